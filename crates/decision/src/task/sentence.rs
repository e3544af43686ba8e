//! Tasks in sentences that begin with who leads: "Sở A chủ trì, phối hợp với Sở B xây dựng ...".

use std::ops::Range;

use dongho_vietnamese::normal::one_line;

use crate::party::head::bodies_in_front;
use crate::party::list;
use crate::words::{Word, span, words};
use crate::{Clause, Task, TaskTime};

use super::time;

/// Returns the task of a clause that begins with bodies and "chủ trì".
pub(crate) fn read(clause: &Clause) -> Option<Task> {
    let text = clause.text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | '/'));
    let words = words(text, 0);
    let lead = bodies_in_front(&words, false)?;
    let leads = words.get(lead.end).is_some_and(|word| word.key == "chủ")
        && words.get(lead.end + 1).is_some_and(|word| word.key == "trì");
    if !leads {
        return None;
    }
    let (coordinating, action) = joined(&words, lead.end + 2);
    let printed = |at: &[Word<'_>]| span(at).of(text);
    // A label ("Cơ quan chủ trì: ...") and a mere date ("..., hoàn thành trước tháng 9") say nothing to be done.
    let first = words.get(action)?;
    let second = words.get(action + 1).map_or("", |word| word.key.as_ref());
    let dated = matches!((first.key.as_ref(), second), ("hoàn", "thành") | ("trước" | "trong" | "xong", _));
    let says_nothing = first.is(":") || dated;
    let action = printed(words.get(action..)?);
    if says_nothing || words.len() < 8 {
        return None;
    }
    Some(Task {
        no: clause.label.trim_end_matches(['.', ')', ':', '-', '+', ' ', '/']).to_owned(),
        group: None,
        text: one_line(action),
        lead: list::split(printed(words.get(lead)?)),
        coordinating: list::split(printed(words.get(coordinating)?)),
        product: None,
        time: time_of(action),
        clause: clause.id.clone(),
        start: clause.start,
        end: clause.end,
    })
}

/// Returns the words of the bodies that join, and where begins what is to be done.
fn joined(words: &[Word<'_>], at: usize) -> (Range<usize>, usize) {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let start = at + usize::from(key(at) == ",");
    let start = start + usize::from(key(start) == "và");
    if (key(start), key(start + 1)) != ("phối", "hợp") {
        return (at..at, start);
    }
    let bodies = start + 2 + usize::from(matches!(key(start + 2), "với" | "cùng"));
    let behind = words.get(bodies..).unwrap_or_default();
    match bodies_in_front(behind, false) {
        Some(found) => (bodies + found.start..bodies + found.end, bodies + found.end),
        None => (bodies..bodies, bodies),
    }
}

/// Returns the time with which a sentence, or its part before the last, ends: "...; hoàn thành trong quý II/2026".
fn time_of(action: &str) -> TaskTime {
    action.rsplit([';', ',']).take(2).find_map(time_at_end).unwrap_or_default()
}

fn time_at_end(part: &str) -> Option<TaskTime> {
    let words = words(part, 0);
    let last = words.get(words.len().saturating_sub(10)..).unwrap_or_default();
    let begins = |word: &&Word<'_>| {
        matches!(
            word.key.as_ref(),
            "trong" | "trước" | "quý" | "hằng" | "hàng" | "vào" | "năm" | "tháng" | "đến" | "từ" | "giai"
        )
    };
    let times = last.iter().filter(begins).map(|word| time::read(part.get(word.start..).unwrap_or("")));
    times.into_iter().find(|time| time.kind.is_some())
}
