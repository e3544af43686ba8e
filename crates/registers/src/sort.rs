use std::fmt::Write;

use dongho_base::{Decimal, Period};
use dongho_programme::{Field, FieldType, Gives};
use dongho_vietnamese::collate::Order;
use serde_json::Value;

use crate::value::exact;

/// Letters of a text that decide on its place; what is alike beyond is in the order of the records.
const MOST_LETTERS: usize = 60;

/// Makes texts whose byte order is the order of values, for databases that only compare bytes. Keep it: making one costs
/// more than a key.
#[derive(Default)]
pub struct SortKeys {
    order: Order,
}

impl SortKeys {
    /// Returns the key of a value; `None` for what has no order: groups, points, files, records linked in numbers.
    ///
    /// Texts sort as a Vietnamese dictionary does, numbers by size, periods by their end. Choices, codes and single links
    /// are their own keys, so that equal values are found by their keys.
    pub fn key(&self, field: &Field, value: &Value) -> Option<String> {
        match &field.kind {
            FieldType::Text { .. }
            | FieldType::LongText { .. }
            | FieldType::Derived { gives: Gives::Text, .. } => Some(self.text(value.as_str()?)),
            FieldType::Localized { .. } => Some(self.text(value.get("vi")?.as_str()?)),
            FieldType::Integer { .. }
            | FieldType::Money { .. }
            | FieldType::Year { .. }
            | FieldType::Derived { gives: Gives::Integer | Gives::Money | Gives::Year, .. } => {
                number(Decimal::from(value.as_i64()?))
            }
            FieldType::Decimal { .. } | FieldType::Derived { gives: Gives::Decimal { .. }, .. } => {
                number(exact(value)?)
            }
            FieldType::Ratio => number(
                exact(value.get("numerator")?)?.checked_div(exact(value.get("denominator")?)?)?.round_dp(12),
            ),
            FieldType::Period => {
                let period: Period = value.as_str()?.parse().ok()?;
                Some(format!("{} {period}", period.last_day()?))
            }
            FieldType::YesNo | FieldType::Derived { gives: Gives::YesNo, .. } => {
                Some(if value.as_bool()? { "1" } else { "0" }.to_owned())
            }
            FieldType::Link { many: false, .. } => Some(value.as_i64()?.to_string()),
            FieldType::Choices(_) => {
                let ids: Option<Vec<&str>> = value.as_array()?.iter().map(Value::as_str).collect();
                Some(ids?.join(" "))
            }
            FieldType::Address => value.get("unit")?.as_str().map(str::to_owned),
            FieldType::Choice(_)
            | FieldType::Code(_)
            | FieldType::Date { .. }
            | FieldType::Derived { gives: Gives::Date, .. } => value.as_str().map(str::to_owned),
            FieldType::Link { many: true, .. }
            | FieldType::Group { .. }
            | FieldType::Point
            | FieldType::File { .. } => None,
        }
    }

    /// Returns the key of a text, in hexadecimal digits: keys of the collation are no text.
    pub fn text(&self, text: &str) -> String {
        let begin: String = text.chars().take(MOST_LETTERS).collect();
        self.order.key(&begin).iter().fold(String::new(), |mut key, byte| {
            // Writing into a string cannot fail.
            let _ = write!(key, "{byte:02x}");
            key
        })
    }
}

/// Returns a number in fixed width: sign, 18 digits, point, 12 digits; the digits of negative numbers are turned over.
fn number(number: Decimal) -> Option<String> {
    let (number, negative) = (number.round_dp(12), number.is_sign_negative() && !number.is_zero());
    let text = format!("{:031.12}", number.abs());
    if text.len() != 31 {
        return None;
    }
    if !negative {
        return Some(format!("1{text}"));
    }
    let turn = |c: char| c.to_digit(10).and_then(|digit| char::from_digit(9 - digit, 10)).unwrap_or(c);
    Some(format!("0{}", text.chars().map(turn).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_sort_as_a_dictionary_does() {
        let keys = SortKeys::default();
        let mut words = vec!["Đồng Kỵ", "Do Nhân", "Ân Thi", "Anh Sơn", "Dơi", "đo"];
        words.sort_by_key(|word| keys.text(word));
        assert_eq!(words, ["Anh Sơn", "Ân Thi", "Do Nhân", "Dơi", "đo", "Đồng Kỵ"]);
    }

    proptest! {
        #[test]
        fn keys_of_numbers_sort_as_the_numbers(a in -9_000_000_000_000_000_i64..=9_000_000_000_000_000, b in any::<i32>(), scale in 0_u32..6) {
            let (a, b) = (Decimal::from(a), Decimal::new(i64::from(b), scale));
            prop_assert_eq!(number(a).unwrap().cmp(&number(b).unwrap()), a.cmp(&b));
            let c = Decimal::new(b.mantissa() as i64 + 1, scale);
            prop_assert_eq!(number(c).unwrap().cmp(&number(b).unwrap()), c.cmp(&b));
        }
    }
}
