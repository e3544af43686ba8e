//! The index on SQLite: FTS5, which holds the words only.

use super::{Row, SearchItem, SearchWords};
use crate::sql::{self, Connection, Pool};

pub(super) async fn clear(conn: &mut Connection) -> sqlx::Result<()> {
    sql::query("INSERT INTO search_words (search_words) VALUES ('delete-all')")
        .execute(conn)
        .await
        .map(|_| ())
}

pub(super) async fn insert(conn: &mut Connection, id: i64, item: &SearchItem) -> sqlx::Result<()> {
    sql::query("INSERT INTO search_words (rowid, title, body, exact) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(&item.folded_title)
        .bind(&item.folded_body)
        .bind(&item.exact)
        .execute(conn)
        .await
        .map(|_| ())
}

pub(super) async fn find(pool: &Pool, words: &SearchWords, limit: u32) -> sqlx::Result<Vec<Row>> {
    let (Some(folded), Some(exact)) =
        (expression("{title body}", &words.folded), expression("exact", &words.exact))
    else {
        return Ok(Vec::new());
    };
    sql::query_as(
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
    .await
}

/// Returns an expression that asks for all words, the last one as the beginning of a word; `None` for no words.
fn expression(columns: &str, words: &[String]) -> Option<String> {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
    (!quoted.is_empty()).then(|| format!("{columns} : ({}*)", quoted.join(" ")))
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
