//! Stored values as people read them.

use std::collections::BTreeMap;

use dongho_base::{Decimal, Localized, NaiveDate, Period};
use dongho_programme::{ChoiceSource, Field, FieldType, Gives, Registers};
use dongho_store::LabelRow;
use serde_json::Value;

use crate::words::{day, number, period};
use crate::{FieldLine, ShownValue};

/// With what values are shown: code lists, and the names of the records they refer to.
pub(crate) struct Showing<'r> {
    pub(crate) registers: &'r Registers,
    pub(crate) labels: BTreeMap<u64, LabelRow>,
}

/// Returns the records that values refer to.
pub(crate) fn linked(fields: &[Field], data: &serde_json::Map<String, Value>) -> Vec<u64> {
    let mut ids = Vec::new();
    for field in fields {
        let Some(value) = data.get(&field.id) else { continue };
        match (&field.kind, value) {
            (FieldType::Link { .. }, Value::Array(all)) => ids.extend(all.iter().filter_map(Value::as_u64)),
            (FieldType::Link { .. }, one) => ids.extend(one.as_u64()),
            (FieldType::Group { fields, .. }, Value::Array(rows)) => {
                rows.iter().filter_map(Value::as_object).for_each(|row| ids.extend(linked(fields, row)));
            }
            _ => {}
        }
    }
    ids
}

impl Showing<'_> {
    /// Returns a value in words.
    pub(crate) fn value(&self, field: &Field, value: &Value) -> ShownValue {
        match (&field.kind, value) {
            (FieldType::Link { .. }, Value::Array(all)) => {
                ShownValue::Links(all.iter().filter_map(Value::as_u64).map(|id| self.link(id)).collect())
            }
            (FieldType::Link { .. }, one) => {
                ShownValue::Links(one.as_u64().map(|id| self.link(id)).into_iter().collect())
            }
            (FieldType::Group { fields, .. }, Value::Array(rows)) => {
                let line =
                    |row: &Value| self.lines(fields, row.as_object().unwrap_or(&serde_json::Map::new()));
                ShownValue::Rows(rows.iter().map(line).collect())
            }
            (FieldType::LongText { .. }, Value::String(text)) => {
                ShownValue::Text(Localized::new(text.clone(), text.clone()))
            }
            _ => ShownValue::Text(self.text(field, value)),
        }
    }

    /// Returns the fields that are filled, in words.
    pub(crate) fn lines<'f>(
        &self,
        fields: impl IntoIterator<Item = &'f Field>,
        data: &serde_json::Map<String, Value>,
    ) -> Vec<FieldLine> {
        let line = |field: &'f Field| {
            let names = std::iter::once(&field.id).chain(&field.formerly);
            let value = names.filter_map(|name| data.get(name)).next()?;
            Some(FieldLine {
                field: field.id.clone(),
                label: field.label.clone(),
                value: self.value(field, value),
                source: field.source.clone(),
                personal: field.personal.as_ref().map(|personal| personal.purpose.clone()),
            })
        };
        fields.into_iter().filter_map(line).collect()
    }

    fn link(&self, id: u64) -> (u64, String) {
        let label = self.labels.get(&id).map(|row| row.label.clone()).filter(|label| !label.is_empty());
        (id, label.unwrap_or_else(|| format!("#{id}")))
    }

    /// Returns a value on one line.
    pub(crate) fn text(&self, field: &Field, value: &Value) -> Localized {
        match (&field.kind, value) {
            (FieldType::Choice(source), Value::String(id)) => self.choice(source, id),
            (FieldType::Choices(source), Value::Array(ids)) => {
                let names: Vec<_> =
                    ids.iter().filter_map(Value::as_str).map(|id| self.choice(source, id)).collect();
                joined(&names)
            }
            (FieldType::YesNo | FieldType::Derived { gives: Gives::YesNo, .. }, Value::Bool(yes)) => {
                yes_no(*yes)
            }
            (FieldType::Date { .. } | FieldType::Derived { gives: Gives::Date, .. }, Value::String(text)) => {
                text.parse::<NaiveDate>().map_or_else(|_| same(text), day)
            }
            (FieldType::Period, Value::String(text)) => {
                text.parse::<Period>().map_or_else(|_| same(text), period)
            }
            (FieldType::Year { .. } | FieldType::Derived { gives: Gives::Year, .. }, year) => {
                same(&year.to_string())
            }
            (FieldType::Link { .. }, value) => {
                let ids = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
                let names = ids.iter().filter_map(Value::as_u64).map(|id| self.link(id).1);
                same(&names.collect::<Vec<_>>().join("; "))
            }
            (FieldType::Address, Value::Object(parts)) => self.address(parts),
            (FieldType::Ratio, Value::Object(parts)) => ratio(parts),
            (FieldType::Localized { .. }, Value::Object(both)) => {
                let part = |name: &str| both.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
                Localized::new(part("vi"), if part("en").is_empty() { part("vi") } else { part("en") })
            }
            (FieldType::File { .. }, value) => {
                let files = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
                let names = files.iter().filter_map(|file| file.get("name")?.as_str().map(str::to_owned));
                same(&names.collect::<Vec<_>>().join("; "))
            }
            (FieldType::Point, Value::Array(point)) => {
                same(&point.iter().map(Value::to_string).collect::<Vec<_>>().join("; "))
            }
            (FieldType::Group { .. }, Value::Array(rows)) => {
                Localized::new(format!("{} dòng", rows.len()), format!("{} rows", rows.len()))
            }
            (kind, value) => numeric(kind, value).unwrap_or_else(|| same(value.as_str().unwrap_or_default())),
        }
    }

    /// Returns the name of a choice.
    pub(crate) fn choice(&self, source: &ChoiceSource, id: &str) -> Localized {
        let name = match source {
            ChoiceSource::Own(choices) => {
                choices.iter().find(|choice| choice.id == id).map(|choice| &choice.name)
            }
            ChoiceSource::List(list) => {
                self.registers.code_list(list).and_then(|list| list.code(id)).map(|code| &code.name)
            }
        };
        name.cloned().unwrap_or_else(|| same(id))
    }

    fn address(&self, parts: &serde_json::Map<String, Value>) -> Localized {
        let line = parts.get("line").and_then(Value::as_str).unwrap_or("");
        let unit = parts.get("unit").and_then(Value::as_str);
        let unit = unit.map(|unit| self.choice(&ChoiceSource::List("admin-units".to_owned()), unit));
        let with = |unit: Option<&str>| {
            let parts = [Some(line), unit].into_iter().flatten().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        };
        Localized::new(
            with(unit.as_ref().map(|unit| unit.vi.as_str())),
            with(unit.as_ref().map(|unit| unit.en.as_str())),
        )
    }
}

/// Returns yes or no.
pub(crate) fn yes_no(yes: bool) -> Localized {
    if yes { Localized::new("Có", "Yes") } else { Localized::new("Không", "No") }
}

fn numeric(kind: &FieldType, value: &Value) -> Option<Localized> {
    let exact: Decimal = match value {
        Value::Number(whole) => whole.as_i64()?.into(),
        Value::String(text) => text.parse().ok()?,
        _ => return None,
    };
    let unit = match kind {
        FieldType::Integer { unit, .. } | FieldType::Decimal { unit, .. } => unit.clone(),
        FieldType::Money { .. } | FieldType::Derived { gives: Gives::Money, .. } => {
            Some(Localized::new("đồng", "đồng"))
        }
        FieldType::Derived { gives: Gives::Decimal { unit, .. }, .. } => unit.clone(),
        FieldType::Derived { gives: Gives::Integer, .. } => None,
        _ => return None,
    };
    let words = number(exact);
    Some(match unit {
        None => words,
        Some(unit) => {
            Localized::new(format!("{} {}", words.vi, unit.vi), format!("{} {}", words.en, unit.en))
        }
    })
}

fn ratio(parts: &serde_json::Map<String, Value>) -> Localized {
    let part =
        |name: &str| parts.get(name).and_then(Value::as_str).and_then(|text| text.parse::<Decimal>().ok());
    let (Some(top), Some(bottom)) = (part("numerator"), part("denominator")) else {
        return Localized::default();
    };
    let share =
        top.checked_mul(100.into()).and_then(|top| top.checked_div(bottom)).map(|share| share.round_dp(2));
    let (top, bottom) = (number(top), number(bottom));
    let words = |share: Option<&str>, top: &str, bottom: &str| match share {
        Some(share) => format!("{share}% ({top}/{bottom})"),
        None => format!("{top}/{bottom}"),
    };
    let share = share.map(number);
    Localized::new(
        words(share.as_ref().map(|share| share.vi.as_str()), &top.vi, &bottom.vi),
        words(share.as_ref().map(|share| share.en.as_str()), &top.en, &bottom.en),
    )
}

fn joined(names: &[Localized]) -> Localized {
    let all = |pick: fn(&Localized) -> &str| names.iter().map(pick).collect::<Vec<_>>().join("; ");
    Localized::new(all(|name| &name.vi), all(|name| &name.en))
}

fn same(text: &str) -> Localized {
    Localized::new(text, text)
}
