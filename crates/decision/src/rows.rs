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
    /// Its cells; the lines of a cell stay apart.
    pub(crate) cells: Vec<String>,
    /// From its first cell to its last.
    pub(crate) span: Span,
}

impl Record {
    /// Returns a cell on one line, empty where there is none.
    pub(crate) fn line(&self, column: Option<usize>) -> String {
        one_line(self.cell(column))
    }

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

/// Returns the tables of a document. Pieces of one table that pages divided, each with the header again, are one.
pub(crate) fn read_all(text: &str, tree: &Tree) -> Vec<Records> {
    let mut all: Vec<Records> = Vec::new();
    let mut parent = None;
    for table in &tree.tables {
        let header = header(text, table);
        match all.last_mut() {
            Some(last) if last.header == header && header.len() > 2 && parent == table.parent => {
                last.take(text, tree, table)
            }
            _ => {
                let mut records = Records { header, rows: Vec::new() };
                records.take(text, tree, table);
                all.push(records);
            }
        }
        parent = table.parent;
    }
    all
}

/// Returns the header of each column, all its lines. Where the tree saw no header the first row is taken for one.
fn header(text: &str, table: &Table) -> Vec<String> {
    let mut header = Vec::new();
    let seen = table.rows.iter().any(|row| row.header);
    for (at, row) in table.rows.iter().enumerate() {
        if !(row.header || (!seen && at == 0)) {
            break;
        }
        let cells: Vec<String> = row.cells.iter().map(|cell| cell_text(cell.of(text))).collect();
        if !counts_columns(&cells) {
            stack(&mut header, cells.iter().map(|cell| one_line(cell)));
        }
    }
    header
}

/// A row that numbers the columns: "(1) (2) (3)".
fn counts_columns(cells: &[String]) -> bool {
    let numbered =
        |(at, cell): (usize, &String)| cell.trim_matches(|c: char| !c.is_ascii_digit()).parse() == Ok(at + 1);
    cells.len() > 2 && cells.iter().enumerate().all(numbered)
}

impl Records {
    /// Takes the rows of a table, its headers left out.
    fn take(&mut self, text: &str, tree: &Tree, table: &Table) {
        let seen = table.rows.iter().any(|row| row.header);
        for (at, row) in table.rows.iter().enumerate() {
            let cells: Vec<String> = row.cells.iter().map(|cell| cell_text(cell.of(text))).collect();
            if row.header || (!seen && at == 0) || counts_columns(&cells) || self.repeats_header(&cells) {
                continue;
            }
            let span = tree.clauses.get(row.clause).map(|clause| clause.span()).unwrap_or_default();
            match self.rows.last_mut() {
                Some(last)
                    if (row.continues && !has_own_numbers(&last.cells, &cells))
                        || goes_on(&last.cells, &cells) =>
                {
                    stack(&mut last.cells, cells.into_iter());
                    last.span.end = span.end;
                }
                _ => self.rows.push(Record { clause: row.clause, cells, span }),
            }
        }
    }

    /// A line of a header printed over several lines stands in the middle of a table where a page ends.
    fn repeats_header(&self, cells: &[String]) -> bool {
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let repeats = |(at, cell): (usize, &String)| {
            cell.is_empty()
                || self
                    .header
                    .get(at)
                    .is_some_and(|title| title == cell || title.ends_with(&format!(" {cell}")))
        };
        filled >= 3 && cells.iter().enumerate().all(repeats)
    }
}

/// Returns the text of a cell; its lines stay apart, for each may name another body.
fn cell_text(cell: &str) -> String {
    let plain = plain(cell);
    let lines =
        plain.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(one_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
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

/// A row with numbers of its own in columns that the row above has filled stands for itself: "Trong đó: ...".
fn has_own_numbers(above: &[String], cells: &[String]) -> bool {
    let number =
        |cell: &str| !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || ".,-–%<>≥≤ ".contains(c));
    above.iter().zip(cells).filter(|(above, cell)| number(above) && number(cell)).count() >= 2
}

/// A row without a number goes on with the one above where it begins in the middle of a sentence, or where it holds little
/// and a list in the row above is not at its end.
fn goes_on(above: &[String], cells: &[String]) -> bool {
    let unnumbered = cells.first().is_some_and(String::is_empty);
    let first = cells.iter().find(|cell| !cell.is_empty());
    let lower = first.is_some_and(|cell| cell.chars().next().is_some_and(char::is_lowercase));
    let numbered = above.first().is_some_and(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
    let column = cells.iter().position(|cell| !cell.is_empty());
    let listing =
        column.and_then(|at| above.get(at)).is_some_and(|cell| cell.trim_end().ends_with([';', ',']));
    let little = cells.iter().filter(|cell| !cell.is_empty()).count() <= 2;
    unnumbered && (lower || (numbered && listing && little))
}
