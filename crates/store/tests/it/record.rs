use dongho_store::change::{RecordMerged, RecordNumber, RecordRemoved, RecordSaved};
use dongho_store::{Change, DraftRow, Effect, RecordRef, SavedViewRow, Write, WriteError};
use serde_json::json;

use crate::fixture::{Fixture, at, change, device, device_index, enter, entry, on_record, with_devices};

on_both! {
    records_are_numbered_one_after_the_other,
    two_people_who_change_the_same_record_are_told_and_nothing_is_overwritten,
    a_record_is_known_as_it_was_on_any_day,
    a_value_that_only_one_may_have_is_refused_and_names_the_other,
    a_value_given_up_is_free_again,
    a_removed_record_takes_no_change_until_it_is_put_back,
    merged_records_share_their_links_and_can_be_told_apart_again,
    a_record_is_not_merged_into_itself_or_one_not_in_use,
    an_import_of_many_records_is_written_whole_or_not_at_all,
    drafts_and_views_belong_to_a_person,
}

fn named(name: &str) -> RecordSaved {
    device(json!({ "name": name }))
}

fn removed() -> Change {
    Change::RecordRemoved(RecordRemoved { register: "lab-device".to_owned(), why: "thanh lý".to_owned() })
}

async fn records_are_numbered_one_after_the_other(fixture: Fixture) {
    with_devices(&fixture).await;
    for (year, number) in [(2025, "TB-2025-001"), (2026, "TB-2026-001"), (2025, "TB-2025-002")] {
        let before = format!("TB-{year}-");
        let asked = RecordNumber { before, digits: 3, after: String::new(), count: 0 };
        let id =
            fixture.store.write(enter(RecordSaved { number: Some(asked), ..named("a") })).await.unwrap().seq;
        let row = fixture.store.record(id).await.unwrap().unwrap();
        assert_eq!(row.number.as_deref(), Some(number));
        fixture.store.write(change(id, id, named("b"))).await.unwrap();
        let row = fixture.store.record(id).await.unwrap().unwrap();
        assert_eq!(row.number.as_deref(), Some(number), "a change leaves the number alone");
    }
}

async fn two_people_who_change_the_same_record_are_told_and_nothing_is_overwritten(fixture: Fixture) {
    with_devices(&fixture).await;
    let id = fixture.store.write(enter(named("một"))).await.unwrap().seq;
    fixture.store.write(change(id, id, named("hai"))).await.unwrap();
    let refused = fixture.store.write(change(id, id, named("ba"))).await.unwrap_err();
    assert!(matches!(&refused, WriteError::Stale { by, .. } if by == "Nguyễn Thị Lan"), "{refused:?}");
    let row = fixture.store.record(id).await.unwrap().unwrap();
    assert_eq!((row.data["name"].as_str(), row.version), (Some("hai"), id + 1));
}

async fn a_record_is_known_as_it_was_on_any_day(fixture: Fixture) {
    with_devices(&fixture).await;
    let later = |minute, mut write: Write| {
        write.entries[0].at = at(minute);
        write
    };
    let id = fixture.store.write(later(10, enter(named("một")))).await.unwrap().seq;
    fixture.store.write(later(20, change(id, id, named("hai")))).await.unwrap();
    fixture.store.write(later(30, Write::of(on_record(id, id + 1, removed())))).await.unwrap();
    assert_eq!(fixture.store.record_at(id, at(9)).await.unwrap(), None);
    let name = |row: Option<dongho_store::RecordRow>| row.map(|row| (row.data["name"].clone(), row.removed));
    assert_eq!(name(fixture.store.record_at(id, at(10)).await.unwrap()), Some((json!("một"), false)));
    assert_eq!(name(fixture.store.record_at(id, at(29)).await.unwrap()), Some((json!("hai"), false)));
    assert_eq!(name(fixture.store.record_at(id, at(30)).await.unwrap()), Some((json!("hai"), true)));
    assert_eq!(
        fixture.store.record_at(id, at(99)).await.unwrap(),
        fixture.store.record(id).await.unwrap(),
        "what the journal says of today is what the state says"
    );
}

async fn a_value_that_only_one_may_have_is_refused_and_names_the_other(fixture: Fixture) {
    with_devices(&fixture).await;
    let first =
        fixture.store.write(enter(device(json!({ "name": "a", "serial": "007" })))).await.unwrap().seq;
    let refused =
        fixture.store.write(enter(device(json!({ "name": "b", "serial": "007" })))).await.unwrap_err();
    assert!(
        matches!(&refused, WriteError::Taken { key, record, .. } if key == "serial" && *record == first),
        "{refused:?}"
    );
    assert_eq!(fixture.store.count_entries().await.unwrap(), 1, "a refused record leaves no entry");
    assert_eq!(fixture.store.record_with("lab-device", "serial", "007").await.unwrap(), Some(first));
    fixture
        .store
        .write(change(first, first, device(json!({ "name": "a2", "serial": "007" }))))
        .await
        .unwrap();
}

async fn a_value_given_up_is_free_again(fixture: Fixture) {
    with_devices(&fixture).await;
    let serial = |name: &str| device(json!({ "name": name, "serial": "007" }));
    let first = fixture.store.write(enter(serial("a"))).await.unwrap().seq;
    fixture.store.write(change(first, first, named("a"))).await.unwrap();
    let second = fixture.store.write(enter(serial("b"))).await.unwrap().seq;
    let gone = Write::of(on_record(second, second, removed())).with(Effect::UnindexRecord(second));
    fixture.store.write(gone).await.unwrap();
    fixture.store.write(enter(serial("c"))).await.unwrap();
}

async fn a_removed_record_takes_no_change_until_it_is_put_back(fixture: Fixture) {
    with_devices(&fixture).await;
    let id = fixture.store.write(enter(named("một"))).await.unwrap().seq;
    let gone = Write::of(on_record(id, id, removed())).with(Effect::UnindexRecord(id));
    let version = fixture.store.write(gone).await.unwrap().seq;
    let refused = fixture.store.write(change(id, version, named("hai"))).await.unwrap_err();
    assert!(matches!(refused, WriteError::Settled), "{refused:?}");
    let Change::RecordRemoved(body) = removed() else { panic!("a removal") };
    let back = Write::of(on_record(id, version, Change::RecordRestored(body)))
        .with(Effect::IndexRecords(vec![device_index(RecordRef::Known(id), &named("một"))]));
    let version = fixture.store.write(back).await.unwrap().seq;
    fixture.store.write(change(id, version, named("hai"))).await.unwrap();
}

async fn merged_records_share_their_links_and_can_be_told_apart_again(fixture: Fixture) {
    with_devices(&fixture).await;
    let keep = fixture.store.write(enter(named("giữ"))).await.unwrap().seq;
    let gone = fixture.store.write(enter(named("bỏ"))).await.unwrap().seq;
    for (n, owner) in [keep, gone, gone].into_iter().enumerate() {
        let part = device(json!({ "name": format!("phần {n}"), "owner": owner }));
        fixture.store.write(enter(part)).await.unwrap();
    }
    let merged = RecordMerged { register: "lab-device".to_owned(), keep, why: String::new() };
    let merge = Write::of(on_record(gone, gone, Change::RecordMerged(merged.clone())));
    let version = fixture.store.write(merge.with(Effect::UnindexRecord(gone))).await.unwrap().seq;
    assert_eq!(fixture.store.same_records(keep).await.unwrap(), [keep, gone]);
    assert_eq!(fixture.store.count_links_to(keep).await.unwrap()[0].count, 3);
    let links = fixture.store.links_to(keep, "lab-device", "owner", None, 2).await.unwrap();
    let names: Vec<_> = links.iter().map(|link| link.label.as_str()).collect();
    assert_eq!(names, ["phần 2", "phần 1"]);
    let before = links.last().map(|link| link.record);
    let links = fixture.store.links_to(keep, "lab-device", "owner", before, 2).await.unwrap();
    assert_eq!(links.len(), 1);
    let labels = fixture.store.record_labels(&[gone, keep, 999]).await.unwrap();
    assert_eq!(labels.len(), 2);
    assert!(labels.iter().any(|row| row.id == gone && row.label == "bỏ" && row.merged_into == Some(keep)));

    let apart = Write::of(on_record(gone, version, Change::RecordSeparated(merged)));
    fixture.store.write(apart).await.unwrap();
    assert_eq!(fixture.store.count_links_to(keep).await.unwrap()[0].count, 1);
    assert_eq!(fixture.store.count_links_to(gone).await.unwrap()[0].count, 2);
}

async fn a_record_is_not_merged_into_itself_or_one_not_in_use(fixture: Fixture) {
    with_devices(&fixture).await;
    let keep = fixture.store.write(enter(named("giữ"))).await.unwrap().seq;
    let gone = fixture.store.write(enter(named("bỏ"))).await.unwrap().seq;
    fixture.store.write(Write::of(on_record(keep, keep, removed()))).await.unwrap();
    for into in [gone, keep, 999] {
        let merged = RecordMerged { register: "lab-device".to_owned(), keep: into, why: String::new() };
        let refused =
            fixture.store.write(Write::of(on_record(gone, gone, Change::RecordMerged(merged)))).await;
        assert!(matches!(refused, Err(WriteError::Settled)), "{into}: {refused:?}");
    }
}

async fn an_import_of_many_records_is_written_whole_or_not_at_all(fixture: Fixture) {
    with_devices(&fixture).await;
    let many = |serials: &[&str]| {
        let all: Vec<_> =
            serials.iter().map(|serial| device(json!({ "name": "a", "serial": serial }))).collect();
        let index = |(place, one)| device_index(RecordRef::Entered(place), one);
        Write {
            effects: vec![Effect::IndexRecords((0..).zip(&all).map(index).collect())],
            entries: all.into_iter().map(|one| entry("record", "", Change::RecordSaved(one))).collect(),
        }
    };
    let refused = fixture.store.write(many(&["1", "2", "1"])).await.unwrap_err();
    assert!(matches!(refused, WriteError::Taken { place: 2, record: 1, .. }), "{refused:?}");
    assert_eq!(fixture.store.count_entries().await.unwrap(), 0);
    let written = fixture.store.write(many(&["1", "2", "3"])).await.unwrap();
    assert_eq!(written.seq, 1);
    let rows = fixture.store.records_after("lab-device", 0, 9).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(fixture.store.record_with("lab-device", "serial", "3").await.unwrap(), Some(3));
}

async fn drafts_and_views_belong_to_a_person(fixture: Fixture) {
    let draft = |data: &str| DraftRow {
        account: "lan".to_owned(),
        form: "lab-device new".to_owned(),
        data: data.to_owned(),
        at: at(1),
    };
    fixture.store.write(Effect::KeepDraft(draft("a"))).await.unwrap();
    fixture.store.write(Effect::KeepDraft(draft("b"))).await.unwrap();
    assert_eq!(fixture.store.drafts_of("lan").await.unwrap(), [draft("b")]);
    assert_eq!(fixture.store.drafts_of("minh").await.unwrap(), []);
    let drop = Effect::DropDraft { account: "lan".to_owned(), form: "lab-device new".to_owned() };
    fixture.store.write(drop).await.unwrap();
    assert_eq!(fixture.store.drafts_of("lan").await.unwrap(), []);

    let view = SavedViewRow {
        account: "lan".to_owned(),
        register: "lab-device".to_owned(),
        name: "Của tôi".to_owned(),
        query: "kind=a".to_owned(),
    };
    fixture.store.write(Effect::KeepView(view.clone())).await.unwrap();
    assert_eq!(fixture.store.saved_views("lan", "lab-device").await.unwrap(), [view]);
    let drop = Effect::DropView {
        account: "lan".to_owned(),
        register: "lab-device".to_owned(),
        name: "Của tôi".to_owned(),
    };
    fixture.store.write(drop).await.unwrap();
    assert_eq!(fixture.store.saved_views("lan", "lab-device").await.unwrap(), []);
}
