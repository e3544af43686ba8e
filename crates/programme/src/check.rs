//! The second pass: what the items say about each other and whether each makes sense.

mod ids;
mod parties;
mod references;
mod targets;
mod times;
mod words;

use crate::load::parts::Parts;
use crate::report::Report;

/// Notes every problem among the items that were readable.
pub(crate) fn check(parts: &Parts, report: &mut Report) {
    ids::check(parts, report);
    words::check(parts, report);
    references::check(parts, report);
    targets::check(parts, report);
    times::check(parts, report);
    parties::check(parts, report);
}
