use std::fmt;

use dongho_base::{Localized, NaiveDate};

/// What a history, a note or a piece of evidence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// The programme as a whole.
    Programme,
    /// The attached document.
    Document,
    /// A clause of the decision.
    Clause,
    /// A target.
    Target,
    /// A task, or one yearly instance of it: `PL.1@2025`.
    Task,
    /// A duty.
    Duty,
    /// A party.
    Party,
    /// A finding in the decision's text.
    Finding,
    /// Something the decision leaves open.
    Question,
    /// An import.
    Import,
    /// An account.
    Account,
    /// A record of a register.
    Record,
}

impl SubjectKind {
    /// Every kind.
    pub const ALL: [SubjectKind; 12] = [
        SubjectKind::Programme,
        SubjectKind::Document,
        SubjectKind::Clause,
        SubjectKind::Target,
        SubjectKind::Task,
        SubjectKind::Duty,
        SubjectKind::Party,
        SubjectKind::Finding,
        SubjectKind::Question,
        SubjectKind::Import,
        SubjectKind::Account,
        SubjectKind::Record,
    ];

    /// Returns the word used in the journal and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            SubjectKind::Programme => "programme",
            SubjectKind::Document => "document",
            SubjectKind::Clause => "clause",
            SubjectKind::Target => "target",
            SubjectKind::Task => "task",
            SubjectKind::Duty => "duty",
            SubjectKind::Party => "party",
            SubjectKind::Finding => "finding",
            SubjectKind::Question => "question",
            SubjectKind::Import => "import",
            SubjectKind::Account => "account",
            SubjectKind::Record => "record",
        }
    }

    /// Reads the word [`SubjectKind::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        SubjectKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        let (vi, en) = match self {
            SubjectKind::Programme => ("Chương trình", "Programme"),
            SubjectKind::Document => ("Văn bản", "Document"),
            SubjectKind::Clause => ("Điểm, khoản", "Clause"),
            SubjectKind::Target => ("Chỉ tiêu", "Target"),
            SubjectKind::Task => ("Nhiệm vụ", "Task"),
            SubjectKind::Duty => ("Nhiệm vụ được giao", "Duty"),
            SubjectKind::Party => ("Cơ quan", "Party"),
            SubjectKind::Finding => ("Điểm nghi ngờ", "Finding"),
            SubjectKind::Question => ("Điều còn bỏ ngỏ", "Open question"),
            SubjectKind::Import => ("Nhập văn bản", "Import"),
            SubjectKind::Account => ("Tài khoản", "Account"),
            SubjectKind::Record => ("Bản ghi", "Record"),
        };
        Localized::new(vi, en)
    }
}

/// One thing with a history.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id within the kind.
    pub id: String,
}

impl Subject {
    /// Names a thing.
    pub fn new(kind: SubjectKind, id: impl Into<String>) -> Self {
        Subject { kind, id: id.into() }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.key(), self.id)
    }
}

/// A thing and its name, to link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The thing.
    pub subject: Subject,
    /// Its name.
    pub name: Localized,
}

/// A party by name, with who answers for it today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRef {
    /// The party's id.
    pub id: String,
    /// Official name.
    pub name: Localized,
    /// Short name, the official one where there is none.
    pub short: Localized,
    /// The last day it existed, where it has ended.
    pub ended: Option<NaiveDate>,
    /// Who answers today, where that is somebody else: id and name.
    pub now: Vec<(String, Localized)>,
}

/// A sentence of the decision in its surroundings, present when the document is attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The clause it stands in.
    pub clause: String,
    /// A little of what stands before it in the clause.
    pub before: String,
    /// The sentence.
    pub text: String,
    /// A little of what follows.
    pub after: String,
}

/// The decision in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRef {
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
}

/// The programme in force, for the head of every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRef {
    /// The day on which it was taken into the system; what was over before is unknown where nobody recorded it.
    pub taken_in: NaiveDate,
    /// Short id.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// The territory.
    pub territory: Localized,
    /// Whether it is invented, for demonstration.
    pub sample: bool,
    /// The decision.
    pub decision: DecisionRef,
    /// Which version of the definition is in force, from 1.
    pub version: u64,
    /// Whether the document itself is attached.
    pub document_attached: bool,
    /// First and last year the programme runs.
    pub years: Option<dongho_base::YearSpan>,
}
