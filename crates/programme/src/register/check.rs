//! The second pass over registers: what fields, registers and code lists say about each other.

mod codes;
mod expressions;
mod fields;
mod ids;
mod named;
mod order;
mod words;

use super::draft::Draft;
use super::load::Read;
use super::{CodeList, sample};
use crate::Programme;
use crate::report::{Report, nearest};

/// Returns the code lists that could be read and notes every problem in them.
pub(super) fn code_lists(read: &Read<'_>, report: &mut Report) -> Vec<CodeList> {
    codes::check(read, report)
}

/// Notes every problem among the registers, and puts the derived fields in their order.
pub(super) fn registers(
    drafts: &mut [Draft<'_>],
    read: &Read<'_>,
    programme: Option<&Programme>,
    report: &mut Report,
) {
    let samples = sample::Samples::of(read);
    for draft in drafts.iter_mut() {
        ids::check(draft, report);
        fields::check(draft, read, report);
        named::check(draft, report);
        expressions::check(draft, &samples, report);
        draft.register.derived = order::check(draft, report);
        words::check(draft, report);
    }
    words::check_clauses(read, programme, report);
}

/// The ids that something may refer to.
pub(super) struct Known<'k> {
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    ids: Vec<&'k str>,
}

impl<'k> Known<'k> {
    pub(super) fn new(
        code: &'static str,
        (vi, en): (&'static str, &'static str),
        ids: impl Iterator<Item = &'k str>,
    ) -> Self {
        Known { code, vi, en, ids: ids.collect() }
    }

    pub(super) fn require(&self, id: &str, place: crate::report::Place<'_>, report: &mut Report) {
        if !self.ids.contains(&id) {
            let vi = format!("Không có {} nào mang mã `{id}`.", self.vi);
            let en = format!("There is no {} with the id `{id}`.", self.en);
            report.error(self.code, place, vi, en).did_you_mean(nearest(id, self.ids.iter().copied()));
        }
    }
}
