//! Code lists: what can be chosen on which day.

use chrono::NaiveDate;
use dongho_base::{Digest, Localized};

/// A list of codes with the days they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    /// Short id: `research-fields`.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// Where it comes from.
    pub source: Option<Localized>,
    /// What its use is bound to.
    pub licence: Option<String>,
    /// The codes, in the order they are shown.
    pub codes: Vec<Code>,
    /// The digest of the file it was read from.
    pub definition: Digest,
    /// The places of the codes, in the order of their ids.
    pub(super) by_id: Vec<usize>,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub name: Localized,
    /// The code above, by id.
    pub parent: Option<String>,
    /// First day it may be used.
    pub from: Option<NaiveDate>,
    /// Last day it may be used.
    pub to: Option<NaiveDate>,
    /// The codes that took its place, by id.
    pub becomes: Vec<String>,
}

impl Code {
    /// Returns whether the code may be used on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl CodeList {
    /// Returns the list with the places of its codes.
    pub(super) fn ordered(mut self) -> Self {
        self.by_id = (0..self.codes.len()).collect();
        self.by_id.sort_by_key(|at| self.codes.get(*at).map(|code| &code.id));
        self
    }

    /// Returns the code with this id, whether it still holds or not.
    pub fn code(&self, id: &str) -> Option<&Code> {
        let found =
            self.by_id.binary_search_by(|at| self.codes.get(*at).map_or("", |code| &code.id).cmp(id)).ok()?;
        self.codes.get(*self.by_id.get(found)?)
    }

    /// Returns the codes that may be used on `day`, in order.
    pub fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(move |code| code.holds_on(day))
    }

    /// Returns what a code has become by `day`: itself where it still holds, else its successors as far as they hold.
    pub fn successors(&self, id: &str, day: NaiveDate) -> Vec<&Code> {
        let (mut found, mut seen) = (Vec::new(), Vec::new());
        let mut open: Vec<&str> = vec![id];
        while let Some(id) = open.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            match self.code(id) {
                Some(code) if code.holds_on(day) => found.push(code),
                Some(code) => open.extend(code.becomes.iter().rev().map(String::as_str)),
                None => {}
            }
        }
        found
    }
}
