use dongho_base::{DateTime, Localized, Severity, Utc};
use serde::{Deserialize, Serialize};

use super::{Link, Sentence};

/// What was decided about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// The finding is right and the text stays as it is.
    Accepted,
    /// The text should read otherwise.
    Corrected {
        /// What it should read.
        to: String,
    },
    /// The finding is mistaken.
    Dismissed,
}

impl Resolution {
    /// Returns the word used in forms: `accepted`, `corrected`, `dismissed`.
    pub fn key(&self) -> &'static str {
        match self {
            Resolution::Accepted => "accepted",
            Resolution::Corrected { .. } => "corrected",
            Resolution::Dismissed => "dismissed",
        }
    }

    /// Returns the name people read.
    pub fn label(&self) -> Localized {
        match self {
            Resolution::Accepted => Localized::new("Xác nhận là đúng", "Accepted"),
            Resolution::Corrected { .. } => Localized::new("Đính chính", "Corrected"),
            Resolution::Dismissed => Localized::new("Bỏ qua", "Dismissed"),
        }
    }
}

/// Who decided what about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionView {
    /// What.
    pub resolution: Resolution,
    /// Why.
    pub note: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A doubt about the decision's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingView {
    /// Stable id: the same finding in the same sentence keeps it.
    pub id: String,
    /// `DEC-nnnn`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The clause.
    pub clause: Option<String>,
    /// As printed.
    pub found: String,
    /// What it probably should be.
    pub suggestion: Option<String>,
    /// In plain words.
    pub message: Localized,
    /// The sentence, when the document is attached.
    pub sentence: Option<Sentence>,
    /// Targets, tasks and duties of that clause.
    pub items: Vec<Link>,
    /// What was decided; `None` while open.
    pub resolution: Option<ResolutionView>,
    /// The version a form must carry.
    pub version: u64,
}

/// What was answered to an open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerView {
    /// The answer.
    pub text: String,
    /// Who decided it (a body or a person outside the system).
    pub decided_by: String,
    /// Who recorded it.
    pub by: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// Something the decision leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView {
    /// Stable id: the same question about the same thing keeps it.
    pub id: String,
    /// What it is about.
    pub about: Link,
    /// What is open.
    pub text: Localized,
    /// The reading in use until somebody decides.
    pub assumed: Option<Localized>,
    /// The answer; `None` while open.
    pub answer: Option<AnswerView>,
    /// The version a form must carry.
    pub version: u64,
}

/// How much is doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DoubtCounts {
    /// Findings nobody has resolved.
    pub open_findings: usize,
    /// All findings.
    pub findings: usize,
    /// Questions nobody has answered.
    pub open_questions: usize,
    /// All questions.
    pub questions: usize,
}

/// Which doubts to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DoubtFilter {
    /// All, open ones first.
    #[default]
    All,
    /// Open ones.
    Open,
    /// Settled ones.
    Settled,
}
