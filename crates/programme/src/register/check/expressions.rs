//! Expressions: the names are those of fields, and each gives what it should with and without values.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::expression::{Expression, FUNCTIONS, Fault, Scope};
use crate::register::draft::{Draft, Role, Use, note_fault};
use crate::register::sample::Samples;
use crate::register::scope::{RECORD_NAMES, record_scope};
use crate::register::{Field, FieldType, Gives};
use crate::report::{Report, nearest};

/// A day to try expressions on; any would do.
fn trial_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or_default()
}

pub(super) fn check(draft: &Draft<'_>, samples: &Samples<'_>, report: &mut Report) {
    for used in &draft.uses {
        let sound = check_names(used, &names(draft, used.group.as_deref()), report);
        if !sound || !draft.is_complete() {
            continue;
        }
        let fields = match &used.group {
            None => draft.register.fields.as_slice(),
            Some(group) => rows_of(draft, group),
        };
        try_out(used, fields, samples, report);
    }
}

/// Returns what an expression may name, also the fields that have mistakes of their own.
fn names<'d>(draft: &'d Draft<'_>, group: Option<&str>) -> Vec<&'d str> {
    let fields = draft.fields.keys().filter_map(|id| match (group, id.split_once('.')) {
        (None, None) => Some(id.as_str()),
        (Some(group), Some((outer, inner))) => (outer == group).then_some(inner),
        _ => None,
    });
    fields.chain(RECORD_NAMES).collect()
}

fn rows_of<'d>(draft: &'d Draft<'_>, group: &str) -> &'d [Field] {
    match draft.register.field(group).map(|field| &field.kind) {
        Some(FieldType::Group { fields, .. }) => fields,
        _ => &[],
    }
}

/// Returns whether all names and functions are known.
fn check_names(used: &Use<'_>, known: &[&str], report: &mut Report) -> bool {
    let mut sound = true;
    for name in used.expression.names().filter(|name| !known.contains(name)) {
        let vi = format!("Không có trường nào tên là `{name}`.");
        let en = format!("There is no field `{name}`.");
        unknown(used, name, vi, en, nearest(name, known.iter().copied()), report);
        sound = false;
    }
    for name in used.expression.functions().filter(|name| !FUNCTIONS.contains(name)) {
        let (vi, en) = (format!("Không có hàm `{name}`."), format!("There is no function `{name}`."));
        unknown(used, name, vi, en, nearest(name, FUNCTIONS.iter().copied()), report);
        sound = false;
    }
    sound
}

fn unknown(used: &Use<'_>, name: &str, vi: String, en: String, near: Option<&str>, report: &mut Report) {
    let text = used.expression.text();
    let place = used.source.inside(&used.path, text, word_at(text, name));
    report.error("PRG-0421", place, vi, en).did_you_mean(near);
}

/// Returns where a name first stands as a whole word.
fn word_at(text: &str, name: &str) -> Option<usize> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|it| it.chars().next_back());
        let behind = text.get(at + name.len()..).and_then(|it| it.chars().next());
        !before.is_some_and(is_part) && !behind.is_some_and(is_part)
    })
}

fn try_out(used: &Use<'_>, fields: &[Field], samples: &Samples<'_>, report: &mut Report) {
    let full = samples.record(fields);
    let mut alone = Map::new();
    if used.role == Role::FieldRule
        && let Some(value) = full.get(&used.field)
    {
        alone.insert(used.field.clone(), value.clone());
    }
    // A formula may fail where its fields are absent: then there is no value.
    let mut trials = vec![("PRG-0423", full)];
    if !matches!(used.role, Role::Formula(_)) {
        trials.insert(0, ("PRG-0422", alone));
    }
    for (code, data) in trials {
        let scope = record_scope(fields, &data, trial_day(), Some("1"), None);
        if let Err(fault) = try_one(&used.expression, &used.role, &scope) {
            note(used, code, &fault, report);
            return;
        }
    }
}

fn try_one(expression: &Expression, role: &Role, scope: &Scope) -> Result<(), Fault> {
    let Role::Formula(gives) = role else { return expression.holds(scope).map(drop) };
    let value = expression.value(scope)?;
    if fits(gives, &value) { Ok(()) } else { Err(Fault::not_given(gives)) }
}

/// Returns whether a value can be what a formula gives; null stands for no value.
fn fits(gives: &Gives, value: &Value) -> bool {
    match gives {
        _ if value.is_null() => true,
        Gives::Text => value.is_string(),
        Gives::Integer | Gives::Year => value.is_i64(),
        Gives::Decimal { .. } | Gives::Money => value.is_number(),
        Gives::Date => value.as_str().is_some_and(|text| text.parse::<NaiveDate>().is_ok()),
        Gives::YesNo => value.is_boolean(),
    }
}

fn note(used: &Use<'_>, code: &'static str, fault: &Fault, report: &mut Report) {
    let mut told = fault.clone();
    let (vi, en) = if code == "PRG-0422" {
        (" khi các trường khác còn trống", " while the other fields are empty")
    } else {
        (" khi các trường đã điền", " with all fields filled")
    };
    told.message.vi.push_str(vi);
    told.message.en.push_str(en);
    note_fault(code, used.source, &used.path, used.expression.text(), &told, report);
}
