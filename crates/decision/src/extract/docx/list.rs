//! Automatic numbering: how far each list has counted and the label it prints next.

use std::collections::{HashMap, HashSet};

use super::label;
use super::scheme::{Level, Schemes};
use crate::extract::ReadDocumentError;

/// Levels of a list; the format has no more.
const LEVELS: usize = 9;

type Counters = [Option<i64>; LEVELS];

/// The lists of a document while it is read from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Lists {
    schemes: Schemes,
    /// By scheme: lists based on the same one continue each other.
    counters: HashMap<i64, Counters>,
    /// Lists and levels whose own start number has been used.
    begun: HashSet<(i64, usize)>,
}

impl Lists {
    /// Reads `numbering.xml`, which may be empty.
    pub(super) fn read(part: &str) -> Result<Self, ReadDocumentError> {
        Ok(Lists { schemes: Schemes::read(part)?, ..Lists::default() })
    }

    /// Returns the level at which paragraphs of `style` stand in `list`.
    pub(super) fn level_of_style(&self, list: i64, style: &str) -> Option<usize> {
        self.schemes.level_of_style(list, style)
    }

    /// Counts one paragraph and returns its label, `None` where nothing is printed.
    pub(super) fn next_label(&mut self, list: i64, level: usize) -> Option<String> {
        let found = self.schemes.lists.get(&list).filter(|_| level < LEVELS)?;
        let levels: Vec<Level> = (0..LEVELS).map(|number| self.schemes.level(found, number)).collect();
        let counters = self.counters.entry(self.schemes.scheme_of(found)).or_default();
        if found.starts.contains_key(&level) && self.begun.insert((list, level)) {
            counters[level] = None;
        }
        count(counters, &levels, level);
        label::write(&levels, level, &counters.map(Option::unwrap_or_default))
    }
}

/// Moves the counter of `level` on: those above that were skipped begin, those below start anew.
fn count(counters: &mut Counters, levels: &[Level], level: usize) {
    for (number, (counter, of)) in counters.iter_mut().zip(levels).enumerate() {
        if number < level {
            counter.get_or_insert(of.start);
        } else if number == level {
            *counter = Some(counter.map_or(of.start, |count| count.saturating_add(1)));
        } else if of.restart.is_none_or(|restart| restart > level as i64) {
            *counter = None;
        }
    }
}
