use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Years from `from` to `to`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearSpan {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
}

impl YearSpan {
    /// Returns whether the span holds `year`.
    pub fn contains(self, year: i32) -> bool {
        (self.from..=self.to).contains(&year)
    }

    /// Returns whether all years of `other` are among its own.
    pub fn covers(self, other: YearSpan) -> bool {
        self.contains(other.from) && self.contains(other.to)
    }
}

/// The stretch of time a value is about.
///
/// Written `2025`, `2025-Q3`, `2025-06` or `2023/2025` (years, both included).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar year.
    Year(i32),
    /// A quarter, 1 to 4.
    Quarter(i32, u32),
    /// A month, 1 to 12.
    Month(i32, u32),
    /// Several years taken together.
    Years(YearSpan),
}

impl Period {
    /// Returns the first day of the period.
    pub fn first_day(self) -> Option<NaiveDate> {
        let (year, month) = match self {
            Period::Year(year) => (year, 1),
            Period::Quarter(year, quarter) => (year, quarter.saturating_sub(1) * 3 + 1),
            Period::Month(year, month) => (year, month),
            Period::Years(span) => (span.from, 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1)
    }

    /// Returns the last day of the period.
    pub fn last_day(self) -> Option<NaiveDate> {
        let (year, month) = match self {
            Period::Year(year) => (year, 12),
            Period::Quarter(year, quarter) => (year, quarter * 3),
            Period::Month(year, month) => (year, month),
            Period::Years(span) => (span.to, 12),
        };
        let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        NaiveDate::from_ymd_opt(next_year, next_month, 1)?.pred_opt()
    }

    /// Returns the year in which the period ends.
    pub fn end_year(self) -> i32 {
        self.last_day().map_or(0, |day| day.year())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year}"),
            Period::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Period::Month(year, month) => write!(f, "{year}-{month:02}"),
            Period::Years(span) => write!(f, "{}/{}", span.from, span.to),
        }
    }
}

/// The text is not a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsePeriodError(String);

impl fmt::Display for ParsePeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not a period; write 2025, 2025-Q3, 2025-06 or 2023/2025", self.0)
    }
}

impl std::error::Error for ParsePeriodError {}

impl FromStr for Period {
    type Err = ParsePeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text.trim()).ok_or_else(|| ParsePeriodError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Period> {
    if let Some((from, to)) = text.split_once('/') {
        let (from, to) = (year(from)?, year(to)?);
        return (from <= to).then_some(Period::Years(YearSpan { from, to }));
    }
    let Some((head, tail)) = text.split_once('-') else {
        return year(text).map(Period::Year);
    };
    let head = year(head)?;
    if let Some(quarter) = tail.strip_prefix(['Q', 'q']) {
        let quarter = quarter.parse().ok()?;
        return (1..=4).contains(&quarter).then_some(Period::Quarter(head, quarter));
    }
    let month = tail.parse().ok()?;
    (1..=12).contains(&month).then_some(Period::Month(head, month))
}

fn year(text: &str) -> Option<i32> {
    let year = text.trim().parse().ok()?;
    (1900..=2200).contains(&year).then_some(year)
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phase_covers_a_year_of_it_and_no_year_before() {
        let phase = YearSpan { from: 2026, to: 2030 };
        assert!(phase.covers(YearSpan { from: 2028, to: 2028 }) && phase.covers(phase));
        assert!(!phase.covers(YearSpan { from: 2025, to: 2026 }));
    }

    #[test]
    fn periods_are_read_back_as_written() {
        for text in ["2025", "2025-Q3", "2025-06", "2023/2025"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in ["", "25", "2025-Q5", "2025-13", "2025/2023", "2025-x", "năm 2025"] {
            assert!(text.parse::<Period>().is_err(), "{text} should be refused");
        }
    }

    #[test]
    fn a_period_ends_on_its_last_day() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(Period::Quarter(2024, 1).last_day(), day(2024, 3, 31));
        assert_eq!(Period::Month(2024, 2).last_day(), day(2024, 2, 29));
        assert_eq!(Period::Years(YearSpan { from: 2023, to: 2025 }).end_year(), 2025);
    }
}
