//! Registers and records as pages show them.

use dongho_base::{DateTime, Localized, NaiveDate, Utc};

/// A register by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// One of its records, inside a sentence.
    pub item: Localized,
    /// What it is for.
    pub about: Localized,
    /// The law it rests on.
    pub source: Option<Localized>,
}

/// A register in the list of registers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// The register.
    pub register: RegisterRef,
    /// The clauses of the decision it serves.
    pub clauses: Vec<String>,
    /// How many records it has.
    pub records: u64,
}

/// What a list of records is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordQuery {
    /// Which records.
    pub filters: Vec<FieldFilter>,
    /// Words they hold, with or without marks.
    pub words: String,
    /// The field that gives the order.
    pub sort: Option<String>,
    /// Whether the greatest come first.
    pub descending: bool,
    /// Where the page begins, as [`RecordList::next`] said.
    pub after: Option<String>,
    /// The most rows; 0 for as many as a page shows.
    pub limit: u32,
}

/// What a field is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldFilter {
    /// The field; `state` and `number` are fields here.
    pub field: String,
    /// One of these: choices, codes, years, ids of records, `true` or `false`.
    pub values: Vec<String>,
    /// At least this, as people type it.
    pub from: String,
    /// At most this.
    pub to: String,
}

/// A page of a register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordList {
    /// The register.
    pub register: RegisterRef,
    /// Its columns.
    pub columns: Vec<RecordColumn>,
    /// Its rows.
    pub rows: Vec<RecordLine>,
    /// How many records match.
    pub total: u64,
    /// Whether there are more than that.
    pub at_least: bool,
    /// What can be filtered.
    pub filters: Vec<FilterView>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// What was asked for.
    pub query: RecordQuery,
}

impl Default for RegisterRef {
    fn default() -> Self {
        let none = Localized::default;
        RegisterRef { id: String::new(), title: none(), item: none(), about: none(), source: None }
    }
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordColumn {
    /// The field.
    pub field: String,
    /// Its label.
    pub label: Localized,
    /// Whether the list can be sorted by it.
    pub sortable: bool,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// The record.
    pub id: u64,
    /// Its name.
    pub label: String,
    /// Its number.
    pub number: Option<String>,
    /// Whether it is an illustration and no fact.
    pub sample: bool,
    /// The columns, in order.
    pub cells: Vec<RecordCell>,
}

/// A cell of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordCell {
    /// What it says; empty where the field is not filled.
    pub words: Localized,
    /// The record it names.
    pub link: Option<u64>,
}

/// A filter of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterView {
    /// The field.
    pub field: String,
    /// Its label.
    pub label: Localized,
    /// Its choices; empty where it takes a range.
    pub choices: Vec<ChoiceLine>,
    /// The range it takes.
    pub range: Option<AskedRange>,
}

/// A choice of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceLine {
    /// What the address carries.
    pub key: String,
    /// What people read.
    pub label: Localized,
    /// How many records have it among those that the other filters leave; `None` where nobody counts.
    pub count: Option<u64>,
    /// Whether it is taken.
    pub taken: bool,
}

/// A range as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRange {
    /// What it is a range of.
    pub kind: RangeKind,
    /// From.
    pub from: String,
    /// To.
    pub to: String,
}

/// What a range is a range of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeKind {
    /// Days.
    Day,
    /// Numbers, years among them.
    Number,
}

/// A record with all that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordView {
    /// The record.
    pub id: u64,
    /// Its register.
    pub register: RegisterRef,
    /// Its name.
    pub label: String,
    /// Its number.
    pub number: Option<String>,
    /// Its state.
    pub state: Option<Localized>,
    /// The version a form is to carry.
    pub version: u64,
    /// Whether it is an illustration and no fact.
    pub sample: bool,
    /// Whether it was taken out of its register.
    pub removed: bool,
    /// The record it was found to be the same as.
    pub merged_into: Option<(u64, String)>,
    /// Records that were found to be the same as this one.
    pub merged: Vec<(u64, String)>,
    /// Its parts.
    pub sections: Vec<SectionView>,
    /// The records that refer to it.
    pub links: Vec<LinkGroup>,
    /// What was done to it, newest first.
    pub history: Vec<HistoryStep>,
    /// The day it is shown as known on, where that is not today.
    pub as_of: Option<NaiveDate>,
}

/// A part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionView {
    /// Its heading.
    pub title: Localized,
    /// The fields that are filled.
    pub lines: Vec<FieldLine>,
}

/// A field in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldLine {
    /// The field.
    pub field: String,
    /// Its label.
    pub label: Localized,
    /// What it says.
    pub value: ShownValue,
    /// The law it rests on.
    pub source: Option<Localized>,
    /// What the personal data is used for, where it is such.
    pub personal: Option<Localized>,
}

/// A value in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShownValue {
    /// Words.
    Text(Localized),
    /// Other records by id and name.
    Links(Vec<(u64, String)>),
    /// Rows of fields.
    Rows(Vec<Vec<FieldLine>>),
}

/// The records that refer to one by one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkGroup {
    /// The register they are in.
    pub register: RegisterRef,
    /// The field that refers.
    pub field: String,
    /// Its label.
    pub label: Localized,
    /// How many there are.
    pub count: u64,
    /// The newest of them.
    pub first: Vec<(u64, String)>,
}

/// A record to refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkOption {
    /// Its id.
    pub id: u64,
    /// Its name.
    pub label: String,
    /// Its number.
    pub number: Option<String>,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryStep {
    /// Its place in the journal.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
    /// What was done.
    pub what: Localized,
    /// Why.
    pub why: String,
    /// Where it comes from.
    pub source: String,
    /// What it changed.
    pub changes: Vec<ValueChange>,
}

/// A field that an entry changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChange {
    /// Its label.
    pub label: Localized,
    /// What it said before; empty where it was not filled.
    pub before: Localized,
    /// What it says from then on.
    pub after: Localized,
}
