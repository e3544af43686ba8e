//! The articles of the enacting part.

use crate::tree::roman;
use crate::{Article, Clause, Level};

/// Returns the articles up to the first recipients or signature.
pub(super) fn read(text: &str, rest: &[Clause]) -> Vec<Article> {
    let ends = |c: &Clause| {
        matches!(c.level, Level::Recipients | Level::Signature | Level::Attached | Level::Appendix)
    };
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let part = rest.get(..end).unwrap_or_default();
    let starting = |accept: fn(&Clause) -> bool| -> Vec<usize> {
        (0..part.len()).filter(|at| part.get(*at).is_some_and(accept)).collect()
    };
    let mut starts = starting(is_article);
    // The articles of a decree stand in chapters.
    if starts.is_empty() {
        starts = starting(|c| c.level == Level::Article);
    }
    let whole = |at: usize, next: usize| -> Option<Article> {
        let (first, last) = (part.get(at)?, part.get(next.checked_sub(1)?)?);
        let no = number(&first.label);
        let printed = text.get(first.start..last.end)?.trim().trim_start_matches(['*', '#', ' ']);
        Some(Article { no, clause: first.id.clone(), text: printed.to_owned() })
    };
    let nexts = starts.iter().skip(1).copied().chain([part.len()]);
    starts.iter().zip(nexts).filter_map(|(at, next)| whole(*at, next)).collect()
}

/// Returns the number of "Điều 4a"; older documents number by "Điều IV", which is 4 too.
fn number(label: &str) -> String {
    let digits = label.chars().filter(char::is_ascii_alphanumeric).skip_while(|c| !c.is_ascii_digit());
    let number: String = digits.collect();
    let last = || label.split(|c: char| !c.is_alphanumeric()).rfind(|w| !w.is_empty()).and_then(roman);
    if number.is_empty() { last().map_or(number, |value| value.to_string()) } else { number }
}

fn is_article(clause: &Clause) -> bool {
    clause.level == Level::Article && clause.parent.is_none()
}
