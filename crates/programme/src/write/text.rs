//! TOML texts, numbers and lists, folded so that lines stay readable.

use rust_decimal::Decimal;
use toml::Value;

/// Longest line that is not folded.
const WIDTH: usize = 110;

/// Returns `text` in quotes, folded over several lines where it would not fit behind `indent` columns.
pub(super) fn quoted(text: &str, indent: usize) -> String {
    let plain = format!("\"{}\"", escaped(text));
    if indent + plain.chars().count() <= WIDTH {
        return plain;
    }
    format!("\"\"\"\n{}\"\"\"", folded(&escaped(text)))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// Breaks at single spaces; a backslash at the end of a line takes the break and the white space behind it away again.
fn folded(text: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    let mut words = text.split_inclusive(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        column += word.chars().count();
        let next = words.peek().map_or(0, |next| next.chars().count());
        let breakable = word.ends_with(' ') && words.peek().is_some_and(|next| !next.starts_with(' '));
        if breakable && column + next > WIDTH - 2 {
            out.push_str("\\\n");
            column = 0;
        }
    }
    out
}

/// Returns a value on one line, or a list with one entry a line where it does not fit behind `indent` columns.
pub(super) fn inline(value: &Value, indent: usize) -> String {
    match value {
        Value::String(text) => format!("\"{}\"", escaped(text)),
        Value::Float(number) => float(*number),
        Value::Table(table) => {
            let entries: Vec<_> =
                table.iter().map(|(key, value)| format!("{key} = {}", inline(value, 0))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| inline(item, 0)).collect();
            let one_line = format!("[{}]", items.join(", "));
            if indent + one_line.chars().count() <= WIDTH {
                return one_line;
            }
            format!("[\n{}]", items.iter().map(|item| format!("  {item},\n")).collect::<String>())
        }
        other => other.to_string(),
    }
}

/// Numbers have at most 15 digits, which is what a float surely holds; so many are printed, without idle zeros.
fn float(number: f64) -> String {
    Decimal::from_scientific(&format!("{number:.14e}"))
        .map_or_else(|_| format!("{number:?}"), |number| number.normalize().to_string())
}
