use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use scraper::{Html, Selector};

use crate::browser::{Browser, File};
use crate::fixture::Fixture;

const HOSTILE: &str = "</script></title></textarea><img src=x onerror=alert(1)>\"'{{7*7}}";
const DEEP: usize = 100_000;

fn is_harmless(page: &str) -> bool {
    let page = Html::parse_document(page);
    let bad = Selector::parse("img[src=x], [onerror], script:not([src])").unwrap();
    page.select(&bad).count() == 0
}

#[tokio::test]
async fn what_people_type_is_never_markup() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let year = "?period=2026";
    let file = File { field: "evidence", name: HOSTILE, bytes: b"x" };
    let value = [
        ("period", "2024"),
        ("value", "45,5"),
        ("source", HOSTILE),
        ("vintage", "official"),
        ("note", HOSTILE),
    ];
    let sent = [
        officer.submit_file("/targets/II.2.1.c/record", &value, &file).await,
        officer.submit(&format!("/tasks/PL.1/notes{year}"), &[("text", HOSTILE)]).await,
        officer
            .submit(&format!("/tasks/PL.1/milestones{year}"), &[("title", HOSTILE), ("due", "31/12/2026")])
            .await,
    ];
    for answer in &sent {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    let query = HOSTILE.replace(['<', '>', '"', '\'', '{', '}', '*', ' ', '=', '/', '(', ')'], "+");
    let search = format!("/search?q={query}");
    for path in ["/", "/targets/II.2.1.c", "/tasks/PL.1?period=2026", "/targets", search.as_str()] {
        let page = officer.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(is_harmless(&page.text()), "{path}");
    }
    assert!(officer.get("/targets/II.2.1.c").await.text().contains("onerror"), "it is there, as text");
    let wrong = officer
        .submit_file("/targets/II.2.1.c/record", &[("period", HOSTILE), ("value", HOSTILE)], &file)
        .await;
    assert!(is_harmless(&wrong.text()), "also where a form is shown again");
}

#[tokio::test]
async fn an_address_cannot_put_words_or_markup_on_a_page() {
    let site = Fixture::new().await;
    let paths = [
        "/targets/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "/targets?state=%3Cimg%20src=x%20onerror=alert(1)%3E&phase=%22%3E%3Cscript%3E",
        "/search?q=%3C/title%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/?done=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/sign-in?then=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/nothing/%3Cscript%3Ealert(1)%3C/script%3E",
    ];
    for path in paths {
        assert!(is_harmless(&site.get(path).await.text()), "{path}");
    }
}

#[tokio::test]
async fn depth_in_an_address_or_a_form_leaves_the_server_alive() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    for open in ["(", "[", "{", "a[", "%5B", "\"", "-", "*"] {
        let many = open.repeat(20_000);
        let answer = site.send(Request::get("/search").body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK);
        let escaped = many.replace(['{', '"', '['], "%28");
        for path in [format!("/search?q={escaped}"), format!("/targets?state={escaped}&party={escaped}")] {
            if let Ok(request) = Request::get(path).body(Body::empty()) {
                assert!(site.send(request).await.status.as_u16() < 500, "{open}");
            }
        }
        let sent = officer
            .submit("/tasks/PL.1/notes?period=2026", &[("text", &many[..many.len().min(9_000)])])
            .await;
        assert!(sent.status.as_u16() < 500, "{open}: {}", sent.text());
    }
    let keys = "a[b]".repeat(20_000);
    let body = format!("{keys}=1&token=x");
    let request = Request::post("/tasks/PL.1/notes?period=2026")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    assert!(officer.send(request).await.status.as_u16() < 500);
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn depth_in_a_document_leaves_the_server_alive() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let deep = |open: &str, close: &str| format!("{}x{}", open.repeat(DEEP), close.repeat(DEEP));
    let documents = [
        ("sâu.html", deep("<div>", "</div>")),
        ("sâu.txt", deep("(", ")")),
        ("sâu.md", deep("> ", "")),
        ("sâu.md", deep("- [", "](")),
        ("sâu.toml", deep("[", "]")),
        ("sâu.docx", deep("<w:p>", "</w:p>")),
    ];
    for (name, text) in &documents {
        let file = File { field: "file", name, bytes: text.as_bytes() };
        for path in ["/imports", "/decision/document"] {
            let answer = officer.submit_file(path, &[], &file).await;
            assert!(answer.status.as_u16() != 500, "{name} to {path}: {}", answer.text());
        }
    }
    assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(officer.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn broken_parts_of_a_form_with_a_file_are_refused() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let deep_part = "--x\r\nContent-Type: multipart/mixed; boundary=x\r\n".repeat(DEEP / 10);
    let many = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(10_000);
    for body in [
        "",
        "--",
        "--x",
        "--x\r\n\r\n",
        deep_part.as_str(),
        many.as_str(),
        "--x\r\nContent-Disposition: x\r\n\r\n",
    ] {
        let request = Request::post("/imports")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = officer.send(request).await;
        let refused = matches!(answer.status.as_u16(), 400 | 403 | 413);
        assert!(refused, "{:?}: {}", &body[..body.len().min(40)], answer.status);
    }
}
