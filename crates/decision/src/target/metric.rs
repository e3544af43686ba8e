//! The phrase that is measured, as printed.

use std::ops::Range;
use std::sync::LazyLock;

use crate::words::{Lexicon, Word, WordKind};

use super::cue::{CUES, Cue, measure_at};
use super::time::{self, When};

/// What may stand in front of the phrase without belonging to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// Always dropped.
    Plain,
    /// Dropped where something measured follows: "nâng tỷ lệ ...".
    Verb,
    /// Where it holds: dropped where nothing else would be lost.
    Scope,
}

static LEADS: LazyLock<Lexicon<Lead>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "và|,|:|-|–|+|cụ thể|cụ thể là|đồng thời|riêng|ngoài ra|bên cạnh đó|trong đó|từ đó|qua đó|như sau|theo đó|sau đó|cùng với đó|cũng|mục tiêu|mục tiêu cụ thể|mục tiêu cụ thể là|là|về|mục tiêu là|chỉ tiêu là|góp phần|với",
            Lead::Plain,
        ),
        (
            "đóng góp vào|góp phần vào|phải|sẽ|để|nhằm|thực hiện mục tiêu|cơ bản|đạt mục tiêu|có|tiếp tục|\"|“|”|'|’|‘|(|*|_",
            Lead::Plain,
        ),
        (
            "đảm bảo|bảo đảm|đưa|nâng|nâng cao|nâng mức|tăng|tăng cường|duy trì|giữ|giữ vững|đạt|phát triển|cải thiện|hạ|kéo giảm|thúc đẩy",
            Lead::Verb,
        ),
        (
            "trên địa bàn tỉnh|trên địa bàn|trên địa bàn thành phố|trên địa bàn toàn tỉnh|toàn tỉnh|toàn thành phố|trong tỉnh|của tỉnh|tỉnh|thành phố|cả nước|toàn quốc|cả tỉnh|trong toàn tỉnh|trên phạm vi toàn tỉnh|việt nam|địa phương",
            Lead::Scope,
        ),
    ])
});

/// Returns whether the words name something measured, leads in front of it aside.
pub(crate) fn names_measure(words: &[Word<'_>]) -> bool {
    let at = front(words, 0..words.len());
    measure_at(words, at).is_some()
}

/// Returns whether the words are a measure that does not say of what: "tổng số".
pub(crate) fn is_bare_measure(words: &[Word<'_>], at: Range<usize>) -> bool {
    let keys: Vec<&str> = words.get(at).unwrap_or_default().iter().map(|word| word.key.as_ref()).collect();
    matches!(keys.as_slice(), ["tổng", "số" | "lượng"] | ["số"] | ["số", "lượng"] | ["lượng"])
}

/// Returns whether the words are a rate that does not say of what: "tốc độ tăng trưởng".
pub(crate) fn is_bare_rate(words: &[Word<'_>], at: Range<usize>) -> bool {
    let keys: Vec<&str> = words.get(at).unwrap_or_default().iter().map(|word| word.key.as_ref()).collect();
    matches!(
        keys.as_slice(),
        ["tốc", "độ", "tăng"]
            | ["tốc", "độ", "tăng", "trưởng"]
            | ["tăng", "trưởng"]
            | ["mức", "tăng"]
            | ["tỷ" | "tỉ", "lệ" | "trọng"]
    )
}

/// Returns the words of the phrase that is measured within `at`, without times, aims and verbs around it.
pub(crate) fn trimmed(words: &[Word<'_>], at: Range<usize>) -> Range<usize> {
    let at = behind_aim(words, at.clone()).unwrap_or(at.start)..at.end;
    let start = front(words, at.clone());
    let end = back(words, start..at.end);
    start..end
}

/// "Trong lĩnh vực A, phấn đấu tỷ lệ X": what is measured begins behind the aim.
fn behind_aim(words: &[Word<'_>], at: Range<usize>) -> Option<usize> {
    at.clone().rev().find_map(|from| match CUES.at(words, from) {
        Some((Cue::Aim, len)) if words.get(from + len..at.end).is_some_and(names_measure) => Some(from + len),
        _ => None,
    })
}

/// "Giảm tỷ lệ X xuống dưới 2%": where the level after the fall is given, the fall is no part of what is measured.
pub(crate) fn without_fall(words: &[Word<'_>], at: Range<usize>) -> Range<usize> {
    match CUES.at(words, at.start) {
        Some((Cue::Fall, len)) if measure_at(words, at.start + len).is_some() => at.start + len..at.end,
        _ => at,
    }
}

fn front(words: &[Word<'_>], at: Range<usize>) -> usize {
    let mut start = at.start;
    while start < at.end {
        let len = lead(words, start..at.end);
        if len == 0 {
            break;
        }
        start += len;
    }
    start.min(at.end)
}

fn lead(words: &[Word<'_>], at: Range<usize>) -> usize {
    if let Some((_, len)) = time::at(words, at.start) {
        return len;
    }
    if let Some((Cue::Aim | Cue::Within | Cue::Average, len)) = CUES.at(words, at.start) {
        return len;
    }
    match LEADS.at(words, at.start) {
        Some((Lead::Plain, len)) => len,
        Some((Lead::Verb, len)) if measure_at(words, at.start + len).is_some() => len,
        Some((Lead::Scope, len)) if scope_ends(words, at.start + len, at.end) => len,
        _ => 0,
    }
}

/// A scope is dropped at the end of the phrase, before a comma and before a verb.
fn scope_ends(words: &[Word<'_>], at: usize, end: usize) -> bool {
    at >= end
        || words.get(at).is_some_and(|word| word.is(",") || word.is(":"))
        || matches!(CUES.at(words, at), Some((Cue::Have | Cue::Rise | Cue::Reach | Cue::Aim, _)))
        || time::at(words, at).is_some()
}

fn back(words: &[Word<'_>], at: Range<usize>) -> usize {
    let mut end = at.end;
    while end > at.start {
        match tail(words, at.start, end) {
            0 => break,
            len => end -= len,
        }
    }
    end
}

/// Returns how many words at the end of the phrase do not belong to it.
fn tail(words: &[Word<'_>], start: usize, end: usize) -> usize {
    let from = end.saturating_sub(16).max(start);
    let mut at = from;
    while at < end {
        let (len, drops) = tail_piece(words, at, at == start);
        if drops && at + len == end {
            return len;
        }
        at += len;
    }
    0
}

/// Returns the length of the piece at `at` and whether it does not belong to a phrase that it ends.
fn tail_piece(words: &[Word<'_>], at: usize, first: bool) -> (usize, bool) {
    if let Some((_, len)) = time::at(words, at) {
        return (len, true);
    }
    let Some(word) = words.get(at) else { return (1, false) };
    let next = words.get(at + 1).map_or("", |next| next.key.as_ref());
    if matches!((word.key.as_ref(), next), ("hướng", "tới") | ("dự", "kiến")) {
        return (2, true);
    }
    match CUES.at(words, at) {
        Some((Cue::Have, len)) => (len, first),
        Some((Cue::Average | Cue::Reach | Cue::Is | Cue::UpTo | Cue::Aim | Cue::Keep | Cue::From, len)) => {
            (len, !first)
        }
        Some((_, len)) if len > 1 => (len, false),
        _ => (1, word_drops(word)),
    }
}

fn word_drops(word: &Word<'_>) -> bool {
    let mark = word.kind == WordKind::Mark && !matches!(word.key.as_ref(), ")" | "]" | "”" | "%" | "’");
    let filler = matches!(
        word.key.as_ref(),
        "và" | "phải"
            | "sẽ"
            | "đều"
            | "cũng"
            | "thì"
            | "mức"
            | "với"
            | "vào"
            | "để"
            | "cho"
            | "khi"
            | "đã"
            | "trong"
    );
    mark || filler
}

/// Returns the words of the noun phrase behind a number, up to what belongs to the sentence again.
pub(crate) fn behind(words: &[Word<'_>], at: Range<usize>) -> Range<usize> {
    let numbered = |stop: usize| {
        words.get(at.start..stop).is_some_and(|words| words.iter().any(|word| word.kind == WordKind::Number))
    };
    // "06 mô hình trở lên" bounds the number; "sản phẩm đạt 3 sao trở lên" describes what is counted.
    let bounds = |stop: usize| words.get(stop).is_some_and(|word| word.key == "trở") && !numbered(stop);
    // "110.000 lao động (bình quân 22.000 lao động/năm)": what stands in parentheses tells another number.
    let tells = |stop: usize| {
        let inside = words.get(stop + 1..at.end).unwrap_or_default();
        words.get(stop).is_some_and(|word| word.is("("))
            && inside.iter().take_while(|word| !word.is(")")).any(|word| word.kind == WordKind::Number)
    };
    let ends = |stop: &usize| ends_phrase(words, *stop) || bounds(*stop) || tells(*stop);
    let stop = at.clone().find(ends).unwrap_or(at.end);
    let start = at.start;
    let aside = words.get(start).is_some_and(|word| word.is("(")) && numbered(at.end);
    if aside || words.get(start).is_some_and(|word| word.is(",") || word.is(";")) {
        return start..start;
    }
    start..back(words, start..stop)
}

/// Returns the same with the times in it: "mức Trung ương giao hằng năm".
pub(crate) fn whole_phrase(words: &[Word<'_>], at: Range<usize>) -> Range<usize> {
    let ends = |stop: &usize| ends_phrase(words, *stop) || words.get(*stop).is_some_and(|word| word.is(","));
    let stop = at.clone().find(ends).unwrap_or(at.end);
    at.start..stop
}

fn ends_phrase(words: &[Word<'_>], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    match (key(at), key(at + 1)) {
        ("/", next) => !matches!(next, "ngày" | "tuần" | "tháng"),
        ("trong", _) if words.get(at + 1).is_some_and(|word| word.kind == WordKind::Number) => true,
        ("góp", "phần") | ("nhằm", _) | ("thông", "qua") | ("qua", "đó") | ("từ", "đó") | ("trong", "đó") => {
            true
        }
        ("theo", next) => matches!(next, "kế" | "quyết" | "nghị" | "đề" | "chương" | "chiến" | "thông"),
        _ => matches!(time::at(words, at), Some((When::By(_) | When::In(_) | When::Base(_), _))),
    }
}

/// Returns the two phrases where two things are measured by one number: "số lượng đơn sáng chế và bằng sáng chế".
///
/// Two things there are where both end in the same two syllables, or where both begin with a measure of their own.
pub(crate) fn two(words: &[Word<'_>], at: Range<usize>) -> Option<[Vec<usize>; 2]> {
    let and = at.clone().rev().find(|at| words.get(*at).is_some_and(|word| word.key == "và"))?;
    let (first, second) = (at.start..and, and + 1..at.end);
    let key = |at: usize| words.get(at).map(|word| word.key.as_ref());
    let head = measure_at(words, first.start)?;
    let own_measure = matches!(
        (key(second.start), key(second.start + 1)),
        (Some("tỷ" | "tỉ"), Some("lệ" | "trọng")) | (Some("số"), Some("lượng")) | (Some("tốc"), Some("độ"))
    );
    if own_measure && second.len() > 2 {
        return Some([first.collect(), second.collect()]);
    }
    let same_end = first.len() > head + 2
        && second.len() > 2
        && (1..=2).all(|back| key(first.end - back) == key(second.end - back));
    let measure = first.start..first.start + head;
    same_end.then(|| [first.collect(), measure.chain(second).collect()])
}
