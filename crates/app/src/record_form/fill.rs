//! What a record says, as it stands in the boxes of its form.

use dongho_base::{Decimal, NaiveDate};
use dongho_programme::{Field, FieldType, Register};
use dongho_store::RecordRow;
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;
use serde_json::{Map, Value};

use super::name_of;
use crate::in_force::Present;
use crate::register::shown::{Showing, linked};
use crate::{App, Refusal};

impl App {
    pub(super) async fn filled(
        &self,
        present: &Present,
        register: &Register,
        row: &RecordRow,
    ) -> Result<Vec<(String, String)>, Refusal> {
        let showing = self.showing_of(present, &linked(&register.fields, &row.data)).await?;
        let mut answers = Vec::new();
        fill(&register.fields, &row.data, &showing, &name_of(""), &mut answers);
        answers.extend(row.state.iter().map(|state| ("state".to_owned(), state.clone())));
        Ok(answers)
    }
}

fn fill(
    fields: &[Field],
    data: &Map<String, Value>,
    showing: &Showing<'_>,
    prefix: &str,
    answers: &mut Vec<(String, String)>,
) {
    for field in fields {
        let names = std::iter::once(&field.id).chain(&field.formerly);
        let Some(value) = names.filter_map(|name| data.get(name)).next() else { continue };
        let name = format!("{prefix}{}", field.id);
        let part = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        match (&field.kind, value) {
            (FieldType::Group { fields, .. }, Value::Array(rows)) => {
                for (place, row) in rows.iter().enumerate() {
                    let prefix = format!("{name}-{place}-");
                    row.as_object().into_iter().for_each(|row| fill(fields, row, showing, &prefix, answers));
                }
            }
            (FieldType::Choices(_), Value::Array(all)) => {
                answers.extend(all.iter().filter_map(Value::as_str).map(|id| (name.clone(), id.to_owned())));
            }
            (FieldType::Localized { .. }, _) => {
                answers.extend([(name.clone(), part("vi")), (format!("{name}--en"), part("en"))]);
            }
            (FieldType::Ratio, _) => {
                let (top, bottom) = (number(&part("numerator")), number(&part("denominator")));
                answers.extend([(name.clone(), top), (format!("{name}--of"), bottom)]);
            }
            (FieldType::Address, _) => {
                answers.extend([(name.clone(), part("line")), (format!("{name}--unit"), part("unit"))]);
            }
            (FieldType::Link { .. }, value) => answers.push((name, links(value, showing))),
            (FieldType::File { .. } | FieldType::Derived { .. }, _) => {}
            (kind, value) => answers.push((name, text(kind, value))),
        }
    }
}

fn text(kind: &FieldType, value: &Value) -> String {
    match (kind, value) {
        (FieldType::Date { .. }, Value::String(day)) => {
            day.parse::<NaiveDate>().map_or_else(|_| day.clone(), format_date)
        }
        (FieldType::Year { .. }, year) => year.to_string(),
        (FieldType::Decimal { .. }, Value::String(text)) => number(text),
        (_, Value::Number(whole)) => number(&whole.to_string()),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(yes)) => yes.to_string(),
        (FieldType::Point, Value::Array(point)) => {
            let parts = point.iter().rev().map(|part| part.to_string().replace('.', ","));
            parts.collect::<Vec<_>>().join("; ")
        }
        _ => String::new(),
    }
}

fn number(text: &str) -> String {
    text.parse::<Decimal>().map_or_else(|_| text.to_owned(), format_number)
}

fn links(value: &Value, showing: &Showing<'_>) -> String {
    let ids = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
    let link = |id: u64| {
        let label = showing.labels.get(&id).map_or("", |row| row.label.as_str());
        format!("{} (#{id})", label.replace(';', ","))
    };
    ids.iter().filter_map(Value::as_u64).map(link).collect::<Vec<_>>().join("; ")
}
