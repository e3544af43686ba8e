//! Numeric targets: found where the place and the numbers agree, right where everything else does too.

use std::ops::Range;

use serde_json::Value;

use super::label::{Sample, admits};
use super::score::Tally;
use super::text::fold;

/// Compares the targets and milestones of a reading with the label.
pub fn score(sample: &Sample, reading: &Value, tally: &mut Tally) {
    let all: Vec<&Value> = reading["targets"].as_array().into_iter().flatten().collect();
    let (mut events, mut numeric): (Vec<&Value>, Vec<&Value>) =
        all.iter().partition(|target| target["kind"] == "milestone");
    tally.reported += numeric.len();
    for wanted in sample.list("targets") {
        let candidates = numeric.iter().enumerate().filter(|(_, target)| same_target(sample, wanted, target));
        let best = candidates.min_by_key(|(_, target)| faults(wanted, target).len()).map(|(at, _)| at);
        tally.targets_found.see(best.is_some());
        let faults = best.map(|at| faults(wanted, numeric.remove(at)));
        tally.targets_right.see(faults.as_ref().is_some_and(Vec::is_empty));
        match faults {
            None => tally.differences.push(format!("target missing: {wanted}")),
            Some(faults) if faults.is_empty() => {}
            Some(faults) => {
                tally.differences.push(format!("target {}: {}", wanted["quote"], faults.join("; ")))
            }
        }
    }
    numeric.retain(|target| {
        !sample.list("optional_targets").iter().any(|item| same_target(sample, item, target))
    });
    reject(sample, &numeric, tally);
    score_milestones(sample, &mut events, tally);
}

fn reject(sample: &Sample, surplus: &[&Value], tally: &mut Tally) {
    tally.false_targets += surplus.len();
    for target in surplus {
        tally.differences.push(format!(
            "no target, or not again: {} {} {} {} \"{}\"",
            target["metric"],
            target["low"],
            target["high"],
            target["unit"],
            span(target).and_then(|span| sample.text.get(span)).unwrap_or_default().trim()
        ));
    }
}

fn score_milestones(sample: &Sample, events: &mut Vec<&Value>, tally: &mut Tally) {
    for wanted in sample.list("milestones") {
        let places = sample.place(wanted);
        let found = events.iter().position(|event| places.iter().any(|place| overlaps(place, event)));
        tally.milestones.see(found.is_some());
        match found {
            Some(at) => drop(events.remove(at)),
            None => tally.differences.push(format!("milestone missing: {wanted}")),
        }
    }
    let banned: Vec<Range<usize>> =
        sample.list("not_targets").iter().flat_map(|item| sample.place(item)).collect();
    events.retain(|event| banned.iter().any(|place| overlaps(place, event)));
    tally.milestones.spurious += events.len();
    for event in events {
        tally.differences.push(format!("milestone that is none: {}", event["metric"]));
    }
}

fn span(target: &Value) -> Option<Range<usize>> {
    Some(target["start"].as_u64()? as usize..target["end"].as_u64()? as usize)
}

fn overlaps(place: &Range<usize>, target: &Value) -> bool {
    span(target).is_some_and(|span| span.start < place.end && place.start < span.end)
}

fn same_target(sample: &Sample, wanted: &Value, target: &Value) -> bool {
    sample.place(wanted).iter().any(|place| overlaps(place, target)) && same_numbers(wanted, target)
}

fn numbers(target: &Value) -> Vec<f64> {
    let mut numbers: Vec<f64> =
        ["low", "high"].iter().filter_map(|field| target[field].as_f64()).map(f64::abs).collect();
    numbers.dedup();
    numbers
}

/// "14 triệu đồng" may be read as 14 in millions or as 14,000,000.
fn same_numbers(wanted: &Value, target: &Value) -> bool {
    let (wanted, actual) = (numbers(wanted), numbers(target));
    let scaled = |scale: f64| {
        wanted
            .iter()
            .zip(&actual)
            .all(|(wanted, actual)| (wanted * scale - actual).abs() <= 1e-9 * actual.max(1.0))
    };
    wanted.len() == actual.len() && [1.0, 1e3, 1e6, 1e9].into_iter().any(scaled)
}

fn faults(wanted: &Value, target: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |field: &str, actual: &Value| {
        if let Some(value) = wanted.get(field).filter(|value| !admits(value, actual)) {
            faults.push(format!("{field} is {value}, read {actual}"));
        }
    };
    for field in ["kind", "comparator", "base_year", "base_value"] {
        check(field, &target[field]);
    }
    check("from", &target["phase"]["from"]);
    check("to", &target["phase"]["to"]);
    let metric = fold(target["metric"].as_str().unwrap_or_default());
    for word in wanted["metric"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !metric.contains(&fold(word)) {
            faults.push(format!("metric lacks \"{word}\", read \"{metric}\""));
        }
    }
    if let Some(unit) = wanted.get("unit").filter(|unit| !same_unit(unit, &target["unit"])) {
        faults.push(format!("unit is {unit}, read {}", target["unit"]));
    }
    faults
}

/// A unit may be read shorter or longer than labelled: "doanh nghiệp", "doanh nghiệp khoa học và công nghệ".
fn same_unit(wanted: &Value, actual: &Value) -> bool {
    match wanted {
        Value::Array(each) => each.iter().any(|one| same_unit(one, actual)),
        Value::String(wanted) => {
            let (wanted, actual) = (fold(wanted), fold(actual.as_str().unwrap_or_default()));
            !actual.is_empty() && (wanted == actual || loosely(&wanted, &actual))
        }
        other => other == actual,
    }
}

fn loosely(wanted: &str, actual: &str) -> bool {
    !wanted.starts_with('%')
        && (wanted.starts_with(actual) || actual.starts_with(wanted) || wanted.ends_with(actual))
}
