use dongho_store::change::{
    AccountAdded, ImportRead, ImportStarted, ItemDecided, MilestoneCompleted, ProgrammePublished,
};
use dongho_store::{Change, Write, WriteError};

use crate::fixture::{Fixture, a_bit_of_everything, at, entry, file, note, text, value};

on_both! {
    a_later_value_for_the_same_period_keeps_the_earlier_one_marked,
    an_account_name_is_taken_once,
    a_milestone_that_is_not_there_cannot_be_done,
    an_import_is_published_once_and_then_settled,
    accepting_the_rest_leaves_earlier_decisions_alone,
    a_finding_keeps_its_resolution,
    order_is_that_of_bytes,
    a_character_that_one_database_refuses_is_kept_by_none,
}

async fn a_later_value_for_the_same_period_keeps_the_earlier_one_marked(fixture: Fixture) {
    for (period, number) in [("2024", "44"), ("2025", "45.50"), ("2025", "46.25")] {
        fixture.store.write(Write::of(value("II.1", period, number))).await.unwrap();
    }
    let all = fixture.store.observations_of("II.1").await.unwrap();
    let seen: Vec<_> = all.iter().map(|row| (row.value.to_string(), row.superseded_by)).collect();
    assert_eq!(
        seen,
        [("46.25".to_owned(), None), ("45.50".to_owned(), Some(3)), ("44".to_owned(), None)],
        "values are kept to the digit"
    );
    assert_eq!(fixture.store.observations_in_force().await.unwrap().len(), 2);
}

async fn an_account_name_is_taken_once(fixture: Fixture) {
    let add = |name: &str| {
        let account =
            AccountAdded { account: "lan".to_owned(), name: name.to_owned(), role: "officer".to_owned() };
        Write::of(entry("account", "lan", Change::AccountAdded(account)))
    };
    fixture.store.write(add("Lan")).await.unwrap();
    assert!(matches!(fixture.store.write(add("Lan khác")).await, Err(WriteError::Exists)));
    assert_eq!(fixture.store.account("lan").await.unwrap().unwrap().name, "Lan");
    assert_eq!(fixture.store.account("LAN").await.unwrap(), None, "names of accounts are compared exactly");
}

async fn a_milestone_that_is_not_there_cannot_be_done(fixture: Fixture) {
    let done =
        MilestoneCompleted { milestone: 9, done_on: "2026-01-02".parse().unwrap(), note: String::new() };
    let refused =
        fixture.store.write(Write::of(entry("task", "PL.1", Change::MilestoneCompleted(done)))).await;
    assert!(matches!(refused, Err(WriteError::Missing)));
    assert_eq!(fixture.store.count_entries().await.unwrap(), 0, "a refused change leaves no entry");
}

async fn an_import_is_published_once_and_then_settled(fixture: Fixture) {
    let started = entry("import", "", Change::ImportStarted(ImportStarted { file: file("c.docx") }));
    let import = fixture.store.write(Write::of(started)).await.unwrap().seq;
    let about = |change| Write::of(entry("import", &import.to_string(), change));
    let publish = || {
        let digest = dongho_base::Digest::of(b"p");
        let published = ProgrammePublished {
            digest,
            files: [].into(),
            name: text("Chương trình"),
            import: Some(import),
            note: String::new(),
        };
        Write::of(entry("programme", "a", Change::ProgrammePublished(published)))
    };
    let decide = || {
        let decided = ItemDecided {
            import,
            item: "task:1".to_owned(),
            decision: "accept".to_owned(),
            fields: [].into(),
            note: String::new(),
        };
        about(Change::ItemDecided(decided))
    };
    assert!(
        matches!(fixture.store.write(publish()).await, Err(WriteError::Settled)),
        "nothing has been read yet"
    );
    let draft = dongho_base::Digest::of(b"d");
    let read = ImportRead { import, draft, title: "Quyết định".to_owned(), items: 1, doubtful: 0 };
    fixture.store.write(about(Change::ImportRead(read))).await.unwrap();
    fixture.store.write(decide()).await.unwrap();
    fixture.store.write(publish()).await.unwrap();
    assert!(matches!(fixture.store.write(publish()).await, Err(WriteError::Settled)));
    assert!(matches!(fixture.store.write(decide()).await, Err(WriteError::Settled)));
    let row = fixture.store.import(import).await.unwrap().unwrap();
    assert_eq!((row.state.as_str(), row.published, row.decided), ("published", Some(1), 1));
}

async fn accepting_the_rest_leaves_earlier_decisions_alone(fixture: Fixture) {
    let mut import = 0;
    for write in a_bit_of_everything() {
        let started = matches!(&write.entries[0].change, Change::ImportStarted(_));
        let seq = fixture.store.write(write).await.unwrap().seq;
        import = if started { seq } else { import };
    }
    let decisions = fixture.store.item_decisions(import).await.unwrap();
    let seen: Vec<_> = decisions.iter().map(|row| (row.item.as_str(), row.decision.as_str())).collect();
    assert_eq!(seen, [("target:II.1", "correct"), ("task:1", "accept")]);
}

async fn a_finding_keeps_its_resolution(fixture: Fixture) {
    for write in a_bit_of_everything() {
        fixture.store.write(write).await.unwrap();
    }
    let findings = fixture.store.findings().await.unwrap();
    assert_eq!(findings.len(), 1);
    let resolution = findings[0].resolution.as_ref().unwrap();
    assert_eq!(resolution.corrected_to.as_deref(), Some("tiến bộ"));
    assert_eq!(resolution.signed.by, "Nguyễn Thị Lan");
}

async fn order_is_that_of_bytes(fixture: Fixture) {
    for name in ["ă", "Zim", "an", "Ân", "a b", "a-b"] {
        let account =
            AccountAdded { account: name.to_owned(), name: name.to_owned(), role: "officer".to_owned() };
        fixture.store.write(Write::of(entry("account", name, Change::AccountAdded(account)))).await.unwrap();
    }
    let accounts = fixture.store.accounts(at(0)).await.unwrap();
    let names: Vec<_> = accounts.iter().map(|row| row.account.as_str()).collect();
    assert_eq!(names, ["Zim", "a b", "a-b", "an", "Ân", "ă"]);
}

async fn a_character_that_one_database_refuses_is_kept_by_none(fixture: Fixture) {
    fixture.store.write(Write::of(note("trước\0sau"))).await.unwrap();
    let notes = fixture.store.notes_about("target", "II.1").await.unwrap();
    assert_eq!(notes[0].text, "trước\u{fffd}sau");
    assert_eq!(fixture.store.account("\0").await.unwrap(), None);
    let before = fixture.store.state_digest().await.unwrap();
    fixture.store.rebuild().await.unwrap();
    assert_eq!(fixture.store.state_digest().await.unwrap(), before);
}
