use super::filter::{self, Filter};
use super::statement::Statement;
use super::{counts_of, keys_of, quoted, words};
use crate::{PageOf, ReadError, Store, stamp};

/// The most records looked at where counts are not kept ready.
const MOST: i64 = 10_000;

/// How many records have one of the choices of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceCount {
    /// The key of the choice; empty where the field is not filled.
    pub key: String,
    /// How many.
    pub count: u64,
}

impl Store {
    /// Returns how many records a list shows, with whether there are at least that many rather than exactly: beyond
    /// ten thousand nobody counts, unless the number is kept ready.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_records(&self, of: &PageOf, counted: &[String]) -> Result<(u64, bool), ReadError> {
        if kept_ready(of, counted) {
            let mut statement = Statement::of(format!(
                "SELECT CAST(coalesce(sum(n), 0) AS BIGINT) FROM {}",
                counts_of(&of.register)
            ));
            filter::add_all(&mut statement, &of.register, &of.filters, " WHERE ");
            return Ok((self.number(statement).await?, false));
        }
        let mut statement = Statement::of("SELECT count(*) FROM (SELECT 1 AS one");
        self.add_shown(&mut statement, of, &of.filters);
        statement.push(" LIMIT ").bind(MOST + 1).push(") AS shown");
        let count = self.number(statement).await?;
        let most = stamp::natural(MOST);
        Ok((count.min(most), count > most))
    }

    /// Returns how many of the records that all other filters leave have each choice of a field, the most frequent
    /// first. Where the counts are not kept ready, they are those of the first ten thousand records.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_choices(
        &self,
        of: &PageOf,
        counted: &[String],
        field: &str,
    ) -> Result<Vec<ChoiceCount>, ReadError> {
        let others: Vec<_> =
            of.filters.iter().filter(|filter| filter.column() != Some(field)).cloned().collect();
        let column = quoted(field);
        let mut statement = if kept_ready(of, counted) {
            let mut statement = Statement::of(format!(
                "SELECT {column} AS key, CAST(sum(n) AS BIGINT) AS count FROM {}",
                counts_of(&of.register)
            ));
            filter::add_all(&mut statement, &of.register, &others, " WHERE ");
            statement
        } else {
            let mut statement =
                Statement::of(format!("SELECT {column} AS key, count(*) AS count FROM (SELECT {column}"));
            self.add_shown(&mut statement, of, &others);
            statement.push(" LIMIT ").bind(MOST).push(") AS shown");
            statement
        };
        statement.push(&format!(" GROUP BY {column} ORDER BY count DESC, key"));
        let rows = statement.fetch::<(String, i64)>(&self.pool).await?;
        let rows = rows.into_iter().filter(|(_, count)| *count > 0);
        Ok(rows.map(|(key, count)| ChoiceCount { key, count: stamp::natural(count) }).collect())
    }

    fn add_shown(&self, statement: &mut Statement, of: &PageOf, filters: &[Filter]) {
        statement.push(&format!(" FROM {}", keys_of(&of.register)));
        let word = filter::add_all(statement, &of.register, filters, " WHERE ");
        if let Some(words) = &of.words {
            statement.push(word);
            words::add(&self.pool, statement, &of.register, words);
        }
    }

    async fn number(&self, statement: Statement) -> Result<u64, ReadError> {
        let rows = statement.fetch::<(i64,)>(&self.pool).await?;
        Ok(rows.first().map_or(0, |(number,)| stamp::natural(*number)))
    }
}

/// Returns whether the table of counts knows what a list shows.
fn kept_ready(of: &PageOf, counted: &[String]) -> bool {
    let known =
        |filter: &Filter| filter.column().is_some_and(|column| counted.iter().any(|field| field == column));
    of.words.is_none() && of.filters.iter().all(known)
}
