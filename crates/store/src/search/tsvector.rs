//! The index on PostgreSQL: a `tsvector` written by ourselves. The server's own parsers would take apart what holds
//! hyphens, slashes and points in ways of their own; FTS5 does not, and both are to find the same.

use std::fmt::Write;

use super::{Row, SearchItem, SearchWords, tokens};
use crate::sql::{self, Connection, Pool};

/// The farthest place in a text that the server tells from others.
const FARTHEST: usize = 16_383;
/// The most text of one item; the server takes a megabyte.
const MOST: usize = 700_000;

pub(super) async fn clear(conn: &mut Connection) -> sqlx::Result<()> {
    sql::query("DELETE FROM search_words").execute(conn).await.map(|_| ())
}

pub(super) async fn insert(conn: &mut Connection, id: i64, item: &SearchItem) -> sqlx::Result<()> {
    let sql =
        "INSERT INTO search_words (id, words, exact) VALUES ($1, CAST($2 AS TSVECTOR), CAST($3 AS TSVECTOR))";
    sql::query(sql)
        .bind(id)
        .bind(vector(&[(&item.folded_title, 'A'), (&item.folded_body, 'D')]))
        .bind(vector(&[(&item.exact, 'D')]))
        .execute(conn)
        .await
        .map(|_| ())
}

pub(super) async fn find(pool: &Pool, words: &SearchWords, limit: u32) -> sqlx::Result<Vec<Row>> {
    let (Some(folded), Some(exact)) = (expression(&words.folded), expression(&words.exact)) else {
        return Ok(Vec::new());
    };
    // A word of the title counts eight times one of the text, and long texts count less.
    sql::query_as(
        "SELECT i.kind, i.item, i.title_vi, i.title_en, i.body, w.exact @@ CAST($2 AS TSQUERY) AS is_exact
         FROM search_words w JOIN search_item i ON i.id = w.id
         WHERE w.words @@ CAST($1 AS TSQUERY)
         ORDER BY is_exact DESC, ts_rank('{0.125, 0.125, 0.125, 1}', w.words, CAST($1 AS TSQUERY), 1) DESC, i.id
         LIMIT $3",
    )
    .bind(folded)
    .bind(exact)
    .bind(i64::from(limit))
    .fetch_all(pool)
    .await
}

/// Returns the words of texts with their places and the weight of each text. Between texts lies a gap, so that no
/// phrase reaches from one into the next.
fn vector(texts: &[(&str, char)]) -> String {
    let (mut vector, mut place) = (String::new(), 0);
    for (text, weight) in texts {
        for token in tokens(text) {
            if vector.len() + token.len() > MOST {
                return vector;
            }
            place = FARTHEST.min(place + 1);
            let _ = write!(vector, "'{token}':{place}{weight} ");
        }
        place = FARTHEST.min(place + 1);
    }
    vector
}

/// Returns an expression that asks for all words, the last one as the beginning of a word; `None` for no words. A word
/// that falls apart is asked for as a phrase.
fn expression(words: &[String]) -> Option<String> {
    let phrases: Vec<_> = words.iter().map(|word| phrase(word)).filter(|phrase| !phrase.is_empty()).collect();
    (!phrases.is_empty()).then(|| format!("{}:*", phrases.join(" & ")))
}

fn phrase(word: &str) -> String {
    tokens(word).map(|token| format!("'{token}'")).collect::<Vec<_>>().join(" <-> ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_carry_their_places_and_weights() {
        let vector = vector(&[("khoa học", 'A'), ("số 123/QĐ-UBND", 'D')]);
        assert_eq!(vector, "'khoa':1A 'học':2A 'số':4D '123':5D 'qđ':6D 'ubnd':7D ");
    }

    #[test]
    fn quotation_marks_and_operators_are_no_part_of_words() {
        let words = ["a'b\\".to_owned(), "&".to_owned(), "!(c:*".to_owned()];
        assert_eq!(expression(&words).unwrap(), "'a' <-> 'b' & 'c':*");
        assert_eq!(expression(&["|".to_owned()]), None);
    }

    #[test]
    fn texts_longer_than_the_server_takes_are_cut() {
        let long = "ậ".repeat(2_000);
        assert_eq!(tokens(&long).next().unwrap().len(), 498);
        assert!(vector(&[(&"từ ".repeat(300_000), 'A')]).len() <= MOST + 50);
    }
}
