//! Numbers, days and stretches of time as people read them in each language.

mod entry;
mod goal;

use dongho_base::{Decimal, Localized, NaiveDate, Period};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;

pub(crate) use entry::describe;
pub(crate) use goal::describe_goal;

/// Returns a number as each language writes it: 1.234,5 and 1,234.5.
pub(crate) fn number(value: Decimal) -> Localized {
    let vi = format_number(value.normalize());
    let en = vi.chars().map(swap_separator).collect::<String>();
    Localized { vi, en }
}

fn swap_separator(char: char) -> char {
    match char {
        '.' => ',',
        ',' => '.',
        other => other,
    }
}

/// Returns a day as each language writes it.
pub(crate) fn day(date: NaiveDate) -> Localized {
    Localized::new(format_date(date), date.format("%-d %B %Y").to_string())
}

/// Returns a stretch of time as each language names it.
pub(crate) fn period(period: Period) -> Localized {
    match period {
        Period::Year(year) => Localized::new(format!("năm {year}"), year.to_string()),
        Period::Quarter(year, quarter) => {
            let roman = ["I", "II", "III", "IV"].get(quarter.saturating_sub(1) as usize).unwrap_or(&"");
            Localized::new(format!("quý {roman}/{year}"), format!("Q{quarter} {year}"))
        }
        Period::Month(year, month) => {
            Localized::new(format!("tháng {month}/{year}"), format!("{month:02}/{year}"))
        }
        Period::Years(span) => Localized::new(
            format!("giai đoạn {}-{}", span.from, span.to),
            format!("{}-{}", span.from, span.to),
        ),
    }
}

/// Joins what differs between the languages into a sentence of each.
pub(crate) fn both(
    parts: &[Localized],
    vi: impl Fn(&[&str]) -> String,
    en: impl Fn(&[&str]) -> String,
) -> Localized {
    let of = |pick: fn(&Localized) -> &str| parts.iter().map(pick).collect::<Vec<_>>();
    Localized::new(vi(&of(|part| &part.vi)), en(&of(|part| &part.en)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_follow_each_language() {
        let number = number("1234.50".parse().unwrap());
        assert_eq!((number.vi.as_str(), number.en.as_str()), ("1.234,5", "1,234.5"));
        let day = day(NaiveDate::from_ymd_opt(2023, 4, 5).unwrap());
        assert_eq!((day.vi.as_str(), day.en.as_str()), ("05/04/2023", "5 April 2023"));
        assert_eq!(period(Period::Quarter(2025, 3)).vi, "quý III/2025");
    }
}
