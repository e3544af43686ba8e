use std::ops::Range;

use dongho_base::Span;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Returns the text without marks, in lower case, đ as d: "Đổi mới" becomes "doi moi".
///
/// Composed and decomposed text fold alike. The look-alike Ð (eth), which old fonts put in place of Đ, counts as d too.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars() {
        fold_char(char, |base| folded.push(base));
    }
    folded
}

/// Gives the folded letters of one character to `emit`: none for a combining mark, mostly one, rarely more.
pub fn fold_char(char: char, mut emit: impl FnMut(char)) {
    if char.is_ascii() {
        return emit(char.to_ascii_lowercase());
    }
    decompose_canonical(char, |part| match part {
        'đ' | 'Đ' | 'ð' | 'Ð' => emit('d'),
        part if is_combining_mark(part) => {}
        part => part.to_lowercase().filter(|c| !is_combining_mark(*c)).for_each(&mut emit),
    });
}

/// Folded text that remembers where each byte came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text` the first byte of the character it came from, and at the end the original's length.
    origins: Vec<usize>,
}

impl Folded {
    /// Returns the bytes of the original text that `range` of the folded text came from, whole letters with their
    /// marks; `None` where the range does not fit.
    pub fn original(&self, range: Range<usize>) -> Option<Span> {
        if range.start > range.end || range.end >= self.origins.len() {
            return None;
        }
        let start = *self.origins.get(range.start)?;
        let end = *self.origins.get(range.end)?;
        Some(Span::new(start, end.max(start)))
    }
}

/// Returns the folded text with the way back to the original, for highlighting what a search found.
pub fn fold_with_offsets(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len() + 1) };
    for (at, char) in text.char_indices() {
        fold_char(char, |base| {
            folded.text.push(base);
            folded.origins.resize(folded.text.len(), at);
        });
    }
    folded.origins.push(text.len());
    folded
}

/// Returns [`fold`] with y and i alike where both spellings are in use: "kỹ thuật" and "kĩ thuật", "quý" and "quí".
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let folded = fold(text);
    for piece in folded.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        match word.strip_suffix('y') {
            Some(onset @ ("h" | "k" | "l" | "m" | "q" | "qu" | "s" | "t" | "v")) => {
                key.push_str(onset);
                key.push('i');
            }
            _ => key.push_str(word),
        }
        key.push_str(piece.get(word.len()..).unwrap_or(""));
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal::nfd;

    #[test]
    fn folding_drops_marks_and_case_and_turns_the_barred_d() {
        assert_eq!(fold("ĐỔI MỚI SÁNG TẠO, 30% GRDP"), "doi moi sang tao, 30% grdp");
        assert_eq!(fold(&nfd("Đặng Thị Ưỡng")), "dang thi uong");
        assert_eq!(fold("Ðầu tư"), "dau tu");
    }

    #[test]
    fn every_folded_place_leads_back_to_whole_letters() {
        for text in ["Đẩy mạnh chuyển đổi số".to_owned(), nfd("Đẩy mạnh chuyển đổi số")]
        {
            let folded = fold_with_offsets(&text);
            let at = folded.text.find("chuyen").unwrap();
            let span = folded.original(at..at + "chuyen".len()).unwrap();
            assert_eq!(crate::nfc(span.of(&text)), "chuyển");
            assert_eq!(folded.original(0..folded.text.len()), Some(Span::new(0, text.len())));
            assert_eq!(folded.original(0..folded.text.len() + 1), None);
        }
    }

    #[test]
    fn both_spellings_of_y_and_i_are_found() {
        assert_eq!(search_key("Kỹ thuật, công ty, quý"), search_key("kĩ thuật, công ti, quí"));
        assert_eq!(search_key("thủy"), "thuy");
        assert_eq!(search_key("yêu"), "yeu");
    }

    proptest::proptest! {
        #[test]
        fn offsets_always_point_at_letters(text in "\\PC{0,40}") {
            let folded = fold_with_offsets(&text);
            proptest::prop_assert_eq!(&folded.text, &fold(&text));
            for (at, char) in folded.text.char_indices() {
                let span = folded.original(at..at + char.len_utf8()).unwrap();
                proptest::prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            }
        }
    }
}
