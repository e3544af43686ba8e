//! Pieces of lines: two columns printed side by side come out of extractors as one line with a gap.

use crate::tree::line::is_space;

/// A piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// Its text without white space and Markdown marks around.
    pub(super) text: &'t str,
    /// Number of characters before it on its line.
    pub(super) indent: usize,
    /// Whether another piece stands before it on its line.
    pub(super) right: bool,
    /// Whether a blank line stands before its line.
    pub(super) apart: bool,
}

/// Returns the pieces of all lines of `text`, left before right.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut apart = true;
    for line in text.lines() {
        let before = found.len();
        split(line, apart, &mut found);
        apart = found.len() == before;
    }
    found
}

/// Spaces that part two columns.
const GAP: usize = 3;

/// A tab moves on by a column's width.
const TAB: usize = 24;

/// Parts a line at tabs and pipes into cells, and those at line breaks within a cell and at gaps.
fn split<'t>(line: &'t str, apart: bool, found: &mut Vec<Piece<'t>>) {
    let mut before = 0;
    for (at, cell) in line.split(['\t', '|']).enumerate() {
        for part in cell.split('\u{2028}') {
            let first = found.len();
            for (offset, text) in gaps(part) {
                let indent = before + part.get(..offset).map_or(0, |lead| lead.chars().count());
                found.push(Piece { text, indent, right: at > 0 || found.len() > first, apart });
            }
        }
        before += cell.chars().count() + TAB;
    }
}

/// Returns the pieces of a cell between gaps, each with its offset.
fn gaps(part: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut from, mut spaces) = (0, 0);
    for (at, c) in part.char_indices() {
        if c.is_whitespace() {
            spaces += 1;
            continue;
        }
        if spaces >= GAP && at > from {
            found.push((from, at));
            from = at;
        }
        spaces = 0;
    }
    found.push((from, part.len()));
    let piece = |(from, to): (usize, usize)| {
        let raw = part.get(from..to)?;
        let text = clean(raw);
        let lead = raw.find(text).unwrap_or(0);
        (!text.is_empty()).then_some((from + lead, text))
    };
    found.into_iter().filter_map(piece).collect()
}

/// Returns `raw` without white space, rules and Markdown marks around.
pub(super) fn clean(raw: &str) -> &str {
    let mark = |c: char| is_space(c) || matches!(c, '*' | '_' | '#' | '=' | '―' | '─' | '━' | '~' | '\\');
    let inner = raw.trim_matches(mark);
    if inner.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…') || mark(c)) { "" } else { inner }
}

/// Returns `text` with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
