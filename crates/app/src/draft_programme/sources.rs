//! The instruments a decision names, each once.

use std::collections::BTreeMap;

use dongho_decision::{Citation, Reading};
use dongho_programme::Instrument;
use dongho_vietnamese::word_key;

use super::ids::{Ids, path, slug};

/// Returns the bases, the proposal and what else is cited, in the order of the first mention.
pub(super) fn draft(reading: &Reading) -> Vec<Instrument> {
    let mut sources = Sources::default();
    for basis in &reading.bases {
        let index = sources.note(basis);
        if let Some(source) = sources.list.get_mut(index) {
            source.basis = true;
        }
    }
    for citation in &reading.citations {
        sources.note(citation);
    }
    sources.list
}

#[derive(Default)]
struct Sources {
    list: Vec<Instrument>,
    /// Index of the instrument by number, or by kind, title and date.
    by_key: BTreeMap<String, usize>,
    ids: Ids,
}

impl Sources {
    /// Adds a mention and returns which instrument it is of.
    fn note(&mut self, citation: &Citation) -> usize {
        let index = match self.by_key.get(&key(citation)) {
            Some(index) => *index,
            None => self.add(citation),
        };
        if let Some(source) = self.list.get_mut(index) {
            source.date = source.date.or(citation.date);
            source.title = source.title.take().or_else(|| citation.title.clone());
            let clause = path(&citation.clause);
            if !source.clauses.contains(&clause) {
                source.clauses.push(clause);
            }
        }
        index
    }

    fn add(&mut self, citation: &Citation) -> usize {
        let name = citation.number.as_deref().or(citation.title.as_deref()).unwrap_or(&citation.kind);
        let index = self.list.len();
        self.by_key.insert(key(citation), index);
        self.list.push(Instrument {
            id: self.ids.take(&slug(name), '-'),
            kind: citation.kind.clone(),
            number: citation.number.clone(),
            as_printed: Vec::new(),
            date: citation.date,
            title: citation.title.clone(),
            clauses: Vec::new(),
            basis: false,
            status: None,
        });
        index
    }
}

/// A number with its symbol names one instrument of a year; without a number the kind, the title and the date do.
fn key(citation: &Citation) -> String {
    match &citation.number {
        Some(number) => number.to_uppercase(),
        None => {
            let title = word_key(citation.title.as_deref().unwrap_or(""));
            format!("{} {title} {:?}", word_key(&citation.kind), citation.date)
        }
    }
}
