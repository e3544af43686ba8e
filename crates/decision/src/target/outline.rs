//! What each clause takes over from the headings and introductions above it.

use std::collections::HashMap;

use crate::words::words;
use crate::{Clause, Level, Tree};

use super::place::{Place, Setting};

/// Returns for every clause the place of the one above it in the tree.
pub(crate) fn parents(tree: &Tree) -> Vec<Option<usize>> {
    let index: HashMap<&str, usize> =
        tree.clauses.iter().enumerate().map(|(at, clause)| (clause.id.as_str(), at)).collect();
    let parent = |clause: &Clause| clause.parent.as_deref().and_then(|id| index.get(id).copied());
    tree.clauses.iter().map(parent).collect()
}

/// Returns the setting of every clause, by its place in the tree.
pub(crate) fn settings(tree: &Tree, parents: &[Option<usize>]) -> Vec<Setting> {
    let mut own: Vec<Setting> = Vec::with_capacity(tree.clauses.len());
    let mut below: Vec<Setting> = Vec::with_capacity(tree.clauses.len());
    // What a paragraph such as "Đến năm 2025:" says to those that follow it below the same parent.
    let mut introduced: HashMap<Option<usize>, Setting> = HashMap::new();
    for (clause, parent) in tree.clauses.iter().zip(parents) {
        let parent = *parent;
        let above = parent.and_then(|at| below.get(at).copied()).unwrap_or_default();
        let setting = introduced.get(&parent).copied().filter(|_| follows(clause)).unwrap_or(above);
        own.push(setting);
        let opened = heading(clause).map(|heading| setting.below(heading));
        below.push(opened.unwrap_or(setting));
        match clause.level {
            Level::Part | Level::Chapter | Level::Section | Level::Appendix | Level::Article => {
                introduced.remove(&parent);
            }
            Level::Paragraph | Level::Unrecognised => {
                if let Some(opened) = heading(clause).map(|heading| introduces(above, setting, heading)) {
                    introduced.insert(parent, opened);
                }
            }
            _ => {}
        }
    }
    own
}

/// A new introduction takes the place of the years of the one before, not of its part.
fn introduces(above: Setting, before: Setting, heading: &str) -> Setting {
    let fresh = above.below(heading);
    if fresh.place == above.place { Setting { place: before.place, ..fresh } } else { fresh }
}

fn follows(clause: &Clause) -> bool {
    matches!(
        clause.level,
        Level::Point
            | Level::Bullet
            | Level::Paragraph
            | Level::Subsection
            | Level::Unrecognised
            | Level::Row
    )
}

/// Returns the heading of a clause, or the words with which it introduces what follows.
fn heading(clause: &Clause) -> Option<&str> {
    if let Some(heading) = &clause.heading {
        return Some(heading);
    }
    if matches!(
        clause.level,
        Level::Header | Level::Basis | Level::Recipients | Level::Signature | Level::Attached
    ) {
        return None;
    }
    let text = clause.text.trim_end();
    let long = if clause.level == Level::Article { 90 } else { 400 };
    if let Some(introduction) = text.strip_suffix([':', '：']) {
        let last = introduction
            .rfind(['.', ';', '\n'])
            .map_or(introduction, |at| introduction.get(at + 1..).unwrap_or(""));
        return (last.len() <= long).then_some(last);
    }
    let short = text.len() <= 120 && !text.ends_with(['.', ';', ',']) && !text.contains('\n');
    let opens = short && clause.level == Level::Paragraph && {
        let opened = Setting::default().below(text);
        words(text, 0).len() <= 14 && (opened.place != Place::Elsewhere || opened.phase.is_some())
    };
    opens.then_some(text)
}
