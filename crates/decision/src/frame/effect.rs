//! The first day in force.

use chrono::{Days, NaiveDate};
use dongho_vietnamese::date::{Reading, date_at_start};

use super::piece::one_line;
use crate::tree::mark;
use crate::{Article, Clause, Level};

/// Returns the first day in force that the articles name, or the sentence behind them.
pub(super) fn from(articles: &[Article], rest: &[Clause], issued: Option<NaiveDate>) -> Option<NaiveDate> {
    let loose =
        rest.iter().filter(|c| c.level == Level::Paragraph && c.text.len() < 400).map(|c| c.text.as_str());
    // The last articles say it; what stands inside a programme may speak of other effects.
    let texts = articles.iter().rev().map(|a| tail(&a.text)).chain(loose);
    texts.map(one_line).find_map(|text| statements(&text).find_map(|s| day(s, issued)))
}

/// Returns the last part of an article, which may hold a whole programme.
fn tail(text: &str) -> &str {
    let mut at = text.len().saturating_sub(1500);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    text.get(at..).unwrap_or("")
}

/// Returns what stands behind each "có hiệu lực" that is said of this document.
fn statements(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("hiệu lực").filter_map(move |(at, word)| {
        let before = text.get(..at)?;
        let past = before.ends_with("hết ") || before.ends_with("thay thế và ");
        text.get(at + word.len()..).filter(|_| !past)
    })
}

fn day(statement: &str, issued: Option<NaiveDate>) -> Option<NaiveDate> {
    let rest = statement.trim_start_matches(" thi hành").trim_start();
    let rest = rest.trim_start_matches("thực hiện ").trim_start();
    if let Some(after) = rest.strip_prefix("sau ") {
        return after_days(after, issued);
    }
    let rest = ["kể từ", "từ", "kế từ", "ngay từ", "bắt đầu từ"]
        .iter()
        .find_map(|w| rest.strip_prefix(w))?
        .trim_start();
    let signing = ["ngày ký", "khi ký", "ngày kí", "thời điểm ký", "ngày ban hành", "ngày được ký"];
    if signing.iter().any(|w| rest.starts_with(w)) {
        return issued;
    }
    if mark::starts(rest, &["ngày thông qua", "ngày được thông qua", "khi được thông qua", "khi thông qua"])
    {
        return issued;
    }
    match date_at_start(rest)? {
        (Reading::Day(date), _) => Some(date),
        _ => None,
    }
}

/// Reads "sau 10 ngày kể từ ngày ký".
fn after_days(after: &str, issued: Option<NaiveDate>) -> Option<NaiveDate> {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let days: u64 = after.get(..digits)?.parse().ok()?;
    let rest = after.get(digits..)?.trim_start();
    let rest = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map_or(rest, |(_, r)| r.trim_start());
    let rest = rest.strip_prefix("ngày")?.trim_start_matches([',', ' ']);
    let signing = ["kể từ ngày ký", "từ ngày ký", "kể từ ngày ban hành"].iter().any(|w| rest.starts_with(w));
    issued?.checked_add_days(Days::new(days)).filter(|_| signing)
}
