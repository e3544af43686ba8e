//! The whole outline of the real decision: every labelled clause, bullet, paragraph and table row at its line.

use std::collections::BTreeMap;

use dongho_decision::{Clause, Tree, parse};
use serde_json::Value;

use crate::truth::{Truth, truth};

/// Lines, counted from 1, with what stands on each.
struct Lines<'t> {
    starts: Vec<usize>,
    text: &'t str,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Lines { starts: std::iter::once(0).chain(ends).collect(), text }
    }

    fn start(&self, line: u64) -> usize {
        self.starts[line as usize - 1]
    }

    fn content(&self, line: u64) -> &'t str {
        self.text[self.start(line)..].lines().next().unwrap().trim()
    }
}

/// Collects `(id, line)` of everything in a part of the truth that has both.
fn collect(value: &Value, found: &mut BTreeMap<String, u64>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(fields) => {
            let line = fields.get("line").or_else(|| fields.get("lines").and_then(|lines| lines.get(0)));
            if let (Some(id), Some(line)) =
                (fields.get("id").and_then(Value::as_str), line.and_then(Value::as_u64))
            {
                found.insert(id.to_owned(), line);
            }
            fields.values().for_each(|field| collect(field, found));
        }
        _ => {}
    }
}

/// Returns the clause that begins on the line.
fn clause_at<'t>(tree: &'t Tree, lines: &Lines<'_>, line: u64) -> Option<&'t Clause> {
    let start = lines.start(line);
    tree.clauses.iter().find(|c| c.start == start)
}

#[test]
fn every_clause_of_the_outline_stands_at_its_line() {
    let Some(Truth { text, facts }) = truth("outline of the decision") else { return };
    let tree = parse(&text);
    let lines = Lines::of(&text);
    let mut known = BTreeMap::new();
    for part in [
        "structure",
        "viewpoints",
        "orientation_taxonomy",
        "solutions_section_iv",
        "duties_section_v",
        "appendix_tasks",
    ] {
        collect(&facts[part], &mut known);
    }
    for targets in ["quantitative_targets", "qualitative_deliverables"] {
        collect_points(&facts[targets], &mut known);
    }
    assert!(known.len() > 150, "the truth names {} clauses", known.len());
    let differences: Vec<String> = known
        .iter()
        .filter_map(|(id, line)| {
            let found = clause_at(&tree, &lines, *line).map(|c| c.id.as_str());
            let right = found.is_some_and(|found| is_same_id(id, found, &lines, *line));
            (!right).then(|| format!("line {line}: wanted {id}, read {found:?}"))
        })
        .collect();
    assert!(differences.is_empty(), "{} of {}:\n{}", differences.len(), known.len(), differences.join("\n"));
}

/// A target's id is that of its point, with a number behind it where the point holds several.
fn collect_points(value: &Value, known: &mut BTreeMap<String, u64>) {
    for item in value.as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        let parts: Vec<&str> = id.split('.').collect();
        let point = parts
            .iter()
            .position(|part| part.chars().all(char::is_alphabetic) && part.chars().all(char::is_lowercase));
        if let (Some(point), Some(line)) = (point, item["lines"][0].as_u64()) {
            known.insert(parts[..=point].join("."), line);
        }
    }
}

/// The truth counts bullets and paragraphs together and calls the appendix PL; the tree tells them apart.
fn is_same_id(wanted: &str, found: &str, lines: &Lines<'_>, line: u64) -> bool {
    if wanted == found {
        return true;
    }
    if let Some(row) = wanted.strip_prefix("PL") {
        return found == format!("Phụ lục{}", row.replace('.', ".r"));
    }
    let Some((parent, _)) = wanted.rsplit_once('.') else { return false };
    let sign = if lines.content(line).starts_with('-') { "-" } else { "p" };
    found
        .strip_prefix(parent)
        .is_some_and(|own| own.strip_prefix('.').is_some_and(|own| own.starts_with(sign)))
}

#[test]
fn a_sentence_split_by_a_page_break_stays_in_one_clause() {
    let Some(Truth { text, facts }) = truth("page breaks in the decision") else { return };
    let tree = parse(&text);
    let lines = Lines::of(&text);
    for split in facts["structure"]["page_break_splits"].as_array().unwrap() {
        let (first, second) = (split[0].as_u64().unwrap(), split[1].as_u64().unwrap());
        let holds = |c: &&Clause| c.start <= lines.start(first) && lines.start(second) < c.end;
        assert!(
            tree.clauses.iter().any(|c| holds(&c)),
            "lines {first} and {second} are in different clauses"
        );
    }
}

#[test]
fn the_appendix_is_one_table_with_its_header_twice() {
    let Some(Truth { text, facts }) = truth("appendix of the decision") else { return };
    let tree = parse(&text);
    assert_eq!(tree.tables.len(), 1);
    let table = &tree.tables[0];
    let headers: Vec<&str> =
        table.rows.iter().filter(|r| r.header).map(|r| tree.clauses[r.clause].text.as_str()).collect();
    let columns = facts["appendix_table"]["columns_vi"].as_array().unwrap();
    let printed = columns.iter().map(|c| c.as_str().unwrap()).collect::<Vec<_>>().join("\t");
    assert_eq!(headers, [printed.as_str(), printed.as_str()]);
    let tasks = facts["appendix_tasks"].as_array().unwrap();
    let rows: Vec<_> = table.rows.iter().filter(|r| !r.header).collect();
    assert_eq!(rows.len(), tasks.len());
    for (row, task) in rows.iter().zip(tasks) {
        let cells: Vec<&str> = row.cells.iter().map(|c| c.of(&text)).collect();
        let known =
            ["task_vi", "lead_vi", "coordinating_vi", "time_vi"].map(|field| task[field].as_str().unwrap());
        assert_eq!(cells[1..], known, "row {}", task["no"]);
    }
}
