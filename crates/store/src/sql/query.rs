use std::marker::PhantomData;

use futures_util::TryStreamExt;
use sqlx::{SqlSafeStr, SqlStr};

use super::argument::{for_postgres, for_sqlite};
use super::{Argument, Connection, FromRow, Place, Pool, Row};

/// Makes a statement.
pub(crate) fn query(sql: impl SqlSafeStr) -> Query {
    Query { sql: sql.into_sql_str(), arguments: Vec::new() }
}

/// Makes a statement whose rows are read as `T`.
pub(crate) fn query_as<T>(sql: impl SqlSafeStr) -> QueryAs<T> {
    QueryAs { query: query(sql), row: PhantomData }
}

/// A statement with its arguments.
#[must_use]
pub(crate) struct Query {
    sql: SqlStr,
    arguments: Vec<Argument>,
}

/// A statement with its arguments, whose rows are read as `T`.
#[must_use]
pub(crate) struct QueryAs<T> {
    query: Query,
    row: PhantomData<fn() -> T>,
}

/// What a statement did.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    rows: u64,
}

impl Done {
    /// Returns how many rows the statement added, changed or deleted.
    pub(crate) fn rows_affected(self) -> u64 {
        self.rows
    }
}

/// Runs a statement wherever it is to run: the two drivers have the same methods, each on types of its own.
macro_rules! run {
    ($query:expr, $place:expr, |$statement:ident, $on:ident, $row:ident| $done:expr) => {{
        let Query { sql, arguments } = $query;
        match $place {
            Place::Connection(Connection::Sqlite($on)) => {
                let ($statement, $row) = (sqlx::query_with(sql, for_sqlite(arguments)?), Row::Sqlite);
                $done
            }
            Place::Connection(Connection::Postgres($on)) => {
                let ($statement, $row) = (sqlx::query_with(sql, for_postgres(arguments)?), Row::Postgres);
                let $on = &mut **$on;
                $done
            }
            Place::Pool(Pool::Sqlite($on)) => {
                let ($statement, $row) = (sqlx::query_with(sql, for_sqlite(arguments)?), Row::Sqlite);
                $done
            }
            Place::Pool(Pool::Postgres($on)) => {
                let ($statement, $row) = (sqlx::query_with(sql, for_postgres(arguments)?), Row::Postgres);
                $done
            }
        }
    }};
}

impl Query {
    /// Gives the next argument its value.
    pub(crate) fn bind(mut self, value: impl Into<Argument>) -> Self {
        self.arguments.push(value.into());
        self
    }

    /// Runs the statement.
    pub(crate) async fn execute<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Done> {
        self.execute_on(place.into()).await
    }

    /// Returns all rows.
    pub(crate) async fn fetch_all<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Vec<Row>> {
        self.rows(place.into()).await
    }

    /// Returns the first row, if there is one.
    pub(crate) async fn fetch_optional<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Option<Row>> {
        self.row(place.into()).await
    }

    /// Hands over the rows one at a time, so that they need not all fit into memory.
    pub(crate) async fn for_each<'c>(
        self,
        place: impl Into<Place<'c>>,
        mut each: impl FnMut(&Row) -> sqlx::Result<()>,
    ) -> sqlx::Result<()> {
        run!(self, place.into(), |statement, on, row| {
            let mut rows = statement.fetch(on);
            while let Some(next) = rows.try_next().await? {
                each(&row(next))?;
            }
            Ok(())
        })
    }

    async fn execute_on(self, place: Place<'_>) -> sqlx::Result<Done> {
        run!(self, place, |statement, on, _row| {
            statement.execute(on).await.map(|done| Done { rows: done.rows_affected() })
        })
    }

    async fn rows(self, place: Place<'_>) -> sqlx::Result<Vec<Row>> {
        run!(self, place, |statement, on, row| {
            statement.fetch_all(on).await.map(|rows| rows.into_iter().map(row).collect())
        })
    }

    async fn row(self, place: Place<'_>) -> sqlx::Result<Option<Row>> {
        run!(self, place, |statement, on, row| statement.fetch_optional(on).await.map(|found| found.map(row)))
    }
}

impl<T: FromRow> QueryAs<T> {
    /// Gives the next argument its value.
    pub(crate) fn bind(mut self, value: impl Into<Argument>) -> Self {
        self.query = self.query.bind(value);
        self
    }

    /// Returns all rows.
    pub(crate) async fn fetch_all<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Vec<T>> {
        self.query.fetch_all(place).await?.iter().map(T::from_row).collect()
    }

    /// Returns the first row, if there is one.
    pub(crate) async fn fetch_optional<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Option<T>> {
        self.query.fetch_optional(place).await?.as_ref().map(T::from_row).transpose()
    }

    /// Returns the first row.
    pub(crate) async fn fetch_one<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<T> {
        self.fetch_optional(place).await?.ok_or(sqlx::Error::RowNotFound)
    }
}
