//! Numbers, days and moments as each language writes them.

use chrono::TimeDelta;
use dongho_base::{DateTime, Datelike, Decimal, Language, NaiveDate, Period, Utc, YearSpan};

/// Returns the number with the marks of the language: 1.234,5 in Vietnamese, 1,234.5 in English.
pub(crate) fn number(value: Decimal, language: Language) -> String {
    let plain = value.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (group, comma) = match language {
        Language::Vi => ('.', ','),
        Language::En => (',', '.'),
    };
    let mut text = String::from(sign);
    text.push_str(&grouped(whole, group));
    if !fraction.is_empty() {
        text.push(comma);
        text.push_str(fraction);
    }
    text
}

fn grouped(whole: &str, mark: char) -> String {
    let mut text = String::with_capacity(whole.len() + whole.len() / 3);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Returns the day as dd/mm/yyyy, in both languages.
pub(crate) fn day(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// Reads a day as people or addresses write it.
pub(crate) fn read_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().or_else(|| dongho_vietnamese::date::parse_date(text))
}

/// Returns the day of a moment in Viet Nam as addresses write it.
pub(crate) fn day_of(at: DateTime<Utc>) -> String {
    (at + TimeDelta::hours(7)).date_naive().to_string()
}

/// Returns the moment on the clocks of Viet Nam: dd/mm/yyyy hh:mm.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    (at + TimeDelta::hours(7)).format("%d/%m/%Y %H:%M").to_string()
}

/// Returns the period in words.
pub(crate) fn period(period: Period, language: Language) -> String {
    const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
    match (period, language) {
        (Period::Year(year), _) => year.to_string(),
        (Period::Quarter(year, quarter), Language::Vi) => {
            let roman = ROMAN.get(quarter.saturating_sub(1) as usize).unwrap_or(&"");
            format!("quý {roman}/{year}")
        }
        (Period::Quarter(year, quarter), Language::En) => format!("Q{quarter} {year}"),
        (Period::Month(year, month), Language::Vi) => format!("tháng {month}/{year}"),
        (Period::Month(year, month), Language::En) => format!("{month:02}/{year}"),
        (Period::Years(span), _) => years(span),
    }
}

/// Returns the years as "2023–2025".
pub(crate) fn years(span: YearSpan) -> String {
    if span.from == span.to { span.from.to_string() } else { format!("{}–{}", span.from, span.to) }
}

/// Returns the size of a file in words.
pub(crate) fn size(bytes: u64, language: Language) -> String {
    let (amount, unit) = if bytes < 1 << 20 {
        (Decimal::from(bytes.div_ceil(1 << 10)), "kB")
    } else {
        (Decimal::new((bytes.saturating_mul(10) >> 20).try_into().unwrap_or(i64::MAX), 1), "MB")
    };
    format!("{} {unit}", number(amount, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_the_marks_of_the_language() {
        let value: Decimal = "-1234567.80".parse().unwrap();
        assert_eq!(number(value, Language::Vi), "−1.234.567,80");
        assert_eq!(number(value, Language::En), "−1,234,567.80");
        assert_eq!(number(Decimal::from(999), Language::Vi), "999");
    }

    #[test]
    fn a_moment_is_told_by_the_clocks_of_viet_nam() {
        let late = DateTime::parse_from_rfc3339("2026-11-23T17:30:00Z").unwrap().with_timezone(&Utc);
        assert_eq!(moment(late), "24/11/2026 00:30");
    }

    #[test]
    fn periods_read_as_people_say_them() {
        assert_eq!(period(Period::Quarter(2025, 3), Language::Vi), "quý III/2025");
        assert_eq!(period(Period::Years(YearSpan { from: 2023, to: 2025 }), Language::En), "2023–2025");
    }

    #[test]
    fn sizes_round_up_to_a_kilobyte() {
        assert_eq!(size(1, Language::Vi), "1 kB");
        assert_eq!(size(1_572_864, Language::Vi), "1,5 MB");
    }
}
