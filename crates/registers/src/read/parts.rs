//! Values that are typed into several boxes.

use dongho_base::{Decimal, Localized};
use dongho_programme::{ChoiceSource, Field, FieldType};
use dongho_vietnamese::nfc;
use dongho_vietnamese::normal::one_line;
use dongho_vietnamese::number::{Expect, parse_number};
use serde_json::{Map, Value, json};

use super::{Reader, date, number, refused};

impl Reader<'_> {
    /// Returns the stored form of what was typed into the boxes of a field: `vi` and `en`, `numerator` and `denominator`,
    /// `line`, `unit` and `on`, `longitude` and `latitude`. Fields with one box take it as the part without a name.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn read_parts<'p>(
        &self,
        field: &Field,
        part: &dyn Fn(&str) -> &'p str,
    ) -> Result<Option<Value>, Localized> {
        let part = |name: &str| one_line(&nfc(part(name)));
        match &field.kind {
            FieldType::Localized { .. } => {
                let (vi, en) = (part("vi"), part("en"));
                Ok((!vi.is_empty() || !en.is_empty()).then(|| json!({ "vi": vi, "en": en })))
            }
            FieldType::Ratio => {
                let (numerator, denominator) = (part("numerator"), part("denominator"));
                if numerator.is_empty() && denominator.is_empty() {
                    return Ok(None);
                }
                number::ratio(&numerator, &denominator).map(Some)
            }
            FieldType::Address => self.address(&part("line"), &part("unit"), &part("on")),
            FieldType::Point => {
                let (longitude, latitude) = (part("longitude"), part("latitude"));
                if longitude.is_empty() && latitude.is_empty() {
                    return Ok(None);
                }
                point(&format!("{latitude}; {longitude}")).map(Some)
            }
            _ => self.read(field, &part("")),
        }
    }

    fn address(&self, line: &str, unit: &str, on: &str) -> Result<Option<Value>, Localized> {
        let mut address = Map::new();
        if !line.is_empty() {
            address.insert("line".into(), json!(line));
        }
        if !unit.is_empty() {
            let list = FieldType::Address.code_list().unwrap_or_default();
            let source = ChoiceSource::List(list.to_owned());
            address.insert(
                "unit".into(),
                json!(self.index(&source, |index| index.find(unit).map(str::to_owned))?),
            );
        }
        if !on.is_empty() && !address.is_empty() {
            address.insert("on".into(), json!(date(on)?.to_string()));
        }
        Ok((!address.is_empty()).then_some(Value::Object(address)))
    }
}

/// Returns longitude and latitude. People write the latitude first, as maps show it; what cannot be one is the longitude.
pub(super) fn point(text: &str) -> Result<Value, Localized> {
    let wanted = || {
        refused(text, "vĩ độ, kinh độ như 21.1861, 106.0763", "latitude, longitude such as 21.1861, 106.0763")
    };
    let separator = if text.contains(';') { ';' } else { ',' };
    let (first, second) = text.split_once(separator).ok_or_else(wanted)?;
    let degrees = |text: &str| -> Option<f64> {
        let number: Decimal = parse_number(text.trim().trim_end_matches('°'), Expect::Decimal).ok()?;
        number.try_into().ok()
    };
    let (first, second) = degrees(first).zip(degrees(second)).ok_or_else(wanted)?;
    let (latitude, longitude) = if first.abs() > 90.0 { (second, first) } else { (first, second) };
    if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
        return Err(wanted());
    }
    Ok(json!([longitude, latitude]))
}
