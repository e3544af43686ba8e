use dongho_base::Digest;

use crate::{App, Refusal};

/// What a rebuild found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Entries of the journal that were applied.
    pub entries: u64,
    /// Digest of the state before.
    pub before: Digest,
    /// Digest of the state after; the same, unless the state had been damaged.
    pub after: Digest,
}

impl App {
    /// Derives state and search index again from the journal.
    ///
    /// # Errors
    /// Where an entry does not read or the store fails; then the state is what it was.
    pub async fn rebuild(&self) -> Result<Rebuilt, Refusal> {
        let before = self.store.state_digest().await?;
        self.store.rebuild().await?;
        self.index_again().await?;
        self.index_registers().await?;
        let after = self.store.state_digest().await?;
        Ok(Rebuilt { entries: self.store.count_entries().await?, before, after })
    }
}
