use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};

use crate::browser::{Browser, File, multipart};
use crate::fixture::Fixture;
use crate::routes::SAMPLES;

/// A body that counts how much of it is asked for.
struct Watched {
    asked: Arc<AtomicUsize>,
    left: usize,
}

impl axum::body::HttpBody for Watched {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, std::io::Error>>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        Poll::Ready(Some(Ok(http_body::Frame::data(Bytes::from_static(&[b'x'; 1024])))))
    }
}

#[tokio::test]
async fn an_upload_by_somebody_who_is_not_signed_in_is_refused_without_being_read() {
    let site = Fixture::new().await;
    for path in
        ["/imports", "/decision/document", "/targets/II.2.1.c/record", "/tasks/PL.1/evidence?period=2026"]
    {
        for reader in [false, true] {
            let asked = Arc::new(AtomicUsize::new(0));
            let body = Body::new(Watched { asked: Arc::clone(&asked), left: 1024 });
            let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
            let mut browser =
                if reader { Browser::signed_in(&site, "doc").await } else { Browser::new(&site) };
            let answer = browser.send(request.body(body).unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(asked.load(Ordering::Relaxed), 0, "{path}: the body was read");
        }
    }
}

#[tokio::test]
async fn readers_record_nothing() {
    let site = Fixture::new().await;
    let mut reader = Browser::signed_in(&site, "doc").await;
    let page = reader.get("/targets/II.2.1.c").await.text();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (pattern, path) in SAMPLES {
        // What concerns one's own account is everybody's.
        if matches!(pattern, "/sign-in" | "/sign-out") || pattern.starts_with("/account/") {
            continue;
        }
        let answer = reader.post(path, &[("token", &token), ("decision", "accept"), ("text", "x")]).await;
        let refused = matches!(answer.status.as_u16(), 403..=405);
        assert!(refused, "{pattern}: {} {}", answer.status, answer.text());
    }
    let history = site.get("/tasks/PL.1?period=2026").await.text();
    assert!(history.contains("Chưa có ghi nhận nào."), "nothing was recorded");
}

#[tokio::test]
async fn accounts_do_not_exist_for_those_who_do_not_manage_them() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    assert_eq!(officer.get("/accounts").await.status, StatusCode::NOT_FOUND);
    let mut administrator = Browser::signed_in(&site, "an").await;
    assert_eq!(administrator.get("/accounts").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_import_and_its_file_are_not_for_everybody() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let file = File { field: "file", name: "quyết định.txt", bytes: "Điều 1. Ban hành.".as_bytes() };
    let sent = officer.submit_file("/imports", &[], &file).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let import = sent.header("location").to_owned();
    let id = import.rsplit('/').next().unwrap();
    let mut reader = Browser::signed_in(&site, "doc").await;
    for path in
        [import.clone(), format!("{import}/state"), format!("{import}/publish"), "/imports".to_owned()]
    {
        assert_eq!(site.get(&path).await.status, StatusCode::SEE_OTHER, "{path}: sign in first");
        assert_eq!(reader.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let address = format!("/files/{id}/x.txt");
    assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get(&address).await.bytes, file.bytes);
    let found = site.get("/search?q=ban+hanh").await.text();
    assert!(!found.contains(&import), "what is not published is not found");
}

#[tokio::test]
async fn a_file_larger_than_is_taken_is_refused() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let page = officer.get("/decision/document").await.text();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let size = usize::try_from(site.app.upload_limit()).unwrap() + 1;
    let bytes = vec![b'x'; size];
    let file = File { field: "file", name: "lớn.txt", bytes: &bytes };
    let answer = officer.send(multipart("/decision/document", &[("token", &token)], &file)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("lớn quá"));
    let long = "x".repeat(300_000);
    let answer = officer.post("/tasks/PL.1/notes?period=2026", &[("token", &token), ("text", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
