//! What each clause takes over from the headings and introductions above it.

use std::collections::HashMap;

use crate::duty;
use crate::words::{WordKind, words};
use crate::{Clause, Level, Tree};

use super::cue::{CUES, Cue};
use super::place::{Place, Setting};
use super::time::{self, When};

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
    if !own.iter().any(|setting| matches!(setting.place, Place::Objectives | Place::General)) {
        open_lists(tree, parents, &mut own);
    }
    charge_bodies(tree, parents, &mut own);
    own
}

/// Where two headings below one name bodies, that one is about who does what, whatever it is called.
fn charge_bodies(tree: &Tree, parents: &[Option<usize>], settings: &mut [Setting]) {
    let mut named: HashMap<usize, usize> = HashMap::new();
    for (clause, parent) in tree.clauses.iter().zip(parents) {
        let body = clause.heading.as_deref().is_some_and(duty::names_body);
        if let Some(parent) = parent.filter(|_| body && clause.level != Level::Article) {
            *named.entry(parent).or_default() += 1;
        }
    }
    let mut charged = vec![false; settings.len()];
    for (at, parent) in parents.iter().enumerate() {
        let below = parent.is_some_and(|parent| {
            named.get(&parent).is_some_and(|count| *count >= 2) || charged.get(parent) == Some(&true)
        });
        let open = settings.get_mut(at).filter(|setting| below && setting.place == Place::Elsewhere);
        if let (Some(setting), Some(charged)) = (open, charged.get_mut(at)) {
            setting.place = Place::Implementation;
            *charged = true;
        }
    }
}

/// Where a copy has lost the headings, a list is one of targets from the item on that says by which year how much is to
/// be reached.
fn open_lists(tree: &Tree, parents: &[Option<usize>], settings: &mut [Setting]) {
    let mut open: Option<(Level, Option<usize>)> = None;
    for ((clause, parent), setting) in tree.clauses.iter().zip(parents).zip(settings) {
        if clause.level == Level::Blank {
            continue;
        }
        let list = (clause.level, *parent);
        let item =
            matches!(clause.level, Level::Bullet | Level::Point | Level::Paragraph | Level::Unrecognised);
        open = open.filter(|open| *open == list && setting.place == Place::Elsewhere);
        if open.is_none() && item && setting.place == Place::Elsewhere && is_dated_target(&clause.text) {
            open = Some(list);
        }
        if open.is_some() {
            setting.place = Place::Objectives;
        }
    }
}

/// "Đến năm 2030, doanh thu đạt 350 tỷ đồng", as a line of a text.
fn is_dated_target(text: &str) -> bool {
    text.lines().any(|line| is_dated(line.trim_start_matches(['-', '–', '+', '*', ' '])))
}

fn is_dated(line: &str) -> bool {
    let words = words(line, 0);
    let aims = matches!(CUES.at(&words, 0), Some((Cue::Aim, _)));
    let dated = matches!(time::at(&words, usize::from(aims) * 2), Some((When::By(_), _)));
    dated && words.iter().filter(|word| word.kind == WordKind::Number).count() >= 2
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
