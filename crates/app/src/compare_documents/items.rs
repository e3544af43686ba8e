//! Targets, tasks, duties, parties: the drafts of both documents by the one comparison of programmes.

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::Localized;
use dongho_programme::{Change, ChangeKind, Programme, Subject, diff_drafts};

use super::ReadDocument;
use super::wording::step;

/// The full words of items, by what they are and their id.
type Words<'d> = BTreeMap<(Subject, String), &'d str>;

/// Facts that say no more than that the words of an item differ; the words themselves are told instead.
const WORDED: [&str; 3] = ["name", "gist", "sentence of the document"];

/// Returns what changed about the decision as a whole, and what about all items.
pub(super) fn compare(
    (before, old): (&Programme, ReadDocument<'_>),
    (after, new): (&Programme, ReadDocument<'_>),
    moved: &[(String, String)],
) -> (Vec<Localized>, Vec<Localized>) {
    let changes = diff_drafts(&as_documents(before), &as_documents(after));
    let (told_before, told_after) = (words(before, old), words(after, new));
    let with_facts: BTreeSet<(Subject, &str)> = changes
        .iter()
        .filter(|change| !change.fact.is_empty() && !WORDED.contains(&change.fact))
        .map(|change| (change.subject, change.id.as_str()))
        .collect();
    let (mut head, mut items) = (Vec::new(), Vec::new());
    for change in changes.iter().filter(|change| !moved_along(change, moved)) {
        let told = match (change.subject, change.fact) {
            (Subject::Task | Subject::Duty | Subject::Orientation | Subject::Solution, "name" | "gist") => {
                None
            }
            // The sentence of a target changes with its number, which was told already.
            (Subject::Target, "sentence of the document")
                if with_facts.contains(&(change.subject, change.id.as_str())) =>
            {
                None
            }
            (_, "sentence of the document") => Some(worded(change, &told_before, &told_after)),
            _ => Some(change.text.clone()),
        };
        if change.subject == Subject::Programme { &mut head } else { &mut items }.extend(told);
    }
    (head, items)
}

/// Whether an item has another place only because the section it stands in has.
fn moved_along(change: &Change, moved: &[(String, String)]) -> bool {
    let below = |id: &str, section: &str| {
        id.strip_prefix(section).filter(|rest| rest.starts_with('.')).map(str::to_owned)
    };
    let renumbered = change.kind == ChangeKind::Changed && change.fact.is_empty();
    renumbered
        && moved.iter().any(|(was, now)| {
            let rest = below(&change.was, was);
            rest.is_some() && rest == below(&change.id, now)
        })
}

/// Takes out of a draft what belongs to the files and not to the document: questions, the digest, where things stand.
fn as_documents(draft: &Programme) -> Programme {
    let mut programme = draft.clone();
    programme.head.id.clear();
    programme.head.name = Localized::default();
    programme.head.decision.text_sha256 = None;
    programme.head.questions.clear();
    programme.head.phases.iter_mut().for_each(|phase| phase.clause = None);
    for party in &mut programme.parties {
        party.as_printed.clear();
        party.questions.clear();
    }
    for target in &mut programme.targets {
        target.as_printed.clear();
        target.clause.clear();
        target.questions.clear();
    }
    for task in &mut programme.tasks {
        task.clause.clear();
        task.questions.clear();
    }
    programme.duties.iter_mut().for_each(|duty| duty.clause.clear());
    for point in programme.orientations.iter_mut().chain(&mut programme.solutions) {
        point.clause.clear();
        point.parent = None;
    }
    programme.sources.iter_mut().for_each(|source| source.clauses.clear());
    programme
}

/// The items of a draft stand in the order in which they were read.
fn words<'d>(draft: &Programme, document: ReadDocument<'d>) -> Words<'d> {
    let (reading, text) = (document.reading, document.text);
    let statement = |target: &dongho_decision::Target| text.get(target.start..target.end).unwrap_or("");
    let targets = draft.targets.iter().zip(&reading.targets);
    let tasks = draft.tasks.iter().zip(&reading.tasks);
    let duties = draft.duties.iter().zip(&reading.duties);
    let clauses: BTreeMap<&str, &str> =
        reading.clauses.iter().map(|clause| (clause.id.as_str(), clause.text.as_str())).collect();
    let points = |subject, points: &[dongho_programme::Point]| {
        let of = |point: &dongho_programme::Point| {
            clauses.get(point.clause.as_str()).map(|text| ((subject, point.id.clone()), *text))
        };
        points.iter().filter_map(of).collect::<Vec<_>>()
    };
    let mut words: Words<'d> = BTreeMap::new();
    words.extend(targets.map(|(item, read)| ((Subject::Target, item.id.clone()), statement(read))));
    words.extend(tasks.map(|(item, read)| ((Subject::Task, item.id.clone()), read.text.as_str())));
    words.extend(duties.map(|(item, read)| ((Subject::Duty, item.id.clone()), read.text.as_str())));
    words.extend(points(Subject::Orientation, &draft.orientations));
    words.extend(points(Subject::Solution, &draft.solutions));
    words
}

/// The change of a sentence with the words that differ, where both sentences are known.
fn worded(change: &Change, before: &Words<'_>, after: &Words<'_>) -> Localized {
    let (Some(old), Some(new)) =
        (before.get(&(change.subject, change.was.clone())), after.get(&(change.subject, change.id.clone())))
    else {
        return change.text.clone();
    };
    let Some(step) = step(old, new) else { return change.text.clone() };
    let (vi, en) = match change.subject {
        Subject::Target => ("Chỉ tiêu", "Target"),
        Subject::Task => ("Nhiệm vụ", "Task"),
        Subject::Duty => ("Trách nhiệm", "Duty"),
        Subject::Orientation => ("Định hướng", "Orientation"),
        _ => ("Giải pháp", "Solution"),
    };
    let id = &change.id;
    Localized::new(
        format!("{vi} {id}: câu chữ đổi {}.", step.vi),
        format!("{en} {id}: wording changed {}.", step.en),
    )
}
