//! Invented documents in the shapes in which real ones come, each with a label file that says what is in it.
//!
//! The labels were written from the documents alone. A field that a label leaves out is not compared; a list of values
//! means that each of them is right. `cargo test -p dongho-decision corpus -- --nocapture` prints the table with every
//! difference.

mod dress;
mod header;
mod label;
mod score;
mod target;
mod task;
mod text;

use label::{Sample, samples};
use score::{Report, Tally};

/// What the reading reached when it was last improved; raised with it, never lowered.
struct Floors {
    header: f64,
    bases: f64,
    tasks: f64,
    duties: f64,
    target_recall: f64,
    target_precision: f64,
}

const FLOORS: Floors = Floors {
    header: 0.995,
    bases: 0.995,
    tasks: 0.99,
    duties: 0.99,
    target_recall: 0.985,
    target_precision: 0.995,
};

#[test]
fn the_corpus_is_read_at_least_as_well_as_before() {
    let report = score_all(&samples());
    eprintln!("{report}");
    let total = report.total();
    let reached = [
        ("header fields", total.header.rate(), FLOORS.header),
        ("legal bases", total.bases.rate(), FLOORS.bases),
        ("task rows", total.tasks.rate(), FLOORS.tasks),
        ("duties", total.duties.rate(), FLOORS.duties),
        ("numeric targets", total.targets_right.rate(), FLOORS.target_recall),
        ("what is reported as a target", total.precision(), FLOORS.target_precision),
    ];
    let below: Vec<String> = reached
        .iter()
        .filter(|(_, rate, floor)| rate < floor)
        .map(|(what, rate, floor)| format!("{what}: {:.1} % is below {:.1} %", rate * 100.0, floor * 100.0))
        .collect();
    assert!(below.is_empty(), "{}\n{report}", below.join("\n"));
}

#[test]
fn every_document_of_the_corpus_is_kept_byte_for_byte() {
    for sample in samples() {
        let reading = dongho_decision::read_text(&sample.text);
        let mut at = 0;
        for clause in &reading.clauses {
            assert_eq!(clause.start, at, "{}: clause {} leaves a gap or overlaps", sample.name, clause.id);
            at = clause.end;
        }
        assert_eq!(at, sample.text.len(), "{}: the last clause ends before the text", sample.name);
    }
}

#[test]
fn every_label_quotes_its_document() {
    let faults: Vec<String> = samples().iter().flat_map(label::faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn score_all(samples: &[Sample]) -> Report {
    let mut report = Report::default();
    for sample in samples {
        report.add(&sample.name, score_one(sample));
    }
    report
}

fn score_one(sample: &Sample) -> Tally {
    let reading = serde_json::to_value(dongho_decision::read_text(&sample.text)).unwrap();
    let mut tally = Tally::default();
    header::score(sample, &reading, &mut tally);
    header::score_bases(sample, &reading, &mut tally);
    target::score(sample, &reading, &mut tally);
    task::score(sample, &reading, &mut tally);
    task::score_duties(sample, &reading, &mut tally);
    tally
}
