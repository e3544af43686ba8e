use std::str::FromStr;

use dongho_base::{Decimal, Language, Localized, NaiveDate, Period};
use dongho_programme::{ChoiceSource, Field, FieldType, Gives, Register, Registers};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;
use serde_json::Value;

use crate::Record;
use crate::value::exact;

/// Finds the label of a record of a register, for links.
pub type Links<'l> = &'l dyn Fn(&str, i64) -> Option<String>;

/// Returns how a record is called: its label fields, parted by a middle dot; its number where none is filled.
pub fn label(
    register: &Register,
    registers: &Registers,
    record: &Record,
    number: Option<&str>,
    links: Links<'_>,
) -> String {
    let fields = register.label.iter().filter_map(|id| register.field(id));
    let parts: Vec<String> = fields
        .filter_map(|field| {
            record.get(&field.id).map(|value| shown(field, value, registers, Language::Vi, links))
        })
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() { number.unwrap_or_default().to_owned() } else { parts.join(" · ") }
}

/// Returns a value as people read it: names of choices, dates and numbers the Vietnamese way, labels of linked records.
/// Groups and points have no short form.
pub fn shown(
    field: &Field,
    value: &Value,
    registers: &Registers,
    language: Language,
    links: Links<'_>,
) -> String {
    match &field.kind {
        FieldType::Integer { unit, .. } => with_unit(whole(value), unit.as_ref(), language),
        FieldType::Decimal { unit, .. } | FieldType::Derived { gives: Gives::Decimal { unit, .. }, .. } => {
            with_unit(exact(value).map(format_number).unwrap_or_default(), unit.as_ref(), language)
        }
        FieldType::Money { .. } | FieldType::Derived { gives: Gives::Money, .. } => {
            with_unit(whole(value), Some(&Localized::new("đồng", "VND")), language)
        }
        FieldType::Ratio => ratio(value),
        FieldType::Date { .. } | FieldType::Derived { gives: Gives::Date, .. } => value
            .as_str()
            .and_then(|text| NaiveDate::from_str(text).ok())
            .map(format_date)
            .unwrap_or_default(),
        FieldType::Period => value.as_str().map(|text| period(text, language)).unwrap_or_default(),
        FieldType::Choice(source) => {
            value.as_str().map(|id| choice(source, id, registers, language)).unwrap_or_default()
        }
        FieldType::Choices(source) => {
            let ids = value.as_array().into_iter().flatten().filter_map(Value::as_str);
            ids.map(|id| choice(source, id, registers, language)).collect::<Vec<_>>().join(", ")
        }
        FieldType::YesNo | FieldType::Derived { gives: Gives::YesNo, .. } => {
            let (yes, no) = if language == Language::Vi { ("Có", "Không") } else { ("Yes", "No") };
            value.as_bool().map(|flag| if flag { yes } else { no }).unwrap_or_default().to_owned()
        }
        FieldType::Localized { .. } => localized(value).get(language).to_owned(),
        FieldType::Link { register, .. } => {
            let ids: Vec<i64> = match value {
                Value::Array(ids) => ids.iter().filter_map(Value::as_i64).collect(),
                one => one.as_i64().into_iter().collect(),
            };
            ids.iter().filter_map(|id| links(register, *id)).collect::<Vec<_>>().join(", ")
        }
        FieldType::Address => address(value, registers, language),
        FieldType::File { .. } => {
            let files = match value {
                Value::Array(files) => files.iter().collect(),
                one => vec![one],
            };
            files.iter().filter_map(|file| file.get("name")?.as_str()).collect::<Vec<_>>().join(", ")
        }
        FieldType::Group { .. } | FieldType::Point => String::new(),
        _ => match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        },
    }
}

fn whole(value: &Value) -> String {
    value.as_i64().map(|number| format_number(Decimal::from(number))).unwrap_or_default()
}

fn with_unit(number: String, unit: Option<&Localized>, language: Language) -> String {
    match unit.map(|unit| unit.get(language)) {
        Some("%") if !number.is_empty() => format!("{number}%"),
        Some(unit) if !number.is_empty() => format!("{number} {unit}"),
        _ => number,
    }
}

fn ratio(value: &Value) -> String {
    let part = |key: &str| value.get(key).and_then(exact);
    let (Some(numerator), Some(denominator)) = (part("numerator"), part("denominator")) else {
        return String::new();
    };
    let percent =
        (numerator * Decimal::ONE_HUNDRED).checked_div(denominator).map(|it| it.round_dp(1).normalize());
    let shown = percent.map(|it| format!(" ({}%)", format_number(it))).unwrap_or_default();
    format!("{}/{}{shown}", format_number(numerator), format_number(denominator))
}

fn period(text: &str, language: Language) -> String {
    match (text.parse::<Period>(), language) {
        (Ok(Period::Quarter(year, quarter)), Language::Vi) => format!("quý {quarter}/{year}"),
        (Ok(Period::Month(year, month)), Language::Vi) => format!("tháng {month}/{year}"),
        (Ok(Period::Years(span)), _) => format!("{}-{}", span.from, span.to),
        _ => text.to_owned(),
    }
}

fn choice(source: &ChoiceSource, id: &str, registers: &Registers, language: Language) -> String {
    let name = match source {
        ChoiceSource::Own(choices) => choices.iter().find(|it| it.id == id).map(|it| &it.name),
        ChoiceSource::List(list) => {
            registers.code_list(list).and_then(|list| list.code(id)).map(|code| &code.name)
        }
    };
    name.map_or(id, |name| name.get(language)).to_owned()
}

fn localized(value: &Value) -> Localized {
    let part = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    Localized::new(part("vi"), part("en"))
}

/// Returns the line, the unit and the units above it.
fn address(value: &Value, registers: &Registers, language: Language) -> String {
    let part = |key: &str| value.get(key).and_then(Value::as_str);
    let list = FieldType::Address.code_list().and_then(|id| registers.code_list(id));
    let mut parts: Vec<&str> = part("line").into_iter().collect();
    let mut unit = list.zip(part("unit")).and_then(|(list, id)| list.code(id));
    // Units lie three or four deep; a list that was never checked could lie inside itself.
    for _ in 0..5 {
        let Some(code) = unit else { break };
        parts.push(code.name.get(language));
        unit = list.zip(code.parent.as_deref()).and_then(|(list, id)| list.code(id));
    }
    parts.join(", ")
}
