//! Tasks and duties: what is to be done and by whom.

use dongho_base::Localized;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Question;

/// When a task is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// Every year; one instance a year.
    Yearly,
    /// By the end of `to`.
    By,
    /// From `from` to `to`.
    Range,
    /// From `from` on.
    From,
    /// Every quarter.
    Quarterly,
    /// Every month.
    Monthly,
    /// On a day.
    Date,
}

/// The time of a task.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskTime {
    /// As printed.
    pub text: Option<String>,
    /// What it means.
    pub kind: Option<TimeKind>,
    /// Begin, at the precision printed: `2025`, `2025-06`, `2025-06-30`.
    pub from: Option<String>,
    /// End, likewise.
    pub to: Option<String>,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Stable id: `PL.7`.
    pub id: String,
    /// Number as printed.
    pub no: String,
    /// The group it stands in.
    pub group: Option<String>,
    /// The clause it stands in: `II.2.1.c`.
    pub clause: String,
    /// `dongho_vietnamese::sentence_digest` of the text of the task, as the import prints it.
    pub sentence: String,
    /// Working name.
    pub name: Localized,
    /// Lead bodies, by party id.
    #[serde(default)]
    pub lead: Vec<String>,
    /// Coordinating bodies, by party id.
    #[serde(default)]
    pub coordinating: Vec<String>,
    /// The product asked for.
    pub product: Option<String>,
    /// When.
    #[serde(default)]
    pub time: TaskTime,
    /// Clauses, targets and duties it serves, by id.
    #[serde(default)]
    pub serves: Vec<String>,
    /// What is open.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// What a party is to a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads or does it alone.
    Lead,
    /// Takes part under another's lead.
    Coordinate,
}

/// Something a party has to do by the section on implementation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Stable id: `V.1.1`.
    pub id: String,
    /// The clause it stands in: `II.2.1.c`.
    pub clause: String,
    /// `dongho_vietnamese::sentence_digest` of the text of the duty, as the import prints it.
    pub sentence: String,
    /// The party, by id.
    pub party: String,
    /// Its role.
    pub role: Option<Role>,
    /// The gist in our words.
    pub name: Localized,
    /// How often, where the decision says.
    pub frequency: Option<String>,
    /// What is open.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}
