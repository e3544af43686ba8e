use std::io;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _};

use super::{Company, Durability};
use crate::location::DatabaseUrl;
use crate::sql::{self, Connection, Pool};
use crate::{OpenStoreError, server};

/// The oldest version that is tried with every change.
const OLDEST: i64 = 15;
const READERS: u32 = 8;
/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// A connection that lay idle for longer is asked whether it still stands before it is used.
const TRUSTED: Duration = Duration::from_secs(1);
/// Nobody waits for ever, and a server soon notices that this program's machine is gone, with the locks it held.
const CAREFUL: &str =
    "SET client_min_messages = warning; SET lock_timeout = '5s'; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;
                       SET tcp_keepalives_count = 3";

/// What a server says about itself.
type Settings = (String, String, String, String);

pub(super) async fn connect(
    url: &DatabaseUrl,
    durability: Durability,
    company: Company,
) -> Result<Connection, OpenStoreError> {
    let told = |error| told(url, error);
    let mut conn = patiently(url.options()).await.map_err(told)?;
    check_server(url, &mut conn, durability).await?;
    conn.run(CAREFUL).await.map_err(told)?;
    if company == Company::Alone {
        conn.stay_alone().await.map_err(|error| match server::state(&error).as_deref() {
            Some("55P03") => OpenStoreError::DatabaseInUse(url.to_string()),
            _ => told(error),
        })?;
    }
    Ok(conn)
}

pub(super) async fn readers(url: &DatabaseUrl) -> Result<Pool, OpenStoreError> {
    let pool = PgPoolOptions::new()
        .max_connections(READERS)
        .min_connections(1)
        .acquire_timeout(PATIENCE / 2)
        .test_before_acquire(false)
        .before_acquire(|conn, lay| {
            Box::pin(async move {
                if lay.idle_for > TRUSTED {
                    conn.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(url.options().options([("default_transaction_read_only", "on")]))
        .await
        .map_err(|error| told(url, error))?;
    Ok(Pool::Postgres(pool))
}

async fn patiently(options: PgConnectOptions) -> sqlx::Result<Connection> {
    let late = |_| sqlx::Error::Io(io::Error::new(io::ErrorKind::TimedOut, "the server does not answer"));
    let conn = tokio::time::timeout(PATIENCE, options.connect()).await.map_err(late)??;
    Ok(Connection::Postgres(Box::new(conn)))
}

async fn check_server(
    url: &DatabaseUrl,
    conn: &mut Connection,
    durability: Durability,
) -> Result<(), OpenStoreError> {
    let settings = sql::query_as::<Settings>(
        "SELECT current_setting('server_version_num'), current_setting('server_encoding'),
                current_setting('fsync'), current_setting('synchronous_commit')",
    );
    let (version, encoding, fsync, commit) =
        settings.fetch_one(&mut *conn).await.map_err(|error| told(url, error))?;
    if let Some(found) = too_old(&version) {
        return Err(OpenStoreError::OldServer { found, needed: OLDEST });
    }
    if encoding != "UTF8" {
        return Err(OpenStoreError::Encoding { database: url.to_string(), found: encoding });
    }
    if fsync == "off" {
        tracing::warn!(
            "the database server runs with fsync = off: a power cut can lose what was acknowledged"
        );
    }
    let wanted = match durability {
        Durability::Normal => "SET synchronous_commit = off",
        Durability::Full if commit == "off" => "SET synchronous_commit = on",
        Durability::Full => return Ok(()),
    };
    conn.run(wanted).await.map_err(|error| told(url, error))
}

/// Returns the version of a server that is too old.
fn too_old(version_num: &str) -> Option<i64> {
    let version = version_num.parse::<i64>().unwrap_or(0) / 10_000;
    (version < OLDEST).then_some(version)
}

/// Returns what an error while opening means for the person who starts the program.
pub(super) fn told(url: &DatabaseUrl, error: sqlx::Error) -> OpenStoreError {
    let database = url.to_string();
    let state = server::state(&error).unwrap_or_default();
    match state.as_str() {
        "28P01" | "28000" => OpenStoreError::SignIn { database, source: error },
        "3D000" => OpenStoreError::NoDatabase { database },
        "42501" => OpenStoreError::NotAllowed { database, source: error },
        "42P07" => OpenStoreError::Foreign { database, source: error },
        _ if server::is_untrusted(&error) => OpenStoreError::Certificate { database, source: error },
        _ if server::is_lost(&error) || matches!(error, sqlx::Error::PoolTimedOut) => {
            OpenStoreError::Unreachable { database, source: error }
        }
        _ => OpenStoreError::Server { database, source: error },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_before_version_15_are_refused() {
        assert_eq!(too_old("150018"), None);
        assert_eq!(too_old("180001"), None);
        assert_eq!(too_old("140020"), Some(14));
        assert_eq!(too_old("90624"), Some(9));
    }
}
