//! From what people ask for to what the store reads. What does not read is left out: an address somebody wrote by hand
//! shows more than was meant, never an error.

use dongho_base::{Decimal, NaiveDate};
use dongho_programme::{Field, FieldType, Gives, Register};
use dongho_store::{Cursor, Filter, PageOf, Sort};
use dongho_vietnamese::collate::Order;
use dongho_vietnamese::date::parse_date;
use dongho_vietnamese::number::{Expect, parse_number};
use serde_json::Value;

use crate::register::key;
use crate::search::words;
use crate::{FieldFilter, RecordQuery};

/// Rows of a page.
const ROWS: u32 = 25;
/// The most rows of a page.
const MOST_ROWS: u32 = 500;
/// The most values of one filter.
const VALUES: usize = 50;

pub(super) fn page_of(
    register: &Register,
    fields: &[&Field],
    query: &RecordQuery,
    order: &Order,
    today: NaiveDate,
) -> PageOf {
    let of = |name: &str| fields.iter().find(|field| field.id == name).copied();
    let filters = query.filters.iter().filter_map(|asked| filter(asked, of(&asked.field), order, today));
    let words = words(&query.words);
    let has_words = !words.folded.is_empty();
    let asked = query.sort.as_deref().filter(|name| {
        *name == "state" || *name == "number" || of(name).is_some_and(|field| key::has_keys(&field.kind))
    });
    let sort = asked.map(|field| Sort { field: field.to_owned(), descending: query.descending });
    PageOf {
        register: register.id.clone(),
        filters: filters.collect(),
        words: has_words.then_some(words),
        sort: sort.or_else(|| (!has_words).then(|| usual(register)).flatten()),
        after: query.after.as_deref().and_then(read_cursor),
        limit: if query.limit == 0 { ROWS } else { query.limit.min(MOST_ROWS) },
    }
}

/// The usual order is that of the first column, as a dictionary has it.
pub(super) fn usual(register: &Register) -> Option<Sort> {
    let first = register.list.first().or(register.label.first())?;
    let field = register.field(first).filter(|field| key::has_keys(&field.kind))?;
    Some(Sort { field: field.id.clone(), descending: false })
}

fn filter(asked: &FieldFilter, field: Option<&Field>, order: &Order, today: NaiveDate) -> Option<Filter> {
    let name = asked.field.clone();
    let values: Vec<String> = asked.values.iter().take(VALUES).cloned().collect();
    let Some(field) = field else {
        let known = (name == "state" || name == "number") && !values.is_empty();
        return known.then_some(Filter::Any { field: name, keys: values });
    };
    if !values.is_empty() {
        return any(field, values, order);
    }
    let from = bound(field, &asked.from, today);
    let to = bound(field, &asked.to, today);
    (from.is_some() || to.is_some()).then_some(Filter::Between { field: name, from, to })
}

fn any(field: &Field, values: Vec<String>, order: &Order) -> Option<Filter> {
    let name = field.id.clone();
    match &field.kind {
        FieldType::Choices(_) => Some(Filter::Holding { field: name, values }),
        FieldType::Link { many: true, .. } => {
            let others = values.iter().filter_map(|value| value.parse().ok()).collect();
            Some(Filter::Linked { field: name, others })
        }
        kind if key::has_keys(kind) => {
            let key = |value: String| {
                if value.is_empty() { Some(value) } else { key::of(field, &typed(kind, value), order) }
            };
            let keys: Vec<_> = values.into_iter().filter_map(key).collect();
            Some(Filter::Any { field: name, keys }).filter(|_| true)
        }
        _ => None,
    }
}

/// Returns a value as it is stored, where the address has it as text.
fn typed(kind: &FieldType, value: String) -> Value {
    match kind {
        FieldType::Integer { .. }
        | FieldType::Money { .. }
        | FieldType::Year { .. }
        | FieldType::Link { .. } => value.parse::<i64>().map_or(Value::Null, Value::from),
        FieldType::YesNo => Value::Bool(value == "true" || value == "1"),
        FieldType::Address => serde_json::json!({ "unit": value }),
        _ => Value::String(value),
    }
}

/// Returns the key of a bound that people typed.
fn bound(field: &Field, text: &str, today: NaiveDate) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if is_day(&field.kind) {
        let day = text.parse().ok().or_else(|| parse_date(text));
        return day.or((text == "today").then_some(today)).map(|day: NaiveDate| day.to_string());
    }
    if matches!(
        field.kind,
        FieldType::Year { .. } | FieldType::Period | FieldType::Derived { gives: Gives::Year, .. }
    ) {
        return text.parse::<u16>().ok().map(|year| format!("{year:04}"));
    }
    let number: Option<Decimal> = parse_number(text, Expect::Any).ok().or_else(|| text.parse().ok());
    number.filter(|_| is_number(&field.kind)).and_then(key::exact)
}

pub(super) fn is_day(kind: &FieldType) -> bool {
    matches!(kind, FieldType::Date { .. } | FieldType::Derived { gives: Gives::Date, .. })
}

/// Returns whether values are numbers, years among them.
pub(super) fn is_number(kind: &FieldType) -> bool {
    matches!(
        kind,
        FieldType::Integer { .. }
            | FieldType::Decimal { .. }
            | FieldType::Money { .. }
            | FieldType::Ratio
            | FieldType::Year { .. }
            | FieldType::Derived {
                gives: Gives::Integer | Gives::Decimal { .. } | Gives::Money | Gives::Year,
                ..
            }
    )
}

/// Returns a place in a list as an address carries it.
pub(super) fn cursor(cursor: &Cursor) -> String {
    format!("{}~{}", cursor.id, cursor.key)
}

fn read_cursor(text: &str) -> Option<Cursor> {
    let (id, key) = text.split_once('~')?;
    Some(Cursor { key: key.to_owned(), id: id.parse().ok()? })
}
