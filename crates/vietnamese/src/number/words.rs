use std::fmt;

use dongho_base::Localized;

use crate::normal::place_tones;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SCALES: [(u64, &str); 3] = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")];

/// Writes a number in words: 105 is "một trăm linh năm".
pub fn in_words(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    push_number(number, false, &mut words);
    words.join(" ")
}

fn push_number(number: u64, inner: bool, words: &mut Vec<String>) {
    let mut rest = number;
    let mut begun = inner;
    for (value, name) in SCALES {
        if rest >= value {
            push_number(rest / value, begun, words);
            words.push(name.to_owned());
            rest %= value;
            begun = true;
        }
    }
    push_hundreds(rest, begun, words);
}

/// Writes 1 to 999; behind a larger unit the hundreds are always said ("một nghìn không trăm linh năm").
fn push_hundreds(number: u64, begun: bool, words: &mut Vec<String>) {
    if number == 0 {
        return;
    }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut say = |word: &str| words.push(word.to_owned());
    let digit = |value: u64| DIGITS.get(value as usize).copied().unwrap_or("");
    if hundreds > 0 || begun {
        say(digit(hundreds));
        say("trăm");
    }
    match tens {
        0 if ones > 0 && (hundreds > 0 || begun) => say("linh"),
        0 => {}
        1 => say("mười"),
        _ => {
            say(digit(tens));
            say("mươi");
        }
    }
    match ones {
        0 => {}
        1 if tens > 1 => say("mốt"),
        5 if tens > 0 => say("lăm"),
        _ => say(digit(ones)),
    }
}

/// Reads a number in words ("mười hai", "hai mươi mốt", "một nghìn không trăm linh năm"); `None` for anything else.
pub fn parse_words(text: &str) -> Option<u64> {
    let text = place_tones(text).to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [tens, ones] = words.as_slice()
        && let Some(number) = short_tens(tens, ones)
    {
        return Some(number);
    }
    let mut done: Vec<u64> = Vec::new();
    let mut section = Section::default();
    for word in &words {
        match scale(word) {
            Some(unit) => {
                let mut count = section.take()?;
                while let Some(smaller) = done.pop_if(|value| *value < unit) {
                    count = count.checked_add(smaller)?;
                }
                done.push(count.checked_mul(unit).filter(|value| *value > 0)?);
            }
            None => section.push(word)?,
        }
    }
    let rest = section.take()?;
    let spoken = !words.is_empty();
    done.into_iter().try_fold(rest, u64::checked_add).filter(|_| spoken)
}

/// Words below a thousand on their way to a number.
#[derive(Default)]
struct Section {
    value: u64,
    pending: Option<u64>,
    /// "linh" was said: a digit must follow.
    open: bool,
}

impl Section {
    fn push(&mut self, word: &str) -> Option<()> {
        let add = match (word, self.pending.take()) {
            ("trăm", Some(count)) if self.value == 0 => count * 100,
            ("mươi", Some(count @ 2..)) if self.value.is_multiple_of(100) => count * 10,
            ("mười", None) if self.value.is_multiple_of(100) => 10,
            ("linh" | "lẻ", None) if !self.open => {
                self.open = true;
                return Some(());
            }
            (word, None) => {
                self.pending = Some(digit(word)?);
                self.open = false;
                return Some(());
            }
            _ => return None,
        };
        self.value += add;
        Some(())
    }

    /// Returns the number said and begins anew.
    fn take(&mut self) -> Option<u64> {
        let number = self.value + self.pending.unwrap_or(0);
        let open = self.open;
        *self = Section::default();
        (!open).then_some(number)
    }
}

/// Reads "hai lăm" as twenty-five: the spoken form without "mươi", only when nothing else is said.
fn short_tens(tens: &str, ones: &str) -> Option<u64> {
    let (tens, ones) = (digit(tens)?, digit(ones)?);
    (tens >= 2 && ones > 0).then_some(tens * 10 + ones)
}

fn digit(word: &str) -> Option<u64> {
    let value = match word {
        "mốt" => 1,
        "tư" => 4,
        "lăm" | "nhăm" => 5,
        "bẩy" => 7,
        _ => DIGITS.iter().position(|digit| *digit == word)? as u64,
    };
    Some(value)
}

fn scale(word: &str) -> Option<u64> {
    match word {
        "nghìn" | "ngàn" => Some(1_000),
        "triệu" => Some(1_000_000),
        "tỷ" | "tỉ" => Some(1_000_000_000),
        _ => None,
    }
}

/// A count written in digits and in words, of which the two disagree or the words are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountError {
    /// "05 (bốn)".
    Disagree {
        /// What the digits say.
        digits: u64,
        /// What the words say.
        words: u64,
    },
    /// Not a count.
    Malformed(String),
}

impl CountError {
    /// Returns what is wrong, in plain words.
    pub fn message(&self) -> Localized {
        match self {
            CountError::Disagree { digits, words } => Localized::new(
                format!("Số viết bằng chữ số ({digits}) và bằng chữ ({}) khác nhau.", in_words(*words)),
                format!("The figure ({digits}) and the word ({words}) disagree."),
            ),
            CountError::Malformed(text) => Localized::new(
                format!("“{text}” không phải là số lượng; hãy viết như 05 (năm)."),
                format!("“{text}” is not a count; write it like 05 (năm)."),
            ),
        }
    }
}

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for CountError {}

/// Reads a count as legal prose writes it: "05", "05 (năm)", "mười hai".
///
/// # Errors
/// Where figure and word disagree, or there is no count.
pub fn read_count(text: &str) -> Result<u64, CountError> {
    let malformed = || CountError::Malformed(text.trim().to_owned());
    let Some((digits, words)) = text.trim().trim_end_matches(')').split_once('(') else {
        let text = text.trim();
        return text.parse().ok().or_else(|| parse_words(text)).ok_or_else(malformed);
    };
    let digits = digits.trim().parse().map_err(|_| malformed())?;
    let words = parse_words(words.trim()).ok_or_else(malformed)?;
    if digits == words { Ok(digits) } else { Err(CountError::Disagree { digits, words }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_are_read() {
        for (text, number) in [
            ("năm", 5),
            ("mười", 10),
            ("mười hai", 12),
            ("mười lăm", 15),
            ("hai mươi mốt", 21),
            ("ba mươi tư", 34),
            ("hai lăm", 25),
            ("một trăm linh năm", 105),
            ("một trăm lẻ năm", 105),
            ("hai nghìn không trăm hai mươi ba", 2023),
            ("ba triệu", 3_000_000),
            ("một tỷ hai trăm triệu", 1_200_000_000),
            ("Bảy", 7),
            ("hai nghìn tỷ", 2_000_000_000_000),
        ] {
            assert_eq!(parse_words(text), Some(number), "{text}");
        }
        for text in ["", "mươi", "năm nay", "một hai ba", "trăm", "tỷ lệ", "nghìn"] {
            assert_eq!(parse_words(text), None, "{text}");
        }
    }

    #[test]
    fn figure_and_word_must_agree() {
        assert_eq!(read_count("05 (năm)"), Ok(5));
        assert_eq!(read_count("12"), Ok(12));
        assert_eq!(read_count("mười hai"), Ok(12));
        assert_eq!(read_count("05 (bốn)"), Err(CountError::Disagree { digits: 5, words: 4 }));
        assert!(matches!(read_count("nhiều"), Err(CountError::Malformed(_))));
    }

    proptest::proptest! {
        #[test]
        fn numbers_in_words_are_read_back(number in 0_u64..1_000_000_000_000) {
            let words = in_words(number);
            proptest::prop_assert_eq!(parse_words(&words), Some(number), "{}", words);
        }
    }
}
