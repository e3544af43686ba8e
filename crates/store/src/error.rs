mod open;
mod outage;

use std::io;

use dongho_base::{DateTime, Utc};

pub use open::OpenStoreError;
pub use outage::Outage;

/// A write was not done. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody else wrote since.
    #[error("changed by {by} since it was read")]
    Stale {
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// What it changes is not there.
    #[error("there is no such thing")]
    Missing,
    /// What it adds is there already.
    #[error("it exists already")]
    Exists,
    /// Another record has a value that only one may have.
    #[error("record {record} has the same {key}")]
    Taken {
        /// Which of the records indexed with the write.
        place: usize,
        /// What is unique.
        key: String,
        /// The other record.
        record: u64,
    },
    /// What it changes is settled.
    #[error("it is settled and cannot be changed any more")]
    Settled,
    /// The store cannot write at the moment.
    #[error("the store cannot write now ({0:?})")]
    Unavailable(Outage),
    /// The entry cannot be put in words.
    #[error("the entry cannot be written as JSON")]
    Body(#[from] serde_json::Error),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for WriteError {
    fn from(error: sqlx::Error) -> Self {
        Outage::of_database(&error).map_or(WriteError::Database(error), WriteError::Unavailable)
    }
}

/// Something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The database cannot be read at the moment.
    #[error("the store cannot read now ({0:?})")]
    Unavailable(Outage),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
    /// A stored value does not read; the column is named.
    #[error("the stored value of {0} does not read")]
    Value(&'static str),
    /// An entry of the journal does not read.
    #[error("journal entry {seq} does not read")]
    Entry {
        /// Which.
        seq: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// The folder of stored files cannot be read.
    #[error("the folder of stored files cannot be read")]
    Folder(#[source] io::Error),
    /// A stored file cannot be read.
    #[error("the stored file {0} cannot be read")]
    File(dongho_base::Digest, #[source] io::Error),
    /// A stored file is not what was stored.
    #[error("the stored file {0} has been altered")]
    Altered(dongho_base::Digest),
}

impl From<sqlx::Error> for ReadError {
    fn from(error: sqlx::Error) -> Self {
        Outage::of_database(&error).map_or(ReadError::Database(error), ReadError::Unavailable)
    }
}
