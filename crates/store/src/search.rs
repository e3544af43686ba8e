//! The search index: words without marks for finding, words with marks for order. It holds nothing of its own and can
//! be replaced at any time.

mod sqlite;
mod tsvector;

use crate::sql::{self, Connection, Pool};
use crate::{ReadError, WriteError, stamp};

/// The longest word kept, in bytes; a server takes 2,046.
const LONGEST: usize = 500;

/// Something that can be found. The caller folds the words; this room knows no language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchItem {
    /// Kind of thing.
    pub kind: String,
    /// Its id within the kind.
    pub item: String,
    /// Name, Vietnamese.
    pub title_vi: String,
    /// Name, English.
    pub title_en: String,
    /// The text an excerpt is taken from.
    pub body: String,
    /// Words of the names, folded.
    pub folded_title: String,
    /// Words of the text, folded.
    pub folded_body: String,
    /// All words with their marks.
    pub exact: String,
}

/// What to look for: words, each in quotation marks of its own, so that nothing in them is taken for an operator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchWords {
    /// Folded words.
    pub folded: Vec<String>,
    /// The same words with their marks.
    pub exact: Vec<String>,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundItem {
    /// Kind of thing.
    pub kind: String,
    /// Its id within the kind.
    pub item: String,
    /// Name, Vietnamese.
    pub title_vi: String,
    /// Name, English.
    pub title_en: String,
    /// Its text.
    pub body: String,
    /// Whether the marks match too.
    pub exact: bool,
}

/// A row of what was found.
type Row = (String, String, String, String, String, bool);

pub(crate) async fn replace(conn: &mut Connection, items: &[SearchItem]) -> Result<(), WriteError> {
    sql::query("DELETE FROM search_item").execute(&mut *conn).await?;
    match conn {
        Connection::Sqlite(_) => sqlite::clear(conn).await?,
        Connection::Postgres(_) => tsvector::clear(conn).await?,
    }
    for (id, item) in (1..).zip(items) {
        insert(conn, id, item).await?;
    }
    Ok(())
}

async fn insert(conn: &mut Connection, id: i64, item: &SearchItem) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO search_item (id, kind, item, title_vi, title_en, body) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(&item.kind)
    .bind(&item.item)
    .bind(&item.title_vi)
    .bind(&item.title_en)
    .bind(&item.body)
    .execute(&mut *conn)
    .await?;
    match conn {
        Connection::Sqlite(_) => sqlite::insert(conn, id, item).await?,
        Connection::Postgres(_) => tsvector::insert(conn, id, item).await?,
    }
    Ok(())
}

pub(crate) async fn find(pool: &Pool, words: &SearchWords, limit: u32) -> Result<Vec<FoundItem>, ReadError> {
    let rows = match pool {
        Pool::Sqlite(_) => sqlite::find(pool, words, limit).await?,
        Pool::Postgres(_) => tsvector::find(pool, words, limit).await?,
    };
    Ok(rows.into_iter().map(found).collect())
}

fn found((kind, item, title_vi, title_en, body, exact): Row) -> FoundItem {
    FoundItem { kind, item, title_vi, title_en, body, exact }
}

pub(crate) async fn count(pool: &Pool) -> Result<u64, ReadError> {
    let (count,) = sql::query_as::<(i64,)>("SELECT count(*) FROM search_item").fetch_one(pool).await?;
    Ok(stamp::natural(count))
}

/// Returns the words of a text as FTS5 tells them apart: letters and digits, a mark belongs to the letter before it.
/// Nothing of what has a meaning in the server's notation is left in them.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = String> {
    let parted = text.split(|c: char| !(c.is_alphanumeric() || is_mark(c))).filter(|token| !token.is_empty());
    parted.map(|token| token.to_lowercase()).map(|token| cut(&token).to_owned())
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn cut(token: &str) -> &str {
    token.get(..token.floor_char_boundary(LONGEST)).unwrap_or(token)
}
