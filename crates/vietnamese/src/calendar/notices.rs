use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use dongho_base::Localized;
use serde::Deserialize;

use super::days_after;
use super::holiday::{Holiday, HolidayKind};

/// What the Government announced about days off, beyond the rules of the law.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    #[serde(default)]
    announced_until: i32,
    #[serde(default)]
    proposed: Vec<Proposed>,
    #[serde(default)]
    tet: Vec<Tet>,
    #[serde(default)]
    swap: Vec<Swap>,
    /// Days that are worked although the rules or an earlier announcement have them off.
    #[serde(default)]
    working: Vec<NaiveDate>,
}

/// A yearly day off that no law could be found for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposed {
    since: i32,
    month: u32,
    day: u32,
    vi: String,
    en: String,
}

/// First and last day off of one Tết, days in lieu included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tet {
    first: NaiveDate,
    last: NaiveDate,
}

/// A working day given off against a Saturday that is worked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Swap {
    off: NaiveDate,
    work: NaiveDate,
    #[serde(default = "yes")]
    confirmed: bool,
}

fn yes() -> bool {
    true
}

/// The text is not a file of announcements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadNoticesError(String);

impl fmt::Display for ReadNoticesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file of days off cannot be read: {}", self.0)
    }
}

impl std::error::Error for ReadNoticesError {}

impl FromStr for Notices {
    type Err = ReadNoticesError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        toml::from_str(text).map_err(|error| ReadNoticesError(error.to_string().trim_end().to_owned()))
    }
}

impl Notices {
    /// Returns the announcements that are part of this program.
    pub(super) fn built_in() -> Self {
        // A test reads the same text, so it is never empty here.
        include_str!("../../data/holidays.toml").parse().unwrap_or_default()
    }

    /// Returns both together; where they differ, `later` wins.
    pub(super) fn and(mut self, later: Notices) -> Self {
        self.announced_until = self.announced_until.max(later.announced_until);
        self.proposed.extend(later.proposed);
        self.tet.splice(0..0, later.tet);
        self.swap.retain(|swap| !later.working.contains(&swap.off));
        self.swap.splice(0..0, later.swap);
        self.working.extend(later.working);
        self
    }

    pub(super) fn is_announced(&self, year: i32) -> bool {
        (2010..=self.announced_until).contains(&year)
    }

    pub(super) fn is_working(&self, date: NaiveDate) -> bool {
        self.working.contains(&date)
    }

    /// Returns the weekend days that are worked.
    pub(super) fn working_days(&self) -> BTreeSet<NaiveDate> {
        self.swap.iter().map(|swap| swap.work).chain(self.working.iter().copied()).collect()
    }

    pub(super) fn tet(&self, year: i32) -> Option<Vec<NaiveDate>> {
        let tet = self.tet.iter().find(|tet| tet.first.year() == year)?;
        Some(days_after(tet.first, 0).take_while(|day| *day <= tet.last).take(30).collect())
    }

    pub(super) fn proposed(&self, year: i32) -> Vec<Holiday> {
        let begun = self.proposed.iter().filter(|proposed| proposed.since <= year);
        let days = begun.filter_map(|proposed| {
            let date = NaiveDate::from_ymd_opt(year, proposed.month, proposed.day)?;
            let name = Localized::new(&*proposed.vi, &*proposed.en);
            Some(Holiday { date, name, kind: HolidayKind::Statutory, confirmed: false })
        });
        days.collect()
    }

    pub(super) fn swapped(&self, year: i32) -> Vec<Holiday> {
        let swaps = self.swap.iter().filter(|swap| swap.off.year() == year && !self.is_working(swap.off));
        let days = swaps.map(|swap| {
            let work = crate::date::format_date(swap.work);
            let name =
                Localized::new(format!("Ngày nghỉ (làm bù {work})"), format!("Day off (worked on {work})"));
            Holiday { date: swap.off, name, kind: HolidayKind::Swapped, confirmed: swap.confirmed }
        });
        days.collect()
    }
}
