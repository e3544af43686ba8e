//! Words of records. Words that stand beside each other in a name are kept as pairs too: a pair is far rarer than its
//! two words, so that names are found without looking through everything that holds a frequent syllable.

mod sqlite;
mod tsvector;

use super::Filter;
use super::filter;
use super::keys_of;
use super::statement::Statement;
use crate::search::tokens;
use crate::sql::{Connection, Pool};
use crate::{SearchWords, stamp};

/// The words of a record. The caller folds them; this room knows no language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordWords {
    /// The words of its name, without marks.
    pub label: String,
    /// The other words, without marks.
    pub body: String,
    /// All words with their marks.
    pub marks: String,
}

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Label,
    Pairs,
    Anywhere,
    Marks,
}

/// A word to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    place: Place,
    word: String,
    /// Whether the word may go on.
    open: bool,
}

pub(super) async fn clear(conn: &mut Connection, register: &str) -> sqlx::Result<()> {
    let mut statement = match conn {
        Connection::Sqlite(_) => Statement::of("DELETE FROM record_search_words WHERE rowid IN "),
        Connection::Postgres(_) => Statement::of("DELETE FROM record_search_words WHERE id IN "),
    };
    statement.push("(SELECT id FROM record_label WHERE register = ").bind(register).push(")");
    statement.execute(conn).await.map(|_| ())
}

pub(super) async fn remove(conn: &mut Connection, id: i64) -> sqlx::Result<()> {
    let mut statement = match conn {
        Connection::Sqlite(_) => Statement::of("DELETE FROM record_search_words WHERE rowid = "),
        Connection::Postgres(_) => Statement::of("DELETE FROM record_search_words WHERE id = "),
    };
    statement.bind(id);
    statement.execute(conn).await.map(|_| ())
}

pub(super) async fn write(
    conn: &mut Connection,
    register: &str,
    id: i64,
    words: &RecordWords,
) -> sqlx::Result<()> {
    match conn {
        Connection::Sqlite(_) => sqlite::write(register, id, words).execute(conn).await?,
        Connection::Postgres(_) => tsvector::write(register, id, words).execute(conn).await?,
    };
    Ok(())
}

/// Adds the condition that a record holds all words, the last one as the beginning of a word.
pub(super) fn add(pool: &Pool, statement: &mut Statement, register: &str, words: &SearchWords) {
    let terms = terms(&list(&words.folded), Place::Anywhere, true);
    match pool {
        _ if terms.is_empty() => {
            statement.push("1 = 0");
        }
        Pool::Sqlite(_) => {
            statement.push("id IN (SELECT rowid FROM record_search_words WHERE record_search_words MATCH ");
            statement.bind(sqlite::expression(register, &terms)).push(")");
        }
        Pool::Postgres(_) => {
            statement.push("id IN (SELECT w.id FROM record_search_words w WHERE w.words @@ CAST(");
            statement.bind(tsvector::expression(register, &terms)).push(" AS TSQUERY))");
        }
    }
}

/// Returns the ids of the best matches: names with these words beside each other and with these marks, then without
/// marks, then names that hold them, then all that hold them, then those where the last word goes on; the newest first.
pub(super) async fn best(
    pool: &Pool,
    register: &str,
    words: &SearchWords,
    filters: &[Filter],
    wanted: usize,
) -> sqlx::Result<Vec<i64>> {
    let mut found: Vec<i64> = Vec::new();
    for terms in attempts(words) {
        if found.len() >= wanted {
            break;
        }
        let statement = attempt(pool, register, &terms, filters, wanted);
        for (id,) in statement.fetch::<(i64,)>(pool).await? {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found.truncate(wanted);
    Ok(found)
}

fn attempt(pool: &Pool, register: &str, terms: &[Term], filters: &[Filter], wanted: usize) -> Statement {
    let mut statement = match pool {
        Pool::Sqlite(_) => sqlite::find(register, terms),
        Pool::Postgres(_) => tsvector::find(register, terms),
    };
    if !filters.is_empty() {
        statement.push(&format!(" AND w.{} IN (SELECT id FROM {}", id_of(pool), keys_of(register)));
        filter::add_all(&mut statement, register, filters, " WHERE ");
        statement.push(" AND id = w.").push(id_of(pool)).push(")");
    }
    statement.push(&format!(" ORDER BY w.{} DESC LIMIT ", id_of(pool)));
    statement.bind(stamp::whole(wanted as u64));
    statement
}

fn id_of(pool: &Pool) -> &'static str {
    match pool {
        Pool::Sqlite(_) => "rowid",
        Pool::Postgres(_) => "id",
    }
}

/// Returns what is asked for in turn, from the best match to the least.
fn attempts(words: &SearchWords) -> Vec<Vec<Term>> {
    let (folded, exact) = (list(&words.folded), list(&words.exact));
    if folded.is_empty() {
        return Vec::new();
    }
    let pairs = pairs(&folded);
    let name = if pairs.is_empty() {
        terms(&folded, Place::Label, false)
    } else {
        terms(&pairs, Place::Pairs, false)
    };
    let mut all = Vec::new();
    if folded != exact {
        all.push([name.clone(), terms(&exact, Place::Marks, false)].concat());
    }
    all.push(name);
    if !pairs.is_empty() {
        all.push(terms(&folded, Place::Label, false));
    }
    all.push(terms(&folded, Place::Anywhere, false));
    all.push(terms(&folded, Place::Label, true));
    all.push(terms(&folded, Place::Anywhere, true));
    all
}

fn list(words: &[String]) -> Vec<String> {
    words.iter().flat_map(|word| tokens(word)).collect()
}

/// Returns words beside each other, joined.
fn pairs(words: &[String]) -> Vec<String> {
    words.windows(2).map(|pair| pair.join("_")).collect()
}

fn terms(words: &[String], place: Place, open: bool) -> Vec<Term> {
    let last = words.len().saturating_sub(1);
    let term = |(at, word): (usize, &String)| Term { place, word: word.clone(), open: open && at == last };
    words.iter().enumerate().map(term).collect()
}

/// Returns the word that stands for a register in the index: one that no text holds.
fn mark(register: &str) -> String {
    format!("_{}", register.replace('-', "_"))
}
