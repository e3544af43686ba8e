//! Vietnamese numbers: 1.234.567,89; number words; Roman numerals; percent and money.

mod money;
mod roman;
mod words;

use std::fmt;

use dongho_base::Localized;
use rust_decimal::Decimal;

pub use money::{Scale, parse_money, scale_at_start};
pub use roman::{parse_roman, to_roman};
pub use words::{CountError, in_words, parse_words, read_count};

/// What kind of number a place asks for; it decides what "1.234" means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Expect {
    /// Nothing is known: "1.234" is refused.
    #[default]
    Any,
    /// A whole number: "1.234" is one thousand two hundred and thirty-four.
    Integer,
    /// A fraction is likely: "1.234" is one point two three four, as spreadsheets write it.
    Decimal,
}

/// The text is not a number, or it may be two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseNumberError {
    /// There is nothing to read.
    Empty,
    /// A single point before three digits: thousands or fraction.
    Doubtful(String),
    /// Points and commas stand where no number has them, or there are letters.
    Malformed(String),
}

impl ParseNumberError {
    /// Returns what is wrong and what to do, for the person who typed it.
    pub fn message(&self) -> Localized {
        match self {
            ParseNumberError::Empty => Localized::new("Chưa nhập số.", "No number was entered."),
            ParseNumberError::Doubtful(text) => {
                let (whole, fraction) = (text.replace('.', ""), text.replace('.', ","));
                Localized::new(
                    format!("“{text}” có thể hiểu hai cách; hãy viết {whole} hoặc {fraction}."),
                    format!("“{text}” can be read in two ways; write {whole} or {fraction}."),
                )
            }
            ParseNumberError::Malformed(text) => Localized::new(
                format!("“{text}” không phải là số; hãy viết như 1.234.567,89."),
                format!("“{text}” is not a number; write it like 1.234.567,89."),
            ),
        }
    }
}

impl fmt::Display for ParseNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for ParseNumberError {}

/// Reads a number written the Vietnamese way: points between thousands, a comma before the fraction.
///
/// A point before anything but three digits is taken for a decimal point, since spreadsheets put it there.
///
/// # Errors
/// Where the text is no number, or "1.234" and `expect` does not decide what it means.
pub fn parse_number(text: &str, expect: Expect) -> Result<Decimal, ParseNumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ParseNumberError::Empty);
    }
    let malformed = || ParseNumberError::Malformed(text.to_owned());
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = match digits.split_once(',') {
        Some((whole, fraction)) => format!("{}.{fraction}", whole_part(whole).ok_or_else(malformed)?),
        None => without_comma(digits, expect).ok_or_else(malformed)?.map_err(|()| doubtful(text))?,
    };
    let tidy = plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !plain.ends_with('.');
    let value: Decimal = tidy.then(|| plain.parse().ok()).flatten().ok_or_else(malformed)?;
    Ok(if negative { -value } else { value })
}

fn doubtful(text: &str) -> ParseNumberError {
    ParseNumberError::Doubtful(text.to_owned())
}

/// Returns the digits of a whole part, its thousands rightly parted or not parted at all.
fn whole_part(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['.', ' ', '\u{a0}', '\u{202f}']).collect();
    let digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    let grouped = groups.len() == 1
        || (groups.first().is_some_and(|g| g.len() <= 3) && groups.iter().skip(1).all(|g| g.len() == 3));
    (digits && grouped).then(|| groups.concat())
}

/// Reads a number without a comma; the inner error means that it is doubtful.
fn without_comma(text: &str, expect: Expect) -> Option<Result<String, ()>> {
    match text.split_once('.') {
        None => whole_part(text).map(Ok),
        Some((_, rest)) if rest.contains('.') => whole_part(text).map(Ok),
        Some((whole, fraction)) if fraction.len() != 3 || whole == "0" || whole.len() > 3 => {
            whole_part(whole).filter(|_| !whole.is_empty()).map(|whole| Ok(format!("{whole}.{fraction}")))
        }
        Some((whole, fraction)) => Some(match expect {
            Expect::Any => Err(()),
            Expect::Integer => Ok(format!("{whole}{fraction}")),
            Expect::Decimal => Ok(format!("{whole}.{fraction}")),
        }),
    }
}

/// Reads a percentage with or without its sign: "45,5%" is 45.5.
///
/// # Errors
/// As [`parse_number`].
pub fn parse_percent(text: &str, expect: Expect) -> Result<Decimal, ParseNumberError> {
    parse_number(text.trim().trim_end_matches('%'), expect)
}

/// Writes a number the Vietnamese way: 1.234.567,89. Zeros at the end of the fraction are kept as given.
pub fn format_number(value: Decimal) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut written = String::with_capacity(text.len() + whole.len() / 3 + 1);
    if value.is_sign_negative() && !value.is_zero() {
        written.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(',');
        written.push_str(fraction);
    }
    written
}

/// Writes a percentage: 45,5%.
pub fn format_percent(value: Decimal) -> String {
    format!("{}%", format_number(value.normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn any(text: &str) -> Result<String, ParseNumberError> {
        parse_number(text, Expect::Any).map(|value| value.to_string())
    }

    #[test]
    fn vietnamese_numbers_are_read() {
        for (text, value) in [
            ("1.234.567,89", "1234567.89"),
            ("1234,5", "1234.5"),
            ("1.234,5", "1234.5"),
            ("0,78", "0.78"),
            ("0.785", "0.785"),
            ("45.5", "45.5"),
            ("30", "30"),
            ("1 234 567", "1234567"),
            ("-3,5", "-3.5"),
            ("+6", "6"),
            ("05", "5"),
        ] {
            assert_eq!(any(text), Ok(value.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_point_before_three_digits_is_doubtful_until_the_kind_is_known() {
        assert_eq!(any("1.234"), Err(ParseNumberError::Doubtful("1.234".to_owned())));
        assert_eq!(parse_number("1.234", Expect::Integer), Ok(Decimal::from(1234)));
        assert_eq!(parse_number("1.234", Expect::Decimal), Ok(Decimal::new(1234, 3)));
        let message = any("1.234").unwrap_err().message();
        assert!(message.vi.contains("1234 hoặc 1,234"), "{}", message.vi);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in
            ["", " ", "abc", "1,2,3", "1.23.456", "12,", ",5", "1..2", ".5", "1.2345.678", "--3", "1e5", "٣"]
        {
            assert!(any(text).is_err(), "{text}");
        }
        assert!(any(&"9".repeat(200)).is_err());
    }

    #[test]
    fn numbers_are_written_with_points_and_a_comma() {
        assert_eq!(format_number(Decimal::new(123_456_789, 2)), "1.234.567,89");
        assert_eq!(format_number(Decimal::from(-1000)), "-1.000");
        assert_eq!(format_number(Decimal::from(0)), "0");
        assert_eq!(format_percent(Decimal::new(4550, 2)), "45,5%");
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_back(units in -1_000_000_000_000_i64..1_000_000_000_000, scale in 0_u32..6) {
            let value = Decimal::new(units, scale);
            let expect = if scale == 0 { Expect::Integer } else { Expect::Any };
            proptest::prop_assert_eq!(parse_number(&format_number(value), expect), Ok(value));
        }

        #[test]
        fn no_text_makes_the_reader_fall_over(text in "\\PC{0,20}") {
            let _ = parse_number(&text, Expect::Any);
            let _ = parse_money(&text);
            let _ = parse_words(&text);
            let _ = read_count(&text);
            let _ = parse_roman(&text);
        }
    }
}
