//! Bodies named in the text.

use crate::{Document, Party, Tree};

/// Returns the bodies named in the text, each with its printed variants.
pub(crate) fn find(_text: &str, _tree: &Tree, _document: &Document) -> Vec<Party> {
    Vec::new()
}
