//! Duties of the section on implementation.

use crate::{Duty, Party, Tree};

/// Returns who has to do what, in document order.
pub(crate) fn find(_text: &str, _tree: &Tree, _parties: &[Party]) -> Vec<Duty> {
    Vec::new()
}
