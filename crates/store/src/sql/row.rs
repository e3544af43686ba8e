use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type};

/// A row of one of the two databases.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// Returns the value of a column.
    pub(crate) fn try_get<'r, T>(&'r self, column: &str) -> sqlx::Result<T>
    where
        T: Decode<'r, Sqlite> + Type<Sqlite> + Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Row::Sqlite(row) => row.try_get(column),
            Row::Postgres(row) => row.try_get(column),
        }
    }

    /// Returns the values of all columns, each of which is text or nothing.
    pub(crate) fn texts(&self) -> sqlx::Result<Vec<Option<&str>>> {
        match self {
            Row::Sqlite(row) => (0..row.len()).map(|column| row.try_get(column)).collect(),
            Row::Postgres(row) => (0..row.len()).map(|column| row.try_get(column)).collect(),
        }
    }
}

/// What a row of either database can be read as.
pub(crate) trait FromRow: Sized {
    fn from_row(row: &Row) -> sqlx::Result<Self>;
}

impl<T> FromRow for T
where
    T: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow>,
{
    fn from_row(row: &Row) -> sqlx::Result<Self> {
        match row {
            Row::Sqlite(row) => sqlx::FromRow::from_row(row),
            Row::Postgres(row) => sqlx::FromRow::from_row(row),
        }
    }
}
