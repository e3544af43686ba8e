use std::fs;

use dongho_base::Digest;
use dongho_store::{Outage, ReadError, WriteError};

use crate::fixture::Fixture;

#[tokio::test]
async fn a_file_is_kept_once_under_its_digest() {
    let fixture = Fixture::new().await;
    let digest = fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    assert_eq!(digest, Digest::of(b"abc"));
    fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    assert_eq!(fixture.store.read_file(digest).await.unwrap(), b"abc");
    let names: Vec<_> =
        fs::read_dir(fixture.path().join("files")).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(names, [digest.to_string().as_str()], "nothing half-written stays");
}

#[tokio::test]
async fn an_altered_file_is_not_given_out() {
    let fixture = Fixture::new().await;
    let digest = fixture.store.keep_file(b"abc".to_vec()).await.unwrap();
    fs::write(fixture.path().join("files").join(digest.to_string()), b"xyz").unwrap();
    assert!(matches!(fixture.store.read_file(digest).await, Err(ReadError::Altered(_))));
    assert!(matches!(fixture.store.read_file(Digest::of(b"none")).await, Err(ReadError::File(..))));
}

#[tokio::test]
async fn a_disk_that_does_not_take_a_file_is_an_outage() {
    let fixture = Fixture::new().await;
    fs::remove_dir(fixture.path().join("files")).unwrap();
    let refused = fixture.store.keep_file(b"abc".to_vec()).await.unwrap_err();
    assert!(matches!(refused, WriteError::Unavailable(Outage::Disk)), "{refused}");
}
