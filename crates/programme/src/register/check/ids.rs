//! Ids of fields, sections, states and choices: well formed, not reserved, unique.

use std::collections::BTreeSet;

use crate::register::draft::Draft;
use crate::register::scope::RECORD_NAMES;
use crate::register::{ChoiceSource, Field, FieldType};
use crate::report::{Place, Report};

/// Words that mean something else in expressions and data.
const RESERVED: &[&str] = &[
    "as",
    "break",
    "const",
    "continue",
    "else",
    "false",
    "for",
    "function",
    "id",
    "if",
    "import",
    "in",
    "let",
    "loop",
    "namespace",
    "null",
    "package",
    "return",
    "true",
    "var",
    "version",
    "void",
    "while",
];

pub(super) fn check(draft: &Draft<'_>, report: &mut Report) {
    let register = &draft.register;
    slug(&register.id, draft.base.place("id"), report);
    for field in &register.fields {
        check_field(draft, field, &field.id, report);
        if let FieldType::Group { fields, .. } = &field.kind {
            fields
                .iter()
                .for_each(|row| check_field(draft, row, &format!("{}.{}", field.id, row.id), report));
        }
    }
    let sections = register.sections.iter().enumerate();
    check_list(draft, sections.map(|(index, it)| (it.id.as_str(), format!("section.{index}.id"))), report);
    let states = register.states.iter().enumerate();
    check_list(draft, states.map(|(index, it)| (it.id.as_str(), format!("states.{index}.id"))), report);
}

fn check_list<'i>(draft: &Draft<'_>, ids: impl Iterator<Item = (&'i str, String)>, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (id, path) in ids {
        slug(id, draft.base.place(&path), report);
        unique(&mut seen, id, draft.base.place(&path), report);
    }
}

fn check_field(draft: &Draft<'_>, field: &Field, path: &str, report: &mut Report) {
    let place = draft.field_place(path, "id");
    let well_formed = field.id.starts_with(|c: char| c.is_ascii_lowercase())
        && field.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && field.id.len() <= 60;
    let id = &field.id;
    if !well_formed || RESERVED.contains(&id.as_str()) || RECORD_NAMES.contains(&id.as_str()) {
        let vi = format!("Mã trường `{id}` viết sai quy tắc hoặc là từ dành riêng.");
        let en = format!("The field id `{id}` is malformed or reserved.");
        report.error("PRG-0410", place, vi, en).hint(
            "Dùng chữ thường không dấu, chữ số và gạch dưới, ví dụ `tax_code`.",
            "Use lower-case letters, digits and underscores, such as `tax_code`.",
        );
    }
    for (index, old) in field.formerly.iter().enumerate() {
        let others = draft.register.fields.iter().filter(|it| it.id != field.id);
        if draft.register.field(old).is_some() || others.flat_map(|it| &it.formerly).any(|it| it == old) {
            let vi = format!("`{old}` là mã của một trường khác.");
            let en = format!("`{old}` is the id of another field.");
            report.error("PRG-0435", draft.field_place(path, &format!("formerly.{index}")), vi, en);
        }
    }
    check_choices(draft, field, path, report);
}

fn check_choices(draft: &Draft<'_>, field: &Field, path: &str, report: &mut Report) {
    let (FieldType::Choice(ChoiceSource::Own(choices)) | FieldType::Choices(ChoiceSource::Own(choices))) =
        &field.kind
    else {
        return;
    };
    let mut seen = BTreeSet::new();
    for (index, choice) in choices.iter().enumerate() {
        let place = || draft.field_place(path, &format!("choices.{index}.id"));
        slug(&choice.id, place(), report);
        unique(&mut seen, &choice.id, place(), report);
    }
}

fn unique<'i>(seen: &mut BTreeSet<&'i str>, id: &'i str, place: Place<'_>, report: &mut Report) {
    if !seen.insert(id) {
        let (vi, en) =
            (format!("Mã `{id}` đã dùng ở trên."), format!("The id `{id}` is already taken above."));
        report.error("PRG-0020", place, vi, en);
    }
}

fn slug(id: &str, place: Place<'_>, report: &mut Report) {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    if id.is_empty() || id.len() > 60 || !id.bytes().all(plain) {
        let (vi, en) = (format!("Mã `{id}` viết sai quy tắc."), format!("The id `{id}` is malformed."));
        report.error("PRG-0025", place, vi, en).hint(
            "Dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `ip-asset`.",
            "Use lower-case letters without marks, digits and hyphens, such as `ip-asset`.",
        );
    }
}
