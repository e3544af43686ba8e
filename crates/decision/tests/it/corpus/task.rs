//! Task rows and duties.

use std::collections::BTreeSet;

use serde_json::Value;

use super::label::{Sample, admits};
use super::score::Tally;
use super::text::fold;

/// Compares the task rows: one right where text, bodies, product and time are.
pub fn score(sample: &Sample, reading: &Value, tally: &mut Tally) {
    let mut reported: Vec<&Value> = reading["tasks"].as_array().into_iter().flatten().collect();
    for wanted in sample.list("tasks") {
        let found = position_of(wanted, &reported);
        let faults = found.map(|at| faults(wanted, reported.remove(at)));
        tally.tasks.see(faults.as_ref().is_some_and(Vec::is_empty));
        match faults {
            None => tally.differences.push(format!("task missing: {}", wanted["text"])),
            Some(faults) if faults.is_empty() => {}
            Some(faults) => tally.differences.push(format!("task {}: {}", wanted["text"], faults.join("; "))),
        }
    }
    reported.retain(|task| {
        position_of(task, &sample.list("optional_tasks").iter().collect::<Vec<_>>()).is_none()
    });
    tally.tasks.spurious += reported.len();
    for task in reported {
        tally.differences.push(format!("task that is none: {} {}", task["no"], task["text"]));
    }
}

fn position_of(one: &Value, others: &[&Value]) -> Option<usize> {
    others.iter().position(|other| {
        let pairs = texts(one)
            .into_iter()
            .flat_map(|one| texts(other).into_iter().map(move |other| (one.clone(), other)));
        pairs.into_iter().any(|(one, other)| other.starts_with(&one) || one.starts_with(&other))
    })
}

/// The text of a task as read, or each of the texts that a label admits.
fn texts(task: &Value) -> Vec<String> {
    let text = &task["text"];
    let all = text.as_array().map_or_else(|| vec![text.clone()], Clone::clone);
    all.iter().filter_map(Value::as_str).map(fold).filter(|text| !text.is_empty()).collect()
}

fn faults(wanted: &Value, task: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = fold(task["text"].as_str().unwrap_or_default());
    if !texts(wanted).iter().any(|text| whole.starts_with(text)) {
        faults.push(format!("the text breaks off: {}", task["text"]));
    }
    for role in ["lead", "coordinating"] {
        if wanted.get(role).is_some_and(|wanted| names(wanted) != names(&task[role])) {
            faults.push(format!("{role} is {}, read {}", wanted[role], task[role]));
        }
    }
    for field in ["no", "group", "product"] {
        if let Some(value) = wanted.get(field).filter(|value| !admits(value, &task[field])) {
            faults.push(format!("{field} is {value}, read {}", task[field]));
        }
    }
    for (field, name) in [("time", "kind"), ("from", "from"), ("to", "to")] {
        if let Some(value) = wanted.get(field).filter(|value| !admits(value, &task["time"][name])) {
            faults.push(format!("time.{name} is {value}, read {}", task["time"]));
        }
    }
    faults
}

fn names(bodies: &Value) -> BTreeSet<String> {
    bodies.as_array().into_iter().flatten().filter_map(Value::as_str).map(fold).collect()
}

/// Compares the duties: one right where party, text and role are; those that the label bans are counted against it.
pub fn score_duties(sample: &Sample, reading: &Value, tally: &mut Tally) {
    let mut reported: Vec<&Value> = reading["duties"].as_array().into_iter().flatten().collect();
    for wanted in sample.list("duties") {
        let found = reported.iter().position(|duty| same_duty(wanted, duty));
        tally.duties.see(found.is_some());
        match found {
            Some(at) => drop(reported.remove(at)),
            None => tally.differences.push(format!("duty missing or wrong: {wanted}")),
        }
    }
    let banned: Vec<String> = sample.list("not_duties").iter().filter_map(Value::as_str).map(fold).collect();
    reported.retain(|duty| {
        let text = fold(duty["text"].as_str().unwrap_or_default());
        banned.iter().any(|banned| text.starts_with(banned))
    });
    tally.duties.spurious += reported.len();
    for duty in reported {
        tally.differences.push(format!("duty that is none: {} {}", duty["party"], duty["text"]));
    }
}

fn same_duty(wanted: &Value, duty: &Value) -> bool {
    let text = fold(duty["text"].as_str().unwrap_or_default());
    text.contains(&fold(wanted["text"].as_str().unwrap_or_default()))
        && admits(&wanted["party"], &duty["party"])
        && wanted.get("role").is_none_or(|role| admits(role, &duty["role"]))
}
