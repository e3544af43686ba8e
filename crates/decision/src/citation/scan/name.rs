//! Instruments that are known by their name alone.

use super::day::date_behind;
use super::head::{Head, one_line};
use crate::tree::mark;

/// Reads an instrument that is known by its name: a congress's resolution, a quoted scheme, a master plan.
pub(super) fn named(rest: &str, kind: &'static str, len: usize, behind: &str) -> Option<Head> {
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
pub(super) fn by_name(rest: &str, kind: &'static str, len: usize) -> Option<Head> {
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
