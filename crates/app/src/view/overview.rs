use dongho_base::{Localized, NaiveDate, Period, YearSpan};

use super::{DoubtCounts, HistoryLine, Lateness, Link, PartyRef, ProgrammeRef, TargetState, TaskState};

/// How many things are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateCount<S> {
    /// The state.
    pub state: S,
    /// How many.
    pub count: usize,
}

/// A phase and how its targets stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseSummary {
    /// Id: `2023-2025`.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Its years.
    pub years: YearSpan,
    /// Whether today lies in it.
    pub current: bool,
    /// Its targets by state, all states in order.
    pub targets: Vec<StateCount<TargetState>>,
}

/// Something that is late or soon due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueItem {
    /// The task, milestone's task or target.
    pub link: Link,
    /// Which instance or milestone: "Năm 2026", or the milestone's title.
    pub label: Localized,
    /// The year, quarter or month of the instance, for tasks that come back.
    pub period: Option<Period>,
    /// Who answers.
    pub lead: Vec<PartyRef>,
    /// The due day.
    pub due: NaiveDate,
    /// How late it is; `None` while it is not.
    pub lateness: Option<Lateness>,
    /// Working days left; `None` when late.
    pub working_days_left: Option<i64>,
}

/// The first page.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The day it is about.
    pub today: NaiveDate,
    /// The programme.
    pub programme: ProgrammeRef,
    /// The phases in order.
    pub phases: Vec<PhaseSummary>,
    /// All targets by state, all states in order.
    pub targets: Vec<StateCount<TargetState>>,
    /// All task instances by state, all states in order.
    pub tasks: Vec<StateCount<TaskState>>,
    /// What is late, the longest first.
    pub late: Vec<DueItem>,
    /// What is due within 60 days, the soonest first.
    pub due_soon: Vec<DueItem>,
    /// What is doubtful.
    pub doubts: DoubtCounts,
    /// The latest changes.
    pub recent: Vec<HistoryLine>,
}
