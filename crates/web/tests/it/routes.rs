use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use crate::browser::Browser;
use crate::fixture::Fixture;

/// Every address with something that exists in the programme of Bắc Ninh, or that does not.
pub const SAMPLES: [(&str, &str); 44] = [
    ("/", "/"),
    ("/targets", "/targets?state=no_data&phase=2023-2025"),
    ("/targets/{id}", "/targets/II.2.1.c"),
    ("/targets/{id}/record", "/targets/II.2.1.c/record"),
    ("/targets/{id}/evidence", "/targets/II.2.1.c/evidence"),
    ("/tasks", "/tasks?view=timeline"),
    ("/tasks/{id}", "/tasks/PL.1?period=2026"),
    ("/tasks/{id}/progress", "/tasks/PL.1/progress?period=2026"),
    ("/tasks/{id}/milestones", "/tasks/PL.1/milestones?period=2026"),
    ("/tasks/{id}/milestones/{milestone}", "/tasks/PL.1/milestones/999?period=2026"),
    ("/tasks/{id}/notes", "/tasks/PL.1/notes?period=2026"),
    ("/tasks/{id}/evidence", "/tasks/PL.1/evidence?period=2026"),
    ("/parties", "/parties"),
    ("/parties/{id}", "/parties/so-khoa-hoc-va-cong-nghe"),
    ("/registers", "/registers"),
    ("/registers/{id}", "/registers/none?q=khoa+hoc&f.kind=a"),
    ("/registers/{id}/new", "/registers/none/new"),
    ("/records/{id}/edit", "/records/999/edit"),
    ("/records/{id}", "/records/999?on=01/01/2026"),
    ("/records/{id}/{deed}", "/records/999/merge?q=a"),
    ("/decision", "/decision"),
    ("/decision/document", "/decision/document"),
    ("/decision/file", "/decision/file"),
    ("/findings", "/findings?show=open"),
    ("/findings/{id}", "/findings/none"),
    ("/questions", "/questions"),
    ("/questions/{id}", "/questions/none"),
    ("/files/{id}/{name}", "/files/999/x.pdf"),
    ("/imports", "/imports"),
    ("/imports/{id}", "/imports/999"),
    ("/imports/{id}/state", "/imports/999/state"),
    ("/imports/{id}/retry", "/imports/999/retry"),
    ("/imports/{id}/items/{item}", "/imports/999/items/target:x"),
    ("/imports/{id}/rest", "/imports/999/rest"),
    ("/imports/{id}/publish", "/imports/999/publish"),
    ("/versions", "/versions"),
    ("/search", "/search?q=khoa+hoc"),
    ("/sign-in", "/sign-in?then=%2Ftargets"),
    ("/sign-out", "/sign-out"),
    ("/account", "/account"),
    ("/account/sessions/others", "/account/sessions/others"),
    ("/account/sessions/{id}", "/account/sessions/0123456789abcdef"),
    ("/account/password", "/account/password"),
    ("/accounts", "/accounts"),
];

pub fn english(path: &str) -> String {
    if path == "/" { "/en".to_owned() } else { format!("/en{path}") }
}

#[test]
fn the_list_of_addresses_is_complete() {
    let listed: Vec<&str> = SAMPLES.iter().map(|(pattern, _)| *pattern).collect();
    let mut served = dongho_web::addresses();
    let mut sorted = listed.clone();
    served.sort_unstable();
    sorted.sort_unstable();
    assert_eq!(
        sorted, served,
        "a new address needs a line in SAMPLES; every test of this file then covers it"
    );
}

#[tokio::test]
async fn every_address_answers_everybody_in_both_languages() {
    let site = Fixture::new().await;
    for account in [None, Some("doc"), Some("lan"), Some("an")] {
        let mut browser = match account {
            Some(account) => Browser::signed_in(&site, account).await,
            None => Browser::new(&site),
        };
        for (pattern, path) in SAMPLES {
            for address in [path.to_owned(), english(path)] {
                let answer = browser.get(&address).await;
                let fine = answer.status.is_success()
                    || answer.status.is_redirection()
                    || matches!(answer.status.as_u16(), 403..=405);
                assert!(fine, "{pattern} for {account:?}: {} {}", answer.status, answer.text());
            }
        }
    }
}

#[tokio::test]
async fn what_everybody_may_read_needs_no_account() {
    let site = Fixture::new().await;
    for path in [
        "/",
        "/targets",
        "/targets/II.2.1.c",
        "/tasks",
        "/tasks/PL.1",
        "/parties",
        "/decision",
        "/search?q=x",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_address_gets_a_page_in_the_language_asked_for() {
    let site = Fixture::new().await;
    for (path, words) in
        [("/nothing", "Không tìm thấy trang"), ("/en/nothing", "Page not found"), ("/targets/x", "Không")]
    {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text().contains(words), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_method_a_page_does_not_take_is_refused_with_a_page() {
    let site = Fixture::new().await;
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        let request = Request::builder().method(method).uri("/targets").body(Body::empty()).unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(answer.text().contains("<h1>"), "the refusal is a page");
        assert!(answer.header("allow").contains("GET"));
    }
}

#[tokio::test]
async fn the_health_of_the_server_is_told_in_one_word() {
    let answer = Fixture::new().await.get("/healthz").await;
    assert_eq!((answer.status, answer.text().as_str()), (StatusCode::OK, "ok\n"));
}
