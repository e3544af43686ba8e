use dongho_base::{DateTime, Utc};

use crate::Role;

/// One of the sessions of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Names it in a form; nothing can be opened with it.
    pub id: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last in use, to within some minutes.
    pub seen_at: DateTime<Utc>,
    /// The browser in a word or two; empty where it is not known.
    pub browser: String,
    /// Whether it is the one that asks.
    pub own: bool,
}

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// The name for signing in.
    pub account: String,
    /// The name others read.
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// When it was added.
    pub at: DateTime<Utc>,
    /// Open sessions.
    pub sessions: u64,
}
