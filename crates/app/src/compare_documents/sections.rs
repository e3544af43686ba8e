//! Headings, paragraphs and rows that are no target, task, duty or point of their own.

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::Localized;
use dongho_decision::{Clause, Level, Reading};
use dongho_programme::Programme;
use dongho_vietnamese::word_key;

use super::wording::{quoted, step};

/// What changed about them.
pub(super) struct Sections {
    /// One sentence for each change.
    pub(super) told: Vec<Localized>,
    /// The headings that have another number: what they were and what they are.
    pub(super) moved: Vec<(String, String)>,
}

/// Returns which of them are new, gone, renumbered or worded otherwise.
pub(super) fn compare(
    (before, old): (&Programme, &Reading),
    (after, new): (&Programme, &Reading),
) -> Sections {
    let (before, after) = (remaining(before, old), remaining(after, new));
    let same = pairs(&before, &after);
    let kept: BTreeSet<usize> = same.values().copied().collect();
    let (mut told, mut moved) = (Vec::new(), Vec::new());
    for (_, clause) in before.iter().enumerate().filter(|(index, _)| !kept.contains(index)) {
        told.push(whole(clause, "bỏ", "removed"));
    }
    for (index, clause) in after.iter().enumerate() {
        match same.get(&index).and_then(|earlier| before.get(*earlier)) {
            None => told.push(whole(clause, "thêm mới", "added")),
            Some(earlier) => {
                told.extend(changed(earlier, clause));
                if is_heading(clause) && earlier.id != clause.id {
                    moved.push((earlier.id.clone(), clause.id.clone()));
                }
            }
        }
    }
    Sections { told, moved }
}

/// The clauses that nothing else is told of: those of the frame, of items and of points are left out.
fn remaining<'r>(draft: &Programme, reading: &'r Reading) -> Vec<&'r Clause> {
    let points: BTreeSet<&str> =
        draft.orientations.iter().chain(&draft.solutions).map(|point| point.clause.as_str()).collect();
    let items = items(reading);
    let told = |clause: &Clause| {
        let next = items.partition_point(|(start, _)| *start < clause.end);
        next.checked_sub(1).and_then(|last| items.get(last)).is_some_and(|(_, end)| clause.start < *end)
    };
    let clauses = reading.clauses.iter().filter(|clause| is_text(clause.level));
    clauses.filter(|clause| !points.contains(clause.id.as_str()) && !told(clause)).collect()
}

/// Where items stand, in order, those that touch joined.
fn items(reading: &Reading) -> Vec<(usize, usize)> {
    let targets = reading.targets.iter().map(|it| (it.start, it.end));
    let tasks = reading.tasks.iter().map(|it| (it.start, it.end));
    let duties = reading.duties.iter().map(|it| (it.start, it.end));
    let mut places: Vec<_> = targets.chain(tasks).chain(duties).collect();
    places.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in places {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

fn is_text(level: Level) -> bool {
    use Level::{Appendix, Bullet, Chapter, Paragraph, Part, Point, Row, Section, Subsection, Table};
    matches!(
        level,
        Part | Chapter | Section | Subsection | Point | Bullet | Paragraph | Appendix | Table | Row
    )
}

/// Which clause of `before` each of `after` is: by its words, and what is left by its place.
fn pairs(before: &[&Clause], after: &[&Clause]) -> BTreeMap<usize, usize> {
    let mut pairs = BTreeMap::new();
    pair_by(&mut pairs, before, after, |clause| word_key(&clause.text));
    pair_by(&mut pairs, before, after, |clause| clause.id.clone());
    pairs
}

/// Clauses with the same key are paired in their order.
fn pair_by(
    pairs: &mut BTreeMap<usize, usize>,
    before: &[&Clause],
    after: &[&Clause],
    key: impl Fn(&Clause) -> String,
) {
    let taken: BTreeSet<usize> = pairs.values().copied().collect();
    let mut free: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, clause) in before.iter().enumerate().rev().filter(|(index, _)| !taken.contains(index)) {
        free.entry(key(clause)).or_default().push(index);
    }
    for (index, clause) in after.iter().enumerate() {
        if !pairs.contains_key(&index)
            && let Some(earlier) = free.get_mut(&key(clause)).and_then(Vec::pop)
        {
            pairs.insert(index, earlier);
        }
    }
}

fn changed(earlier: &Clause, clause: &Clause) -> Option<Localized> {
    let (vi, en) = noun(clause);
    let id = &clause.id;
    if word_key(&earlier.text) == word_key(&clause.text) {
        // Below a heading with another number everything has; that is told once, of the heading.
        let label = |id: &str| id.rsplit('.').next().map(str::to_owned);
        let moved = is_heading(clause) && label(&earlier.id) != label(id);
        let (was, text) = (&earlier.id, quoted(&clause.text));
        return moved.then(|| {
            Localized::new(
                format!("{vi} {id} ({text}): trước đây là {was}."),
                format!("{en} {id} ({text}): was {was}."),
            )
        });
    }
    step(&earlier.text, &clause.text)
        .map(|step| Localized::new(format!("{vi} {id}: {}.", step.vi), format!("{en} {id}: {}.", step.en)))
}

fn whole(clause: &Clause, vi: &str, en: &str) -> Localized {
    let (noun_vi, noun_en) = noun(clause);
    let (id, text) = (&clause.id, quoted(&clause.text));
    Localized::new(format!("{noun_vi} {id} {vi}: “{text}”."), format!("{noun_en} {id} {en}: “{text}”."))
}

fn is_heading(clause: &Clause) -> bool {
    use Level::{Appendix, Chapter, Part, Section};
    clause.heading.is_some() || matches!(clause.level, Part | Chapter | Section | Appendix)
}

fn noun(clause: &Clause) -> (&'static str, &'static str) {
    match clause.level {
        Level::Row => ("Dòng bảng", "Row"),
        _ if is_heading(clause) => ("Mục", "Section"),
        _ => ("Đoạn", "Paragraph"),
    }
}
