//! Doubts about a decision: `DEC-nnnn` findings.
//!
//! Each rule family has a file; [`kind`] lists every kind with its meaning, and `docs/findings.md` is written from it.
//! Rules that read the text work on its composed form; rules that compare items work on the [`Reading`].

mod caption;
mod citation;
mod citation_form;
mod comma;
mod duty;
mod founding;
pub(crate) mod kind;
mod mark;
mod name;
mod number;
mod numbering;
mod order;
mod recognition;
mod repeat;
mod report;
mod subject;
mod target;
mod target_pair;
mod task;

use crate::{Finding, Reading};
use report::Report;

/// Returns the doubts about what was read, in document order.
pub(crate) fn lint(text: &str, reading: &Reading) -> Vec<Finding> {
    let mut report = Report::new(text, reading);
    recognition::check(&mut report);
    mark::check(&mut report);
    name::check(&mut report);
    comma::check(&mut report);
    number::check(&mut report);
    citation::check(&mut report);
    caption::check(&mut report);
    numbering::check(&mut report);
    target::check(&mut report);
    target_pair::check(&mut report);
    task::check(&mut report);
    founding::check(&mut report);
    duty::check(&mut report);
    report.finish()
}

#[cfg(test)]
mod tests;
