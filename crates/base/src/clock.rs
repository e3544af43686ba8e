use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// Tells the time; the only door through which the present reaches a rule.
pub trait Clock: Send + Sync {
    /// Returns the present instant.
    fn now(&self) -> DateTime<Utc>;

    /// Returns the calendar day in Viet Nam (UTC+7, no daylight saving).
    fn today(&self) -> NaiveDate {
        day_in_viet_nam(self.now())
    }
}

/// Returns the calendar day of an instant in Viet Nam (UTC+7, no daylight saving).
pub fn day_in_viet_nam(instant: DateTime<Utc>) -> NaiveDate {
    (instant + TimeDelta::hours(7)).date_naive()
}

/// A clock that stands still, for tests and for replaying.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// A source of unpredictable bytes, for identifiers, tokens and salts.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with random values.
    fn fill(&self, bytes: &mut [u8]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_viet_nam_turns_at_seventeen_hours_utc() {
        let late = DateTime::parse_from_rfc3339("2026-11-23T17:00:00Z").unwrap();
        let clock = FixedClock(late.with_timezone(&Utc));
        assert_eq!(clock.today(), NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    }
}
