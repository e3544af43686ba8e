use serde::{Deserialize, Serialize};

use super::view::{self, ViewColumn};
use super::{counts_of, keys_of, quoted, words};
use crate::sql::{self, Connection};
use crate::{ReadError, Store, WriteError};

/// What the records of a register are found by, and how its view looks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RegisterShape {
    /// The register.
    pub register: String,
    /// How keys and words are made; another text says that all are to be made again.
    pub made: String,
    /// The fields that can be filtered and sorted.
    pub keys: Vec<KeyField>,
    /// The columns of its view.
    pub columns: Vec<ViewColumn>,
}

/// A field that can be filtered and sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyField {
    /// Its name.
    pub field: String,
    /// Whether long lists are filtered and sorted by it; others take longer.
    pub indexed: bool,
    /// Whether it has few values, whose records are counted beside the filter.
    pub counted: bool,
}

impl RegisterShape {
    pub(super) fn counted(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().filter(|key| key.counted).map(|key| key.field.as_str())
    }
}

/// Makes the tables of a register, unless they are there and filled.
pub(crate) async fn shape(conn: &mut Connection, shape: &RegisterShape) -> Result<(), WriteError> {
    let text = serde_json::to_string(shape)?;
    let sql = "SELECT shape FROM register_shape WHERE register = $1 AND ready = 1";
    let found = sql::query_as::<(String,)>(sql).bind(&shape.register).fetch_optional(&mut *conn).await?;
    if found.is_some_and(|(found,)| found == text) {
        return Ok(());
    }
    clear(conn, &shape.register).await?;
    for statement in tables(conn, shape) {
        sql::query(sqlx::AssertSqlSafe(statement)).execute(&mut *conn).await?;
    }
    sql::query(
        "INSERT INTO register_shape (register, shape, ready) VALUES ($1, $2, 0)
         ON CONFLICT (register) DO UPDATE SET shape = excluded.shape, ready = 0",
    )
    .bind(&shape.register)
    .bind(text)
    .execute(conn)
    .await?;
    Ok(())
}

async fn clear(conn: &mut Connection, register: &str) -> Result<(), WriteError> {
    words::clear(conn, register).await?;
    for table in ["record_label", "record_unique", "record_link", "record_many"] {
        let sql = format!("DELETE FROM {table} WHERE register = $1");
        sql::query(sqlx::AssertSqlSafe(sql)).bind(register).execute(&mut *conn).await?;
    }
    let (keys, counts, view) = (keys_of(register), counts_of(register), view::name(register));
    for statement in [
        format!("DROP VIEW IF EXISTS {view}"),
        format!("DROP TABLE IF EXISTS {keys}"),
        format!("DROP TABLE IF EXISTS {counts}"),
    ] {
        sql::query(sqlx::AssertSqlSafe(statement)).execute(&mut *conn).await?;
    }
    Ok(())
}

fn tables(conn: &Connection, shape: &RegisterShape) -> Vec<String> {
    let (number, text) = match conn {
        Connection::Sqlite(_) => ("INTEGER", "TEXT"),
        Connection::Postgres(_) => ("BIGINT", "TEXT COLLATE \"C\""),
    };
    let column = |field: &str| format!(", {} {text} NOT NULL", quoted(field));
    let (keys, counts) = (keys_of(&shape.register), counts_of(&shape.register));
    let columns: String = shape.keys.iter().map(|key| column(&key.field)).collect();
    let counted: String = shape.counted().map(column).collect();
    let names: String = shape.counted().map(|field| format!(", {}", quoted(field))).collect();
    let mut statements = vec![
        format!("CREATE TABLE {keys} (id {number} PRIMARY KEY{columns})"),
        format!(
            "CREATE TABLE {counts} (every {text} NOT NULL{counted}, n BIGINT NOT NULL, PRIMARY KEY (every{names}))"
        ),
    ];
    for (place, key) in shape.keys.iter().filter(|key| key.indexed).enumerate() {
        let others: String = shape
            .counted()
            .filter(|field| *field != key.field)
            .map(|field| format!(", {}", quoted(field)))
            .collect();
        let name = quoted(&format!("keys_{}_{place}", shape.register));
        statements.push(format!("CREATE INDEX {name} ON {keys} ({}, id{others})", quoted(&key.field)));
    }
    statements.push(view::create(conn, shape));
    statements
}

/// Says that all records of a register are indexed.
pub(crate) async fn ready(conn: &mut Connection, register: &str) -> Result<(), WriteError> {
    let sql = "UPDATE register_shape SET ready = 1 WHERE register = $1";
    sql::query(sql).bind(register).execute(conn).await?;
    Ok(())
}

/// Says that what records are found by has to be made again.
pub(crate) async fn unready(conn: &mut Connection) -> Result<(), WriteError> {
    sql::query("UPDATE register_shape SET ready = 0").execute(conn).await?;
    Ok(())
}

/// Returns what records of a register are found by; refused where the register has no tables.
pub(super) async fn known(conn: &mut Connection, register: &str) -> Result<RegisterShape, WriteError> {
    let sql = "SELECT shape FROM register_shape WHERE register = $1";
    let found = sql::query_as::<(String,)>(sql).bind(register).fetch_optional(conn).await?;
    let (text,) = found.ok_or(WriteError::Missing)?;
    Ok(serde_json::from_str(&text)?)
}

impl Store {
    /// Returns whether all records of a register can be found by what `shape` says.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn is_ready(&self, shape: &RegisterShape) -> Result<bool, ReadError> {
        let sql = "SELECT shape FROM register_shape WHERE register = $1 AND ready = 1";
        let found = sql::query_as::<(String,)>(sql).bind(&shape.register).fetch_optional(&self.pool).await?;
        let text = serde_json::to_string(shape).unwrap_or_default();
        Ok(found.is_some_and(|(found,)| found == text))
    }
}
