use std::path::Path;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::Durability;
use crate::OpenStoreError;
use crate::sql::{self, Connection, Pool};

/// SQLite 3.7.0 to 3.51.2 can damage a file in WAL mode (sqlite.org, "WAL-reset bug").
const OLDEST: (u32, u32, u32) = (3, 51, 3);
const OLDEST_TEXT: &str = "3.51.3";
const READERS: u32 = 4;

pub(super) async fn connect(file: &Path, durability: Durability) -> Result<Connection, OpenStoreError> {
    let synchronous = match durability {
        Durability::Full => SqliteSynchronous::Full,
        Durability::Normal => SqliteSynchronous::Normal,
    };
    let options = options(file).create_if_missing(true).synchronous(synchronous);
    let mut conn = Connection::Sqlite(options.connect().await?);
    check_library(&mut conn).await?;
    Ok(conn)
}

pub(super) async fn readers(file: &Path) -> Result<Pool, OpenStoreError> {
    let options = options(file).read_only(true);
    let pool = SqlitePoolOptions::new()
        .max_connections(READERS)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await?;
    Ok(Pool::Sqlite(pool))
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
}

async fn check_library(conn: &mut Connection) -> Result<(), OpenStoreError> {
    let (found,) = sql::query_as::<(String,)>("SELECT sqlite_version()").fetch_one(conn).await?;
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
