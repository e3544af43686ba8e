use dongho_base::{Localized, NaiveDate};
use dongho_programme::{PartyKind, Role, SuccessionKind};

use super::{PartyRef, QuestionView, Sentence, TargetRow, TaskRow};

/// A party in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// The party.
    pub party: PartyRef,
    /// What it is.
    pub kind: PartyKind,
    /// Tasks it leads, inherited ones included.
    pub leads: usize,
    /// Tasks it takes part in, inherited ones included.
    pub coordinates: usize,
    /// Its duties, inherited ones included.
    pub duties: usize,
    /// Targets it answers for, inherited ones included.
    pub targets: usize,
    /// How many of the tasks it leads are late.
    pub late: usize,
}

/// From whom something came, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inherited {
    /// The party the decision names.
    pub from: PartyRef,
    /// Since when the present one answers.
    pub date: NaiveDate,
    /// The legal document, where known.
    pub instrument: Option<String>,
    /// Whether that document was seen.
    pub confirmed: bool,
}

/// A dated passing of functions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The other party; `None` while undecided.
    pub party: Option<PartyRef>,
    /// First day of the new state of things.
    pub date: NaiveDate,
    /// How.
    pub kind: SuccessionKind,
    /// The function that passed, where not everything did.
    pub function: Option<Localized>,
    /// The legal document.
    pub instrument: Option<String>,
    /// Whether that document was seen.
    pub confirmed: bool,
}

/// A duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyView {
    /// Id: `V.1.1`.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// The gist in our words.
    pub name: Localized,
    /// Leads, or takes part.
    pub role: Option<Role>,
    /// How often, where the decision says.
    pub frequency: Option<String>,
    /// Its sentence, when the document is attached.
    pub sentence: Option<Sentence>,
    /// From whom it came, where the decision names another.
    pub inherited: Option<Inherited>,
    /// What is open.
    pub questions: Vec<QuestionView>,
}

/// A task of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyTask {
    /// The task.
    pub task: TaskRow,
    /// Leads, or takes part.
    pub role: Role,
    /// From whom it came, where the decision names another.
    pub inherited: Option<Inherited>,
}

/// A target of a party.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyTarget {
    /// The target.
    pub target: TargetRow,
    /// From whom it came, where the decision names another.
    pub inherited: Option<Inherited>,
}

/// What the decision asks of one party.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyView {
    /// What the list shows.
    pub row: PartyRow,
    /// The ways the decision prints it.
    pub as_printed: Vec<String>,
    /// First day it exists, where known.
    pub valid_from: Option<NaiveDate>,
    /// What it took over, by date.
    pub took_over: Vec<Passage>,
    /// What became of it, by date.
    pub passed_on: Vec<Passage>,
    /// Its duties, inherited ones included.
    pub duties: Vec<DutyView>,
    /// Its tasks, inherited ones included.
    pub tasks: Vec<PartyTask>,
    /// Its targets, inherited ones included.
    pub targets: Vec<PartyTarget>,
    /// What is open about it.
    pub questions: Vec<QuestionView>,
}
