//! Reads one value against its shape and notes everything that does not fit.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use dongho_base::{Digest, Span};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue};

use crate::report::{Place, Report, nearest};
use crate::shape::{Key, Shape};
use crate::write::is_writable;

/// The largest whole number that JSON readers keep exactly.
const MOST_WHOLE: u64 = 9_007_199_254_740_991;

/// Where each value of an item stands, by path: `lead.0`, `name.vi`.
pub(crate) type Spans = BTreeMap<String, Span>;

/// Reads the values of one item.
pub(super) struct Reader<'r> {
    file: &'r str,
    report: &'r mut Report,
    path: Vec<String>,
    spans: Spans,
}

impl<'r> Reader<'r> {
    pub(super) fn new(file: &'r str, report: &'r mut Report) -> Self {
        Reader { file, report, path: Vec::new(), spans: Spans::new() }
    }

    /// Returns where the values read so far stand.
    pub(super) fn into_spans(self) -> Spans {
        self.spans
    }

    /// Returns the value where it fits its shape.
    pub(super) fn value(&mut self, shape: &Shape, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let span = Span::new(value.span().start, value.span().end);
        self.spans.insert(self.path.join("."), span);
        match (shape, value.get_ref()) {
            (Shape::Table(keys), DeValue::Table(table)) => self.table(keys, table, span),
            (Shape::List(item), DeValue::Array(array)) => self.list(item, array),
            (Shape::Text, DeValue::String(text)) => Some(Value::from(text.as_ref())),
            (Shape::Sha256, DeValue::String(text)) => self.digest(text, span),
            (Shape::Choice(words), DeValue::String(text)) => self.choice(words, text, span),
            (Shape::Flag, DeValue::Boolean(flag)) => Some(Value::Bool(*flag)),
            (Shape::Condition, DeValue::Boolean(flag)) => Some(Value::Bool(*flag)),
            (Shape::Condition | Shape::Bound, DeValue::String(text)) => Some(Value::from(text.as_ref())),
            (Shape::Bound, DeValue::Datetime(day)) => Some(Value::from(day.to_string())),
            (Shape::Bound, DeValue::Integer(number)) => self.bound(&decimal_digits(number), span),
            (Shape::Bound, DeValue::Float(number)) => self.bound(number.as_str(), span),
            (Shape::Date, DeValue::String(text)) => self.date(text, span),
            (Shape::Date, DeValue::Datetime(day)) => self.date(&day.to_string(), span),
            (Shape::Integer(least), DeValue::Integer(number)) => {
                let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
                self.integer(*least, number, span)
            }
            (Shape::Number, DeValue::Integer(number)) => self.number(&decimal_digits(number), span),
            (Shape::Number, DeValue::Float(number)) => self.number(number.as_str(), span),
            _ => {
                self.wrong_kind(shape, value.get_ref(), span);
                None
            }
        }
    }

    fn place(&self, span: Span) -> Place<'r> {
        Place { file: self.file, span }
    }

    fn table(&mut self, keys: &BTreeMap<String, Key>, table: &DeTable<'_>, span: Span) -> Option<Value> {
        let mut read = Some(Map::new());
        for (name, value) in table {
            let at = Span::new(name.span().start, name.span().end);
            let Some(key) = keys.get(name.get_ref().as_ref()) else {
                self.unknown_key(keys, name.get_ref(), at);
                read = None;
                continue;
            };
            self.path.push(name.get_ref().to_string());
            let value = self.value(&key.shape, value);
            self.path.pop();
            match (value, &mut read) {
                (Some(value), Some(read)) => drop(read.insert(name.get_ref().to_string(), value)),
                _ => read = None,
            }
        }
        for (name, _) in keys.iter().filter(|(name, key)| key.required && !table.contains_key(name.as_str()))
        {
            self.missing_key(name, span);
            read = None;
        }
        read.map(Value::Object)
    }

    fn list(&mut self, item: &Shape, array: &DeArray<'_>) -> Option<Value> {
        let mut read = Some(Vec::new());
        for (index, value) in array.iter().enumerate() {
            self.path.push(index.to_string());
            let value = self.value(item, value);
            self.path.pop();
            match (value, &mut read) {
                (Some(value), Some(read)) => read.push(value),
                _ => read = None,
            }
        }
        read.map(Value::Array)
    }

    fn digest(&mut self, text: &str, span: Span) -> Option<Value> {
        if let Some(digest) = Digest::from_hex(text) {
            return Some(Value::from(digest.to_string()));
        }
        let vi = "Không phải mã băm SHA-256.".to_owned();
        self.report
            .error("PRG-0018", self.place(span), vi, "Not a SHA-256 digest.".to_owned())
            .hint("Mã băm có 64 chữ số thập lục phân.", "A digest has 64 hexadecimal digits.");
        None
    }

    fn choice(&mut self, words: &[String], text: &str, span: Span) -> Option<Value> {
        if words.iter().any(|word| word == text) {
            return Some(Value::from(text));
        }
        let vi = format!("`{text}` không nằm trong các giá trị được phép.");
        let en = format!("`{text}` is none of the allowed values.");
        let near = nearest(text, words.iter().map(String::as_str));
        let (near_vi, near_en) = near.map_or_else(Default::default, |it| {
            (format!("Có phải bạn muốn viết `{it}`? "), format!("Did you mean `{it}`? "))
        });
        let all = words.join(", ");
        self.report
            .error("PRG-0013", self.place(span), vi, en)
            .hint(format!("{near_vi}Các giá trị được phép: {all}."), format!("{near_en}Allowed: {all}."));
        None
    }

    fn date(&mut self, text: &str, span: Span) -> Option<Value> {
        if text.len() == 10
            && let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        {
            return Some(Value::from(day.to_string()));
        }
        let (vi, en) = (format!("`{text}` không phải là một ngày."), format!("`{text}` is not a date."));
        self.report.error("PRG-0014", self.place(span), vi, en).hint(
            "Viết năm-tháng-ngày, ví dụ \"2023-04-05\".",
            "Write year-month-day, such as \"2023-04-05\".",
        );
        None
    }

    fn integer(&mut self, least: i64, number: Option<i64>, span: Span) -> Option<Value> {
        let fits = |number: &i64| (least..=i64::from(i32::MAX)).contains(number);
        if let Some(number) = number.filter(fits) {
            return Some(Value::from(number));
        }
        let (vi, en) =
            (format!("Số phải từ {least} đến {}.", i32::MAX), format!("Must be {least} to {}.", i32::MAX));
        self.report.error("PRG-0015", self.place(span), vi, en);
        None
    }

    /// Numbers pass as text, so that no digit is lost on the way.
    fn number(&mut self, text: &str, span: Span) -> Option<Value> {
        let parsed = Decimal::from_str(text).or_else(|_| Decimal::from_scientific(text)).ok();
        if let Some(number) = parsed.map(|it| it.normalize()).filter(is_writable) {
            return Some(Value::from(number.to_string()));
        }
        let (vi, en) =
            (format!("Không dùng được số `{text}`."), format!("The number `{text}` cannot be used."));
        self.report.error("PRG-0015", self.place(span), vi, en).hint(
            "Viết số hữu hạn có không quá 15 chữ số, không quá 12 chữ số sau dấu chấm.",
            "Write a finite number of at most 15 digits, at most 12 of them behind the point.",
        );
        None
    }

    /// A number where a day may stand as well says that it is one. Sums of money have a digit more than others.
    fn bound(&mut self, text: &str, span: Span) -> Option<Value> {
        if text.parse::<i64>().is_ok_and(|whole| whole.unsigned_abs() <= MOST_WHOLE) {
            return Some(json!({ "number": text }));
        }
        self.number(text, span).map(|number| json!({ "number": number }))
    }

    fn unknown_key(&mut self, keys: &BTreeMap<String, Key>, name: &str, span: Span) {
        let (vi, en) = (format!("Không có khóa nào tên là `{name}`."), format!("There is no key `{name}`."));
        let near = nearest(name, keys.keys().map(String::as_str));
        let note = self.report.error("PRG-0010", self.place(span), vi, en);
        if near.is_some() {
            return note.did_you_mean(near);
        }
        let all = keys.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        note.hint(format!("Các khóa dùng được ở đây: {all}."), format!("Keys that may stand here: {all}."));
    }

    fn missing_key(&mut self, name: &str, span: Span) {
        let (vi, en) = (format!("Thiếu khóa `{name}`."), format!("The key `{name}` is missing."));
        self.report
            .error("PRG-0011", self.place(span), vi, en)
            .hint(format!("Thêm dòng {name} = ... vào đây."), format!("Add a line {name} = ... here."));
    }

    fn wrong_kind(&mut self, shape: &Shape, found: &DeValue<'_>, span: Span) {
        let ((want_vi, want_en), (found_vi, found_en)) = (wanted(shape), kind(found));
        let vi = format!("Ở đây cần {want_vi}, nhưng lại là {found_vi}.");
        let en = format!("Expected {want_en} here, found {found_en}.");
        self.report.error("PRG-0012", self.place(span), vi, en);
    }
}

/// Returns a whole number in decimal digits, whatever base it is written in.
fn decimal_digits(number: &DeInteger<'_>) -> String {
    match (number.radix(), i64::from_str_radix(number.as_str(), number.radix())) {
        (10, _) | (_, Err(_)) => number.as_str().to_owned(),
        (_, Ok(number)) => number.to_string(),
    }
}

fn wanted(shape: &Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Table(_) => ("một bảng { khóa = giá trị }", "a table { key = value }"),
        Shape::List(_) => ("một danh sách [ ... ]", "a list [ ... ]"),
        Shape::Text | Shape::Sha256 | Shape::Choice(_) => {
            ("văn bản trong dấu ngoặc kép", "text in double quotes")
        }
        Shape::Date => ("một ngày như \"2023-04-05\"", "a date such as \"2023-04-05\""),
        Shape::Integer(_) => ("một số nguyên", "a whole number"),
        Shape::Number => ("một con số, không đặt trong ngoặc kép", "a number without quotes"),
        Shape::Flag => ("true hoặc false", "true or false"),
        Shape::Condition => {
            ("true, false hoặc một biểu thức trong ngoặc kép", "true, false or an expression in quotes")
        }
        Shape::Bound => ("một con số hoặc một ngày", "a number or a date"),
        Shape::Unknown => ("một giá trị khác", "something else"),
    }
}

fn kind(value: &DeValue<'_>) -> (&'static str, &'static str) {
    match value {
        DeValue::String(_) => ("văn bản", "text"),
        DeValue::Integer(_) => ("số nguyên", "a whole number"),
        DeValue::Float(_) => ("số thập phân", "a decimal number"),
        DeValue::Boolean(_) => ("true/false", "true/false"),
        DeValue::Datetime(_) => ("ngày", "a date"),
        DeValue::Array(_) => ("danh sách", "a list"),
        DeValue::Table(_) => ("bảng", "a table"),
    }
}
