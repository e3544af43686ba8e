//! What the journal says about records of registers.

use dongho_base::Digest;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A record was entered or changed: everything it says from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSaved {
    /// The register.
    pub register: String,
    /// Its number, given when it is entered; later it stays whatever stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<RecordNumber>,
    /// Its state, where records of the register have states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The declared fields that are filled.
    pub data: Map<String, Value>,
    /// Why, in the person's words.
    pub why: String,
    /// Where the facts come from.
    pub source: String,
    /// The digest of the definition it was checked against.
    pub definition: Digest,
    /// Whether it is an illustration and no fact.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// What it came from, where it was not typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<RecordOrigin>,
}

/// Where the contents of a record come from, when nobody typed them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordOrigin {
    /// From an earlier entry about the same record.
    Entry(u64),
    /// From another record that was found to be the same.
    Merged(u64),
    /// From before a merge that was undone.
    Separated(u64),
}

/// The number of a record: one after the other within what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordNumber {
    /// What stands before the count.
    pub before: String,
    /// Digits the count is filled up to.
    pub digits: u8,
    /// What stands behind it.
    pub after: String,
    /// The count; 0 asks for the next one.
    pub count: u64,
}

impl RecordNumber {
    /// Returns the number as written: `TC-2026-0007`.
    pub fn text(&self) -> String {
        let (count, digits) = (self.count, usize::from(self.digits));
        format!("{}{count:0digits$}{}", self.before, self.after)
    }
}

/// A record was taken out of its register, or put back. It stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRemoved {
    /// The register.
    pub register: String,
    /// Why.
    pub why: String,
}

/// A record, which is the entry's subject, is the same as another; or after all it is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordMerged {
    /// The register of both.
    pub register: String,
    /// The record that stays.
    pub keep: u64,
    /// Why.
    pub why: String,
}
