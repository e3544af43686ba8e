use super::lunar::LunarDate;
use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_lunar_new_year_falls_on_the_known_days() {
    for (year, month, date) in [
        (1968, 1, 29), // In Beijing's time it was the 30th.
        (1985, 1, 21), // In Beijing's time it was 20 February.
        (2007, 2, 17),
        (2023, 1, 22),
        (2024, 2, 10),
        (2025, 1, 29),
        (2026, 2, 17),
        (2027, 2, 6),
        (2028, 1, 26),
        (2029, 2, 13),
        (2030, 2, 2),
        (2031, 1, 23),
        (2032, 2, 11),
    ] {
        assert_eq!(lunar::new_year(year), Some(day(year, month, date)), "{year}");
    }
}

#[test]
fn leap_months_are_known() {
    let lunar = |year, month, leap, day| LunarDate { year, month, leap, day };
    assert_eq!(lunar::of(day(2023, 3, 22)), lunar(2023, 2, true, 1));
    assert_eq!(lunar::of(day(2025, 7, 25)), lunar(2025, 6, true, 1));
    assert_eq!(lunar::of(day(2020, 5, 23)), lunar(2020, 4, true, 1));
    assert_eq!(lunar::to_solar(lunar(2024, 6, true, 1)), None);
    assert_eq!(lunar::of(day(2024, 12, 31)), lunar(2024, 12, false, 1));
}

#[test]
fn every_day_of_a_century_has_one_lunar_date_that_leads_back() {
    let mut before = lunar::of(day(1949, 12, 31));
    for date in days_after(day(1950, 1, 1), 0).take_while(|date| date.year() < 2050) {
        let lunar = lunar::of(date);
        assert_eq!(lunar::to_solar(lunar), Some(date), "{date} {lunar:?}");
        assert!(
            lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29),
            "{date} {before:?} {lunar:?}"
        );
        before = lunar;
    }
}

#[test]
fn the_announcements_of_this_program_can_be_read() {
    let text = include_str!("../../data/holidays.toml");
    assert_eq!(text.parse::<Notices>(), Ok(Notices::built_in()));
    assert_ne!(Notices::built_in(), Notices::default());
}

#[test]
fn hung_kings_day_and_tet_take_their_days_in_lieu() {
    let calendar = Calendar::new();
    let off = |year, month, date| calendar.holiday(day(year, month, date)).map(|holiday| holiday.kind);
    assert_eq!(off(2026, 4, 27), Some(HolidayKind::Substitute));
    assert_eq!(off(2023, 5, 3), Some(HolidayKind::Substitute));
    assert_eq!(off(2026, 2, 16), Some(HolidayKind::Statutory));
    assert_eq!(off(2026, 8, 31), Some(HolidayKind::Swapped));
    assert_eq!(off(2026, 4, 28), None);
}

#[test]
fn what_is_not_announced_is_not_confirmed() {
    let calendar = Calendar::new();
    let confirmed =
        |year, month, date| calendar.holiday(day(year, month, date)).map(|holiday| holiday.confirmed);
    assert_eq!(confirmed(2026, 2, 17), Some(true));
    assert_eq!(confirmed(2026, 11, 24), Some(false));
    assert_eq!(confirmed(2028, 1, 26), Some(false));
    assert_eq!(confirmed(2028, 1, 1), Some(true));
}

#[test]
fn a_later_announcement_wins() {
    let notices = r#"
        announced_until = 2027
        working = ["2026-11-24"]
        [[tet]]
        first = "2027-02-05"
        last = "2027-02-11"
        [[swap]]
        off = "2027-04-29"
        work = "2027-05-08"
    "#;
    let calendar = Calendar::with_notices(notices).unwrap();
    assert!(calendar.is_working_day(day(2026, 11, 24)));
    assert!(calendar.is_working_day(day(2027, 2, 4)) && !calendar.is_working_day(day(2027, 2, 11)));
    assert!(calendar.is_working_day(day(2027, 5, 8)) && !calendar.is_working_day(day(2027, 4, 29)));
    assert!(calendar.holiday(day(2027, 2, 8)).is_some_and(|holiday| holiday.confirmed));
    let error = Calendar::with_notices("tett = 1").unwrap_err();
    assert!(error.to_string().contains("tett"), "{error}");
}

#[test]
fn working_days_are_counted_without_the_first_day() {
    let calendar = Calendar::new();
    assert_eq!(calendar.add_working_days(day(2026, 11, 20), 1), day(2026, 11, 23));
    assert_eq!(calendar.add_working_days(day(2026, 2, 13), 1), day(2026, 2, 23));
    assert_eq!(calendar.add_working_days(day(2026, 11, 22), 0), day(2026, 11, 23));
    assert_eq!(calendar.working_days_between(day(2026, 2, 13), day(2026, 2, 23)), 1);
    assert_eq!(calendar.working_days_between(day(2026, 2, 23), day(2026, 2, 13)), -1);
    assert_eq!(calendar.working_days_between(day(2026, 11, 23), day(2026, 11, 23)), 0);
    assert!(calendar.is_working_day(day(2025, 4, 26)), "worked in place of 2 May 2025");
    assert_eq!(calendar.add_working_days(NaiveDate::MAX, 5), NaiveDate::MAX);
}

/// The independent list knows no worked Saturdays, so only Monday to Friday are compared.
#[test]
fn days_off_agree_with_an_independent_list_from_2010_to_2030() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/gazetteer/holidays_vn.json");
    let Ok(json) = std::fs::read_to_string(path) else {
        println!("left out: {path} is not there");
        return;
    };
    let list: serde_json::Value = serde_json::from_str(&json).unwrap();
    let calendar = Calendar::new();
    let mut compared = 0;
    let ours_only = [day(2026, 1, 2)];
    for year in 2010..=2030 {
        let days = list["years"][year.to_string()].as_array().unwrap();
        let theirs: BTreeSet<NaiveDate> =
            days.iter().map(|day| day["date"].as_str().unwrap().parse().unwrap()).collect();
        let whole_year = days_after(day(year, 1, 1), 0).take_while(|date| date.year() == year);
        for date in whole_year.filter(|date| !is_weekend(*date)) {
            let off = !calendar.is_working_day(date) && !ours_only.contains(&date);
            assert_eq!(off, theirs.contains(&date), "{date}");
            compared += 1;
        }
    }
    assert!(compared > 5000, "only {compared} days were compared");
}
