//! What a page may cost, told from its tags before it is parsed.

use memchr::{memchr, memchr_iter};

use crate::extract::ReadDocumentError;

/// Elements inside each other. The parser looks through all open ones at many tags, so depth costs time.
const DEPTH: usize = 1000;

/// Tags of one page; a hundred pages saved by Word have some 50,000.
const TAGS: usize = 1_000_000;

/// Formatting that is never closed is opened again in every paragraph behind it. This many elements may come of it.
const REOPENED: usize = 4_000_000;

/// How far the end of a tag is sought, in bytes.
const LONGEST_TAG: usize = 4096;

/// Elements that never stay open, or that the next of their kind closes.
const FLAT: [&str; 31] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "colgroup",
    "caption", "param", "html", "head", "body",
];

/// Elements that a paragraph opens again where they were not closed.
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Refuses a page that would cost too much.
pub(super) fn check(page: &str) -> Result<(), ReadDocumentError> {
    let mut cost = Cost::default();
    for at in memchr_iter(b'<', page.as_bytes()) {
        let Some(rest) = page.get(at + 1..) else { continue };
        match rest.strip_prefix('/') {
            Some(closed) => cost.close(name_of(closed)),
            None if rest.starts_with(|c: char| c.is_ascii_alphabetic()) => cost.open(name_of(rest), rest),
            None => {}
        }
        if cost.depth > DEPTH || cost.reopened > REOPENED {
            return Err(ReadDocumentError::TooDeep { format: "html" });
        }
        if cost.tags > TAGS {
            return Err(ReadDocumentError::Bomb { format: "html" });
        }
    }
    Ok(())
}

#[derive(Debug, Default)]
struct Cost {
    tags: usize,
    depth: usize,
    formatting: usize,
    reopened: usize,
}

impl Cost {
    fn open(&mut self, name: &str, tag: &str) {
        self.tags += 1;
        self.reopened += self.formatting;
        self.formatting += usize::from(is_in(&FORMATTING, name));
        self.depth += usize::from(!is_in(&FLAT, name) && !closes_itself(tag));
    }

    fn close(&mut self, name: &str) {
        self.tags += 1;
        self.formatting = self.formatting.saturating_sub(usize::from(is_in(&FORMATTING, name)));
        self.depth = self.depth.saturating_sub(usize::from(!is_in(&FLAT, name)));
    }
}

fn name_of(tag: &str) -> &str {
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("")
}

fn is_in(names: &[&str], name: &str) -> bool {
    names.iter().any(|other| other.eq_ignore_ascii_case(name))
}

/// `<o:p/>` of Word pages stays open for the parser, but it is closed by the paragraph around it.
fn closes_itself(tag: &str) -> bool {
    let tag = tag.as_bytes();
    let begin = tag.get(..LONGEST_TAG).unwrap_or(tag);
    memchr(b'>', begin).and_then(|end| begin.get(end.checked_sub(1)?)) == Some(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unclosed_paragraphs_and_rows_are_not_deep() {
        assert_eq!(check(&"<p>một<td>hai<br>".repeat(5000)), Ok(()));
        assert_eq!(check(&"<div><b>ba</b></div>".repeat(5000)), Ok(()));
    }

    #[test]
    fn a_hundred_thousand_levels_are_refused() {
        let refused = check(&"<div>".repeat(100_000));
        assert_eq!(refused, Err(ReadDocumentError::TooDeep { format: "html" }));
    }

    #[test]
    fn formatting_that_every_paragraph_would_open_again_is_refused() {
        let refused = check(&format!("{}{}", "<b>".repeat(500), "<p>x".repeat(20_000)));
        assert_eq!(refused, Err(ReadDocumentError::TooDeep { format: "html" }));
    }
}
