//! State is derived from the journal; here it is derived again from the first entry on.

use sqlx::AssertSqlSafe;

use crate::sql::{self, Connection};
use crate::{ReadError, WriteError, apply, index, read};

/// Every table the journal fills, and its key. Those that refer to others come first, so that rows can be deleted in
/// this order.
pub(crate) const STATE: [(&str, &str); 17] = [
    ("item_decision", "import_id, item"),
    ("import", "id"),
    ("version", "of"),
    ("programme_version", "version"),
    ("document", "seq"),
    ("finding", "id"),
    ("resolution", "finding"),
    ("answer", "question"),
    ("evidence", "id"),
    ("observation", "id"),
    ("instance", "id"),
    ("progress", "id"),
    ("milestone", "id"),
    ("note", "id"),
    ("account", "account"),
    ("record", "id"),
    ("record_series", "register, before, after"),
];
/// Entries read at a time.
const PAGE: i64 = 500;

/// Deletes the state and applies the journal again, entry by entry.
pub(crate) async fn rebuild(conn: &mut Connection) -> Result<(), WriteError> {
    for (table, _) in STATE {
        sql::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *conn).await?;
    }
    index::unready(conn).await?;
    let mut after = 0;
    loop {
        let page = read::entries_after(conn, after, PAGE).await.map_err(not_readable)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.seq;
        for entry in &page {
            apply::apply(conn, entry).await?;
        }
    }
}

pub(crate) fn not_readable(error: ReadError) -> WriteError {
    match error {
        ReadError::Unavailable(outage) => WriteError::Unavailable(outage),
        ReadError::Database(error) => error.into(),
        ReadError::Entry { source, .. } => source.into(),
        error => WriteError::Database(sqlx::Error::Decode(error.into())),
    }
}
