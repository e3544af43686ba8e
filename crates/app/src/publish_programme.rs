use dongho_base::{DateTime, Digest, Utc};
use dongho_programme::Programme;
use dongho_store::change::ProgrammePublished;
use dongho_store::{Change, Effect, NewEntry, Write};

use crate::app::{Loaded, load};
use crate::record::{self, entry};
use crate::{Actor, App, FormStamp, OpenAppError, ProgrammeFiles, Recorded, Refusal, Subject, SubjectKind};

impl App {
    /// Publishes definition files as the programme in force. Files that were in force once are not published again, so
    /// that starting with the same folder does not undo what was published since.
    ///
    /// # Errors
    /// Where the person may not, or the files do not check.
    pub async fn publish_programme(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        files: ProgrammeFiles,
        note: String,
    ) -> Result<Recorded, OpenAppError> {
        let loaded = load(&files)?;
        self.publish(actor, stamp, loaded, files, note).await.map_err(OpenAppError::Refused)
    }

    async fn publish(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        loaded: Loaded,
        files: ProgrammeFiles,
        note: String,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let digest = files_digest(&files);
        let known = self.store.programme_versions().await?;
        if let Some(version) = known.iter().find(|version| version.digest == digest) {
            return Ok(Recorded { seq: version.seq, repeated: true });
        }
        let entry = NewEntry {
            once: record::once(stamp),
            ..entry_of(actor, self.clock.now(), &loaded.programme, files, None, note)
        };
        self.put_in_force(entry, loaded).await
    }

    /// Writes the entry that publishes a programme, with the search index that goes with it, and takes it up.
    pub(crate) async fn put_in_force(&self, entry: NewEntry, loaded: Loaded) -> Result<Recorded, Refusal> {
        let attached = self.attached().await?;
        let items =
            crate::search::index(&loaded.programme, attached.as_deref().map(|attached| &attached.read));
        let written = self.store.write(Write::of(entry).with(Effect::ReplaceSearch(items))).await?;
        self.take_up(loaded).await?;
        Ok(written.into())
    }
}

/// Returns the entry that puts a programme in force.
pub(crate) fn entry_of(
    actor: &Actor,
    now: DateTime<Utc>,
    programme: &Programme,
    files: ProgrammeFiles,
    import: Option<u64>,
    note: String,
) -> NewEntry {
    let published = ProgrammePublished {
        digest: files_digest(&files),
        files,
        name: programme.head.name.clone(),
        import,
        note,
    };
    let about = Subject::new(SubjectKind::Programme, programme.head.id.clone());
    entry(actor, now, &about, Change::ProgrammePublished(published))
}

/// Returns the digest of definition files: names and texts, each with its length, so that nothing can shift.
fn files_digest(files: &ProgrammeFiles) -> Digest {
    let mut all = String::new();
    for (name, text) in files {
        all.push_str(&format!("{} {name}\n{} {text}\n", name.len(), text.len()));
    }
    Digest::of(all.as_bytes())
}
