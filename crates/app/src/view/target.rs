use dongho_base::{DateTime, Decimal, Localized, NaiveDate, Period, Utc, YearSpan};
use dongho_programme::{Comparator, Direction, TargetKind};
use serde::{Deserialize, Serialize};

use super::{EvidenceView, FindingView, Link, PartyRef, QuestionView, Sentence};

/// How a target stands, by the rule in `assess_target`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetState {
    /// The due year has passed and the goal was missed, or a milestone is past its time without evidence.
    OffCourse,
    /// Below the path, but not by much.
    AtRisk,
    /// On or above the path to the goal.
    OnCourse,
    /// The goal is met.
    Reached,
    /// Nothing was recorded; neither zero nor failure.
    NoData,
    /// Nothing that could be compared (a level another authority sets and nobody recorded, a phase not begun).
    NotApplicable,
}

impl TargetState {
    /// Every state, in the order in which people want to see them.
    pub const ALL: [TargetState; 6] = [
        TargetState::OffCourse,
        TargetState::AtRisk,
        TargetState::OnCourse,
        TargetState::Reached,
        TargetState::NoData,
        TargetState::NotApplicable,
    ];

    /// Returns the word used in addresses and style classes.
    pub fn key(self) -> &'static str {
        match self {
            TargetState::OffCourse => "off_course",
            TargetState::AtRisk => "at_risk",
            TargetState::OnCourse => "on_course",
            TargetState::Reached => "reached",
            TargetState::NoData => "no_data",
            TargetState::NotApplicable => "not_applicable",
        }
    }

    /// Reads the word [`TargetState::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        TargetState::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        let (vi, en) = match self {
            TargetState::OffCourse => ("Không đạt tiến độ", "Off course"),
            TargetState::AtRisk => ("Có nguy cơ", "At risk"),
            TargetState::OnCourse => ("Đúng tiến độ", "On course"),
            TargetState::Reached => ("Đã đạt", "Reached"),
            TargetState::NoData => ("Chưa có số liệu", "No data yet"),
            TargetState::NotApplicable => ("Chưa áp dụng", "Not applicable"),
        };
        Localized::new(vi, en)
    }
}

/// How final a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vintage {
    /// A first estimate.
    Estimate,
    /// Preliminary.
    Preliminary,
    /// Official.
    Official,
}

impl Vintage {
    /// Every vintage, the least final first.
    pub const ALL: [Vintage; 3] = [Vintage::Estimate, Vintage::Preliminary, Vintage::Official];

    /// Returns the word used in forms and in the journal.
    pub fn key(self) -> &'static str {
        match self {
            Vintage::Estimate => "estimate",
            Vintage::Preliminary => "preliminary",
            Vintage::Official => "official",
        }
    }

    /// Reads the word [`Vintage::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        Vintage::ALL.into_iter().find(|vintage| vintage.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        match self {
            Vintage::Estimate => Localized::new("Ước tính", "Estimate"),
            Vintage::Preliminary => Localized::new("Sơ bộ", "Preliminary"),
            Vintage::Official => Localized::new("Chính thức", "Official"),
        }
    }
}

/// What is to be reached, in numbers and in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// How to compare; `None` for milestones and aims without a number.
    pub comparator: Option<Comparator>,
    /// Lower or only number.
    pub low: Option<Decimal>,
    /// Upper number.
    pub high: Option<Decimal>,
    /// Unit.
    pub unit: Localized,
    /// The whole goal in words: "từ 45 đến 47 %".
    pub words: Localized,
}

/// A recorded value.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueView {
    /// Its id (its place in the journal).
    pub id: u64,
    /// What stretch of time it is about.
    pub period: Period,
    /// The value.
    pub value: Decimal,
    /// Numerator, for shares.
    pub numerator: Option<Decimal>,
    /// Denominator, for shares.
    pub denominator: Option<Decimal>,
    /// Where it comes from.
    pub source: String,
    /// How final it is.
    pub vintage: Vintage,
    /// What else was said.
    pub note: String,
    /// The file that proves it.
    pub evidence: Option<EvidenceView>,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The value that took its place, where one did.
    pub superseded_by: Option<u64>,
}

/// A target in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// Id: `II.2.1.c`.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// Working name.
    pub name: Localized,
    /// What it asks for.
    pub kind: TargetKind,
    /// An aim rather than a commitment.
    pub aspirational: bool,
    /// The goal.
    pub goal: Goal,
    /// The years it holds for.
    pub phase: Option<YearSpan>,
    /// Who answers for it.
    pub lead: Vec<PartyRef>,
    /// How it stands.
    pub state: TargetState,
    /// Why it stands so, in a sentence.
    pub why: Localized,
    /// The latest value in force.
    pub latest: Option<ValueView>,
    /// Questions about it that nobody has answered.
    pub open_questions: usize,
}

/// Which targets to list; empty fields do not restrict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TargetFilter {
    /// By state.
    pub state: Option<TargetState>,
    /// By phase id.
    pub phase: Option<String>,
    /// By party id, what it inherited included.
    pub party: Option<String>,
}

/// The indicator behind a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorView {
    /// Id.
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
    pub decimals: u32,
}

/// What would be needed in a year to reach the goal along a straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct PathPoint {
    /// The year.
    pub year: i32,
    /// What is needed at its end.
    pub needed: Decimal,
}

/// A value on the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservedPoint {
    /// The last day of its period.
    pub day: NaiveDate,
    /// The period.
    pub period: Period,
    /// The value.
    pub value: Decimal,
    /// How final it is.
    pub vintage: Vintage,
}

/// The path to the goal, for the chart and for its table.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetPath {
    /// First year shown.
    pub from: i32,
    /// Last year shown; the due year is never after it.
    pub to: i32,
    /// The year in which the goal is due.
    pub due: i32,
    /// The goal's lower bound or only number.
    pub goal_low: Option<Decimal>,
    /// The goal's upper bound.
    pub goal_high: Option<Decimal>,
    /// What is needed, year by year; empty where there is nothing to start from.
    pub needed: Vec<PathPoint>,
    /// What was recorded, in order of time.
    pub observed: Vec<ObservedPoint>,
    /// From what the needed path starts, in words.
    pub start: Localized,
}

/// Everything about one target.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetView {
    /// What the list shows.
    pub row: TargetRow,
    /// What is measured, in the decision's words.
    pub as_printed: String,
    /// Its sentence, when the document is attached.
    pub sentence: Option<Sentence>,
    /// The indicator behind it.
    pub indicator: Option<IndicatorView>,
    /// Base year, where stated.
    pub base_year: Option<i32>,
    /// Base value; `None` means unknown.
    pub base_value: Option<Decimal>,
    /// What the other authority sets.
    pub reference: Option<String>,
    /// Whether the number is an average over the phase.
    pub averaged_over_phase: bool,
    /// The path to the goal; `None` where there is no number.
    pub path: Option<TargetPath>,
    /// Values, newest period first; superseded ones stay, marked.
    pub values: Vec<ValueView>,
    /// Files that prove it (milestones: that it was done).
    pub evidence: Vec<EvidenceView>,
    /// Tasks that serve it.
    pub tasks: Vec<Link>,
    /// What is open.
    pub questions: Vec<QuestionView>,
    /// Findings in its sentence.
    pub findings: Vec<FindingView>,
    /// The version a form must carry.
    pub version: u64,
}
