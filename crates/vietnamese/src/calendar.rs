//! The Vietnamese calendar: lunar dates, public holidays, working days.
//!
//! Public holidays follow Articles 111 and 112 of the Labour Code 2019: New Year, five days of Tết, the Hùng Kings'
//! day, 30 April, 1 May, the National Day with one day beside it; a holiday on a weekly rest day gives the next working
//! day off. What the Government arranges each year beyond that (swapped days) is data.

mod holiday;
pub mod lunar;
mod notices;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

pub use holiday::{Holiday, HolidayKind};
pub use notices::{Notices, ReadNoticesError};

/// Years whose holidays are worked out once; others are worked out when asked for.
const PREPARED: std::ops::RangeInclusive<i32> = 2005..=2055;

/// Tells working days from days off. Monday to Friday are working days unless a holiday or a swap says otherwise.
#[derive(Debug, Clone)]
pub struct Calendar {
    notices: Notices,
    off: BTreeMap<NaiveDate, Holiday>,
    working_weekends: BTreeSet<NaiveDate>,
}

impl Default for Calendar {
    fn default() -> Self {
        Calendar::new()
    }
}

impl Calendar {
    /// Returns the calendar with the announcements known when this was built.
    pub fn new() -> Self {
        Calendar::from_notices(Notices::built_in())
    }

    /// Returns the calendar with further announcements, which win over the ones known here.
    ///
    /// # Errors
    /// Where `toml` is not a file of announcements.
    pub fn with_notices(toml: &str) -> Result<Self, ReadNoticesError> {
        Ok(Calendar::from_notices(Notices::built_in().and(toml.parse()?)))
    }

    fn from_notices(notices: Notices) -> Self {
        let working_weekends = notices.working_days();
        let listed = PREPARED.flat_map(|year| holiday::of_year(year, &notices));
        let off = listed.map(|holiday| (holiday.date, holiday)).collect();
        Calendar { notices, off, working_weekends }
    }

    /// Returns the days off of a year besides ordinary weekends, in order.
    pub fn holidays(&self, year: i32) -> Vec<Holiday> {
        holiday::of_year(year, &self.notices)
    }

    /// Returns the holiday on `date`, if it is one.
    pub fn holiday(&self, date: NaiveDate) -> Option<Holiday> {
        if PREPARED.contains(&date.year()) {
            return self.off.get(&date).cloned();
        }
        self.holidays(date.year()).into_iter().find(|holiday| holiday.date == date)
    }

    /// Returns whether offices work on `date`.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        if self.working_weekends.contains(&date) {
            return true;
        }
        !is_weekend(date) && self.holiday(date).is_none()
    }

    /// Returns the first working day on or after `date`.
    pub fn working_day_from(&self, date: NaiveDate) -> NaiveDate {
        days_after(date, 0).find(|day| self.is_working_day(*day)).unwrap_or(date)
    }

    /// Returns the working day that ends a time of `count` working days; the first day is not counted.
    ///
    /// With 0 it is `date` itself or, where that is a day off, the next working day.
    pub fn add_working_days(&self, date: NaiveDate, count: u32) -> NaiveDate {
        let Some(last) = count.checked_sub(1) else {
            return self.working_day_from(date);
        };
        let mut working = days_after(date, 1).filter(|day| self.is_working_day(*day));
        working.nth(last as usize).unwrap_or(NaiveDate::MAX)
    }

    /// Returns the number of working days after `from` up to and including `to`; negative where `to` is before `from`.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let days = days_after(first, 1).take_while(|day| *day <= last);
        sign * days.filter(|day| self.is_working_day(*day)).count() as i64
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn days_after(date: NaiveDate, first: u64) -> impl Iterator<Item = NaiveDate> {
    (first..).map_while(move |days| date.checked_add_days(Days::new(days)))
}

#[cfg(test)]
mod tests;
