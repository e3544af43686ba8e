use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A letter taken apart. NUL stands for what is not there; a combining mark has no base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// Small letter without marks; đ is d with a bar.
    pub(super) base: char,
    /// Breve, circumflex, horn or the bar of đ.
    pub(super) shape: char,
    pub(super) tone: char,
    pub(super) capital: bool,
}

/// Latin letters with marks, where nearly all Vietnamese letters outside ASCII are.
const LATIN: std::ops::Range<u32> = 0xc0..0x1b1;
const VIETNAMESE: std::ops::Range<u32> = 0x1ea0..0x1efa;

static LATIN_LETTERS: LazyLock<Vec<Option<Letter>>> = LazyLock::new(|| table(LATIN));
static VIETNAMESE_LETTERS: LazyLock<Vec<Option<Letter>>> = LazyLock::new(|| table(VIETNAMESE));

fn table(range: std::ops::Range<u32>) -> Vec<Option<Letter>> {
    range.map(|code| char::from_u32(code).and_then(Letter::take_apart)).collect()
}

impl Letter {
    /// No letter and no mark.
    pub(super) const NONE: Letter = Letter { base: '\0', shape: '\0', tone: '\0', capital: false };

    /// Takes a letter or a combining mark apart; `None` for anything else.
    pub(super) fn of(char: char) -> Option<Letter> {
        if char.is_ascii() {
            let letter = Letter {
                base: char.to_ascii_lowercase(),
                capital: char.is_ascii_uppercase(),
                ..Letter::NONE
            };
            return char.is_ascii_alphabetic().then_some(letter);
        }
        let code = u32::from(char);
        if VIETNAMESE.contains(&code) {
            return VIETNAMESE_LETTERS.get((code - VIETNAMESE.start) as usize).copied().flatten();
        }
        if LATIN.contains(&code) {
            return LATIN_LETTERS.get((code - LATIN.start) as usize).copied().flatten();
        }
        Letter::take_apart(char)
    }

    fn take_apart(char: char) -> Option<Letter> {
        if !char.is_alphabetic() && !is_combining_mark(char) {
            return None;
        }
        let mut letter = Letter { capital: char.is_uppercase(), ..Letter::NONE };
        for lower in char.to_lowercase() {
            decompose_canonical(lower, |part| letter.add(part));
        }
        Some(letter)
    }

    fn add(&mut self, part: char) {
        match part {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => self.tone = part,
            'đ' | 'ð' => (self.base, self.shape) = ('d', 'đ'),
            mark if is_combining_mark(mark) => self.shape = mark,
            base if self.base == '\0' => self.base = base,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_apart() {
        let letter = |base, shape, tone, capital| Some(Letter { base, shape, tone, capital });
        assert_eq!(Letter::of('Ộ'), letter('o', '\u{302}', '\u{323}', true));
        assert_eq!(Letter::of('đ'), letter('d', 'đ', '\0', false));
        assert_eq!(Letter::of('ỳ'), letter('y', '\0', '\u{300}', false));
        assert_eq!(Letter::of('\u{31b}'), letter('\0', '\u{31b}', '\0', false));
        assert_eq!(Letter::of('×'), None);
        assert_eq!(Letter::of('1'), None);
    }
}
