//! The documents and their labels.

use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::text::{Folded, fold};

/// A document with what is in it.
pub struct Sample {
    pub name: String,
    pub text: String,
    pub folded: Folded,
    pub label: Value,
}

impl Sample {
    /// Returns the list `name` of the label; empty where it has none.
    pub fn list(&self, name: &str) -> &[Value] {
        self.label.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Returns the document with its text in another dress.
    pub fn with_text(&self, text: String) -> Sample {
        Sample { name: self.name.clone(), folded: Folded::new(&text), text, label: self.label.clone() }
    }

    /// Returns where the quote of a labelled item stands.
    pub fn place(&self, item: &Value) -> Vec<Range<usize>> {
        let quote = item.as_str().or_else(|| item["quote"].as_str()).unwrap_or_default();
        self.folded.find_all(quote)
    }
}

/// Returns all documents of the corpus, in the order of their names, and behind them the demonstration.
pub fn samples() -> Vec<Sample> {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .filter_map(|entry| {
            entry.unwrap().file_name().to_str().and_then(|name| name.strip_suffix(".txt")).map(str::to_owned)
        })
        .collect();
    names.sort();
    let mut samples: Vec<Sample> = names
        .into_iter()
        .map(|name| {
            let text = std::fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
            sample(name, text)
        })
        .collect();
    samples.push(sample("demo-decision".to_owned(), demonstration()));
    samples
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn sample(name: String, text: String) -> Sample {
    let label = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    let label = serde_json::from_str(&label).unwrap_or_else(|fault| panic!("{name}.json: {fault}"));
    Sample { folded: Folded::new(&text), name, text, label }
}

/// Returns the text of the decision of the demonstration, a `.docx`.
fn demonstration() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/demo/decision.docx");
    let bytes = std::fs::read(file).unwrap();
    dongho_decision::extract(&bytes, "decision.docx", &dongho_decision::Limits::default()).unwrap().text
}

/// Returns what is wrong with a label: quotes that its document does not hold, or holds more than once.
pub fn faults(sample: &Sample) -> Vec<String> {
    let mut faults = Vec::new();
    for list in ["targets", "optional_targets", "milestones", "not_targets"] {
        for item in sample.list(list) {
            let places = sample.place(item).len();
            if places != 1 {
                faults.push(format!("{}: {list} {item} stands {places} times", sample.name));
            }
        }
    }
    faults.extend(unknown_parties(sample));
    faults
}

fn unknown_parties(sample: &Sample) -> Vec<String> {
    let whole = fold(&sample.text);
    let broken = sample.list("names_broken_over_lines");
    let tasks = sample.list("tasks").iter().flat_map(|task| {
        let bodies = ["lead", "coordinating"].into_iter().filter_map(|role| task.get(role)?.as_array());
        bodies.flatten().filter_map(Value::as_str)
    });
    let duties = sample.list("duties").iter().filter_map(|duty| duty["party"].as_str());
    tasks
        .chain(duties)
        .filter(|name| !broken.iter().any(|broken| broken == name) && !whole.contains(&fold(name)))
        .map(|name| format!("{}: no party {name}", sample.name))
        .collect()
}

/// Returns whether `wanted` (a value, or a list of which each is right) admits `actual`.
pub fn admits(wanted: &Value, actual: &Value) -> bool {
    match wanted {
        Value::Array(each) => each.iter().any(|one| admits(one, actual)),
        Value::String(text) => actual.as_str().is_some_and(|actual| fold(text) == fold(actual)),
        Value::Number(number) => number.as_f64() == actual.as_f64(),
        other => other == actual,
    }
}
