//! Words of records on PostgreSQL: a `tsvector` whose weights say where a word stands.

use super::{Place, RecordWords, Statement, Term, mark, pairs, tokens};

/// The most text of one record; the server takes a megabyte.
const MOST: usize = 700_000;

pub(super) fn write(register: &str, id: i64, words: &RecordWords) -> Statement {
    let label: Vec<_> = tokens(&words.label).collect();
    let mut vector = String::new();
    add(&mut vector, [mark(register)], 'B');
    add(&mut vector, pairs(&label), 'B');
    add(&mut vector, label, 'A');
    add(&mut vector, tokens(&words.marks), 'C');
    add(&mut vector, tokens(&words.body), 'D');
    let mut statement = Statement::of("INSERT INTO record_search_words (id, words) VALUES (");
    statement.bind(id).push(", CAST(").bind(vector).push(" AS TSVECTOR))");
    statement
}

/// A word keeps only the highest of the weights it has at one place, so each weight has a place of its own.
fn add(vector: &mut String, words: impl IntoIterator<Item = String>, weight: char) {
    let place = u32::from(weight) - u32::from('A') + 1;
    for word in words {
        if vector.len() + word.len() < MOST {
            vector.push_str(&format!("'{word}':{place}{weight} "));
        }
    }
}

pub(super) fn find(register: &str, terms: &[Term]) -> Statement {
    let mut statement = Statement::of("SELECT w.id FROM record_search_words w WHERE w.words @@ CAST(");
    statement.bind(expression(register, terms)).push(" AS TSQUERY)");
    statement
}

pub(super) fn expression(register: &str, terms: &[Term]) -> String {
    let mut all = vec![format!("'{}':B", mark(register))];
    all.extend(terms.iter().map(|term| {
        let weight = match term.place {
            Place::Label => "A",
            Place::Pairs => "B",
            Place::Anywhere => "AD",
            Place::Marks => "C",
        };
        format!("'{}':{}{weight}", term.word, if term.open { "*" } else { "" })
    }));
    all.join(" & ")
}
