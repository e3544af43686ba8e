use dongho_store::change::NoteAdded;
use dongho_store::{Change, NewEntry, OpenStoreError, Store, Write, WriteError};

use crate::fixture::{Fixture, a_bit_of_everything, note, progress};

on_both! {
    entries_read_back_as_written,
    the_journal_refuses_to_be_changed,
    a_form_sent_twice_changes_nothing_twice,
    a_stale_change_is_refused_and_says_who_changed_it,
    a_restart_loses_nothing,
    a_second_process_on_the_same_folder_is_refused,
    history_of_a_task_holds_its_years_and_no_other_task,
}

async fn entries_read_back_as_written(fixture: Fixture) {
    for write in a_bit_of_everything() {
        let written = write.entries[0].clone();
        let seq = fixture.store.write(write).await.unwrap().seq;
        let read = fixture.store.recent_entries(1).await.unwrap().remove(0);
        assert_eq!(
            (read.seq, read.at, &read.by, &read.change),
            (seq, written.at, &written.by, &written.change)
        );
        let id = if written.about.id.is_empty() { seq.to_string() } else { written.about.id };
        assert_eq!(read.about.id, id);
    }
}

async fn the_journal_refuses_to_be_changed(fixture: Fixture) {
    fixture.store.write(Write::of(note("một"))).await.unwrap();
    for attempt in
        ["UPDATE journal SET body = '{}'", "DELETE FROM journal", "UPDATE journal SET at = at WHERE seq = 1"]
    {
        let error = fixture.run(attempt).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{attempt}: {error}");
    }
    let texts = fixture.store.recent_entries(9).await.unwrap();
    assert_eq!(texts[0].change, Change::NoteAdded(NoteAdded { text: "một".to_owned() }));
}

async fn a_form_sent_twice_changes_nothing_twice(fixture: Fixture) {
    let form = NewEntry { once: Some("form-1".to_owned()), ..progress(10, 0) };
    let first = fixture.store.write(Write::of(form.clone())).await.unwrap();
    let second = fixture.store.write(Write::of(form.clone())).await.unwrap();
    assert_eq!((second.seq, second.repeated, first.repeated), (first.seq, true, false));
    assert_eq!(fixture.store.count_entries().await.unwrap(), 1);

    let mut another = form;
    another.by.account = "minh".to_owned();
    let refused = fixture.store.write(Write::of(another)).await;
    assert!(
        matches!(refused, Err(WriteError::Stale { .. })),
        "the same id from somebody else is another form"
    );
}

async fn a_stale_change_is_refused_and_says_who_changed_it(fixture: Fixture) {
    let first = fixture.store.write(Write::of(progress(10, 0))).await.unwrap();
    let refused = fixture.store.write(Write::of(progress(20, 0))).await.unwrap_err();
    assert!(matches!(refused, WriteError::Stale { by, .. } if by == "Nguyễn Thị Lan"));
    let second = fixture.store.write(Write::of(progress(20, first.seq))).await.unwrap();
    assert_eq!(fixture.store.version("task PL.1@2026").await.unwrap(), second.seq);
}

async fn a_restart_loses_nothing(fixture: Fixture) {
    for write in a_bit_of_everything() {
        fixture.store.write(write).await.unwrap();
    }
    let before = (fixture.store.state_digest().await.unwrap(), fixture.store.count_entries().await.unwrap());
    let fixture = fixture.reopened().await;
    let after = (fixture.store.state_digest().await.unwrap(), fixture.store.count_entries().await.unwrap());
    assert_eq!(before, after);
}

async fn a_second_process_on_the_same_folder_is_refused(fixture: Fixture) {
    let Err(error) = Store::open(fixture.location()).await else {
        panic!("the folder is in use and must not open twice");
    };
    assert!(matches!(error, OpenStoreError::InUse(_)), "{error}");
    assert!(error.message().vi.contains("đang được một tiến trình khác sử dụng"), "{}", error.message().vi);
    fixture.reopened().await;
}

async fn history_of_a_task_holds_its_years_and_no_other_task(fixture: Fixture) {
    for id in ["PL.1", "PL.1@2026", "PL.1@2030", "PL.10", "PL.10@2026"] {
        let mut entry = note(id);
        entry.about = dongho_store::About { kind: "task".to_owned(), id: id.to_owned() };
        fixture.store.write(Write::of(entry)).await.unwrap();
    }
    let found = fixture.store.entries_about("task", "PL.1", 10).await.unwrap();
    let ids: Vec<_> = found.iter().map(|entry| entry.about.id.as_str()).collect();
    assert_eq!(ids, ["PL.1@2030", "PL.1@2026", "PL.1"]);
}
