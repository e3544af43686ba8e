//! What expressions see of a record.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::Field;
use super::kind::{FieldType, Gives};
use crate::expression::Scope;

/// Names that every expression about a record knows beside its fields.
pub(crate) const RECORD_NAMES: [&str; 3] = ["today", "number", "state"];

/// Returns what expressions about a record of `fields` see: each field (null where it is absent), the day, the record's
/// number and its state. Inside a group the fields are those of the group and the data is a row.
pub fn record_scope(
    fields: &[Field],
    data: &Map<String, Value>,
    today: NaiveDate,
    number: Option<&str>,
    state: Option<&str>,
) -> Scope {
    let mut scope = Scope::default();
    scope.set("today", &Value::from(today.to_string()));
    scope.set("number", &number.map_or(Value::Null, Value::from));
    scope.set("state", &state.map_or(Value::Null, Value::from));
    for field in fields {
        scope.set(&field.id, &seen(&field.kind, data.get(&field.id)));
    }
    scope
}

impl Field {
    /// Returns a stored value of the field as expressions see it: exact numbers become numbers, rows have all their fields,
    /// what is absent is null.
    pub fn seen(&self, value: Option<&Value>) -> Value {
        seen(&self.kind, value)
    }
}

/// Returns a stored value as expressions see it: exact numbers become numbers, rows have all their fields.
fn seen(kind: &FieldType, value: Option<&Value>) -> Value {
    let Some(value) = value else { return Value::Null };
    match kind {
        FieldType::Decimal { .. } | FieldType::Derived { gives: Gives::Decimal { .. }, .. } => decimal(value),
        FieldType::Ratio => {
            let part = |key: &str| value.get(key).map_or(Value::Null, decimal);
            json!({ "numerator": part("numerator"), "denominator": part("denominator") })
        }
        FieldType::Point => value.as_array().into_iter().flatten().map(decimal).collect(),
        FieldType::Address => with_keys(value, &["line", "unit", "on"]),
        FieldType::Group { fields, .. } => {
            let rows = value.as_array().into_iter().flatten().filter_map(Value::as_object);
            rows.map(|row| {
                let seen =
                    fields.iter().map(|field| (field.id.clone(), seen(&field.kind, row.get(&field.id))));
                Value::Object(seen.collect())
            })
            .collect()
        }
        _ => value.clone(),
    }
}

/// Returns the number that a text holds, never a whole one: `2` and `2.0` are different kinds in expressions.
fn decimal(value: &Value) -> Value {
    let number = match value {
        Value::String(text) => text.parse::<f64>().ok(),
        other => other.as_f64(),
    };
    number.map_or(Value::Null, |number| json!(number))
}

fn with_keys(value: &Value, keys: &[&str]) -> Value {
    let part = |key: &&str| ((*key).to_owned(), value.get(key).cloned().unwrap_or(Value::Null));
    Value::Object(keys.iter().map(part).collect())
}
