use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use dongho_base::Localized;
use dongho_vietnamese::date::{Reading, date_at_start, format_date};

use super::citation_form::{BARE_BODIES, BODIES, NumberForm, is_kind_code, numbers};
use super::kind::{
    LATER_THAN_DECISION, MALFORMED_NUMBER, NO_NUMBER_WORD, NO_TYPE_CODE, TWO_DATES, UNKNOWN_BODY_CODE,
    WRONG_TYPE_CODE, YEAR_MISMATCH,
};
use super::report::{Doubt, Doubts, Report};
use crate::Level;

/// Numbers and dates of instruments that are malformed or do not fit together.
pub(super) fn check(report: &mut Report<'_>) {
    let document = &report.reading.document;
    let (own_number, own_date) = (document.number.clone(), document.date);
    let header = header_end(report);
    report.over_text(|text, doubts| {
        let mut dates = HashMap::new();
        for number in numbers(text) {
            form(&number, own_number.as_deref(), number.at.start < header, doubts);
            if let Some((date, end)) = date_behind(text, number.at.end) {
                years(&number, date, end, doubts);
                later(&number, date, end, own_date.filter(|_| !is_caption(text, number.at.start)), doubts);
                two_dates(&number, date, end, &mut dates, doubts);
            }
        }
    });
}

/// Returns where the header ends. The page titles of web copies stand in it, which leave "số" out.
fn header_end(report: &Report<'_>) -> usize {
    let headers = report.reading.clauses.iter().filter(|clause| clause.level == Level::Header);
    headers.map(|clause| clause.end).max().unwrap_or(0)
}

/// What is wrong with the number itself: the first thing found is reported.
fn form(number: &NumberForm<'_>, own: Option<&str>, in_header: bool, doubts: &mut Doubts) {
    let found = cut(number, own).or_else(|| kind_code(number)).or_else(|| body_code(number));
    doubts.extend(found.or_else(|| word(number).filter(|_| !in_header)));
}

/// "số/23/QĐ-UBND": a digit was read as a slash.
fn cut(number: &NumberForm<'_>, own: Option<&str>) -> Option<Doubt> {
    let rest = number.is_cut.then(|| number.printed.split_once('/')).flatten()?.1;
    let suggestion = own.filter(|own| own.ends_with(rest)).map(|own| format!("số {own}"));
    let message = Localized::new(
        format!("Số văn bản “{}” không đúng dạng; có thể thiếu chữ số.", number.printed),
        format!("The number “{}” is malformed; a digit may be missing.", number.printed),
    );
    Some(Doubt::new(&MALFORMED_NUMBER, number.at.clone(), suggestion, message))
}

/// The code of the kind is missing or belongs to another kind.
fn kind_code(number: &NumberForm<'_>) -> Option<Doubt> {
    let (kind, code) =
        (number.kind?, number.codes.first()?.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.'));
    if kind.codes.contains(&code) || code.starts_with("QH") || code == "UBTVQH" {
        return None;
    }
    let right = kind.codes.first()?;
    let (name, printed) = (kind.name, number.printed);
    if is_kind_code(code) {
        let message = Localized::new(
            format!("“{printed}” không phải ký hiệu của {name}; {name} có ký hiệu {right}."),
            format!("“{printed}” is not the number of a {name}, whose code is {right}."),
        );
        return Some(Doubt::new(&WRONG_TYPE_CODE, number.at.clone(), None, message));
    }
    if number.codes.len() > 1 || !BODIES.contains(&code) || BARE_BODIES.contains(&code) {
        return None;
    }
    let suggestion = printed.rsplit_once('/').map(|(digits, body)| format!("{digits}/{right}-{body}"));
    let message = Localized::new(
        format!("Ký hiệu “{printed}” thiếu chữ viết tắt tên loại ({right})."),
        format!("The number “{printed}” lacks the code of its kind ({right})."),
    );
    Some(Doubt::new(&NO_TYPE_CODE, number.at.clone(), suggestion, message))
}

/// A body that is unknown, but one letter away from a known one.
fn body_code(number: &NumberForm<'_>) -> Option<Doubt> {
    let body = number.codes.get(1)?;
    let first = number.codes.first()?;
    if BODIES.contains(body) || body.chars().count() < 4 || !is_kind_code(first) {
        return None;
    }
    let known = BODIES.iter().find(|known| known.len() >= 4 && is_one_letter_off(body, known))?;
    let suggestion = number.printed.replace(*body, known);
    let message = Localized::new(
        format!("Chữ viết tắt “{body}” có thể là “{known}”."),
        format!("The code “{body}” is probably “{known}”."),
    );
    Some(Doubt::new(&UNKNOWN_BODY_CODE, number.at.clone(), Some(suggestion), message))
}

/// Returns whether one letter was put in, left out or doubled.
fn is_one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let same = long.iter().zip(&short).take_while(|(a, b)| a == b).count();
    long.len() == short.len() + 1 && long.get(same + 1..) == short.get(same..)
}

/// "Kế hoạch 432/KH-UBND" without "số".
fn word(number: &NumberForm<'_>) -> Option<Doubt> {
    let kind = number.kind.filter(|_| !number.has_number_word)?;
    let message = Localized::new(
        format!("Thiếu chữ “số” giữa “{}” và “{}”.", kind.name, number.printed),
        format!("The word “số” is missing before “{}”.", number.printed),
    );
    Some(Doubt::new(&NO_NUMBER_WORD, number.at.clone(), Some(format!("số {}", number.printed)), message))
}

/// Returns the date that follows a number, and where it ends.
fn date_behind(text: &str, end: usize) -> Option<(NaiveDate, usize)> {
    let tail = text.get(end..)?;
    let skipped = tail.len() - tail.trim_start_matches(|c: char| c.is_whitespace() || c == ',').len();
    let date = tail.get(skipped..)?.trim_start_matches("ký ").trim_start_matches("ban hành ");
    match date_at_start(date)? {
        (Reading::Day(day), len) if date.starts_with(['n', 'N']) => {
            Some((day, text.len() - date.len() + len))
        }
        _ => None,
    }
}

fn years(number: &NumberForm<'_>, date: NaiveDate, end: usize, doubts: &mut Doubts) {
    if let Some(year) = number.year.filter(|year| *year != date.year()) {
        let message = Localized::new(
            format!("Số “{}” ghi năm {year} nhưng ngày là {}.", number.printed, format_date(date)),
            format!("The number “{}” says {year}, but the date is {}.", number.printed, format_date(date)),
        );
        doubts.push(Doubt::new(&YEAR_MISMATCH, number.at.start..end, None, message));
    }
}

/// Returns whether a number stands in "Kèm theo Quyết định số ...", which names this document itself.
fn is_caption(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or("").char_indices().rev().take(40).last();
    head.and_then(|(start, _)| text.get(start..at)).is_some_and(|head| head.contains("èm theo"))
}

fn later(number: &NumberForm<'_>, date: NaiveDate, end: usize, own: Option<NaiveDate>, doubts: &mut Doubts) {
    if let Some(own) = own.filter(|own| date > *own) {
        let message = Localized::new(
            format!(
                "“{}” ghi ngày {}, sau ngày của văn bản này ({}).",
                number.printed,
                format_date(date),
                format_date(own)
            ),
            format!(
                "“{}” is dated {}, after this document ({}).",
                number.printed,
                format_date(date),
                format_date(own)
            ),
        );
        doubts.push(Doubt::new(&LATER_THAN_DECISION, number.at.start..end, None, message));
    }
}

fn two_dates<'t>(
    number: &NumberForm<'t>,
    date: NaiveDate,
    end: usize,
    dates: &mut HashMap<(&'t str, Option<&'static str>), NaiveDate>,
    doubts: &mut Doubts,
) {
    let first = *dates.entry((number.printed, number.kind.map(|kind| kind.name))).or_insert(date);
    // The same number comes back every year; only dates of one year speak of one instrument.
    if first != date && first.year() == date.year() {
        let message = Localized::new(
            format!(
                "“{}” ở đây ghi ngày {}, nơi khác ghi ngày {}.",
                number.printed,
                format_date(date),
                format_date(first)
            ),
            format!(
                "“{}” is dated {} here and {} elsewhere.",
                number.printed,
                format_date(date),
                format_date(first)
            ),
        );
        doubts.push(Doubt::new(&TWO_DATES, number.at.start..end, None, message));
    }
}
