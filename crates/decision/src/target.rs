//! What is to be reached: numeric targets, milestones, ranks, levels set by others.

mod cue;
mod judge;
mod meaning;
mod metric;
mod number;
mod outline;
mod phrase;
mod place;
mod prose;
mod qualitative;
mod quantity;
mod rank;
mod segment;
#[cfg(test)]
mod sentences;
mod stated;
mod statement;
mod table;
mod time;
mod unit;
mod years;

use std::collections::HashSet;

use dongho_base::{Datelike, Span, YearSpan};

use crate::rows;
use crate::words::words;
use crate::{Clause, Document, Level, Target, TargetKind, Tree};

pub(crate) use self::outline::{parents, settings};
pub(crate) use self::place::{Place, Setting};
use self::prose::{Found, Frame};
pub(crate) use self::table::is_of_targets;

/// Returns what is to be reached, in document order.
pub(crate) fn find(text: &str, tree: &Tree, document: &Document, settings: &[Setting]) -> Vec<Target> {
    let frame = Frame { issued: document.date.map(|date| date.year()), title_phase: title_phase(document) };
    let mut names = Names { taken: tree.clauses.iter().map(|clause| clause.id.clone()).collect() };
    let mut targets = in_prose(text, tree, settings, frame, &mut names);
    let prose = targets.len();
    in_tables(text, tree, settings, frame, &mut names, &mut targets);
    if targets.len() > prose {
        targets.sort_by_key(|target| target.start);
    }
    targets
}

fn in_prose(text: &str, tree: &Tree, settings: &[Setting], frame: Frame, names: &mut Names) -> Vec<Target> {
    let parents: HashSet<&str> = tree.clauses.iter().filter_map(|clause| clause.parent.as_deref()).collect();
    let mut targets = Vec::new();
    for (clause, setting) in tree.clauses.iter().zip(settings) {
        let objectives = matches!(setting.place, Place::Objectives | Place::General);
        if !holds_prose(clause)
            || is_tabular(&clause.text)
            || !(objectives || prose::is_worth_reading(&clause.text))
        {
            continue;
        }
        let opens = clause.heading.as_ref().is_some_and(|_| parents.contains(clause.id.as_str()));
        let (found, count) = prose::read(&clause.text, text_start(text, clause), *setting, frame);
        let kept = found.into_iter().filter(|found| !(opens && found.kind == TargetKind::Milestone));
        targets.extend(kept.map(|found| names.target(clause, count, found)));
    }
    targets
}

fn in_tables(
    text: &str,
    tree: &Tree,
    settings: &[Setting],
    frame: Frame,
    names: &mut Names,
    targets: &mut Vec<Target>,
) {
    let setting = |clause: usize| settings.get(clause).copied().unwrap_or_default();
    for records in rows::read_all(text, tree) {
        let mut rows = table::read(&records, setting, frame);
        if rows.is_empty() {
            rows = stated::read(&records, setting, frame);
        }
        for (row, found) in rows {
            let Some(clause) = tree.clauses.get(row) else { continue };
            let count = found.len();
            targets.extend(found.into_iter().map(|found| names.target(clause, count, found)));
        }
    }
}

/// Returns the first stretch of years that the title names.
fn title_phase(document: &Document) -> Option<YearSpan> {
    let attached = document.attached.as_ref().map(|attached| attached.title.as_str());
    [attached, document.title.as_deref()]
        .into_iter()
        .flatten()
        .find_map(|title| place::phase(&words(title, 0)))
}

fn holds_prose(clause: &Clause) -> bool {
    matches!(
        clause.level,
        Level::Article
            | Level::Part
            | Level::Chapter
            | Level::Section
            | Level::Subsection
            | Level::Point
            | Level::Bullet
            | Level::Paragraph
            | Level::Unrecognised
    )
}

/// Returns whether a line is set in columns: its numbers make no sentence.
fn is_tabular(text: &str) -> bool {
    let line = text.lines().next().unwrap_or("");
    let cells = || line.split("   ").map(str::trim).filter(|cell| !cell.is_empty());
    let numbers =
        cells().filter(|cell| cell.len() <= 12 && cell.contains(|c: char| c.is_ascii_digit())).count();
    line.contains('\t') || (cells().count() >= 3 && numbers >= 2)
}

/// Returns where a piece of a clause's text stands in the document.
pub(crate) fn place_in(text: &str, clause: &Clause, piece: &str) -> Span {
    let start = text_start(text, clause);
    let at = start + clause.text.find(piece).unwrap_or(0);
    Span::new(at, at + piece.len())
}

/// Returns where the text of a clause begins in the document.
pub(crate) fn text_start(text: &str, clause: &Clause) -> usize {
    let own = text.get(clause.start..clause.end).unwrap_or("");
    let label = own.find(clause.label.as_str()).map_or(0, |at| at + clause.label.len());
    let at = own.get(label..).and_then(|rest| rest.find(clause.text.as_str()).map(|at| label + at));
    clause.start + at.or_else(|| own.find(clause.text.as_str())).unwrap_or(0)
}

/// Gives out ids, each once.
struct Names {
    taken: HashSet<String>,
}

impl Names {
    fn target(&mut self, clause: &Clause, count: usize, found: Found) -> Target {
        Target {
            id: self.name(&clause.id, count, &found.order),
            clause: clause.id.clone(),
            metric: found.metric,
            kind: found.kind,
            comparator: found.comparator,
            low: found.low,
            high: found.high,
            unit: found.unit,
            phase: found.phase,
            base_year: found.base_year,
            base_value: found.base_value,
            reference: found.reference,
            averaged_over_phase: found.averaged,
            aspirational: found.aspirational,
            lead: found.lead,
            start: found.span.start,
            end: found.span.end,
        }
    }

    /// Returns the id of the clause where it holds one statement, else with the number of the statement behind it.
    fn name(&mut self, clause: &str, count: usize, order: &str) -> String {
        if count <= 1 && !order.ends_with('b') {
            return clause.to_owned();
        }
        let plain = format!("{clause}.{order}");
        let name = if self.taken.contains(&plain) { format!("{clause}.s{order}") } else { plain };
        self.taken.insert(name.clone());
        name
    }
}
