//! Lists of many records are read along an index and not by looking at all of them.

use dongho_store::{Change, Effect, Filter, PageOf, RecordRef, Sort, Write};
use serde_json::json;

use crate::fixture::{Fixture, device, device_index, entry, with_devices};

const MANY: u64 = 3_000;

async fn filled() -> Fixture {
    let fixture = Fixture::at(tempfile::tempdir().unwrap(), None).await;
    with_devices(&fixture).await;
    let one = |n: u64| {
        let kind = ["a", "b", "c", "d"][(n % 4) as usize];
        let (name, year) = (format!("may {:06}", n * 7919 % MANY), (1990 + n % 30).to_string());
        device(json!({ "name": name, "kind": kind, "year": year, "owner": 1 + n % 3 }))
    };
    let all: Vec<_> = (0..MANY).map(one).collect();
    let index = |(place, one)| device_index(RecordRef::Entered(place), one);
    let write = Write {
        effects: vec![Effect::IndexRecords((0..).zip(&all).map(index).collect())],
        entries: all.into_iter().map(|one| entry("record", "", Change::RecordSaved(one))).collect(),
    };
    fixture.store.write(write).await.unwrap();
    fixture
}

fn page(filters: Vec<Filter>, sort: Option<&str>) -> PageOf {
    let sort = sort.map(|field| Sort { field: field.to_owned(), descending: true });
    PageOf { register: "lab-device".to_owned(), filters, words: None, sort, after: None, limit: 25 }
}

fn kind(key: &str) -> Filter {
    Filter::Any { field: "kind".to_owned(), keys: vec![key.to_owned()] }
}

#[tokio::test]
async fn a_page_in_order_walks_along_the_index_of_its_field_and_sorts_nothing() {
    let fixture = filled().await;
    for filters in [vec![], vec![kind("a")]] {
        for sort in [None, Some("name"), Some("year")] {
            let plan = fixture.store.explain_page(&page(filters.clone(), sort)).await.unwrap();
            assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{sort:?}: {plan:#?}");
            let records =
                plan.iter().filter(|step| step.starts_with("SEARCH r ") || step.starts_with("SEARCH l "));
            assert_eq!(records.count(), 2, "the rows themselves are looked up by id: {plan:#?}");
        }
    }
    let plan = fixture.store.explain_page(&page(vec![kind("a")], Some("name"))).await.unwrap();
    assert!(plan.iter().any(|step| step.contains("COVERING INDEX keys_lab-device_0")), "{plan:#?}");
}

#[tokio::test]
async fn filters_on_several_values_and_on_links_go_first() {
    let fixture = filled().await;
    let linked = Filter::Linked { field: "owner".to_owned(), others: vec![2] };
    let plan = fixture.store.explain_page(&page(vec![linked.clone()], Some("name"))).await.unwrap();
    assert!(plan.iter().any(|step| step.contains("record_link_other")), "{plan:#?}");
    assert!(!plan.iter().any(|step| step.contains("SCAN keys")), "{plan:#?}");
    let rows = fixture.store.record_page(&page(vec![linked], Some("name"))).await.unwrap().rows;
    assert_eq!(rows.len(), 25);
}

#[tokio::test]
async fn a_filter_that_leaves_few_of_many_finds_them_beyond_the_walk() {
    let fixture = filled().await;
    let range =
        |from: &str| Filter::Between { field: "year".to_owned(), from: Some(from.to_owned()), to: None };
    // Names are shuffled, so that the newest year lies anywhere in their order.
    let of = PageOf { limit: 200, ..page(vec![range("2019"), kind("b")], Some("name")) };
    let rows = fixture.store.record_page(&of).await.unwrap().rows;
    assert_eq!(rows.len(), 50, "a hundred of the year, half of them of the kind");
    let names: Vec<_> = rows.iter().map(|row| row.label.clone()).collect();
    let mut sorted = names.clone();
    sorted.sort();
    sorted.reverse();
    assert_eq!(names, sorted);
}
