//! A plain copy of a text that is not: composed (NFC), with ordinary spaces and letters, and the way back to the printed
//! offsets.
//!
//! Word processors and web pages leave no-break spaces, invisible marks and the Icelandic Ð for the Vietnamese Đ; all
//! rules read the plain copy. A document that a copy put on one line has its line ends there.

mod unfold;

use std::borrow::Cow;

use memchr::{memchr2, memchr3, memmem};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text in plain form and where its bytes stand in the text as printed.
#[derive(Debug, Clone)]
pub(crate) struct Shadow<'t> {
    /// The plain text; the printed text itself where that is plain.
    pub(crate) text: Cow<'t, str>,
    /// Where the distance between the two changes: offset in the plain text, offset as printed; ascending, in pairs of
    /// begin and end of what was replaced.
    anchors: Vec<(usize, usize)>,
}

impl<'t> Shadow<'t> {
    /// Makes the shadow of `printed`; a look for a few bytes decides whether a copy is needed.
    pub(crate) fn of(printed: &'t str) -> Self {
        let shadow = Self::plain(printed);
        match unfold::unfold(&shadow.text) {
            Some(text) => Shadow { text: Cow::Owned(text), anchors: shadow.anchors },
            None => shadow,
        }
    }

    fn plain(printed: &'t str) -> Self {
        let mut text = String::new();
        let mut anchors = Vec::new();
        let mut done = 0;
        let mut finder = Finder::new(printed.as_bytes());
        while let Some((from, to, plain)) = next_change(printed, done, &mut finder) {
            text.push_str(printed.get(done..from).unwrap_or(""));
            anchors.push((text.len(), from));
            match plain {
                Plain::Composed => text.extend(printed.get(from..to).unwrap_or("").nfc()),
                Plain::Space => text.push(' '),
                Plain::Nothing => {}
            }
            anchors.push((text.len(), to));
            done = to;
        }
        let foreign = memmem::find(printed.as_bytes(), "Ð".as_bytes()).is_some();
        if done == 0 && !foreign {
            return Shadow { text: Cow::Borrowed(printed), anchors };
        }
        text.push_str(printed.get(done..).unwrap_or(""));
        if text.is_empty() && !printed.is_empty() {
            // Invisible marks alone are a blank, so that some clause holds them.
            return Shadow { text: Cow::Owned(" ".to_owned()), anchors: vec![(0, 0), (1, printed.len())] };
        }
        // Both letters take two bytes, so that no offset moves.
        let text = if foreign { text.replace('Ð', "Đ") } else { text };
        Shadow { text: Cow::Owned(text), anchors }
    }

    /// Returns whether the plain text is a copy.
    pub(crate) fn is_copy(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }

    /// Returns the printed offset of an offset in the plain text.
    pub(crate) fn printed(&self, plain: usize) -> usize {
        let index = self.anchors.partition_point(|(at, _)| *at <= plain);
        let Some((at, printed)) = index.checked_sub(1).and_then(|i| self.anchors.get(i)) else {
            return plain;
        };
        // Whatever invisible mark the text begins with belongs to its first clause.
        if plain == 0 {
            return 0;
        }
        // Inside of what was replaced every offset is that of its first byte.
        if index % 2 == 1 { *printed } else { printed + (plain - at) }
    }
}

/// What stands for a piece of the printed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plain {
    Composed,
    Space,
    Nothing,
}

/// Finds the first bytes of characters that may be no plain ones, each byte of the text looked at once.
struct Finder<'t> {
    bytes: &'t [u8],
    marks: Option<usize>,
    signs: Option<usize>,
}

impl<'t> Finder<'t> {
    fn new(bytes: &'t [u8]) -> Self {
        let (marks, signs) = (memchr3(0xC2, 0xCC, 0xCD, bytes), memchr2(0xE2, 0xEF, bytes));
        Finder { bytes, marks, signs }
    }

    fn next(&mut self, from: usize) -> Option<usize> {
        let rest = self.bytes.get(from..)?;
        if self.marks.is_some_and(|at| at < from) {
            self.marks = memchr3(0xC2, 0xCC, 0xCD, rest).map(|at| from + at);
        }
        if self.signs.is_some_and(|at| at < from) {
            self.signs = memchr2(0xE2, 0xEF, rest).map(|at| from + at);
        }
        [self.marks, self.signs].into_iter().flatten().min()
    }
}

/// Returns the next piece that is not plain.
fn next_change(text: &str, done: usize, finder: &mut Finder<'_>) -> Option<(usize, usize, Plain)> {
    let mut from = done;
    while let Some(at) = finder.next(from) {
        let c = text.get(at..).and_then(|rest| rest.chars().next())?;
        let width = c.len_utf8();
        match c {
            '\u{300}'..='\u{36f}' => {
                let (from, to) = cluster(text, done, at);
                return Some((from, to, Plain::Composed));
            }
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => {
                return Some((at, at + width, Plain::Space));
            }
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
                return Some((at, at + width, Plain::Nothing));
            }
            _ => from = at + width,
        }
    }
    None
}

/// Returns the cluster around the mark at `mark`: the letter before it, not before `done`, and all marks behind.
fn cluster(text: &str, done: usize, mark: usize) -> (usize, usize) {
    let before = text.get(done..mark).unwrap_or("");
    let from = before.char_indices().next_back().map_or(mark, |(at, _)| done + at);
    let behind = text.get(mark..).unwrap_or("");
    let marks = behind.char_indices().find(|(_, c)| canonical_combining_class(*c) == 0);
    (from, marks.map_or(text.len(), |(at, _)| mark + at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decomposed_text_is_composed_and_every_offset_finds_its_way_back() {
        let printed: String = "Điều 1. Phấn đấu\u{301} đạt".nfd().collect();
        let shadow = Shadow::of(&printed);
        assert!(shadow.is_copy());
        assert!(shadow.text.starts_with("Điều 1. Phấn"));
        let at = shadow.text.find("đạt").unwrap();
        assert_eq!(shadow.printed(at), printed.find(" \u{111}a\u{323}t").unwrap() + 1);
        assert_eq!(shadow.printed(shadow.text.len()), printed.len());
        assert_eq!(shadow.printed(0), 0);
    }

    #[test]
    fn spaces_invisible_marks_and_foreign_letters_become_plain() {
        let printed = "\u{feff}Ðiều\u{a0}1.\u{200b} Căn\u{202f}cứ “\u{ad}Luật”\u{200b}";
        let shadow = Shadow::of(printed);
        assert_eq!(shadow.text, "Điều 1. Căn cứ “Luật”");
        for word in ["1.", "Căn", "Luật", "”"] {
            let at = shadow.text.find(word).unwrap();
            assert_eq!(shadow.printed(at), printed.find(word).unwrap(), "{word}");
        }
        assert_eq!((shadow.printed(0), shadow.printed(shadow.text.len())), (0, printed.len()));
    }

    #[test]
    fn a_plain_text_is_not_copied() {
        assert!(!Shadow::of("Phấn đấu “đạt” 45% – 50 °C Ͱ…").is_copy());
    }
}
