//! What reading a document gives; the names are those of the import contract, other programs rely on them.

mod clause;
mod document;
mod target;
mod task;

pub use clause::*;
pub use document::*;
pub use target::*;
pub use task::*;

use dongho_base::{Localized, Severity};
use serde::Serialize;

/// Everything that was read in one document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// The header and frame of the document.
    pub document: Document,
    /// Legal bases ("Căn cứ ..."), one per instrument.
    pub bases: Vec<Citation>,
    /// The submission it was issued on ("Theo đề nghị ...").
    pub proposal: Option<Proposal>,
    /// Every instrument named anywhere, in document order.
    pub citations: Vec<Citation>,
    /// The clause tree, in document order; the spans partition the text.
    pub clauses: Vec<Clause>,
    /// What is to be reached.
    pub targets: Vec<Target>,
    /// What is to be done, from appendix tables, blocks and headed paragraphs.
    pub tasks: Vec<Task>,
    /// Who has to do what by the section on implementation.
    pub duties: Vec<Duty>,
    /// The bodies named, each with the ways it is printed.
    pub parties: Vec<Party>,
    /// Doubts about the text, in document order.
    pub findings: Vec<Finding>,
    /// The file it came from.
    pub source: Source,
}

/// A doubt about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `DEC-nnnn`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The clause it is in.
    pub clause: Option<String>,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// As printed.
    pub found: String,
    /// What it probably should be.
    pub suggestion: Option<String>,
    /// In plain words.
    pub message: Localized,
}

/// The file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Source {
    /// File name.
    pub file: String,
    /// `txt`, `md`, `html`, `docx`, `doc`, `pdf`.
    pub format: String,
    /// Encoding of the file: `utf-8`, `utf-16le`, `tcvn3`, `vni`, `windows-1258`; `None` for packaged formats.
    pub encoding: Option<String>,
    /// Size of the file.
    pub bytes: usize,
    /// Size of the extracted text.
    pub text_bytes: usize,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Bytes of the text that belong to exactly one clause; equals `text_bytes`.
    pub accounted_bytes: usize,
}
