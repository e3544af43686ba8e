//! Numbers with their units in a passage, and the times and cues around them.

use std::ops::Range;

use dongho_base::Decimal;

use crate::words::{Gap, Word, WordKind};

use super::cue::{CUES, Cue};
use super::number::{decimal, spelled};
use super::time::{self, When};
use super::unit::{self, Unit};

/// A number, or two, with a unit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Amount {
    pub(crate) low: Decimal,
    /// The upper end of a range.
    pub(crate) high: Option<Decimal>,
    /// What follows the number, and where.
    pub(crate) unit: Option<(Unit, Range<usize>)>,
    /// "trở lên" or "trở xuống" behind it.
    pub(crate) bound: Option<Cue>,
    /// "gấp đôi": number and unit are one word.
    pub(crate) doubled: bool,
}

/// Something in a passage that matters for its numbers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What {
    Time(When),
    Cue(Cue),
    Amount(Amount),
}

/// A piece of a passage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// The words it takes.
    pub(crate) at: Range<usize>,
    pub(crate) what: What,
    /// How deep in parentheses it stands.
    pub(crate) depth: usize,
}

/// Returns the pieces of a passage, in order.
pub(crate) fn pieces(words: &[Word<'_>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut depth) = (0usize, 0usize);
    while let Some(word) = words.get(at) {
        if word.is("(") || word.is("[") {
            depth += 1;
        } else if word.is(")") || word.is("]") {
            depth = depth.saturating_sub(1);
        }
        let (what, len) = piece(words, at, pieces.last());
        let what = what.map(|what| based(words, at, what, pieces.last()));
        if let Some(what) = what {
            pieces.push(Piece { at: at..at + len, what, depth });
        }
        at += len;
    }
    pieces
}

fn piece(words: &[Word<'_>], at: usize, before: Option<&Piece>) -> (Option<What>, usize) {
    if let Some((when, len)) = time::at(words, at) {
        return (Some(What::Time(when)), len);
    }
    if let Some((low, unit)) = multiple_word(words, at) {
        let amount =
            Amount { low, high: None, unit: Some((Unit::Measure, unit)), bound: None, doubled: true };
        return (Some(What::Amount(amount)), 2);
    }
    let number = words.get(at).is_some_and(|word| word.kind == WordKind::Number);
    let spelled =
        || before.is_some_and(|piece| piece.at.end == at && counts(&piece.what)) && spelled_number(words, at);
    if number || spelled() {
        return match names_something(words, at) {
            Some(len) => (None, len),
            None => amount(words, at),
        };
    }
    if let Some((cue, len)) = CUES.at(words, at) {
        return (Some(What::Cue(cue)), len);
    }
    (None, 1)
}

/// "gấp 1,6 lần năm 2020", "gấp 3 lần giai đoạn 2016 - 2020": the years a multiple is counted from.
fn based(words: &[Word<'_>], at: usize, what: What, before: Option<&Piece>) -> What {
    let times = |unit: &Range<usize>| words.get(unit.start).is_some_and(|word| word.key == "lần");
    let multiple = before.filter(|piece| piece.at.end == at).is_some_and(|piece| match &piece.what {
        What::Amount(amount) => amount.doubled || amount.unit.as_ref().is_some_and(|(_, unit)| times(unit)),
        _ => false,
    });
    let equals = before.is_some_and(|piece| {
        piece.at.end == at && words.get(piece.at.start).is_some_and(|word| word.key == "bằng")
    });
    match what {
        What::Time(When::In(year)) if equals => What::Time(When::Base(Some(year))),
        What::Time(When::In(year)) if multiple => What::Time(When::Base(Some(year))),
        What::Time(When::Phase(years)) if multiple => What::Time(When::Base(Some(years.to))),
        what => what,
    }
}

fn counts(what: &What) -> bool {
    matches!(
        what,
        What::Cue(Cue::AtLeast | Cue::MoreThan | Cue::AtMost | Cue::LessThan | Cue::About | Cue::Have)
    )
}

/// "ít nhất một mô hình": spelled and followed by something that is counted.
fn spelled_number(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| spelled(&word.key).is_some())
        && !words
            .get(at + 1)
            .is_some_and(|word| matches!(word.key.as_ref(), "số" | "phần" | "nửa" | "trong" | "cách"))
        && matches!(unit::at(words, at + 1), Some((Unit::Noun | Unit::Measure, _)))
}

/// "gấp đôi", "gấp ba": the number and the words of its unit.
fn multiple_word(words: &[Word<'_>], at: usize) -> Option<(Decimal, Range<usize>)> {
    if words.get(at)?.key != "gấp" {
        return None;
    }
    let times = match words.get(at + 1)?.key.as_ref() {
        "đôi" => Decimal::from(2),
        "rưỡi" => Decimal::new(15, 1),
        word => Decimal::from(spelled(word)?),
    };
    Some((times, at..at + 2))
}

/// Returns how many words a number takes that names something instead of counting it: "Điều 19", "569/QĐ-TTg", "4.0".
fn names_something(words: &[Word<'_>], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let behind = words.get(at + 1);
    let percent = behind.is_some_and(|word| word.is("%"));
    if percent {
        return None;
    }
    if let Some(len) = document_number(words, at) {
        return Some(len);
    }
    if before.is_some_and(|word| word.is("/") && word.gap == Gap::Glued && at >= 2) {
        return Some(1);
    }
    if behind.is_some_and(|word| word.is(":") && word.gap == Gap::Glued)
        && words.get(at + 2).is_some_and(|w| w.kind == WordKind::Number)
    {
        return Some(3);
    }
    let version = matches!(word.key.as_ref(), "2.0" | "3.0" | "4.0" | "5.0");
    let named = before.is_some_and(|word| is_name_head(words, at - 1, word));
    let plain_year = time::year(word).is_some()
        && !matches!(unit::at(words, at + 1), Some((Unit::Noun | Unit::Measure, _)));
    let label =
        at == 0 && behind.is_some_and(|word| word.gap == Gap::Glued && (word.is(".") || word.is(")")));
    (version || named || plain_year || label || is_denominator(words, at)).then_some(1)
}

/// "giá trị sản phẩm trên một hécta", "trên 1 ha": a rate, not a number to exceed.
fn is_denominator(words: &[Word<'_>], at: usize) -> bool {
    let over = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.key == "trên");
    over && words.get(at).is_some_and(|word| matches!(word.key.as_ref(), "1" | "01" | "một"))
}

/// "569/QĐ-TTg", "01/2021/NĐ-CP", "29-NQ/TW".
fn document_number(words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut len = 1;
    let mut letters = false;
    while let Some(word) = words.get(at + len).filter(|word| word.gap == Gap::Glued) {
        match word.kind {
            WordKind::Mark if matches!(word.key.as_ref(), "/" | "-" | "&") => len += 1,
            WordKind::Letters if word.capital => {
                letters = true;
                len += 1;
            }
            WordKind::Number => len += 1,
            _ => break,
        }
    }
    letters.then_some(len)
}

fn is_name_head(words: &[Word<'_>], at: usize, word: &Word<'_>) -> bool {
    let before =
        |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map_or("", |word| word.key.as_ref());
    match word.key.as_ref() {
        "điều" | "khoản" | "chương" | "lục" | "phần" | "bảng" | "biểu" | "hình" | "trang" | "thứ"
        | "khóa" | "đợt" | "mẫu" | "web" | "iso" | "tcvn" | "qcvn" | "bản"
            if !word.key.is_empty() =>
        {
            true
        }
        "mục" | "điểm" => !matches!(before(1), "đạt" | "số" | "từ"),
        "số" => !matches!(before(1), "tổng" | "tỷ" | "chỉ" | "con" | "hệ" | "chuyển" | "một"),
        "độ" => matches!(before(1), "cấp" | "mức"),
        // "các loại 2.700 ha" counts, "loại 1" names.
        "loại" | "hạng" | "ql" | "tỉnh" | "đường" | "lộ" => {
            words.get(at + 1).is_some_and(|number| number.key.len() <= 3)
        }
        "án" | "quyết" | "định" | "luật" | "tư" | "thị" | "luận" | "văn" => {
            matches!(before(1), "đề" | "dự" | "nghị" | "quyết" | "bộ" | "thông" | "chỉ" | "kết" | "công")
        }
        "covid" | "agenda" => true,
        "-" => before(1) == "covid",
        "nghiệp" => {
            matches!(before(1), "công") && words.get(at + 1).is_some_and(|number| number.key.contains('.'))
        }
        _ => false,
    }
}

/// Reads the amount whose number stands at `at`; the words it takes cover number and unit.
fn amount(words: &[Word<'_>], at: usize) -> (Option<What>, usize) {
    let Some(low) = value(words, at) else { return (None, 1) };
    if let Some(share) = share(words, at) {
        return (
            Some(What::Amount(Amount { low: share, high: None, unit: None, bound: None, doubled: false })),
            3,
        );
    }
    let mut end = fraction(words, at).unwrap_or_else(|| after_spelling(words, at + 1));
    let mut unit = unit_at(words, end);
    let first_end = unit.as_ref().map_or(end, |(_, at)| at.end);
    let mut high = None;
    let above = upper(words, end).or_else(|| upper(words, first_end)).filter(|(number, _)| *number > low);
    if let Some((number, behind)) = above {
        high = Some(number);
        end = after_spelling(words, behind);
        unit = unit_at(words, end).or(unit.filter(|(unit, _)| *unit == Unit::Percent));
    }
    let end = unit.as_ref().map_or(end, |(_, at)| at.end.max(end));
    let (bound, end) = bound(words, end);
    (Some(What::Amount(Amount { low, high, unit, bound, doubled: false })), end - at)
}

/// Returns the number of words of the amount with which `words` begin.
pub(crate) fn amount_at(words: &[Word<'_>]) -> Option<usize> {
    let number = words.first().is_some_and(|word| word.kind == WordKind::Number);
    match piece(words, 0, None) {
        (Some(What::Amount(_)), len) if number => Some(len),
        _ => None,
    }
}

/// "2/3 số xã": a share of all, not two.
fn share(words: &[Word<'_>], at: usize) -> Option<Decimal> {
    let noun = fraction(words, at)?;
    let all = words.get(noun).is_some_and(|word| matches!(word.key.as_ref(), "số" | "tổng"));
    let whole = value(words, at + 2).filter(|whole| all && !whole.is_zero())?;
    value(words, at)?.checked_div(whole).map(|share| share.round_dp(4))
}

fn value(words: &[Word<'_>], at: usize) -> Option<Decimal> {
    let word = words.get(at)?;
    match word.kind {
        WordKind::Number => decimal(&word.key),
        _ => spelled(&word.key).map(Decimal::from),
    }
}

/// "05 (năm)": the number once more in letters.
fn after_spelling(words: &[Word<'_>], at: usize) -> usize {
    let is = |at: usize, mark: &str| words.get(at).is_some_and(|word| word.is(mark));
    let letters = |at: usize| words.get(at).is_some_and(|word| word.kind == WordKind::Letters);
    if !is(at, "(") || !letters(at + 1) {
        return at;
    }
    let spelled = words
        .get(at + 1)
        .is_some_and(|word| spelled(&word.key).is_some() || word.key == "năm" || word.key == "không");
    let close = (at + 2..at + 6).find(|at| !letters(*at));
    match close {
        Some(close) if spelled && is(close, ")") => close + 1,
        _ => at,
    }
}

/// "20/24 xã": the noun behind the whole.
fn fraction(words: &[Word<'_>], at: usize) -> Option<usize> {
    let glued = |at: usize| words.get(at).filter(|word| word.gap == Gap::Glued);
    let whole = glued(at + 1)?.is("/") && glued(at + 2)?.kind == WordKind::Number;
    whole.then_some(at + 3)
}

/// The upper end of a range, and the word behind its number.
fn upper(words: &[Word<'_>], at: usize) -> Option<(Decimal, usize)> {
    let dash = words.get(at)?;
    let number = at + 1;
    let word = words.get(number).filter(|word| word.kind == WordKind::Number)?;
    let joins = time::is_dash(dash) || matches!(dash.key.as_ref(), "đến" | "tới" | "hoặc");
    if !joins || (time::at(words, at).is_some() && !time::is_dash(dash)) || time::at(words, number).is_some()
    {
        return None;
    }
    if time::is_dash(dash) && dash.gap != Gap::Glued && word.gap == Gap::Glued && dash.gap >= Gap::Line {
        return None;
    }
    Some((decimal(&word.key)?, number + 1))
}

fn unit_at(words: &[Word<'_>], at: usize) -> Option<(Unit, Range<usize>)> {
    unit::at(words, at).map(|(unit, len)| (unit, at..at + len))
}

/// "trở lên" behind the unit or the noun phrase.
fn bound(words: &[Word<'_>], end: usize) -> (Option<Cue>, usize) {
    for at in end..end + 8 {
        let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
        let found = match (key(at), key(at + 1)) {
            ("trở", "lên") => Some(Cue::AtLeast),
            ("trở", "xuống") => Some(Cue::AtMost),
            _ => None,
        };
        if found.is_some() {
            return (found, if at == end { end + 2 } else { end });
        }
        if words.get(at).is_none_or(|word| word.kind != WordKind::Letters) {
            break;
        }
    }
    (None, end)
}
