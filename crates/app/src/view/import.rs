use dongho_base::{DateTime, Localized, Utc};
use serde::{Deserialize, Serialize};

use super::{FindingView, Sentence};

/// Where an import stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportState {
    /// Waiting for its turn.
    Queued,
    /// Getting the text out of the file.
    Extracting,
    /// Reading the text.
    Reading,
    /// Read; people decide on its items.
    Review,
    /// Could not be read; why, and what to do.
    Failed(Localized),
    /// Published as this version of the programme.
    Published(u64),
}

impl ImportState {
    /// Returns the word used in style classes and polling.
    pub fn key(&self) -> &'static str {
        match self {
            ImportState::Queued => "queued",
            ImportState::Extracting => "extracting",
            ImportState::Reading => "reading",
            ImportState::Review => "review",
            ImportState::Failed(_) => "failed",
            ImportState::Published(_) => "published",
        }
    }

    /// Returns the name people read.
    pub fn label(&self) -> Localized {
        let (vi, en) = match self {
            ImportState::Queued => ("Đang chờ", "Queued"),
            ImportState::Extracting => ("Đang lấy văn bản từ tệp", "Extracting the text"),
            ImportState::Reading => ("Đang đọc văn bản", "Reading"),
            ImportState::Review => ("Chờ rà soát", "To be reviewed"),
            ImportState::Failed(_) => ("Không đọc được", "Failed"),
            ImportState::Published(_) => ("Đã ban hành", "Published"),
        };
        Localized::new(vi, en)
    }

    /// Returns whether the job is still at work, so that a page should ask again.
    pub fn at_work(&self) -> bool {
        matches!(self, ImportState::Queued | ImportState::Extracting | ImportState::Reading)
    }
}

/// What an extracted item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// The programme and its decision.
    Head,
    /// A party.
    Party,
    /// A target or milestone.
    Target,
    /// A task.
    Task,
    /// A duty.
    Duty,
}

impl ItemKind {
    /// Every kind, in the order of the review.
    pub const ALL: [ItemKind; 5] =
        [ItemKind::Head, ItemKind::Party, ItemKind::Target, ItemKind::Task, ItemKind::Duty];

    /// Returns the word used in ids and addresses.
    pub fn key(self) -> &'static str {
        match self {
            ItemKind::Head => "head",
            ItemKind::Party => "party",
            ItemKind::Target => "target",
            ItemKind::Task => "task",
            ItemKind::Duty => "duty",
        }
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        match self {
            ItemKind::Head => Localized::new("Quyết định", "Decision"),
            ItemKind::Party => Localized::new("Cơ quan", "Party"),
            ItemKind::Target => Localized::new("Chỉ tiêu", "Target"),
            ItemKind::Task => Localized::new("Nhiệm vụ", "Task"),
            ItemKind::Duty => Localized::new("Nhiệm vụ được giao", "Duty"),
        }
    }
}

/// One choice of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChoice {
    /// What the form sends.
    pub key: String,
    /// What people read.
    pub label: Localized,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldInput {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A number, written 1.234,5.
    Number,
    /// A date, written dd/mm/yyyy.
    Date,
    /// One of these; the empty key stands for none.
    Choice(Vec<FieldChoice>),
}

/// A field of an extracted item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemField {
    /// Its name in the form.
    pub name: &'static str,
    /// What people read.
    pub label: Localized,
    /// How it is filled in.
    pub input: FieldInput,
    /// What was read, as a form would show it; empty where nothing was read.
    pub read: String,
    /// What it is now: the correction where there is one, otherwise what was read.
    pub value: String,
}

/// What was decided about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemDecision {
    /// As read.
    Accept,
    /// With corrections.
    Correct,
    /// It is none.
    Drop,
}

impl ItemDecision {
    /// Every decision.
    pub const ALL: [ItemDecision; 3] = [ItemDecision::Accept, ItemDecision::Correct, ItemDecision::Drop];

    /// Returns the word used in forms.
    pub fn key(self) -> &'static str {
        match self {
            ItemDecision::Accept => "accept",
            ItemDecision::Correct => "correct",
            ItemDecision::Drop => "drop",
        }
    }

    /// Reads the word [`ItemDecision::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        ItemDecision::ALL.into_iter().find(|decision| decision.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        match self {
            ItemDecision::Accept => Localized::new("Chấp nhận", "Accepted"),
            ItemDecision::Correct => Localized::new("Sửa", "Corrected"),
            ItemDecision::Drop => Localized::new("Loại bỏ", "Dropped"),
        }
    }
}

/// Who decided what about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDecisionView {
    /// What.
    pub decision: ItemDecision,
    /// Why.
    pub note: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An extracted item beside its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportItem {
    /// Its id within the import: `target:II.2.1.c`.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// The clause.
    pub clause: Option<String>,
    /// A one-line name.
    pub title: String,
    /// Its sentence.
    pub sentence: Option<Sentence>,
    /// Why it should be looked at.
    pub doubts: Vec<Localized>,
    /// Its fields.
    pub fields: Vec<ItemField>,
    /// What was decided; `None` while open.
    pub decision: Option<ItemDecisionView>,
    /// The version a form must carry.
    pub version: u64,
}

/// An import in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Its id.
    pub id: u64,
    /// File name.
    pub file: String,
    /// Size.
    pub bytes: u64,
    /// Who began it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it stands.
    pub state: ImportState,
    /// Kind, number and title of what was read.
    pub title: String,
    /// Items found.
    pub items: usize,
    /// Items with doubts.
    pub doubtful: usize,
    /// Items decided on.
    pub decided: usize,
}

/// Everything about one import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportView {
    /// What the list shows.
    pub row: ImportRow,
    /// Items, those with doubts and no decision first, then in document order.
    pub items: Vec<ImportItem>,
    /// Findings in the text.
    pub findings: Vec<FindingView>,
    /// What hinders publishing, if anything, in words.
    pub hindrances: Vec<Localized>,
    /// The version a form that publishes must carry.
    pub version: u64,
}

/// A version of the programme that is or was in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeVersionRow {
    /// From 1.
    pub version: u64,
    /// Name of the programme.
    pub name: Localized,
    /// Digest of its files.
    pub digest: dongho_base::Digest,
    /// Who published it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The import it came from.
    pub import: Option<u64>,
    /// What was said.
    pub note: String,
    /// Whether it is in force.
    pub in_force: bool,
}
