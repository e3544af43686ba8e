//! Tasks, duties and bodies of the real decision, field by field.

use std::collections::BTreeSet;

use dongho_decision::{PartyKind, Reading, Role, Task, TimeKind, read_text};
use serde_json::Value;

use crate::truth::truth;

#[test]
fn every_task_of_the_appendix_is_read_right() {
    let Some(truth) = truth("the tasks") else { return };
    let reading = read_text(&truth.text);
    let facts = truth.facts["appendix_tasks"].as_array().unwrap();
    let wrong: Vec<String> = facts
        .iter()
        .flat_map(|fact| {
            match reading.tasks.iter().find(|task| fact["no"] == task.no.parse::<i64>().unwrap_or(0)) {
                Some(task) => task_differences(&truth.facts, fact, task),
                None => vec![format!("task {} is missing", fact["no"])],
            }
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(reading.tasks.len(), facts.len(), "{:?}", reading.tasks);
    assert_eq!(facts.len(), 11);
}

fn task_differences(facts: &Value, fact: &Value, task: &Task) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |what: &str, wanted: String, read: String| {
        if wanted != read {
            wrong.push(format!("task {}: {what} is {wanted}, read {read}", task.no));
        }
    };
    check("text", fact["task_vi"].as_str().unwrap().to_owned(), task.text.clone());
    check("clause", "Phụ lục".to_owned(), task.clause.clone());
    check("time", fact["time_vi"].as_str().unwrap().to_owned(), task.time.text.clone().unwrap_or_default());
    let kind = if fact["time"]["kind"] == "range" { TimeKind::Range } else { TimeKind::Yearly };
    check("kind of time", format!("{:?}", Some(kind)), format!("{:?}", task.time.kind));
    if kind == TimeKind::Range {
        let span = format!("{}-{}", fact["time"]["from"], fact["time"]["to"]);
        let read =
            format!("{}-{}", task.time.from.as_deref().unwrap_or(""), task.time.to.as_deref().unwrap_or(""));
        check("years", span, read);
    }
    for (role, printed, read) in
        [("lead", "lead_vi", &task.lead), ("coordinating", "coordinating_vi", &task.coordinating)]
    {
        let wanted: Vec<&str> =
            fact[format!("{role}_bodies")].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let bodies: Vec<String> = read.iter().map(|name| body_of(facts, name)).collect();
        check(role, format!("{wanted:?}"), format!("{bodies:?}"));
        let cell = fact[printed].as_str().unwrap();
        let reworded: Vec<&String> = read.iter().filter(|name| !cell.contains(name.as_str())).collect();
        check("names that are not printed", "[]".to_owned(), format!("{reworded:?}"));
    }
    wrong
}

/// Returns the id of the body of which `name` is a printed form.
fn body_of(facts: &Value, name: &str) -> String {
    let bodies = facts["bodies"].as_array().unwrap();
    let printed =
        |body: &&Value| body["variants_in_seed"].as_array().unwrap().iter().any(|form| form == name);
    bodies
        .iter()
        .find(printed)
        .map_or_else(|| format!("? {name}"), |body| body["id"].as_str().unwrap().to_owned())
}

#[test]
fn every_item_of_the_section_on_implementation_is_a_duty() {
    let Some(truth) = truth("the duties") else { return };
    let reading = read_text(&truth.text);
    let mut wrong = Vec::new();
    let mut items = 0;
    for party in truth.facts["duties_section_v"].as_array().unwrap() {
        for item in party["items"].as_array().unwrap() {
            items += 1;
            wrong.extend(duty_differences(party, item, &reading));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!((items, reading.duties.len()), (19, 19));
}

/// The truth numbers what a sentence asks one by one and gives each a role; of a duty's role the words must speak: who
/// leads or stands first has one, who joins has the other, who just does or advises has none.
fn duty_differences(party: &Value, item: &Value, reading: &Reading) -> Vec<String> {
    let id = item["id"].as_str().unwrap();
    let text = item["vi_full"].as_str().unwrap().trim_end_matches('.');
    let Some(duty) =
        reading.duties.iter().find(|duty| text.starts_with(duty.text.trim_end_matches(['.', '/'])))
    else {
        return vec![format!("{id} is missing: {text}")];
    };
    let mut wrong = Vec::new();
    if party["party_vi"] != duty.party {
        wrong.push(format!("{id}: party is {}, read {}", party["party_vi"], duty.party));
    }
    if !duty.clause.starts_with(party["id"].as_str().unwrap()) {
        wrong.push(format!("{id} is read in {}", duty.clause));
    }
    let said = ["Chủ trì", "Là cơ quan thường trực"].iter().any(|words| text.starts_with(words));
    let wanted = match item["duties"][0]["role"].as_str().unwrap() {
        "lead" if said => Some(Role::Lead),
        "coordinate" => Some(Role::Coordinate),
        _ => None,
    };
    if wanted != duty.role {
        wrong.push(format!("{id}: role is {wanted:?}, read {:?}", duty.role));
    }
    wrong
}

/// A line of the recipients made of abbreviations that stand nowhere else; it is not read as a name.
const ABBREVIATED: &str = "Các TCKH&CN; DNKH&CN tỉnh";

#[test]
fn every_body_of_the_decision_is_a_party_with_its_printed_forms() {
    let Some(truth) = truth("the bodies") else { return };
    let reading = read_text(&truth.text);
    let mut wrong = Vec::new();
    let mut matched = BTreeSet::new();
    for body in truth.facts["bodies"].as_array().unwrap() {
        let forms: Vec<&str> =
            body["variants_in_seed"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let Some(party) = reading
            .parties
            .iter()
            .find(|party| party.as_printed.iter().any(|form| forms.contains(&form.as_str())))
        else {
            wrong.push(format!("{} is missing", body["name_vi"]));
            continue;
        };
        if !matched.insert(party.name.clone()) {
            wrong.push(format!("{} is taken for another body, {}", body["name_vi"], party.name));
        }
        let missing = forms.iter().filter(|form| **form != ABBREVIATED);
        for form in missing.filter(|form| !party.as_printed.iter().any(|printed| printed.contains(**form))) {
            wrong.push(format!(
                "{}: the printed form \"{form}\" is missing in {:?}",
                party.name, party.as_printed
            ));
        }
        if party.kind != kind_of(body) {
            wrong.push(format!("{} is {}, read {:?}", body["name_vi"], body["kind"], party.kind));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(matched.len(), 23);
    // The bodies that issued the legal bases are named too; nothing else is a party.
    let others: Vec<&str> = reading
        .parties
        .iter()
        .map(|party| party.name.as_str())
        .filter(|name| !matched.contains(*name))
        .collect();
    assert_eq!(others, ["Ban Chấp hành Trung ương Đảng", "Thủ tướng Chính phủ"]);
}

fn kind_of(body: &Value) -> PartyKind {
    match body["kind"].as_str().unwrap() {
        "authority" if body["id"] == "HDNDT" => PartyKind::PeoplesCouncil,
        "authority" => PartyKind::PeoplesCommittee,
        "party" => PartyKind::Party,
        "department" => PartyKind::Department,
        "office" => PartyKind::Office,
        "press" => PartyKind::Press,
        "ministry" => PartyKind::Ministry,
        "group" | "open_group" => PartyKind::Group,
        other => panic!("the truth has a kind of body that this test does not know: {other}"),
    }
}
