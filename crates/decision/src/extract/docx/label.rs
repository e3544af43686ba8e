//! The numbers of automatic lists as a word processor prints them.

use dongho_vietnamese::number::{in_words, to_roman};

use super::scheme::Level;

/// Returns the label of a paragraph at `level`, given how far each level has counted; `None` where it is empty.
///
/// A bullet is `-`, or `+` where that is what it looks like: those are the two marks of Vietnamese documents, and the
/// others are pictures from symbol fonts.
pub(super) fn write(levels: &[Level], level: usize, counters: &[i64]) -> Option<String> {
    let own = levels.get(level)?;
    if own.format == "bullet" {
        return Some(if own.text.trim() == "+" { "+" } else { "-" }.to_owned());
    }
    let mut label = String::new();
    let mut chars = own.text.chars().peekable();
    while let Some(c) = chars.next() {
        let place = chars.peek().filter(|_| c == '%').and_then(|digit| digit.to_digit(10));
        let Some(place) = place.and_then(|digit| (digit as usize).checked_sub(1)) else {
            label.push(c);
            continue;
        };
        chars.next();
        if let (Some(of), Some(count)) = (levels.get(place), counters.get(place)) {
            let arabic = own.legal && place < level;
            label.push_str(&number(if arabic { "decimal" } else { &of.format }, *count));
        }
    }
    Some(label.trim().to_owned()).filter(|label| !label.is_empty())
}

/// Returns `count` in a number format of the file format; unknown ones in Arabic numbers.
fn number(format: &str, count: i64) -> String {
    let small = u32::try_from(count).ok();
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{count:02}"),
        "upperRoman" => small.and_then(to_roman).unwrap_or_else(|| count.to_string()),
        "lowerRoman" => number("upperRoman", count).to_lowercase(),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerLetter" => letters(count),
        "vietnameseCounting" | "cardinalText" => {
            u64::try_from(count).map_or_else(|_| count.to_string(), in_words)
        }
        _ => count.to_string(),
    }
}

/// Word counts with the 26 Latin letters in every language, so that the fifth point of a Vietnamese list prints `e)`
/// and the sixth `f)`; behind `z` it doubles the letter.
fn letters(count: i64) -> String {
    let Ok(count @ 1..) = usize::try_from(count) else { return count.to_string() };
    let letter = char::from(b'a' + u8::try_from((count - 1) % 26).unwrap_or(0));
    letter.to_string().repeat((count - 1) / 26 % 32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(format: &str, text: &str) -> Level {
        Level { format: format.to_owned(), text: text.to_owned(), ..Level::default() }
    }

    #[test]
    fn letters_double_behind_z() {
        let printed: Vec<String> = [1, 4, 5, 26, 27, 53].into_iter().map(letters).collect();
        assert_eq!(printed, ["a", "d", "e", "z", "aa", "aaa"]);
    }

    #[test]
    fn labels_join_the_numbers_of_all_levels() {
        let levels = [level("upperRoman", "%1."), level("decimal", "%1.%2."), level("lowerLetter", "%3)")];
        assert_eq!(write(&levels, 0, &[4, 0, 0]).unwrap(), "IV.");
        assert_eq!(write(&levels, 1, &[4, 2, 0]).unwrap(), "IV.2.");
        assert_eq!(write(&levels, 2, &[4, 2, 6]).unwrap(), "f)");
    }

    #[test]
    fn a_legal_level_prints_arabic_numbers_above_it() {
        let mut second = level("decimal", "%1.%2");
        second.legal = true;
        assert_eq!(write(&[level("upperRoman", "%1."), second], 1, &[4, 2]).unwrap(), "4.2");
    }

    #[test]
    fn bullets_are_dashes_or_plus_signs() {
        assert_eq!(write(&[level("bullet", "\u{f0b7}")], 0, &[1]).unwrap(), "-");
        assert_eq!(write(&[level("bullet", "+")], 0, &[1]).unwrap(), "+");
        assert_eq!(write(&[level("none", "")], 0, &[1]), None);
    }
}
