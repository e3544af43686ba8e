//! What people type becomes one stored form, or a sentence.

use dongho_base::Language;
use dongho_registers::{Entry, Reader, label, shown, validate};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::invented::{apiary, day, record, registers};

fn read(field: &str, text: &str) -> Result<Option<Value>, String> {
    let registers = registers();
    let register = apiary(&registers);
    let reader = Reader::new(register, &registers, day("2026-11-23"));
    reader.read(register.field(field).unwrap(), text).map_err(|refusal| refusal.vi)
}

fn reads(field: &str, text: &str, value: Value) {
    assert_eq!(read(field, text), Ok(Some(value)), "{field}: {text}");
}

#[test]
fn what_people_type_becomes_one_stored_form() {
    reads("name", "  Trại   ong\u{a0}Đồng Kỵ ", json!("Trại ong Đồng Kỵ"));
    reads("hives", "1.234 đàn", json!(1234));
    reads("honey", "1.234,50 kg", json!("1234.5"));
    reads("honey", "12,5", json!("12.5"));
    reads("cost", "1,5 tỷ đồng", json!(1_500_000_000_i64));
    reads("cost", "250.000", json!(250_000));
    for text in ["05/04/2023", "5/4/2023", "2023-04-05", "2023-04-05 00:00:00", "ngày 5 tháng 4 năm 2023"]
    {
        reads("opened", text, json!("2023-04-05"));
    }
    reads("season", "quý III/2025", json!("2025-Q3"));
    reads("season", "2025-06", json!("2025-06"));
    reads("since_year", "năm 2019", json!(2019));
    reads("organic", "Có", json!(true));
    reads("organic", "không", json!(false));
    reads("survival", "12/40", json!({ "numerator": "12", "denominator": "40" }));
    reads("owner_code", "0100233488", json!("0100233488"));
    reads("place", "21.1861, 106.0763", json!([106.0763, 21.1861]));
    reads("place", "106,0763; 21,1861", json!([106.0763, 21.1861]));
    reads("mother", "#17", json!(17));
    assert_eq!(read("name", " \u{a0}"), Ok(None));
}

#[test]
fn choices_are_found_by_id_and_by_name_with_and_without_marks() {
    for text in ["01", "Ong nội", "ong noi", "ONG NỘI", "Eastern honey bee", "01 - Ong nội"] {
        reads("kind", text, json!("01"));
    }
    reads("flowers", "Vải thiều; cà phê", json!(["lychee", "coffee"]));
    reads("flowers", "vai thieu, ca phe", json!(["lychee", "coffee"]));
    reads("flowers", "Hoa rừng, hỗn hợp", json!(["mixed"]));
    // What ended can be named by its code only, so that an old export can be read again.
    reads("kind", "02", json!("02"));
    assert!(read("kind", "Ong ngoại").unwrap_err().contains("Ong nội"));
}

#[test]
fn what_cannot_be_read_or_can_be_read_twice_is_refused_with_a_sentence() {
    for (field, text) in [
        ("hives", "12,5"),
        ("hives", "mười"),
        ("honey", "1.234"),
        ("cost", "7 triệu người"),
        ("opened", "31/02/2023"),
        ("opened", "13-2023"),
        ("season", "mùa xuân"),
        ("since_year", "19"),
        ("organic", "có thể"),
        ("survival", "12"),
        ("owner_code", "0100233480"),
        ("place", "21.18"),
        ("mother", "mẹ"),
        ("photo", "a.jpg"),
        ("keepers", "Lan"),
        ("per_hive", "3"),
    ] {
        let sentence = read(field, text).unwrap_err();
        assert!(sentence.ends_with('.') || sentence.ends_with('…'), "{field} {text}: {sentence}");
    }
}

#[test]
fn several_boxes_are_read_together() {
    let registers = registers();
    let register = apiary(&registers);
    let reader = Reader::new(register, &registers, day("2026-11-23"));
    let read = |field: &str, parts: &[(&str, &'static str)]| {
        let part = |name: &str| parts.iter().find(|(it, _)| *it == name).map_or("", |(_, text)| *text);
        reader.read_parts(register.field(field).unwrap(), &part).unwrap()
    };
    assert_eq!(
        read("title", &[("vi", "Trại"), ("en", "Apiary")]),
        Some(json!({ "vi": "Trại", "en": "Apiary" }))
    );
    assert_eq!(
        read("address", &[("line", "Số 1"), ("unit", "phuong kinh bac"), ("on", "1/7/2025")]),
        Some(json!({ "line": "Số 1", "unit": "09200", "on": "2025-07-01" }))
    );
    assert_eq!(read("address", &[("on", "1/7/2025")]), None);
    assert_eq!(
        read("survival", &[("numerator", "12"), ("denominator", "40")]),
        read("survival", &[("numerator", "12,0"), ("denominator", "40")])
    );
    assert_eq!(read("hives", &[("", "5")]), Some(json!(5)));
}

#[test]
fn values_are_shown_as_people_write_them() {
    let registers = registers();
    let register = apiary(&registers);
    let show = |field: &str, value: Value| {
        let links = |_: &str, id: i64| Some(format!("Trại {id}"));
        shown(register.field(field).unwrap(), &value, &registers, Language::Vi, &links)
    };
    assert_eq!(show("honey", json!("1234.5")), "1.234,5 kg");
    assert_eq!(show("cost", json!(1_500_000)), "1.500.000 đồng");
    assert_eq!(show("opened", json!("2023-04-05")), "05/04/2023");
    assert_eq!(show("survival", json!({ "numerator": "12", "denominator": "40" })), "12/40 (30%)");
    assert_eq!(show("kind", json!("02")), "Ong ngoại");
    assert_eq!(show("season", json!("2025-Q3")), "quý 3/2025");
    assert_eq!(show("mother", json!(7)), "Trại 7");
    assert_eq!(
        show("address", json!({ "line": "Số 1", "unit": "09200" })),
        "Số 1, Phường Kinh Bắc, Tỉnh Bắc Ninh"
    );
    let bees =
        record(json!({ "name": "Đồng Kỵ", "kind": "03", "keepers": [{ "person": "Nguyễn Thị Lan" }] }));
    assert_eq!(label(register, &registers, &bees, Some("7"), &|_, _| None), "Đồng Kỵ · Ong Ý");
    assert_eq!(label(register, &registers, &record(json!({})), Some("7"), &|_, _| None), "7");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed, what is read has the stored form of its field, and is read again from how it is shown.
    #[test]
    fn what_is_read_has_the_form_of_its_field(text in "(có|ngày|quý|tỷ|triệu|ong nội|vải thiều|[0-9]{1,4}|[./,;: -]|\\PC){1,6}") {
        let registers = registers();
        let register = apiary(&registers);
        let today = day("2026-11-23");
        let reader = Reader::new(register, &registers, today);
        for field in &register.fields {
            let Ok(Some(value)) = reader.read(field, &text) else { continue };
            let mut data = record(json!({ "name": "x", "opened": "2020-01-01", "closed": "2021-01-01" }));
            data.insert(field.id.clone(), value.clone());
            let entry = Entry { data: &data, before: None, number: None, state: None, today };
            let wrong = validate(register, &registers, &entry);
            let form = wrong.iter().find(|it| it.path == field.id && it.kind.word() == "form");
            prop_assert!(form.is_none() || text.chars().any(char::is_control), "{}: {text:?} gave {value}: {form:?}", field.id);
            let _ = shown(field, &value, &registers, Language::En, &|_, _| None);
        }
    }
}
