use dongho_base::{DateTime, Localized, Utc};

use super::Link;

/// One entry of the journal in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its place in the journal.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by the name others read.
    pub by: String,
    /// What was done.
    pub what: Localized,
    /// To what.
    pub about: Link,
}
