use dongho_store::{Effect, SearchItem, Write};

use crate::fixture::{Fixture, a_bit_of_everything, at, note, progress};

on_both! {
    state_derived_again_from_the_journal_is_identical,
    damaged_state_is_mended_from_the_journal,
    passwords_and_the_search_index_survive_a_rebuild,
}

async fn state_derived_again_from_the_journal_is_identical(fixture: Fixture) {
    let empty = fixture.store.state_digest().await.unwrap();
    for write in a_bit_of_everything() {
        fixture.store.write(write).await.unwrap();
    }
    let mut version = fixture.store.version("task PL.1@2026").await.unwrap();
    for n in 0..1200 {
        fixture.store.write(Write::of(note(&n.to_string()))).await.unwrap();
        if n % 100 == 0 {
            version = fixture.store.write(Write::of(progress(50, version))).await.unwrap().seq;
        }
    }
    let before = fixture.store.state_digest().await.unwrap();
    assert_ne!(before, empty, "the digest sees the rows");
    fixture.store.rebuild().await.unwrap();
    assert_eq!(fixture.store.state_digest().await.unwrap(), before);
}

async fn damaged_state_is_mended_from_the_journal(fixture: Fixture) {
    for write in a_bit_of_everything() {
        fixture.store.write(write).await.unwrap();
    }
    let before = fixture.store.state_digest().await.unwrap();
    fixture.run("UPDATE observation SET value = '99'; DELETE FROM answer").await.unwrap();
    assert_ne!(fixture.store.state_digest().await.unwrap(), before, "the digest sees the damage");
    fixture.store.rebuild().await.unwrap();
    assert_eq!(fixture.store.state_digest().await.unwrap(), before);
}

async fn passwords_and_the_search_index_survive_a_rebuild(fixture: Fixture) {
    for write in a_bit_of_everything() {
        fixture.store.write(write).await.unwrap();
    }
    let credential =
        Effect::SetCredential { account: "lan".to_owned(), hash: "$argon2id$".to_owned(), at: at(1) };
    fixture.store.write(credential).await.unwrap();
    let item = SearchItem { kind: "target".to_owned(), exact: "học".to_owned(), ..SearchItem::default() };
    fixture.store.write(Effect::ReplaceSearch(vec![item])).await.unwrap();
    fixture.store.rebuild().await.unwrap();
    assert_eq!(fixture.store.credential("lan").await.unwrap().as_deref(), Some("$argon2id$"));
    assert_eq!(fixture.store.count_search_items().await.unwrap(), 1);
}
