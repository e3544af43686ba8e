use dongho_vietnamese::normal::nfc;
use dongho_vietnamese::number::parse_roman;

/// How a label counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    Arabic,
    Roman,
    Letter,
    Capital,
    /// "(i)", "(ii)".
    SmallRoman,
}

/// A label with its place in a numbering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) style: Style,
    /// 1 for the first. For letters the place in the alphabet with all of a to z and đ.
    pub(super) ordinal: u32,
    /// The letter, for points.
    pub(super) letter: Option<char>,
}

/// The letters points may have: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư, and the four that are not in it.
const LETTERS: &str = "abcdđefghijklmnopqrstuvwxyz";

/// Letters that the Vietnamese alphabet does not have.
pub(super) const FOREIGN: [char; 4] = ['f', 'j', 'w', 'z'];

/// Reads a label such as "Điều 3.", "IV.", "2.1.", "đ)", "(1)"; `None` for bullets and anything else.
pub(super) fn place(label: &str) -> Option<Place> {
    let label = nfc(label);
    let bare = label.trim_matches(|c: char| !c.is_alphanumeric());
    let last = bare.rsplit([' ', '.']).next()?;
    if let Ok(ordinal) = last.parse() {
        return Some(Place { style: Style::Arabic, ordinal, letter: None });
    }
    if let Some(ordinal) = small_roman(&label, last) {
        return Some(Place { style: Style::SmallRoman, ordinal, letter: None });
    }
    let mut letters = last.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_lowercase() => {
            let ordinal = 1 + u32::try_from(LETTERS.chars().position(|known| known == letter)?).ok()?;
            Some(Place { style: Style::Letter, ordinal, letter: Some(letter) })
        }
        _ => roman_or_capital(last),
    }
}

/// Reads small Roman numerals; a single letter is one only between two parentheses.
fn small_roman(label: &str, last: &str) -> Option<u32> {
    let numeral = last.len() > 1 || label.trim().starts_with('(') && matches!(last, "i" | "v" | "x");
    let small = last.bytes().all(|byte| byte.is_ascii_lowercase());
    (numeral && small).then(|| parse_roman(&last.to_uppercase())).flatten()
}

fn roman_or_capital(label: &str) -> Option<Place> {
    // A lone C, D, L or M is a letter of A, B, C, D; no programme has a hundred parts.
    let is_roman = label.len() > 1 || matches!(label, "I" | "V" | "X");
    if let Some(ordinal) = parse_roman(label).filter(|_| is_roman) {
        return Some(Place { style: Style::Roman, ordinal, letter: None });
    }
    let mut letters = label.chars();
    let letter = letters.next().filter(|c| c.is_uppercase() && letters.next().is_none())?;
    let small = letter.to_lowercase().next()?;
    let ordinal = 1 + u32::try_from(LETTERS.chars().position(|known| known == small)?).ok()?;
    Some(Place { style: Style::Capital, ordinal, letter: Some(letter) })
}

/// Returns the letters of the Vietnamese alphabet between two points, which were left out.
pub(super) fn letters_between(first: char, second: char) -> Vec<char> {
    let between = LETTERS.chars().skip_while(|c| *c != first).skip(1).take_while(|c| *c != second);
    between.filter(|c| !FOREIGN.contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_every_style_have_a_place() {
        let found = |label| place(label).map(|place| (place.style, place.ordinal));
        assert_eq!(found("Điều 3."), Some((Style::Arabic, 3)));
        assert_eq!(found("2.1."), Some((Style::Arabic, 1)));
        assert_eq!(found("(12)"), Some((Style::Arabic, 12)));
        assert_eq!(found("IV."), Some((Style::Roman, 4)));
        assert_eq!(found("PHẦN II"), Some((Style::Roman, 2)));
        assert_eq!(found("C."), Some((Style::Capital, 3)));
        assert_eq!(found("đ)"), Some((Style::Letter, 5)));
        assert_eq!(found("(i)"), Some((Style::SmallRoman, 1)));
        assert_eq!(found("i)"), Some((Style::Letter, 10)));
        assert_eq!(found("-"), None);
        assert_eq!(found(""), None);
    }

    #[test]
    fn letters_left_out_are_those_of_the_vietnamese_alphabet() {
        assert_eq!(letters_between('d', 'e'), ['đ']);
        assert_eq!(letters_between('i', 'k'), [] as [char; 0]);
        assert_eq!(letters_between('a', 'đ'), ['b', 'c', 'd']);
    }
}
