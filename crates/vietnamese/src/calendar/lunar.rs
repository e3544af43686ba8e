//! The Vietnamese lunar calendar, by the method of Hồ Ngọc Đức (<https://www.informatik.uni-leipzig.de/~duc/amlich/>):
//! new moons and the sun's longitude after Jean Meeus, "Astronomical Algorithms" (1998), at UTC+7.
//!
//! Hà Nội's own midnight decides, so a month may begin a day before China's: Tết 2030 is on 2 February.

use std::f64::consts::PI;

use chrono::{Datelike, NaiveDate};

/// Hours ahead of UTC.
const ZONE: f64 = 7.0;

/// A date of the lunar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LunarDate {
    /// Lunar year, numbered by the solar year in which it begins.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Whether it is the second of two months with one number.
    pub leap: bool,
    /// Day, 1 to 30.
    pub day: u32,
}

/// Returns the first day of the lunar new year that begins in the solar year `year`.
pub fn new_year(year: i32) -> Option<NaiveDate> {
    to_solar(LunarDate { year, month: 1, leap: false, day: 1 })
}

/// Returns the lunar date of a day.
pub fn of(date: NaiveDate) -> LunarDate {
    let day = julian_day(date);
    let moon = ((day as f64 - 2_415_021.076_998_695) / 29.530_588_853).floor() as i64;
    let start =
        [moon + 1, moon].map(new_moon).into_iter().find(|start| *start <= day).unwrap_or(new_moon(moon - 1));
    let this = eleventh_month(date.year());
    let (eleventh, next, mut year) = if this >= start {
        (eleventh_month(date.year() - 1), this, date.year())
    } else {
        (this, eleventh_month(date.year() + 1), date.year() + 1)
    };
    let passed = (start - eleventh) / 29;
    let mut month = passed + 11;
    let mut leap = false;
    if next - eleventh > 365 {
        let leap_at = leap_month(eleventh);
        if passed >= leap_at {
            month -= 1;
            leap = passed == leap_at;
        }
    }
    if month > 12 {
        month -= 12;
    }
    if month >= 11 && passed < 4 {
        year -= 1;
    }
    LunarDate { year, month: month as u32, leap, day: (day - start + 1) as u32 }
}

/// Returns the day of a lunar date; `None` where there is no such day (a leap month in a year without one, a 30th in a
/// short month).
pub fn to_solar(date: LunarDate) -> Option<NaiveDate> {
    if !(1..=12).contains(&date.month) || !(1..=30).contains(&date.day) || !(1000..=9000).contains(&date.year)
    {
        return None;
    }
    let (eleventh, next) = match date.month {
        ..11 => (eleventh_month(date.year - 1), eleventh_month(date.year)),
        _ => (eleventh_month(date.year), eleventh_month(date.year + 1)),
    };
    let mut offset = (i64::from(date.month) + 1) % 12;
    if next - eleventh > 365 {
        let leap_at = leap_month(eleventh);
        offset += i64::from(date.leap || offset >= leap_at);
    }
    let moon = (0.5 + (eleventh as f64 - 2_415_021.076_998_695) / 29.530_588_853).floor() as i64;
    let day = new_moon(moon + offset) + i64::from(date.day) - 1;
    let solar = from_julian_day(day)?;
    (of(solar) == date).then_some(solar)
}

/// Days between the Julian day count and the Common Era count of `chrono`.
const JULIAN_OFFSET: i64 = 1_721_425;

fn julian_day(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) + JULIAN_OFFSET
}

fn from_julian_day(day: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(day - JULIAN_OFFSET).ok()?)
}

/// Returns the Julian day, at Hà Nội, of the `k`-th new moon after that of 1 January 1900.
fn new_moon(k: i64) -> i64 {
    let k = k as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let rad = PI / 180.0;
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * ((166.56 + 132.87 * t - 0.009_173 * t2) * rad).sin();
    let sun = (359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3) * rad;
    let moon = (306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3) * rad;
    let latitude = (21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3) * rad;
    let terms = (0.1734 - 0.000_393 * t) * sun.sin() + 0.0021 * (2.0 * sun).sin() - 0.4068 * moon.sin()
        + 0.0161 * (2.0 * moon).sin()
        - 0.0004 * (3.0 * moon).sin()
        + 0.0104 * (2.0 * latitude).sin()
        - 0.0051 * (sun + moon).sin()
        - 0.0074 * (sun - moon).sin()
        + 0.0004 * (2.0 * latitude + sun).sin()
        - 0.0004 * (2.0 * latitude - sun).sin()
        - 0.0006 * (2.0 * latitude + moon).sin()
        + 0.0010 * (2.0 * latitude - moon).sin()
        + 0.0005 * (2.0 * moon + sun).sin();
    let delta = if t < -11.0 {
        0.001 + 0.000_839 * t + 0.000_226_1 * t2 - 0.000_008_45 * t3 - 0.000_000_081 * t * t3
    } else {
        -0.000_278 + 0.000_265 * t + 0.000_262 * t2
    };
    (mean + terms - delta + 0.5 + ZONE / 24.0).floor() as i64
}

/// Returns in which twelfth of its way, 0 to 11, the sun stands at midnight of a Julian day at Hà Nội.
fn sun_sector(day: i64) -> i64 {
    let t = (day as f64 - 2_451_545.5 - ZONE / 24.0) / 36_525.0;
    let t2 = t * t;
    let rad = PI / 180.0;
    let anomaly = (357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2) * rad;
    let mean = 280.464_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_290 * (3.0 * anomaly).sin();
    ((mean + centre).rem_euclid(360.0) / 30.0) as i64
}

/// Returns the first day of the month that holds the winter solstice of `year`: the eleventh.
fn eleventh_month(year: i32) -> i64 {
    let end = NaiveDate::from_ymd_opt(year, 12, 31).map_or(0, julian_day);
    let moon = ((end - 2_415_021) as f64 / 29.530_588_853).floor() as i64;
    let start = new_moon(moon);
    if sun_sector(start) >= 9 { new_moon(moon - 1) } else { start }
}

/// Returns which month after the eleventh is the leap month: the first in which the sun enters no new sector.
fn leap_month(eleventh: i64) -> i64 {
    let moon = ((eleventh as f64 - 2_415_021.076_998_695) / 29.530_588_853 + 0.5).floor() as i64;
    let mut before = sun_sector(new_moon(moon + 1));
    for month in 2..14 {
        let sector = sun_sector(new_moon(moon + month));
        if sector == before {
            return month - 1;
        }
        before = sector;
    }
    13
}
