//! Numbers as people type them.

use dongho_base::{Decimal, Localized};
use dongho_vietnamese::number::{Expect, parse_money, parse_number};
use serde_json::{Value, json};

/// Returns a number without the unit that was typed behind it.
pub(super) fn without_unit<'t>(text: &'t str, unit: Option<&Localized>) -> &'t str {
    let units = unit.map(|unit| [unit.vi.as_str(), unit.en.as_str()]).unwrap_or_default();
    let found = units.into_iter().filter(|unit| !unit.is_empty()).find_map(|unit| text.strip_suffix(unit));
    found.unwrap_or(text).trim_end()
}

/// Returns a whole number: "1.234" is one thousand two hundred and thirty-four.
pub(super) fn whole(text: &str) -> Result<Value, Localized> {
    integer(read(text, Expect::Integer)?, text)
}

/// Returns a number with a fraction, digit for digit; "1.234" is refused since it can be read in two ways.
pub(super) fn decimal(text: &str) -> Result<Value, Localized> {
    exact(text).map(|number| json!(number.to_string()))
}

/// Returns a sum in đồng: "1.250.000", "1,5 tỷ đồng", "250 triệu".
pub(super) fn money(text: &str) -> Result<Value, Localized> {
    integer(parse_money(text).map_err(|error| error.message())?, text)
}

pub(super) fn ratio(numerator: &str, denominator: &str) -> Result<Value, Localized> {
    let (numerator, denominator) = (exact(numerator)?, exact(denominator)?);
    Ok(json!({ "numerator": numerator.to_string(), "denominator": denominator.to_string() }))
}

fn exact(text: &str) -> Result<Decimal, Localized> {
    read(text, Expect::Any).map(|number| number.normalize())
}

fn read(text: &str, expect: Expect) -> Result<Decimal, Localized> {
    parse_number(text, expect).map_err(|error| error.message())
}

fn integer(number: Decimal, text: &str) -> Result<Value, Localized> {
    let whole = number.is_integer().then(|| i64::try_from(number).ok()).flatten();
    whole.map(Value::from).ok_or_else(|| {
        Localized::new(
            format!("“{text}” không phải là số nguyên; hãy viết như 1.234."),
            format!("“{text}” is no whole number; write it like 1.234."),
        )
    })
}
