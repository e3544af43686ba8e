use dongho_base::Decimal;
use dongho_programme::expression::Scope;
use dongho_programme::{FieldType, Gives, Register, record_scope};
use serde_json::{Value, json};

use crate::value::day;
use crate::{Entry, Record};

/// Most đồng a sum may have, as for entered sums.
const MOST_MONEY: i64 = 9_000_000_000_000_000;

/// Returns the derived values of a record. Where what a formula needs is absent, or it gives nothing that fits, there is no
/// value.
pub fn derive(register: &Register, entry: &Entry<'_>) -> Record {
    scope_and_derived(register, entry, entry.data).1
}

/// Returns what expressions about a record see, and the derived values, which they see, too.
pub(crate) fn scope_and_derived(register: &Register, entry: &Entry<'_>, data: &Record) -> (Scope, Record) {
    let entered: Record = data
        .iter()
        .filter(|(id, _)| !register.derived.contains(id))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect();
    let mut scope = record_scope(&register.fields, &entered, entry.today, entry.number, entry.state);
    let mut derived = Record::new();
    for field in register.derived.iter().filter_map(|id| register.field(id)) {
        let FieldType::Derived { formula, gives } = &field.kind else { continue };
        if let Some(value) = formula.value(&scope).ok().and_then(|value| given(gives, &value)) {
            scope.set(&field.id, &field.seen(Some(&value)));
            derived.insert(field.id.clone(), value);
        }
    }
    (scope, derived)
}

/// Returns the stored form of what a formula gave.
fn given(gives: &Gives, value: &Value) -> Option<Value> {
    match gives {
        Gives::Text => value.as_str().filter(|text| !text.is_empty()).map(Value::from),
        Gives::Integer | Gives::Year => value.as_i64().map(Value::from),
        Gives::Decimal { scale, .. } => Some(json!(number(value)?.round_dp(*scale).normalize().to_string())),
        Gives::Money => {
            let sum = i64::try_from(number(value)?.round()).ok()?;
            (sum.abs() <= MOST_MONEY).then(|| json!(sum))
        }
        Gives::Date => value.as_str().and_then(day).map(|day| json!(day.to_string())),
        Gives::YesNo => value.as_bool().map(Value::from),
    }
}

fn number(value: &Value) -> Option<Decimal> {
    match value.as_i64() {
        Some(whole) => Some(Decimal::from(whole)),
        None => Decimal::try_from(value.as_f64()?).ok(),
    }
}
