//! The search index: words without marks for finding, words with marks for order. It holds nothing of its own and can
//! be replaced at any time.

use crate::sql::{self, Connection, Pool};
use crate::{ReadError, WriteError, stamp};

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

pub(crate) async fn replace(conn: &mut Connection, items: &[SearchItem]) -> Result<(), WriteError> {
    sql::query("DELETE FROM search_item").execute(&mut *conn).await?;
    sql::query("INSERT INTO search_words (search_words) VALUES ('delete-all')").execute(&mut *conn).await?;
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
    sql::query("INSERT INTO search_words (rowid, title, body, exact) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(&item.folded_title)
        .bind(&item.folded_body)
        .bind(&item.exact)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn find(pool: &Pool, words: &SearchWords, limit: u32) -> Result<Vec<FoundItem>, ReadError> {
    let (Some(folded), Some(exact)) =
        (expression("{title body}", &words.folded), expression("exact", &words.exact))
    else {
        return Ok(Vec::new());
    };
    let rows = sql::query_as::<(String, String, String, String, String, bool)>(
        "SELECT i.kind, i.item, i.title_vi, i.title_en, i.body,
                w.rowid IN (SELECT rowid FROM search_words WHERE search_words MATCH $2) AS is_exact
         FROM search_words w JOIN search_item i ON i.id = w.rowid
         WHERE w.search_words MATCH $1
         ORDER BY is_exact DESC, bm25(w.search_words, 8.0, 1.0, 0.0), i.id LIMIT $3",
    )
    .bind(folded)
    .bind(exact)
    .bind(i64::from(limit))
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(found).collect())
}

fn found(row: (String, String, String, String, String, bool)) -> FoundItem {
    let (kind, item, title_vi, title_en, body, exact) = row;
    FoundItem { kind, item, title_vi, title_en, body, exact }
}

/// Returns an expression that asks for all words, the last one as the beginning of a word; `None` for no words.
fn expression(columns: &str, words: &[String]) -> Option<String> {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    (!quoted.is_empty()).then(|| format!("{columns} : ({}*)", quoted.join(" ")))
}

pub(crate) async fn count(pool: &Pool) -> Result<u64, ReadError> {
    let (count,) = sql::query_as::<(i64,)>("SELECT count(*) FROM search_item").fetch_one(pool).await?;
    Ok(stamp::natural(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_and_operators_stay_words() {
        let words = ["a\"b".to_owned(), "OR".to_owned()];
        assert_eq!(expression("exact", &words).unwrap(), "exact : (\"a\"\"b\" \"OR\"*)");
        assert_eq!(expression("exact", &[]), None);
    }
}
