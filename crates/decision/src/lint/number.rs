use dongho_base::Localized;
use dongho_vietnamese::date;
use dongho_vietnamese::number::{CountError, parse_words, read_count};
use memchr::{memchr_iter, memmem};

use super::kind::{IMPOSSIBLE_DATE, RANGE_BACKWARDS, WORD_AND_FIGURE};
use super::report::{Doubt, Doubts, Report, window};

/// Figures and words that disagree, ranges that end before they begin, days that do not exist.
pub(super) fn check(report: &mut Report<'_>) {
    report.over_text(|text, doubts| {
        figures_and_words(text, doubts);
        ranges(text, doubts);
        impossible_dates(text, doubts);
    });
}

/// Finds "05 (bốn)".
fn figures_and_words(text: &str, doubts: &mut Doubts) {
    for open in memchr_iter(b'(', text.as_bytes()) {
        let head = text.get(..open).unwrap_or("").trim_end_matches(' ');
        let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = head.len() - digits;
        let joined = head.get(..start).is_some_and(|before| before.ends_with(['/', '.', ',', '-']));
        let Some((words, _)) = window(text, open + 1, 80).split_once(')') else {
            continue;
        };
        if !(1..=6).contains(&digits) || joined || parse_words(words).is_none() {
            continue;
        }
        let end = open + words.len() + 2;
        if let Err(error @ CountError::Disagree { .. }) = read_count(text.get(start..end).unwrap_or("")) {
            doubts.push(Doubt::new(&WORD_AND_FIGURE, start..end, None, error.message()));
        }
    }
}

/// Finds "2025-2023", "từ năm 2025 đến năm 2023" and "47-45%".
fn ranges(text: &str, doubts: &mut Doubts) {
    for at in memchr_iter(b'-', text.as_bytes()).chain(memmem::find_iter(text.as_bytes(), "–".as_bytes())) {
        let len = text.get(at..).and_then(|tail| tail.chars().next()).map_or(1, char::len_utf8);
        range_around(text, at, at + len, doubts);
    }
    for at in memmem::find_iter(text.as_bytes(), "đến năm ".as_bytes()) {
        let head = text.get(..at).unwrap_or("").trim_end();
        let from_year =
            head.get(..head.len().saturating_sub(4)).is_some_and(|before| before.ends_with("từ năm "));
        if from_year {
            range_around(text, head.len(), at + "đến năm ".len(), doubts);
        }
    }
}

/// Compares the numbers that stand directly before `left` and behind `right`.
fn range_around(text: &str, left: usize, right: usize, doubts: &mut Doubts) {
    let head = text.get(..left).unwrap_or("").trim_end_matches(' ');
    let tail = text.get(right..).unwrap_or("");
    let skipped = tail.len() - tail.trim_start_matches(' ').len();
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let (before, behind) = (
        head.bytes().rev().take_while(is_digit).count(),
        tail.bytes().skip(skipped).take_while(is_digit).count(),
    );
    let (start, end) = (head.len() - before, right + skipped + behind);
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    let (Some(first), Some(second)) = (number(start, head.len()), number(end - behind, end)) else {
        return;
    };
    let rest = text.get(end..).unwrap_or("");
    let years = before == 4 && behind == 4 && [first, second].iter().all(|year| (1945..=2100).contains(year));
    let percent = before <= 3 && behind <= 3 && rest.trim_start().starts_with('%');
    let apart = !head.get(..start).is_some_and(|h| h.ends_with(['/', '.', ',', '-']))
        && !rest.starts_with(['/', '.', ',']);
    if (years || percent) && (apart || years && !rest.starts_with('/')) && second < first {
        let message = Localized::new(
            format!("Khoảng từ {first} đến {second} kết thúc trước khi bắt đầu."),
            format!("The range from {first} to {second} ends before it begins."),
        );
        doubts.push(Doubt::new(&RANGE_BACKWARDS, start..end, None, message));
    }
}

fn impossible_dates(text: &str, doubts: &mut Doubts) {
    for mention in date::mentions(text) {
        if mention.reading == date::Reading::Impossible {
            let printed = dongho_vietnamese::normal::one_line(mention.span.of(text));
            let message = Localized::new(
                format!("“{printed}” không có trong lịch."),
                format!("There is no such day as “{printed}”."),
            );
            doubts.push(Doubt::new(&IMPOSSIBLE_DATE, mention.span.start..mention.span.end, None, message));
        }
    }
}
