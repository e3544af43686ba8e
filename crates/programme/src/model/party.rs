//! Bodies and what passed between them.

use chrono::NaiveDate;
use dongho_base::Localized;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Question;

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A department of a province.
    Department,
    /// An office of a committee or council.
    Office,
    /// A People's Committee.
    PeoplesCommittee,
    /// A People's Council.
    PeoplesCouncil,
    /// A ministry or body at its level.
    Ministry,
    /// A body of the Party.
    Party,
    /// The front, unions and associations.
    Association,
    /// A newspaper or broadcaster.
    Press,
    /// A board, institute, school, centre or fund.
    Institution,
    /// Enterprises.
    Enterprise,
    /// An open set of bodies.
    Group,
    /// Another body.
    Other,
}

/// A body that acts for the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Stable id: `so-khoa-hoc-va-cong-nghe`.
    pub id: String,
    /// What it is.
    pub kind: PartyKind,
    /// Official name.
    pub name: Localized,
    /// Short name for lists.
    pub short: Option<Localized>,
    /// The ways the decision prints it.
    #[serde(default)]
    pub as_printed: Vec<String>,
    /// First day it exists, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day it exists, where it has ended.
    pub valid_to: Option<NaiveDate>,
    /// What is open about it.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// How a body passed into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SuccessionKind {
    /// Same body, new name.
    Rename,
    /// Joined into another.
    Merge,
    /// Functions went to several.
    Split,
    /// Ended; who inherits is open where `to` is absent.
    Abolish,
    /// A function moved, the body lives on.
    Move,
}

/// A dated act by which functions of a body passed to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    /// The party before.
    pub from: String,
    /// The party after; absent while undecided.
    pub to: Option<String>,
    /// First day on which `to` is responsible.
    pub date: NaiveDate,
    /// How.
    pub kind: SuccessionKind,
    /// The function that passed, where not all of them did.
    pub function: Option<Localized>,
    /// Duties and tasks of the decision that passed, by id; empty means all that are open.
    #[serde(default)]
    pub items: Vec<String>,
    /// The legal document.
    pub instrument: Option<String>,
    /// Whether the document was seen; what is from memory is not confirmed.
    #[serde(default)]
    pub confirmed: bool,
    /// What has to be decided, where `to` is absent.
    pub question: Option<Question>,
}
