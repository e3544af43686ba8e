//! State is derived from the journal; here it is derived again from the first entry on.

use dongho_base::Digest;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, SqlitePool};

use crate::{ReadError, WriteError, apply, read};

/// Every table the journal fills, and its key. Those that refer to others come first, so that rows can be deleted in
/// this order.
const STATE: [(&str, &str); 15] = [
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
];
/// Entries read at a time.
const PAGE: i64 = 500;

/// Deletes the state and applies the journal again, entry by entry.
pub(crate) async fn rebuild(conn: &mut SqliteConnection) -> Result<(), WriteError> {
    for (table, _) in STATE {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *conn).await?;
    }
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

fn not_readable(error: ReadError) -> WriteError {
    match error {
        ReadError::Database(error) => error.into(),
        ReadError::Entry { source, .. } => source.into(),
        error => WriteError::Database(sqlx::Error::Decode(error.into())),
    }
}

/// Returns the digest of all state, the same for the same rows.
pub(crate) async fn digest(pool: &SqlitePool) -> Result<Digest, ReadError> {
    let mut text = String::new();
    for (table, key) in STATE {
        let columns = columns(pool, table).await?;
        let row = columns.iter().map(|c| format!("quote(\"{c}\")")).collect::<Vec<_>>().join(" || ',' || ");
        let sql = format!("SELECT {row} FROM {table} ORDER BY {key}");
        text.push_str(table);
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(pool).await? {
            text.push('\n');
            text.push_str(&row.try_get::<String, _>(0)?);
        }
        text.push('\n');
    }
    Ok(Digest::of(text.as_bytes()))
}

async fn columns(pool: &SqlitePool, table: &str) -> Result<Vec<String>, ReadError> {
    let sql = "SELECT name FROM pragma_table_info($1) ORDER BY cid";
    let rows = sqlx::query_as::<_, (String,)>(sql).bind(table).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
