//! From a programme to its definition files: same programme, same bytes.

mod text;

use std::collections::BTreeMap;
use std::fmt::Write;

use rust_decimal::Decimal;
use serde::Serialize;
use toml::{Table, Value};

use crate::Programme;
use crate::files::{self, FILES, FileKind};
use text::{inline, quoted};

/// Where editors find the schemas, seen from a folder `programmes/<id>`.
const SCHEMAS: &str = "../../docs/schema";

/// Returns the definition files of `programme`, texts by file name; [`crate::load`] gives the programme back.
///
/// Files with nothing in them are left out, but for `programme.toml`.
pub fn write(programme: &Programme) -> BTreeMap<String, String> {
    FILES.iter().filter_map(|file| Some((file.name.to_owned(), write_file(file, programme)?))).collect()
}

/// Returns whether a number can be written and read back without loss: 15 digits, at most 12 of them behind the point.
pub fn is_writable(number: &Decimal) -> bool {
    let number = number.normalize();
    number.mantissa().unsigned_abs() < 10_u128.pow(15) && number.scale() <= 12
}

fn write_file(file: &FileKind, programme: &Programme) -> Option<String> {
    let mut out = head(file);
    match file.name {
        files::HEAD => single(&mut out, &programme.head),
        files::PARTIES => {
            list(&mut out, "party", &programme.parties);
            list(&mut out, "succession", &programme.successions);
        }
        files::INDICATORS => list(&mut out, "indicator", &programme.indicators),
        files::TARGETS => list(&mut out, "target", &programme.targets),
        files::TASKS => list(&mut out, "task", &programme.tasks),
        files::DUTIES => list(&mut out, "duty", &programme.duties),
        files::ORIENTATION => list(&mut out, "orientation", &programme.orientations),
        files::SOLUTIONS => list(&mut out, "solution", &programme.solutions),
        files::SOURCES => list(&mut out, "instrument", &programme.sources),
        _ => {}
    }
    (out.len() > head(file).len()).then_some(out)
}

fn head(file: &FileKind) -> String {
    let about = file.about();
    format!("#:schema {SCHEMAS}/{}.schema.json\n# {}\n# {}\n", file.stem(), about.vi, about.en)
}

fn single<T: Serialize>(out: &mut String, item: &T) {
    out.push('\n');
    body(out, "", &table(item));
}

fn list<T: Serialize>(out: &mut String, key: &str, items: &[T]) {
    for item in items {
        let _ = writeln!(out, "\n[[{key}]]");
        body(out, key, &table(item));
    }
}

/// The model is made of tables, texts, numbers and lists, which TOML always has a form for.
fn table<T: Serialize>(item: &T) -> Table {
    Table::try_from(item).unwrap_or_default()
}

/// Writes the keys of a table, first those on lines of their own, then those that need a header.
fn body(out: &mut String, path: &str, table: &Table) {
    let (under_headers, on_lines): (Vec<_>, Vec<_>) =
        table.iter().filter(|(_, value)| !is_default(value)).partition(|(_, value)| needs_header(value));
    for (key, value) in on_lines {
        line(out, key, value);
    }
    for (key, value) in under_headers {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match value {
            Value::Array(items) => {
                for item in items.iter().filter_map(Value::as_table) {
                    let _ = writeln!(out, "\n[[{path}]]");
                    body(out, &path, item);
                }
            }
            Value::Table(table) => {
                let _ = writeln!(out, "\n[{path}]");
                body(out, &path, table);
            }
            _ => {}
        }
    }
}

/// What the model fills in by itself is not written: flags that are off, lists and tables with nothing in them.
fn is_default(value: &Value) -> bool {
    match value {
        Value::Boolean(flag) => !flag,
        Value::Array(items) => items.is_empty(),
        Value::Table(table) => table.is_empty(),
        _ => false,
    }
}

fn needs_header(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(Value::is_table),
        Value::Table(table) => table.values().any(|inner| inner.is_table() || inner.is_array()),
        _ => false,
    }
}

fn line(out: &mut String, key: &str, value: &Value) {
    match value {
        Value::Table(table) if is_localized(table) => {
            for (language, text) in table {
                line(out, &format!("{key}.{language}"), text);
            }
        }
        Value::String(text) => {
            let _ = writeln!(out, "{key} = {}", quoted(text, key.len() + 3));
        }
        _ => {
            let _ = writeln!(out, "{key} = {}", inline(value, key.len() + 3));
        }
    }
}

fn is_localized(table: &Table) -> bool {
    table.len() == 2 && table.contains_key("vi") && table.contains_key("en")
}
