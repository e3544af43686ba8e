//! What is to be reached and how it is measured.

use dongho_base::{Localized, YearSpan};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Question;

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
    /// `dongho_vietnamese::sentence_digest` of the statement of the target, from its first to its last byte in the document.
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
