use crate::fixture::{Fixture, decision_text, lan};

on_both! {
    every_way_of_typing_finds_and_exact_marks_come_first,
    signs_and_operators_break_nothing,
    clauses_are_found_once_the_document_is_attached,
}

async fn every_way_of_typing_finds_and_exact_marks_come_first(fixture: Fixture) {
    let find = |query: &str| {
        let query = query.to_owned();
        let app = &fixture.app;
        async move { app.search(&query).await.unwrap() }
    };
    let reference = find("khoa học").await;
    assert!(!reference.hits.is_empty());
    let ids = |results: &dongho_app::SearchResults| {
        let mut ids: Vec<_> = results.hits.iter().map(|hit| hit.link.subject.to_string()).collect();
        ids.sort();
        ids
    };
    for query in ["khoa hoc", "KHOA HỌC", "Khoa  Học", "khoa ho\u{323}c"] {
        assert_eq!(ids(&find(query).await), ids(&reference), "{query:?}");
    }
    assert!(find("dau tu").await.hits.iter().any(|hit| hit.link.name.vi.contains("Đầu tư")), "d finds đ");
    let exact = find("đào tạo").await;
    let first_inexact = exact.hits.iter().position(|hit| !hit.exact).unwrap_or(exact.hits.len());
    assert!(exact.hits[first_inexact..].iter().all(|hit| !hit.exact), "exact marks stand first");
}

async fn signs_and_operators_break_nothing(fixture: Fixture) {
    for query in
        ["", "   ", "\"", "a OR b", "NEAR(x y)", "title:*", "-", "(", "' ; DROP TABLE journal", "%", "\u{0}"]
    {
        let found = fixture.app.search(query).await.unwrap();
        assert!(found.hits.len() <= 50, "{query}");
    }
    let long = "khoa ".repeat(10_000);
    fixture.app.search(&long).await.unwrap();
}

async fn clauses_are_found_once_the_document_is_attached(fixture: Fixture) {
    let Some(bytes) = decision_text() else { return };
    let before = fixture.app.search("khởi nghiệp").await.unwrap().hits.len();
    let file = dongho_app::Upload { name: "123.txt".to_owned(), bytes };
    fixture.app.attach_document(&lan(), &dongho_app::FormStamp::default(), file).await.unwrap();
    let after = fixture.app.search("khởi nghiệp").await.unwrap();
    assert!(after.hits.len() > before, "{} then {}", before, after.hits.len());
    let hit = after.hits.iter().find(|hit| hit.excerpt.contains("khởi nghiệp")).unwrap();
    assert!(hit.excerpt.len() < 400);
}
