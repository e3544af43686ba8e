use dongho_base::Localized;
use dongho_store::{Expected, FileRef, NewEntry};

use crate::app::{is_of_register, load};
use crate::field::{Fields, TEXT};
use crate::get_import::{hindrances, version_of};
use crate::import::{Decided, decided_programme};
use crate::publish_programme::entry_of;
use crate::record::{self, once};
use crate::{Actor, App, FormStamp, OpenAppError, Recorded, Refusal, Upload};

impl App {
    /// Publishes an import as the programme in force. The stamp's version is that of the import, so that nobody
    /// publishes what he has not seen.
    ///
    /// # Errors
    /// Where the person may not, items are undecided, the programme does not check, somebody decided since, or the
    /// store fails.
    pub async fn publish_import(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        import: u64,
        note: String,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let mut fields = Fields::default();
        let note = fields.text("note", &note, TEXT);
        fields.finish()?;
        let row = self.store.import(import).await?.ok_or(Refusal::NotFound)?;
        let (draft, _) = self.draft_of(&row).await?.ok_or(Refusal::NotFound)?;
        let decided = Decided::new(self.store.item_decisions(import).await?);
        let view = self.get_import(import).await?;
        check(&hindrances(&draft, &decided, &view.items))?;
        let mut files = dongho_programme::write(&decided_programme(&draft, &decided));
        // Registers go on as they are: an import is about the decision.
        let known = self.store.programme().await?.map(|row| row.files).unwrap_or_default();
        files.extend(known.into_iter().filter(|(name, _)| is_of_register(name)));
        let loaded = load(&files).map_err(refused)?;
        let expected = Some(Expected { of: version_of(import), version: stamp.version });
        let entry = entry_of(actor, self.clock.now(), &loaded.programme, files, Some(import), note);
        let entry = NewEntry { once: once(stamp), expected, ..entry };
        let recorded = self.put_in_force(entry, loaded).await?;
        self.attach_source(actor, &row.file).await;
        Ok(recorded)
    }

    /// Attaches the file the programme was read from. The programme is in force by then, so a failure is told in the
    /// log and leaves the page as it is without a document.
    async fn attach_source(&self, actor: &Actor, file: &FileRef) {
        let attached = match self.store.read_file(file.sha256).await {
            Ok(bytes) => {
                let upload = Upload { name: file.name.clone(), bytes };
                self.attach_document(actor, &FormStamp::default(), upload).await.map(|_| ())
            }
            Err(error) => Err(error.into()),
        };
        if let Err(refusal) = attached {
            tracing::warn!(?refusal, "the document of a published import was not attached");
        }
    }
}

fn check(hindrances: &[Localized]) -> Result<(), Refusal> {
    if hindrances.is_empty() {
        return Ok(());
    }
    let join = |pick: fn(&Localized) -> &str| hindrances.iter().map(pick).collect::<Vec<_>>().join(" ");
    Err(Refusal::Locked(Localized::new(join(|text| &text.vi), join(|text| &text.en))))
}

fn refused(error: OpenAppError) -> Refusal {
    Refusal::Locked(error.message())
}
