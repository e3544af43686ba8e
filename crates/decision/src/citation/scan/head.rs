//! The head of a mention: kind, number and date, or kind and name.

use dongho_vietnamese::date::date_at_start;

use super::day::{date_behind, day};
use super::name::{by_name, named};
use crate::citation::number::{self, Number};
use crate::citation::{Mention, kind, law};

/// A name between kind and number ("Nghị quyết của Bộ Chính trị số 57-NQ/TW") is not longer, in bytes.
const NAME_BEFORE_NUMBER: usize = 110;

/// The head of a mention: kind, number, date or name.
pub(super) struct Head {
    pub(super) kind: &'static str,
    pub(super) number: Option<String>,
    pub(super) date: Option<chrono::NaiveDate>,
    pub(super) title: Option<String>,
    /// Length in bytes.
    pub(super) len: usize,
}

/// Reads the head of a mention that begins with a kind.
pub(super) fn with_kind(rest: &str, basis: bool) -> Option<Head> {
    let (kind, len, capital) = kind::at(rest)?;
    let behind = rest.get(len..)?;
    if let Some(head) = numbered(kind, len, behind) {
        return Some(head);
    }
    if !capital {
        return None;
    }
    if kind::is_law(kind) {
        return lawful(rest, kind, len, behind, basis);
    }
    numbered_behind_name(kind, len, behind)
        .or_else(|| dated(kind, len, behind))
        .or_else(|| named(rest, kind, len, behind))
        .or_else(|| (basis && kind::is_basis_by_name(kind)).then(|| by_name(rest, kind, len)).flatten())
}

/// Reads "số 569/QĐ-TTg ngày ..." behind a kind.
fn numbered(kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    let (number, used) = number_behind(behind)?;
    let plain = number.printed.as_deref().is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    if plain && !matches!(kind, "Nghị quyết" | "Chỉ thị" | "Kết luận" | "Nghị định" | "Quyết định" | "Luật")
    {
        return None;
    }
    let behind = behind.get(used..).unwrap_or("");
    // "Luật số 47/2019/QH14 sửa đổi ... Luật A và Luật B ngày 22/11/2019": the date stands behind the laws it amends.
    let amended = if kind::is_law(kind) { law::amended_len(behind) } else { 0 };
    let (date, dated) = date_behind(behind.get(amended..).unwrap_or(""));
    let title = behind
        .get(..amended)
        .filter(|name| !name.is_empty())
        .map(|name| format!("{kind} {}", one_line(name)));
    Some(Head { kind, number: number.printed, date, title, len: len + used + amended + dated })
}

/// Returns the number behind "số", or one that begins at once, and the bytes up to its end.
fn number_behind(behind: &str) -> Option<(Number, usize)> {
    let trimmed = behind.trim_start_matches([' ', '\n', '\r', '\u{a0}', '\t', ':', '*', '_']);
    let lead = behind.len() - trimmed.len();
    let word = ["số", "Số", "SỐ", "sô", "Sô"].iter().find(|w| trimmed.starts_with(**w));
    let Some(word) = word else {
        let number = number::at(trimmed, false)?;
        let used = lead + number.len;
        return Some((number, used)).filter(|_| lead > 0);
    };
    let rest = trimmed.get(word.len()..)?;
    let number_at = rest.trim_start_matches([' ', ':', '\n', '\r', '\u{a0}', '.']);
    if rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let skipped = rest.len() - number_at.len();
    let number = number::at(number_at, true)?;
    let used = lead + word.len() + skipped + number.len;
    Some((number, used))
}

/// Reads a law: by name, with or without number and date.
fn lawful(rest: &str, kind: &'static str, len: usize, behind: &str, basis: bool) -> Option<Head> {
    if kind == "Hiến pháp" {
        let (date, dated) = date_behind(behind);
        return Some(Head { kind, number: None, date, title: Some(kind.to_owned()), len: len + dated });
    }
    let name = law::name_len(behind, basis)?;
    let name_end = name;
    let name = name + amendment_note(behind.get(name..).unwrap_or(""));
    let after = behind.get(name..)?;
    let (number, numbered) = number_behind(after).map_or((None, 0), |(n, used)| (n.printed, used));
    let after = after.get(numbered..).unwrap_or("");
    let (date, dated) = date_behind(after);
    let title = rest.get(..len + name_end).map(one_line);
    Some(Head { kind, number, date, title, len: len + name + numbered + dated })
}

/// Returns the length of "(sửa đổi, bổ sung năm 2020)" behind a law's name.
fn amendment_note(behind: &str) -> usize {
    let trimmed = behind.trim_start();
    let inner = trimmed.strip_prefix('(').unwrap_or("");
    let amended = ["sửa đổi", "Sửa đổi", "được sửa đổi", "bổ sung"].iter().any(|w| inner.starts_with(w));
    let close = inner.find(')').filter(|at| amended && *at < 120);
    close.map_or(0, |at| behind.len() - trimmed.len() + at + 2)
}

/// Reads "Nghị quyết của Bộ Chính trị số 57-NQ/TW".
fn numbered_behind_name(kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    let end = behind.find([';', '.', ',', ':', '“', '”', '(', ')', '\t']).unwrap_or(behind.len());
    let passage = behind.get(..end)?;
    let before_digit = |at: &usize| {
        passage.get(at + 4..).is_some_and(|r| r.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    };
    let at = passage.match_indices(" số").map(|(at, _)| at).find(before_digit)?;
    if at == 0 || at > NAME_BEFORE_NUMBER {
        return None;
    }
    let (number, used) = number_behind(behind.get(at..)?)?;
    let symbol = number.printed.as_deref().is_some_and(|n| n.contains(['/', '-']));
    let name = passage.get(..at)?;
    if !symbol || holds_kind(name) {
        return None;
    }
    let (date, dated) = date_behind(behind.get(at + used..).unwrap_or(""));
    Some(Head { kind, number: number.printed, date, title: None, len: len + at + used + dated })
}

/// Returns whether another capitalised kind stands in `name`; the number is that one's.
fn holds_kind(name: &str) -> bool {
    name.match_indices(' ')
        .any(|(at, _)| name.get(at + 1..).and_then(kind::at).is_some_and(|(_, _, capital)| capital))
}

/// Reads "Kết luận ngày 12/3/2021 của Ban Thường vụ Tỉnh ủy".
fn dated(kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    let trimmed = behind.trim_start();
    let lead = behind.len() - trimmed.len();
    trimmed.starts_with("ngày").then_some(())?;
    let (reading, used) = date_at_start(trimmed)?;
    Some(Head { kind, number: None, date: day(reading), title: None, len: len + lead + used })
}

/// Reads a number without a kind before it: "số 188/QĐ-TTg", where the symbol or the mention before names the kind.
pub(super) fn bare(rest: &str, before: Option<&Mention>) -> Option<Head> {
    let named = rest.starts_with("số ") || rest.starts_with("Số ");
    if !named && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (number, used) = if named {
        number_behind(rest)?
    } else {
        number::at(rest, false).map(|n| {
            let len = n.len;
            (n, len)
        })?
    };
    let printed = number.printed?;
    let symbol = kind::of_number(&printed)?;
    let known = before.and_then(|m| m.number.as_deref()).and_then(kind::of_number) == Some(symbol);
    let (date, dated) = date_behind(rest.get(used..).unwrap_or(""));
    (named || known || date.is_some() || symbol != "Công văn").then_some(Head {
        kind: symbol,
        number: Some(printed),
        date,
        title: None,
        len: used + dated,
    })
}

/// Returns `text` with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
