//! The lines of a text, each with its content apart from indentation and Markdown marks.

use memchr::memchr2;

/// A line: `start..next` with its line end, `from..to` what is printed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// First byte.
    pub(crate) start: usize,
    /// First byte of the content.
    pub(crate) from: usize,
    /// One past the content.
    pub(crate) to: usize,
    /// First byte of the line behind.
    pub(crate) next: usize,
    /// Whether Markdown marks it as a heading or as bold.
    pub(crate) emphasised: bool,
}

impl Line {
    /// Returns what is printed on the line.
    pub(crate) fn content(self, text: &str) -> &str {
        text.get(self.from..self.to).unwrap_or("")
    }

    /// Returns the line with its indentation and trailing white space, without the line end.
    pub(crate) fn raw(self, text: &str) -> &str {
        text.get(self.start..self.next).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// Returns whether nothing is printed on it.
    pub(crate) fn is_blank(self) -> bool {
        self.from >= self.to
    }
}

/// Returns the lines of `text`; they follow each other without gap.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 64 + 1);
    let mut start = 0;
    while start < bytes.len() {
        let rest = bytes.get(start..).unwrap_or_default();
        let (stop, next) = match memchr2(b'\n', b'\r', rest) {
            Some(at) if rest.get(at..at + 2) == Some(b"\r\n") => (start + at, start + at + 2),
            Some(at) => (start + at, start + at + 1),
            None => (bytes.len(), bytes.len()),
        };
        lines.push(line(text, start, stop, next));
        start = next;
    }
    lines
}

fn line(text: &str, start: usize, stop: usize, next: usize) -> Line {
    let whole = text.get(start..stop).unwrap_or("");
    let trimmed = whole.trim_start_matches(is_space);
    let indent = whole.len() - trimmed.len();
    let trimmed = trimmed.trim_end_matches(is_space);
    if is_rule(trimmed) {
        return Line { start, from: stop, to: stop, next, emphasised: false };
    }
    let (lead, emphasised) = markdown_lead(trimmed);
    let body = trimmed.get(lead..).unwrap_or("");
    let kept =
        if lead > 0 || body.ends_with("**") { body.trim_end_matches(is_mark).len() } else { body.len() };
    let from = start + indent + lead;
    Line { start, from, to: from + kept, next, emphasised }
}

/// Returns whether `c` is white space or an invisible mark that extractors leave behind.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '*' | '_' | '#') || is_space(c)
}

/// Returns whether a line is a rule or an ornament without a letter: `-----`, `* * *`, `=====`.
fn is_rule(trimmed: &str) -> bool {
    let mut marks = 0;
    for c in trimmed.chars() {
        match c {
            '-' | '_' | '=' | '*' | '~' | '—' | '–' | '―' | '−' | '.' | '…' | '─' | '━' | '#' | '|' => {
                marks += 1
            }
            c if is_space(c) => {}
            _ => return false,
        }
    }
    // A lone dash may be a bullet; a lone star parts the head of a Party document, a lone pipe cells.
    marks != 1 || trimmed == "*" || trimmed == "|"
}

/// Returns the length of the Markdown marks a line begins with, and whether they emphasise the whole line.
fn markdown_lead(trimmed: &str) -> (usize, bool) {
    let bytes = trimmed.as_bytes();
    let mut at = 0;
    let mut emphasised = false;
    while bytes.get(at) == Some(&b'>') && bytes.get(at + 1) == Some(&b' ') {
        at += 2;
    }
    let hashes = bytes.iter().skip(at).take_while(|b| **b == b'#').count();
    if (1..=6).contains(&hashes) && bytes.get(at + hashes).is_some_and(|b| *b == b' ' || *b == b'*') {
        at += hashes;
        emphasised = true;
        at += bytes.iter().skip(at).take_while(|b| **b == b' ').count();
    }
    let stars = bytes.iter().skip(at).take_while(|b| matches!(b, b'*' | b'_')).count();
    let opens = bytes.get(at + stars).is_some_and(|b| *b != b' ' && *b != b'\t');
    let closes = || trimmed.get(at + stars..).is_some_and(|rest| rest.contains(['*', '_']));
    if stars >= 2 && opens || stars == 1 && opens && (closes() || bytes.get(at + 1) == Some(&b'(')) {
        at += stars;
        emphasised |= stars >= 2;
    }
    (at, emphasised)
}
