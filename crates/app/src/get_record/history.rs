//! What each entry changed, field by field.

use dongho_base::Localized;
use dongho_programme::{Field, Register};
use dongho_store::change::RecordSaved;
use dongho_store::{Change, Entry};
use serde_json::{Map, Value};

use crate::register::shown::{Showing, linked};
use crate::words::describe;
use crate::{HistoryStep, ValueChange};

/// Returns the records that earlier contents refer to.
pub(super) fn linked_by(entries: &[Entry], register: &Register) -> Vec<u64> {
    entries.iter().filter_map(saved).flat_map(|saved| linked(&register.fields, &saved.data)).collect()
}

/// Returns a record's history, newest first as the entries are.
pub(super) fn steps(
    entries: &[Entry],
    fields: &[&Field],
    register: &Register,
    showing: &Showing<'_>,
) -> Vec<HistoryStep> {
    let step = |(place, entry): (usize, &Entry)| {
        let before = entries.iter().skip(place + 1).find_map(saved);
        let (why, source) = said(&entry.change);
        HistoryStep {
            seq: entry.seq,
            at: entry.at,
            by: entry.by.name.clone(),
            what: describe(&entry.change),
            why: why.to_owned(),
            source: source.to_owned(),
            changes: saved(entry)
                .map(|after| changes(before, after, fields, register, showing))
                .unwrap_or_default(),
        }
    };
    entries.iter().enumerate().map(step).collect()
}

fn saved(entry: &Entry) -> Option<&RecordSaved> {
    match &entry.change {
        Change::RecordSaved(saved) => Some(saved),
        _ => None,
    }
}

fn said(change: &Change) -> (&str, &str) {
    match change {
        Change::RecordSaved(saved) => (&saved.why, &saved.source),
        Change::RecordRemoved(removed) | Change::RecordRestored(removed) => (&removed.why, ""),
        Change::RecordMerged(merged) | Change::RecordSeparated(merged) => (&merged.why, ""),
        _ => ("", ""),
    }
}

fn changes(
    before: Option<&RecordSaved>,
    after: &RecordSaved,
    fields: &[&Field],
    register: &Register,
    showing: &Showing<'_>,
) -> Vec<ValueChange> {
    let none = Map::new();
    let old = before.map_or(&none, |before| &before.data);
    let said = |field: &Field, value: Option<&Value>| {
        value.map(|value| showing.text(field, value)).unwrap_or_default()
    };
    let change = |field: &&Field| {
        let (old, new) = (old.get(&field.id), after.data.get(&field.id));
        let change =
            || ValueChange { label: field.label.clone(), before: said(field, old), after: said(field, new) };
        (old != new).then(change)
    };
    let mut all: Vec<_> = fields.iter().filter_map(change).collect();
    let state = |saved: &RecordSaved| {
        let state = saved.state.as_deref().and_then(|state| register.state(state));
        state.map(|state| state.name.clone()).unwrap_or_default()
    };
    let old_state = before.map(state).unwrap_or_default();
    if old_state != state(after) {
        let label = Localized::new("Trạng thái", "State");
        all.push(ValueChange { label, before: old_state, after: state(after) });
    }
    all
}
