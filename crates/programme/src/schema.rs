//! JSON Schema of the definition files, for editors and for the loader itself.

use std::collections::BTreeMap;

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use crate::files::{Content, FILES, FileKind, REGISTER_FILES};

/// Returns the JSON Schema of every definition file, by the schema's file name: `targets.schema.json`.
pub fn schemas() -> BTreeMap<String, String> {
    FILES
        .iter()
        .chain(REGISTER_FILES)
        .map(|file| (format!("{}.schema.json", file.stem()), print(&of_file(file))))
        .collect()
}

/// Returns the schema of one file.
pub(crate) fn of_file(file: &FileKind) -> Value {
    let mut generator = SchemaGenerator::default();
    let mut root = match &file.content {
        Content::Single(schema_of) => resolved(schema_of(&mut generator).to_value(), &mut generator),
        Content::Lists(lists) => {
            let lists = lists.iter().map(|(key, schema_of)| {
                let items = schema_of(&mut generator).to_value();
                ((*key).to_owned(), json!({ "type": "array", "items": items }))
            });
            let properties: Map<String, Value> = lists.collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
    };
    if let Some(object) = root.as_object_mut() {
        object.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        object.insert("title".into(), json!(file.name));
        object.insert("description".into(), json!(file.about().en));
        object.insert("$defs".into(), Value::Object(generator.take_definitions(true)));
    }
    root
}

/// Puts the definition itself where the schema only points at it, so that the file's root is an object.
fn resolved(schema: Value, generator: &mut SchemaGenerator) -> Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
    name.and_then(|name| generator.definitions().get(name).cloned()).unwrap_or(schema)
}

fn print(schema: &Value) -> String {
    format!("{schema:#}\n")
}
