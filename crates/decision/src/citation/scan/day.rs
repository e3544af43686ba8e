//! The date of a mention.

use dongho_vietnamese::date::{Reading, date_at_start};

use crate::citation::subject;

/// A date behind the issuer stands within so many bytes of the number.
const DATE_WITHIN: usize = 130;

/// Returns the date behind a number, at once or behind the issuer, and the bytes up to its end (zero where none is).
pub(super) fn date_behind(behind: &str) -> (Option<chrono::NaiveDate>, usize) {
    let trimmed = behind.trim_start_matches([' ', ',', '\n', '\r', '\u{a0}', '(']);
    let lead = behind.len() - trimmed.len();
    if let Some((reading, len)) = date_at_start(trimmed) {
        return (day(reading), lead + len);
    }
    if let Some((date, len)) = passed(trimmed) {
        return (date, lead + len);
    }
    let mut end = trimmed.find([';', '.', ':', '“', '(', '\t']).unwrap_or(trimmed.len()).min(DATE_WITHIN);
    while !trimmed.is_char_boundary(end) {
        end -= 1;
    }
    let passage = trimmed.get(..end).unwrap_or("");
    let issuer = passage.starts_with("của ")
        || passage.starts_with("được ")
        || passage.starts_with("đã được ")
        || passage.chars().next().is_some_and(char::is_uppercase);
    let Some(at) = passage.find("ngày ").filter(|_| issuer) else {
        return (None, 0);
    };
    let between = passage.get(..at).unwrap_or("");
    let other = between.contains(" số ") || subject::find(between).is_some() || between.contains(',');
    match trimmed.get(at..).and_then(date_at_start).filter(|_| !other) {
        Some((reading, len)) => (day(reading), lead + at + len),
        None => (None, 0),
    }
}

/// Reads "đã được Quốc hội thông qua ngày 21 tháng 6 năm 1994".
fn passed(rest: &str) -> Option<(Option<chrono::NaiveDate>, usize)> {
    let lead = ["đã được ", "được ", "do ", "của Quốc hội ", "thông qua", "công bố"]
        .iter()
        .any(|w| rest.starts_with(w));
    let marks = ["thông qua ngày", "công bố ngày"];
    let at = marks.iter().filter_map(|mark| rest.find(mark)).min().filter(|at| lead && *at < 120)?;
    let at = at + rest.get(at..)?.find("ngày")?;
    let (reading, len) = date_at_start(rest.get(at..)?)?;
    Some((day(reading), at + len))
}

pub(super) fn day(reading: Reading) -> Option<chrono::NaiveDate> {
    match reading {
        Reading::Day(date) => Some(date),
        Reading::Blank { .. } | Reading::Impossible => None,
    }
}
