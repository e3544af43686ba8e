use dongho_app::{
    FieldChoice, FieldInput, ImportItem, ImportRow, ImportState, ImportView, ItemDecision, ItemDecisionView,
    ItemField, ItemKind, ProgrammeVersionRow,
};
use dongho_base::Digest;

use super::{HOSTILE, at, both, doubt};

fn row(state: ImportState) -> ImportRow {
    ImportRow {
        id: 7,
        file: "quyet-dinh-45.docx".to_owned(),
        bytes: 75_071,
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 11, 2),
        state,
        title: "Quyết định 45/QĐ-UBND: Ban hành Chương trình phát triển khoa học và công nghệ".to_owned(),
        items: 61,
        doubtful: 9,
        decided: 12,
    }
}

/// Imports in every state.
pub(crate) fn rows() -> Vec<ImportRow> {
    let failed = ImportState::Failed(both("Tệp trống.", "The file is empty."));
    [ImportState::Queued, ImportState::Review, failed, ImportState::Published(2)]
        .into_iter()
        .map(row)
        .collect()
}

fn field(name: &'static str, vi: &str, en: &str, input: FieldInput, read: &str, value: &str) -> ItemField {
    ItemField { name, label: both(vi, en), input, read: read.to_owned(), value: value.to_owned() }
}

/// An item that should be looked at.
pub(crate) fn doubtful() -> ImportItem {
    let comparators = FieldInput::Choice(vec![
        FieldChoice { key: String::new(), label: both("không rõ", "unclear") },
        FieldChoice { key: "between".to_owned(), label: both("trong khoảng", "between") },
    ]);
    ImportItem {
        id: "target:II.1.a".to_owned(),
        kind: ItemKind::Target,
        clause: Some("II.1.a".to_owned()),
        title: "Nhân lực nghiên cứu trên một vạn dân".to_owned(),
        sentence: Some(doubt::sentence()),
        doubts: vec![both("Quyết định không nêu năm gốc.", "The decision names no base year.")],
        fields: vec![
            field("name", "Tên", "Name", FieldInput::LongText, "nhân lực nghiên cứu", "nhân lực nghiên cứu"),
            field("low", "Từ", "From", FieldInput::Number, "14", "14"),
            field("comparator", "So sánh", "Comparison", comparators, "between", "between"),
            field("base", "Năm gốc", "Base year", FieldInput::Text, "", "2025"),
        ],
        decision: None,
        version: 3,
    }
}

/// An item somebody has decided on.
pub(crate) fn settled() -> ImportItem {
    let decision = ItemDecisionView {
        decision: ItemDecision::Correct,
        note: "Theo bản giấy.".to_owned(),
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 11, 3),
    };
    ImportItem { id: "target:II.1.b".to_owned(), doubts: vec![], decision: Some(decision), ..doubtful() }
}

/// An item whose every word is hostile.
pub(crate) fn hostile() -> ImportItem {
    ImportItem {
        title: HOSTILE.to_owned(),
        doubts: vec![both(HOSTILE, HOSTILE)],
        fields: vec![
            field("name", "Tên", "Name", FieldInput::Text, HOSTILE, HOSTILE),
            field("low", "Từ", "From", FieldInput::Number, HOSTILE, ""),
        ],
        ..doubtful()
    }
}

/// An import in that state.
pub(crate) fn view(state: ImportState) -> ImportView {
    let clear = ImportItem { id: "target:II.1.c".to_owned(), doubts: vec![], sentence: None, ..doubtful() };
    ImportView {
        row: row(state),
        items: vec![hostile(), doubtful(), clear, settled()],
        findings: doubt::findings(),
        hindrances: vec![],
        version: 4,
    }
}

/// Versions of the programme.
pub(crate) fn versions() -> Vec<ProgrammeVersionRow> {
    let version = |version, in_force, note: &str| ProgrammeVersionRow {
        version,
        name: both("Chương trình mẫu", "Sample programme"),
        digest: Digest::of(b"sample"),
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 11, 3),
        import: Some(7),
        note: note.to_owned(),
        in_force,
    };
    vec![version(2, true, HOSTILE), version(1, false, "")]
}
