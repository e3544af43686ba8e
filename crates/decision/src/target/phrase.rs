//! What a number measures, written out as printed.

use std::ops::Range;

use dongho_vietnamese::normal::one_line;

use crate::words::{Word, span};

use super::cue::Cue;
use super::metric;
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
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    /// What was measured last.
    pub(crate) metric: Option<String>,
    /// The verb in front of the last thing counted: "Hỗ trợ".
    pub(crate) verb: Option<String>,
}

/// Returns what a segment measures: nothing where that cannot be told, two things where one number is about both.
pub(crate) fn measured(
    print: Print<'_>,
    words: &[Word<'_>],
    segment: &Segment<'_>,
    context: &mut Context,
) -> Vec<String> {
    let before = metric::trimmed(words, segment.at.start..segment.chain_start);
    let before = if segment.reaches() { metric::without_fall(words, before) } else { before };
    let noun = metric::behind(words, noun_start(segment)..segment.at.end);
    if is_in_front(words, segment, &before, &noun) {
        return in_front(print, words, segment, before, noun);
    }
    // "tương đương khoảng 21.000 người" says the same once more.
    let again = words.get(segment.chain_start).is_some_and(|word| word.key == "tương");
    let counted = print.range(words, noun);
    if again || counted.is_empty() {
        return context.metric.clone().into_iter().collect();
    }
    let lead = lead(print, words, segment, before);
    if lead.is_some() {
        context.verb.clone_from(&lead);
    }
    let lead = lead.or_else(|| context.verb.clone().filter(|_| segment.chain.is_empty()));
    vec![lead.map_or(counted.clone(), |lead| format!("{lead} {counted}"))]
}

fn noun_start(segment: &Segment<'_>) -> usize {
    match &segment.amount.unit {
        Some((Unit::Noun, at)) => at.start,
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
    let topic = words.get(segment.number.start.wrapping_sub(1)).is_some_and(|word| word.is(":"));
    let says_more = noun.len() >= 4 && topic && !measured;
    !before.is_empty() && (segment.has_level() || measured || noun.is_empty()) && !says_more
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
    let grows = segment.names_growth(words);
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
    let lead = print.range(words, before);
    Some(if segment.has(Cue::Have) { format!("{lead} có") } else { lead })
}
