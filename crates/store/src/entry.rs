use dongho_base::{DateTime, Utc};
use serde_json::Value;

use crate::Change;

/// Who writes, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The account; empty for the system itself.
    pub account: String,
    /// The name others read, as it was then.
    pub name: String,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Kind of thing.
    pub kind: String,
    /// Its id within the kind.
    pub id: String,
}

/// The version a change was made on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// What carries the version.
    pub of: String,
    /// The version its reader saw; 0 where nothing had been written yet.
    pub version: u64,
}

/// An entry to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Author,
    /// To what. An empty id stands for the entry's own place in the journal (what the entry brings into being).
    pub about: About,
    /// The form's one-time id.
    pub once: Option<String>,
    /// The version it was made on; `None` for what only adds.
    pub expected: Option<Expected>,
    /// What.
    pub change: Change,
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its place, from 1, without gaps.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Author,
    /// To what.
    pub about: About,
    /// What carries the version that this entry moved on.
    pub version_of: Option<String>,
    /// What.
    pub change: Change,
}

/// Splits a change into the journal's columns `kind` and `body`.
pub(crate) fn columns(change: &Change) -> Result<(String, String), serde_json::Error> {
    let Value::Object(mut object) = serde_json::to_value(change)? else {
        return Ok(Default::default());
    };
    let kind = object.remove("kind").and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default();
    let body = object.remove("body").unwrap_or(Value::Null);
    Ok((kind, body.to_string()))
}

/// Reads a change back from the journal's columns.
pub(crate) fn change(kind: &str, body: &str) -> Result<Change, serde_json::Error> {
    let body: Value = serde_json::from_str(body)?;
    serde_json::from_value(serde_json::json!({ "kind": kind, "body": body }))
}
