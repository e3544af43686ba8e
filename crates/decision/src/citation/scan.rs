//! Walks over a passage and reads the instruments named in it.

use dongho_base::Span;
use dongho_vietnamese::date::{Reading, date_at_start};

use super::number::Number;
use super::{Mention, kind, law, number, subject};
use crate::tree::mark;

/// A name between kind and number ("Nghị quyết của Bộ Chính trị số 57-NQ/TW") is not longer, in bytes.
const NAME_BEFORE_NUMBER: usize = 110;

/// A date behind the issuer stands within so many bytes of the number.
const DATE_WITHIN: usize = 130;

/// The head of a mention: kind, number, date or name.
struct Head {
    kind: &'static str,
    number: Option<String>,
    date: Option<chrono::NaiveDate>,
    title: Option<String>,
    /// Length in bytes.
    len: usize,
}

/// Returns the instruments named in a passage, in order.
pub(super) fn mentions(text: &str, passage: Span, basis: bool) -> Vec<Mention> {
    let inner = passage.of(text);
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(inner, at) {
        let rest = inner.get(start..).unwrap_or("");
        let before = found.last().map_or(0, |m| m.end.saturating_sub(passage.start));
        let first_of_basis = basis && inner.get(before..start).is_some_and(kind::only_leads);
        let head = head(rest, first_of_basis).or_else(|| bare(rest, found.last()));
        let Some(head) = head else {
            at = start + rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let mention = mention(inner, start, head, passage.start);
        at = start + (mention.span.end - mention.span.start).max(1);
        push(text, &mut found, mention);
    }
    found
}

/// Returns the next place where a mention may begin: a kind's letter or a digit at the begin of a word.
fn next_start(inner: &str, from: usize) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let candidate = match byte {
            b'0'..=b'9' => true,
            b'A'..=b'Z' | b'a'..=b'z' => b"LBPHNQCTKVSDlbphnqctkvsd".contains(byte),
            0xC4 => matches!(bytes.get(at + 1), Some(0x90 | 0x91)),
            _ => false,
        };
        if candidate {
            let before = inner.get(..at).and_then(|b| b.chars().next_back());
            if before.is_none_or(|c| {
                !c.is_alphanumeric() && !matches!(c, '/' | '-' | '.' | ',')
                    || matches!(c, ',' | '.') && !byte.is_ascii_digit()
            }) {
                return Some(at);
            }
        }
        at += 1;
    }
    None
}

/// Reads the head of a mention that begins with a kind.
fn head(rest: &str, basis: bool) -> Option<Head> {
    let (kind, len, capital) = kind::at(rest)?;
    let behind = rest.get(len..)?;
    if let Some(head) = numbered(kind, len, behind) {
        return Some(head);
    }
    if !capital {
        return None;
    }
    if kind::is_law(kind) {
        return lawful(rest, kind, len, behind);
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
    let (date, dated) = date_behind(behind.get(used..).unwrap_or(""));
    Some(Head { kind, number: number.printed, date, title: None, len: len + used + dated })
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

/// Returns the date behind a number, at once or behind the issuer, and the bytes up to its end (zero where none is).
fn date_behind(behind: &str) -> (Option<chrono::NaiveDate>, usize) {
    let trimmed = behind.trim_start_matches([' ', ',', '\n', '\r', '\u{a0}', '(']);
    let lead = behind.len() - trimmed.len();
    if let Some((reading, len)) = date_at_start(trimmed) {
        return (day(reading), lead + len);
    }
    if let Some((date, len)) = passed(trimmed) {
        return (date, lead + len);
    }
    let mut end = trimmed.find([';', '.', ':', '“', '(', '\t']).unwrap_or(trimmed.len()).min(DATE_WITHIN);
    while !trimmed.is_char_boundary(end) {
        end -= 1;
    }
    let passage = trimmed.get(..end).unwrap_or("");
    let issuer = passage.starts_with("của ")
        || passage.starts_with("được ")
        || passage.starts_with("đã được ")
        || passage.chars().next().is_some_and(char::is_uppercase);
    let Some(at) = passage.find("ngày ").filter(|_| issuer) else {
        return (None, 0);
    };
    let between = passage.get(..at).unwrap_or("");
    let other = between.contains(" số ") || subject::find(between).is_some() || between.contains(',');
    match trimmed.get(at..).and_then(date_at_start).filter(|_| !other) {
        Some((reading, len)) => (day(reading), lead + at + len),
        None => (None, 0),
    }
}

/// Reads "đã được Quốc hội thông qua ngày 21 tháng 6 năm 1994".
fn passed(rest: &str) -> Option<(Option<chrono::NaiveDate>, usize)> {
    let lead = ["đã được ", "được ", "do ", "của Quốc hội ", "thông qua", "công bố"]
        .iter()
        .any(|w| rest.starts_with(w));
    let marks = ["thông qua ngày", "công bố ngày"];
    let at = marks.iter().filter_map(|mark| rest.find(mark)).min().filter(|at| lead && *at < 120)?;
    let at = at + rest.get(at..)?.find("ngày")?;
    let (reading, len) = date_at_start(rest.get(at..)?)?;
    Some((day(reading), at + len))
}

fn day(reading: Reading) -> Option<chrono::NaiveDate> {
    match reading {
        Reading::Day(date) => Some(date),
        Reading::Blank { .. } | Reading::Impossible => None,
    }
}

/// Reads a law: by name, with or without number and date.
fn lawful(rest: &str, kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    if kind == "Hiến pháp" {
        let (date, dated) = date_behind(behind);
        return Some(Head { kind, number: None, date, title: Some(kind.to_owned()), len: len + dated });
    }
    let name = law::name_len(behind)?;
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

/// Reads an instrument that is known by its name: a congress's resolution, a quoted scheme, a master plan.
fn named(rest: &str, kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    let trimmed = behind.trim_start();
    let quoted = trimmed.starts_with(['“', '‘', '"', '\'', '«'])
        && matches!(
            kind,
            "Đề án"
                | "Chương trình"
                | "Kế hoạch"
                | "Dự án"
                | "Chiến lược"
                | "Quy hoạch"
                | "Kế hoạch hành động"
        );
    if quoted {
        return quoted_name(kind, len, behind);
    }
    let congress = kind == "Nghị quyết"
        && ["Đại hội", "đại hội", "Hội nghị Trung ương", "Trung ương", "Hội nghị lần thứ"]
            .iter()
            .any(|w| trimmed.starts_with(w));
    let master = kind == "Kế hoạch tổng thể" && trimmed.chars().next().is_some_and(char::is_lowercase);
    if congress || master {
        return by_name(rest, kind, len);
    }
    None
}

fn quoted_name(kind: &'static str, len: usize, behind: &str) -> Option<Head> {
    let trimmed = behind.trim_start();
    let open = trimmed.chars().next()?;
    let close = match open {
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        other => other,
    };
    let inner = trimmed.get(open.len_utf8()..)?;
    let end = inner.find(close).or_else(|| inner.find('”'))?;
    let title = inner.get(..end)?;
    let fits = title.len() < 700 && !title.contains("\n\n") && title.split_whitespace().count() > 1;
    let lead = behind.len() - trimmed.len();
    let used = lead + open.len_utf8() + end + close.len_utf8();
    fits.then(|| Head { kind, number: None, date: None, title: Some(one_line(title)), len: len + used })
}

/// Reads a name up to the end of its phrase; a comma before "nhiệm kỳ" or "giai đoạn" does not end it.
fn by_name(rest: &str, kind: &'static str, len: usize) -> Option<Head> {
    let behind = rest.get(len..)?;
    if mark::starts(behind.trim_start(), &["của ", "này", "số ", "nêu", "trên", "do "]) {
        return None;
    }
    let mut end = behind.find([';', '.', ':', '(', ')', '”', '\t']).unwrap_or(behind.len());
    let comma = behind.get(..end)?.match_indices(',').map(|(at, _)| at).find(|at| {
        let next = behind.get(at + 1..).unwrap_or("").trim_start();
        let goes_on = [
            "nhiệm kỳ",
            "nhiệm kì",
            "giai đoạn",
            "tầm nhìn",
            "định hướng",
            "khóa",
            "khoá",
            "công nghệ",
            "đổi mới",
        ];
        !goes_on.iter().any(|w| next.starts_with(w))
    });
    end = comma.map_or(end, |at| at.min(end));
    let stops = [
        " và Nghị quyết",
        " và Chương trình",
        " và các ",
        " trên địa bàn ",
        " theo ",
        "\n\n",
        " đã ",
        " về việc ",
    ];
    let stop = stops.iter().filter_map(|s| behind.get(..end).and_then(|b| b.find(s))).min();
    let end = stop.unwrap_or(end);
    let name = behind.get(..end)?.trim_end();
    if name.trim().is_empty() || name.len() > 600 {
        return None;
    }
    let title = one_line(rest.get(..len + name.len())?);
    let (date, _) = name.find("ngày ").and_then(|at| name.get(at..)).map_or((None, 0), date_behind);
    Some(Head { kind, number: None, date, title: Some(title), len: len + name.len() })
}

/// Reads a number without a kind before it: "số 188/QĐ-TTg", where the symbol or the mention before names the kind.
fn bare(rest: &str, before: Option<&Mention>) -> Option<Head> {
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

fn mention(inner: &str, start: usize, head: Head, offset: usize) -> Mention {
    let span = Span::new(offset + start, offset + start + head.len);
    let rest = inner.get(start + head.len..).unwrap_or("");
    let subject = if head.title.is_none() || kind::is_law(head.kind) { subject::find(rest) } else { None };
    let end = subject.map_or(span.end, |s| span.end + s.to);
    let title = head.title.or_else(|| subject.and_then(|s| rest.get(s.from..s.to)).map(one_line));
    Mention {
        kind: head.kind.to_owned(),
        number: head.number,
        date: head.date,
        title,
        span,
        end,
        nested: false,
    }
}

/// Adds a mention; one that stands in what an earlier one is about is nested, or ends it where it is coordinate.
fn push(text: &str, found: &mut Vec<Mention>, mut mention: Mention) {
    if let Some(outer) = found.iter_mut().rev().find(|m| !m.nested)
        && mention.span.start < outer.end
    {
        let between = text.get(outer.span.end..mention.span.start).unwrap_or("");
        let joined = between.trim_end().ends_with(" và") || between.trim_end().ends_with([',', ';']);
        let own = mention.number.is_some() || mention.date.is_some();
        if joined && own && !subject::governs(between) {
            outer.end = mention.span.start;
            outer.title = outer.title.as_deref().and_then(|t| cut(t, between));
        } else {
            mention.nested = true;
        }
    }
    found.push(mention);
}

/// Cuts a title off where the next instrument begins.
fn cut(title: &str, between: &str) -> Option<String> {
    let before = one_line(between);
    let before = before.trim_end_matches("và").trim_end_matches([',', ';', ' ']);
    let kept = subject::find(before).and_then(|s| before.get(s.from..s.to)).map(str::to_owned);
    kept.filter(|k| title.starts_with(k.as_str()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
