//! The frame of a document: header, legal bases, proposal, articles, recipients, signature, what is attached.

use crate::{Citation, Document, Proposal, Tree};

/// What the frame says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    pub(crate) document: Document,
    pub(crate) bases: Vec<Citation>,
    pub(crate) proposal: Option<Proposal>,
}

/// Returns the frame of the document.
pub(crate) fn read(_text: &str, _tree: &Tree) -> Frame {
    Frame::default()
}
