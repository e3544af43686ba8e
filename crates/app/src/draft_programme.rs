//! From a reading of a decision to a draft of its programme.
//!
//! The draft says what the decision says and asks where it is silent: no base value, no lead, no end. It is sound by
//! construction, `dongho check` passes on it, and a person reviews it before it is published.

#[cfg(test)]
mod agreement;
mod head;
mod ids;
mod name;
mod parties;
mod points;
mod sources;
mod targets;
#[cfg(test)]
mod tests;
mod translate;
mod work;

use dongho_base::{Digest, Localized};
use dongho_decision::Reading;
use dongho_programme::{Programme, Question};

use parties::Roster;

/// Returns the draft of a programme from the reading of `text`, the extracted text of the decision.
///
/// Names are Vietnamese only: the English stays empty until somebody writes it.
pub fn draft_programme(reading: &Reading, text: &str) -> Programme {
    let mut roster = Roster::of(&reading.parties);
    let targets = targets::draft(reading, text);
    let tasks = work::draft_tasks(&reading.tasks, &mut roster);
    let duties = work::draft_duties(&reading.duties, &mut roster);
    let mut head = head::draft(reading, &targets);
    head.decision.text_sha256 = Some(Digest::of(text.as_bytes()));
    Programme {
        head,
        parties: roster.into_parties(),
        successions: Vec::new(),
        indicators: Vec::new(),
        targets,
        tasks,
        duties,
        orientations: points::draft(reading, points::Topic::Orientation),
        solutions: points::draft(reading, points::Topic::Solutions),
        sources: sources::draft(reading),
    }
}

/// Returns a text that has no English yet.
fn vietnamese(text: impl Into<String>) -> Localized {
    Localized::new(text, "")
}

/// Returns a question without a reading in use.
fn question(vi: impl Into<String>, en: impl Into<String>) -> Question {
    Question { text: Localized::new(vi, en), assumed: None }
}
