//! What the definition files of a programme say.

use chrono::NaiveDate;
use dongho_base::{Digest, Localized, YearSpan};
use rust_decimal::Decimal;
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
    #[schemars(with = "Option<String>")]
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

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    Neutral,
}

/// What is measured behind a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Stable id: `tfp-share-of-grdp-growth`.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Unit.
    pub unit: Localized,
    /// What exactly is counted or computed.
    pub definition: Localized,
    /// Numerator, for shares.
    pub numerator: Option<Localized>,
    /// Denominator, for shares.
    pub denominator: Option<Localized>,
    /// Where the data come from.
    pub source: Option<Localized>,
    /// How often.
    pub frequency: Option<Localized>,
    /// Which way is good.
    pub direction: Direction,
    /// Digits after the comma on pages.
    #[serde(default)]
    pub decimals: u32,
    /// What is open about the definition.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// What a target asks for; the kinds of the import contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// A level to be reached.
    Value,
    /// A yearly growth rate, on average over the phase.
    GrowthPerYear,
    /// A change against a base.
    Change,
    /// A level that holds in every year.
    Maintain,
    /// An event, or a document to be issued.
    Milestone,
    /// A place in a ranking or a leading group.
    Rank,
    /// A level that another authority sets.
    Reference,
}

/// How the measured value relates to the numbers of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// `low` or more.
    AtLeast,
    /// More than `low`.
    MoreThan,
    /// `high` or less.
    AtMost,
    /// Less than `high`.
    LessThan,
    /// Exactly `low`.
    Equal,
    /// From `low` to `high`.
    Between,
    /// Near `low`.
    About,
}

/// Something to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The id of the import: `II.2.1.c`, `II.2.2.đ.3`.
    pub id: String,
    /// The clause it stands in: `II.2.1.c`.
    pub clause: String,
    /// Its sentence, as `dongho_vietnamese::sentence_digest` gives it.
    pub sentence: String,
    /// What is measured, in the decision's words.
    pub as_printed: String,
    /// Working name.
    pub name: Localized,
    /// What it asks for.
    pub kind: TargetKind,
    /// How to compare.
    pub comparator: Option<Comparator>,
    /// Lower or only number.
    pub low: Option<Decimal>,
    /// Upper number.
    pub high: Option<Decimal>,
    /// Unit as printed.
    pub unit: Option<String>,
    /// The years it holds for.
    pub phase: Option<YearSpan>,
    /// Base year, where stated.
    pub base_year: Option<i32>,
    /// Base value; absent means unknown.
    pub base_value: Option<Decimal>,
    /// What the other authority sets.
    pub reference: Option<String>,
    /// Whether the number is an average over the phase.
    #[serde(default)]
    pub averaged_over_phase: bool,
    /// An aim rather than a commitment.
    #[serde(default)]
    pub aspirational: bool,
    /// The indicator behind it, by id.
    pub indicator: Option<String>,
    /// Who answers for it, by party id.
    #[serde(default)]
    pub lead: Vec<String>,
    /// What is open.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

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
    /// Its sentence, as `dongho_vietnamese::sentence_digest` gives it.
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
    /// Its sentence, as `dongho_vietnamese::sentence_digest` gives it.
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
    /// Its sentence, as `dongho_vietnamese::sentence_digest` gives it.
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
