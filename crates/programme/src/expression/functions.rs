//! The functions that expressions have beside those of CEL: dates are text, so they need some.

use std::sync::Arc;

use cel::extractors::Arguments;
use cel::{Context, ExecutionError, Value};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Every function that may be called.
pub(crate) const FUNCTIONS: &[&str] = &[
    "add_days",
    "add_months",
    "bool",
    "contains",
    "days",
    "double",
    "dyn",
    "endsWith",
    "int",
    "matches",
    "percent",
    "size",
    "startsWith",
    "string",
    "sum",
    "type",
    "year",
];

/// Adds our functions to a context.
pub(super) fn add(context: &mut Context<'_, '_>) {
    // None of the names is one of CEL's own, so none of these fails; a test calls each.
    let _ =
        context.add_function("year", |day: Arc<String>| date("year", &day).map(|day| i64::from(day.year())));
    let _ = context.add_function("days", |from: Arc<String>, to: Arc<String>| {
        Ok::<i64, ExecutionError>((date("days", &to)? - date("days", &from)?).num_days())
    });
    let _ = context.add_function("add_days", |day: Arc<String>, days: i64| {
        let step = Days::new(days.unsigned_abs());
        let day = date("add_days", &day)?;
        written("add_days", if days < 0 { day.checked_sub_days(step) } else { day.checked_add_days(step) })
    });
    let _ = context.add_function("add_months", |day: Arc<String>, months: i64| {
        let day = date("add_months", &day)?;
        let step = u32::try_from(months.unsigned_abs()).ok().map(Months::new);
        let moved =
            |step| if months < 0 { day.checked_sub_months(step) } else { day.checked_add_months(step) };
        written("add_months", step.and_then(moved))
    });
    let _ = context.add_function("sum", |Arguments(arguments): Arguments| sum(&arguments));
    let _ = context.add_function("percent", |Arguments(arguments): Arguments| percent(&arguments));
}

fn date(function: &str, text: &str) -> Result<NaiveDate, ExecutionError> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
    day.ok_or_else(|| ExecutionError::function_error(function, format!("\"{text}\" is not a date")))
}

/// Writes a day as dates are kept; years of five digits would not sort.
fn written(function: &str, day: Option<NaiveDate>) -> Result<Value, ExecutionError> {
    let day = day.filter(|day| (1..=9999).contains(&day.year()));
    day.map(|day| Value::from(day.to_string()))
        .ok_or_else(|| ExecutionError::function_error(function, "the day lies beyond all calendars"))
}

fn sum(arguments: &[Value]) -> Result<Value, ExecutionError> {
    let failed = |why: &str| ExecutionError::function_error("sum", why);
    let [Value::List(items)] = arguments else { return Err(failed("it takes one list")) };
    let whole = items.iter().try_fold(0_i64, |total, item| match item {
        Value::Int(number) => total.checked_add(*number),
        _ => None,
    });
    if let Some(whole) = whole {
        return Ok(Value::Int(whole));
    }
    let total = items.iter().try_fold(0.0, |total, item| match item {
        Value::Int(number) => Some(total + *number as f64),
        Value::Float(number) => Some(total + number),
        Value::Null => Some(total),
        _ => None,
    });
    total.map(Value::Float).ok_or_else(|| failed("it takes numbers"))
}

fn percent(arguments: &[Value]) -> Result<Value, ExecutionError> {
    let failed = |why: &str| ExecutionError::function_error("percent", why);
    let [Value::Map(ratio)] = arguments else { return Err(failed("it takes one ratio")) };
    let part = |key: &str| {
        ratio.map.iter().find(|(name, _)| matches!(name, cel::objects::Key::String(it) if **it == key))
    };
    match (part("numerator").map(|(_, it)| it), part("denominator").map(|(_, it)| it)) {
        (Some(Value::Float(numerator)), Some(Value::Float(denominator))) if *denominator != 0.0 => {
            Ok(Value::Float(100.0 * numerator / denominator))
        }
        _ => Err(failed("the denominator is zero or absent")),
    }
}
