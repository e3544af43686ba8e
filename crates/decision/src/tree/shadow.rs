//! A composed (NFC) copy of a text that is not, with plain spaces for no-break ones, and the way back to the printed
//! offsets.

use std::borrow::Cow;

use memchr::memchr3;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

const NO_BREAK_SPACE: char = '\u{a0}';

/// A text in composed form and where its bytes stand in the text as printed.
#[derive(Debug, Clone)]
pub(crate) struct Shadow<'t> {
    /// The composed text; the printed text itself where that is composed.
    pub(crate) text: Cow<'t, str>,
    /// Where the distance between the two changes: offset in the composed text, offset as printed; ascending.
    anchors: Vec<(usize, usize)>,
}

impl<'t> Shadow<'t> {
    /// Makes the shadow of `printed`; a look for combining marks and no-break spaces decides whether a copy is needed.
    pub(crate) fn of(printed: &'t str) -> Self {
        // Combining marks U+0300..U+036F are the only characters that begin with the bytes CC and CD below U+0370;
        // C2 begins the no-break space and some signs.
        let mut text = String::new();
        let mut anchors = Vec::new();
        let mut done = 0;
        while let Some(mark) = next_mark(printed, done) {
            let no_break = printed.get(mark..).is_some_and(|rest| rest.starts_with(NO_BREAK_SPACE));
            let (from, to) = if no_break {
                (mark, mark + NO_BREAK_SPACE.len_utf8())
            } else {
                cluster(printed, done, mark)
            };
            text.push_str(printed.get(done..from).unwrap_or(""));
            anchors.push((text.len(), from));
            match no_break {
                true => text.push(' '),
                false => text.extend(printed.get(from..to).unwrap_or("").nfc()),
            }
            anchors.push((text.len(), to));
            done = to;
        }
        if done == 0 {
            return Shadow { text: Cow::Borrowed(printed), anchors };
        }
        text.push_str(printed.get(done..).unwrap_or(""));
        Shadow { text: Cow::Owned(text), anchors }
    }

    /// Returns whether the composed text is a copy.
    pub(crate) fn is_copy(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }

    /// Returns the printed offset of an offset in the composed text.
    pub(crate) fn printed(&self, composed: usize) -> usize {
        let index = self.anchors.partition_point(|(at, _)| *at <= composed);
        let Some((at, printed)) = index.checked_sub(1).and_then(|i| self.anchors.get(i)) else {
            return composed;
        };
        // Anchors come in pairs; inside a composed cluster every offset is that of its first byte.
        if index % 2 == 1 { *printed } else { printed + (composed - at) }
    }
}

/// Returns where the next combining mark or no-break space stands.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(found) = memchr3(0xC2, 0xCC, 0xCD, bytes.get(at..)?) {
        at += found;
        let is_mark = match bytes.get(at) {
            Some(0xC2) => bytes.get(at + 1) == Some(&0xA0),
            Some(0xCC) => true,
            _ => bytes.get(at + 1).is_some_and(|b| *b < 0xB0),
        };
        if is_mark {
            return Some(at);
        }
        at += 2;
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
    fn a_no_break_space_reads_as_a_space_of_its_own_offset() {
        let shadow = Shadow::of("ngày\u{a0}19 §\u{a0}\u{a0}2");
        assert_eq!(shadow.text, "ngày 19 §  2");
        assert_eq!(shadow.printed(shadow.text.find("19").unwrap()), "ngày\u{a0}".len());
        assert_eq!(shadow.printed(shadow.text.len()), "ngày\u{a0}19 §\u{a0}\u{a0}2".len());
    }

    #[test]
    fn a_composed_text_is_not_copied() {
        assert!(!Shadow::of("Phấn đấu đạt 45% Ͱ").is_copy());
    }
}
