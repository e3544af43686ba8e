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
    /// The browser in a word or two; empty where it is not known.
    pub browser: String,
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
        "INSERT INTO session (token_digest, account, csrf_secret, started_at, seen_at, ends_at, browser)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(row.token.to_string())
    .bind(&row.account)
    .bind(hex(&row.csrf_secret))
    .bind(stamp::text(row.started_at))
    .bind(stamp::text(row.seen_at))
    .bind(stamp::text(row.ends_at))
    .bind(&row.browser)
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

type Row = (String, String, String, String, String, String, String);

pub(crate) async fn find(pool: &Pool, token: &Digest) -> Result<Option<SessionRow>, ReadError> {
    let sql = "SELECT token_digest, account, csrf_secret, started_at, seen_at, ends_at, browser FROM session
               WHERE token_digest = $1";
    let found = sql::query_as::<Row>(sql).bind(token.to_string()).fetch_optional(pool).await?;
    found.map(row).transpose()
}

pub(crate) async fn of_account(pool: &Pool, account: &str) -> Result<Vec<SessionRow>, ReadError> {
    let sql = "SELECT token_digest, account, csrf_secret, started_at, seen_at, ends_at, browser FROM session
               WHERE account = $1 ORDER BY seen_at DESC, started_at DESC, token_digest";
    let found = sql::query_as::<Row>(sql).bind(account).fetch_all(pool).await?;
    found.into_iter().map(row).collect()
}

fn row(
    (token, account, secret, started_at, seen_at, ends_at, browser): Row,
) -> Result<SessionRow, ReadError> {
    // A secret is 32 bytes, as a digest is, and is written the same way.
    let secret = Digest::from_hex(&secret).ok_or(ReadError::Value("session.csrf_secret"))?;
    Ok(SessionRow {
        token: Digest::from_hex(&token).ok_or(ReadError::Value("session.token_digest"))?,
        account,
        csrf_secret: *secret.as_bytes(),
        started_at: stamp::instant(&started_at, "session.started_at")?,
        seen_at: stamp::instant(&seen_at, "session.seen_at")?,
        ends_at: stamp::instant(&ends_at, "session.ends_at")?,
        browser,
    })
}

pub(crate) async fn credential(pool: &Pool, account: &str) -> Result<Option<String>, ReadError> {
    let sql = "SELECT hash FROM credential WHERE account = $1";
    let row = sql::query_as::<(String,)>(sql).bind(account).fetch_optional(pool).await?;
    Ok(row.map(|(hash,)| hash))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
