//! What a journal entry says. The words are kept as people's forms send them; the application knows what they mean.

mod record;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dongho_base::{Digest, Localized, Period};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use record::{RecordMerged, RecordNumber, RecordOrigin, RecordRemoved, RecordSaved};

/// One change of state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
pub enum Change {
    /// A version of the programme came into force.
    ProgrammePublished(ProgrammePublished),
    /// The decision's document was attached.
    DocumentAttached(DocumentAttached),
    /// A value of a target was recorded.
    ValueRecorded(ValueRecorded),
    /// Progress of a task instance was recorded.
    ProgressRecorded(ProgressRecorded),
    /// A step was added to the plan of a task instance.
    MilestoneAdded(MilestoneAdded),
    /// A step was done.
    MilestoneCompleted(MilestoneCompleted),
    /// A note was written.
    NoteAdded(NoteAdded),
    /// A file was added that proves something.
    EvidenceAttached(EvidenceAttached),
    /// A finding was decided on.
    FindingResolved(FindingResolved),
    /// An open question was answered.
    QuestionAnswered(QuestionAnswered),
    /// A file was handed in to be read.
    ImportStarted(ImportStarted),
    /// A failed import began again.
    ImportRetried(ImportRetried),
    /// An import that a stop of the server cut off is taken up again.
    ImportResumed(ImportResumed),
    /// The file was read.
    ImportRead(ImportRead),
    /// The file could not be read.
    ImportFailed(ImportFailed),
    /// An extracted item was decided on.
    ItemDecided(ItemDecided),
    /// Items without doubts were accepted together.
    ItemsAccepted(ItemsAccepted),
    /// An account was added.
    AccountAdded(AccountAdded),
    /// A password was set; never what it is.
    PasswordSet(PasswordSet),
    /// A record was entered or changed.
    RecordSaved(RecordSaved),
    /// A record was taken out of its register.
    RecordRemoved(RecordRemoved),
    /// A record was put back.
    RecordRestored(RecordRemoved),
    /// A record was found to be the same as another.
    RecordMerged(RecordMerged),
    /// Two records found to be the same are told apart again.
    RecordSeparated(RecordMerged),
}

/// A stored file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// Its name as uploaded.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its digest, under which it is stored.
    pub sha256: Digest,
}

/// A version of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammePublished {
    /// Digest of the files.
    pub digest: Digest,
    /// The definition files by name, whole, so that history knows what was in force.
    pub files: BTreeMap<String, String>,
    /// Name of the programme.
    pub name: Localized,
    /// The import it came from.
    pub import: Option<u64>,
    /// What was said.
    pub note: String,
}

/// The decision's document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAttached {
    /// The file.
    pub file: FileRef,
    /// Digest of the extracted text, under which the text is stored.
    pub text_sha256: Digest,
    /// `txt`, `docx`, `pdf` and so on.
    pub format: String,
    /// The doubts about its text, in document order.
    pub findings: Vec<FoundDoubt>,
}

/// A doubt about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundDoubt {
    /// Stable id.
    pub id: String,
    /// `DEC-nnnn`.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// The clause.
    pub clause: Option<String>,
    /// First byte in the text.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
    /// As printed.
    pub found: String,
    /// What it probably should be.
    pub suggestion: Option<String>,
    /// In plain words.
    pub message: Localized,
}

/// A value of a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueRecorded {
    /// The target.
    pub target: String,
    /// The stretch of time it is about.
    pub period: Period,
    /// The value.
    #[serde(with = "crate::exact")]
    pub value: Decimal,
    /// Numerator, for shares.
    #[serde(with = "crate::exact::optional")]
    pub numerator: Option<Decimal>,
    /// Denominator, for shares.
    #[serde(with = "crate::exact::optional")]
    pub denominator: Option<Decimal>,
    /// Where it comes from.
    pub source: String,
    /// How final it is.
    pub vintage: String,
    /// What else was said.
    pub note: String,
    /// The file that proves it.
    pub evidence: Option<FileRef>,
}

/// Progress of a task instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressRecorded {
    /// The task.
    pub task: String,
    /// The year, for yearly tasks.
    pub year: Option<i32>,
    /// 0 to 100.
    pub percent: u8,
    /// The state reported.
    pub state: String,
    /// What has come of it.
    pub result: String,
    /// Why.
    pub note: String,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneAdded {
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due: NaiveDate,
}

/// A step that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneCompleted {
    /// The milestone.
    pub milestone: u64,
    /// When it was done.
    pub done_on: NaiveDate,
    /// What was said.
    pub note: String,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteAdded {
    /// The note.
    pub text: String,
}

/// A file that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAttached {
    /// What it is.
    pub title: String,
    /// The file.
    pub file: FileRef,
}

/// A decision on a finding, which is the entry's subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingResolved {
    /// `accepted`, `corrected` or `dismissed`.
    pub resolution: String,
    /// What the text should read.
    pub corrected_to: Option<String>,
    /// Why.
    pub note: String,
}

/// An answer to an open question, which is the entry's subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionAnswered {
    /// The answer.
    pub answer: String,
    /// Who decided it.
    pub decided_by: String,
}

/// A file handed in to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportStarted {
    /// The file.
    pub file: FileRef,
}

/// A failed import begins again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRetried {
    /// The import.
    pub import: u64,
}

/// The reading of a file begins again, since the server stopped over it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportResumed {
    /// The import.
    pub import: u64,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRead {
    /// The import.
    pub import: u64,
    /// Digest under which the draft is stored.
    pub draft: Digest,
    /// Kind, number and title.
    pub title: String,
    /// Items found.
    pub items: u64,
    /// Items with doubts.
    pub doubtful: u64,
}

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFailed {
    /// The import.
    pub import: u64,
    /// Why, and what to do.
    pub reason: Localized,
}

/// A decision on an extracted item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDecided {
    /// The import.
    pub import: u64,
    /// The item.
    pub item: String,
    /// `accept`, `correct` or `drop`.
    pub decision: String,
    /// Corrected fields by name.
    pub fields: BTreeMap<String, String>,
    /// Why.
    pub note: String,
}

/// Items accepted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemsAccepted {
    /// The import.
    pub import: u64,
    /// The items.
    pub items: Vec<String>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountAdded {
    /// The name for signing in.
    pub account: String,
    /// The name others read.
    pub name: String,
    /// What the person may do.
    pub role: String,
}

/// Whose password was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordSet {
    /// The account.
    pub account: String,
}
