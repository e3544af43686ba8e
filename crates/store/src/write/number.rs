//! Numbers of records are given where they are written, so that two people never get the same one.

use crate::change::{RecordNumber, RecordSaved};
use crate::sql::{self, Connection};
use crate::{Change, WriteError, stamp};

/// Returns a change with the next number where it asks for one.
pub(super) async fn given(conn: &mut Connection, change: &Change) -> Result<Change, WriteError> {
    let mut change = change.clone();
    if let Change::RecordSaved(RecordSaved { register, number: Some(number), .. }) = &mut change
        && number.count == 0
    {
        number.count = last(conn, register, number).await? + 1;
    }
    Ok(change)
}

async fn last(conn: &mut Connection, register: &str, number: &RecordNumber) -> Result<u64, WriteError> {
    let sql = "SELECT last FROM record_series WHERE register = $1 AND before = $2 AND after = $3";
    let found = sql::query_as::<(i64,)>(sql)
        .bind(register)
        .bind(&number.before)
        .bind(&number.after)
        .fetch_optional(conn)
        .await?;
    Ok(found.map_or(0, |(last,)| stamp::natural(last)))
}
