//! References: every party, indicator, item and parent that is named exists.

use std::collections::BTreeSet;

use crate::load::parts::{Item, Parts};
use crate::report::{Report, nearest};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    let known = Known::of(parts);
    for item in &parts.targets {
        let Some(target) = &item.value else { continue };
        known.parties(item, "lead", &target.lead, report);
        if let Some(indicator) = &target.indicator {
            known.indicators.require(item, "indicator", indicator, report);
        }
    }
    for item in &parts.tasks {
        let Some(task) = &item.value else { continue };
        known.parties(item, "lead", &task.lead, report);
        known.parties(item, "coordinating", &task.coordinating, report);
        for (index, served) in task.serves.iter().enumerate() {
            known.sections.require(item, &format!("serves.{index}"), served, report);
        }
    }
    for item in &parts.duties {
        let Some(duty) = &item.value else { continue };
        known.parties.require(item, "party", &duty.party, report);
    }
    for item in &parts.successions {
        let Some(act) = &item.value else { continue };
        known.parties.require(item, "from", &act.from, report);
        if let Some(to) = &act.to {
            known.parties.require(item, "to", to, report);
        }
        for (index, passed) in act.items.iter().enumerate() {
            known.items.require(item, &format!("items.{index}"), passed, report);
        }
    }
    for list in [&parts.orientations, &parts.solutions] {
        let points =
            Names::new("PRG-0023", "điểm", "point", list.iter().filter_map(|item| item.id.as_deref()));
        for item in list {
            if let Some(parent) = item.value.as_ref().and_then(|point| point.parent.as_ref()) {
                points.require(item, "parent", parent, report);
            }
        }
    }
}

/// Everything that can be referred to.
struct Known<'p> {
    parties: Names<'p>,
    indicators: Names<'p>,
    /// Targets, tasks and duties.
    items: Names<'p>,
    /// These, the points, and the sections all of them stand in.
    sections: Names<'p>,
}

impl<'p> Known<'p> {
    fn of(parts: &'p Parts) -> Self {
        let items: Vec<&str> =
            ids(&parts.targets).chain(ids(&parts.tasks)).chain(ids(&parts.duties)).collect();
        let points = ids(&parts.orientations).chain(ids(&parts.solutions));
        let sections = items.iter().copied().chain(points).flat_map(prefixes);
        Known {
            parties: Names::new("PRG-0021", "cơ quan", "party", ids(&parts.parties)),
            indicators: Names::new("PRG-0022", "chỉ số", "indicator", ids(&parts.indicators)),
            sections: Names::new("PRG-0023", "mục", "item", sections),
            items: Names::new("PRG-0023", "mục", "item", items.iter().copied()),
        }
    }

    fn parties<T>(&self, item: &Item<T>, path: &str, ids: &[String], report: &mut Report) {
        for (index, id) in ids.iter().enumerate() {
            self.parties.require(item, &format!("{path}.{index}"), id, report);
        }
    }
}

fn ids<T>(items: &[Item<T>]) -> impl Iterator<Item = &str> {
    items.iter().filter_map(|item| item.id.as_deref())
}

/// Returns the id and the sections above it: `IV.3.a`, `IV.3`, `IV`.
fn prefixes(id: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(id), |id| id.rsplit_once('.').map(|(above, _)| above))
}

/// The ids of one kind.
struct Names<'p> {
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    ids: BTreeSet<&'p str>,
}

impl<'p> Names<'p> {
    fn new(
        code: &'static str,
        vi: &'static str,
        en: &'static str,
        ids: impl Iterator<Item = &'p str>,
    ) -> Self {
        Names { code, vi, en, ids: ids.collect() }
    }

    fn require<T>(&self, item: &Item<T>, path: &str, id: &str, report: &mut Report) {
        if !self.ids.contains(id) {
            let vi = format!("Không có {} nào mang mã `{id}`.", self.vi);
            let en = format!("There is no {} with the id `{id}`.", self.en);
            report
                .error(self.code, item.place(path), vi, en)
                .did_you_mean(nearest(id, self.ids.iter().copied()));
        }
    }
}
