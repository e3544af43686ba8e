//! Statements without a number of their own: ranks, levels set by others, milestones.

use std::ops::Range;

use crate::words::{Word, WordKind, span};
use crate::{Comparator, TargetKind};

use super::cue::{CUES, Cue};
use super::metric;
use super::number::decimal;
use super::phrase::Print;
use super::place::Place;
use super::prose::Found;
use super::quantity::{Piece, What};
use super::rank;
use super::time;

/// A statement in which no number is a target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) words: &'a [Word<'a>],
    pub(crate) pieces: &'a [Piece],
    /// Where a place in a ranking is asked for.
    pub(crate) rank: Option<usize>,
    pub(crate) aims: bool,
    pub(crate) place: Place,
    /// Whether it introduces a list.
    pub(crate) introduces: bool,
}

/// Returns what such a statement asks for.
pub(crate) fn read(context: &Context<'_>, print: Print<'_>) -> Option<Found> {
    let past = context.pieces.iter().any(|piece| piece.what == What::Cue(Cue::Past));
    let objectives = context.place == Place::Objectives;
    let general = context.place == Place::General;
    if past && !objectives {
        return None;
    }
    let span = span(context.words);
    let whole = || print.words(context.words);
    let counted = |from: &usize| general && rank::number(context.words, *from).is_some();
    if let Some(from) = context.rank.filter(|from| objectives || context.aims || counted(from)) {
        return Some(ranked(context.words, from, Found::plain(TargetKind::Rank, whole(), span)));
    }
    // A line in capitals is a heading that the tree did not see.
    let shouts = !whole().chars().any(char::is_lowercase);
    let may_refer = objectives || context.aims || general;
    if let Some((comparator, before, at)) = refers(context.words).filter(|_| may_refer) {
        let metric = print.range(context.words, metric::trimmed(context.words, before));
        let reference = Some(print.range(context.words, at));
        let found = Found::plain(TargetKind::Reference, metric, span);
        return Some(Found { comparator: Some(comparator), reference, ..found });
    }
    (objectives && !shouts && is_event(context)).then(|| Found::plain(TargetKind::Milestone, whole(), span))
}

fn ranked(words: &[Word<'_>], from: usize, found: Found) -> Found {
    let Some(high) = rank::number(words, from).and_then(decimal) else { return found };
    Found { comparator: Some(Comparator::AtMost), high: Some(high), ..found }
}

/// Returns how a statement relates to what another authority sets, the words in front of that, and its words.
fn refers(words: &[Word<'_>]) -> Option<(Comparator, Range<usize>, Range<usize>)> {
    (0..words.len()).find_map(|at| {
        let (cue, len) = compares(words, at)?;
        let comparator = match cue {
            Cue::AtLeast => Comparator::AtLeast,
            Cue::MoreThan | Cue::Exceed => Comparator::MoreThan,
            Cue::AtMost => Comparator::AtMost,
            Cue::LessThan => Comparator::LessThan,
            _ => Comparator::Equal,
        };
        let start = at + len;
        is_set_elsewhere(words, start)
            .then(|| (comparator, 0..at, metric::whole_phrase(words, start..words.len())))
    })
}

fn compares(words: &[Word<'_>], at: usize) -> Option<(Cue, usize)> {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    if matches!((key(at), key(at + 1), key(at + 2)), ("đạt", "và" | "hoặc", "vượt")) {
        return Some((Cue::AtLeast, 3));
    }
    match CUES.at(words, at)? {
        (cue @ (Cue::AtLeast | Cue::MoreThan | Cue::AtMost | Cue::LessThan | Cue::Exceed), len) => {
            Some((cue, len))
        }
        (Cue::Is, len) if key(at) == "bằng" => Some((Cue::Is, len)),
        _ => None,
    }
}

/// Returns whether a level that somebody else sets begins at `at`: "mức Trung ương giao", "bình quân cả nước".
fn is_set_elsewhere(words: &[Word<'_>], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let begins = matches!(
        (key(at), key(at + 1)),
        ("mức", _)
            | ("bình" | "trung", "quân" | "bình")
            | ("chỉ", "tiêu")
            | ("kế", "hoạch")
            | ("định", "mức")
            | ("tỷ", "lệ")
            | ("so", "với")
            | ("dự", "toán")
    );
    let rest = words.get(at..).unwrap_or_default();
    let near = rest.iter().take(14).take_while(|word| !word.is(";"));
    let mut keys = near.map(|word| word.key.as_ref()).peekable();
    let mut setter = false;
    while let Some(key) = keys.next() {
        let next = keys.peek().copied().unwrap_or("");
        setter |= matches!(
            (key, next),
            ("giao", _)
                | ("trung", "ương")
                | ("cả", "nước")
                | ("toàn", "quốc")
                | ("bình", "quân")
                | ("quốc", "gia")
                | ("quy", "định")
        );
    }
    begins && setter
}

/// Returns the level of another authority that is named behind a number: "120% bình quân cả nước".
pub(crate) fn reference_behind(words: &[Word<'_>], at: Range<usize>) -> Option<Range<usize>> {
    let start =
        if words.get(at.start).is_some_and(|word| word.key == "so") { at.start + 2 } else { at.start };
    let segment = words.get(..at.end)?;
    is_set_elsewhere(segment, start).then(|| metric::behind(words, start..at.end))
}

/// Returns whether a statement is an event or an outcome rather than an introduction or a remark.
fn is_event(context: &Context<'_>) -> bool {
    let words = context.words;
    let last = words.last().map_or("", |word| word.key.as_ref());
    let announces = matches!(last, "sau" | "thể" | "gồm" | "là" | "đây" | "yếu" | "tiêu" | "như");
    let timed = time::at(words, 0).is_some_and(|(_, len)| len >= words.len());
    let ends_in_time = context
        .pieces
        .last()
        .is_some_and(|piece| matches!(piece.what, What::Time(_)) && piece.at.end == words.len());
    let names_parts = context.introduces && ends_in_time && metric::names_measure(words);
    let numbers = context.pieces.iter().any(|piece| matches!(piece.what, What::Amount(_)));
    let first = words.first();
    let second = words.get(1).map_or("", |word| word.key.as_ref());
    let names_list = first.is_some_and(|word| {
        matches!(
            (word.key.as_ref(), second),
            ("các" | "những", "chỉ" | "mục") | ("chỉ" | "mục", "tiêu") | ("một", "số")
        )
    });
    let names_field = first.is_some_and(|word| word.key == "về") || names_list;
    let only_amount = first.is_some_and(|word| word.kind == WordKind::Number) && words.len() <= 5;
    let unread = words.last().is_some_and(|word| word.kind == WordKind::Number && time::year(word).is_none());
    let costs = words.iter().take(3).any(|word| word.key == "kinh")
        && words.iter().take(4).any(|word| word.key == "phí");
    if costs || names_parts || (names_field && words.len() <= 12) || only_amount || unread {
        return false;
    }
    let long_enough = if context.introduces { 7 } else { 3 };
    !timed && !(context.introduces && (announces || numbers)) && words.len() >= long_enough
}
