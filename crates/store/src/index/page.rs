use super::filter::{self, Filter};
use super::statement::Statement;
use super::{cut, keys_of, quoted, words};
use crate::read::{RecordRow, record_columns, record_row};
use crate::{ReadError, SearchWords, Store, stamp};

/// How many entries of an index are walked in the order of a list before the filters go first.
const WALK: i64 = 20_000;
/// The same where the filters are not part of the index.
const SHORT_WALK: i64 = 2_000;

/// The most matches that are put in order; nobody reads further, they ask for more words.
const MOST_MATCHES: u64 = 1_000;

/// Which page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageOf {
    /// The register.
    pub register: String,
    /// What it shows.
    pub filters: Vec<Filter>,
    /// What the records hold; then the best matches come first, unless an order is asked for.
    pub words: Option<SearchWords>,
    /// In which order.
    pub sort: Option<Sort>,
    /// Behind which record.
    pub after: Option<Cursor>,
    /// The most rows.
    pub limit: u32,
}

/// The order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// The field; records with the same key follow each other by id.
    pub field: String,
    /// Whether the greatest come first.
    pub descending: bool,
}

/// A place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The key of the last row.
    pub key: String,
    /// Its record; in a list of best matches, how many rows came before.
    pub id: u64,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct PageRow {
    /// The record.
    pub record: RecordRow,
    /// Its name.
    pub label: String,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordPage {
    /// The rows.
    pub rows: Vec<PageRow>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
}

impl Store {
    /// Returns a page of a register's records.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn record_page(&self, of: &PageOf) -> Result<RecordPage, ReadError> {
        match (&of.words, &of.sort) {
            (Some(words), None) => self.best_matches(of, words).await,
            _ => self.page_in_order(of).await,
        }
    }

    async fn page_in_order(&self, of: &PageOf) -> Result<RecordPage, ReadError> {
        let wanted = of.limit as usize + 1;
        let mut found = Vec::new();
        if let Some(walk) = walk(of) {
            found = self.rows_of(of, walk).await?;
        }
        // Too few on the way: perhaps there are no more, perhaps the filters leave few of very many.
        let filtered = of.words.is_some() || !of.filters.iter().all(|filter| on_order(of, filter));
        if found.len() < wanted && filtered {
            found = self.rows_of(of, filters_first(of, self)).await?;
        }
        let more = found.len() == wanted;
        found.truncate(of.limit as usize);
        let next =
            found.last().filter(|_| more).map(|(key, row)| Cursor { key: key.clone(), id: row.record.id });
        Ok(RecordPage { rows: found.into_iter().map(|(_, row)| row).collect(), next })
    }

    /// Returns the rows of records with the key of each, in order. A join may have left the order of the list.
    async fn rows_of(&self, of: &PageOf, page: Statement) -> Result<Vec<(String, PageRow)>, ReadError> {
        let rows = self.joined(page).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in &rows {
            let label = row.try_get("label")?;
            found.push((row.try_get::<String>("key")?, PageRow { record: record_row(row)?, label }));
        }
        found.sort_by(|(key, row), (other_key, other)| {
            (key, row.record.id).cmp(&(other_key, other.record.id))
        });
        if descending(of) {
            found.reverse();
        }
        Ok(found)
    }

    async fn joined(&self, page: Statement) -> Result<Vec<crate::sql::Row>, ReadError> {
        Ok(with_records(page).rows(&self.pool).await?)
    }

    /// Returns the best matches. The cursor counts rows: their order is no key of theirs.
    async fn best_matches(&self, of: &PageOf, words: &SearchWords) -> Result<RecordPage, ReadError> {
        let before = of.after.as_ref().map_or(0, |after| after.id);
        if before > MOST_MATCHES {
            return Ok(RecordPage::default());
        }
        let before = before as usize;
        let wanted = before + of.limit as usize + 1;
        let ids = words::best(&self.pool, &of.register, words, &of.filters, wanted).await?;
        let shown: Vec<_> = ids.iter().skip(before).take(of.limit as usize).copied().collect();
        let next = (ids.len() == wanted).then(|| Cursor { key: String::new(), id: (wanted - 1) as u64 });
        if shown.is_empty() {
            return Ok(RecordPage::default());
        }
        let mut statement = Statement::of("SELECT k.id AS id, '' AS key FROM record k WHERE k.id IN ");
        statement.bind_all(shown.iter().copied());
        let mut rows = Vec::with_capacity(shown.len());
        for row in &self.joined(statement).await? {
            rows.push(PageRow { record: record_row(row)?, label: row.try_get("label")? });
        }
        rows.sort_by_key(|row| shown.iter().position(|id| stamp::natural(*id) == row.record.id));
        Ok(RecordPage { rows, next })
    }
}

/// Adds the records to a statement that gives `id` and `key`.
fn with_records(mut page: Statement) -> Statement {
    page.text = format!(
        "SELECT p.key AS key, l.label AS label, {} FROM ({}) AS p
         JOIN record r ON r.id = p.id JOIN record_label l ON l.id = p.id",
        record_columns("r"),
        page.text
    );
    page
}

fn descending(of: &PageOf) -> bool {
    of.sort.as_ref().is_none_or(|sort| sort.descending)
}

/// Returns whether a filter is about the field that gives the order.
fn on_order(of: &PageOf, filter: &Filter) -> bool {
    of.sort.as_ref().is_some_and(|sort| filter.column() == Some(&sort.field))
}

/// Returns the statement that walks along the order and tests the filters on the way; `None` where they cannot be
/// tested there.
fn walk(of: &PageOf) -> Option<Statement> {
    if of.words.is_some() || of.filters.iter().any(|filter| filter.column().is_none()) {
        return None;
    }
    let (first, then): (Vec<_>, Vec<_>) = of.filters.iter().partition(|filter| on_order(of, filter));
    let columns: String = then
        .iter()
        .filter_map(|filter| filter.column())
        .map(|field| format!(", {}", quoted(field)))
        .collect();
    let mut statement =
        Statement::of(format!("SELECT id, {} AS key{columns} FROM {}", key_of(of), keys_of(&of.register)));
    let word = filter::add_all(&mut statement, &of.register, first, " WHERE ");
    add_order(&mut statement, of, word, "");
    if then.is_empty() {
        statement.push(" LIMIT ").bind(i64::from(of.limit) + 1);
        return Some(statement);
    }
    let covered = then.iter().all(|filter| matches!(filter, Filter::Any { .. }));
    statement.push(" LIMIT ").bind(if covered { WALK } else { SHORT_WALK });
    statement.text = format!("SELECT id, key FROM ({}) AS walked", statement.text);
    filter::add_all(&mut statement, &of.register, then, " WHERE ");
    statement.push(" LIMIT ").bind(i64::from(of.limit) + 1);
    Some(statement)
}

/// Returns the statement that reads what the filters leave and sorts it.
fn filters_first(of: &PageOf, store: &Store) -> Statement {
    let mut statement =
        Statement::of(format!("SELECT id, {} AS key FROM {}", key_of(of), keys_of(&of.register)));
    let mut word = filter::add_all(&mut statement, &of.register, &of.filters, " WHERE ");
    if let Some(words) = &of.words {
        statement.push(word);
        words::add(&store.pool, &mut statement, &of.register, words);
        word = " AND ";
    }
    // An order by an expression is no order of an index, so that the filters choose the index.
    add_order(&mut statement, of, word, " || ''");
    statement.push(" LIMIT ").bind(i64::from(of.limit) + 1);
    statement
}

/// Returns the column that gives the order.
fn key_of(of: &PageOf) -> String {
    of.sort.as_ref().map_or_else(|| "''".to_owned(), |sort| quoted(&sort.field))
}

fn add_order(statement: &mut Statement, of: &PageOf, word: &str, hide: &str) {
    let (than, way) = if descending(of) { ("<", " DESC") } else { (">", "") };
    let key = of.sort.as_ref().map(|sort| quoted(&sort.field));
    if let Some(after) = &of.after {
        match &key {
            Some(key) => {
                statement.push(&format!("{word}({key}, id) {than} (")).bind(cut(&after.key)).push(", ");
                statement.bind(stamp::whole(after.id)).push(")");
            }
            None => {
                statement.push(&format!("{word}id {than} ")).bind(stamp::whole(after.id));
            }
        }
    }
    match key {
        Some(key) => statement.push(&format!(" ORDER BY {key}{hide}{way}, id{way}")),
        None => statement.push(&format!(" ORDER BY id{way}")),
    };
}

impl Store {
    /// Returns how SQLite reads the first page of a list, step by step; for tests and for who looks into a slow one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn explain_page(&self, of: &PageOf) -> Result<Vec<String>, ReadError> {
        let page = walk(of).unwrap_or_else(|| filters_first(of, self));
        let mut statement = with_records(page);
        statement.text = format!("EXPLAIN QUERY PLAN {}", statement.text);
        let rows = statement.rows(&self.pool).await?;
        rows.iter().map(|row| Ok(row.try_get::<String>("detail")?)).collect()
    }
}
