//! One compared field over all records: each different value once, with how often it occurs.

use std::collections::{BTreeSet, HashMap};

use dongho_programme::{ChoiceSource, FieldType, Register};
use serde_json::Value;

use super::{alike, name};
use crate::Record;

/// How values of a field are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or another text of words.
    Name,
    /// An address.
    Address,
    /// A code.
    Code,
    /// A day.
    Date,
    /// Anything that is the same or different.
    Exact,
}

/// A value in the writing in which it is compared.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Text {
    /// The writing.
    pub(super) plain: String,
    /// Of names: the words that say which body it is.
    pub(super) core: String,
    /// Which pairs of letters it has; values that are alike differ in few.
    pub(super) letters: u128,
}

/// A value of a record: its place among the values, where it is one of them, and its writing.
#[derive(Clone, Copy)]
pub(super) struct Cell<'c> {
    pub(super) value: Option<u32>,
    pub(super) text: Option<&'c Text>,
}

/// A compared field.
pub(super) struct Column {
    pub(super) field: String,
    pub(super) kind: Kind,
    /// Whether its values are to be unique.
    pub(super) is_unique: bool,
    /// The value of each record, by its place among the values.
    rows: Vec<Option<u32>>,
    values: Vec<Text>,
    counts: Vec<u32>,
    places: HashMap<String, u32>,
    /// How often two records that are not the same are alike here.
    pub(super) chance_alike: f64,
}

impl Column {
    /// Returns the columns of a register: what it says is similar, what is to be unique, and codes that reach or name
    /// somebody.
    pub(super) fn of_register(register: &Register) -> Vec<Column> {
        let unique =
            |id: &str| register.unique.iter().any(|key| matches!(key.as_slice(), [only] if only == id));
        let mut seen = BTreeSet::new();
        let fields = register.fields.iter().filter(|field| {
            let is_code = matches!(field.kind, FieldType::Code(_));
            (is_code || register.similar.contains(&field.id) || unique(&field.id))
                && seen.insert(field.id.as_str())
        });
        fields
            .filter_map(|field| Some(Column::new(&field.id, kind(&field.kind)?, unique(&field.id))))
            .collect()
    }

    fn new(field: &str, kind: Kind, is_unique: bool) -> Self {
        Column {
            field: field.to_owned(),
            kind,
            is_unique,
            rows: Vec::new(),
            values: Vec::new(),
            counts: Vec::new(),
            places: HashMap::new(),
            chance_alike: 0.0,
        }
    }

    /// Takes in the value of the next record.
    pub(super) fn push(&mut self, record: &Record) {
        let row = written(self.kind, record.get(&self.field)).and_then(|plain| {
            if let Some(place) = self.places.get(&plain).copied() {
                if let Some(count) = self.counts.get_mut(place as usize) {
                    *count += 1;
                }
                return Some(place);
            }
            let place = u32::try_from(self.values.len()).ok()?;
            self.places.insert(plain.clone(), place);
            self.values.push(text(self.kind, plain));
            self.counts.push(1);
            Some(place)
        });
        self.rows.push(row);
    }

    /// Finds out how often values are alike by chance.
    pub(super) fn finish(&mut self) {
        self.chance_alike = alike::by_chance(self.kind, &self.values);
    }

    /// Returns the value of a record.
    pub(super) fn cell(&self, row: u32) -> Cell<'_> {
        let value = self.rows.get(row as usize).copied().flatten();
        Cell { value, text: value.and_then(|value| self.values.get(value as usize)) }
    }

    /// Returns the writing of a value of a record that is not among them.
    pub(super) fn read(&self, record: &Record) -> Option<Text> {
        written(self.kind, record.get(&self.field)).map(|plain| text(self.kind, plain))
    }

    /// Returns such a value with its place, where other records have it.
    pub(super) fn cell_of<'c>(&'c self, text: Option<&'c Text>) -> Cell<'c> {
        Cell { value: text.and_then(|text| self.places.get(&text.plain).copied()), text }
    }

    /// Returns how many records have a value.
    pub(super) fn count(&self, value: u32) -> u32 {
        self.counts.get(value as usize).copied().unwrap_or(0)
    }
}

fn kind(field: &FieldType) -> Option<Kind> {
    Some(match field {
        FieldType::Text { .. } | FieldType::Localized { .. } => Kind::Name,
        FieldType::Address => Kind::Address,
        FieldType::Code(_) => Kind::Code,
        FieldType::Date { .. } => Kind::Date,
        FieldType::Choice(ChoiceSource::List(_) | ChoiceSource::Own(_))
        | FieldType::Integer { .. }
        | FieldType::Year { .. }
        | FieldType::Period
        | FieldType::Link { many: false, .. } => Kind::Exact,
        _ => return None,
    })
}

/// Returns the writing in which a value is compared; nothing where it is absent.
fn written(kind: Kind, value: Option<&Value>) -> Option<String> {
    let plain = match (kind, value?) {
        (Kind::Name, Value::String(text)) => name::join(name::words(text).iter()),
        (Kind::Name, Value::Object(both)) => name::join(name::words(both.get("vi")?.as_str()?).iter()),
        (Kind::Address, Value::Object(parts)) => {
            let part = |key: &str| parts.get(key).and_then(Value::as_str).unwrap_or_default();
            format!("{} {}", name::address(part("line")), part("unit")).trim().to_owned()
        }
        (Kind::Code, Value::String(text)) => text.to_lowercase(),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Number(number)) => number.to_string(),
        _ => return None,
    };
    (!plain.is_empty()).then_some(plain)
}

fn text(kind: Kind, plain: String) -> Text {
    let core = match kind {
        Kind::Name => name::core(&plain.split(' ').map(str::to_owned).collect::<Vec<_>>()),
        _ => String::new(),
    };
    Text { letters: alike::letters(&plain), core, plain }
}
