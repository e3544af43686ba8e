use super::statement::Statement;
use super::{cut, quoted};
use crate::stamp;

/// What records a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Those whose key is one of these; an empty one stands for fields that are not filled.
    Any {
        /// The field.
        field: String,
        /// The keys.
        keys: Vec<String>,
    },
    /// Those that are filled and whose key lies between these, both included.
    Between {
        /// The field.
        field: String,
        /// The least key.
        from: Option<String>,
        /// The greatest key; everything that begins with it is included too.
        to: Option<String>,
    },
    /// Those that hold one of these among several values.
    Holding {
        /// The field.
        field: String,
        /// The values.
        values: Vec<String>,
    },
    /// Those that refer to one of these records.
    Linked {
        /// The field.
        field: String,
        /// The records.
        others: Vec<u64>,
    },
}

impl Filter {
    /// Returns the column of keys that decides, where one does.
    pub(super) fn column(&self) -> Option<&str> {
        match self {
            Filter::Any { field, .. } | Filter::Between { field, .. } => Some(field),
            Filter::Holding { .. } | Filter::Linked { .. } => None,
        }
    }

    /// Adds the condition.
    pub(super) fn add(&self, statement: &mut Statement, register: &str) {
        match self {
            Filter::Any { field, keys } => {
                statement.push(&quoted(field)).push(" IN ");
                statement.bind_all(keys.iter().map(|key| cut(key)));
            }
            Filter::Between { field, from, to } => between(statement, &quoted(field), from, to),
            Filter::Holding { field, values } => {
                statement
                    .push("id IN (SELECT m.record FROM record_many m WHERE m.register = ")
                    .bind(register);
                statement.push(" AND m.field = ").bind(field.as_str()).push(" AND m.value IN ");
                statement.bind_all(values.iter().map(|value| cut(value))).push(")");
            }
            Filter::Linked { field, others } => {
                statement.push("id IN (SELECT l.record FROM record_link l WHERE l.other IN ");
                statement.bind_all(others.iter().map(|other| stamp::whole(*other)));
                statement.push(" AND l.register = ").bind(register);
                statement.push(" AND l.field = ").bind(field.as_str()).push(")");
            }
        }
    }
}

fn between(statement: &mut Statement, column: &str, from: &Option<String>, to: &Option<String>) {
    match from {
        Some(from) => statement.push(&format!("{column} >= ")).bind(cut(from)),
        None => statement.push(&format!("{column} > ''")),
    };
    if let Some(to) = to {
        statement.push(&format!(" AND {column} < ")).bind(format!("{}\u{10ffff}", cut(to)));
    }
}

/// Adds all conditions, each behind `AND` or `WHERE`.
pub(super) fn add_all<'f>(
    statement: &mut Statement,
    register: &str,
    filters: impl IntoIterator<Item = &'f Filter>,
    mut word: &'static str,
) -> &'static str {
    for filter in filters {
        statement.push(word);
        filter.add(statement, register);
        word = " AND ";
    }
    word
}
