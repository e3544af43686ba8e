//! Tables: rows of cells between tabs, pipes or wide gaps.

pub(crate) mod cells;
mod header;
mod layout;
mod stacked;

use dongho_base::Span;
use memchr::memmem;

use super::line::Line;
use super::{mark, page};
use cells::Kind;

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
    /// Index of its first line.
    pub(crate) line: usize,
    /// Index of its last line.
    pub(crate) last: usize,
    pub(crate) header: bool,
    pub(crate) continues: bool,
    pub(crate) cells: Vec<Span>,
}

/// Returns the rows of the table that begins at line `at`, none where there is no table; `tried` is the first line at
/// which an aligned one is worth trying.
pub(crate) fn find(text: &str, lines: &[Line], at: usize, tried: &mut usize) -> Vec<Found> {
    let Some(first) = lines.get(at) else {
        return Vec::new();
    };
    if let Some(kind) = cells::kind(text, lines, at) {
        return separated(text, lines, at, kind);
    }
    if memmem::find(first.content(text).as_bytes(), b"   ").is_some() {
        return layout::find(text, lines, at, tried);
    }
    stacked::find(text, lines, at)
}

/// Returns the rows of a table whose cells are parted by tabs or pipes.
fn separated(text: &str, lines: &[Line], at: usize, kind: Kind) -> Vec<Found> {
    let found = |at: usize, line: Line| Found {
        line: at,
        last: at,
        header: false,
        continues: false,
        cells: cells::split(text, line, kind),
    };
    let mut rows: Vec<Found> = lines.get(at).map(|line| found(at, *line)).into_iter().collect();
    let columns = rows.first().map_or(0, |row| row.cells.len());
    for (next, line) in lines.iter().copied().enumerate().skip(at + 1) {
        let content = line.content(text);
        if line.is_blank() || page::is_number(content) || cells::is_separator(content) {
            continue;
        }
        let closing = mark::starts(content, &["Nơi nhận", "NƠI NHẬN", "TM.", "KT."]);
        if closing || !cells::belongs(text, lines, next, kind, columns) {
            break;
        }
        rows.push(found(next, line));
    }
    header::flag(text, &mut rows);
    header::flag_broken(text, &mut rows);
    rows
}
