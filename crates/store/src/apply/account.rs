use super::Applied;
use crate::change::{AccountAdded, PasswordSet};
use crate::sql::{self, Connection};
use crate::{Entry, WriteError, stamp};

pub(super) async fn added(conn: &mut Connection, entry: &Entry, change: &AccountAdded) -> Applied {
    let done = sql::query(
        "INSERT INTO account (account, name, role, at) VALUES ($1, $2, $3, $4) ON CONFLICT (account) DO NOTHING",
    )
    .bind(&change.account)
    .bind(&change.name)
    .bind(&change.role)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 { Err(WriteError::Exists) } else { Ok(()) }
}

/// The password itself lies outside the journal; the entry only has to be about somebody who exists.
pub(super) async fn password_set(conn: &mut Connection, change: &PasswordSet) -> Applied {
    let found = sql::query_as::<(i64,)>("SELECT CAST(1 AS BIGINT) FROM account WHERE account = $1")
        .bind(&change.account)
        .fetch_optional(conn)
        .await?;
    found.map(|_| ()).ok_or(WriteError::Missing)
}
