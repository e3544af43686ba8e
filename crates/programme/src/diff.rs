//! What changed between two versions of a programme, in words.

mod facts;
mod frame;
mod pairing;
mod work;

use std::collections::BTreeSet;

use dongho_base::{Language, Localized};

use crate::Programme;
use facts::{Fact, Kind};
use pairing::{Pairing, pairs};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The programme and its decision.
    Programme,
    /// A phase.
    Phase,
    /// A party.
    Party,
    /// A dated act between parties.
    Succession,
    /// An indicator.
    Indicator,
    /// A target or milestone.
    Target,
    /// A task.
    Task,
    /// A duty.
    Duty,
    /// A point of the orientation.
    Orientation,
    /// A point of the solutions.
    Solution,
    /// An instrument.
    Source,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Something about it differs.
    Changed,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub subject: Subject,
    /// How it changed.
    pub kind: ChangeKind,
    /// The id of the item, the new one where it was renumbered.
    pub id: String,
    /// The id it had before; the same where it was not renumbered.
    pub was: String,
    /// Which fact differs, by its English name; empty where the whole item is new, gone or renumbered.
    pub fact: &'static str,
    /// The change in words.
    pub text: Localized,
}

/// Returns what changed from `old` to `new`: the head first, then list by list in the order of the files.
///
/// Items are the same where their ids are, or where only one on each side has the same name or sentence: then the
/// change says that the item was renumbered.
pub fn diff(old: &Programme, new: &Programme) -> Vec<Change> {
    diff_by(Pairing::Id, old, new)
}

/// Returns what changed between drafts of two documents, as [`diff`] does for two versions of the files.
///
/// Ids of a draft are places in its document: where a point was put in, all that follow have other ids. So items are the
/// same where their name or sentence is, and only what is left over is paired by its place.
pub fn diff_drafts(old: &Programme, new: &Programme) -> Vec<Change> {
    diff_by(Pairing::Wording, old, new)
}

fn diff_by(pairing: Pairing, old: &Programme, new: &Programme) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(&frame::HEAD, pairing, old, new, &mut changes);
    compare(&frame::PHASE, pairing, old, new, &mut changes);
    compare(&frame::PARTY, pairing, old, new, &mut changes);
    compare(&frame::SUCCESSION, pairing, old, new, &mut changes);
    compare(&work::INDICATOR, pairing, old, new, &mut changes);
    compare(&work::TARGET, pairing, old, new, &mut changes);
    compare(&work::TASK, pairing, old, new, &mut changes);
    compare(&work::DUTY, pairing, old, new, &mut changes);
    compare(&frame::ORIENTATION, pairing, old, new, &mut changes);
    compare(&frame::SOLUTION, pairing, old, new, &mut changes);
    compare(&frame::SOURCE, pairing, old, new, &mut changes);
    changes
}

fn compare<T>(kind: &Kind<T>, pairing: Pairing, old: &Programme, new: &Programme, changes: &mut Vec<Change>) {
    let (before, after) = ((kind.list)(old), (kind.list)(new));
    let same = pairs(kind, pairing, before, after);
    let kept: BTreeSet<usize> = same.values().copied().collect();
    for (_, item) in before.iter().enumerate().filter(|(index, _)| !kept.contains(index)) {
        changes.push(whole(kind, ChangeKind::Removed, item, old));
    }
    for (index, item) in after.iter().enumerate() {
        match same.get(&index).and_then(|earlier| before.get(*earlier)) {
            None => changes.push(whole(kind, ChangeKind::Added, item, new)),
            Some(earlier) => compare_item(kind, (earlier, old), (item, new), changes),
        }
    }
}

fn whole<T>(kind: &Kind<T>, change: ChangeKind, item: &T, programme: &Programme) -> Change {
    let (vi, en) = if change == ChangeKind::Added { ("thêm mới", "added") } else { ("bỏ", "removed") };
    let facts = (kind.facts)(item, programme);
    let details = |language| {
        let told = facts.iter().filter(|fact| fact.told_whole && !fact.value.get(language).is_empty());
        told.map(|fact| format!("; {} {}", fact.label(language), fact.value.get(language)))
            .collect::<String>()
    };
    let text =
        Localized::new(format!("{vi}{}", details(Language::Vi)), format!("{en}{}", details(Language::En)));
    change_of(kind, change, item, programme, &text)
}

fn change_of<T>(
    kind: &Kind<T>,
    change: ChangeKind,
    item: &T,
    programme: &Programme,
    text: &Localized,
) -> Change {
    let (id, name) = ((kind.id)(item), (kind.name)(item, programme));
    let sentence =
        |noun: &str, name: &str, text: &str| match (kind.known_by_id, id.is_empty(), name.is_empty()) {
            (_, true, true) => format!("{noun}: {text}."),
            (_, false, true) => format!("{noun} {id}: {text}."),
            (true, false, false) => format!("{noun} {id} ({name}): {text}."),
            _ => format!("{noun} {name}: {text}."),
        };
    let text = Localized::new(
        sentence(kind.noun.0, name.get(Language::Vi), &text.vi),
        sentence(kind.noun.1, name.get(Language::En), &text.en),
    );
    Change { subject: kind.subject, kind: change, was: id.clone(), id, fact: "", text }
}

fn compare_item<T>(
    kind: &Kind<T>,
    (earlier, old): (&T, &Programme),
    (item, new): (&T, &Programme),
    changes: &mut Vec<Change>,
) {
    let before_id = (kind.id)(earlier);
    if kind.known_by_id && before_id != (kind.id)(item) {
        let text = Localized::new(format!("trước đây là {before_id}"), format!("was {before_id}"));
        let change = change_of(kind, ChangeKind::Changed, item, new, &text);
        changes.push(Change { was: before_id.clone(), ..change });
    }
    let facts = (kind.facts)(earlier, old).into_iter().zip((kind.facts)(item, new));
    for (before, after) in facts.filter(|(before, after)| before.value != after.value) {
        let text = if before.value.vi == after.value.vi {
            let (vi, en) = (after.label(Language::Vi), after.label(Language::En));
            Localized::new(
                format!("bản tiếng Anh của {vi} đã thay đổi"),
                format!("English wording of {en} changed"),
            )
        } else {
            Localized::new(
                step(&before, &after, Language::Vi, ["thêm", "bỏ", "từ", "thành", "đã thay đổi"]),
                step(&before, &after, Language::En, ["added", "removed", "from", "to", "changed"]),
            )
        };
        let change = change_of(kind, ChangeKind::Changed, item, new, &text);
        changes.push(Change { was: before_id.clone(), fact: after.label(Language::En), ..change });
    }
}

fn step(
    before: &Fact,
    after: &Fact,
    language: Language,
    [added, removed, from, to, changed]: [&str; 5],
) -> String {
    let label = after.label(language);
    let (old, new) = (before.value.get(language), after.value.get(language));
    match (after.quoted, old.is_empty(), new.is_empty()) {
        (false, ..) => format!("{label} {changed}"),
        (true, true, _) => format!("{label}: {added} {new}"),
        (true, _, true) => format!("{label}: {removed} {old}"),
        // "Từ từ 30% trở lên" says the word twice.
        (true, false, false) if old.starts_with("từ ") => {
            format!("{label} trước là {old}, nay là {new}")
        }
        (true, false, false) => format!("{label} {from} {old} {to} {new}"),
    }
}
