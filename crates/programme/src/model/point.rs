//! Points of the orientation and the solutions; the instruments the decision names.

use chrono::NaiveDate;
use dongho_base::Localized;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point of the orientation or of the solutions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Stable id: `IV.1.b`.
    pub id: String,
    /// The point above, by id.
    pub parent: Option<String>,
    /// The clause it stands in: `II.2.1.c`.
    pub clause: String,
    /// `dongho_vietnamese::sentence_digest` of the text of the clause without its label.
    pub sentence: String,
    /// The gist in our words.
    pub name: Localized,
}

/// An instrument the decision names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Stable id: `569-qd-ttg`.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Number and symbol.
    pub number: Option<String>,
    /// Other ways its number is printed, misprints included.
    #[serde(default)]
    pub as_printed: Vec<String>,
    /// Date.
    pub date: Option<NaiveDate>,
    /// Official title.
    pub title: Option<String>,
    /// Clauses that name it.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Whether it is a legal basis of the decision.
    #[serde(default)]
    pub basis: bool,
    /// What became of it, with how we know.
    pub status: Option<Localized>,
}
