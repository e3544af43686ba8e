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

fn split<'t>(line: &'t str, apart: bool, found: &mut Vec<Piece<'t>>) {
    let first = found.len();
    let mut from = 0;
    let mut spaces = 0;
    let push = |from: usize, to: usize, found: &mut Vec<Piece<'t>>| {
        let raw = line.get(from..to).unwrap_or("");
        let trimmed = clean(raw);
        if trimmed.is_empty() {
            return;
        }
        let lead = raw.find(trimmed).unwrap_or(0);
        let before = line.get(..from + lead).unwrap_or("");
        // A tab moves on by a column's width.
        let indent = before.chars().map(|c| if c == '\t' { 24 } else { 1 }).sum();
        found.push(Piece { text: trimmed, indent, right: found.len() > first, apart });
    };
    for (at, c) in line.char_indices() {
        if c == '\t' || c == '|' {
            push(from, at, found);
            from = at + 1;
            spaces = 0;
        } else if c.is_whitespace() {
            spaces += 1;
        } else {
            if spaces >= GAP {
                push(from, at, found);
                from = at;
            }
            spaces = 0;
        }
    }
    push(from, line.len(), found);
}

/// Returns `raw` without white space, rules and Markdown marks around.
pub(super) fn clean(raw: &str) -> &str {
    let mark = |c: char| is_space(c) || matches!(c, '*' | '_' | '#' | '=' | '─' | '~' | '\\');
    let inner = raw.trim_matches(mark);
    if inner.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…') || mark(c)) { "" } else { inner }
}

/// Returns `text` with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
