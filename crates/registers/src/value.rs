//! Values of single fields in their stored form: whether they have it, and whether they keep the bounds.

use std::str::FromStr;

use dongho_base::{Decimal, Digest, Localized, NaiveDate, Period};
use dongho_programme::{ChoiceSource, CodeForm, FieldType, Limit, Registers};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;
use serde_json::Value;

use crate::{ProblemKind, code};

/// What is wrong with a value.
pub(crate) type Wrong = (ProblemKind, Localized);

/// What values are judged by.
#[derive(Clone, Copy)]
pub(crate) struct Judge<'j> {
    pub(crate) registers: &'j Registers,
    pub(crate) today: NaiveDate,
    /// The value that was there before: what it holds stays allowed, also where it could not be chosen today.
    pub(crate) before: Option<&'j Value>,
}

impl Judge<'_> {
    /// Returns what is wrong with a value of any type but groups and derived values.
    pub(crate) fn judge(self, kind: &FieldType, value: &Value) -> Result<(), Wrong> {
        match kind {
            FieldType::Text { max_length } => text(value, *max_length, false),
            FieldType::LongText { max_length } => text(value, *max_length, true),
            FieldType::Localized { max_length } => localized(value, *max_length),
            FieldType::Integer { min, max, .. }
            | FieldType::Money { min, max }
            | FieldType::Year { min, max } => {
                whole(value, *min, *max, matches!(kind, FieldType::Year { .. }))
            }
            FieldType::Decimal { min, max, scale, .. } => decimal(value, (*min, *max), *scale),
            FieldType::Ratio => ratio(value),
            FieldType::Date { min, max } => self.date(value, *min, *max),
            FieldType::Period => {
                let period = value
                    .as_str()
                    .filter(|it| it.parse::<Period>().is_ok_and(|read| read.to_string() == **it));
                period.map(drop).ok_or_else(|| {
                    form("một kỳ như 2025, 2025-Q3 hoặc 2025-06", "a period such as 2025, 2025-Q3 or 2025-06")
                })
            }
            FieldType::Choice(source) => {
                let id = value.as_str().ok_or_else(|| form("một lựa chọn", "a choice"))?;
                let before = self.before.and_then(Value::as_str);
                self.choice(source, id, before == Some(id))
            }
            FieldType::Choices(source) => self.choices(source, value),
            FieldType::YesNo => value.as_bool().map(drop).ok_or_else(|| form("có hoặc không", "yes or no")),
            FieldType::Code(kind) => self.code(kind, value),
            FieldType::Link { many, .. } => links(value, *many),
            FieldType::Address => self.address(value),
            FieldType::Point => point(value),
            FieldType::File { accept, max_megabytes, many } => files(value, accept, *max_megabytes, *many),
            FieldType::Group { .. } | FieldType::Derived { .. } => Ok(()),
        }
    }

    fn date(self, value: &Value, min: Option<Limit>, max: Option<Limit>) -> Result<(), Wrong> {
        let day = value
            .as_str()
            .and_then(day)
            .ok_or_else(|| form("một ngày như 05/04/2023", "a date such as 05/04/2023"))?;
        let (min, max) = (min.map(|it| it.on(self.today)), max.map(|it| it.on(self.today)));
        if let Some(min) = min.filter(|min| day < *min) {
            let min = format_date(min);
            return Err(bound(format!("Không được trước ngày {min}."), format!("Not before {min}.")));
        }
        if let Some(max) = max.filter(|max| day > *max) {
            let max = format_date(max);
            return Err(bound(format!("Không được sau ngày {max}."), format!("Not after {max}.")));
        }
        Ok(())
    }

    fn choice(self, source: &ChoiceSource, id: &str, was_before: bool) -> Result<(), Wrong> {
        let unknown = || {
            wrong(
                ProblemKind::Choice,
                format!("Không có lựa chọn `{id}`."),
                format!("There is no choice `{id}`."),
            )
        };
        let list = match source {
            ChoiceSource::Own(choices) => {
                return choices.iter().any(|it| it.id == id).then_some(()).ok_or_else(unknown);
            }
            ChoiceSource::List(list) => self.registers.code_list(list).ok_or_else(unknown)?,
        };
        let code = list.code(id).ok_or_else(unknown)?;
        if was_before || code.holds_on(self.today) {
            return Ok(());
        }
        let next = list.successors(id, self.today);
        let names = |name: fn(&Localized) -> &String| {
            next.iter().map(|it| name(&it.name).as_str()).collect::<Vec<_>>().join(", ")
        };
        let (vi, en) = (names(|it| &it.vi), names(|it| &it.en));
        let (hint_vi, hint_en) = if next.is_empty() {
            Default::default()
        } else {
            (format!(" Hãy chọn: {vi}."), format!(" Choose: {en}."))
        };
        Err(wrong(
            ProblemKind::Choice,
            format!("“{}” không dùng được vào ngày {}.{hint_vi}", code.name.vi, format_date(self.today)),
            format!("“{}” does not hold on {}.{hint_en}", code.name.en, format_date(self.today)),
        ))
    }

    fn choices(self, source: &ChoiceSource, value: &Value) -> Result<(), Wrong> {
        let ids: Option<Vec<&str>> =
            value.as_array().map(|it| it.iter().map(Value::as_str).collect()).unwrap_or_default();
        let ids = ids
            .filter(|ids| !ids.is_empty())
            .ok_or_else(|| form("danh sách lựa chọn", "a list of choices"))?;
        let before: Vec<&str> =
            self.before.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        for (at, id) in ids.iter().enumerate() {
            if ids.iter().take(at).any(|it| it == id) {
                return Err(wrong(
                    ProblemKind::Choice,
                    format!("`{id}` được chọn hai lần."),
                    format!("`{id}` is chosen twice."),
                ));
            }
            self.choice(source, id, before.contains(id))?;
        }
        Ok(())
    }

    fn code(self, kind: &CodeForm, value: &Value) -> Result<(), Wrong> {
        let text = value.as_str().ok_or_else(|| form("một mã dạng văn bản", "a code as text"))?;
        let canonical = code::canonical(kind, text).map_err(|message| (ProblemKind::Code, message))?;
        if canonical == text {
            return Ok(());
        }
        Err(form(&format!("mã viết như {canonical}"), &format!("a code written like {canonical}")))
    }

    fn address(self, value: &Value) -> Result<(), Wrong> {
        let wanted = || form("một địa chỉ", "an address");
        let parts = value.as_object().filter(|it| !it.is_empty()).ok_or_else(wanted)?;
        if parts
            .iter()
            .any(|(key, part)| !matches!(key.as_str(), "line" | "unit" | "on") || !part.is_string())
        {
            return Err(wanted());
        }
        let part = |key: &str| parts.get(key).and_then(Value::as_str);
        let on = match part("on") {
            Some(on) => day(on).ok_or_else(wanted)?,
            None => self.today,
        };
        if let Some(line) = parts.get("line") {
            text(line, 300, false)?;
        }
        let Some(unit) = part("unit") else { return Ok(()) };
        let was_before =
            self.before.is_some_and(|before| before.get("unit").and_then(Value::as_str) == Some(unit));
        let source = ChoiceSource::List(FieldType::Address.code_list().unwrap_or_default().to_owned());
        Judge { today: on, ..self }.choice(&source, unit, was_before)
    }
}

/// Returns the day of a stored date.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::from_str(text).ok().filter(|_| text.len() == 10)
}

fn wrong(kind: ProblemKind, vi: String, en: String) -> Wrong {
    (kind, Localized::new(vi, en))
}

fn form(vi: &str, en: &str) -> Wrong {
    wrong(ProblemKind::Form, format!("Ở đây cần {vi}."), format!("This has to be {en}."))
}

fn bound(vi: String, en: String) -> Wrong {
    wrong(ProblemKind::Bound, vi, en)
}

fn text(value: &Value, max_length: u32, lines: bool) -> Result<(), Wrong> {
    let text = value.as_str().filter(|it| !it.trim().is_empty()).ok_or_else(|| form("văn bản", "text"))?;
    if text.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\t'))) {
        return Err(form("văn bản không có ký tự điều khiển", "text without marks of control"));
    }
    let length = text.chars().count();
    if length > max_length as usize {
        return Err(bound(
            format!("Dài {length} ký tự; nhiều nhất là {max_length}."),
            format!("{length} characters; at most {max_length}."),
        ));
    }
    Ok(())
}

fn localized(value: &Value, max_length: u32) -> Result<(), Wrong> {
    let wanted = || form("văn bản tiếng Việt và tiếng Anh", "text in Vietnamese and English");
    let parts =
        value.as_object().filter(|it| it.keys().all(|key| key == "vi" || key == "en")).ok_or_else(wanted)?;
    text(parts.get("vi").ok_or_else(wanted)?, max_length, false)?;
    match parts.get("en").and_then(Value::as_str) {
        Some("") | None if parts.get("en").is_none_or(Value::is_string) => Ok(()),
        _ => text(parts.get("en").ok_or_else(wanted)?, max_length, false),
    }
}

fn whole(value: &Value, min: i64, max: i64, is_year: bool) -> Result<(), Wrong> {
    let number = value.as_i64().ok_or_else(|| form("một số nguyên", "a whole number"))?;
    let written =
        |number: i64| if is_year { number.to_string() } else { format_number(Decimal::from(number)) };
    between(number, (Some(min), Some(max)), written)
}

fn decimal(value: &Value, bounds: (Option<Decimal>, Option<Decimal>), scale: u32) -> Result<(), Wrong> {
    let number = exact(value).ok_or_else(|| form("một con số", "a number"))?;
    if number.normalize().scale() > scale {
        return Err(bound(
            format!("Nhiều nhất {scale} chữ số sau dấu phẩy."),
            format!("At most {scale} digits behind the comma."),
        ));
    }
    between(number, bounds, format_number)
}

/// Returns the number that a text holds digit for digit.
pub(crate) fn exact(value: &Value) -> Option<Decimal> {
    Decimal::from_str_exact(value.as_str()?).ok()
}

fn between<T: PartialOrd + Copy>(
    number: T,
    (min, max): (Option<T>, Option<T>),
    written: impl Fn(T) -> String,
) -> Result<(), Wrong> {
    if let Some(min) = min.filter(|min| number < *min) {
        let min = written(min);
        return Err(bound(format!("Không được nhỏ hơn {min}."), format!("Not below {min}.")));
    }
    if let Some(max) = max.filter(|max| number > *max) {
        let max = written(max);
        return Err(bound(format!("Không được lớn hơn {max}."), format!("Not above {max}.")));
    }
    Ok(())
}

fn ratio(value: &Value) -> Result<(), Wrong> {
    let part = |key: &str| value.get(key).and_then(exact);
    let only = value.as_object().is_some_and(|it| it.len() == 2);
    let (Some(numerator), Some(denominator), true) = (part("numerator"), part("denominator"), only) else {
        return Err(form("tử số và mẫu số", "a numerator and a denominator"));
    };
    if denominator <= Decimal::ZERO || numerator < Decimal::ZERO {
        return Err(bound(
            "Mẫu số phải lớn hơn 0 và tử số không được âm.".to_owned(),
            "The denominator has to be above 0, the numerator not below.".to_owned(),
        ));
    }
    Ok(())
}

fn links(value: &Value, many: bool) -> Result<(), Wrong> {
    let is_id = |value: &Value| value.as_i64().is_some_and(|id| id > 0);
    let fits = match value {
        Value::Array(ids) => {
            many && !ids.is_empty()
                && ids.iter().all(is_id)
                && ids.iter().enumerate().all(|(at, id)| !ids.iter().take(at).any(|it| it == id))
        }
        one => !many && is_id(one),
    };
    fits.then_some(()).ok_or_else(|| form("liên kết tới bản ghi khác", "a link to another record"))
}

fn point(value: &Value) -> Result<(), Wrong> {
    let parts: Vec<f64> = value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    match (parts.as_slice(), value.as_array().map(Vec::len)) {
        ([longitude, latitude], Some(2)) if longitude.abs() <= 180.0 && latitude.abs() <= 90.0 => Ok(()),
        _ => Err(form("kinh độ và vĩ độ", "a longitude and a latitude")),
    }
}

fn files(value: &Value, accept: &[String], max_megabytes: u32, many: bool) -> Result<(), Wrong> {
    match value {
        Value::Array(files) if many && !files.is_empty() => {
            files.iter().try_for_each(|it| file(it, accept, max_megabytes))
        }
        Value::Object(_) if !many => file(value, accept, max_megabytes),
        _ => Err(form("một tệp", "a file")),
    }
}

fn file(value: &Value, accept: &[String], max_megabytes: u32) -> Result<(), Wrong> {
    let part = |key: &str| value.get(key).and_then(Value::as_str);
    let sound = part("sha256").is_some_and(|it| Digest::from_hex(it).is_some());
    let (Some(name), Some(bytes), true) = (part("name"), value.get("bytes").and_then(Value::as_u64), sound)
    else {
        return Err(form("một tệp", "a file"));
    };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if !accept.is_empty() && !accept.contains(&ending) {
        let all = accept.join(", ");
        return Err(bound(format!("Chỉ nhận tệp: {all}."), format!("Only files of these kinds: {all}.")));
    }
    if bytes > u64::from(max_megabytes) * 1_000_000 {
        return Err(bound(
            format!("Tệp lớn hơn {max_megabytes} MB."),
            format!("The file is larger than {max_megabytes} MB."),
        ));
    }
    Ok(())
}
