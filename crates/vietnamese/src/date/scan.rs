use chrono::NaiveDate;
use dongho_base::Span;

use crate::normal::fold_char;

/// What a printed date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A day of the calendar.
    Day(NaiveDate),
    /// Left blank, wholly or in part: "ngày ... tháng 4 năm 2023".
    Blank {
        /// The month, where it is printed.
        month: Option<u32>,
        /// The year, where it is printed.
        year: Option<i32>,
    },
    /// Printed in full, but there is no such day: 31/02/2023.
    Impossible,
}

/// A date somewhere in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMention {
    /// Where it is printed, "ngày" included.
    pub span: Span,
    /// What it says.
    pub reading: Reading,
}

/// Returns every date printed in `text`, in order.
pub fn mentions(text: &str) -> Vec<DateMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        let Some((reading, len)) = text.get(start..).and_then(date_at_start) else {
            at = skip(text, start);
            continue;
        };
        found.push(DateMention { span: Span::new(start, start + len), reading });
        at = start + len;
    }
    found
}

/// Returns the next place where a date may begin: a digit with none before it, or the letter n of "ngày".
fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|at| match bytes[*at] {
        b'0'..=b'9' => *at == 0 || !joins_number(bytes[*at - 1]),
        b'n' | b'N' => *at == 0 || !bytes[*at - 1].is_ascii_alphanumeric(),
        _ => false,
    })
}

fn joins_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'/' | b'.' | b',' | b'-')
}

/// Returns the first place behind the digits or the letter at `start`.
fn skip(text: &str, start: usize) -> usize {
    let digits = text.as_bytes().iter().skip(start).take_while(|b| b.is_ascii_digit()).count();
    start + digits.max(1)
}

/// Returns the date that `text` begins with and its length in bytes.
pub fn date_at_start(text: &str) -> Option<(Reading, usize)> {
    let mut cursor = Cursor { text, at: 0 };
    let named = cursor.word("ngay");
    cursor.space();
    let before = cursor.at;
    if named && let Some(found) = cursor.in_words() {
        return Some(found);
    }
    cursor.at = before;
    if let Some(found) = cursor.in_figures() {
        return Some(found);
    }
    cursor.at = before;
    cursor.number(2).is_some().then(|| cursor.at = before)?;
    cursor.in_words().filter(|(reading, _)| !matches!(reading, Reading::Blank { .. }))
}

/// A place in a text that moves over words, numbers and blanks.
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Moves over `word` (given folded), whatever its case and composition; it must end there.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let mut wanted = word.chars();
        let mut matches = true;
        let mut end = self.at;
        for char in self.rest().chars() {
            if !char.is_alphabetic() && !unicode_normalization::char::is_combining_mark(char) {
                break;
            }
            fold_char(char, |base| matches &= wanted.next() == Some(base));
            if !matches {
                return false;
            }
            end += char.len_utf8();
        }
        let whole = matches && wanted.next().is_none();
        if whole {
            self.at = end;
        }
        whole
    }

    pub(super) fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// Moves over a number of at most `digits` digits.
    pub(super) fn number(&mut self, digits: usize) -> Option<u32> {
        let len = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let number = (1..=digits).contains(&len).then(|| self.rest().get(..len)?.parse().ok()).flatten()?;
        self.at += len;
        Some(number)
    }

    /// Moves over exactly four digits.
    pub(super) fn year(&mut self) -> Option<i32> {
        let before = self.at;
        let year = self.number(4)?;
        (self.at - before == 4).then_some(year as i32)
    }

    /// Moves over dots, ellipses and underscores left for a pen.
    fn blank(&mut self) {
        let rest = self.rest();
        let left = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '/'));
        self.at += rest.len() - left.len();
    }

    /// Reads "05 tháng 4 năm 2023" with blanks allowed.
    fn in_words(&mut self) -> Option<(Reading, usize)> {
        let day = self.number(2);
        self.blank();
        if !self.word("thang") {
            return None;
        }
        self.space();
        let month = self.number(2);
        self.blank();
        let year = if self.word("nam") { self.year_or_blank() } else { None };
        match (day, month, year) {
            (Some(day), Some(month), Some(year)) => {
                let reading =
                    NaiveDate::from_ymd_opt(year, month, day).map_or(Reading::Impossible, Reading::Day);
                Some((reading, self.at))
            }
            _ if year.is_some() || month.is_none() || day.is_none() => {
                let len = self.text.get(..self.at).unwrap_or("").trim_end().len();
                Some((Reading::Blank { month, year }, len))
            }
            _ => None,
        }
    }

    fn year_or_blank(&mut self) -> Option<i32> {
        self.space();
        let before = self.at;
        let year = self.year();
        if year.is_none() {
            self.at = before;
            self.number(4);
        }
        self.blank_dots();
        year
    }

    /// Moves over dots that stand for a missing year, but not over the point that ends a sentence.
    fn blank_dots(&mut self) {
        let rest = self.rest();
        let left = rest.trim_start_matches(['.', '…', '_']);
        if rest.len() - left.len() > 1 {
            self.at += rest.len() - left.len();
        }
    }

    /// Reads 05/4/2023, 05-4-2023, 05.4.2023.
    fn in_figures(&mut self) -> Option<(Reading, usize)> {
        let day = self.number(2)?;
        let separator = self.separator()?;
        let month = self.number(2)?;
        if self.separator()? != separator {
            return None;
        }
        let year = self.year()?;
        let reading = NaiveDate::from_ymd_opt(year, month, day).map_or(Reading::Impossible, Reading::Day);
        Some((reading, self.at))
    }

    fn separator(&mut self) -> Option<char> {
        self.space();
        let separator = self.rest().chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
        self.at += 1;
        self.space();
        Some(separator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Reading)> {
        mentions(text).into_iter().map(|mention| (mention.span.of(text), mention.reading)).collect()
    }

    fn day(year: i32, month: u32, day: u32) -> Reading {
        Reading::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn dates_are_found_in_a_sentence() {
        let text = "Luật ngày 19/6/2015; số 569/QĐ-TTg ngày 11 tháng 5 năm 2022 của Thủ tướng, 31/02/2023.";
        let expected = [
            ("ngày 19/6/2015", day(2015, 6, 19)),
            ("ngày 11 tháng 5 năm 2022", day(2022, 5, 11)),
            ("31/02/2023", Reading::Impossible),
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn blanks_are_seen_as_blanks() {
        let text = "Bắc Ninh, ngày ... tháng 4 năm 2023\nngày     tháng     năm 2024";
        let expected = [
            ("ngày ... tháng 4 năm 2023", Reading::Blank { month: Some(4), year: Some(2023) }),
            ("ngày     tháng     năm 2024", Reading::Blank { month: None, year: Some(2024) }),
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn numbers_that_are_no_dates_are_left_alone() {
        for text in [
            "1.234.567 đồng",
            "giai đoạn 2021-2025",
            "45-47%",
            "trong 05 ngày làm việc",
            "ngày càng cao",
            "123/QĐ-UBND",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
