//! What changed between two documents, in words: a decision and its amended version, or a decision and the one that
//! amends some of its points.
//!
//! Both are drafted as programmes and compared by the one comparison of programmes; what definition files do not hold
//! (articles, recipients, headings, paragraphs) is compared here.

mod amendment;
mod frame;
mod items;
mod place;
mod sections;
#[cfg(test)]
mod tests;
mod wording;

use dongho_base::Localized;
use dongho_decision::Reading;

use crate::draft_programme;

/// A document that was read, and its text.
#[derive(Debug, Clone, Copy)]
pub struct ReadDocument<'d> {
    /// What was found in it.
    pub reading: &'d Reading,
    /// Its text, in which the reading's places are.
    pub text: &'d str,
}

/// Returns what changed from `old` to `new`, one sentence each: head, articles and sections first, then phases, parties,
/// targets, tasks, duties, points and instruments.
///
/// A document that only amends points of another is not taken for a new version of it: what it orders is told instead.
pub fn compare_documents(old: ReadDocument<'_>, new: ReadDocument<'_>) -> Vec<Localized> {
    if let Some(amendment) = amendment::of(old, new) {
        return amendment;
    }
    let (before, after) = (draft_programme(old.reading, old.text), draft_programme(new.reading, new.text));
    let sections = sections::compare((&before, old.reading), (&after, new.reading));
    let (head, items) = items::compare((&before, old), (&after, new), &sections.moved);
    let mut told = head;
    told.extend(frame::compare(old.reading, new.reading));
    told.extend(sections.told);
    told.extend(items);
    told
}
