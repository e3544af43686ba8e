//! What records are found by, made from records and definitions.

use dongho_programme::{FieldType, Register};
use dongho_store::{Effect, RecordIndex, RecordRef, RecordRow, RecordWords};
use dongho_vietnamese::collate::Order;
use dongho_vietnamese::nfc;
use dongho_vietnamese::normal::search_key;
use serde_json::{Map, Value};

use super::{derived, key, label, shape};
use crate::in_force::Present;
use crate::{App, Refusal};

/// Records indexed in one write.
const BATCH: u32 = 500;

impl App {
    /// Indexes the records of every register whose definition is another than the one they were indexed by.
    pub(crate) async fn index_registers(&self) -> Result<(), Refusal> {
        let present = self.present();
        for register in &present.registers().registers {
            let shape = shape::of(register, present.registers());
            if !self.store.is_ready(&shape).await? {
                self.store.write(Effect::ShapeRegister(shape)).await?;
                self.index_all(&present, register).await?;
                self.store.write(Effect::RegisterReady(register.id.clone())).await?;
            }
        }
        Ok(())
    }

    async fn index_all(&self, present: &Present, register: &Register) -> Result<(), Refusal> {
        let mut after = 0;
        loop {
            let rows = self.store.records_after(&register.id, after, BATCH).await?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = last.id;
            let in_use = rows.iter().filter(|row| !row.removed && row.merged_into.is_none());
            let records = in_use.map(|row| index_of_row(present, register, row, &self.order)).collect();
            self.store.write(Effect::IndexRecords(records)).await?;
        }
    }
}

fn index_of_row(present: &Present, register: &Register, row: &RecordRow, order: &Order) -> RecordIndex {
    let state = row.state.as_deref();
    let index = index_of(present, register, &row.data, row.number.as_deref(), state, order);
    RecordIndex { record: RecordRef::Known(row.id), ..index }
}

/// Returns what a record is found by, what is computed from it included, its id left open.
pub(crate) fn index_of(
    present: &Present,
    register: &Register,
    data: &Map<String, Value>,
    number: Option<&str>,
    state: Option<&str>,
    order: &Order,
) -> RecordIndex {
    let mut data = data.clone();
    data.extend(derived::of(present, register, &data, number, state));
    let label = label::of(register, present.registers(), &data, number);
    let mut index =
        RecordIndex { register: register.id.clone(), label: label.clone(), ..RecordIndex::default() };
    let mut words = number.unwrap_or("").to_owned();
    for field in &register.fields {
        let Some(value) = data.get(&field.id) else { continue };
        if let Some(key) = key::of(field, value, order) {
            index.keys.push((field.id.clone(), key));
        }
        match &field.kind {
            FieldType::Choices(_) => {
                let all = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                index.many.extend(all.map(|one| (field.id.clone(), one.to_owned())));
            }
            FieldType::Link { .. } => index.links.extend(ids(value).map(|id| (field.id.clone(), id))),
            FieldType::Group { fields, .. } => {
                for row in value.as_array().into_iter().flatten() {
                    for inner in fields.iter().filter(|inner| matches!(inner.kind, FieldType::Link { .. })) {
                        let path = format!("{}.{}", field.id, inner.id);
                        let linked = row.get(&inner.id).into_iter().flat_map(ids);
                        index.links.extend(linked.map(|id| (path.clone(), id)));
                    }
                }
            }
            _ => {}
        }
        add_words(&field.kind, value, &mut words);
    }
    index.keys.extend(number.map(|number| ("number".to_owned(), number.to_lowercase())));
    index.keys.extend(state.map(|state| ("state".to_owned(), state.to_owned())));
    index.unique = unique(register, &data, &index.keys);
    let marks = nfc(&format!("{label} {words}")).to_lowercase();
    index.words = RecordWords { label: search_key(&label), body: search_key(&words), marks };
    index
}

/// Returns the records a link names.
fn ids(value: &Value) -> Box<dyn Iterator<Item = u64> + '_> {
    match value {
        Value::Array(all) => Box::new(all.iter().filter_map(Value::as_u64)),
        one => Box::new(one.as_u64().into_iter()),
    }
}

/// Adds the words that people type when they look for a record.
fn add_words(kind: &FieldType, value: &Value, words: &mut String) {
    match (kind, value) {
        (
            FieldType::Text { .. }
            | FieldType::LongText { .. }
            | FieldType::Code(_)
            | FieldType::Localized { .. },
            Value::String(text),
        ) => words.extend([" ", text]),
        (FieldType::Localized { .. }, Value::Object(both)) => {
            both.values().filter_map(Value::as_str).for_each(|text| words.extend([" ", text]));
        }
        (FieldType::Address, Value::Object(parts)) => {
            words.extend([" ", parts.get("line").and_then(Value::as_str).unwrap_or("")]);
        }
        (FieldType::Group { fields, .. }, Value::Array(rows)) => {
            for row in rows {
                for field in fields {
                    row.get(&field.id).into_iter().for_each(|value| add_words(&field.kind, value, words));
                }
            }
        }
        _ => {}
    }
}

/// Returns the values that no other record may have: of each set of fields whose fields are all filled.
fn unique(
    register: &Register,
    data: &Map<String, Value>,
    keys: &[(String, String)],
) -> Vec<(String, String)> {
    let value = |field: &String| {
        let kept = data.get(field)?;
        // Names are compared by what they say, not by where they stand in a dictionary.
        let key = keys.iter().find(|(name, _)| name == field).map(|(_, key)| key.clone());
        Some(kept.as_str().map(search_key).or(key).unwrap_or_else(|| kept.to_string()))
    };
    let set = |fields: &Vec<String>| {
        let values: Option<Vec<_>> = fields.iter().map(value).collect();
        values.map(|values| (fields.join("+"), values.join("\u{1f}")))
    };
    register.unique.iter().filter_map(set).collect()
}
