use dongho_programme::{ChoiceSource, Field, FieldType, Gives, Register, Registers};
use dongho_store::{ColumnKind, KeyField, RegisterShape, ViewColumn};

use super::key;

/// Another text here makes all registers be indexed anew.
const MADE: &str = "2";
/// A choice of more than this is not counted beside the filter.
const FEW: usize = 40;
/// The most fields whose choices are counted.
const COUNTED: usize = 5;

/// Returns what records of a register are found by.
pub(crate) fn of(register: &Register, registers: &Registers) -> RegisterShape {
    let counted = counted(register, registers);
    let key = |field: &str, indexed| KeyField {
        field: field.to_owned(),
        indexed,
        counted: counted.iter().any(|name| name == field),
    };
    let fields = register.fields.iter().filter(|field| key::has_keys(&field.kind));
    let mut keys: Vec<_> = fields.map(|field| key(&field.id, is_indexed(register, field))).collect();
    keys.push(key("number", register.numbering.is_some()));
    keys.push(key("state", !register.states.is_empty()));
    let columns = register.fields.iter().filter(|field| !matches!(field.kind, FieldType::Derived { .. }));
    RegisterShape {
        register: register.id.clone(),
        made: format!("{MADE} {}", register.definition),
        keys,
        columns: columns.map(column).collect(),
    }
}

fn is_indexed(register: &Register, field: &Field) -> bool {
    field.index || register.list.contains(&field.id) || register.label.contains(&field.id)
}

/// Returns the fields whose records are counted beside their filter: few choices each, and not many fields.
pub(crate) fn counted(register: &Register, registers: &Registers) -> Vec<String> {
    let state = (!register.states.is_empty()).then(|| "state".to_owned());
    let few = |field: &&Field| match &field.kind {
        FieldType::Choice(ChoiceSource::Own(choices)) => choices.len() <= FEW,
        FieldType::Choice(ChoiceSource::List(list)) => {
            registers.code_list(list).is_some_and(|list| list.codes.len() <= FEW)
        }
        FieldType::YesNo => true,
        _ => false,
    };
    let fields = register.fields.iter().filter(|field| is_indexed(register, field)).filter(few);
    state.into_iter().chain(fields.map(|field| field.id.clone())).take(COUNTED).collect()
}

fn column(field: &Field) -> ViewColumn {
    ViewColumn { field: field.id.clone(), formerly: field.formerly.clone(), kind: kind(&field.kind) }
}

fn kind(kind: &FieldType) -> ColumnKind {
    match kind {
        FieldType::Text { .. }
        | FieldType::LongText { .. }
        | FieldType::Period
        | FieldType::Choice(_)
        | FieldType::Code(_)
        | FieldType::Derived { gives: Gives::Text, .. } => ColumnKind::Text,
        FieldType::Integer { .. } | FieldType::Money { .. } | FieldType::Year { .. } => ColumnKind::Whole,
        FieldType::Link { many: false, .. } => ColumnKind::Whole,
        FieldType::Decimal { .. } => ColumnKind::Exact,
        FieldType::Date { .. } => ColumnKind::Day,
        FieldType::YesNo => ColumnKind::YesNo,
        _ => ColumnKind::Json,
    }
}
