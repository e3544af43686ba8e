//! Reading state. Each list is one query, whatever its length.

mod account;
mod document;
mod import;
mod journal;
mod programme;
mod record;
mod target;
mod task;

pub use account::AccountRow;
pub use document::{DocumentRow, EvidenceRow, FindingRow, NoteRow, ResolutionRow};
pub use import::{ImportRow, ItemDecisionRow};
pub(crate) use journal::entries_after;
pub use programme::{AnswerRow, ProgrammeRow, VersionRow};
pub use record::RecordRow;
pub(crate) use record::{record_columns, record_row};
pub use target::ObservationRow;
pub use task::{InstanceRow, MilestoneRow, ProgressRow};

use dongho_base::{DateTime, Digest, Utc};

use crate::{ReadError, stamp};

/// Who wrote a row, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The name others read.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

fn signed(by: String, at: &str) -> Result<Signed, ReadError> {
    Ok(Signed { by, at: stamp::instant(at, "at")? })
}

fn digest(hex: &str, column: &'static str) -> Result<Digest, ReadError> {
    Digest::from_hex(hex).ok_or(ReadError::Value(column))
}

/// Returns the bounds between which the ids of all instances of a task lie (`PL.1@2023` ... `PL.1@2030`).
fn instances_of(task: &str) -> (String, String) {
    (format!("{task}@"), format!("{task}A"))
}
