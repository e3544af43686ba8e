use dongho_base::{DateTime, Digest, Localized, Utc};

use super::{DecisionRef, Link};

/// What a mark in the text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// A target.
    Target,
    /// A task.
    Task,
    /// A duty.
    Duty,
    /// A finding.
    Finding,
}

/// A place in the text that belongs to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What.
    pub kind: MarkKind,
    /// The thing.
    pub link: Link,
    /// Whether this is the first segment of the mark, where its anchor goes.
    pub first: bool,
}

/// A stretch of text with the marks that cover it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The text as printed.
    pub text: String,
    /// The marks that cover it, the widest first.
    pub marks: Vec<Mark>,
}

/// A clause as the readable page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseView {
    /// Path of labels: `II.2.1.c`; also its anchor.
    pub id: String,
    /// What it is: `article`, `section`, `point`, `row` and so on, as in the import contract.
    pub level: String,
    /// How deep it lies, from 0.
    pub depth: usize,
    /// Label as printed.
    pub label: String,
    /// Its heading, where it is one; then `segments` is empty. A heading with marks in it is given as text.
    pub heading: Option<String>,
    /// The text as printed; empty when the document is not attached.
    pub segments: Vec<Segment>,
    /// The gist in our words, when the document is not attached.
    pub gist: Option<Localized>,
    /// What belongs to the clause: targets, tasks, duties, points.
    pub items: Vec<Link>,
}

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsLine {
    /// The clause.
    pub clause: String,
    /// Label and heading.
    pub text: String,
    /// How deep, from 0.
    pub depth: usize,
}

/// Whether one item's sentence was found in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchRow {
    /// The item.
    pub item: Link,
    /// The clause the programme says it stands in.
    pub clause: String,
    /// Where its sentence was found; `None` where it was not.
    pub found_in: Option<String>,
}

/// How a document fits the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchReport {
    /// Whether the whole text is the one the programme was made from.
    pub same_text: bool,
    /// Items whose sentence was found.
    pub matched: usize,
    /// Items whose sentence was not found.
    pub unmatched: Vec<MatchRow>,
}

/// The document attached to the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedDocument {
    /// File name as given.
    pub file: String,
    /// Its digest.
    pub sha256: Digest,
    /// Size.
    pub bytes: u64,
    /// Who attached it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How it fits.
    pub report: MatchReport,
}

/// The decision as a readable page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionView {
    /// The decision.
    pub decision: DecisionRef,
    /// The document, where attached; its text shows only when it fits the programme.
    pub document: Option<AttachedDocument>,
    /// Whether `clauses` carry the text itself.
    pub readable: bool,
    /// The table of contents.
    pub contents: Vec<ContentsLine>,
    /// The clauses in order.
    pub clauses: Vec<ClauseView>,
}
