//! What makes a record sound.

use dongho_registers::{Entry, derive, validate};
use serde_json::{Value, json};

use crate::invented::{apiary, day, record, registers};

fn problems_on(today: &str, data: Value, before: Option<Value>) -> Vec<(String, &'static str)> {
    let registers = registers();
    let (data, before) = (record(data), before.map(record));
    let entry = Entry { data: &data, before: before.as_ref(), number: None, state: None, today: day(today) };
    let problems = validate(apiary(&registers), &registers, &entry);
    assert!(
        problems.iter().all(|it| it.message.vi.ends_with('.') && it.message.en.ends_with('.')),
        "{problems:#?}"
    );
    problems.into_iter().map(|it| (it.path, it.kind.word())).collect()
}

fn problems(data: Value) -> Vec<(String, &'static str)> {
    problems_on("2026-11-23", data, None)
}

/// The one problem of a record with a name and one more field.
fn wrong(field: &str, value: Value, kind: &str) {
    let mut data = record(json!({ "name": "Đồng Kỵ" }));
    data.insert(field.to_owned(), value.clone());
    let found = problems(Value::Object(data));
    assert_eq!(
        found.iter().map(|(path, kind)| (path.split('.').next().unwrap(), *kind)).collect::<Vec<_>>(),
        [(field, kind)],
        "{value}"
    );
}

#[test]
fn a_record_with_every_field_rightly_filled_is_sound() {
    let data = json!({
        "name": "Đồng Kỵ", "title": { "vi": "Trại ong", "en": "Apiary" }, "kind": "03", "flowers": ["lychee"],
        "owner_code": "0100233488", "hives": 200, "honey": "4100.25", "cost": 0, "opened": "2026-11-23",
        "closed": "2026-12-01", "season": "2025-Q3", "since_year": 2019,
        "survival": { "numerator": "12", "denominator": "40" }, "organic": false, "place": [106.07, 21],
        "address": { "line": "Số 1", "unit": "09163", "on": "2025-06-30" }, "mother": 3,
        "photo": { "name": "a.JPG", "bytes": 1000, "sha256": "0".repeat(64) },
        "keepers": [{ "person": "Lan", "share": "60" }, { "person": "Hòa", "share": "40" }],
    });
    assert_eq!(problems(data), []);
}

#[test]
fn each_kind_of_mistake_is_told_at_its_field() {
    wrong("title", json!({ "en": "x" }), "form");
    wrong("kind", json!("04"), "choice");
    wrong("kind", json!("02"), "choice");
    wrong("flowers", json!(["lychee", "lychee"]), "choice");
    wrong("flowers", json!([]), "form");
    wrong("owner_code", json!("0100233480"), "code");
    wrong("owner_code", json!("01 00233488"), "form");
    wrong("hives", json!(0), "bound");
    wrong("hives", json!("7"), "form");
    wrong("honey", json!("1.234"), "bound");
    wrong("honey", json!(1.5), "form");
    wrong("cost", json!(-1), "bound");
    wrong("opened", json!("2026-11-24"), "bound");
    wrong("opened", json!("2026-2-3"), "form");
    wrong("closed", json!("2026-01-01"), "not_asked");
    wrong("season", json!("quý 3"), "form");
    wrong("since_year", json!(1800), "bound");
    wrong("survival", json!({ "numerator": "1", "denominator": "0" }), "bound");
    wrong("organic", json!("có"), "form");
    wrong("place", json!([21.0]), "form");
    wrong("address", json!({ "unit": "09163" }), "choice");
    wrong("address", json!({ "unit": "09200", "on": "2025-06-30" }), "choice");
    wrong("mother", json!(0), "form");
    wrong("mother", json!([1]), "form");
    wrong("old_number", json!("7"), "not_asked");
    wrong("photo", json!({ "name": "a.svg", "bytes": 1000, "sha256": "0".repeat(64) }), "bound");
    wrong("photo", json!({ "name": "a.jpg", "bytes": 2_000_000, "sha256": "0".repeat(64) }), "bound");
    wrong("keepers", json!([]), "form");
    wrong("keepers", json!([{ "share": "50" }]), "required");
    wrong("keepers", json!([{ "person": "Lan", "share": "0" }]), "rule");
    wrong("keepers", json!([{ "person": "Lan", "shares": "0" }]), "unknown_field");
    wrong(
        "keepers",
        json!([{ "person": "a" }, { "person": "b" }, { "person": "c" }, { "person": "d" }]),
        "bound",
    );
    wrong("colour", json!("x"), "unknown_field");
    assert_eq!(problems(json!({})), [("name".to_owned(), "required")]);
    assert_eq!(problems(json!({ "name": "x".repeat(41) })), [("name".to_owned(), "bound")]);
}

#[test]
fn conditions_and_rules_see_the_other_fields() {
    assert_eq!(problems(json!({ "name": "x", "hives": 101 })), [("owner_code".to_owned(), "required")]);
    assert_eq!(problems(json!({ "name": "x", "hives": 100 })), []);
    let closed = json!({ "name": "x", "opened": "2020-02-01", "closed": "2020-01-31" });
    assert_eq!(problems(closed), [("closed".to_owned(), "rule")]);
    let keepers = json!({ "name": "x", "keepers": [{ "person": "a", "share": "60" }, { "person": "b", "share": "41" }] });
    assert_eq!(problems(keepers), [(String::new(), "rule")]);
    let row = json!({ "name": "x", "keepers": [{ "person": "a" }, { "share": "101" }] });
    let found: Vec<String> = problems(row).into_iter().map(|(path, _)| path).collect();
    assert_eq!(found, ["keepers.1.share"]);
}

#[test]
fn what_was_chosen_before_stays_while_it_is_not_changed() {
    let old = json!({ "name": "x", "kind": "02", "old_number": "7" });
    assert_eq!(problems_on("2025-06-30", old.clone(), None), []);
    assert_eq!(problems_on("2026-11-23", old.clone(), Some(old)), []);
    let changed =
        problems_on("2026-11-23", json!({ "name": "x", "kind": "02" }), Some(json!({ "kind": "01" })));
    assert_eq!(changed, [("kind".to_owned(), "choice")]);
}

#[test]
fn derived_values_follow_from_the_others_and_are_absent_without_them() {
    let registers = registers();
    let derived = |data: Value| {
        let data = record(data);
        let entry = Entry { data: &data, before: None, number: None, state: None, today: day("2026-11-23") };
        Value::Object(derive(apiary(&registers), &entry))
    };
    assert_eq!(
        derived(json!({ "honey": "4111", "hives": 200 })),
        json!({ "per_hive": "20.6", "rich": true })
    );
    assert_eq!(derived(json!({ "honey": "4111" })), json!({}));
    assert_eq!(
        derived(json!({ "honey": "4111", "hives": 200, "per_hive": "3" })),
        json!({ "per_hive": "20.6", "rich": true })
    );
}
