//! Header, frame and legal bases.

use serde_json::{Value, json};

use super::label::{Sample, admits};
use super::score::Tally;

/// Compares every header field that the label names.
pub fn score(sample: &Sample, reading: &Value, tally: &mut Tally) {
    let actual = header_of(&reading["document"]);
    if let Some(wanted) = sample.label["document"].as_object() {
        for (field, wanted) in wanted {
            compare(&format!("document.{field}"), wanted, &actual[field.as_str()], tally);
        }
    }
    if let Some(wanted) = sample.label.get("proposal") {
        score_proposal(wanted, &reading["proposal"], tally);
    }
}

fn header_of(document: &Value) -> Value {
    let length = |name: &str| json!(document[name].as_array().map_or(0, Vec::len));
    let mut header = document.clone();
    header["signer_name"] = document["signer"]["name"].clone();
    header["signer_capacity"] = document["signer"]["capacity"].clone();
    header["attached_kind"] = document["attached"]["kind"].clone();
    header["attached_title"] = document["attached"]["title"].clone();
    header["articles"] = length("articles");
    header["recipients"] = length("recipients");
    header
}

fn score_proposal(wanted: &Value, actual: &Value, tally: &mut Tally) {
    match wanted.as_object() {
        None => compare("proposal", wanted, actual, tally),
        Some(fields) => {
            for (field, wanted) in fields {
                compare(&format!("proposal.{field}"), wanted, &actual[field.as_str()], tally);
            }
        }
    }
}

fn compare(field: &str, wanted: &Value, actual: &Value, tally: &mut Tally) {
    let right = admits(wanted, actual);
    tally.header.see(right);
    if !right {
        tally.differences.push(format!("{field}: wanted {wanted}, read {actual}"));
    }
}

/// Compares the legal bases: one right where kind, number and date are.
pub fn score_bases(sample: &Sample, reading: &Value, tally: &mut Tally) {
    let mut reported: Vec<&Value> = reading["bases"].as_array().into_iter().flatten().collect();
    for wanted in sample.list("bases") {
        let found = reported.iter().position(|base| same_instrument(wanted, base));
        tally.bases.see(found.is_some());
        match found {
            Some(at) => drop(reported.remove(at)),
            None => tally.differences.push(format!("basis missing or wrong: {wanted}")),
        }
    }
    reported.retain(|base| !sample.list("optional_bases").iter().any(|wanted| same_instrument(wanted, base)));
    tally.bases.spurious += reported.len();
    for base in reported {
        tally.differences.push(format!("basis that is none: {base}"));
    }
}

fn same_instrument(wanted: &Value, actual: &Value) -> bool {
    ["kind", "number", "date"]
        .iter()
        .all(|field| wanted.get(field).is_none_or(|wanted| admits(wanted, &actual[field])))
}
