use crate::{App, Refusal, Upload};

impl App {
    /// Returns a stored file by the id of its evidence, value or import.
    ///
    /// # Errors
    /// Where there is none, or it is no longer what was stored.
    pub async fn read_file(&self, id: u64) -> Result<Upload, Refusal> {
        let evidence = self.store.evidence(id).await?.map(|row| (row.name, row.sha256));
        let (name, sha256) = match evidence {
            Some(found) => found,
            None => {
                let import = self.store.import(id).await?.ok_or(Refusal::NotFound)?;
                (import.file.name, import.file.sha256)
            }
        };
        Ok(Upload { name, bytes: self.store.read_file(sha256).await? })
    }

    /// Returns the file of the attached document.
    ///
    /// # Errors
    /// Where none is attached, or it is no longer what was stored.
    pub async fn read_document(&self) -> Result<Upload, Refusal> {
        let row = self.store.document().await?.ok_or(Refusal::NotFound)?;
        Ok(Upload { name: row.name, bytes: self.store.read_file(row.sha256).await? })
    }
}
