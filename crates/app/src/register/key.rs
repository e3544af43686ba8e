//! Keys: texts whose byte order is the order of a field, so that one statement sorts and bounds every type on every
//! database.

use dongho_base::{Decimal, Period};
use dongho_programme::{Field, FieldType, Gives};
use dongho_vietnamese::collate::Order;
use serde_json::Value;

/// The bytes of a dictionary key that count; names that begin alike this far follow each other by their ids.
const DICTIONARY: usize = 60;
/// 64 signs in the order of their bytes.
const SIGNS: &[u8; 64] = b"-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
/// Whole numbers are kept from here, so that none is negative.
const LEAST: i128 = 10_000_000_000_000_000_000_000;

/// Returns the key of a stored value; `None` for types that have no order.
pub(crate) fn of(field: &Field, value: &Value, order: &Order) -> Option<String> {
    match &field.kind {
        FieldType::Text { .. } | FieldType::Derived { gives: Gives::Text, .. } => {
            value.as_str().map(|text| dictionary(text, order))
        }
        FieldType::Localized { .. } => value.get("vi")?.as_str().map(|text| dictionary(text, order)),
        FieldType::Integer { .. }
        | FieldType::Money { .. }
        | FieldType::Derived { gives: Gives::Integer | Gives::Money, .. } => value.as_i64().map(whole),
        FieldType::Year { .. } | FieldType::Derived { gives: Gives::Year, .. } => {
            value.as_i64().map(|year| format!("{year:04}"))
        }
        FieldType::Decimal { .. } | FieldType::Derived { gives: Gives::Decimal { .. }, .. } => {
            exact(value.as_str()?.parse().ok()?)
        }
        FieldType::Ratio => {
            let part = |name: &str| value.get(name)?.as_str()?.parse::<Decimal>().ok();
            exact(part("numerator")?.checked_div(part("denominator")?)?)
        }
        FieldType::Date { .. } | FieldType::Derived { gives: Gives::Date, .. } => {
            value.as_str().map(str::to_owned)
        }
        FieldType::Period => {
            let period: Period = value.as_str()?.parse().ok()?;
            Some(format!("{} {}", period.first_day()?, value.as_str()?))
        }
        FieldType::Choice(_) => value.as_str().map(str::to_owned),
        FieldType::Code(_) => value.as_str().map(str::to_lowercase),
        FieldType::YesNo | FieldType::Derived { gives: Gives::YesNo, .. } => {
            value.as_bool().map(|yes| if yes { "1" } else { "0" }.to_owned())
        }
        FieldType::Link { many: false, .. } => value.as_u64().map(|id| id.to_string()),
        FieldType::Address => value.get("unit")?.as_str().map(str::to_owned),
        _ => None,
    }
}

/// Returns whether values of a field have keys.
pub(crate) fn has_keys(kind: &FieldType) -> bool {
    !matches!(
        kind,
        FieldType::LongText { .. }
            | FieldType::Choices(_)
            | FieldType::Link { many: true, .. }
            | FieldType::Point
            | FieldType::File { .. }
            | FieldType::Group { .. }
    )
}

/// Returns the key of a whole number.
pub(crate) fn whole(number: i64) -> String {
    format!("{:023}", i128::from(number) * 1_000_000 + LEAST)
}

/// Returns the key of a number with a fraction, to the sixth digit of it.
pub(crate) fn exact(number: Decimal) -> Option<String> {
    let mut number = number;
    number.rescale(6);
    let key = number.mantissa().checked_add(LEAST).filter(|key| *key >= 0)?;
    Some(format!("{key:023}"))
}

/// Returns the beginning of a dictionary key, six bits a sign.
pub(crate) fn dictionary(text: &str, order: &Order) -> String {
    let (mut key, mut bits, mut held) = (String::new(), 0_u32, 0_u32);
    for byte in order.key(text).into_iter().take(DICTIONARY) {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        while held >= 6 {
            held -= 6;
            key.push(sign(bits >> held));
        }
    }
    if held > 0 {
        key.push(sign(bits << (6 - held)));
    }
    key
}

fn sign(bits: u32) -> char {
    SIGNS.get((bits & 63) as usize).map_or('-', |sign| char::from(*sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_numbers_and_names_follow_the_order_of_what_they_stand_for() {
        let numbers = ["-1000.5", "-1", "-0.5", "0", "0.25", "1", "9", "10", "1000000"];
        let keys: Vec<_> = numbers.iter().map(|number| exact(number.parse().unwrap()).unwrap()).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
        assert_eq!(exact(Decimal::from(12)), Some(whole(12)), "whole numbers and others have one order");
        let order = Order::new();
        let names = ["An", "Ánh", "Ăn", "Âu", "Bình", "Dũng", "Đào", "Em", "Êm"];
        let keys: Vec<_> = names.iter().map(|name| dictionary(name, &order)).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    }
}
