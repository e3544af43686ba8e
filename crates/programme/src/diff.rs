//! What changed between two versions of a programme, in words.

mod facts;
mod frame;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::{Language, Localized};

use crate::Programme;
use facts::{Fact, Kind};

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
    /// The change in words.
    pub text: Localized,
}

/// Returns what changed from `old` to `new`: the head first, then list by list in the order of the files.
///
/// Items are the same where their ids are, or where only one on each side has the same name or sentence: then the
/// change says that the item was renumbered.
pub fn diff(old: &Programme, new: &Programme) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(&frame::HEAD, old, new, &mut changes);
    compare(&frame::PHASE, old, new, &mut changes);
    compare(&frame::PARTY, old, new, &mut changes);
    compare(&frame::SUCCESSION, old, new, &mut changes);
    compare(&work::INDICATOR, old, new, &mut changes);
    compare(&work::TARGET, old, new, &mut changes);
    compare(&work::TASK, old, new, &mut changes);
    compare(&work::DUTY, old, new, &mut changes);
    compare(&frame::ORIENTATION, old, new, &mut changes);
    compare(&frame::SOLUTION, old, new, &mut changes);
    compare(&frame::SOURCE, old, new, &mut changes);
    changes
}

fn compare<T>(kind: &Kind<T>, old: &Programme, new: &Programme, changes: &mut Vec<Change>) {
    let (before, after) = ((kind.list)(old), (kind.list)(new));
    let same = pairs(kind, before, after);
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

/// Returns which item of `before` each item of `after` is, by index: first by id, then by what only one on each side has.
fn pairs<T>(kind: &Kind<T>, before: &[T], after: &[T]) -> BTreeMap<usize, usize> {
    let mut pairs = BTreeMap::new();
    pair_by(&mut pairs, before, after, |item| Some((kind.id)(item)));
    for key in kind.keys {
        pair_by(&mut pairs, before, after, *key);
    }
    pairs
}

fn pair_by<T>(
    pairs: &mut BTreeMap<usize, usize>,
    before: &[T],
    after: &[T],
    key: impl Fn(&T) -> Option<String>,
) {
    let taken: BTreeSet<usize> = pairs.values().copied().collect();
    let free_before = unique(before, |index| taken.contains(&index), &key);
    let free_after = unique(after, |index| pairs.contains_key(&index), &key);
    for (name, index) in free_after {
        if let Some(earlier) = free_before.get(&name) {
            pairs.insert(index, *earlier);
        }
    }
}

/// Returns the items that are not taken yet by what only one of them has.
fn unique<T>(
    items: &[T],
    taken: impl Fn(usize) -> bool,
    key: impl Fn(&T) -> Option<String>,
) -> BTreeMap<String, usize> {
    let (mut first, mut again) = (BTreeMap::new(), BTreeSet::new());
    for (index, item) in items.iter().enumerate().filter(|(index, _)| !taken(*index)) {
        let Some(key) = key(item) else { continue };
        if first.insert(key.clone(), index).is_some() {
            again.insert(key);
        }
    }
    first.retain(|key, _| !again.contains(key));
    first
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
    Change { subject: kind.subject, kind: change, id, text }
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
        changes.push(change_of(kind, ChangeKind::Changed, item, new, &text));
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
        changes.push(change_of(kind, ChangeKind::Changed, item, new, &text));
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
        (true, false, false) => format!("{label} {from} {old} {to} {new}"),
    }
}
