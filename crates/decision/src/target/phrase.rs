//! What a number measures, written out as printed.

use std::ops::Range;

use dongho_vietnamese::normal::one_line;

use crate::words::{Word, WordKind, span};

use super::cue::{CUES, Cue};
use super::metric;
use super::quantity::{self, Piece, What};
use super::segment::Segment;
use super::unit::Unit;

/// Prints words of a passage.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Print<'t> {
    pub(crate) text: &'t str,
    /// What offsets are counted from.
    pub(crate) base: usize,
}

impl Print<'_> {
    /// Returns the words as printed, on one line.
    pub(crate) fn words(self, words: &[Word<'_>]) -> String {
        let span = span(words);
        let from = span.start.saturating_sub(self.base);
        one_line(self.text.get(from..span.end.saturating_sub(self.base)).unwrap_or(""))
    }

    /// Returns some of the words as printed, empty where the range does not fit.
    pub(crate) fn range(self, words: &[Word<'_>], at: Range<usize>) -> String {
        self.words(words.get(at).unwrap_or_default())
    }

    /// Returns words that need not follow each other.
    fn picked(self, words: &[Word<'_>], at: &[usize]) -> String {
        let mut parts: Vec<Range<usize>> = Vec::new();
        for at in at {
            match parts.last_mut() {
                Some(last) if last.end == *at => last.end += 1,
                _ => parts.push(*at..at + 1),
            }
        }
        parts.into_iter().map(|part| self.range(words, part)).collect::<Vec<_>>().join(" ")
    }
}

/// What was said before in the same sentence, for numbers that do not say it again.
///
/// In "Tỷ lệ trường đạt chuẩn: mầm non 60%, tiểu học 75%" the topic is what stands in front of the colon.
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    /// What was measured last.
    pub(crate) metric: Option<String>,
    /// The measure that introduced the list.
    pub(crate) topic: Option<String>,
    /// The verb in front of the last thing counted: "Hỗ trợ".
    pub(crate) verb: Option<String>,
    /// The unit of the last number, where that was a rate of growth.
    pub(crate) rate: Option<String>,
}

/// Returns what a segment measures: nothing where that cannot be told, two things where one number is about both.
pub(crate) fn measured(
    print: Print<'_>,
    words: &[Word<'_>],
    segment: &Segment<'_>,
    context: &mut Context,
) -> Vec<String> {
    let metrics = own(print, words, segment, context);
    let known = |metric: &String| context.metric.as_ref() == Some(metric);
    match &context.topic {
        Some(topic) if !segment.begins_with_measure(words) => {
            let under_topic =
                |metric: String| if known(&metric) { metric } else { format!("{topic}: {metric}") };
            metrics.into_iter().map(under_topic).collect()
        }
        _ => metrics,
    }
}

fn own(print: Print<'_>, words: &[Word<'_>], segment: &Segment<'_>, context: &mut Context) -> Vec<String> {
    let before = metric::trimmed(words, segment.at.start..segment.chain_start);
    let before = if segment.reaches() { metric::without_fall(words, before) } else { before };
    let noun = metric::behind(words, noun_start(words, segment)..segment.at.end);
    if is_in_front(words, segment, &before, &noun) {
        let named = in_front(print, words, segment, before.clone(), noun);
        let named = complete(named, words.get(before.clone()).unwrap_or_default(), context.metric.as_deref());
        return match &context.metric {
            // "Kim ngạch xuất khẩu đạt 3 tỷ USD, tốc độ tăng trưởng 12%/năm".
            Some(last) if metric::is_bare_rate(words, before) => {
                named.iter().map(|own| format!("{last}: {own}")).collect()
            }
            _ => named,
        };
    }
    // "tương đương khoảng 21.000 người", "chiếm 32% GRDP" say the same once more.
    let again = before.is_empty()
        && words
            .get(segment.chain_start)
            .is_some_and(|word| matches!(word.key.as_ref(), "tương" | "chiếm" | "bằng"));
    let counted = match shared_predicate(words, segment, &noun) {
        Some(predicate) => format!("{} {}", print.range(words, noun), print.range(words, predicate)),
        None => print.range(words, noun),
    };
    let moves = segment.has(Cue::Rise) || segment.has(Cue::Fall);
    let same = |last: &&String| last.to_lowercase().contains(&counted.to_lowercase());
    if let Some(last) = context.metric.as_ref().filter(|_| before.is_empty() && moves).filter(same) {
        return vec![last.clone()];
    }
    if counted.is_empty() || (again && context.metric.is_some()) {
        return context.metric.clone().into_iter().collect();
    }
    let topic = names_topic(words, segment, &before);
    let lead = lead(print, words, segment, before).filter(|_| !topic);
    if lead.is_some() {
        context.verb.clone_from(&lead);
    }
    let lead = lead.or_else(|| context.verb.clone().filter(|_| segment.chain.is_empty() && counts(segment)));
    vec![lead.map_or(counted.clone(), |lead| format!("{lead} {counted}"))]
}

/// "100% dân số đô thị và 95% dân số nông thôn được dùng nước sạch": what is said of both stands behind the second.
fn shared_predicate(words: &[Word<'_>], segment: &Segment<'_>, noun: &Range<usize>) -> Option<Range<usize>> {
    let says = |at: &usize| words.get(*at).is_some_and(|word| PREDICATES.contains(&word.key.as_ref()));
    let percent = |at: Range<usize>| words.get(at).is_some_and(|words| words.iter().any(|word| word.is("%")));
    let and = segment.at.end;
    let joined = noun.end == and && words.get(and).is_some_and(|word| word.key == "và");
    if !joined || noun.is_empty() || !percent(segment.number.clone()) || noun.clone().any(|at| says(&at)) {
        return None;
    }
    let compares = CUES.at(words, and + 1).map_or(0, |(_, len)| len);
    let number = and + 1 + compares;
    let start = number + quantity::amount_at(words.get(number..)?)?;
    let ends = |at: &usize| {
        words.get(*at).is_some_and(|word| word.is(",") || word.is(";") || word.kind == WordKind::Number)
    };
    let stop = (start..words.len()).find(ends).unwrap_or(words.len());
    let second = metric::behind(words, start..stop);
    let predicate = second.clone().skip(1).find(says)?;
    percent(number..start).then_some(predicate..second.end)
}

/// Words that begin what is said of something counted.
const PREDICATES: [&str; 5] = ["được", "phải", "có", "đạt", "tham"];

/// "Tỷ lệ đi học cấp tiểu học đạt 99%, cấp trung học cơ sở đạt 97%": what follows the word that both have in common
/// takes the place of what followed it before.
fn complete(named: Vec<String>, words: &[Word<'_>], last: Option<&str>) -> Vec<String> {
    let (Some(first), Some(last)) = (words.first(), last) else { return named };
    let joins = matches!(first.key.as_ref(), "cấp" | "từ" | "ở" | "tại" | "đối" | "của" | "khu" | "vùng");
    match last.find(&format!(" {} ", first.key)).filter(|_| joins) {
        Some(at) => named.iter().map(|own| format!("{} {own}", last.get(..at).unwrap_or(""))).collect(),
        None => named,
    }
}

/// Returns the metric with the verb of a fall, which the number alone does not tell: "Tỷ lệ hộ nghèo giảm" 1 %/năm.
pub(crate) fn with_fall(
    print: Print<'_>,
    words: &[Word<'_>],
    pieces: &[Piece],
    segment: &Segment<'_>,
    metric: String,
) -> String {
    let chain = segment.chain_start..segment.number.start;
    let fall =
        pieces.iter().find(|piece| piece.what == What::Cue(Cue::Fall) && chain.contains(&piece.at.start));
    let Some(fall) = fall.filter(|_| !segment.reaches()) else { return metric };
    let verb = print.range(words, fall.at.clone());
    let first = metric::trimmed(words, segment.at.start..segment.chain_start).is_empty();
    if first { format!("{verb} {metric}") } else { format!("{metric} {verb}") }
}

fn counts(segment: &Segment<'_>) -> bool {
    matches!(segment.amount.unit, Some((Unit::Noun, _)))
}

/// Returns where the noun begins that is counted; it may stand in the unit ("ngàn lao động").
fn noun_start(words: &[Word<'_>], segment: &Segment<'_>) -> usize {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    match &segment.amount.unit {
        Some((Unit::Noun, at)) => at.start,
        Some((Unit::Measure, at)) => {
            let multiple = |at: &usize| matches!(key(*at), "nghìn" | "ngàn" | "vạn" | "triệu" | "trăm");
            let noun = at.clone().find(|at| !multiple(at)).unwrap_or(at.end);
            let money =
                matches!(key(noun), "đồng" | "tỷ" | "tỉ" | "usd" | "đô" | "tấn" | "ha" | "m2" | "m3" | "kwh");
            if noun > at.start && !money { noun } else { segment.number.end }
        }
        _ => segment.number.end,
    }
}

/// Returns whether what is measured stands in front of the number: "tỷ lệ X đạt 5%", not "80% hồ sơ".
fn is_in_front(
    words: &[Word<'_>],
    segment: &Segment<'_>,
    before: &Range<usize>,
    noun: &Range<usize>,
) -> bool {
    let measured = metric::names_measure(words.get(before.clone()).unwrap_or_default());
    let says_more = noun.len() >= 4 && names_topic(words, segment, before) && !measured;
    !before.is_empty() && (segment.has_level() || measured || noun.is_empty()) && !says_more
}

/// "Phát triển hạ tầng số: 100% xã có cáp quang": a colon divides the topic from what is said about it.
fn names_topic(words: &[Word<'_>], segment: &Segment<'_>, before: &Range<usize>) -> bool {
    let between = words.get(before.end..segment.number.start).unwrap_or_default();
    between.iter().any(|word| word.is(":"))
}

fn in_front(
    print: Print<'_>,
    words: &[Word<'_>],
    segment: &Segment<'_>,
    before: Range<usize>,
    noun: Range<usize>,
) -> Vec<String> {
    if let Some(two) = metric::two(words, before.clone()) {
        return two.map(|at| print.picked(words, &at)).to_vec();
    }
    // An average behind a comma is that of the number alone.
    let grows = segment.names_growth(words) || words.get(before.end).is_some_and(|word| word.is(","));
    let end = if grows { before.end } else { before.end.max(segment.measure_end) };
    let named = print.range(words, before.start..end);
    let bare = metric::is_bare_measure(words, before) && !noun.is_empty();
    vec![if bare { format!("{named} {}", print.range(words, noun)) } else { named }]
}

/// Returns the verb in front of what is counted: "Hỗ trợ", "Mỗi huyện có".
fn lead(print: Print<'_>, words: &[Word<'_>], segment: &Segment<'_>, before: Range<usize>) -> Option<String> {
    if before.is_empty() {
        return None;
    }
    // What goes before a comma in a long sentence only leads to what is counted.
    let long = before.len() > 12 && words.get(before.end).is_some_and(|word| word.is(","));
    if long && !metric::names_measure(words.get(before.clone()).unwrap_or_default()) {
        return None;
    }
    let lead = print.range(words, before);
    Some(if segment.has(Cue::Have) { format!("{lead} có") } else { lead })
}
