use dongho_base::{Period, YearSpan};

use super::scan::Cursor;
use crate::number::parse_roman;

/// Reads a whole text as a period: "năm 2025", "quý III/2025", "tháng 6/2025", "giai đoạn 2023-2025", "2025".
pub fn parse_period(text: &str) -> Option<Period> {
    let text = text.trim();
    let (period, len) = period_at_start(text)?;
    (len == text.len()).then_some(period)
}

/// Returns the period that `text` begins with and its length in bytes.
pub fn period_at_start(text: &str) -> Option<(Period, usize)> {
    let mut cursor = Cursor { text, at: 0 };
    let period = if cursor.word("quy") {
        cursor.space();
        let quarter = quarter(&mut cursor)?;
        let year = year_behind(&mut cursor)?;
        (1..=4).contains(&quarter).then_some(Period::Quarter(year, quarter))?
    } else if cursor.word("thang") {
        cursor.space();
        let month = cursor.number(2)?;
        let year = year_behind(&mut cursor)?;
        (1..=12).contains(&month).then_some(Period::Month(year, month))?
    } else {
        years(&mut cursor)?
    };
    Some((period, cursor.at))
}

/// Reads the quarter in Roman or Arabic figures.
fn quarter(cursor: &mut Cursor<'_>) -> Option<u32> {
    if let Some(quarter) = cursor.number(1) {
        return Some(quarter);
    }
    let rest = cursor.text.get(cursor.at..)?;
    let len = rest.bytes().take_while(|b| matches!(b, b'I' | b'V')).count();
    cursor.at += len;
    rest.get(..len).and_then(parse_roman)
}

/// Reads "/2025", "-2025", " năm 2025", ", năm 2025".
fn year_behind(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.space();
    let rest = cursor.text.get(cursor.at..)?;
    if rest.starts_with(['/', '-', ',', '.']) {
        cursor.at += 1;
        cursor.space();
    }
    if cursor.word("nam") {
        cursor.space();
    }
    plausible(cursor.year()?)
}

/// Reads "năm 2025", "giai đoạn 2023-2025", "2023 - 2025", "2025".
fn years(cursor: &mut Cursor<'_>) -> Option<Period> {
    for words in [["giai", "doan"], ["nhiem", "ky"], ["trong", "nam"]] {
        let before = cursor.at;
        let [first, second] = words.map(|word| {
            let found = cursor.word(word);
            cursor.space();
            found
        });
        if !(first && second) {
            cursor.at = before;
        }
    }
    if cursor.word("nam") {
        cursor.space();
    }
    let from = plausible(cursor.year()?)?;
    let end = cursor.at;
    match second_year(cursor) {
        Some(to) if to > from => Some(Period::Years(YearSpan { from, to })),
        Some(_) => None,
        None => {
            cursor.at = end;
            Some(Period::Year(from))
        }
    }
}

fn second_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.space();
    let rest = cursor.text.get(cursor.at..)?;
    let dash = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '—'));
    match dash {
        Some(dash) => cursor.at += dash.len_utf8(),
        None => cursor.word("den").then_some(())?,
    }
    cursor.space();
    if cursor.word("nam") {
        cursor.space();
    }
    plausible(cursor.year()?)
}

fn plausible(year: i32) -> Option<i32> {
    (1900..=2200).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_printed() {
        let years = |from, to| Period::Years(YearSpan { from, to });
        for (text, period) in [
            ("năm 2025", Period::Year(2025)),
            ("2025", Period::Year(2025)),
            ("quý III/2025", Period::Quarter(2025, 3)),
            ("Quý 2 năm 2026", Period::Quarter(2026, 2)),
            ("tháng 6/2025", Period::Month(2025, 6)),
            ("tháng 06 năm 2025", Period::Month(2025, 6)),
            ("giai đoạn 2023-2025", years(2023, 2025)),
            ("giai đoạn 2023 -2025", years(2023, 2025)),
            ("2026 – 2030", years(2026, 2030)),
            ("năm 2023 đến năm 2025", years(2023, 2025)),
        ] {
            assert_eq!(parse_period(text), Some(period), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in
            ["", "quý V/2025", "tháng 13/2025", "quý", "tháng", "2025-2023", "20255", "năm nay", "tháng 6"]
        {
            assert_eq!(parse_period(text), None, "{text}");
        }
    }
}
