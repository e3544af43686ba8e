//! What people send, as they typed it: numbers and dates are read here, in one place, so that a form can be shown
//! again with the answers kept.

use std::collections::BTreeMap;

use dongho_base::Period;

use super::{ItemDecision, Subject};
use crate::Role;

/// A file somebody sends.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Upload {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A value for a target.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RecordValue {
    /// The target's id.
    pub target: String,
    /// `period`: 2025, 2025-Q3, 2025-06 or 2023/2025.
    pub period: String,
    /// `value`: a number, written 1.234,5.
    pub value: String,
    /// `numerator`, for shares; may be empty.
    pub numerator: String,
    /// `denominator`, for shares; may be empty.
    pub denominator: String,
    /// `source`: where the value comes from.
    pub source: String,
    /// `vintage`: the key of a vintage.
    pub vintage: String,
    /// `note`; may be empty.
    pub note: String,
    /// `evidence`: the file that proves it.
    pub evidence: Option<Upload>,
}

/// Progress of a task, or of one of its years, quarters or months.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RecordProgress {
    /// The task's id.
    pub task: String,
    /// The year, quarter or month, for tasks that come back.
    pub period: Option<Period>,
    /// `percent`: 0 to 100.
    pub percent: String,
    /// `state`: `not_started`, `in_progress` or `done`.
    pub state: String,
    /// `result`: what has come of it; may be empty.
    pub result: String,
    /// `note`: why; may be empty unless the state goes back or overrides the percentage.
    pub note: String,
}

/// A step for a task's plan.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct AddMilestone {
    /// The task's id.
    pub task: String,
    /// The year, quarter or month, for tasks that come back.
    pub period: Option<Period>,
    /// `title`: what is to be done.
    pub title: String,
    /// `due`: by when, dd/mm/yyyy.
    pub due: String,
}

/// A step is done.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct CompleteMilestone {
    /// The milestone's id.
    pub milestone: u64,
    /// `done_on`: when, dd/mm/yyyy.
    pub done_on: String,
    /// `note`; may be empty.
    pub note: String,
}

/// A note.
#[derive(Clone, PartialEq, Eq)]
pub struct AddNote {
    /// What it is about; a yearly instance is `PL.1@2025`.
    pub about: Subject,
    /// `text`: the note.
    pub text: String,
}

/// A file that proves something.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachEvidence {
    /// What it is about; a yearly instance is `PL.1@2025`.
    pub about: Subject,
    /// `title`: what it is; may be empty, then the file's name.
    pub title: String,
    /// `file`: the file.
    pub file: Upload,
}

/// A decision on a finding.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ResolveFinding {
    /// The finding's id.
    pub finding: String,
    /// `resolution`: `accepted`, `corrected` or `dismissed`.
    pub resolution: String,
    /// `corrected_to`: what the text should read.
    pub corrected_to: String,
    /// `note`: why.
    pub note: String,
}

/// An answer to an open question.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct AnswerQuestion {
    /// The question's id.
    pub question: String,
    /// `answer`: the answer.
    pub answer: String,
    /// `decided_by`: who decided it.
    pub decided_by: String,
}

/// A decision on an extracted item.
#[derive(Clone, PartialEq, Eq)]
pub struct DecideItem {
    /// The import's id.
    pub import: u64,
    /// The item's id.
    pub item: String,
    /// What.
    pub decision: ItemDecision,
    /// Corrected fields by name.
    pub fields: BTreeMap<String, String>,
    /// `note`: why; may be empty.
    pub note: String,
}

/// A new account.
#[derive(Clone, PartialEq, Eq)]
pub struct AddUser {
    /// `account`: the name for signing in.
    pub account: String,
    /// `name`: the name others read.
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// `password`.
    pub password: String,
}

/// A new password.
#[derive(Clone, PartialEq, Eq)]
pub struct SetPassword {
    /// The account.
    pub account: String,
    /// `password`.
    pub password: String,
}

/// Somebody wants to sign in.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// `account`: the name.
    pub account: String,
    /// `password`.
    pub password: String,
    /// The address it comes from, for the throttle.
    pub address: String,
    /// The browser in a word or two, for the list of sessions; empty where it is not known.
    pub browser: String,
}
