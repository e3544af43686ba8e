//! Made-up registers and records.

use dongho_app::{
    AskedRange, ChoiceLine, FieldLine, FilterView, FormBox, FormChoice, FormPart, FormSection, HistoryStep,
    LinkGroup, RangeKind, RecordCell, RecordColumn, RecordForm, RecordLine, RecordList, RecordQuery,
    RecordView, RegisterRef, RegisterRow, SectionView, ShownValue, ValueChange,
};

use super::{at, both};

fn register() -> RegisterRef {
    RegisterRef {
        id: "kiln".to_owned(),
        title: both("Lò nung", "Kilns"),
        item: both("lò nung", "kiln"),
        about: both("Các lò nung gốm.", "Pottery kilns."),
        source: Some(both("Luật 93/2025/QH15", "Law 93/2025/QH15")),
    }
}

pub(crate) fn registers() -> Vec<RegisterRow> {
    let plain = RegisterRow { register: register(), clauses: vec!["IV.1.b".to_owned()], records: 12_345 };
    vec![plain.clone(), RegisterRow { clauses: vec![], records: 0, ..plain }]
}

pub(crate) fn list(name: &str) -> RecordList {
    let column = |field: &str, label, numeric| RecordColumn {
        field: field.to_owned(),
        label,
        sortable: true,
        numeric,
    };
    let cell = |vi: &str, en: &str, link| RecordCell { words: both(vi, en), link };
    let row = RecordLine {
        id: 12,
        label: name.to_owned(),
        number: Some("LN-012".to_owned()),
        sample: true,
        cells: vec![cell(name, name, None), cell("Củi", "Wood", None), cell("12,5 m³", "12.5 m³", Some(7))],
    };
    let choice = |key: &str, count| ChoiceLine {
        key: key.to_owned(),
        label: both("Củi", "Wood"),
        count,
        taken: count.is_none(),
    };
    let range = |kind| Some(AskedRange { kind, from: name.to_owned(), to: String::new() });
    let filter = |field: &str, choices, range| FilterView {
        field: field.to_owned(),
        label: both("Nhiên liệu", "Fuel"),
        choices,
        range,
    };
    RecordList {
        register: register(),
        columns: vec![
            column("name", both("Tên lò", "Name"), false),
            column("fuel", both("Nhiên liệu", "Fuel"), false),
            column("volume", both("Dung tích", "Volume"), true),
        ],
        rows: vec![row.clone(), RecordLine { id: 13, number: None, sample: false, ..row }],
        total: 10_000,
        at_least: true,
        filters: vec![
            filter("fuel", vec![choice("wood", Some(3)), choice("gas", None)], None),
            filter("built", vec![], range(RangeKind::Day)),
            filter("volume", vec![], range(RangeKind::Number)),
        ],
        next: Some("13~x".to_owned()),
        query: RecordQuery {
            words: name.to_owned(),
            after: Some("3~y".to_owned()),
            ..RecordQuery::default()
        },
    }
}

pub(crate) fn view(name: &str) -> RecordView {
    let line = |field: &str, value| FieldLine {
        field: field.to_owned(),
        label: both("Tên lò", "Name"),
        value,
        source: Some(both("Luật 93/2025/QH15", "Law 93/2025/QH15")),
        personal: Some(both("liên hệ", "contact")),
    };
    let text = || ShownValue::Text(both(name, name));
    let lines = vec![
        line("name", text()),
        line("owner", ShownValue::Links(vec![(7, name.to_owned()), (8, "Lò An".to_owned())])),
        line("parts", ShownValue::Rows(vec![vec![line("name", text())], vec![line("name", text())]])),
    ];
    let change =
        ValueChange { label: both("Tên lò", "Name"), before: both("", ""), after: both(name, name) };
    let step = HistoryStep {
        seq: 41,
        at: at(2026, 11, 20),
        by: "Nguyễn Thị Ánh".to_owned(),
        what: both("ghi nội dung bản ghi", "saved the record"),
        why: name.to_owned(),
        source: "Phiếu 12".to_owned(),
        changes: vec![change],
    };
    RecordView {
        id: 12,
        register: register(),
        label: name.to_owned(),
        number: Some("LN-012".to_owned()),
        state: Some(both("Đang đốt", "Firing")),
        version: 41,
        sample: true,
        removed: false,
        merged_into: None,
        merged: vec![(9, name.to_owned())],
        sections: vec![SectionView { title: both("Thông tin", "Facts"), lines }],
        links: vec![LinkGroup {
            register: register(),
            field: "owner".to_owned(),
            label: both("Lò mẹ", "Mother kiln"),
            count: 30,
            first: vec![(14, name.to_owned())],
        }],
        history: vec![
            step.clone(),
            HistoryStep { seq: 12, changes: vec![], why: String::new(), source: String::new(), ..step },
        ],
        as_of: Some(super::day(2026, 11, 20)),
    }
}

pub(crate) fn form(name: &str) -> RecordForm {
    let choices = || {
        let choice = |key: &str| FormChoice { key: key.to_owned(), label: both(name, name) };
        vec![choice("wood"), choice("gas")]
    };
    let one = |field: &str| FormBox {
        name: field.to_owned(),
        label: both(name, name),
        help: both("Ghi đúng tên.", "As it is called."),
        optional: true,
        long: false,
        choices: None,
        several: false,
    };
    let rows = (0..2).map(|row| vec![one(&format!("d-parts-{row}-name"))]).collect();
    let parts = vec![
        FormPart::Box(FormBox { optional: false, ..one("d-name") }),
        FormPart::Box(FormBox { long: true, help: both("", ""), ..one("d-note") }),
        FormPart::Box(FormBox { choices: Some(choices()), ..one("d-fuel") }),
        FormPart::Box(FormBox { choices: Some(choices()), several: true, ..one("d-tags") }),
        FormPart::Rows {
            name: "d-parts".to_owned(),
            label: both("Bộ phận", "Parts"),
            help: Some(both("Từng bộ phận.", "Part by part.")),
            rows,
        },
    ];
    RecordForm {
        register: register(),
        record: Some(12),
        label: name.to_owned(),
        version: 41,
        sections: vec![FormSection {
            title: both("Thông tin", "Facts"),
            help: Some(both("Theo hồ sơ.", "By the file.")),
            parts,
        }],
        states: choices(),
        answers: vec![],
    }
}
