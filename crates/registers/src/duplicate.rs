//! Records that are probably the same, with the evidence for each pair.
//!
//! Records that share something rare (a code, a whole name, two neighbouring words of it, two common values together) are
//! compared field by field. Each agreement weighs as much as it is rare among the records, each difference counts against
//! (Fellegi and Sunter, A theory for record linkage, 1969); the weights of agreement come from the records themselves.

mod alike;
mod block;
mod column;
mod name;
mod score;

use std::collections::BTreeMap;

use dongho_programme::Register;

use crate::Record;
use column::{Column, Text};

/// Whether two values agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same, marks, case and abbreviations aside.
    Same,
    /// Apart by a slip of the finger, a part more, day and month turned.
    Alike,
    /// Two different values.
    Different,
}

/// What one field says about a pair; a field that one of them has not filled says nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The field.
    pub field: String,
    /// Whether the values agree.
    pub likeness: Likeness,
    /// What it weighs, in bits: above zero for, below against.
    pub weight: f64,
}

/// Two records that are probably the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// One record, by id.
    pub one: i64,
    /// The other.
    pub other: i64,
    /// How probable it is that they are the same.
    pub probability: f64,
    /// Whether they share a value that is to be unique.
    pub is_certain: bool,
    /// What the fields say, the heaviest first.
    pub evidence: Vec<Evidence>,
}

/// The records of a register, ready to be compared. Records that are entered later are found once it is made again.
pub struct Duplicates {
    ids: Vec<i64>,
    columns: Vec<Column>,
    /// What records share, and by which record, in order.
    postings: Vec<(u64, u32)>,
}

impl Duplicates {
    /// Takes in the records of a register.
    pub fn new<'r>(register: &Register, records: impl IntoIterator<Item = (i64, &'r Record)>) -> Self {
        let mut columns = Column::of_register(register);
        let mut ids = Vec::new();
        for (id, record) in records {
            ids.push(id);
            columns.iter_mut().for_each(|column| column.push(record));
        }
        columns.iter_mut().for_each(Column::finish);
        let mut duplicates = Duplicates { ids, columns, postings: Vec::new() };
        duplicates.postings = block::postings(&duplicates.columns, duplicates.ids.len());
        duplicates
    }

    /// Returns the pairs that are probably the same, the most probable first.
    pub fn pairs(&self) -> Vec<Pair> {
        let found = block::candidates(&self.postings).into_iter().filter_map(|(one, other)| {
            let cells = |at: u32| self.columns.iter().map(move |column| column.cell(at));
            let bits = score::bits(&self.columns, cells(one), cells(other), self.ids.len())?;
            Some((bits, one, other))
        });
        let mut found: Vec<(f64, u32, u32)> = found.collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        found.into_iter().map(|(bits, one, other)| self.pair(bits, one, other)).collect()
    }

    /// Returns the records that a record is probably the same as, the most probable first; its own `id` is left out.
    pub fn find(&self, record: &Record, id: Option<i64>) -> Vec<Pair> {
        let texts: Vec<Option<Text>> = self.columns.iter().map(|column| column.read(record)).collect();
        let cells = || self.columns.iter().zip(&texts).map(|(column, text)| column.cell_of(text.as_ref()));
        let mut found = Vec::new();
        for at in block::like(&self.postings, &self.columns, cells()) {
            let other = self.columns.iter().map(|column| column.cell(at));
            let known = self.ids.get(at as usize).copied();
            if known.is_none() || known == id {
                continue;
            }
            if let Some(bits) = score::bits(&self.columns, cells(), other, self.ids.len()) {
                let others = self.columns.iter().map(|column| column.cell(at));
                let (evidence, is_certain) = score::evidence(&self.columns, cells(), others, self.ids.len());
                let (one, other) = (id.unwrap_or_default(), known.unwrap_or_default());
                found.push(Pair { one, other, probability: score::probability(bits), is_certain, evidence });
            }
        }
        found.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.other.cmp(&b.other)));
        found
    }

    fn pair(&self, bits: f64, one: u32, other: u32) -> Pair {
        let cells = |at: u32| self.columns.iter().map(move |column| column.cell(at));
        let (evidence, is_certain) = score::evidence(&self.columns, cells(one), cells(other), self.ids.len());
        let id = |at: u32| self.ids.get(at as usize).copied().unwrap_or_default();
        Pair { one: id(one), other: id(other), probability: score::probability(bits), is_certain, evidence }
    }
}

/// Returns the groups of records that pairs connect, each in the order of its ids.
pub fn groups(pairs: &[Pair]) -> Vec<Vec<i64>> {
    let mut above: BTreeMap<i64, i64> = BTreeMap::new();
    fn top(above: &mut BTreeMap<i64, i64>, id: i64) -> i64 {
        let mut at = id;
        while let Some(next) = above.get(&at).copied().filter(|next| *next != at) {
            at = next;
        }
        above.insert(id, at);
        at
    }
    for pair in pairs {
        let (one, other) = (top(&mut above, pair.one), top(&mut above, pair.other));
        above.insert(one.max(other), one.min(other));
    }
    let ids: Vec<i64> = above.keys().copied().collect();
    let mut groups: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for id in ids {
        let first = top(&mut above, id);
        groups.entry(first).or_default().push(id);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}
