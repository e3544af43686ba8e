//! Doubts about a decision: `DEC-nnnn` findings.

use crate::{Finding, Reading};

/// Returns the doubts about what was read, in document order.
pub(crate) fn lint(_text: &str, _reading: &Reading) -> Vec<Finding> {
    Vec::new()
}
