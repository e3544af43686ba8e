//! The form of a record, made from its definition, and what people typed into it.

mod fill;
mod read;

use dongho_base::Localized;
use dongho_programme::{ChoiceSource, Condition, Field, FieldType, Register};
use dongho_store::RecordRow;
use serde_json::{Map, Value};

use crate::in_force::Present;
use crate::list_records::{visible, visible_fields};
use crate::list_registers::reference;
use crate::record::permit;
use crate::register::label;
use crate::{Actor, App, Refusal, RegisterRef};

/// A list with more choices is typed, not chosen from.
const OFFERED: usize = 120;
/// The most rows of a group in a form.
const ROWS: usize = 200;

/// A form for a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordForm {
    /// The register.
    pub register: RegisterRef,
    /// The record; `None` for a new one.
    pub record: Option<u64>,
    /// Its name; empty for a new one.
    pub label: String,
    /// The version the form is to carry.
    pub version: u64,
    /// Its parts.
    pub sections: Vec<FormSection>,
    /// The states it may take; empty where records have none.
    pub states: Vec<FormChoice>,
    /// What stands in the boxes, by their names.
    pub answers: Vec<(String, String)>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSection {
    /// Its heading.
    pub title: Localized,
    /// What to know before filling it in.
    pub help: Option<Localized>,
    /// What is asked.
    pub parts: Vec<FormPart>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormPart {
    /// One value.
    Box(FormBox),
    /// Rows of values.
    Rows {
        /// The name of the whole.
        name: String,
        /// Its label.
        label: Localized,
        /// What to know.
        help: Option<Localized>,
        /// The rows, a blank one at the end.
        rows: Vec<Vec<FormBox>>,
    },
}

/// One box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormBox {
    /// The name of the answer, also the element's id.
    pub name: String,
    /// Its label, with the unit.
    pub label: Localized,
    /// What to know.
    pub help: Localized,
    /// Whether it may stay empty.
    pub optional: bool,
    /// Whether it takes several lines.
    pub long: bool,
    /// The choices; `None` where it is typed.
    pub choices: Option<Vec<FormChoice>>,
    /// Whether several may be chosen.
    pub several: bool,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormChoice {
    /// What is sent.
    pub key: String,
    /// What people read.
    pub label: Localized,
}

impl App {
    /// Returns the form for a record of a register, filled with what the record says, or with what was typed.
    ///
    /// # Errors
    /// Where the person may not, there is no such register or record, or the store fails.
    pub async fn record_form(
        &self,
        actor: &Actor,
        register: &str,
        record: Option<u64>,
        answers: Option<Vec<(String, String)>>,
    ) -> Result<RecordForm, Refusal> {
        permit(actor)?;
        let present = self.present();
        let register = visible(&present, Some(actor), register)?;
        let row = match record {
            Some(id) => Some(self.store.record(id).await?.ok_or(Refusal::NotFound)?),
            None => None,
        };
        let answers = match (answers, &row) {
            (Some(answers), _) => answers,
            (None, Some(row)) => self.filled(&present, register, row).await?,
            (None, None) => Vec::new(),
        };
        let fields = visible_fields(register, Some(actor));
        Ok(RecordForm {
            register: reference(register),
            record,
            label: row
                .as_ref()
                .map(|row| label::of(register, present.registers(), &row.data, row.number.as_deref()))
                .unwrap_or_default(),
            version: row.as_ref().map_or(0, |row| row.version),
            sections: sections(&present, register, &fields, &answers),
            states: states(register, row.as_ref()),
            answers,
        })
    }
}

fn sections(
    present: &Present,
    register: &Register,
    fields: &[&Field],
    answers: &[(String, String)],
) -> Vec<FormSection> {
    let section = |section: &dongho_programme::Section| {
        let of = fields.iter().filter(|field| field.section == section.id);
        FormSection {
            title: section.title.clone(),
            help: section.help.clone(),
            parts: of.flat_map(|field| parts(present, field, answers)).collect(),
        }
    };
    register.sections.iter().map(section).filter(|section| !section.parts.is_empty()).collect()
}

fn parts(present: &Present, field: &Field, answers: &[(String, String)]) -> Vec<FormPart> {
    if !is_typed(&field.kind) || !field.asked_on(present.today) {
        return Vec::new();
    }
    let FieldType::Group { fields, .. } = &field.kind else {
        return boxes(present, field, &name_of(&field.id)).into_iter().map(FormPart::Box).collect();
    };
    let name = name_of(&field.id);
    let row = |place: usize| {
        let typed = fields.iter().filter(|inner| is_typed(&inner.kind));
        typed.flat_map(|inner| boxes(present, inner, &format!("{name}-{place}-{}", inner.id))).collect()
    };
    let rows = (0..=rows_of(&name, answers)).map(row).collect();
    vec![FormPart::Rows { label: field.label.clone(), help: field.help.clone(), name, rows }]
}

/// Returns the name of the box in which a field is filled, by its path in a record.
pub fn box_name(path: &str) -> String {
    name_of(path)
}

fn name_of(path: &str) -> String {
    format!("d-{}", path.replace('.', "-"))
}

/// Returns whether a field is filled in a form. Files are added where files are; derived values are computed.
fn is_typed(kind: &FieldType) -> bool {
    !matches!(kind, FieldType::File { .. } | FieldType::Derived { .. })
}

/// Returns how many rows of a group have an answer, blank ones between them included.
fn rows_of(name: &str, answers: &[(String, String)]) -> usize {
    let place = |(key, value): &(String, String)| {
        let place = key.strip_prefix(name)?.strip_prefix('-')?.split('-').next()?.parse::<usize>().ok()?;
        (!value.trim().is_empty()).then_some(place + 1)
    };
    answers.iter().filter_map(place).max().unwrap_or(0).min(ROWS)
}

fn boxes(present: &Present, field: &Field, name: &str) -> Vec<FormBox> {
    let (choices, several) = choices(present, &field.kind);
    let one = FormBox {
        name: name.to_owned(),
        label: with_unit(field),
        help: help(field, choices.is_some()),
        optional: !matches!(field.required, Condition::Always),
        long: matches!(field.kind, FieldType::LongText { .. }),
        choices,
        several,
    };
    let part = |suffix: &str, vi: &str, en: &str| {
        let label = Localized::new(format!("{}: {vi}", field.label.vi), format!("{}: {en}", field.label.en));
        FormBox { name: format!("{name}{suffix}"), label, ..one.clone() }
    };
    match &field.kind {
        FieldType::Localized { .. } => {
            vec![part("", "tiếng Việt", "Vietnamese"), part("--en", "tiếng Anh", "English")]
        }
        FieldType::Ratio => vec![part("", "tử số", "numerator"), part("--of", "mẫu số", "denominator")],
        FieldType::Address => {
            vec![
                part("", "số nhà, đường, thôn", "house, street, hamlet"),
                part("--unit", "xã, phường", "commune or ward"),
            ]
        }
        _ => vec![one],
    }
}

fn with_unit(field: &Field) -> Localized {
    let unit = match &field.kind {
        FieldType::Integer { unit, .. } | FieldType::Decimal { unit, .. } => unit.clone(),
        FieldType::Money { .. } => Some(Localized::new("đồng", "đồng")),
        _ => None,
    };
    match unit {
        None => field.label.clone(),
        Some(unit) => Localized::new(
            format!("{} ({})", field.label.vi, unit.vi),
            format!("{} ({})", field.label.en, unit.en),
        ),
    }
}

/// Returns the field's help with how its type is written.
fn help(field: &Field, has_choices: bool) -> Localized {
    let (vi, en) = match &field.kind {
        FieldType::Date { .. } => ("ngày/tháng/năm", "day/month/year"),
        FieldType::Link { many: true, .. } => (
            "Tên hoặc #số của các bản ghi, cách nhau bằng dấu chấm phẩy.",
            "Names or #numbers of records, parted by semicolons.",
        ),
        FieldType::Link { .. } => ("Tên hoặc #số của bản ghi.", "Name or #number of the record."),
        FieldType::Choice(_) | FieldType::Choices(_) if !has_choices => {
            ("Gõ tên hoặc mã trong danh mục.", "Type a name or code of the list.")
        }
        FieldType::Period => ("Ví dụ: 2025, quý 3/2025, 2023-2025.", "Such as 2025, 2025-Q3, 2023-2025."),
        FieldType::Point => ("Vĩ độ; kinh độ.", "Latitude; longitude."),
        _ => ("", ""),
    };
    let joined = |own: &str, how: &str| {
        [own, how].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let own = field.help.clone().unwrap_or_default();
    Localized::new(joined(&own.vi, vi), joined(&own.en, en))
}

fn choices(present: &Present, kind: &FieldType) -> (Option<Vec<FormChoice>>, bool) {
    let choice = |key: &str, label: &Localized| FormChoice { key: key.to_owned(), label: label.clone() };
    let of = |source: &ChoiceSource| -> Option<Vec<FormChoice>> {
        let all: Vec<_> = match source {
            ChoiceSource::Own(own) => own.iter().map(|one| choice(&one.id, &one.name)).collect(),
            ChoiceSource::List(list) => {
                let list = present.registers().code_list(list)?;
                list.on(present.today).map(|code| choice(&code.id, &code.name)).collect()
            }
        };
        (all.len() <= OFFERED).then_some(all)
    };
    match kind {
        FieldType::Choice(source) => (of(source), false),
        FieldType::Choices(source) => (of(source), true),
        FieldType::YesNo => {
            let yes_no = [("true", "Có", "Yes"), ("false", "Không", "No")];
            (Some(yes_no.map(|(key, vi, en)| choice(key, &Localized::new(vi, en))).to_vec()), false)
        }
        _ => (None, false),
    }
}

/// Returns the states a record may take: any for a new one, what follows for one that has one.
fn states(register: &Register, row: Option<&RecordRow>) -> Vec<FormChoice> {
    let last = row.and_then(|row| register.state(row.state.as_deref()?));
    let may = |id: &str| last.is_none_or(|last| last.id == id || last.next.iter().any(|next| next == id));
    let states = register.states.iter().filter(|state| may(&state.id));
    states.map(|state| FormChoice { key: state.id.clone(), label: state.name.clone() }).collect()
}

/// Returns what a record says in fields that no form shows.
fn not_typed(fields: &[Field], data: &Map<String, Value>, shown: &[&Field]) -> Map<String, Value> {
    let kept = |id: &String| {
        let field = fields.iter().find(|field| field.id == *id);
        field.is_some_and(|field| {
            !matches!(field.kind, FieldType::Derived { .. })
                && (!is_typed(&field.kind) || !shown.iter().any(|other| other.id == *id))
        })
    };
    data.iter().filter(|(id, _)| kept(id)).map(|(id, value)| (id.clone(), value.clone())).collect()
}
