//! Views named after registers, with typed columns, for whoever connects to the database with a tool of their own.

use serde::{Deserialize, Serialize};

use super::{RegisterShape, quoted};
use crate::sql::Connection;

/// A column of a register's view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewColumn {
    /// The field.
    pub field: String,
    /// Names it had before.
    pub formerly: Vec<String>,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Text.
    Text,
    /// A whole number.
    Whole,
    /// A number with a fraction.
    Exact,
    /// A day.
    Day,
    /// Yes or no.
    YesNo,
    /// Anything that is not one value, as JSON.
    Json,
}

pub(super) fn name(register: &str) -> String {
    quoted(&format!("register_{register}"))
}

/// Returns the statement that makes the view. The databases read JSON each in a way of its own.
pub(super) fn create(conn: &Connection, shape: &RegisterShape) -> String {
    let (data, column): (_, fn(&str, ColumnKind) -> String) = match conn {
        Connection::Sqlite(_) => ("data", on_sqlite),
        Connection::Postgres(_) => ("CAST(data AS JSONB) AS data", on_postgres),
    };
    let columns: String = shape.columns.iter().map(|one| named(one, column)).collect();
    let register = shape.register.replace('\'', "''");
    format!(
        "CREATE VIEW {} AS SELECT id, number, state, entered_at, at AS changed_at{columns}
         FROM (SELECT id, number, state, entered_at, at, {data} FROM record
               WHERE register = '{register}' AND removed = 0 AND merged_into IS NULL) AS record",
        name(&shape.register)
    )
}

fn named(one: &ViewColumn, column: fn(&str, ColumnKind) -> String) -> String {
    let mut names = vec![column(&one.field, one.kind)];
    names.extend(one.formerly.iter().map(|name| column(name, one.kind)));
    let value = match names.as_slice() {
        [value] => value.clone(),
        values => format!("coalesce({})", values.join(", ")),
    };
    format!(",\n  {value} AS {}", quoted(&one.field))
}

fn on_sqlite(field: &str, kind: ColumnKind) -> String {
    let path = format!("'$.\"{}\"'", field.replace('\'', "''"));
    match kind {
        ColumnKind::Text | ColumnKind::Day => format!("data ->> {path}"),
        ColumnKind::Whole | ColumnKind::YesNo => format!("CAST(data ->> {path} AS INTEGER)"),
        ColumnKind::Exact => format!("CAST(data ->> {path} AS NUMERIC)"),
        ColumnKind::Json => format!("data -> {path}"),
    }
}

fn on_postgres(field: &str, kind: ColumnKind) -> String {
    let field = format!("'{}'", field.replace('\'', "''"));
    match kind {
        ColumnKind::Text => format!("data ->> {field}"),
        ColumnKind::Day => format!("CAST(data ->> {field} AS DATE)"),
        ColumnKind::Whole => format!("CAST(data ->> {field} AS BIGINT)"),
        ColumnKind::YesNo => format!("CAST(data ->> {field} AS BOOLEAN)"),
        ColumnKind::Exact => format!("CAST(data ->> {field} AS NUMERIC)"),
        ColumnKind::Json => format!("data -> {field}"),
    }
}
