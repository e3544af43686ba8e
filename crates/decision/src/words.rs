//! Words, numbers and marks of a text: what the rules for targets, tasks, duties and parties look at.

use std::borrow::Cow;
use std::collections::HashMap;

use dongho_base::Span;
use dongho_vietnamese::normal::place_tones;

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordKind {
    /// Letters, perhaps with digits behind ("GRDP", "QH15", "5G").
    Letters,
    /// Digits with marks between them ("1.500", "0,78").
    Number,
    /// One mark.
    Mark,
}

/// The white space in front of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// None.
    Glued,
    /// On the same line.
    Space,
    /// A line break.
    Line,
    /// A blank line.
    Blank,
}

/// A word, number or mark and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Word<'t> {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// What it is made of.
    pub(crate) kind: WordKind,
    /// The form in which it is compared: lower case, composed, the tone in its new place.
    pub(crate) key: Cow<'t, str>,
    /// Whether its first letter is a capital.
    pub(crate) capital: bool,
    /// The white space in front of it.
    pub(crate) gap: Gap,
}

impl Word<'_> {
    /// Returns whether it is this mark.
    pub(crate) fn is(&self, mark: &str) -> bool {
        self.kind == WordKind::Mark && self.key == mark
    }
}

/// Returns the words of `text`; offsets are counted from `base`.
pub(crate) fn words(text: &str, base: usize) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let (gap, skipped) = gap(rest, words.is_empty());
        at += skipped;
        let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { break };
        let (kind, len) = scan(rest);
        let printed = rest.get(..len).unwrap_or(rest);
        let capital = printed.chars().next().is_some_and(char::is_uppercase);
        words.push(Word { start: base + at, end: base + at + len, kind, key: key(printed), capital, gap });
        at += len;
    }
    words
}

fn gap(text: &str, first: bool) -> (Gap, usize) {
    let mut lines = 0;
    let mut len = text.len();
    for (at, char) in text.char_indices() {
        if !(char.is_whitespace() || char == '\u{feff}' || char == '\u{200b}') {
            len = at;
            break;
        }
        // A tab stands between the cells of a row.
        lines += usize::from(matches!(char, '\n' | '\t' | '\u{2028}' | '\u{2029}'));
    }
    let gap = match (lines, len) {
        _ if first => Gap::Blank,
        (0, 0) => Gap::Glued,
        (0, _) => Gap::Space,
        (1, _) => Gap::Line,
        _ => Gap::Blank,
    };
    (gap, len)
}

fn scan(text: &str) -> (WordKind, usize) {
    let first = text.chars().next().unwrap_or(' ');
    if first.is_ascii_digit() {
        return number(text);
    }
    if is_letter(first) {
        let len = text.find(|c| !(is_letter(c) || c.is_ascii_digit())).unwrap_or(text.len());
        return (WordKind::Letters, len);
    }
    (WordKind::Mark, first.len_utf8())
}

/// Scans a number. Units may be glued to it ("50ha"); "5G" and "3D" are names.
fn number(text: &str) -> (WordKind, usize) {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while digit(len) || (matches!(bytes.get(len), Some(b'.' | b',')) && digit(len + 1)) {
        len += 1;
    }
    let behind = text.get(len..).unwrap_or("");
    let letters = behind.find(|c| !is_letter(c)).unwrap_or(behind.len());
    match behind.get(..letters) {
        Some("G" | "D" | "K" | "R" | "S" | "W1H" | "a") => (WordKind::Letters, len + letters),
        _ => (WordKind::Number, len),
    }
}

/// Combining marks count as letters, so that decomposed text has the same words.
fn is_letter(char: char) -> bool {
    match char {
        'a'..='z' | 'A'..='Z' | '\u{300}'..='\u{36f}' | '\u{1ea0}'..='\u{1ef9}' => true,
        char if char.is_ascii() => false,
        char => char.is_alphabetic(),
    }
}

fn key(printed: &str) -> Cow<'_, str> {
    if is_settled(printed) {
        return Cow::Borrowed(printed);
    }
    let placed = place_tones(printed);
    if placed.chars().any(char::is_uppercase) { Cow::Owned(placed.to_lowercase()) } else { placed }
}

/// Returns whether a word is lower case and composed already, and its tone cannot stand in another place. Most words are,
/// and looking at them once is much cheaper than normalising them.
fn is_settled(printed: &str) -> bool {
    let mut last = (' ', ' ');
    for char in printed.chars() {
        let settled = match char {
            '\0'..='@' | '['..='\u{7f}' | 'à'..='ÿ' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => true,
            '\u{1ea0}'..='\u{1ef9}' => u32::from(char) % 2 == 1,
            _ => false,
        };
        if !settled {
            return false;
        }
        last = (last.1, char);
    }
    let toned = |char| "áàảãạéèẻẽẹýỳỷỹỵ".contains(char);
    last.1.is_ascii() || !(matches!(last.0, 'o' | 'u') && toned(last.1))
}

/// Returns the bytes of some words, empty at `0` where there are none.
pub(crate) fn span(words: &[Word<'_>]) -> Span {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::default(),
    }
}

/// Phrases with a meaning, found by their first word.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    by_first: HashMap<&'static str, Vec<(Vec<&'static str>, T)>>,
}

impl<T: Copy> Lexicon<T> {
    /// Makes a lexicon of phrases divided by `|`, their words by one space.
    pub(crate) fn new(entries: &[(&'static str, T)]) -> Self {
        let mut by_first: HashMap<&'static str, Vec<(Vec<&'static str>, T)>> = HashMap::new();
        for (phrases, meaning) in entries {
            for phrase in phrases.split('|') {
                let mut words = phrase.split(' ');
                let first = words.next().unwrap_or(phrase);
                by_first.entry(first).or_default().push((words.collect(), *meaning));
            }
        }
        by_first.values_mut().for_each(|phrases| phrases.sort_by_key(|(rest, _)| usize::MAX - rest.len()));
        Lexicon { by_first }
    }

    /// Returns the meaning and the number of words of the longest phrase that begins at `at`.
    pub(crate) fn at(&self, words: &[Word<'_>], at: usize) -> Option<(T, usize)> {
        let phrases = self.by_first.get(words.get(at)?.key.as_ref())?;
        let behind = words.get(at + 1..)?;
        let fits = |rest: &[&str]| {
            rest.len() <= behind.len() && rest.iter().zip(behind).all(|(phrase, word)| *phrase == word.key)
        };
        phrases.iter().find(|(rest, _)| fits(rest)).map(|(rest, meaning)| (*meaning, rest.len() + 1))
    }

    /// Returns the first phrase among the words and where it begins.
    pub(crate) fn find(&self, words: &[Word<'_>]) -> Option<(usize, T)> {
        (0..words.len()).find_map(|at| Some((at, self.at(words, at)?.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        words(text, 0).iter().map(|word| word.key.to_string()).collect()
    }

    #[test]
    fn numbers_keep_their_marks_and_lose_the_full_stop() {
        assert_eq!(keys("đạt 1.500,5%/năm."), ["đạt", "1.500,5", "%", "/", "năm", "."]);
        assert_eq!(keys("50ha rừng, mạng 5G"), ["50", "ha", "rừng", ",", "mạng", "5g"]);
    }

    #[test]
    fn both_normal_forms_and_both_tone_places_give_the_same_words() {
        let composed = keys("Công nghiệp hoá, UỶ BAN");
        assert_eq!(composed, keys("co\u{302}ng nghie\u{323}\u{302}p hóa, Ủy ban"));
        assert_eq!(composed, ["công", "nghiệp", "hóa", ",", "ủy", "ban"]);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let lexicon = Lexicon::new(&[("đạt|đạt được", 1), ("đạt được mức", 2)]);
        let words = words("Đạt được mức cao", 0);
        assert_eq!(lexicon.at(&words, 0), Some((2, 3)));
        assert_eq!(lexicon.find(&words), Some((0, 2)));
        assert_eq!(lexicon.at(&words, 3), None);
    }
}
