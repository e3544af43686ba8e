//! Secrets: hashes of passwords and of session tokens. They stand outside the journal, which is never forgotten.

use dongho_base::{DateTime, Digest, Utc};

use crate::sql::{self, Connection, Pool};
use crate::{ReadError, WriteError, stamp};

/// A session as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Digest of its token.
    pub token: Digest,
    /// The account.
    pub account: String,
    /// The secret from which form tokens are derived.
    pub csrf_secret: [u8; 32],
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last in use.
    pub seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub ends_at: DateTime<Utc>,
}

pub(crate) async fn set_credential(
    conn: &mut Connection,
    account: &str,
    hash: &str,
    at: DateTime<Utc>,
) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO credential (account, hash, at) VALUES ($1, $2, $3)
         ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, at = excluded.at",
    )
    .bind(account)
    .bind(hash)
    .bind(stamp::text(at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn open(conn: &mut Connection, row: &SessionRow) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO session (token_digest, account, csrf_secret, started_at, seen_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(row.token.to_string())
    .bind(&row.account)
    .bind(hex(&row.csrf_secret))
    .bind(stamp::text(row.started_at))
    .bind(stamp::text(row.seen_at))
    .bind(stamp::text(row.ends_at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn touch(
    conn: &mut Connection,
    token: &Digest,
    at: DateTime<Utc>,
) -> Result<(), WriteError> {
    let sql = "UPDATE session SET seen_at = $2 WHERE token_digest = $1";
    sql::query(sql).bind(token.to_string()).bind(stamp::text(at)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn close(conn: &mut Connection, token: &Digest) -> Result<(), WriteError> {
    sql::query("DELETE FROM session WHERE token_digest = $1").bind(token.to_string()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn close_all(conn: &mut Connection, account: &str) -> Result<(), WriteError> {
    sql::query("DELETE FROM session WHERE account = $1").bind(account).execute(conn).await?;
    Ok(())
}

pub(crate) async fn drop_before(conn: &mut Connection, at: DateTime<Utc>) -> Result<(), WriteError> {
    sql::query("DELETE FROM session WHERE ends_at < $1").bind(stamp::text(at)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn find(pool: &Pool, token: &Digest) -> Result<Option<SessionRow>, ReadError> {
    let row = sql::query_as::<(String, String, String, String, String)>(
        "SELECT account, csrf_secret, started_at, seen_at, ends_at FROM session WHERE token_digest = $1",
    )
    .bind(token.to_string())
    .fetch_optional(pool)
    .await?;
    let Some((account, secret, started_at, seen_at, ends_at)) = row else {
        return Ok(None);
    };
    // A secret is 32 bytes, as a digest is, and is written the same way.
    let secret = Digest::from_hex(&secret).ok_or(ReadError::Value("session.csrf_secret"))?;
    Ok(Some(SessionRow {
        token: *token,
        account,
        csrf_secret: *secret.as_bytes(),
        started_at: stamp::instant(&started_at, "session.started_at")?,
        seen_at: stamp::instant(&seen_at, "session.seen_at")?,
        ends_at: stamp::instant(&ends_at, "session.ends_at")?,
    }))
}

pub(crate) async fn credential(pool: &Pool, account: &str) -> Result<Option<String>, ReadError> {
    let sql = "SELECT hash FROM credential WHERE account = $1";
    let row = sql::query_as::<(String,)>(sql).bind(account).fetch_optional(pool).await?;
    Ok(row.map(|(hash,)| hash))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
