//! What the definition files of a programme say.

mod party;
mod point;
mod target;
mod work;

pub use party::{Party, PartyKind, Succession, SuccessionKind};
pub use point::{Instrument, Point};
pub use target::{Comparator, Direction, Indicator, Target, TargetKind};
pub use work::{Duty, Role, Task, TaskTime, TimeKind};

use chrono::NaiveDate;
use dongho_base::{Digest, Localized, YearSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A checked programme: every reference resolves, every id is unique within its kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Programme {
    /// `programme.toml`.
    pub head: Head,
    /// `parties.toml`.
    pub parties: Vec<Party>,
    /// `parties.toml`, what passed to whom and when.
    pub successions: Vec<Succession>,
    /// `indicators.toml`.
    pub indicators: Vec<Indicator>,
    /// `targets.toml`, milestones included, in document order.
    pub targets: Vec<Target>,
    /// `tasks.toml`.
    pub tasks: Vec<Task>,
    /// `duties.toml`.
    pub duties: Vec<Duty>,
    /// `orientation.toml`: the taxonomy of what is to be researched and developed.
    pub orientations: Vec<Point>,
    /// `solutions.toml`: tasks and solutions in prose.
    pub solutions: Vec<Point>,
    /// `sources.toml`: the instruments the decision names.
    pub sources: Vec<Instrument>,
}

/// The programme and the decision it comes from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Short id of the programme, also the folder's name: `bac-ninh`.
    pub id: String,
    /// Name as used on pages.
    pub name: Localized,
    /// The territory: `Bắc Ninh`.
    pub territory: Localized,
    /// Whether the programme is invented, for demonstration; every page says so.
    #[serde(default)]
    pub sample: bool,
    /// The decision.
    pub decision: DecisionHead,
    /// The phases, in order.
    #[serde(default, rename = "phase")]
    pub phases: Vec<Phase>,
    /// What the decision leaves open for the programme as a whole.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// What identifies the decision.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionHead {
    /// `Quyết định`.
    pub kind: String,
    /// `123/QĐ-UBND`.
    pub number: String,
    /// Date of issue.
    pub date: Option<NaiveDate>,
    /// Issuing body.
    pub issuer: String,
    /// The abstract.
    pub title: Localized,
    /// Who signed, as printed.
    pub signer: Option<String>,
    /// First day in force.
    pub effective_from: Option<NaiveDate>,
    /// SHA-256 of the extracted text the files were made from.
    #[schemars(with = "Option<String>", extend("format" = "sha256"))]
    pub text_sha256: Option<Digest>,
}

/// A stretch of years with targets of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// `2023-2025`.
    pub id: String,
    /// Its years.
    pub years: YearSpan,
    /// Name as used on pages.
    pub name: Localized,
    /// The clause that sets it.
    pub clause: Option<String>,
}

/// Something the decision is silent or unclear about; never answered by a silent guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is open.
    pub text: Localized,
    /// The reading in use until somebody decides, where there is one.
    pub assumed: Option<Localized>,
}
