//! Opening the data folder: one process at a time, a library that keeps its promises, a schema we know.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, SqliteConnection, SqlitePool};

use crate::OpenStoreError;

/// SQLite 3.7.0 to 3.51.2 can damage a file in WAL mode (sqlite.org, "WAL-reset bug").
const OLDEST: (u32, u32, u32) = (3, 51, 3);
const OLDEST_TEXT: &str = "3.51.3";
const SCHEMA: i64 = 1;
const SCHEMA_SQL: &str = include_str!("schema/sqlite.sql");
const READERS: u32 = 4;

/// How far a commit goes before it is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// To the disk. An acknowledged write survives a power cut.
    #[default]
    Full,
    /// To the operating system. Only for measuring what that would lose.
    Normal,
}

/// Takes the folder for this process, as long as the returned file is open.
pub(crate) fn take(data: &Path) -> Result<File, OpenStoreError> {
    let folder = |source| OpenStoreError::Folder { folder: data.to_owned(), source };
    make_folder(data).map_err(folder)?;
    let lock = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(false)
        .open(data.join("lock"))
        .map_err(folder)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(OpenStoreError::InUse(data.to_owned())),
        Err(TryLockError::Error(error)) => Err(folder(error)),
    }
}

/// Takes the folder where nobody works on it, and works beside whoever does.
pub(crate) fn take_or_share(data: &Path) -> Result<Option<File>, OpenStoreError> {
    match take(data) {
        Ok(lock) => Ok(Some(lock)),
        Err(OpenStoreError::InUse(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The folder holds hashes of passwords; only its owner may look inside.
fn make_folder(data: &Path) -> io::Result<()> {
    if data.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(data)
}

/// Opens the connection that writes, making the tables on the first start.
pub(crate) async fn connect(file: &Path, durability: Durability) -> Result<SqliteConnection, OpenStoreError> {
    let synchronous = match durability {
        Durability::Full => SqliteSynchronous::Full,
        Durability::Normal => SqliteSynchronous::Normal,
    };
    let options = options(file).create_if_missing(true).synchronous(synchronous);
    let mut conn = options.connect().await?;
    check_library(&mut conn).await?;
    make_schema(&mut conn).await?;
    Ok(conn)
}

/// Opens connections that read and cannot write.
pub(crate) async fn readers(file: &Path) -> Result<SqlitePool, OpenStoreError> {
    let options = options(file).read_only(true);
    Ok(SqlitePoolOptions::new()
        .max_connections(READERS)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await?)
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
}

async fn check_library(conn: &mut SqliteConnection) -> Result<(), OpenStoreError> {
    let (found,) = sqlx::query_as::<_, (String,)>("SELECT sqlite_version()").fetch_one(conn).await?;
    if library_is_sound(&found) {
        Ok(())
    } else {
        Err(OpenStoreError::OldSqlite { found, needed: OLDEST_TEXT })
    }
}

fn library_is_sound(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().ok());
    let mut next = || parts.next().flatten();
    matches!((next(), next(), next()), (Some(a), Some(b), Some(c)) if (a, b, c) >= OLDEST)
}

async fn make_schema(conn: &mut SqliteConnection) -> Result<(), OpenStoreError> {
    let table = "SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'";
    let (made,) = sqlx::query_as::<_, (i64,)>(table).fetch_one(&mut *conn).await?;
    if made == 0 {
        conn.execute("BEGIN IMMEDIATE").await?;
        conn.execute(sqlx::raw_sql(SCHEMA_SQL)).await?;
        conn.execute("COMMIT").await?;
        return Ok(());
    }
    let (found,) = sqlx::query_as::<_, (i64,)>("SELECT version FROM schema_version").fetch_one(conn).await?;
    if found == SCHEMA { Ok(()) } else { Err(OpenStoreError::Newer { found, known: SCHEMA }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_with_the_wal_reset_bug_are_refused() {
        for sound in ["3.51.3", "3.53.1", "4.0.0"] {
            assert!(library_is_sound(sound), "{sound}");
        }
        for unsound in ["3.51.2", "3.40.1", "2.9.9", "3.51", ""] {
            assert!(!library_is_sound(unsound), "{unsound}");
        }
    }
}
