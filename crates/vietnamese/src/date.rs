//! Vietnamese dates and periods, as documents print them.

mod period;
mod scan;

use chrono::{Datelike, NaiveDate};

pub use period::{parse_period, period_at_start};
pub use scan::{DateMention, Reading, date_at_start, mentions};

/// Reads a whole text as one date: 05/04/2023, 5-4-2023, 05.4.2023, "ngày 05 tháng 4 năm 2023".
///
/// Returns `None` for blanks ("ngày ... tháng 4 năm 2023"), for days that do not exist and for anything else.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    match date_at_start(text)? {
        (Reading::Day(date), len) if len == text.len() => Some(date),
        _ => None,
    }
}

/// Writes a date the short way: 05/04/2023.
pub fn format_date(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// Writes a date as the head of a document has it: "ngày 05 tháng 4 năm 2023".
///
/// Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
pub fn format_date_long(date: NaiveDate) -> String {
    let month = if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal::nfd;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn dates_are_read_in_every_usual_form() {
        for text in [
            "05/04/2023",
            "5/4/2023",
            "5-4-2023",
            "05.4.2023",
            "05 / 4 / 2023",
            "ngày 05 tháng 4 năm 2023",
            "Ngày 5 tháng 04 năm 2023",
            "05 tháng 4 năm 2023",
            "ngày 05/4/2023",
            "NGÀY 05 THÁNG 4 NĂM 2023",
            "ngày 05  tháng\n4 năm 2023",
        ] {
            assert_eq!(parse_date(text), day(2023, 4, 5), "{text}");
            assert_eq!(parse_date(&nfd(text)), day(2023, 4, 5), "{text} decomposed");
        }
    }

    #[test]
    fn blanks_and_impossible_days_are_no_dates() {
        for text in [
            "",
            "ngày ... tháng 4 năm 2023",
            "ngày     tháng 4 năm 2023",
            "ngày … tháng … năm 2023",
            "31/02/2023",
            "ngày 32 tháng 4 năm 2023",
            "5/13/2023",
            "05/04",
            "5/4/23",
            "2023-04-05",
            "05/04/20234",
            "05-04/2023",
            "05/04/2023 x",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_written_as_documents_have_them() {
        let date = day(2023, 4, 5).unwrap();
        assert_eq!(format_date(date), "05/04/2023");
        assert_eq!(format_date_long(date), "ngày 05 tháng 4 năm 2023");
        assert_eq!(format_date_long(day(2021, 1, 25).unwrap()), "ngày 25 tháng 01 năm 2021");
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_back(days in 0_i64..73_000) {
            let date = day(1950, 1, 1).unwrap() + chrono::TimeDelta::days(days);
            proptest::prop_assert_eq!(parse_date(&format_date(date)), Some(date));
            proptest::prop_assert_eq!(parse_date(&format_date_long(date)), Some(date));
        }

        #[test]
        fn no_text_makes_the_reader_fall_over(text in "(ngày|tháng|năm|quý|[0-9 ./…\\-IVX]|\\PC){0,12}") {
            let _ = (parse_date(&text), parse_period(&text), mentions(&text));
        }
    }
}
