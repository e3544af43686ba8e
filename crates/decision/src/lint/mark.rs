use dongho_base::Localized;
use memchr::{memchr_iter, memmem};

use super::kind::{DASH_SPACING, MARKDOWN, QUOTE_MARK};
use super::report::{Doubt, Doubts, Report, window, window_before};

/// Marks that do not belong: left-over Markdown, dashes with one space, wrong quotation marks.
pub(super) fn check(report: &mut Report<'_>) {
    report.over_text(|text, doubts| {
        if !is_markdown(text) {
            markdown(text, doubts);
        }
        dashes(text, doubts);
        quotes(text, doubts);
    });
}

/// A file with headings and tables of Markdown is one; its marks are no left-overs.
fn is_markdown(text: &str) -> bool {
    let marked = |line: &&str| line.starts_with("# ") || line.starts_with("## ") || line.starts_with("### ");
    text.lines().filter(marked).count() >= 3 || memmem::find(text.as_bytes(), b"| --- |").is_some()
}

/// Finds asterisks that touch a word or a parenthesis: "**TM.", ")*". A lone "*" before a space is a bullet.
fn markdown(text: &str, doubts: &mut Doubts) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for start in memchr_iter(b'*', bytes) {
        if start < done {
            continue;
        }
        let run = bytes.iter().skip(start).take_while(|byte| **byte == b'*').count();
        done = start + run;
        let before = text.get(..start).and_then(|head| head.chars().next_back());
        let after = text.get(done..).and_then(|tail| tail.chars().next());
        let is_word =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | ')' | '.' | ':'));
        let opens = is_word(after) && before.is_none_or(char::is_whitespace);
        let closes = is_word(before) && after.is_none_or(char::is_whitespace);
        if (opens || closes) && (run == 2 || run == 3 || run == 1 && is_paired(text, start, opens)) {
            doubts.push(left_over(text, start, done));
        }
    }
}

/// A single asterisk is formatting only where another one closes or opens the passage within a few lines.
fn is_paired(text: &str, at: usize, opens: bool) -> bool {
    if opens {
        let passage = window(text, at + 1, 600).split_once('*').map(|(passage, _)| passage);
        return passage.is_some_and(|passage| passage.ends_with(|c: char| !c.is_whitespace()));
    }
    let passage = window_before(text, at, 600).rsplit_once('*').map(|(_, passage)| passage);
    passage.is_some_and(|passage| passage.starts_with(|c: char| !c.is_whitespace()))
}

fn left_over(text: &str, start: usize, end: usize) -> Doubt {
    let (before, behind) = (window_before(text, start, 300), window(text, end, 300));
    let line_start = start - before.rsplit('\n').next().map_or(0, str::len);
    let line_end = end + behind.split('\n').next().map_or(0, str::len);
    let line = text.get(line_start..line_end).unwrap_or("").trim();
    let message = Localized::new(
        "Còn sót dấu * của định dạng Markdown.",
        "An asterisk of Markdown formatting is left over.",
    );
    let indent = text.get(line_start..line_end).map_or(0, |line| line.len() - line.trim_start().len());
    let from = line_start + indent;
    Doubt::new(&MARKDOWN, from..from + line.len(), Some(line.replace('*', "")), message)
}

/// Finds dashes with white space on one side: "2023 -2025", "kinh tế -xã hội".
fn dashes(text: &str, doubts: &mut Doubts) {
    let bytes = text.as_bytes();
    for at in memchr_iter(b'-', bytes) {
        let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|i| bytes.get(i)), bytes.get(at + 1))
        else {
            continue;
        };
        let left =
            *before == b' ' && joins(*after) && at >= 2 && bytes.get(at - 2).is_some_and(|b| joins(*b));
        let right = joins(*before) && *after == b' ' && bytes.get(at + 2).is_some_and(|b| joins(*b));
        if left == right {
            continue;
        }
        let (start, end) = around(text, at, left);
        let (first, second) =
            (text.get(start..at).unwrap_or("").trim(), text.get(at + 1..end).unwrap_or("").trim());
        if let Some(suggestion) = mended(text, start, first, second) {
            let printed = text.get(start..end).unwrap_or("");
            let message = Localized::new(
                format!("Dấu nối trong “{printed}” chỉ có khoảng trắng ở một bên; nên viết “{suggestion}”."),
                format!("The dash in “{printed}” has a space on one side only; write “{suggestion}”."),
            );
            doubts.push(Doubt::new(&DASH_SPACING, start..end, Some(suggestion), message));
        }
    }
}

fn joins(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Returns the bytes from the word before the dash to the word behind it.
fn around(text: &str, at: usize, space_left: bool) -> (usize, usize) {
    let head = text.get(..if space_left { at - 1 } else { at }).unwrap_or("");
    let word = head.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric());
    let start = word.last().map_or(head.len(), |(start, _)| start);
    let from = if space_left { at + 1 } else { at + 2 };
    let tail = text.get(from..).unwrap_or("");
    (start, from + tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len()))
}

/// Returns how the words belong together; `None` where the dash is a label ("I- MỤC TIÊU") or a range of something else.
fn mended(text: &str, start: usize, first: &str, second: &str) -> Option<String> {
    let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    if year(first) && year(second) {
        return Some(format!("{first} - {second}"));
    }
    let begins_line = text
        .get(..start)
        .is_none_or(|head| head.trim_end_matches([' ', '\t']).ends_with('\n') || head.is_empty());
    let words = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let symbol = first.chars().all(char::is_uppercase) || second.chars().all(char::is_uppercase);
    (words(first) && words(second) && !begins_line && !symbol).then(|| format!("{first} - {second}"))
}

/// Finds single quotation marks around several words, where Vietnamese has double ones.
fn quotes(text: &str, doubts: &mut Doubts) {
    for (open, _) in text.match_indices('‘') {
        let inside = open + '‘'.len_utf8();
        let Some(len) = window(text, inside, 1000).find(['’', '‘', '“', '”']) else {
            continue;
        };
        let close = inside + len;
        let quoted = text.get(inside..close).unwrap_or("");
        if !text.get(close..).is_some_and(|tail| tail.starts_with('’')) || !quoted.contains(' ') {
            continue;
        }
        let first = quoted.split_whitespace().next().unwrap_or("");
        let last = quoted.split_whitespace().next_back().unwrap_or("");
        let places = [
            (open..inside + first.len(), format!("“{first}")),
            (close - last.len()..close + '’'.len_utf8(), format!("{last}”")),
        ];
        for (at, suggestion) in places {
            let message = Localized::new(
                "Trích dẫn phải đặt trong ngoặc kép “ ”.",
                "A quotation stands in double marks “ ”.",
            );
            doubts.push(Doubt::new(&QUOTE_MARK, at, Some(suggestion), message));
        }
    }
}
