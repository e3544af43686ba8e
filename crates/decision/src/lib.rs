//! From a published document to a lossless clause tree, targets, tasks, duties, parties and findings.
//!
//! [`read_document`] takes the bytes of a file and gives a [`Reading`]; [`read_text`] does the same for text.
//! Parsing never fails: whatever is not understood becomes an unrecognised piece or a finding.

mod citation;
mod duty;
mod extract;
mod frame;
mod lint;
mod model;
mod party;
mod read;
mod rows;
mod target;
mod task;
mod tree;
mod words;

pub use extract::{Extracted, Limits, ReadDocumentError, extract};
pub use lint::kind::{FindingKind, finding_kinds};
pub use model::*;
pub use read::{read_document, read_text};
pub use tree::{Row, Table, Tree, parse};
