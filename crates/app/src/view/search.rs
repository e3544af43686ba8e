use super::Link;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The thing.
    pub link: Link,
    /// A stretch of its text around the first match.
    pub excerpt: String,
    /// Whether the marks match too.
    pub exact: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchResults {
    /// The query as understood.
    pub query: String,
    /// Best first; those with exact marks before the rest.
    pub hits: Vec<SearchHit>,
    /// Whether there are more than are shown.
    pub more: bool,
}
