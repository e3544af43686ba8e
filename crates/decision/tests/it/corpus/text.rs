//! Comparing text as a reader would: normal form, case, white space and dashes do not matter.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in the form in which it is compared, with the byte of the original for each character.
pub struct Folded {
    chars: Vec<char>,
    from: Vec<usize>,
    len: usize,
}

impl Folded {
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded { chars: Vec::new(), from: Vec::new(), len: text.len() };
        let mut rest = text.char_indices().peekable();
        while let Some((at, first)) = rest.next() {
            let mut cluster = String::from(first);
            while let Some((_, mark)) = rest.next_if(|(_, next)| is_combining_mark(*next)) {
                cluster.push(mark);
            }
            folded.push(at, &cluster);
        }
        folded
    }

    fn push(&mut self, at: usize, cluster: &str) {
        for letter in cluster.nfc().flat_map(char::to_lowercase) {
            let letter = match letter {
                '–' | '—' | '‑' => '-',
                '\u{feff}' => continue,
                other if other.is_whitespace() || other == '|' => ' ',
                other => other,
            };
            if letter == ' ' && self.chars.last().is_none_or(|last| *last == ' ') {
                continue;
            }
            self.chars.push(letter);
            self.from.push(at);
        }
    }

    /// Returns the byte ranges of the original in which `quote` stands.
    pub fn find_all(&self, quote: &str) -> Vec<Range<usize>> {
        let wanted: Vec<char> = fold(quote).chars().collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let end_of = |at: usize| self.from.get(at).copied().unwrap_or(self.len);
        (0..self.chars.len().saturating_sub(wanted.len() - 1))
            .filter(|at| self.chars[*at..].starts_with(&wanted))
            .map(|at| self.from[at]..end_of(at + wanted.len()))
            .collect()
    }
}

/// Returns a text in the form in which it is compared.
pub fn fold(text: &str) -> String {
    let folded: String = Folded::new(text).chars.into_iter().collect();
    folded.trim_matches(|edge: char| edge.is_whitespace() || ".;:,*_\"“”".contains(edge)).to_owned()
}
