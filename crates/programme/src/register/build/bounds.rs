//! Bounds of numbers, dates and rows.

use std::str::FromStr;

use chrono::NaiveDate;
use dongho_base::Decimal;
use serde_json::Value;

use super::{Builder, MOST_SCALE, SCALE};
use crate::register::file::RawField;
use crate::register::kind::{MOST_WHOLE, TypeWord};
use crate::register::{FieldType, Limit};

/// Most đồng a sum may have.
const MOST_MONEY: i64 = 9_000_000_000_000_000;

impl Builder<'_, '_> {
    pub(super) fn whole(&mut self, raw: &RawField, path: &str) -> FieldType {
        let (least, most, first, last) = match raw.kind {
            TypeWord::Money => (-MOST_MONEY, MOST_MONEY, 0, MOST_MONEY),
            TypeWord::Year => (1, 9999, 1900, 2200),
            _ => (-MOST_WHOLE, MOST_WHOLE, -MOST_WHOLE, MOST_WHOLE),
        };
        let min = self.whole_bound(raw.min.as_ref(), (least, most), &format!("{path}.min")).unwrap_or(first);
        let max = self.whole_bound(raw.max.as_ref(), (least, most), &format!("{path}.max")).unwrap_or(last);
        self.ordered(min <= max, path);
        match raw.kind {
            TypeWord::Money => FieldType::Money { min, max },
            TypeWord::Year => FieldType::Year { min, max },
            _ => FieldType::Integer { min, max, unit: raw.unit.clone() },
        }
    }

    pub(super) fn decimal(&mut self, raw: &RawField, path: &str) -> FieldType {
        let min = self.number(raw.min.as_ref(), &format!("{path}.min"));
        let max = self.number(raw.max.as_ref(), &format!("{path}.max"));
        self.ordered(min.zip(max).is_none_or(|(min, max)| min <= max), path);
        let scale = raw.scale.unwrap_or(SCALE);
        if scale > MOST_SCALE {
            self.wrong(&format!("{path}.scale"), "một số từ 0 đến 12", "a number from 0 to 12");
        }
        FieldType::Decimal { min, max, scale: scale.min(MOST_SCALE), unit: raw.unit.clone() }
    }

    pub(super) fn date(&mut self, raw: &RawField, path: &str) -> FieldType {
        let min = self.limit(raw.min.as_ref(), &format!("{path}.min"));
        let max = self.limit(raw.max.as_ref(), &format!("{path}.max"));
        if let (Some(Limit::Day(min)), Some(Limit::Day(max))) = (min, max) {
            self.ordered(min <= max, path);
        }
        FieldType::Date { min, max }
    }

    /// Returns the fewest and the most rows of a group.
    pub(super) fn rows(&mut self, raw: &RawField, path: &str) -> (u32, Option<u32>) {
        let min = self.whole_bound(raw.min.as_ref(), (0, 1000), &format!("{path}.min")).unwrap_or(0);
        let max = self.whole_bound(raw.max.as_ref(), (1, 1000), &format!("{path}.max"));
        self.ordered(max.is_none_or(|max| min <= max), path);
        let count = |number: i64| u32::try_from(number).unwrap_or(0);
        (count(min), max.map(count))
    }

    fn whole_bound(&mut self, value: Option<&Value>, (least, most): (i64, i64), path: &str) -> Option<i64> {
        let number = self.number(value, path)?;
        let whole = Some(number).filter(Decimal::is_integer).and_then(|number| i64::try_from(number).ok());
        let fits = whole.filter(|whole| (least..=most).contains(whole));
        if fits.is_none() {
            let vi = format!("một số nguyên từ {least} đến {most}");
            self.wrong(path, &vi, &format!("a whole number from {least} to {most}"));
        }
        fits
    }

    fn number(&mut self, value: Option<&Value>, path: &str) -> Option<Decimal> {
        let value = value?;
        let number =
            value.get("number").and_then(Value::as_str).and_then(|text| Decimal::from_str(text).ok());
        if number.is_none() {
            self.wrong(path, "một con số, không đặt trong ngoặc kép", "a number without quotes");
        }
        number
    }

    fn limit(&mut self, value: Option<&Value>, path: &str) -> Option<Limit> {
        let text = value?.as_str().unwrap_or_default();
        if text == "today" {
            return Some(Limit::Today);
        }
        let day = Some(text).filter(|text| text.len() == 10).and_then(|text| NaiveDate::from_str(text).ok());
        if day.is_none() {
            self.wrong(
                path,
                "một ngày như \"2023-04-05\" hoặc \"today\"",
                "a date such as \"2023-04-05\", or \"today\"",
            );
        }
        day.map(Limit::Day)
    }

    fn wrong(&mut self, path: &str, vi: &str, en: &str) {
        let place = self.source.place(path);
        self.report.error("PRG-0412", place, format!("Ở đây cần {vi}."), format!("This has to be {en}."));
    }

    fn ordered(&mut self, ordered: bool, path: &str) {
        if !ordered {
            let (vi, en) = ("Giá trị nhỏ nhất lớn hơn giá trị lớn nhất.", "The least is above the most.");
            self.report.error("PRG-0412", self.source.place(&format!("{path}.min")), vi.into(), en.into());
        }
    }
}
