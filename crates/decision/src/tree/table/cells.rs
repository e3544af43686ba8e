//! The cells of a line.

use dongho_base::Span;

use memchr::memchr;

use crate::tree::label;
use crate::tree::line::{Line, is_space};

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Tabs,
    Pipes,
}

/// Returns how the table that begins at line `at` is printed, `None` where no table does.
pub(crate) fn kind(text: &str, lines: &[Line], at: usize) -> Option<Kind> {
    let line = lines.get(at)?;
    let content = line.content(text);
    if memchr(b'|', content.as_bytes()).is_some()
        && let Some(kind) = piped(text, lines, at, content)
    {
        return Some(kind);
    }
    let tabs = tabs(content);
    if tabs == 0 || tabs == 1 && has_label(content) {
        return None;
    }
    let next = lines.get(at + 1..)?.iter().find(|l| !l.is_blank())?;
    let below = next.raw(text).bytes().filter(|b| *b == b'\t').count();
    (tabs >= 2 && below >= 1 || tabs == 1 && below == 1 && !has_label(next.content(text)))
        .then_some(Kind::Tabs)
}

/// Returns whether line `at` is a row of the table above it.
pub(crate) fn belongs(text: &str, lines: &[Line], at: usize, kind: Kind, columns: usize) -> bool {
    let Some(line) = lines.get(at) else {
        return false;
    };
    let content = line.content(text);
    match kind {
        Kind::Pipes => {
            let pipes = content.matches('|').count();
            content.starts_with('|') || pipes > 0 && (pipes == columns || pipes + 1 == columns)
        }
        Kind::Tabs => {
            let inner = tabs(content);
            let all = line.raw(text).bytes().filter(|b| *b == b'\t').count();
            inner >= 2 || all + 1 == columns || inner == 1 && !has_label(content)
        }
    }
}

/// Returns whether rows between pipes begin: "| a | b |", or "a | b |" with another such line below.
fn piped(text: &str, lines: &[Line], at: usize, content: &str) -> Option<Kind> {
    let pipes = content.matches('|').count();
    if content.starts_with('|') {
        return (pipes >= 3).then_some(Kind::Pipes);
    }
    let below = lines.get(at + 1..)?.iter().find(|l| !l.is_blank())?.content(text);
    (pipes >= 2 && below.matches('|').count() == pipes).then_some(Kind::Pipes)
}

fn tabs(content: &str) -> usize {
    content.bytes().filter(|b| *b == b'\t').count()
}

/// Returns whether a tab only stands between a label and its text.
fn has_label(content: &str) -> bool {
    let before = content.find('\t').unwrap_or(0);
    label::scan(content).is_some_and(|l| l.to >= before && l.to > 0)
}

/// Returns the cells of a line.
pub(crate) fn split(text: &str, line: Line, kind: Kind) -> Vec<Span> {
    let (raw, separator) = match kind {
        Kind::Tabs => (line.raw(text), '\t'),
        Kind::Pipes => (line.content(text), '|'),
    };
    let offset = if kind == Kind::Tabs { line.start } else { line.from };
    let mut cells = Vec::new();
    let mut from = 0;
    for (at, _) in raw.match_indices(separator) {
        if kind == Kind::Pipes && raw.get(..at).is_some_and(|before| before.ends_with('\\')) {
            continue;
        }
        cells.push(trimmed(text, offset + from, offset + at));
        from = at + 1;
    }
    cells.push(trimmed(text, offset + from, offset + raw.len()));
    if kind == Kind::Pipes {
        // The pipes at both ends of the line bound no cell.
        if raw.starts_with('|') {
            cells.remove(0);
        }
        if raw.ends_with('|') {
            cells.pop();
        }
    }
    cells
}

fn trimmed(text: &str, from: usize, to: usize) -> Span {
    let cell = text.get(from..to).unwrap_or("");
    let mark = |c: char| is_space(c) || c == '*';
    let behind = cell.trim_start_matches(mark);
    let start = from + (cell.len() - behind.len());
    Span::new(start, start + behind.trim_end_matches(mark).len())
}

/// Returns whether a line only draws the rule between header and body of a Markdown table: `|:---|---:|`.
pub(crate) fn is_separator(content: &str) -> bool {
    content.starts_with('|') && content.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '='))
}
