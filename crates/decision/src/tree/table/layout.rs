//! Tables printed with spaces, as layout-keeping extractors give them.
//!
//! Columns are found by their gutters: positions that are blank on every line. A row of the printed table may take
//! several lines; each line is a row here, and all but the first of them go on with the one before.

mod columns;
mod rows;

use super::Found;
use super::header::{self, named_cells};
use crate::tree::label::{self, Family};
use crate::tree::line::Line;
use crate::tree::page;
use columns::{Columns, Gap, gaps};

/// Lines of a table are this close: more blank lines between them end it.
const BLANKS: usize = 3;

/// Returns the rows of the table that begins at line `at`, none where there is no table of this kind.
///
/// `tried` is the first line that is worth trying: lines that made no table are not looked at again and again.
pub(super) fn find(text: &str, lines: &[Line], at: usize, tried: &mut usize) -> Vec<Found> {
    let first = lines.get(at).copied().filter(|l| at >= *tried && begins(text, lines, at, *l));
    let Some(first) = first else {
        return Vec::new();
    };
    let block = block(text, lines, at, first);
    let filled: Vec<&str> = block.iter().filter_map(|i| lines.get(*i)).map(|l| l.raw(text)).collect();
    let columns = Columns::of(&filled);
    if columns.len() < 2 || block.len() < 2 {
        *tried = at + 1 + block.len() / 8;
        return Vec::new();
    }
    let cells = |i: usize| lines.get(i).map(|l| columns.cells(l.raw(text), l.start)).unwrap_or_default();
    let found =
        block.iter().map(|i| Found { line: *i, last: *i, header: false, continues: false, cells: cells(*i) });
    let mut found: Vec<Found> = found.collect();
    rows::group(text, lines, &mut found);
    found
}

/// Returns whether a table begins: a line of column names, or one of several short cells with another below it.
fn begins(text: &str, lines: &[Line], at: usize, first: Line) -> bool {
    let raw = first.raw(text);
    let cells = gaps(raw);
    let names: Vec<&str> = cells.iter().map(|c| c.of(raw)).collect();
    let numbered = header::is_ordinal_name(names.first().copied().unwrap_or(""));
    if cells.len() >= 3 && named_cells(&names) * 2 >= cells.len()
        || cells.len() >= 2 && numbered && named_cells(&names) >= 2
    {
        return true;
    }
    if cells.len() < 4 || names.iter().any(|n| n.chars().count() > 40) {
        return false;
    }
    let below = lines.get(at + 1..).unwrap_or_default().iter().find(|l| !l.is_blank());
    below.is_some_and(|l| gaps(l.raw(text)).len().abs_diff(cells.len()) <= 1)
}

/// Returns the lines of the table, blank ones left out.
fn block(text: &str, lines: &[Line], at: usize, first: Line) -> Vec<usize> {
    let mut found = vec![at];
    let mut left = gaps(first.raw(text)).first().map_or(0, |c| c.from);
    let second = |raw: &str| gaps(raw).get(1).map(|c| c.from);
    let mut inner = second(first.raw(text)).unwrap_or(usize::MAX);
    let mut blanks = 0;
    for (i, line) in lines.iter().enumerate().skip(at + 1) {
        if line.is_blank() || page::is_number(line.content(text)) {
            blanks += 1;
            if blanks > BLANKS {
                break;
            }
            continue;
        }
        let raw = line.raw(text);
        let cells = gaps(raw);
        let row = match cells.as_slice() {
            [] => false,
            [only] => is_lone_cell(only, raw, left, inner, blanks) || blanks < 2 && is_group(text, lines, i),
            _ => true,
        };
        if !row || closes(line.content(text)) {
            break;
        }
        blanks = 0;
        if cells.len() > 1 {
            left = left.min(cells.first().map_or(left, |c| c.from));
            inner = inner.min(second(raw).unwrap_or(inner));
        }
        found.push(i);
    }
    found
}

/// Returns whether a line of one piece is part of a table: it stands under an inner column, or is the rest of a narrow
/// first one.
fn is_lone_cell(cell: &Gap, raw: &str, left: usize, inner: usize, blanks: usize) -> bool {
    let width = cell.of(raw).chars().count();
    if cell.from + 1 >= inner {
        return blanks < 2;
    }
    let narrow = cell.from + width <= inner.saturating_add(2);
    blanks == 0 && cell.from >= left && narrow && !cell.of(raw).ends_with(['.', ':'])
}

/// Longest line, in characters, that parts the rows of a table into groups.
const GROUP: usize = 110;

/// Returns whether line `at` is the label of a group of rows: "II. Nhóm chỉ tiêu", with a row of several cells below it.
fn is_group(text: &str, lines: &[Line], at: usize) -> bool {
    let content = lines.get(at).map_or("", |l| l.content(text));
    let labelled =
        header::is_group_label(content) || label::scan(content).is_some_and(|l| l.family != Family::Bullet);
    let below =
        lines.get(at + 1..).unwrap_or_default().iter().find(|l| !l.is_blank()).map_or("", |l| l.raw(text));
    let cells = gaps(below);
    let names: Vec<&str> = cells.iter().map(|c| c.of(below)).collect();
    let row = cells.len() > 1 && !header::is_header(&names) && !closes(below.trim_start());
    labelled && row && content.chars().count() < GROUP
}

/// Returns whether a line of several pieces is the end of the document and no row.
fn closes(content: &str) -> bool {
    crate::tree::mark::starts(content, &["Nơi nhận", "NƠI NHẬN", "TM.", "KT."])
}
