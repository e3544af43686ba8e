use dongho_base::Digest;
use dongho_store::{CopyError, Effect, ReadError, Store, Write};

use crate::fixture::{Fixture, a_bit_of_everything, at, note};

on_both! {
    a_copy_on_the_other_database_and_back_is_the_same,
    a_store_that_holds_something_is_not_copied_into,
    an_altered_file_stops_a_copy_before_anything_is_written,
}

/// Returns an empty store on SQLite.
async fn empty() -> Fixture {
    Fixture::on_sqlite().await.unwrap()
}

async fn filled(store: &Store) {
    for write in a_bit_of_everything() {
        store.write(write).await.unwrap();
    }
    for n in 0..600 {
        let once = Some(format!("form-{n}"));
        store.write(Write::of(dongho_store::NewEntry { once, ..note("ghi chú\nhai dòng") })).await.unwrap();
    }
    let hash = Effect::SetCredential { account: "lan".to_owned(), hash: "$argon2id$".to_owned(), at: at(1) };
    store.write(hash).await.unwrap();
    store.keep_file(b"abc".to_vec()).await.unwrap();
}

async fn a_copy_on_the_other_database_and_back_is_the_same(there: Fixture) {
    let here = empty().await;
    filled(&here.store).await;
    let copied = there.store.copy_from(&here.store).await.unwrap();
    assert!(copied.is_equal(), "{copied:?}");
    assert_eq!((copied.entries, copied.files), (here.store.count_entries().await.unwrap(), 1));
    assert_eq!(there.store.credential("lan").await.unwrap().as_deref(), Some("$argon2id$"));
    assert_eq!(there.store.read_file(Digest::of(b"abc")).await.unwrap(), b"abc");

    let back = empty().await;
    assert!(back.store.copy_from(&there.store).await.unwrap().is_equal());
    assert_eq!(back.store.journal_digest().await.unwrap(), here.store.journal_digest().await.unwrap());
    assert_eq!(back.store.state_digest().await.unwrap(), here.store.state_digest().await.unwrap());

    let form = dongho_store::NewEntry { once: Some("form-7".to_owned()), ..note("gửi lại") };
    assert!(
        there.store.write(Write::of(form)).await.unwrap().repeated,
        "a form sent before the copy is known"
    );
    there.store.write(Write::of(note("mới"))).await.unwrap();
    assert_ne!(
        there.store.journal_digest().await.unwrap(),
        copied.journal[1],
        "the digest sees one entry more"
    );
}

async fn a_store_that_holds_something_is_not_copied_into(there: Fixture) {
    let here = empty().await;
    filled(&here.store).await;
    there.store.write(Write::of(note("đã có"))).await.unwrap();
    let refused = there.store.copy_from(&here.store).await.unwrap_err();
    assert!(matches!(refused, CopyError::NotEmpty(1)), "{refused:?}");
    assert!(refused.message().vi.contains("không trống"), "{}", refused.message().vi);
    assert_eq!(there.store.count_entries().await.unwrap(), 1);
}

async fn an_altered_file_stops_a_copy_before_anything_is_written(there: Fixture) {
    let here = empty().await;
    filled(&here.store).await;
    let place = here.path().join("files").join(Digest::of(b"abc").to_string());
    std::fs::write(place, b"xyz").unwrap();
    let refused = there.store.copy_from(&here.store).await.unwrap_err();
    assert!(matches!(refused, CopyError::Read(ReadError::Altered(_))), "{refused:?}");
    assert_eq!(there.store.count_entries().await.unwrap(), 0);
}
