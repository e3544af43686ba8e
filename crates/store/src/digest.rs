//! Digests of what the database holds: the same for the same rows, whichever database it is.

use dongho_base::Digest;
use sqlx::AssertSqlSafe;

use crate::sql::{self, Pool, Row};
use crate::{ReadError, rebuild};

/// Returns the digest of all entries.
pub(crate) async fn journal(pool: &Pool) -> Result<Digest, ReadError> {
    let mut chain = Chain::default();
    chain.table(pool, "journal", "seq").await?;
    Ok(chain.0)
}

/// Returns the digest of all state.
pub(crate) async fn state(pool: &Pool) -> Result<Digest, ReadError> {
    let mut chain = Chain::default();
    for (table, key) in rebuild::STATE {
        chain.table(pool, table, key).await?;
    }
    Ok(chain.0)
}

/// Each link is the digest of the one before it and of a row, so that rows need not all be in memory.
struct Chain(Digest);

impl Default for Chain {
    fn default() -> Self {
        Chain(Digest::of(b""))
    }
}

impl Chain {
    async fn table(&mut self, pool: &Pool, table: &str, key: &str) -> Result<(), ReadError> {
        let columns = columns(pool, table).await?;
        // Without names of their own PostgreSQL would call the texts like the columns, and sort by the texts.
        let texts =
            columns.iter().enumerate().map(|(n, column)| format!("CAST(\"{column}\" AS TEXT) AS text_{n}"));
        let row = texts.collect::<Vec<_>>().join(", ");
        self.add(table.as_bytes());
        let sql = format!("SELECT {row} FROM {table} ORDER BY {key}");
        sql::query(AssertSqlSafe(sql))
            .for_each(pool, |row| text(row).map(|row| self.add(row.as_bytes())))
            .await?;
        Ok(())
    }

    fn add(&mut self, link: &[u8]) {
        self.0 = Digest::of(&[self.0.as_bytes(), link].concat());
    }
}

/// Returns the values of a row, each with its length in front, so that no two rows read alike.
fn text(row: &Row) -> sqlx::Result<String> {
    let mut text = String::new();
    for value in row.texts()? {
        match value {
            Some(value) => text.push_str(&format!("{}:{value},", value.len())),
            None => text.push_str("-,"),
        }
    }
    Ok(text)
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
