//! Rows of a table as a reader sees them: header found, cells joined that were broken over lines and pages.

use std::borrow::Cow;

use dongho_base::Span;
use dongho_vietnamese::normal::one_line;

use crate::{Table, Tree};

/// A row with whole cells.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// The clause it begins in.
    pub(crate) clause: usize,
    /// Its cells, each on one line.
    pub(crate) cells: Vec<String>,
    /// From its first cell to its last.
    pub(crate) span: Span,
}

impl Record {
    /// Returns a cell, empty where there is none.
    pub(crate) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", String::as_str)
    }
}

/// A table with its columns named.
#[derive(Debug, Clone, Default)]
pub(crate) struct Records {
    /// The text of each column's header, all its lines.
    pub(crate) header: Vec<String>,
    /// The rows below it, repeated headers left out.
    pub(crate) rows: Vec<Record>,
}

/// Returns the rows of a table. Where the tree saw no header the first row is taken for one.
pub(crate) fn read(text: &str, tree: &Tree, table: &Table) -> Records {
    let mut records = Records::default();
    let has_header = table.rows.iter().any(|row| row.header);
    let mut in_header = true;
    for (at, row) in table.rows.iter().enumerate() {
        let cells = row.cells.iter().map(|cell| one_line(&plain(cell.of(text))));
        if row.header || (!has_header && at == 0) {
            if in_header {
                stack(&mut records.header, cells);
            }
            continue;
        }
        in_header = false;
        let cells: Vec<String> = cells.collect();
        let span = tree.clauses.get(row.clause).map(|clause| clause.span()).unwrap_or_default();
        match records.rows.last_mut() {
            Some(last) if row.continues || goes_on(&cells) => {
                stack(&mut last.cells, cells.into_iter());
                last.span.end = span.end;
            }
            _ => records.rows.push(Record { clause: row.clause, cells, span }),
        }
    }
    records
}

/// Cells of word processors hold line separators and stars of emphasis.
fn plain(cell: &str) -> Cow<'_, str> {
    if cell.contains("**") { Cow::Owned(cell.replace("**", "")) } else { Cow::Borrowed(cell) }
}

fn stack(above: &mut Vec<String>, below: impl Iterator<Item = String>) {
    for (column, cell) in below.enumerate() {
        match above.get_mut(column) {
            Some(text) if text.is_empty() => *text = cell,
            Some(text) if !cell.is_empty() && *text != cell => {
                text.push(' ');
                text.push_str(&cell);
            }
            Some(_) => {}
            None => above.push(cell),
        }
    }
}

/// A row without a number that begins in the middle of a sentence goes on with the one above.
fn goes_on(cells: &[String]) -> bool {
    let unnumbered = cells.first().is_some_and(String::is_empty);
    let first = cells.iter().find(|cell| !cell.is_empty());
    unnumbered && first.is_some_and(|cell| cell.chars().next().is_some_and(char::is_lowercase))
}
