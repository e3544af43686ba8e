//! What every room shares: text in two languages, diagnostics, periods, digests, clock and entropy as traits.
//!
//! Nothing here reads a clock, a file or the environment.

mod clock;
mod diagnostic;
mod digest;
mod language;
mod period;

pub use clock::{Clock, Entropy, FixedClock, day_in_viet_nam};
pub use diagnostic::{Diagnostic, LineIndex, Position, Severity, Span};
pub use digest::Digest;
pub use language::{Language, Localized};
pub use period::{ParsePeriodError, Period, YearSpan};

pub use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
pub use rust_decimal::Decimal;
