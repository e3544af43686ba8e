//! The draft of an import: what was read, before people have decided on it.

mod correct;
mod fields;
mod publish;

use std::collections::BTreeMap;

use dongho_base::{Digest, Localized, Span};
use dongho_decision::{Finding, Reading};
use dongho_programme::{Programme, write};
use dongho_store::change::FoundDoubt;
use serde::{Deserialize, Serialize};

use crate::attach_document::doubts;
use crate::attached::ReadText;
use crate::failure::failed;
use crate::{ItemKind, ProgrammeFiles, Refusal, draft_programme};

pub(crate) use correct::correct;
pub(crate) use fields::fields;
pub(crate) use publish::{Decided, decided_programme};

/// A draft with the text it was read in.
pub(crate) struct Draft {
    /// The text.
    pub text: String,
    /// The draft of the programme.
    pub programme: Programme,
    /// Where each item stands, by id.
    pub places: BTreeMap<String, Span>,
    /// The doubts about the text.
    pub findings: Vec<FoundDoubt>,
}

/// A draft as stored: definition files, so that a newer program reads it as it was.
#[derive(Serialize, Deserialize)]
struct Stored {
    text: Digest,
    files: ProgrammeFiles,
    places: BTreeMap<String, (usize, usize)>,
    findings: Vec<FoundDoubt>,
}

/// An item of a draft.
pub(crate) struct Item {
    /// `target:II.2.1.c`.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// Its id among its kind.
    pub own_id: String,
    /// The clause.
    pub clause: Option<String>,
    /// A one-line name.
    pub title: String,
}

impl Draft {
    /// Drafts a programme from a text.
    pub(crate) fn of(text: String, extraction: &[Finding]) -> Self {
        let ReadText { text, reading } = ReadText::new(text);
        let programme = draft_programme(&reading, &text);
        let places = places(&reading, &programme);
        let findings = doubts(extraction.iter().chain(&reading.findings));
        Draft { text, programme, places, findings }
    }

    /// Reads a stored draft; `text` gives the text by its digest.
    pub(crate) fn from_json(json: &[u8]) -> Result<(Self, Digest), Refusal> {
        let stored: Stored = serde_json::from_slice(json).map_err(|error| failed(&error))?;
        let (programme, problems) = dongho_programme::load(&stored.files);
        let programme = programme.ok_or_else(|| {
            let problems = crate::app::render(&problems, &stored.files);
            failed(&std::io::Error::other(format!("a stored draft does not load: {problems}")))
        })?;
        let places =
            stored.places.into_iter().map(|(id, (start, end))| (id, Span::new(start, end))).collect();
        Ok((Draft { text: String::new(), programme, places, findings: stored.findings }, stored.text))
    }

    /// Returns the draft for storing.
    pub(crate) fn into_json(self, text: Digest) -> Result<Vec<u8>, Refusal> {
        let places = self.places.into_iter().map(|(id, span)| (id, (span.start, span.end))).collect();
        let stored = Stored { text, files: write(&self.programme), places, findings: self.findings };
        serde_json::to_vec(&stored).map_err(|error| failed(&error))
    }

    /// Returns kind, number and title of what was read.
    pub(crate) fn title(&self) -> String {
        let decision = &self.programme.head.decision;
        let parts = [decision.kind.as_str(), decision.number.as_str(), decision.title.vi.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Returns how many items there are, and how many of them are doubtful.
    pub(crate) fn counts(&self) -> (u64, u64) {
        let items = self.items();
        let doubtful = items.iter().filter(|item| !self.doubts(item).is_empty()).count();
        (items.len() as u64, doubtful as u64)
    }

    /// Returns the items in the order of the review.
    pub(crate) fn items(&self) -> Vec<Item> {
        let programme = &self.programme;
        let mut items = vec![item(ItemKind::Head, "decision", None, &programme.head.name)];
        items.extend(
            programme.parties.iter().map(|party| item(ItemKind::Party, &party.id, None, &party.name)),
        );
        items.extend(
            programme.targets.iter().map(|t| item(ItemKind::Target, &t.id, Some(&t.clause), &t.name)),
        );
        items.extend(
            programme.tasks.iter().map(|task| item(ItemKind::Task, &task.id, Some(&task.clause), &task.name)),
        );
        items.extend(
            programme
                .duties
                .iter()
                .map(|duty| item(ItemKind::Duty, &duty.id, Some(&duty.clause), &duty.name)),
        );
        items
    }

    /// Returns why an item should be looked at: the findings in its sentence that are more than a remark. What the
    /// decision leaves open is no doubt of the reading; it goes along as a question.
    pub(crate) fn doubts(&self, item: &Item) -> Vec<Localized> {
        let Some(place) = self.places.get(&item.id) else {
            return Vec::new();
        };
        let in_place = |doubt: &&FoundDoubt| {
            let (start, end) = (doubt.start as usize, doubt.end as usize);
            doubt.severity != "info" && start < place.end && place.start < end
        };
        self.findings.iter().filter(in_place).map(|doubt| doubt.message.clone()).collect()
    }
}

fn item(kind: ItemKind, id: &str, clause: Option<&String>, name: &Localized) -> Item {
    Item {
        id: format!("{}:{id}", kind.key()),
        kind,
        own_id: id.to_owned(),
        clause: clause.cloned(),
        title: name.vi.clone(),
    }
}

/// The draft has its targets, tasks and duties in the order of the reading, one for one.
fn places(reading: &Reading, programme: &Programme) -> BTreeMap<String, Span> {
    let mut places = BTreeMap::new();
    let mut add = |kind: ItemKind, id: &str, start, end| {
        places.insert(format!("{}:{id}", kind.key()), Span::new(start, end));
    };
    programme
        .targets
        .iter()
        .zip(&reading.targets)
        .for_each(|(d, r)| add(ItemKind::Target, &d.id, r.start, r.end));
    programme.tasks.iter().zip(&reading.tasks).for_each(|(d, r)| add(ItemKind::Task, &d.id, r.start, r.end));
    programme
        .duties
        .iter()
        .zip(&reading.duties)
        .for_each(|(d, r)| add(ItemKind::Duty, &d.id, r.start, r.end));
    places
}
