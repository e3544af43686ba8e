//! Reads what people type into forms and spreadsheets: Vietnamese numbers and dates, choices by name, codes in any writing.

mod choice;
mod number;
mod parts;

use std::collections::BTreeMap;
use std::str::FromStr;

use dongho_base::{Localized, NaiveDate, Period};
use dongho_programme::{ChoiceSource, Field, FieldType, Register, Registers};
use dongho_vietnamese::date::{parse_date, parse_period};
use dongho_vietnamese::nfc;
use dongho_vietnamese::normal::{fold, one_line};
use serde_json::{Value, json};

use crate::code;
use choice::ChoiceIndex;

/// Reads typed values of one register. Keep it for many records: it knows the choices by their names.
pub struct Reader<'r> {
    registers: &'r Registers,
    today: NaiveDate,
    lists: BTreeMap<&'r str, ChoiceIndex<'r>>,
}

impl<'r> Reader<'r> {
    /// Makes a reader for the day of the entry.
    pub fn new(register: &'r Register, registers: &'r Registers, today: NaiveDate) -> Self {
        let inner = |field: &'r Field| match &field.kind {
            FieldType::Group { fields, .. } => fields.as_slice(),
            _ => &[],
        };
        let fields = register.fields.iter().flat_map(|field| std::iter::once(field).chain(inner(field)));
        let lists =
            fields.filter_map(|field| field.kind.code_list()).filter_map(|id| registers.code_list(id));
        let lists = lists.map(|list| (list.id.as_str(), ChoiceIndex::of_list(list, today))).collect();
        Reader { registers, today, lists }
    }

    /// Returns the stored form of what was typed into one box or cell; nothing where it is blank.
    ///
    /// Bounds and rules are not looked at here: [`crate::validate`] does that for the whole record.
    ///
    /// # Errors
    /// A sentence that says what is wrong and how to write it.
    pub fn read(&self, field: &Field, text: &str) -> Result<Option<Value>, Localized> {
        let text = nfc(text);
        if text.trim().is_empty() {
            return Ok(None);
        }
        self.read_filled(field, text.trim()).map(Some)
    }

    fn read_filled(&self, field: &Field, text: &str) -> Result<Value, Localized> {
        match &field.kind {
            FieldType::Text { .. } => Ok(json!(one_line(text))),
            FieldType::LongText { .. } => Ok(json!(text.replace("\r\n", "\n").replace('\r', "\n"))),
            FieldType::Localized { .. } => Ok(json!({ "vi": one_line(text), "en": "" })),
            FieldType::Integer { unit, .. } => number::whole(number::without_unit(text, unit.as_ref())),
            FieldType::Decimal { unit, .. } => number::decimal(number::without_unit(text, unit.as_ref())),
            FieldType::Money { .. } => number::money(text),
            FieldType::Year { .. } => year(text),
            FieldType::Ratio => {
                let (numerator, denominator) = text.split_once('/').ok_or_else(|| {
                    refused(text, "tử số/mẫu số như 12/40", "numerator/denominator such as 12/40")
                })?;
                number::ratio(numerator, denominator)
            }
            FieldType::Date { .. } => date(text).map(|day| json!(day.to_string())),
            FieldType::Period => period(text).map(|period| json!(period.to_string())),
            FieldType::Choice(source) => self.index(source, |index| index.find(text).map(Value::from)),
            FieldType::Choices(source) => self.index(source, |index| index.find_all(text).map(Value::from)),
            FieldType::YesNo => yes_no(text),
            FieldType::Code(form) => code::canonical(form, text).map(Value::from),
            FieldType::Link { many, .. } => links(text, *many),
            FieldType::Address => Ok(json!({ "line": one_line(text) })),
            FieldType::Point => parts::point(text),
            FieldType::File { .. } | FieldType::Group { .. } | FieldType::Derived { .. } => Err(
                Localized::new("Mục này không nhập bằng văn bản được.", "This cannot be entered as text."),
            ),
        }
    }

    /// Gives the choices of a field to `find`.
    fn index<T>(
        &self,
        source: &ChoiceSource,
        find: impl Fn(&ChoiceIndex<'_>) -> Result<T, Localized>,
    ) -> Result<T, Localized> {
        match source {
            ChoiceSource::Own(choices) => find(&ChoiceIndex::of_choices(choices)),
            ChoiceSource::List(id) => match (self.lists.get(id.as_str()), self.registers.code_list(id)) {
                (Some(index), _) => find(index),
                (None, Some(list)) => find(&ChoiceIndex::of_list(list, self.today)),
                (None, None) => Err(Localized::new("Danh mục mã chưa có.", "The code list is missing.")),
            },
        }
    }
}

/// Says that a text is not what is needed.
fn refused(text: &str, vi: &str, en: &str) -> Localized {
    Localized::new(
        format!("“{text}” không đọc được; hãy viết {vi}."),
        format!("“{text}” cannot be read; write {en}."),
    )
}

fn date(text: &str) -> Result<NaiveDate, Localized> {
    // Spreadsheets put a time behind days.
    let day = text.strip_suffix("00:00:00").unwrap_or(text).trim_end_matches([' ', 'T']);
    let iso = || NaiveDate::from_str(day).ok().filter(|_| day.len() == 10 && day.is_ascii());
    parse_date(day)
        .or_else(iso)
        .ok_or_else(|| refused(text, "ngày/tháng/năm như 05/04/2023", "day/month/year such as 05/04/2023"))
}

fn period(text: &str) -> Result<Period, Localized> {
    let read = Period::from_str(text).ok().or_else(|| parse_period(text));
    read.ok_or_else(|| {
        refused(
            text,
            "như 2025, quý 3/2025, tháng 6/2025 hoặc 2023-2025",
            "it like 2025, 2025-Q3, 2025-06 or 2023-2025",
        )
    })
}

fn year(text: &str) -> Result<Value, Localized> {
    let folded = fold(text);
    let digits = folded.strip_prefix("nam").unwrap_or(&folded).trim();
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    let year = digits
        .parse::<i64>()
        .ok()
        .filter(|_| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()));
    year.map(Value::from)
        .ok_or_else(|| refused(text, "năm có bốn chữ số như 2025", "a year of four digits such as 2025"))
}

fn yes_no(text: &str) -> Result<Value, Localized> {
    match fold(text).as_str() {
        "co" | "x" | "v" | "dung" | "yes" | "y" | "true" | "1" | "✓" | "✔" => Ok(json!(true)),
        "khong" | "k" | "sai" | "no" | "n" | "false" | "0" | "-" => Ok(json!(false)),
        _ => Err(refused(text, "“có” hoặc “không”", "“yes” or “no”")),
    }
}

fn links(text: &str, many: bool) -> Result<Value, Localized> {
    let wanted = || refused(text, "số của bản ghi", "the number of the record");
    let ids: Option<Vec<i64>> = text
        .split([';', ','])
        .map(|id| id.trim().trim_start_matches('#').parse().ok().filter(|id| *id > 0))
        .collect();
    match ids.as_deref() {
        Some([one]) if !many => Ok(json!(one)),
        Some(ids) if many => Ok(json!(ids)),
        _ => Err(wanted()),
    }
}
