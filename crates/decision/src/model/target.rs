//! What is to be reached.

use dongho_base::YearSpan;
use rust_decimal::Decimal;
use serde::Serialize;

/// What a target asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    /// The clause, with `.1`, `.2` where a clause holds several.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// What is measured, as printed; a milestone's whole statement.
    pub metric: String,
    /// What the target asks for.
    pub kind: TargetKind,
    /// How to compare; `None` for milestones.
    pub comparator: Option<Comparator>,
    /// Lower or only number. `at_most` and `less_than` use `high`.
    pub low: Option<Decimal>,
    /// Upper number.
    pub high: Option<Decimal>,
    /// Unit as printed: "%", "%/năm", "doanh nghiệp".
    pub unit: Option<String>,
    /// The years it holds for.
    pub phase: Option<YearSpan>,
    /// Base year, where stated.
    pub base_year: Option<i32>,
    /// Base value, where stated ("từ 7 triệu lên 14 triệu").
    pub base_value: Option<Decimal>,
    /// What the other authority sets, for `reference`.
    pub reference: Option<String>,
    /// Whether the number is an average over the phase.
    pub averaged_over_phase: bool,
    /// "phấn đấu", "cố gắng": an aim rather than a commitment.
    pub aspirational: bool,
    /// The bodies that answer for it, where a column of its table names them.
    pub lead: Vec<String>,
    /// First byte of the statement.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}
