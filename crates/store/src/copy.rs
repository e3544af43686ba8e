//! A store into another, from one database to the other too: the journal word for word, passwords and files. The state is
//! derived there again, and both are compared.

use dongho_base::{Digest, Localized};

use crate::sql::{self, Connection, Pool};
use crate::{ReadError, Store, WriteError, digest, rebuild, stamp};

/// Entries copied at a time.
const PAGE: i64 = 500;

/// What two stores hold after a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Entries of the journal.
    pub entries: u64,
    /// Files.
    pub files: u64,
    /// Digests of the journal, here and there.
    pub journal: [Digest; 2],
    /// Digests of the state, here and there.
    pub state: [Digest; 2],
}

impl Copied {
    /// Returns whether both stores hold the same.
    pub fn is_equal(&self) -> bool {
        self.journal[0] == self.journal[1] && self.state[0] == self.state[1]
    }
}

/// A store was not copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// There are entries already.
    #[error("the store to copy into is not empty ({0} entries); name an empty folder or database")]
    NotEmpty(u64),
    /// Something could not be read.
    #[error("the store to copy from cannot be read")]
    Read(#[from] ReadError),
    /// Something could not be written.
    #[error("the store to copy into cannot be written")]
    Write(#[from] WriteError),
}

impl CopyError {
    /// Returns what to tell a person.
    pub fn message(&self) -> Localized {
        let cause = std::error::Error::source(self).map(|cause| format!(": {cause}")).unwrap_or_default();
        let vi = match self {
            CopyError::NotEmpty(entries) => format!(
                "Nơi nhận không trống (đã có {entries} mục nhật ký). Hãy chọn thư mục hoặc cơ sở dữ liệu trống"
            ),
            CopyError::Read(_) => format!("Không đọc được nơi nguồn{cause}"),
            CopyError::Write(_) => format!("Không ghi được vào nơi nhận{cause}"),
        };
        Localized::new(format!("{vi}."), format!("{self}{cause}."))
    }
}

impl Store {
    /// Copies another store into this empty one, all or nothing; files come first, so that no entry speaks of a file
    /// that is not there.
    ///
    /// # Errors
    /// Where this store is not empty, and where something cannot be read or written.
    pub async fn copy_from(&self, source: &Store) -> Result<Copied, CopyError> {
        match self.count_entries().await? {
            0 => {}
            entries => return Err(CopyError::NotEmpty(entries)),
        }
        let files = self.copy_files(source).await?;
        let entries = self.take_journal(&source.pool).await?.seq;
        Ok(Copied {
            entries,
            files,
            journal: [source.journal_digest().await?, self.journal_digest().await?],
            state: [source.state_digest().await?, self.state_digest().await?],
        })
    }

    /// Returns the digest of all entries: the same journal gives the same digest.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn journal_digest(&self) -> Result<Digest, ReadError> {
        digest::journal(&self.pool).await
    }

    async fn copy_files(&self, source: &Store) -> Result<u64, CopyError> {
        let mut copied = 0;
        for digest in source.list_files().await? {
            self.keep_file(source.read_file(digest).await?).await?;
            copied += 1;
        }
        Ok(copied)
    }
}

type Entry = (i64, String, String, String, String, String, String, Option<String>, Option<String>, String);

/// Takes journal and passwords of another store inside the running transaction. Returns the last entry's number.
pub(crate) async fn take(conn: &mut Connection, source: &Pool) -> Result<u64, WriteError> {
    let mut last = 0;
    loop {
        let page = entries_after(source, last).await?;
        let Some(newest) = page.last() else {
            break;
        };
        last = newest.0;
        for entry in page {
            keep(conn, entry).await?;
        }
    }
    take_credentials(conn, source).await?;
    rebuild::rebuild(conn).await?;
    Ok(stamp::natural(last))
}

async fn entries_after(source: &Pool, after: i64) -> Result<Vec<Entry>, WriteError> {
    let entries = sql::query_as::<Entry>(
        "SELECT seq, at, actor, actor_name, kind, subject_kind, subject_id, once, version_of, body FROM journal
         WHERE seq > $1 ORDER BY seq LIMIT $2",
    );
    Ok(entries.bind(after).bind(PAGE).fetch_all(source).await?)
}

async fn keep(conn: &mut Connection, entry: Entry) -> Result<(), WriteError> {
    let (seq, at, actor, name, kind, subject_kind, subject_id, once, version_of, body) = entry;
    sql::query(
        "INSERT INTO journal (seq, at, actor, actor_name, kind, subject_kind, subject_id, once, version_of, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(seq)
    .bind(at)
    .bind(actor)
    .bind(name)
    .bind(kind)
    .bind(subject_kind)
    .bind(subject_id)
    .bind(once)
    .bind(version_of)
    .bind(body)
    .execute(conn)
    .await?;
    Ok(())
}

async fn take_credentials(conn: &mut Connection, source: &Pool) -> Result<(), WriteError> {
    let all = sql::query_as::<(String, String, String)>(
        "SELECT account, hash, at FROM credential ORDER BY account",
    );
    for (account, hash, at) in all.fetch_all(source).await? {
        let insert = sql::query("INSERT INTO credential (account, hash, at) VALUES ($1, $2, $3)");
        insert.bind(account).bind(hash).bind(at).execute(&mut *conn).await?;
    }
    Ok(())
}
