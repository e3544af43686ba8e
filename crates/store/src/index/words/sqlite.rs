//! Words of records on SQLite: FTS5, which keeps in which column a word stands, not where.

use super::{Place, RecordWords, Statement, Term, mark, pairs, tokens};

pub(super) fn write(register: &str, id: i64, words: &RecordWords) -> Statement {
    let label: Vec<_> = tokens(&words.label).collect();
    let mut statement = Statement::of(
        "INSERT INTO record_search_words (rowid, register, label, pairs, body, marks) VALUES (",
    );
    statement.bind(id).push(", ").bind(mark(register)).push(", ").bind(label.join(" ")).push(", ");
    statement.bind(pairs(&label).join(" ")).push(", ").bind(joined(&words.body)).push(", ");
    statement.bind(joined(&words.marks)).push(")");
    statement
}

fn joined(text: &str) -> String {
    tokens(text).collect::<Vec<_>>().join(" ")
}

pub(super) fn find(register: &str, terms: &[Term]) -> Statement {
    let mut statement =
        Statement::of("SELECT w.rowid FROM record_search_words w WHERE w.record_search_words MATCH ");
    statement.bind(expression(register, terms));
    statement
}

pub(super) fn expression(register: &str, terms: &[Term]) -> String {
    let mut all = vec![format!("register : \"{}\"", mark(register))];
    all.extend(terms.iter().map(|term| {
        let column = match term.place {
            Place::Label => "label",
            Place::Pairs => "pairs",
            Place::Anywhere => "{label body}",
            Place::Marks => "marks",
        };
        format!("{column} : \"{}\"{}", term.word, if term.open { "*" } else { "" })
    }));
    all.join(" AND ")
}
