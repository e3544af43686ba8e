//! The bodies a document names, found again by any way they are printed.

use std::collections::BTreeMap;

use dongho_decision as read;
use dongho_programme::{Party, PartyKind};
use dongho_vietnamese::word_key;

use super::ids::{Ids, slug};
use super::name::upper_first;
use super::{question, translate, vietnamese};

/// The parties of a draft; one that is met later and was not known yet joins them.
#[derive(Debug, Default)]
pub(super) struct Roster {
    parties: Vec<Party>,
    /// Index of the party by the key of each name and printed form.
    by_key: BTreeMap<String, usize>,
    ids: Ids,
}

impl Roster {
    pub(super) fn of(named: &[read::Party]) -> Self {
        let mut roster = Roster::default();
        for party in named {
            let index = roster.enter(&party.name, translate::party_kind(party.kind));
            for form in &party.as_printed {
                roster.add_form(index, form);
            }
        }
        roster
    }

    /// Returns the id of the party that is printed so.
    pub(super) fn id(&mut self, printed: &str) -> String {
        let index = self.enter(printed, PartyKind::Other);
        self.add_form(index, printed);
        self.parties.get(index).map(|party| party.id.clone()).unwrap_or_default()
    }

    /// Returns whether the id stands for an open set of bodies.
    pub(super) fn is_open_set(&self, id: &str) -> bool {
        self.parties.iter().any(|party| party.id == id && party.kind == PartyKind::Group)
    }

    pub(super) fn into_parties(self) -> Vec<Party> {
        self.parties
    }

    /// Returns the index of the party with this name, new where nobody bears it.
    fn enter(&mut self, name: &str, kind: PartyKind) -> usize {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() { "?".to_owned() } else { name };
        let key = word_key(&name);
        if let Some(index) = self.by_key.get(&key) {
            return *index;
        }
        let open = question(
            "Tập hợp mở: văn bản không kể tên từng cơ quan.",
            "An open set: the document names no single body.",
        );
        let index = self.parties.len();
        self.by_key.insert(key, index);
        self.parties.push(Party {
            id: self.ids.take(&slug(&name), '-'),
            kind,
            name: vietnamese(upper_first(&name)),
            short: None,
            as_printed: Vec::new(),
            valid_from: None,
            valid_to: None,
            questions: if kind == PartyKind::Group { vec![open] } else { Vec::new() },
        });
        index
    }

    /// Adds a printed form where no other party has it.
    fn add_form(&mut self, index: usize, form: &str) {
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        let owner = *self.by_key.entry(word_key(&form)).or_insert(index);
        if let Some(party) = self.parties.get_mut(index).filter(|_| owner == index)
            && !form.is_empty()
            && !party.as_printed.contains(&form)
        {
            party.as_printed.push(form);
        }
    }
}
