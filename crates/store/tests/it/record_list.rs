use dongho_store::{Cursor, Effect, PageOf, RecordPage, SearchWords, Store};
use serde_json::json;

use crate::fixture::{Fixture, change, device, devices, enter, with_devices};

on_both! {
    names_with_the_words_beside_each_other_come_first,
    words_in_quotation_marks_and_operators_find_nothing_and_break_nothing,
    a_changed_record_is_found_by_its_new_words_only,
    best_matches_are_paged,
    a_view_has_typed_columns_and_reads_fields_by_their_former_names,
    a_register_with_another_shape_is_made_again,
}

fn words(text: &str, marks: &str) -> Option<SearchWords> {
    let list = |text: &str| text.split(' ').map(str::to_owned).collect();
    Some(SearchWords { folded: list(text), exact: list(marks) })
}

fn named(name: &str, about: &str) -> serde_json::Value {
    json!({ "name": name, "about": about, "marks": about })
}

fn search(text: &str, limit: u32) -> PageOf {
    PageOf { register: "lab-device".to_owned(), words: words(text, text), limit, ..PageOf::default() }
}

async fn labels(store: &Store, of: &PageOf) -> Vec<String> {
    names(store.record_page(of).await.unwrap())
}

fn names(page: RecordPage) -> Vec<String> {
    page.rows.into_iter().map(|row| row.label).collect()
}

async fn names_with_the_words_beside_each_other_come_first(fixture: Fixture) {
    with_devices(&fixture).await;
    for (name, about) in [
        ("kinh hien vi", ""),
        ("may do", "soi bang kinh hien vi"),
        ("hien kinh vi", ""),
        ("kinh hien vien", ""),
        ("lo nung", ""),
    ] {
        fixture.store.write(enter(device(named(name, about)))).await.unwrap();
    }
    let found = labels(&fixture.store, &search("kinh hien vi", 9)).await;
    assert_eq!(found, ["kinh hien vi", "hien kinh vi", "may do", "kinh hien vien"]);
    assert_eq!(labels(&fixture.store, &search("lo", 9)).await, ["lo nung"]);

    let marked = json!({ "name": "kinh hien vi", "about": "", "marks": "kính hiển vi" });
    fixture.store.write(enter(device(marked))).await.unwrap();
    fixture.store.write(enter(device(named("kinh hien vi", "")))).await.unwrap();
    let exact = PageOf { words: words("kinh hien vi", "kính hiển vi"), limit: 1, ..search("", 1) };
    let page = fixture.store.record_page(&exact).await.unwrap();
    assert_eq!(page.rows[0].record.data["marks"], "kính hiển vi", "the same marks come first");
}

async fn words_in_quotation_marks_and_operators_find_nothing_and_break_nothing(fixture: Fixture) {
    with_devices(&fixture).await;
    fixture.store.write(enter(device(named("kinh", "")))).await.unwrap();
    for text in
        ["\"", "'", "* AND", "kinh\" OR \"x", "a:b*", "NEAR(kinh)", "\\", "-", "_lab_device", "!kinh&"]
    {
        let of = PageOf { words: words(text, text), limit: 5, ..search("", 5) };
        fixture.store.record_page(&of).await.unwrap();
        fixture.store.count_records(&of, &[]).await.unwrap();
    }
    assert_eq!(labels(&fixture.store, &search("-", 5)).await, Vec::<String>::new());
}

async fn a_changed_record_is_found_by_its_new_words_only(fixture: Fixture) {
    with_devices(&fixture).await;
    let id = fixture.store.write(enter(device(named("kinh hien vi", "")))).await.unwrap().seq;
    fixture.store.write(change(id, id, device(named("lo nung", "")))).await.unwrap();
    assert_eq!(labels(&fixture.store, &search("kinh", 5)).await, Vec::<String>::new());
    assert_eq!(labels(&fixture.store, &search("lo nung", 5)).await, ["lo nung"]);
    fixture.store.write(Effect::UnindexRecord(id)).await.unwrap();
    assert_eq!(labels(&fixture.store, &search("lo nung", 5)).await, Vec::<String>::new());
}

async fn best_matches_are_paged(fixture: Fixture) {
    with_devices(&fixture).await;
    for n in 0..7 {
        fixture.store.write(enter(device(named(&format!("may {n}"), "")))).await.unwrap();
    }
    let mut of = search("may", 3);
    let mut all = Vec::new();
    loop {
        let page = fixture.store.record_page(&of).await.unwrap();
        of.after = page.next.clone();
        all.extend(names(page));
        if of.after.is_none() {
            break;
        }
    }
    assert_eq!(all, ["may 6", "may 5", "may 4", "may 3", "may 2", "may 1", "may 0"]);
    of.after = Some(Cursor { key: "x".to_owned(), id: u64::MAX });
    assert_eq!(
        labels(&fixture.store, &of).await,
        Vec::<String>::new(),
        "a cursor from elsewhere shows nothing"
    );
}

async fn a_view_has_typed_columns_and_reads_fields_by_their_former_names(fixture: Fixture) {
    with_devices(&fixture).await;
    let full = json!({ "name": "a", "bought": 2019, "price": "10.5", "shared": true, "since": "2020-01-02", "tags": ["x"] });
    fixture.store.write(enter(device(full))).await.unwrap();
    fixture.store.write(enter(device(json!({ "name": "b", "year": 2020 })))).await.unwrap();
    fixture
        .run("CREATE TABLE seen (year BIGINT CHECK (year > 2000), price NUMERIC, n BIGINT)")
        .await
        .unwrap();
    let view = "INSERT INTO seen SELECT year, price, 1 FROM \"register_lab-device\"";
    fixture.run(view).await.unwrap();
    let right = "ALTER TABLE seen RENAME TO seen_before;
        CREATE TABLE seen (years BIGINT CHECK (years = 4039), prices NUMERIC CHECK (prices = 10.5));
        INSERT INTO seen SELECT sum(year), sum(price) FROM seen_before";
    fixture.run(right).await.unwrap();
}

async fn a_register_with_another_shape_is_made_again(fixture: Fixture) {
    with_devices(&fixture).await;
    fixture.store.write(enter(device(named("kinh hien vi", "")))).await.unwrap();
    assert!(fixture.store.is_ready(&devices()).await.unwrap());
    fixture.store.write(Effect::ShapeRegister(devices())).await.unwrap();
    assert!(fixture.store.is_ready(&devices()).await.unwrap(), "the same shape changes nothing");
    assert_eq!(labels(&fixture.store, &search("kinh", 5)).await, ["kinh hien vi"]);

    let mut other = devices();
    other.keys.remove(1);
    fixture.store.write(Effect::ShapeRegister(other.clone())).await.unwrap();
    assert!(!fixture.store.is_ready(&other).await.unwrap(), "its records are still to be indexed");
    assert_eq!(labels(&fixture.store, &search("kinh", 5)).await, Vec::<String>::new());
    fixture.store.write(Effect::RegisterReady("lab-device".to_owned())).await.unwrap();
    assert!(fixture.store.is_ready(&other).await.unwrap());
    fixture.store.rebuild().await.unwrap();
    assert!(!fixture.store.is_ready(&other).await.unwrap(), "after a rebuild all are to be indexed anew");
}
