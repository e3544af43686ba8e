use std::sync::Arc;

use crate::attached::Attached;
use crate::failure::failed;
use crate::{App, ProgrammeRef, ProgrammeVersionRow, Refusal};

impl App {
    /// Returns the programme in force.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn get_programme(&self) -> Result<ProgrammeRef, Refusal> {
        let attached = self.attached().await?;
        Ok(self.present().summary(attached.is_some_and(|attached| attached.readable)))
    }

    /// Returns the versions of the programme, newest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_programme_versions(&self) -> Result<Vec<ProgrammeVersionRow>, Refusal> {
        let in_force = self.present().in_force.version.version;
        let rows = self.store.programme_versions().await?.into_iter();
        let view = |row: dongho_store::VersionRow| ProgrammeVersionRow {
            version: row.version,
            name: row.name,
            digest: row.digest,
            by: row.signed.by,
            at: row.signed.at,
            import: row.import,
            note: row.note,
            in_force: row.version == in_force,
        };
        Ok(rows.map(view).collect())
    }

    /// Returns the attached document held against the programme in force, read once and kept.
    pub(crate) async fn attached(&self) -> Result<Option<Arc<Attached>>, Refusal> {
        let present = self.present();
        let mut kept = self.attached.lock().await;
        let Some(row) = self.store.document().await? else {
            return Ok(None);
        };
        let version = present.in_force.version.version;
        if let Some(attached) = kept.as_ref().filter(|it| it.row.seq == row.seq && it.version == version) {
            return Ok(Some(Arc::clone(attached)));
        }
        let text = self.stored_text(row.text_sha256).await?;
        let read = tokio::task::spawn_blocking(move || Attached::new(row, text, &present));
        let attached = Arc::new(read.await.map_err(|error| failed(&error))?);
        *kept = Some(Arc::clone(&attached));
        Ok(Some(attached))
    }

    async fn stored_text(&self, digest: dongho_base::Digest) -> Result<String, Refusal> {
        let bytes = self.store.read_file(digest).await?;
        String::from_utf8(bytes).map_err(|error| failed(&error))
    }
}
