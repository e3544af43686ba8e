use dongho_base::{DateTime, Digest, Localized, NaiveDate, Period, Utc};
use dongho_programme::TimeKind;
use serde::{Deserialize, Serialize};

use super::{FindingView, Link, PartyRef, QuestionView, Sentence};

/// How an instance of a task stands. Late and not due are computed, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Past its day and not done.
    Late,
    /// Begun.
    InProgress,
    /// Its time has come and nothing was recorded.
    NotStarted,
    /// Its time was over before the programme was taken in, and nobody recorded anything: unknown, not late.
    NotRecorded,
    /// Its time has not come.
    NotDue,
    /// Done.
    Done,
}

impl TaskState {
    /// Every state, in the order in which people want to see them.
    pub const ALL: [TaskState; 6] = [
        TaskState::Late,
        TaskState::InProgress,
        TaskState::NotStarted,
        TaskState::NotRecorded,
        TaskState::NotDue,
        TaskState::Done,
    ];

    /// Returns the word used in addresses, forms and style classes.
    pub fn key(self) -> &'static str {
        match self {
            TaskState::Late => "late",
            TaskState::InProgress => "in_progress",
            TaskState::NotStarted => "not_started",
            TaskState::NotRecorded => "not_recorded",
            TaskState::NotDue => "not_due",
            TaskState::Done => "done",
        }
    }

    /// Reads the word [`TaskState::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        TaskState::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        let (vi, en) = match self {
            TaskState::Late => ("Quá hạn", "Late"),
            TaskState::InProgress => ("Đang thực hiện", "In progress"),
            TaskState::NotStarted => ("Chưa bắt đầu", "Not started"),
            TaskState::NotRecorded => ("Chưa ghi nhận", "Not recorded"),
            TaskState::NotDue => ("Chưa đến thời gian", "Not due yet"),
            TaskState::Done => ("Hoàn thành", "Done"),
        };
        Localized::new(vi, en)
    }
}

/// How late something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lateness {
    /// Calendar days past the due day.
    pub days: i64,
    /// Working days among them.
    pub working_days: i64,
}

/// One instance of a task in a list: the task itself, or one of its years, quarters or months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceRow {
    /// The year, quarter or month, for tasks that come back.
    pub period: Option<Period>,
    /// "Năm 2025", "Quý III/2025", or the time as printed.
    pub label: Localized,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; `None` where the decision sets none.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub state: TaskState,
    /// Progress, 0 to 100; `None` where nothing was recorded.
    pub percent: Option<u8>,
    /// How late it is.
    pub lateness: Option<Lateness>,
    /// The version a form must carry.
    pub version: u64,
}

/// A task in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Id: `PL.7`.
    pub id: String,
    /// Number as printed.
    pub no: String,
    /// The group it stands in.
    pub group: Option<String>,
    /// The clause.
    pub clause: String,
    /// Working name.
    pub name: Localized,
    /// Who leads.
    pub lead: Vec<PartyRef>,
    /// Who takes part.
    pub coordinating: Vec<PartyRef>,
    /// Its time as printed.
    pub time_text: Option<String>,
    /// What the time means.
    pub time_kind: Option<TimeKind>,
    /// How the instance of today stands; what is open from earlier years shows in `instances`.
    pub state: TaskState,
    /// The year, quarter or month of the instance of today, for tasks that come back.
    pub current_period: Option<Period>,
    /// All instances in order of time.
    pub instances: Vec<InstanceRow>,
}

impl InstanceRow {
    /// Returns the year in which it ends, for tasks that come back.
    pub fn year(&self) -> Option<i32> {
        self.period.map(Period::end_year)
    }
}

impl TaskRow {
    /// Returns the instance a reader of today cares about.
    pub fn current(&self) -> Option<&InstanceRow> {
        self.instances
            .iter()
            .find(|instance| instance.period == self.current_period)
            .or(self.instances.last())
    }
}

/// Which tasks to list; empty fields do not restrict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskFilter {
    /// Tasks with an instance in that state.
    pub state: Option<TaskState>,
    /// By party id, what it inherited included.
    pub party: Option<String>,
    /// Only tasks with an instance in that year.
    pub year: Option<i32>,
}

/// A party and the tasks it leads or takes part in, for the list by party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyTasks {
    /// The party.
    pub party: PartyRef,
    /// Tasks it leads.
    pub leads: Vec<TaskRow>,
    /// Tasks it takes part in.
    pub coordinates: Vec<TaskRow>,
}

/// One report of progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressView {
    /// Its place in the journal.
    pub id: u64,
    /// 0 to 100.
    pub percent: u8,
    /// The state recorded with it.
    pub state: TaskState,
    /// What was said.
    pub note: String,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A step of a task's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneView {
    /// Its id.
    pub id: u64,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due: NaiveDate,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// What was said when it was done.
    pub note: String,
    /// How late it is.
    pub lateness: Option<Lateness>,
    /// Who added it.
    pub by: String,
    /// Its version, to complete it.
    pub version: u64,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteView {
    /// Its place in the journal.
    pub id: u64,
    /// The note.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A file that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceView {
    /// Its place in the journal; [`crate::App::read_file`] opens it by this.
    pub id: u64,
    /// What it is.
    pub title: String,
    /// File name as uploaded.
    pub file: String,
    /// Size.
    pub bytes: u64,
    /// Its digest.
    pub sha256: Digest,
    /// Who added it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything about one instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceView {
    /// What the list shows.
    pub row: InstanceRow,
    /// The result as last recorded.
    pub result: String,
    /// Reports of progress, newest first.
    pub progress: Vec<ProgressView>,
    /// The plan, by due day.
    pub milestones: Vec<MilestoneView>,
    /// Notes, newest first.
    pub notes: Vec<NoteView>,
    /// Evidence, newest first.
    pub evidence: Vec<EvidenceView>,
}

/// Everything about one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskView {
    /// What the list shows.
    pub row: TaskRow,
    /// Its sentence, when the document is attached.
    pub sentence: Option<Sentence>,
    /// The product asked for.
    pub product: Option<String>,
    /// What it serves.
    pub serves: Vec<Link>,
    /// All instances in order of time.
    pub instances: Vec<InstanceView>,
    /// What is open.
    pub questions: Vec<QuestionView>,
    /// Findings in its sentence.
    pub findings: Vec<FindingView>,
    /// What a reader must know, such as a lead that is now also the coordinating body.
    pub remarks: Vec<Localized>,
}
