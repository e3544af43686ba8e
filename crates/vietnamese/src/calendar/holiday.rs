use chrono::{Datelike, Days, NaiveDate, Weekday};
use dongho_base::Localized;

use super::notices::Notices;
use super::{days_after, is_weekend, lunar};

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// A public holiday by law.
    Statutory,
    /// In place of a holiday that fell on a weekend.
    Substitute,
    /// Swapped against a Saturday by an announcement of the Government.
    Swapped,
}

/// A day off that is no ordinary weekend, or a holiday on a weekend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// What it is called.
    pub name: Localized,
    /// Why it is off.
    pub kind: HolidayKind,
    /// Whether law or an announcement settles it; otherwise it follows the usual pattern.
    pub confirmed: bool,
}

/// Returns the days off of `year`, in order.
pub(super) fn of_year(year: i32, notices: &Notices) -> Vec<Holiday> {
    let mut list = statutory(year, notices);
    list.extend(notices.proposed(year));
    list.retain(|holiday| !notices.is_working(holiday.date));
    list.sort_by_key(|holiday| holiday.date);
    list.dedup_by_key(|holiday| holiday.date);
    add_substitutes(&mut list, &notices.tet(year).unwrap_or_default());
    list.extend(notices.swapped(year));
    list.retain(|holiday| holiday.date.year() == year);
    list.sort_by_key(|holiday| holiday.date);
    list.dedup_by_key(|holiday| holiday.date);
    list
}

fn statutory(year: i32, notices: &Notices) -> Vec<Holiday> {
    let confirmed = notices.is_announced(year);
    let fixed = [
        (1, 1, "Tết Dương lịch", "New Year's Day"),
        (4, 30, "Ngày Chiến thắng", "Reunification Day"),
        (5, 1, "Ngày Quốc tế lao động", "International Labour Day"),
        (9, 2, "Quốc khánh", "National Day"),
    ];
    let fixed = fixed.into_iter().filter_map(|(month, day, vi, en)| {
        Some(statutory_day(NaiveDate::from_ymd_opt(year, month, day)?, vi, en, true))
    });
    let kings = lunar::LunarDate { year, month: 3, leap: false, day: 10 };
    let kings =
        lunar::to_solar(kings).map(|date| statutory_day(date, "Giỗ Tổ Hùng Vương", "Hùng Kings' Day", true));
    let tet = tet(year, notices).into_iter();
    let tet = tet.map(|date| statutory_day(date, "Tết Nguyên đán", "Lunar New Year", confirmed));
    let beside =
        beside_national_day(year).map(|date| statutory_day(date, "Quốc khánh", "National Day", confirmed));
    fixed.chain(kings).chain(tet).chain(beside).collect()
}

fn statutory_day(date: NaiveDate, vi: &str, en: &str, confirmed: bool) -> Holiday {
    Holiday { date, name: Localized::new(vi, en), kind: HolidayKind::Statutory, confirmed }
}

/// Returns the days of Tết: as announced, or else the five days with one or two before the new year, whichever way
/// fewer of them fall on a weekend (two where it makes no difference). This is how every Tết since 2014 was arranged.
fn tet(year: i32, notices: &Notices) -> Vec<NaiveDate> {
    if let Some(days) = notices.tet(year) {
        return days;
    }
    let Some(first) = lunar::new_year(year) else {
        return Vec::new();
    };
    let window = |before: u64| -> Vec<NaiveDate> {
        first
            .checked_sub_days(Days::new(before))
            .into_iter()
            .flat_map(|day| days_after(day, 0).take(5))
            .collect()
    };
    let lost = |days: &[NaiveDate]| days.iter().filter(|day| is_weekend(**day)).count();
    let (one, two) = (window(1), window(2));
    if lost(&one) < lost(&two) { one } else { two }
}

/// Returns the second day of the National Day, by the Labour Code 2019 in force since 2021: the day after on Monday,
/// Thursday and Sunday, otherwise the day before.
fn beside_national_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 9, 2).filter(|_| year >= 2021)?;
    match day.weekday() {
        Weekday::Mon | Weekday::Thu | Weekday::Sun => day.succ_opt(),
        _ => day.pred_opt(),
    }
}

/// Gives the next working day off for every holiday on a weekend, but for an announced Tết, which has its days in lieu
/// in it already.
fn add_substitutes(list: &mut Vec<Holiday>, announced: &[NaiveDate]) {
    let is_lost = |holiday: &&Holiday| is_weekend(holiday.date) && !announced.contains(&holiday.date);
    let lost: Vec<Holiday> = list.iter().filter(is_lost).cloned().collect();
    for holiday in lost {
        let is_off = |day: &NaiveDate| is_weekend(*day) || list.iter().any(|other| other.date == *day);
        if let Some(date) = days_after(holiday.date, 1).find(|day| !is_off(day)) {
            let name = Localized::new(
                format!("{} (nghỉ bù)", holiday.name.vi),
                format!("{} (in lieu)", holiday.name.en),
            );
            list.push(Holiday { date, name, kind: HolidayKind::Substitute, confirmed: holiday.confirmed });
        }
    }
}
