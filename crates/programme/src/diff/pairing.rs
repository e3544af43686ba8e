//! Which item of the old version each item of the new one is.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Kind;

/// What makes two items the same in the first place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pairing {
    /// Their ids, then what only one on each side has.
    Id,
    /// What only one on each side has, then their ids.
    Wording,
}

/// Returns which item of `before` each item of `after` is, by index: by id and by what only one on each side has.
pub(super) fn pairs<T>(
    kind: &Kind<T>,
    pairing: Pairing,
    before: &[T],
    after: &[T],
) -> BTreeMap<usize, usize> {
    let mut pairs = BTreeMap::new();
    if pairing == Pairing::Id {
        pair_by(&mut pairs, before, after, |item| Some((kind.id)(item)));
    }
    for key in kind.keys {
        pair_by(&mut pairs, before, after, *key);
    }
    if pairing == Pairing::Wording {
        pair_by(&mut pairs, before, after, |item| Some((kind.id)(item)));
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
