//! Random histories of edits against a model that is nothing but a list.

use std::collections::BTreeMap;

use dongho_store::change::{RecordMerged, RecordRemoved};
use dongho_store::{Change, Effect, Filter, PageOf, RecordRef, Sort, Write};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::fixture::{Fixture, change, device, device_index, devices, enter, on_record, with_devices};

/// One edit; records are picked by their place among all.
#[derive(Debug, Clone)]
enum Edit {
    Enter(Value),
    Change(usize, Value),
    Remove(usize),
    Restore(usize),
    Merge(usize, usize),
    Separate(usize),
}

#[derive(Debug, Clone, PartialEq)]
struct Known {
    data: Value,
    version: u64,
    removed: bool,
    merged: Option<u64>,
}

fn data() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec!["Ánh", "Bình", "ba", "", "Đông", "ă"]);
    let kind = prop::sample::select(vec!["a", "b", "c", ""]);
    let year = prop::sample::select(vec!["2019", "2020", "2021", ""]);
    let tags = prop::sample::subsequence(vec!["x", "y", "z"], 0..3);
    (name, kind, year, tags).prop_map(|(name, kind, year, tags)| {
        let mut data = json!({ "tags": tags });
        for (field, value) in [("name", name), ("kind", kind), ("year", year)] {
            if !value.is_empty() {
                data[field] = json!(value);
            }
        }
        data
    })
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let place = 0_usize..12;
    let edit = prop_oneof![
        5 => data().prop_map(Edit::Enter),
        4 => (place.clone(), data()).prop_map(|(at, data)| Edit::Change(at, data)),
        1 => place.clone().prop_map(Edit::Remove),
        1 => place.clone().prop_map(Edit::Restore),
        1 => (place.clone(), place.clone()).prop_map(|(at, into)| Edit::Merge(at, into)),
        1 => place.prop_map(Edit::Separate),
    ];
    prop::collection::vec(edit, 1..40)
}

fn pages() -> impl Strategy<Value = PageOf> {
    let kinds = prop::sample::subsequence(vec!["a", "b", ""], 0..3);
    let tags = prop::sample::subsequence(vec!["x", "y"], 0..2);
    let sort = prop::sample::select(vec!["name", "kind", "year", "state"]);
    (kinds, tags, any::<bool>(), prop::option::of((sort, any::<bool>())), 1_u32..5).prop_map(
        |(kinds, tags, ranged, sort, limit)| {
            let list = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
            let mut filters = Vec::new();
            if !kinds.is_empty() {
                filters.push(Filter::Any { field: "kind".to_owned(), keys: list(kinds) });
            }
            if !tags.is_empty() {
                filters.push(Filter::Holding { field: "tags".to_owned(), values: list(tags) });
            }
            if ranged {
                let to = Some("2020".to_owned());
                filters.push(Filter::Between { field: "year".to_owned(), from: Some("2019".to_owned()), to });
            }
            let sort = sort.map(|(field, descending)| Sort { field: field.to_owned(), descending });
            PageOf { register: "lab-device".to_owned(), filters, words: None, sort, after: None, limit }
        },
    )
}

/// Makes an edit in store and model; one that the model says is not possible has to be refused.
async fn make(fixture: &Fixture, model: &mut BTreeMap<u64, Known>, edit: &Edit) {
    let pick = |at: usize| model.keys().nth(at % model.len().max(1)).copied();
    let register = || "lab-device".to_owned();
    let (id, write) = match edit {
        Edit::Enter(data) => (None, enter(device(data.clone()))),
        Edit::Change(at, data) => {
            let Some(id) = pick(*at) else { return };
            (Some(id), change(id, model[&id].version, device(data.clone())))
        }
        Edit::Remove(at) => {
            let Some(id) = pick(*at) else { return };
            let body = RecordRemoved { register: register(), why: String::new() };
            let entry = on_record(id, model[&id].version, Change::RecordRemoved(body));
            (Some(id), Write::of(entry).with(Effect::UnindexRecord(id)))
        }
        Edit::Restore(at) => {
            let Some(id) = pick(*at) else { return };
            let body = RecordRemoved { register: register(), why: String::new() };
            let entry = on_record(id, model[&id].version, Change::RecordRestored(body));
            (Some(id), Write::of(entry).with(index(id, &model[&id])))
        }
        Edit::Merge(at, into) => {
            let (Some(id), Some(keep)) = (pick(*at), pick(*into)) else { return };
            let body = RecordMerged { register: register(), keep, why: String::new() };
            let entry = on_record(id, model[&id].version, Change::RecordMerged(body));
            (Some(id), Write::of(entry).with(Effect::UnindexRecord(id)))
        }
        Edit::Separate(at) => {
            let Some(id) = pick(*at) else { return };
            let keep = model[&id].merged.unwrap_or(0);
            let body = RecordMerged { register: register(), keep, why: String::new() };
            let entry = on_record(id, model[&id].version, Change::RecordSeparated(body));
            (Some(id), Write::of(entry).with(index(id, &model[&id])))
        }
    };
    let in_use = |id: u64| model.get(&id).is_some_and(|known| !known.removed && known.merged.is_none());
    let possible = match (edit, id) {
        (Edit::Change(..) | Edit::Remove(_), Some(id)) => in_use(id),
        (Edit::Restore(_), Some(id)) => model[&id].removed,
        (Edit::Merge(_, into), Some(id)) => {
            let keep = pick(*into).unwrap_or(id);
            keep != id && in_use(id) && in_use(keep)
        }
        (Edit::Separate(_), Some(id)) => model[&id].merged.is_some(),
        _ => true,
    };
    let keep = if let Edit::Merge(_, into) = edit { pick(*into) } else { None };
    let written = fixture.store.write(write).await;
    assert_eq!(written.is_ok(), possible, "{edit:?}: {written:?}");
    let Ok(written) = written else { return };
    let id = id.unwrap_or(written.seq);
    let fresh = Known { data: Value::Null, version: 0, removed: false, merged: None };
    let known = model.entry(id).or_insert(fresh);
    known.version = written.seq;
    match edit {
        Edit::Enter(data) | Edit::Change(_, data) => known.data = data.clone(),
        Edit::Remove(_) => known.removed = true,
        Edit::Restore(_) => known.removed = false,
        Edit::Merge(..) => known.merged = keep,
        Edit::Separate(_) => known.merged = None,
    }
}

fn index(id: u64, known: &Known) -> Effect {
    Effect::IndexRecords(vec![device_index(RecordRef::Known(id), &device(known.data.clone()))])
}

/// Returns the ids that a list shows, as the model has it.
fn expected(model: &BTreeMap<u64, Known>, of: &PageOf) -> Vec<u64> {
    let key = |known: &Known, field: &str| known.data[field].as_str().unwrap_or("").to_owned();
    let shows = |known: &Known, filter: &Filter| match filter {
        Filter::Any { field, keys } => keys.contains(&key(known, field)),
        Filter::Between { field, from, to } => {
            let key = key(known, field);
            !key.is_empty()
                && from.as_ref().is_none_or(|from| *from <= key)
                && to.as_ref().is_none_or(|to| key <= *to)
        }
        Filter::Holding { values, .. } => known.data["tags"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|tag| values.iter().any(|value| tag == value)),
        Filter::Linked { .. } => false,
    };
    let mut shown: Vec<_> = model
        .iter()
        .filter(|(_, known)| !known.removed && known.merged.is_none())
        .filter(|(_, known)| of.filters.iter().all(|filter| shows(known, filter)))
        .map(|(id, known)| (of.sort.as_ref().map_or(String::new(), |sort| key(known, &sort.field)), *id))
        .collect();
    shown.sort();
    if of.sort.as_ref().is_none_or(|sort| sort.descending) {
        shown.reverse();
    }
    shown.into_iter().map(|(_, id)| id).collect()
}

async fn check_lists(fixture: &Fixture, model: &BTreeMap<u64, Known>, pages: &[PageOf]) {
    let counted = ["kind".to_owned(), "state".to_owned()];
    for of in pages {
        let wanted = expected(model, of);
        let mut of = of.clone();
        let (count, _) = fixture.store.count_records(&of, &counted).await.unwrap();
        assert_eq!(count, wanted.len() as u64, "{of:?}");
        let mut unfiltered = of.clone();
        unfiltered
            .filters
            .retain(|filter| filter.clone() != of.filters[0] || !matches!(filter, Filter::Any { .. }));
        let choices = fixture.store.count_choices(&of, &counted, "kind").await.unwrap();
        let all = choices.iter().map(|choice| choice.count).sum::<u64>();
        assert_eq!(
            all,
            expected(model, &unfiltered).len() as u64,
            "choices are counted without their own filter"
        );
        let mut seen = Vec::new();
        loop {
            let page = fixture.store.record_page(&of).await.unwrap();
            assert!(page.rows.len() <= of.limit as usize);
            seen.extend(page.rows.iter().map(|row| row.record.id));
            of.after = page.next;
            if of.after.is_none() {
                break;
            }
        }
        assert_eq!(seen, wanted, "{of:?}");
    }
}

async fn check_history(fixture: &Fixture, edits: &[Edit], pages: &[PageOf]) {
    with_devices(fixture).await;
    let mut model = BTreeMap::new();
    for edit in edits {
        make(fixture, &mut model, edit).await;
    }
    check_lists(fixture, &model, pages).await;
    let before = fixture.store.state_digest().await.unwrap();
    fixture.store.rebuild().await.unwrap();
    assert_eq!(fixture.store.state_digest().await.unwrap(), before, "the journal alone gives the same state");
    fixture.store.write(Effect::ShapeRegister(devices())).await.unwrap();
    for row in fixture.store.records_after("lab-device", 0, 1000).await.unwrap() {
        if !row.removed && row.merged_into.is_none() {
            let saved = device(Value::Object(row.data));
            let index = device_index(RecordRef::Known(row.id), &saved);
            fixture.store.write(Effect::IndexRecords(vec![index])).await.unwrap();
        }
    }
    check_lists(fixture, &model, pages).await;
}

fn check_all(on_postgres: bool) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let checked = runner.run(&(edits(), prop::collection::vec(pages(), 6)), |(edits, pages)| {
        runtime.block_on(async {
            let fixture = if on_postgres { Fixture::on_postgres().await } else { Fixture::on_sqlite().await };
            if let Some(fixture) = fixture {
                check_history(&fixture, &edits, &pages).await;
                fixture.store.close().await;
            }
        });
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn random_histories_on_sqlite_give_the_lists_of_the_model_and_the_same_state_again() {
    check_all(false);
}

#[test]
fn random_histories_on_postgres_give_the_lists_of_the_model_and_the_same_state_again() {
    check_all(true);
}
