//! Bodies in running text.

use std::ops::Range;

use crate::words::Word;

use super::gazetteer::BODIES;
use super::group;
use super::head::place_behind;

/// Returns where known bodies and open sets are named, in order.
pub(crate) fn mentions(words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match mention(words, at) {
            Some(len) => {
                mentions.push(at..at + len);
                at += len;
            }
            None => at += 1,
        }
    }
    mentions
}

fn mention(words: &[Word<'_>], at: usize) -> Option<usize> {
    if let Some((_, len)) = BODIES.at(words, at) {
        let named = words.get(at).is_some_and(|word| word.capital) && !is_one_of_many(words, at);
        return (named && !is_in_law(words, at)).then(|| len + place_behind(words, at + len));
    }
    // The chairman of a committee is not the committee.
    let chair = words.get(at).is_some_and(|word| word.key == "chủ");
    group::open_set(words, at).filter(|_| !chair)
}

/// "Luật Tổ chức Chính phủ" names a law.
fn is_in_law(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.key == "chức")
}

/// "các Hiệp hội doanh nghiệp" are many.
fn is_one_of_many(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| words.get(at))
        .is_some_and(|word| matches!(word.key.as_ref(), "các" | "những" | "mỗi"))
}
