//! Registers invented here: what is declared is what can be listed, filtered, searched and followed.

use std::path::Path;

use dongho_app::{FieldFilter, ProgrammeFiles, RecordQuery, Refusal, SaveRefusal, ShownValue};
use dongho_base::{DateTime, Digest, Localized, Utc};
use dongho_store::change::{RecordNumber, RecordSaved};
use dongho_store::{About, Author, Change, NewEntry, Store, Write};
use serde_json::{Value, json};

use crate::fixture::{Fixture, TODAY, bac_ninh, lan};

const KILN: &str = r#"
id = "kiln"
title = { vi = "Lò nung", en = "Kilns" }
item = { vi = "lò nung", en = "kiln" }
about = { vi = "Các lò nung gốm.", en = "Pottery kilns." }
audience = "public"
label = ["name"]
numbering = "LN-{number:3}"
list = ["name", "fuel", "built", "volume", "owner"]
states = [{ id = "hot", vi = "Đang đốt", en = "Firing", next = ["cold"] }, { id = "cold", vi = "Tắt", en = "Cold" }]

[[section]]
id = "all"
title = { vi = "Thông tin", en = "Facts" }

[[field]]
id = "name"
section = "all"
label = { vi = "Tên lò", en = "Name" }
type = "text"
required = true

[[field]]
id = "fuel"
section = "all"
label = { vi = "Nhiên liệu", en = "Fuel" }
type = "choice"
choices = [{ id = "wood", vi = "Củi", en = "Wood" }, { id = "gas", vi = "Ga", en = "Gas" }]

[[field]]
id = "built"
section = "all"
label = { vi = "Ngày xây", en = "Built" }
type = "date"

[[field]]
id = "volume"
section = "all"
label = { vi = "Dung tích", en = "Volume" }
type = "decimal"
unit = { vi = "m³", en = "m³" }

[[field]]
id = "owner"
section = "all"
label = { vi = "Lò mẹ", en = "Mother kiln" }
type = "link"
register = "kiln"

[[field]]
id = "cost"
section = "all"
label = { vi = "Chi phí", en = "Cost" }
type = "money"
audience = "office"
"#;

fn with_kilns() -> ProgrammeFiles {
    let mut files = bac_ninh();
    files.insert("registers/kiln.toml".to_owned(), KILN.to_owned());
    files
}

fn at(day: u32) -> DateTime<Utc> {
    format!("2026-11-{day:02}T02:00:00Z").parse().unwrap()
}

fn kiln(id: Option<u64>, day: u32, state: &str, data: Value) -> NewEntry {
    let Value::Object(data) = data else { panic!("a record is an object") };
    let number = RecordNumber { before: "LN-".to_owned(), digits: 3, after: String::new(), count: 0 };
    let saved = RecordSaved {
        register: "kiln".to_owned(),
        number: id.is_none().then_some(number),
        state: Some(state.to_owned()),
        data,
        why: "kiểm kê".to_owned(),
        source: "Phiếu 12".to_owned(),
        definition: Digest::of(b""),
        sample: false,
        origin: None,
    };
    NewEntry {
        at: at(day),
        by: Author { account: "lan".to_owned(), name: "Nguyễn Thị Lan".to_owned() },
        about: About { kind: "record".to_owned(), id: id.map(|id| id.to_string()).unwrap_or_default() },
        once: None,
        expected: None,
        change: Change::RecordSaved(saved),
    }
}

/// Enters four kilns behind the application's back and starts it: it finds them by their definition.
async fn started() -> (Fixture, Vec<u64>) {
    let folder = tempfile::tempdir().unwrap();
    let ids = fill(folder.path()).await;
    (Fixture::start(TODAY, folder, None, with_kilns()).await, ids)
}

async fn fill(folder: &Path) -> Vec<u64> {
    let store = Store::open(folder.to_owned()).await.unwrap();
    let mut ids = Vec::new();
    for (state, data) in [
        (
            "hot",
            json!({ "name": "Lò Ánh", "fuel": "wood", "built": "2001-05-01", "volume": "12.5", "cost": 9_000_000 }),
        ),
        ("cold", json!({ "name": "Lò Bầu", "fuel": "wood", "built": "1999-01-01", "volume": "9" })),
        ("hot", json!({ "name": "Lò An", "fuel": "gas", "built": "2020-12-31", "volume": "100" })),
        ("hot", json!({ "name": "Lò Ếch", "volume": "0.5" })),
    ] {
        let seq = store.write(Write::of(kiln(None, 1, state, data))).await.unwrap().seq;
        ids.push(seq);
    }
    let child = json!({ "name": "Lò Ếch", "volume": "0.75", "owner": ids[0] });
    store.write(Write::of(kiln(Some(ids[3]), 10, "cold", child))).await.unwrap();
    store.close().await;
    ids
}

#[tokio::test]
async fn names_of_choices_and_computed_values_are_shown_of_records_that_were_there_before() {
    let computed = r#"
[[field]]
id = "letters"
section = "all"
label = { vi = "Số chữ", en = "Letters" }
type = "derived"
formula = "size(name)"
gives = "integer"
"#;
    let declared = KILN
        .replace(r#"label = ["name"]"#, r#"label = ["name", "fuel"]"#)
        .replace(r#""volume", "owner"]"#, r#""volume", "owner", "letters"]"#);
    let mut files = bac_ninh();
    files.insert("registers/kiln.toml".to_owned(), declared + computed);
    let folder = tempfile::tempdir().unwrap();
    let ids = fill(folder.path()).await;
    let fixture = Fixture::start(TODAY, folder, None, files).await;
    let query = RecordQuery { sort: Some("letters".to_owned()), descending: true, ..RecordQuery::default() };
    let list = fixture.app.list_records(None, "kiln", query).await.unwrap();
    let column = list.columns.iter().position(|column| column.field == "letters").unwrap();
    let shown: Vec<_> = list.rows.iter().map(|row| row.cells[column].words.vi.as_str()).collect();
    assert_eq!(shown, ["6", "6", "6", "5"], "the most letters first");
    let record = fixture.app.get_record(None, ids[0], None).await.unwrap();
    assert_eq!(record.label, "Lò Ánh · Củi");
    let lines = record.sections.iter().flat_map(|section| &section.lines);
    assert!(lines.into_iter().any(|line| line.field == "letters"), "{:?}", record.sections);
}

async fn names(fixture: &Fixture, query: RecordQuery) -> Vec<String> {
    let list = fixture.app.list_records(None, "kiln", query).await.unwrap();
    list.rows.into_iter().map(|row| row.label).collect()
}

fn sorted(field: &str, descending: bool) -> RecordQuery {
    RecordQuery { sort: Some(field.to_owned()), descending, ..RecordQuery::default() }
}

fn filtered(field: &str, values: &[&str], from: &str, to: &str) -> RecordQuery {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    let filter = FieldFilter { field: field.to_owned(), values, from: from.to_owned(), to: to.to_owned() };
    RecordQuery { filters: vec![filter], ..RecordQuery::default() }
}

#[tokio::test]
async fn a_list_is_in_the_order_of_each_field() {
    let (fixture, _) = started().await;
    assert_eq!(names(&fixture, RecordQuery::default()).await, ["Lò An", "Lò Ánh", "Lò Bầu", "Lò Ếch"]);
    assert_eq!(names(&fixture, sorted("volume", true)).await, ["Lò An", "Lò Ánh", "Lò Bầu", "Lò Ếch"]);
    assert_eq!(names(&fixture, sorted("built", true)).await, ["Lò An", "Lò Ánh", "Lò Bầu", "Lò Ếch"]);
    assert_eq!(names(&fixture, sorted("number", false)).await, ["Lò Ánh", "Lò Bầu", "Lò An", "Lò Ếch"]);
    let first = RecordQuery { limit: 3, ..RecordQuery::default() };
    let list = fixture.app.list_records(None, "kiln", first.clone()).await.unwrap();
    assert_eq!((list.rows.len(), list.total, list.at_least), (3, 4, false));
    let next = RecordQuery { after: list.next, ..first };
    assert_eq!(names(&fixture, next).await, ["Lò Ếch"]);
}

#[tokio::test]
async fn filters_take_choices_days_and_numbers_as_people_write_them() {
    let (fixture, ids) = started().await;
    assert_eq!(names(&fixture, filtered("fuel", &["wood"], "", "")).await, ["Lò Ánh", "Lò Bầu"]);
    assert_eq!(names(&fixture, filtered("fuel", &[""], "", "")).await, ["Lò Ếch"], "not filled in");
    assert_eq!(names(&fixture, filtered("built", &[], "01/01/2000", "")).await, ["Lò An", "Lò Ánh"]);
    assert_eq!(names(&fixture, filtered("volume", &[], "0,7", "12,5")).await, ["Lò Ánh", "Lò Bầu", "Lò Ếch"]);
    assert_eq!(names(&fixture, filtered("owner", &[&ids[0].to_string()], "", "")).await, ["Lò Ếch"]);
    assert_eq!(names(&fixture, filtered("state", &["cold"], "", "")).await, ["Lò Bầu", "Lò Ếch"]);
    let list = fixture.app.list_records(None, "kiln", filtered("state", &["hot"], "", "")).await.unwrap();
    let fuel = list.filters.iter().find(|filter| filter.field == "fuel").unwrap();
    let counts: Vec<_> = fuel.choices.iter().map(|choice| (choice.key.as_str(), choice.count)).collect();
    assert_eq!(counts, [("wood", Some(1)), ("gas", Some(1))], "counts are of what the other filters leave");
}

#[tokio::test]
async fn words_are_found_with_and_without_marks() {
    let (fixture, _) = started().await;
    let search = |words: &str| RecordQuery { words: words.to_owned(), ..RecordQuery::default() };
    assert_eq!(names(&fixture, search("ếch")).await, ["Lò Ếch"]);
    assert_eq!(names(&fixture, search("lo bau")).await, ["Lò Bầu"]);
    assert_eq!(
        names(&fixture, search("an")).await,
        ["Lò An", "Lò Ánh"],
        "the whole word with its marks comes first"
    );
    assert_eq!(names(&fixture, search("LN-003")).await, ["Lò An"]);
    let options = fixture.app.find_links(None, "kiln", "bầ").await.unwrap();
    assert_eq!(options.iter().map(|option| option.label.as_str()).collect::<Vec<_>>(), ["Lò Bầu"]);
}

#[tokio::test]
async fn a_record_shows_what_each_entry_changed_and_what_was_known_on_a_day() {
    let (fixture, ids) = started().await;
    let view = fixture.app.get_record(None, ids[3], None).await.unwrap();
    assert_eq!(view.number.as_deref(), Some("LN-004"));
    let volume = view.sections[0].lines.iter().find(|line| line.field == "volume").unwrap();
    assert_eq!(volume.value, ShownValue::Text(Localized::new("0,75 m³", "0.75 m³")));
    let changed: Vec<_> = view.history[0].changes.iter().map(|change| change.label.vi.as_str()).collect();
    assert_eq!(changed, ["Dung tích", "Lò mẹ", "Trạng thái"]);
    assert_eq!(view.history[0].changes[0].before.vi, "0,5 m³");
    assert_eq!((view.history[0].why.as_str(), view.history[0].source.as_str()), ("kiểm kê", "Phiếu 12"));
    let before = fixture.app.get_record(None, ids[3], Some("2026-11-09".parse().unwrap())).await.unwrap();
    let volume = before.sections[0].lines.iter().find(|line| line.field == "volume").unwrap();
    assert_eq!(volume.value, ShownValue::Text(Localized::new("0,5 m³", "0.5 m³")));
    let never = fixture.app.get_record(None, ids[3], Some("2026-10-31".parse().unwrap())).await;
    assert_eq!(never, Err(Refusal::NotFound));

    let mother = fixture.app.get_record(None, ids[0], None).await.unwrap();
    assert_eq!((mother.links[0].label.vi.as_str(), mother.links[0].count), ("Lò mẹ", 1));
    assert_eq!(mother.links[0].first, [(ids[3], "Lò Ếch".to_owned())]);
    assert!(mother.sections[0].lines.iter().all(|line| line.field != "cost"), "for the office only");
    let inside = fixture.app.get_record(Some(&lan()), ids[0], None).await.unwrap();
    assert!(inside.sections[0].lines.iter().any(|line| line.field == "cost"));
}

#[tokio::test]
async fn a_record_is_removed_put_back_merged_and_told_apart() {
    let (fixture, ids) = started().await;
    let (app, lan) = (&fixture.app, lan());
    let version = |view: dongho_app::RecordView| view.version;
    let stamp = fixture.form(version(app.get_record(None, ids[1], None).await.unwrap()));
    app.remove_record(&lan, &stamp, ids[1], "đã dỡ".to_owned()).await.unwrap();
    assert_eq!(names(&fixture, RecordQuery::default()).await, ["Lò An", "Lò Ánh", "Lò Ếch"]);
    let stale = fixture.form(stamp.version);
    let refused = app.restore_record(&lan, &stale, ids[1], String::new()).await;
    assert!(matches!(refused, Err(Refusal::Conflict { .. })), "{refused:?}");
    let stamp = fixture.form(version(app.get_record(None, ids[1], None).await.unwrap()));
    app.restore_record(&lan, &stamp, ids[1], "nhầm".to_owned()).await.unwrap();
    assert_eq!(names(&fixture, RecordQuery::default()).await.len(), 4);

    let stamp = fixture.form(version(app.get_record(None, ids[0], None).await.unwrap()));
    app.merge_record(&lan, &stamp, ids[0], ids[2], "trùng".to_owned()).await.unwrap();
    let keep = app.get_record(None, ids[2], None).await.unwrap();
    assert_eq!(keep.merged, [(ids[0], "Lò Ánh".to_owned())]);
    assert_eq!(keep.links[0].count, 1, "what referred to the duplicate refers to what stays");
    let gone = app.get_record(None, ids[0], None).await.unwrap();
    assert_eq!(gone.merged_into, Some((ids[2], "Lò An".to_owned())));
    app.separate_record(&lan, &fixture.form(gone.version), ids[0], "khác nhau".to_owned()).await.unwrap();
    assert_eq!(names(&fixture, RecordQuery::default()).await.len(), 4);
    assert!(app.get_record(None, ids[2], None).await.unwrap().links.is_empty());
    let rebuilt = app.rebuild().await.unwrap();
    assert_eq!(rebuilt.before, rebuilt.after);
    assert_eq!(names(&fixture, RecordQuery::default()).await.len(), 4);
}

/// Sends the form of a kiln.
async fn send(
    fixture: &Fixture,
    record: Option<u64>,
    version: u64,
    typed: &[(&str, &str)],
) -> Result<dongho_app::Recorded, SaveRefusal> {
    let answers: Vec<_> =
        typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    fixture.app.save_record_form(&lan(), &fixture.form(version), "kiln", record, &answers).await
}

fn paths(refused: Result<dongho_app::Recorded, SaveRefusal>) -> Vec<String> {
    match refused {
        Err(SaveRefusal::Problems(problems)) => problems.into_iter().map(|problem| problem.path).collect(),
        other => panic!("problems were expected, not {other:?}"),
    }
}

#[tokio::test]
async fn what_is_typed_into_the_form_comes_back_as_typed_and_is_numbered() {
    let (fixture, ids) = started().await;
    let typed = [
        ("d-name", "Lò mới"),
        ("d-fuel", "gas"),
        ("d-built", "05/04/2023"),
        ("d-volume", "1.234,5"),
        ("d-cost", "2.000.000"),
        ("d-owner", "lò ánh"),
        ("state", "hot"),
        ("why", "xây thêm"),
    ];
    let id = send(&fixture, None, 0, &typed).await.unwrap().seq;
    let view = fixture.app.get_record(Some(&lan()), id, None).await.unwrap();
    assert_eq!(view.number.as_deref(), Some("LN-005"));
    assert_eq!(view.history[0].why, "xây thêm");
    let form = fixture.app.record_form(&lan(), "kiln", Some(id), None).await.unwrap();
    let filled =
        |name: &str| form.answers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    assert_eq!(filled("d-built"), Some("05/04/2023"));
    assert_eq!(filled("d-volume"), Some("1.234,5"));
    assert_eq!(filled("d-cost"), Some("2.000.000"));
    let owner = format!("Lò Ánh (#{})", ids[0]);
    assert_eq!(filled("d-owner"), Some(owner.as_str()));
    assert_eq!(names(&fixture, sorted("number", true)).await[0], "Lò mới");

    let again: Vec<_> = form.answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    send(&fixture, Some(id), form.version, &again).await.unwrap();
    let view = fixture.app.get_record(Some(&lan()), id, None).await.unwrap();
    assert_eq!(view.history[0].changes, [], "sent back as it was, the form changes nothing");
    let stale = send(&fixture, Some(id), form.version, &again).await;
    assert!(matches!(stale, Err(SaveRefusal::Refused(Refusal::Conflict { .. }))), "{stale:?}");
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_its_field() {
    let (fixture, ids) = started().await;
    let wrong = [("d-volume", "nhiều"), ("d-built", "31/02/2020"), ("d-owner", "lò không có")];
    assert_eq!(paths(send(&fixture, None, 0, &wrong).await), ["built", "volume", "owner"]);
    assert_eq!(
        paths(send(&fixture, None, 0, &[("d-fuel", "gas")]).await),
        ["name"],
        "a name has to be given"
    );
    assert_eq!(paths(send(&fixture, None, 0, &[("d-name", "x"), ("d-owner", "#1999")]).await), ["owner"]);
    let view = fixture.app.get_record(None, ids[3], None).await.unwrap();
    let back = send(&fixture, Some(ids[3]), view.version, &[("d-name", "Lò Ếch"), ("state", "hot")]).await;
    assert_eq!(paths(back), ["state"], "a cold kiln has no way to be hot again");
    let reader = crate::fixture::reader();
    let refused = fixture.app.save_record_form(&reader, &fixture.form(0), "kiln", None, &[]).await;
    assert_eq!(refused, Err(SaveRefusal::Refused(Refusal::Forbidden)));
}

#[tokio::test]
async fn earlier_contents_are_restored_as_a_change_of_their_own() {
    let (fixture, ids) = started().await;
    let view = fixture.app.get_record(None, ids[3], None).await.unwrap();
    let stamp = fixture.form(view.version);
    let refused = fixture.app.restore_entry(&lan(), &stamp, ids[3], ids[3], String::new()).await;
    assert_eq!(paths(refused), ["state"], "rules hold for earlier contents too");
    let typed = [("d-name", "Lò Ếch"), ("d-volume", "3")];
    let version = send(&fixture, Some(ids[3]), view.version, &typed).await.unwrap().seq;
    let stamp = fixture.form(version);
    fixture.app.restore_entry(&lan(), &stamp, ids[3], view.version, "nhầm".to_owned()).await.unwrap();
    let now = fixture.app.get_record(None, ids[3], None).await.unwrap();
    assert_eq!(now.sections, view.sections);
    assert_eq!(now.history.len(), 4, "nothing of the history is lost");
}
