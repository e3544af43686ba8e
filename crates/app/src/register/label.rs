use dongho_programme::Register;
use dongho_vietnamese::date::format_date;
use serde_json::{Map, Value};

/// Returns the name of a record: what its label fields say, its number where they say nothing. Values of links and
/// choices are no part of names, since they change without the record.
pub(crate) fn of(register: &Register, data: &Map<String, Value>, number: Option<&str>) -> String {
    let parts = register.label.iter().filter_map(|field| data.get(field)).filter_map(text);
    let label = parts.collect::<Vec<_>>().join(" · ");
    match (label.is_empty(), number) {
        (true, Some(number)) => number.to_owned(),
        _ => label,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            Some(text.parse().map_or_else(|_| text.clone(), format_date)).filter(|text| !text.is_empty())
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Object(both) => both.get("vi").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    }
}
