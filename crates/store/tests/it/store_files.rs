use std::fs;

use dongho_base::Digest;
use dongho_store::{Outage, ReadError, WriteError};

use crate::fixture::Fixture;

on_both! {
    a_file_is_kept_once_under_its_digest,
    an_altered_file_is_not_given_out,
    a_disk_that_does_not_take_a_file_is_an_outage,
}

async fn a_file_is_kept_once_under_its_digest(fixture: Fixture) {
    let digest = fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    assert_eq!(digest, Digest::of(b"abc"));
    fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    assert_eq!(fixture.store.read_file(digest).await.unwrap(), b"abc");
    let names: Vec<_> =
        fs::read_dir(fixture.path().join("files")).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(names, [digest.to_string().as_str()], "nothing half-written stays");
}

async fn an_altered_file_is_not_given_out(fixture: Fixture) {
    let digest = fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    fs::write(fixture.path().join("files").join(digest.to_string()), b"xyz").unwrap();
    assert!(matches!(fixture.store.read_file(digest).await, Err(ReadError::Altered(_))));
    assert!(matches!(fixture.store.read_file(Digest::of(b"none")).await, Err(ReadError::File(..))));
}

async fn a_disk_that_does_not_take_a_file_is_an_outage(fixture: Fixture) {
    fs::remove_dir(fixture.path().join("files")).unwrap();
    let refused = fixture.store.keep_file(b"abc".to_vec()).await.unwrap_err();
    assert!(matches!(refused, WriteError::Unavailable(Outage::Disk)), "{refused}");
}
