use dongho_base::Digest;
use dongho_store::{Effect, SearchItem, SearchWords, SessionRow};

use crate::fixture::{Fixture, at};

on_both! {
    sessions_are_found_touched_and_ended,
    the_sessions_of_an_account_are_listed_last_used_first,
    sessions_of_an_earlier_version_are_kept,
    all_sessions_of_one_account_end_and_those_of_others_stay,
    what_matches_with_its_marks_comes_first,
    numbers_of_documents_are_found_whole_and_in_parts_and_titles_before_texts,
}

fn session(token: &str, account: &str) -> SessionRow {
    SessionRow {
        token: Digest::of(token.as_bytes()),
        account: account.to_owned(),
        csrf_secret: *Digest::of(b"secret").as_bytes(),
        started_at: at(0),
        seen_at: at(0),
        ends_at: at(60),
        browser: "Firefox, Linux".to_owned(),
    }
}

async fn sessions_are_found_touched_and_ended(fixture: Fixture) {
    let store = &fixture.store;
    let row = session("a", "lan");
    store.write(Effect::OpenSession(row.clone())).await.unwrap();
    store.write(Effect::TouchSession { token: row.token, at: at(5) }).await.unwrap();
    let found = store.session(&row.token).await.unwrap().unwrap();
    assert_eq!(found, SessionRow { seen_at: at(5), ..row.clone() });
    store.write(Effect::CloseSession(row.token)).await.unwrap();
    assert_eq!(store.session(&row.token).await.unwrap(), None);
    assert_eq!(store.count_entries().await.unwrap(), 0, "sessions leave no trace in the journal");
}

async fn the_sessions_of_an_account_are_listed_last_used_first(fixture: Fixture) {
    for (token, account) in [("a", "lan"), ("b", "lan"), ("c", "minh")] {
        fixture.store.write(Effect::OpenSession(session(token, account))).await.unwrap();
    }
    let used = Digest::of(b"b");
    fixture.store.write(Effect::TouchSession { token: used, at: at(5) }).await.unwrap();
    let listed = fixture.store.sessions_of("lan").await.unwrap();
    assert_eq!(listed, [SessionRow { seen_at: at(5), ..session("b", "lan") }, session("a", "lan")]);
}

async fn sessions_of_an_earlier_version_are_kept(fixture: Fixture) {
    fixture.store.write(Effect::OpenSession(session("a", "lan"))).await.unwrap();
    fixture
        .run(
            "DROP TABLE record; DROP TABLE record_series; DROP TABLE register_shape; DROP TABLE record_label;
             DROP TABLE record_unique; DROP TABLE record_link; DROP TABLE record_many;
             DROP TABLE record_search_words; DROP TABLE draft; DROP TABLE saved_view;
             ALTER TABLE session DROP COLUMN browser; UPDATE schema_version SET version = 1;",
        )
        .await
        .unwrap();
    let fixture = fixture.reopened().await;
    let kept = fixture.store.session(&Digest::of(b"a")).await.unwrap();
    assert_eq!(kept, Some(SessionRow { browser: String::new(), ..session("a", "lan") }));
    fixture.store.write(Effect::OpenSession(session("b", "lan"))).await.unwrap();
    assert_eq!(fixture.reopened().await.store.sessions_of("lan").await.unwrap().len(), 2);
}

async fn all_sessions_of_one_account_end_and_those_of_others_stay(fixture: Fixture) {
    for (token, account) in [("a", "lan"), ("b", "lan"), ("c", "minh")] {
        fixture.store.write(Effect::OpenSession(session(token, account))).await.unwrap();
    }
    fixture.store.write(Effect::CloseSessionsOf("lan".to_owned())).await.unwrap();
    assert_eq!(fixture.store.session(&Digest::of(b"b")).await.unwrap(), None);
    assert!(fixture.store.session(&Digest::of(b"c")).await.unwrap().is_some());
    fixture.store.write(Effect::DropSessionsBefore(at(61))).await.unwrap();
    assert_eq!(fixture.store.session(&Digest::of(b"c")).await.unwrap(), None);
}

async fn what_matches_with_its_marks_comes_first(fixture: Fixture) {
    let item = |id: &str, title: &str, folded: &str| SearchItem {
        kind: "target".to_owned(),
        item: id.to_owned(),
        title_vi: title.to_owned(),
        folded_title: folded.to_owned(),
        exact: title.to_owned(),
        ..SearchItem::default()
    };
    let items = vec![
        item("1", "Khoa hoc", "khoa hoc"),
        item("2", "khoa học công nghệ", "khoa hoc cong nghe"),
        item("3", "khóa họp", "khoa hop"),
    ];
    fixture.store.write(Effect::ReplaceSearch(items)).await.unwrap();
    let words = |folded: &[&str], exact: &[&str]| SearchWords {
        folded: folded.iter().map(|word| (*word).to_owned()).collect(),
        exact: exact.iter().map(|word| (*word).to_owned()).collect(),
    };
    let found = fixture.store.search(&words(&["khoa", "hoc"], &["KHOA", "HỌC"]), 10).await.unwrap();
    let seen: Vec<_> = found.iter().map(|hit| (hit.item.as_str(), hit.exact)).collect();
    assert_eq!(seen, [("2", true), ("1", false)]);
    let found = fixture.store.search(&words(&["kho"], &["kho"]), 10).await.unwrap();
    assert_eq!(found.len(), 3, "the last word may be unfinished");
    let found =
        fixture.store.search(&words(&["\"", "NEAR(", "*", "-"], &["\"", "x", "*", "-"]), 10).await.unwrap();
    assert!(found.is_empty(), "operators are words like any other");
}

async fn numbers_of_documents_are_found_whole_and_in_parts_and_titles_before_texts(fixture: Fixture) {
    let item = |id: &str, title: &str, body: &str| SearchItem {
        kind: "clause".to_owned(),
        item: id.to_owned(),
        folded_title: title.to_owned(),
        folded_body: body.to_owned(),
        exact: format!("{title} {body}"),
        ..SearchItem::default()
    };
    let items = vec![
        item("1", "can cu", "quyet dinh 123/qd-ubnd cua uy ban, trang https://a.vn/123, so -5.0e3"),
        item("2", "quyet dinh 123/qd-ubnd", "ve viec ban hanh"),
        item("3", "quyet dinh 124/qd-ubnd", "thay the qd 123"),
        item("4", "ubnd", "qd 123"),
    ];
    fixture.store.write(Effect::ReplaceSearch(items)).await.unwrap();
    let found = async |words: &[&str]| {
        let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
        let words = SearchWords { folded: words.clone(), exact: words };
        let found = fixture.store.search(&words, 10).await.unwrap();
        found.into_iter().map(|hit| hit.item).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(&["123/qd-ubnd"]).await, "2 1", "the parts follow each other");
    let all = found(&["123"]).await;
    assert!(all.starts_with("2 ") && all.len() == 7, "the title comes first, then the texts: {all}");
    assert_eq!(found(&["ban", "hanh"]).await, "2");
    assert_eq!(found(&["qd", "uy", "b"]).await, "1", "all words, wherever they stand");
    assert_eq!(found(&["dinh can"]).await, "", "no phrase reaches from the text into the title");
    assert_eq!(found(&["ubnd ve"]).await, "", "nor from the title into the text");
    assert_eq!(found(&["https://a.vn/1"]).await, "1");
}
