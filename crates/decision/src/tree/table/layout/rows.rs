//! Which lines of a printed table are one row.

use crate::tree::line::Line;
use crate::tree::table::Found;
use crate::tree::table::header::{self, is_ordinal};

/// Longest header, in lines.
const HEADER: usize = 6;

/// Flags headers and the lines that go on with the row above.
pub(super) fn group(text: &str, lines: &[Line], rows: &mut [Found]) {
    let numbered = rows.iter().any(|r| is_ordinal(first(text, r)));
    let header = header_len(text, lines, rows, numbered);
    let mut starts =
        if numbered { numbered_starts(text, lines, rows, header) } else { plain_starts(text, rows) };
    starts.iter_mut().take(1).for_each(|start| *start = true);
    for (row, start) in rows.iter_mut().zip(&starts) {
        row.continues = !start;
    }
    for at in repeats(text, rows, header) {
        for (line, row) in rows.iter_mut().skip(at).take(header).enumerate() {
            row.header = true;
            row.continues = line > 0;
        }
        // What stands below a header begins a row, but for the rest of a cell that the page broke.
        if let Some(below) = rows.get_mut(at + header).filter(|_| at == 0) {
            below.continues = false;
        }
    }
}

fn first<'t>(text: &'t str, row: &Found) -> &'t str {
    row.cells.first().map_or("", |cell| cell.of(text))
}

/// Returns how many lines the header takes: up to the first number, a blank line, or a second line of names.
fn header_len(text: &str, lines: &[Line], rows: &[Found], numbered: bool) -> usize {
    let names = |row: &Found| {
        let cells: Vec<&str> = row.cells.iter().map(|c| c.of(text)).collect();
        header::is_header(&cells)
    };
    if !rows.iter().take(3).any(names) {
        return 0;
    }
    let ordinal = |row: &Found| is_ordinal(first(text, row));
    let blank = |at: usize| rows.get(at).is_some_and(|r| blank_before(lines, r));
    let end = if numbered { rows.iter().position(ordinal) } else { None };
    let end = (1..end.unwrap_or(2)).find(|at| blank(*at)).or(end).unwrap_or(1);
    if end > HEADER { 1 } else { end.max(1) }
}

/// Returns where the header stands: at the begin, and where all its lines are repeated.
fn repeats(text: &str, rows: &[Found], header: usize) -> Vec<usize> {
    if header == 0 {
        return Vec::new();
    }
    let same =
        |a: &Found, b: &Found| a.cells.iter().map(|c| c.of(text)).eq(b.cells.iter().map(|c| c.of(text)));
    let head = rows.get(..header).unwrap_or_default();
    let all = |at: &usize| {
        rows.get(*at..*at + header).is_some_and(|part| head.iter().zip(part).all(|(a, b)| same(a, b)))
    };
    (0..rows.len()).filter(all).collect()
}

/// With an ordinal column, a row begins at its number; where numbers stand in the middle of their rows, at the blank
/// line, or half way, before it.
fn numbered_starts(text: &str, lines: &[Line], rows: &[Found], header: usize) -> Vec<bool> {
    let mut starts: Vec<bool> = rows.iter().map(|r| is_ordinal(first(text, r))).collect();
    let anchors: Vec<usize> = (header..rows.len()).filter(|at| starts.get(*at) == Some(&true)).collect();
    if !is_centred(text, lines, rows, anchors.first().copied(), header) {
        return starts;
    }
    let uppers = header.checked_sub(1).into_iter().chain(anchors.iter().copied());
    for (upper, lower) in uppers.zip(&anchors) {
        let begin = if upper + 1 == header { header } else { boundary(lines, rows, upper, *lower) };
        if begin != *lower {
            starts.iter_mut().skip(*lower).take(1).for_each(|s| *s = false);
            starts.iter_mut().skip(begin).take(1).for_each(|s| *s = true);
        }
    }
    starts
}

/// Returns whether numbers stand in the middle of their rows: lines without number stand between the header and the
/// first number, behind a blank line or with several cells that begin anew.
fn is_centred(text: &str, lines: &[Line], rows: &[Found], anchor: Option<usize>, header: usize) -> bool {
    let between = anchor.and_then(|anchor| rows.get(header..anchor)).unwrap_or_default();
    between.iter().any(|row| {
        let filled = row.cells.iter().map(|c| c.of(text)).filter(|c| !c.is_empty());
        let anew = filled.filter(|c| c.starts_with(char::is_uppercase)).count();
        anew > 1 || blank_before(lines, row) && anew > 0
    })
}

fn blank_before(lines: &[Line], row: &Found) -> bool {
    row.line.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|l| l.is_blank())
}

/// Returns the first line of the row whose number stands on line `lower`.
fn boundary(lines: &[Line], rows: &[Found], upper: usize, lower: usize) -> usize {
    let after_blank =
        (upper + 1..=lower).rev().find(|at| rows.get(*at).is_some_and(|r| blank_before(lines, r)));
    after_blank.unwrap_or_else(|| upper + (lower - upper).div_ceil(2))
}

/// Without numbers, a row begins where its first cell begins with a capital or a digit and another cell is filled.
fn plain_starts(text: &str, rows: &[Found]) -> Vec<bool> {
    let starts = |row: &Found| {
        let mut cells = row.cells.iter().map(|c| c.of(text));
        let head = cells.next().unwrap_or("");
        let anew = head.chars().next().is_some_and(|c| !c.is_lowercase());
        anew && cells.any(|c| !c.is_empty())
    };
    rows.iter().map(starts).collect()
}
