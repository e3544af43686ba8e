//! The values that expressions see.

use std::collections::HashMap;
use std::sync::Arc;

use cel::{Context, Value as CelValue};
use serde_json::{Map, Number, Value};

use super::{ENVIRONMENT, functions};

/// Names with their values.
pub struct Scope {
    context: Context<'static, 'static>,
}

impl Default for Scope {
    fn default() -> Self {
        let mut context = Context::with_env(Arc::clone(&ENVIRONMENT));
        functions::add(&mut context);
        Scope { context }
    }
}

impl Scope {
    /// Gives a name a value; a later value takes the place of an earlier one.
    ///
    /// Whole numbers stay whole: a number written with a fraction is a decimal one, also where the fraction is zero.
    pub fn set(&mut self, name: &str, value: &Value) {
        self.context.add_variable_from_value(name, to_cel(value));
    }

    pub(super) fn context(&self) -> &Context<'static, 'static> {
        &self.context
    }
}

fn to_cel(value: &Value) -> CelValue {
    match value {
        Value::Null => CelValue::Null,
        Value::Bool(flag) => CelValue::Bool(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => CelValue::Int(whole),
            None => number.as_f64().map_or(CelValue::Null, CelValue::Float),
        },
        Value::String(text) => CelValue::from(text.as_str()),
        Value::Array(items) => CelValue::List(Arc::new(items.iter().map(to_cel).collect())),
        Value::Object(fields) => {
            let fields: HashMap<String, CelValue> =
                fields.iter().map(|(name, value)| (name.clone(), to_cel(value))).collect();
            CelValue::from(fields)
        }
    }
}

/// Returns a value of CEL as JSON; what JSON has no form for is null.
pub(super) fn to_json(value: &CelValue) -> Value {
    match value {
        CelValue::Bool(flag) => Value::Bool(*flag),
        CelValue::Int(whole) => Value::from(*whole),
        CelValue::UInt(whole) => Value::from(*whole),
        CelValue::Float(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
        CelValue::String(text) => Value::from(text.as_str()),
        CelValue::List(items) => Value::Array(items.iter().map(to_json).collect()),
        CelValue::Map(map) => {
            let mut fields = Map::new();
            for (name, value) in map.map.iter() {
                if let cel::objects::Key::String(name) = name {
                    fields.insert(name.to_string(), to_json(value));
                }
            }
            Value::Object(fields)
        }
        _ => Value::Null,
    }
}
