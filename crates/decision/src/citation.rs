//! Instruments named in the text.

use crate::{Citation, Tree};

/// Returns every instrument named in the text, in document order.
pub(crate) fn find(_text: &str, _tree: &Tree) -> Vec<Citation> {
    Vec::new()
}
