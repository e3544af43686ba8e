//! Tables: rows of cells between tabs, pipes or wide gaps.

pub(crate) mod cells;
mod header;
mod layout;

use dongho_base::Span;
use memchr::memmem;

use super::line::Line;
use super::mark;

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

/// A row that was found, before it has a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Index of its line.
    pub(crate) line: usize,
    pub(crate) header: bool,
    pub(crate) continues: bool,
    pub(crate) cells: Vec<Span>,
}

/// Returns the rows of the table that begins at line `at`, none where there is no table.
pub(crate) fn find(text: &str, lines: &[Line], at: usize) -> Vec<Found> {
    let Some(first) = lines.get(at) else {
        return Vec::new();
    };
    let Some(kind) = cells::kind(text, lines, at) else {
        let spaced = memmem::find(first.content(text).as_bytes(), b"   ").is_some();
        return if spaced { layout::find(text, lines, at) } else { Vec::new() };
    };
    let mut rows = vec![found(text, *first, at, kind)];
    let columns = rows.first().map_or(0, |row| row.cells.len());
    let mut next = at + 1;
    while let Some(line) = lines.get(next) {
        if line.is_blank() || kind == cells::Kind::Pipes && cells::is_separator(line.content(text)) {
            next += 1;
            continue;
        }
        let closing = mark::starts(line.content(text), &["Nơi nhận", "NƠI NHẬN", "TM.", "KT."]);
        if closing || !cells::belongs(text, lines, next, kind, columns) {
            break;
        }
        rows.push(found(text, *line, next, kind));
        next += 1;
    }
    header::flag(text, &mut rows);
    rows
}

fn found(text: &str, line: Line, at: usize, kind: cells::Kind) -> Found {
    Found { line: at, header: false, continues: false, cells: cells::split(text, line, kind) }
}
