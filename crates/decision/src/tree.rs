//! The lossless clause tree: every byte of the text belongs to exactly one clause.

use dongho_base::Span;

use crate::{Clause, Level};

/// The clauses of a text and the tables among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// In document order; their spans follow each other without gap.
    pub clauses: Vec<Clause>,
    /// In document order.
    pub tables: Vec<Table>,
}

/// A table; pieces broken over pages with a repeated header are one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The clause the table belongs to (its appendix or section), an index into `Tree::clauses`.
    pub parent: Option<usize>,
    /// Its rows, repeated headers included.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The clause of level `row` that holds it, an index into `Tree::clauses`.
    pub clause: usize,
    /// Whether it is a header row, first or repeated.
    pub header: bool,
    /// Whether it goes on with the row above: its cells belong behind the cells of that row, column by column.
    ///
    /// Cells broken over pages or printed over several lines give such rows.
    pub continues: bool,
    /// The bytes of each cell, without the separators and the white space around.
    pub cells: Vec<Span>,
}

/// Returns the clause tree of `text`. Never fails: what is not understood is an unrecognised clause.
pub fn parse(text: &str) -> Tree {
    if text.is_empty() {
        return Tree::default();
    }
    let clause = Clause {
        id: "unrecognised.1".to_owned(),
        label: String::new(),
        level: Level::Unrecognised,
        parent: None,
        heading: None,
        text: text.trim().to_owned(),
        start: 0,
        end: text.len(),
    };
    Tree { clauses: vec![clause], tables: Vec::new() }
}
