//! State is derived from the journal; here it is derived again from the first entry on.

use dongho_base::Digest;
use sqlx::AssertSqlSafe;

use crate::sql::{self, Connection, Pool};
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
pub(crate) async fn rebuild(conn: &mut Connection) -> Result<(), WriteError> {
    for (table, _) in STATE {
        sql::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *conn).await?;
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
        ReadError::Unavailable(outage) => WriteError::Unavailable(outage),
        ReadError::Database(error) => error.into(),
        ReadError::Entry { source, .. } => source.into(),
        error => WriteError::Database(sqlx::Error::Decode(error.into())),
    }
}

/// Returns the digest of all state, the same for the same rows in whichever database.
pub(crate) async fn digest(pool: &Pool) -> Result<Digest, ReadError> {
    let mut text = String::new();
    for (table, key) in STATE {
        let columns = columns(pool, table).await?;
        let row = columns.iter().map(|c| format!("CAST(\"{c}\" AS TEXT)")).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {row} FROM {table} ORDER BY {key}");
        text.push_str(table);
        for row in sql::query(AssertSqlSafe(sql)).fetch_all(pool).await? {
            text.push('\n');
            row.texts()?.into_iter().for_each(|value| add(&mut text, value));
        }
        text.push('\n');
    }
    Ok(Digest::of(text.as_bytes()))
}

/// Adds a value with its length in front, so that no two rows read alike.
fn add(text: &mut String, value: Option<&str>) {
    match value {
        Some(value) => text.push_str(&format!("{}:{value},", value.len())),
        None => text.push_str("-,"),
    }
}

/// Returns the columns of a table in the order of their names.
async fn columns(pool: &Pool, table: &str) -> Result<Vec<String>, ReadError> {
    let sql = match pool {
        Pool::Sqlite(_) => "SELECT name FROM pragma_table_info($1) ORDER BY name",
        Pool::Postgres(_) => {
            "SELECT CAST(attname AS TEXT) COLLATE \"C\" AS name FROM pg_attribute
             WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY name"
        }
    };
    let rows = sql::query_as::<(String,)>(sql).bind(table).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
