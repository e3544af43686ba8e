//! Instants and days as the tables keep them: text of fixed width, so that order of text is order of time.

use chrono::{NaiveDate, SecondsFormat};
use dongho_base::{DateTime, Utc};

use crate::ReadError;

pub(crate) fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn instant(text: &str, column: &'static str) -> Result<DateTime<Utc>, ReadError> {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(|_| ReadError::Value(column))
}

pub(crate) fn day(text: &str, column: &'static str) -> Result<NaiveDate, ReadError> {
    text.parse().map_err(|_| ReadError::Value(column))
}

/// Reads a number that is never negative; the tables keep what every database has, signed 64 bits.
pub(crate) fn natural(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// Writes a number that is never negative.
pub(crate) fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
