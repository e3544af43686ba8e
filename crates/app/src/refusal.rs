use dongho_base::{DateTime, Localized, Utc};

/// Why something was not done. A closed list: pages and the command render each case.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// There is no such thing.
    NotFound,
    /// The person may not do this.
    Forbidden,
    /// Somebody else changed it since the form was shown.
    Conflict {
        /// Who changed it.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// Something typed is wrong; all problems at once.
    Invalid(Vec<FieldProblem>),
    /// The file is larger than this number of bytes.
    TooLarge {
        /// The most that is taken.
        limit: u64,
    },
    /// Too many tries; try again after so many seconds.
    Throttled {
        /// Seconds to wait.
        seconds: u64,
    },
    /// Not possible in the present state, with the reason and what to do.
    Locked(Localized),
    /// The server cannot do it now (stopping, disk full, read-only), with what to do; nothing was changed.
    Unavailable(Localized),
    /// Something failed here; the log tells more under this number.
    Failed {
        /// The number under which the log has the cause.
        incident: String,
    },
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name, as the form calls it.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub message: Localized,
}

impl FieldProblem {
    /// Makes a problem.
    pub fn new(field: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Self {
        FieldProblem { field, message: Localized::new(vi, en) }
    }
}

/// What every form carries so that it works once, on what its reader saw.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormStamp {
    /// The one-time id from [`crate::App::form_id`]; sending it twice changes nothing twice.
    pub once: String,
    /// The version of the thing the form was shown for; 0 for something that has not been changed yet.
    pub version: u64,
}

/// A change that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the journal; also the new version of what was changed.
    pub seq: u64,
    /// Whether this form had been sent before and nothing changed now.
    pub repeated: bool,
}
