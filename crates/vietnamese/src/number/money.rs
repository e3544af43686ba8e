use rust_decimal::Decimal;

use super::{Expect, ParseNumberError, parse_number};
use crate::normal::fold;

/// A power of ten said in a word behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// "nghìn", "ngàn".
    Thousand,
    /// "triệu".
    Million,
    /// "tỷ", "tỉ".
    Billion,
    /// "nghìn tỷ".
    Trillion,
}

impl Scale {
    /// Returns what one of it is worth.
    pub fn factor(self) -> Decimal {
        Decimal::from(match self {
            Scale::Thousand => 1_000_i64,
            Scale::Million => 1_000_000,
            Scale::Billion => 1_000_000_000,
            Scale::Trillion => 1_000_000_000_000,
        })
    }
}

/// Returns the power of ten that `text` begins with and how many bytes say it.
pub fn scale_at_start(text: &str) -> Option<(Scale, usize)> {
    let mut words = words_with_ends(text);
    let (first, end) = words.next()?;
    let first = scale(first)?;
    match (first, words.next()) {
        (Scale::Thousand, Some((second, end))) if scale(second) == Some(Scale::Billion) => {
            Some((Scale::Trillion, end))
        }
        _ => Some((first, end)),
    }
}

fn words_with_ends(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let is_end = |c: char| !c.is_alphabetic();
    text.split_inclusive(' ').scan(0, move |end, piece| {
        let word = piece.split(is_end).next().unwrap_or("");
        let at = *end + word.len();
        *end += piece.len();
        Some((word, at))
    })
}

fn scale(word: &str) -> Option<Scale> {
    // "tỷ" and "tỉ" fold to words that mean other things, so marks count here.
    match crate::normal::nfc(word).to_lowercase().as_str() {
        "nghìn" | "ngàn" => Some(Scale::Thousand),
        "triệu" => Some(Scale::Million),
        "tỷ" | "tỉ" => Some(Scale::Billion),
        _ => None,
    }
}

/// Reads a sum of money in đồng: "7 triệu", "1,5 tỷ đồng", "250.000 đồng", "2 nghìn tỷ đồng".
///
/// # Errors
/// Where there is no number, or something else than a power of ten and "đồng" stands behind it.
pub fn parse_money(text: &str) -> Result<Decimal, ParseNumberError> {
    let text = text.trim();
    let malformed = || ParseNumberError::Malformed(text.to_owned());
    let end = text.find(|c: char| c.is_alphabetic() || c == '₫').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let scale = scale_at_start(rest);
    let expect = if scale.is_some() { Expect::Decimal } else { Expect::Integer };
    let value = parse_number(number, expect)?;
    let unit = rest.get(scale.map_or(0, |(_, len)| len)..).unwrap_or("").trim();
    if !matches!(fold(unit).as_str(), "" | "dong" | "d" | "vnd" | "₫") {
        return Err(malformed());
    }
    let factor = scale.map_or(Decimal::ONE, |(scale, _)| scale.factor());
    value.checked_mul(factor).map(|sum| sum.normalize()).ok_or_else(malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_money_are_read_in_dong() {
        for (text, sum) in [
            ("7 triệu", 7_000_000),
            ("1,5 tỷ đồng", 1_500_000_000),
            ("1,5 tỉ", 1_500_000_000),
            ("250.000 đồng", 250_000),
            ("250.000đ", 250_000),
            ("2 nghìn tỷ đồng", 2_000_000_000_000_i64),
            ("1.250.000 VND", 1_250_000),
        ] {
            assert_eq!(parse_money(text), Ok(Decimal::from(sum)), "{text}");
        }
        for text in ["", "đồng", "7 triệu người", "bảy triệu", "7 tỷ lệ"] {
            assert!(parse_money(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_power_of_ten_is_found_behind_a_number() {
        assert_eq!(scale_at_start("triệu đồng"), Some((Scale::Million, "triệu".len())));
        assert_eq!(scale_at_start("nghìn tỷ đồng"), Some((Scale::Trillion, "nghìn tỷ".len())));
        assert_eq!(scale_at_start("tháng"), None);
    }
}
