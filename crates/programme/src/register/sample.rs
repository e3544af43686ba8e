//! A record with every field filled, to try expressions on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dongho_base::Decimal;
use serde_json::{Map, Value, json};

use super::kind::{FieldType, Gives};
use super::load::Read;
use super::{ChoiceSource, CodeForm, Field, Limit};

/// Values for samples: the first code of each list.
pub(super) struct Samples<'s> {
    first_codes: BTreeMap<&'s str, &'s str>,
}

impl<'s> Samples<'s> {
    pub(super) fn of(read: &'s Read<'_>) -> Self {
        let lists = read.code_lists.iter().filter_map(|file| file.item.value.as_ref());
        let first_codes = lists.filter_map(|list| Some((list.id.as_str(), list.codes.first()?.id.as_str())));
        Samples { first_codes: first_codes.collect() }
    }

    /// Returns a record of `fields` in which each has a value.
    pub(super) fn record(&self, fields: &[Field]) -> Map<String, Value> {
        fields.iter().map(|field| (field.id.clone(), self.value(&field.kind))).collect()
    }

    fn value(&self, kind: &FieldType) -> Value {
        match kind {
            FieldType::Text { .. } | FieldType::LongText { .. } => json!("văn bản"),
            FieldType::Localized { .. } => json!({ "vi": "văn bản", "en": "text" }),
            FieldType::Integer { min, max, .. } | FieldType::Money { min, max } => {
                json!(1_i64.clamp(*min, *max.max(min)))
            }
            FieldType::Decimal { min, .. } => json!(min.unwrap_or(Decimal::ONE).to_string()),
            FieldType::Ratio => json!({ "numerator": "12", "denominator": "40" }),
            FieldType::Date { min: Some(Limit::Day(day)), .. } => json!(day.to_string()),
            FieldType::Date { .. } => json!("2025-06-15"),
            FieldType::Period => json!("2025"),
            FieldType::Year { min, max } => json!(2025_i64.clamp(*min, *max.max(min))),
            FieldType::Choice(source) => json!(self.choice(source)),
            FieldType::Choices(source) => json!([self.choice(source)]),
            FieldType::YesNo => json!(true),
            FieldType::Code(form) => json!(code(form)),
            FieldType::Link { many, .. } => {
                if *many {
                    json!([1])
                } else {
                    json!(1)
                }
            }
            FieldType::Address => {
                json!({ "line": "Số 1 đường Lý Thái Tổ", "unit": self.first_codes.get("admin-units"), "on": "2025-07-01" })
            }
            FieldType::Point => json!([106.07, 21.18]),
            FieldType::File { many, .. } => {
                let file = json!({ "name": "a.pdf", "bytes": 1000, "sha256": "0".repeat(64) });
                if *many { json!([file]) } else { file }
            }
            FieldType::Group { fields, .. } => json!([self.record(fields)]),
            FieldType::Derived { gives, .. } => given(gives),
        }
    }

    fn choice(&self, source: &ChoiceSource) -> String {
        match source {
            ChoiceSource::Own(choices) => choices.first().map(|choice| choice.id.clone()),
            ChoiceSource::List(list) => self.first_codes.get(list.as_str()).map(|code| (*code).to_owned()),
        }
        .unwrap_or_default()
    }
}

fn code(form: &CodeForm) -> &str {
    match form {
        CodeForm::TaxCode => "0100233488",
        CodeForm::CitizenId => "027090000001",
        CodeForm::Orcid => "0000-0002-1825-0097",
        CodeForm::Issn => "0378-5955",
        CodeForm::Isbn => "9780306406157",
        CodeForm::Doi => "10.1000/182",
        CodeForm::Email => "a@example.vn",
        CodeForm::Phone => "02223822222",
        CodeForm::Ror => "https://ror.org/02mhbdp94",
        CodeForm::Url => "https://example.vn",
        CodeForm::BodyCode => "H05",
        CodeForm::Pattern(pattern) => pattern.example(),
    }
}

fn given(gives: &Gives) -> Value {
    match gives {
        Gives::Text => json!("văn bản"),
        Gives::Integer | Gives::Money => json!(1),
        Gives::Decimal { .. } => json!("1.5"),
        Gives::Date => json!(NaiveDate::default().to_string()),
        Gives::Year => json!(2025),
        Gives::YesNo => json!(true),
    }
}
