//! Work that goes on behind: reading files, one at a time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use crate::ImportState;

/// The imports at work. What is here is lost at a stop; the journal knows which were begun.
#[derive(Clone)]
pub(crate) struct Jobs {
    progress: Arc<Mutex<BTreeMap<u64, ImportState>>>,
    /// One reader at a time: a document may take much memory.
    pub(crate) turn: Arc<Semaphore>,
}

impl Default for Jobs {
    fn default() -> Self {
        Jobs { progress: Arc::default(), turn: Arc::new(Semaphore::new(1)) }
    }
}

impl Jobs {
    /// Notes how far an import is.
    pub(crate) fn note(&self, import: u64, state: ImportState) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).insert(import, state);
    }

    /// Forgets an import that has ended.
    pub(crate) fn forget(&self, import: u64) {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).remove(&import);
    }

    /// Returns how far an import is; one that is not at work yet is waiting.
    pub(crate) fn state(&self, import: u64) -> ImportState {
        let progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        progress.get(&import).cloned().unwrap_or(ImportState::Queued)
    }
}
