use dongho_base::{DateTime, Utc};

use crate::Role;

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
