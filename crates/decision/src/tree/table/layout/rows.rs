//! Which lines of a printed table are one row.

use crate::tree::line::Line;
use crate::tree::table::Found;
use crate::tree::table::header::{self, is_ordinal};

/// Flags headers and the lines that go on with the row above.
pub(super) fn group(text: &str, lines: &[Line], rows: &mut [Found]) {
    let numbered = rows.iter().filter(|r| is_ordinal(first(text, r))).count() >= 1;
    header::flag(text, rows);
    let header = rows.first().is_some_and(|r| r.header);
    let mut starts =
        if numbered { numbered_starts(text, lines, rows, header) } else { plain_starts(text, rows) };
    if let Some(start) = starts.first_mut() {
        *start = true;
    }
    let mut in_header = false;
    for (row, start) in rows.iter_mut().zip(&starts) {
        in_header = row.header && *start || in_header && !*start;
        row.header |= in_header;
        row.continues = !*start;
    }
}

fn first<'t>(text: &'t str, row: &Found) -> &'t str {
    row.cells.first().map_or("", |cell| cell.of(text))
}

/// With an ordinal column, a row begins at its number; where numbers stand in the middle of their rows, at the blank
/// line, or half way, before it.
fn numbered_starts(text: &str, lines: &[Line], rows: &[Found], header: bool) -> Vec<bool> {
    let mut starts: Vec<bool> =
        rows.iter().map(|r| is_ordinal(first(text, r)) || r.header && is_name(text, r)).collect();
    let anchors: Vec<usize> = (0..rows.len()).filter(|at| starts.get(*at) == Some(&true)).collect();
    if !is_centred(text, lines, rows, &anchors, header) {
        return starts;
    }
    for pair in anchors.windows(2) {
        let [upper, lower] = pair else { continue };
        let begin = boundary(lines, rows, *upper, *lower);
        if begin != *lower {
            starts.iter_mut().skip(*lower).take(1).for_each(|s| *s = false);
            starts.iter_mut().skip(begin).take(1).for_each(|s| *s = true);
        }
    }
    starts
}

fn is_name(text: &str, row: &Found) -> bool {
    header::is_ordinal_name(first(text, row))
}

/// Returns whether numbers stand in the middle of their rows: lines without number stand between the header and the
/// first number, behind a blank line or with text that begins anew.
fn is_centred(text: &str, lines: &[Line], rows: &[Found], anchors: &[usize], header: bool) -> bool {
    let (Some(first), Some(second)) = (anchors.first(), anchors.get(1)) else {
        return false;
    };
    let (from, to) = if header { (*first, *second) } else { (0, *first) };
    let between = rows.get(from + 1..to).unwrap_or_default();
    between.iter().any(|row| {
        let filled = row.cells.iter().map(|c| c.of(text)).filter(|c| !c.is_empty());
        let anew = filled.filter(|c| c.starts_with(char::is_uppercase)).count();
        blank_before(lines, row) && anew > 0 || anew > 1 && !header
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
