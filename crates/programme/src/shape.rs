//! What a value in a definition file has to look like, compiled from the JSON Schema of the model.
//!
//! Editors and the loader so follow the same rules: there is no second list of keys.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::files::{FILES, FileKind, REGISTER_FILES};
use crate::schema;

/// What a value has to look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A table with these keys and no others.
    Table(BTreeMap<String, Key>),
    /// A list of such values.
    List(Box<Shape>),
    /// Text.
    Text,
    /// A SHA-256 digest, 64 hexadecimal digits.
    Sha256,
    /// A calendar day.
    Date,
    /// A whole number not below the bound.
    Integer(i64),
    /// A number.
    Number,
    /// True or false.
    Flag,
    /// True, false, or an expression.
    Condition,
    /// A number, or text such as a day.
    Bound,
    /// One of these words.
    Choice(Vec<String>),
    /// A schema the loader does not understand; a test makes sure that the model has none.
    Unknown,
}

/// A key of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// What stands behind it.
    pub(crate) shape: Shape,
    /// Whether it has to be there.
    pub(crate) required: bool,
}

static SHAPES: LazyLock<BTreeMap<&'static str, Shape>> = LazyLock::new(|| {
    FILES.iter().chain(REGISTER_FILES).map(|file| (file.name, compile_file(file))).collect()
});

/// Returns the shape of a file.
pub(crate) fn of_file(file: &FileKind) -> &'static Shape {
    SHAPES.get(file.name).unwrap_or(&Shape::Unknown)
}

fn compile_file(file: &FileKind) -> Shape {
    let schema = schema::of_file(file);
    compile(&schema, &mut Root { schema: &schema, open: Vec::new() })
}

/// The whole schema and the definitions that are being followed.
struct Root<'s> {
    schema: &'s Value,
    open: Vec<&'s str>,
}

/// How often a definition may stand inside itself: fields of groups are fields, but groups hold no groups.
const MOST_NESTED: usize = 2;

impl<'s> Root<'s> {
    fn follow(&mut self, target: &'s str) -> Shape {
        let Some(schema) = self.schema.pointer(target.trim_start_matches('#')) else { return Shape::Unknown };
        self.open.push(target);
        let shape = compile(schema, self);
        self.open.pop();
        shape
    }

    /// Returns whether a value would nest a definition too deeply.
    fn is_too_deep(&self, schema: &Value) -> bool {
        let target = schema.get("items").unwrap_or(schema).get("$ref").and_then(Value::as_str);
        target.is_some_and(|target| self.open.iter().filter(|open| **open == target).count() >= MOST_NESTED)
    }
}

fn compile<'s>(schema: &'s Value, root: &mut Root<'s>) -> Shape {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return root.follow(target);
    }
    if let Some(choices) = alternatives(schema) {
        return one_of(choices, root);
    }
    match kind(schema) {
        "object" => table(schema, root),
        "array" => {
            schema.get("items").map_or(Shape::Unknown, |items| Shape::List(Box::new(compile(items, root))))
        }
        "string" => text(schema),
        "integer" => {
            Shape::Integer(schema.get("minimum").and_then(Value::as_i64).unwrap_or(i64::from(i32::MIN)))
        }
        "number" => Shape::Number,
        "boolean" => Shape::Flag,
        _ => Shape::Unknown,
    }
}

fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array)
}

/// Either the words of an enum, or something that may also be absent.
fn one_of<'s>(alternatives: &'s [Value], root: &mut Root<'s>) -> Shape {
    let words: Option<Vec<String>> =
        alternatives.iter().map(|it| it.get("const").and_then(Value::as_str).map(str::to_owned)).collect();
    if let Some(words) = words {
        return Shape::Choice(words);
    }
    let mut present = alternatives.iter().filter(|it| kind(it) != "null");
    match (present.next(), present.next()) {
        (Some(only), None) => compile(only, root),
        _ => Shape::Unknown,
    }
}

/// The type a schema names; of several the last that is not null, which for decimals is the number.
fn kind(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(kind)) => kind,
        Some(Value::Array(kinds)) => {
            kinds.iter().filter_map(Value::as_str).rfind(|kind| *kind != "null").unwrap_or("null")
        }
        _ => "",
    }
}

fn text(schema: &Value) -> Shape {
    match schema.get("format").and_then(Value::as_str) {
        Some("date") => Shape::Date,
        Some("sha256") => Shape::Sha256,
        Some("condition") => Shape::Condition,
        Some("bound") => Shape::Bound,
        _ => Shape::Text,
    }
}

fn table<'s>(schema: &'s Value, root: &mut Root<'s>) -> Shape {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut keys = BTreeMap::new();
    for (name, schema) in properties {
        if root.is_too_deep(schema) {
            continue;
        }
        let key = Key { shape: compile(schema, root), required: required.contains(&name.as_str()) };
        keys.insert(name.clone(), key);
    }
    Shape::Table(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has_unknown(shape: &Shape) -> bool {
        match shape {
            Shape::Unknown => true,
            Shape::List(inner) => has_unknown(inner),
            Shape::Table(keys) => keys.values().any(|key| has_unknown(&key.shape)),
            _ => false,
        }
    }

    #[test]
    fn the_loader_understands_every_schema_of_the_model() {
        for file in FILES.iter().chain(REGISTER_FILES) {
            let shape = of_file(file);
            assert!(matches!(shape, Shape::Table(_)), "{} is no table", file.name);
            assert!(!has_unknown(shape), "{}: {shape:#?}", file.name);
        }
    }

    #[test]
    fn decimals_are_numbers_and_dates_are_dates() {
        let Shape::Table(keys) = of_file(&FILES[3]) else { panic!("no table") };
        let Shape::List(target) = &keys["target"].shape else { panic!("no list") };
        let Shape::Table(target) = target.as_ref() else { panic!("no table") };
        assert_eq!(target["low"], Key { shape: Shape::Number, required: false });
        assert_eq!(target["clause"], Key { shape: Shape::Text, required: true });
        let Shape::Table(head) = of_file(&FILES[0]) else { panic!("no table") };
        let Shape::Table(decision) = &head["decision"].shape else { panic!("no table") };
        assert_eq!(decision["date"].shape, Shape::Date);
        assert_eq!(decision["text_sha256"].shape, Shape::Sha256);
    }
}
