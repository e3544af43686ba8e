use sqlx::AssertSqlSafe;

use crate::sql::{self, Argument, FromRow, Place, Row};

/// A statement that grows: text, and arguments that are never part of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Statement {
    pub(super) text: String,
    arguments: Vec<Argument>,
}

impl Statement {
    pub(super) fn of(text: impl Into<String>) -> Self {
        Statement { text: text.into(), arguments: Vec::new() }
    }

    /// Adds text.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds an argument where the text ends.
    pub(super) fn bind(&mut self, value: impl Into<Argument>) -> &mut Self {
        self.arguments.push(value.into());
        self.text.push_str(&format!("${}", self.arguments.len()));
        self
    }

    /// Adds arguments in parentheses.
    pub(super) fn bind_all<A: Into<Argument>>(&mut self, values: impl IntoIterator<Item = A>) -> &mut Self {
        self.push("(");
        for (place, value) in values.into_iter().enumerate() {
            if place > 0 {
                self.push(", ");
            }
            self.bind(value);
        }
        self.push(")")
    }

    pub(super) async fn execute<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<u64> {
        self.query().execute(place).await.map(|done| done.rows_affected())
    }

    pub(super) async fn rows<'c>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Vec<Row>> {
        self.query().fetch_all(place).await
    }

    pub(super) async fn fetch<'c, T: FromRow>(self, place: impl Into<Place<'c>>) -> sqlx::Result<Vec<T>> {
        self.rows(place).await?.iter().map(T::from_row).collect()
    }

    /// The text holds names from checked definitions in quotation marks, and nothing else from outside.
    fn query(self) -> sql::Query {
        let query = sql::query(AssertSqlSafe(self.text));
        self.arguments.into_iter().fold(query, sql::Query::bind)
    }
}
