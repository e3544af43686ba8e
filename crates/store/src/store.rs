use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError};

use dongho_base::Digest;

use crate::files::Files;
use crate::location::Location;
use crate::open::{self, Company, Connector, Durability};
use crate::sql::Pool;
use crate::writer::{Job, Writer};
use crate::{
    Effect, FoundItem, OpenStoreError, ReadError, SearchWords, SessionRow, Write, WriteError, Written,
    digest, search, session,
};

/// Journal, state, files and search index of one data folder, and of its database where that is a server.
pub struct Store {
    writer: Writer,
    pub(crate) pool: Pool,
    files: Arc<Files>,
    // Held until the store is closed; the system lets go of it even when the process is killed.
    lock: Mutex<Option<File>>,
}

impl Store {
    /// Opens a store, making folder and tables on the first start.
    ///
    /// # Errors
    /// Where folder or database cannot be used or another process uses them, and where the database can lose data.
    pub async fn open(location: impl Into<Location>) -> Result<Self, OpenStoreError> {
        Store::open_with(location, Durability::Full).await
    }

    /// Opens a store with a durability of one's own; anything but [`Durability::Full`] is for measuring.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_with(
        location: impl Into<Location>,
        durability: Durability,
    ) -> Result<Self, OpenStoreError> {
        let location = location.into();
        let lock = open::take(&location.data)?;
        Store::start(location, durability, Some(lock), Company::Alone).await
    }

    /// Opens a store for a short command, even while a server works on it. Every write is a transaction of its
    /// own that waits for others, so the two do not disturb each other; what a server keeps in memory (the programme
    /// in force, the attached document) must not be written this way.
    ///
    /// # Errors
    /// As [`Store::open`], but for the other process.
    pub async fn open_beside(location: impl Into<Location>) -> Result<Self, OpenStoreError> {
        let location = location.into();
        let lock = open::take_or_share(&location.data)?;
        Store::start(location, Durability::Full, lock, Company::Beside).await
    }

    async fn start(
        location: Location,
        durability: Durability,
        lock: Option<File>,
        company: Company,
    ) -> Result<Self, OpenStoreError> {
        let folder = |source| OpenStoreError::Folder { folder: location.data.clone(), source };
        let files = Arc::new(Files::open(&location.data).map_err(folder)?);
        let connector = Connector::new(location, durability, company);
        let conn = connector.open().await?;
        let pool = connector.readers().await?;
        Ok(Store { writer: Writer::start(conn, connector), pool, files, lock: Mutex::new(lock) })
    }

    /// Takes no more writes, waits for those under way, closes the files and lets go of the folder.
    pub async fn close(&self) {
        // The writer goes last: the last connection moves what is in the write-ahead log into the file.
        self.pool.close().await;
        self.writer.close().await;
        self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Returns once the write is on disk.
    ///
    /// # Errors
    /// Where it is refused or the store cannot write; then nothing of it remains.
    pub async fn write(&self, write: impl Into<Write>) -> Result<Written, WriteError> {
        self.writer.perform(Job::Write(Box::new(write.into()))).await
    }

    /// Returns the digest of a file once it is on disk.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn keep_file(&self, bytes: Vec<u8>) -> Result<Digest, WriteError> {
        let files = Arc::clone(&self.files);
        let kept = tokio::task::spawn_blocking(move || files.keep(&bytes)).await;
        kept.unwrap_or(Err(WriteError::Unavailable(crate::Outage::Closing)))
    }

    /// Returns the bytes of a stored file.
    ///
    /// # Errors
    /// Where it is gone or has been altered.
    pub async fn read_file(&self, digest: Digest) -> Result<Vec<u8>, ReadError> {
        let files = Arc::clone(&self.files);
        let read = tokio::task::spawn_blocking(move || files.read(digest)).await;
        read.unwrap_or_else(|error| Err(ReadError::File(digest, std::io::Error::other(error))))
    }

    /// Takes journal and passwords of another store into this empty one.
    pub(crate) async fn take_journal(&self, source: &Pool) -> Result<Written, WriteError> {
        self.writer.perform(Job::Take(source.clone())).await
    }

    /// Returns the digests of all stored files.
    pub(crate) async fn list_files(&self) -> Result<Vec<Digest>, ReadError> {
        let files = Arc::clone(&self.files);
        let listed = tokio::task::spawn_blocking(move || files.list()).await;
        listed.map_err(std::io::Error::other).flatten().map_err(ReadError::Folder)
    }

    /// Derives the state again from the journal. The search index is the caller's to replace afterwards.
    ///
    /// # Errors
    /// Where an entry does not read; then the state is what it was.
    pub async fn rebuild(&self) -> Result<(), WriteError> {
        self.write(Effect::Rebuild).await.map(|_| ())
    }

    /// Returns the digest of all state: the same rows give the same digest.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn state_digest(&self) -> Result<Digest, ReadError> {
        digest::state(&self.pool).await
    }

    /// Returns what holds all words, exact matches first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn search(&self, words: &SearchWords, limit: u32) -> Result<Vec<FoundItem>, ReadError> {
        search::find(&self.pool, words, limit).await
    }

    /// Returns how many things the search index holds.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_search_items(&self) -> Result<u64, ReadError> {
        search::count(&self.pool).await
    }

    /// Returns the sessions of an account, ended ones included, the one last in use first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn sessions_of(&self, account: &str) -> Result<Vec<SessionRow>, ReadError> {
        session::of_account(&self.pool, account).await
    }

    /// Returns the session with this digest of its token, ended or not.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn session(&self, token: &Digest) -> Result<Option<SessionRow>, ReadError> {
        session::find(&self.pool, token).await
    }

    /// Returns the hash of an account's password.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn credential(&self, account: &str) -> Result<Option<String>, ReadError> {
        session::credential(&self.pool, account).await
    }
}
