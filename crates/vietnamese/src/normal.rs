//! Normal forms of Vietnamese text and the keys by which it is compared and searched.
//!
//! | function | keeps | for |
//! |---|---|---|
//! | [`nfc`] | everything but the composition | storing |
//! | [`place_tones`] | everything but where the tone of oa, oe, uy stands | comparing words |
//! | [`word_key`] | the letters with their marks | comparing names of bodies and people |
//! | [`fold`] | the base letters | searching |
//! | [`search_key`] | the base letters, y and i alike | searching without caring for spelling |

mod fold;
mod name;
mod tone;

use std::borrow::Cow;

use dongho_base::Digest;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

pub use fold::{Folded, fold, fold_char, fold_with_offsets, search_key};
pub use name::{expand_abbreviation, same_name, word_key};
pub use tone::place_tones;

/// Returns the text with every letter composed (NFC), the form in which everything is stored.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_always_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// The characters of ordinary Vietnamese text, none of which composition changes: everything below the combining marks,
/// the letters with two marks, and general punctuation without its two singletons.
fn is_always_composed(char: char) -> bool {
    matches!(char, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2002}'..='\u{206f}')
}

/// Returns the text with every letter taken apart into base and marks (NFD).
pub fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// Returns the text on one line: every run of white space becomes one space, none at the ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Returns the text in pieces of at most about `bytes` bytes, each with where it begins; parted at line ends, or where a
/// line is longer, at any letter. Work that keeps every word at hand does it piece by piece.
pub fn pieces(text: &str, bytes: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let mut end = bytes.max(4).min(rest.len());
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        if end < rest.len() {
            end = rest.get(..end)?.rfind('\n').map_or(end, |line| line + 1);
        }
        let piece = (start, rest.get(..end)?);
        start += end;
        Some(piece)
    })
}

/// Returns the digest that ties a definition to the sentence it comes from.
///
/// The first 16 hexadecimal digits of the SHA-256 of the sentence in NFC, with every run of white space (line breaks
/// and page breaks included) taken as one space and none at the ends. The caller leaves the list marker ("a)", "- ")
/// out. Definition files store it, so it may never change.
pub fn sentence_digest(text: &str) -> String {
    Digest::of(one_line(&nfc(text)).as_bytes()).short()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_text_is_not_copied() {
        assert!(matches!(nfc("khoa học"), Cow::Borrowed(_)));
        assert_eq!(nfc(&nfd("Phấn đấu đến năm 2030")), "Phấn đấu đến năm 2030");
    }

    #[test]
    fn what_is_taken_for_composed_is() {
        let chars = (0..0x3000).filter_map(char::from_u32).filter(|char| is_always_composed(*char));
        for char in chars {
            assert_eq!(is_nfc_quick(std::iter::once(char)), IsNormalized::Yes, "{char:?}");
        }
    }

    #[test]
    fn pieces_put_together_are_the_text() {
        let text = "một\nhai ba\nbốnnămsáubảytám\n\nchín";
        for bytes in 1..40 {
            let pieces: Vec<(usize, &str)> = pieces(text, bytes).collect();
            assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
            assert!(pieces.iter().all(|(start, piece)| text.get(*start..).unwrap().starts_with(piece)));
        }
        assert_eq!(pieces(text, 6).next(), Some((0, "một\n")));
        assert_eq!(pieces("", 6).next(), None);
    }

    #[test]
    fn the_digest_of_a_sentence_does_not_see_line_breaks_or_composition() {
        let digest = sentence_digest("Tỷ trọng kinh tế số đạt khoảng 30% GRDP");
        assert_eq!(digest, sentence_digest(&nfd(" Tỷ trọng kinh tế\n\nsố  đạt khoảng\u{a0}30% GRDP\n")));
        assert_ne!(digest, sentence_digest("Tỷ trọng kinh tế số đạt khoảng 30% GRDP."));
        assert_eq!(digest.len(), 16);
    }

    #[test]
    fn the_digest_is_the_one_that_definition_files_hold() {
        assert_eq!(sentence_digest("  khoa \n học "), Digest::of("khoa học".as_bytes()).short());
        assert_eq!(sentence_digest("abc"), "ba7816bf8f01cfea");
    }
}
