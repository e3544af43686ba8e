//! Numbers as Vietnamese documents write them.

use dongho_base::Decimal;

/// Reads "1.500", "0,78", "1.234.567,89", "7.5": dots divide thousands and a comma decimals, unless the digits say
/// otherwise. `None` where it is no number.
pub(crate) fn decimal(printed: &str) -> Option<Decimal> {
    let dots = printed.matches('.').count();
    let commas = printed.matches(',').count();
    let plain = match (dots, commas) {
        (0, 0) => printed.to_owned(),
        (0, 1) if !english_thousands(printed) => printed.replace(',', "."),
        (0, _) => printed.replace(',', ""),
        (_, 0) if thousands(printed, '.') => printed.replace('.', ""),
        (1, 0) => printed.to_owned(),
        _ if printed.rfind(',') > printed.rfind('.') => printed.replace('.', "").replace(',', "."),
        _ => printed.replace(',', ""),
    };
    plain.parse().ok().map(|number: Decimal| number.normalize())
}

/// Returns whether every group behind `mark` has three digits and the number does not begin with a zero.
fn thousands(printed: &str, mark: char) -> bool {
    let mut groups = printed.split(mark);
    groups.next().is_some_and(|first| first.len() <= 3 && !first.starts_with('0'))
        && groups.all(|group| group.len() == 3)
}

/// "1,500" can only be an English thousand: nobody prints a decimal that ends in two zeros.
fn english_thousands(printed: &str) -> bool {
    thousands(printed, ',') && printed.ends_with("00")
}

/// Returns the number that a word spells, one to ten without five ("năm" is also the year).
pub(crate) fn spelled(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 10] = [
        ("một", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("sáu", 6),
        ("bảy", 7),
        ("bẩy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
    ];
    WORDS.iter().find(|(spelling, _)| *spelling == word).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_printed_here() {
        for (printed, number) in [
            ("12", "12"),
            ("05", "5"),
            ("0,78", "0.78"),
            ("0.785", "0.785"),
            ("1.500", "1500"),
            ("1.234.567,89", "1234567.89"),
            ("7.5", "7.5"),
            ("1,5", "1.5"),
            ("1,500", "1500"),
            ("1,234,567", "1234567"),
            ("12,375", "12.375"),
        ] {
            assert_eq!(decimal(printed).map(|n| n.to_string()).as_deref(), Some(number), "{printed}");
        }
        assert_eq!(decimal("x"), None);
        assert_eq!(decimal(&"9".repeat(80)), None);
    }
}
