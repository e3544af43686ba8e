//! The outline of a decision whose document is not attached: clause numbers and gists, no text.

use dongho_base::Localized;
use dongho_vietnamese::number::parse_roman;

use crate::in_force::Present;
use crate::{ClauseView, ContentsLine, DecisionView, Link, Subject, SubjectKind};

/// Returns the outline: every clause that an item stands in, with the items.
pub(super) fn outline(present: &Present) -> DecisionView {
    let mut clauses: Vec<ClauseView> = Vec::new();
    for (clause, gist, item) in lines(present) {
        let known = clauses.iter_mut().find(|view| view.id == clause);
        match known {
            Some(view) => {
                view.gist = view.gist.take().or(gist);
                view.items.extend(item);
            }
            None => clauses.push(view(clause, gist, item)),
        }
    }
    clauses.sort_by_key(|view| part(&view.id));
    DecisionView {
        decision: present.decision(),
        document: None,
        readable: false,
        contents: clauses.iter().filter_map(contents_line).collect(),
        clauses,
    }
}

type Line<'p> = (&'p str, Option<Localized>, Option<Link>);

fn lines(present: &Present) -> Vec<Line<'_>> {
    let programme = present.programme();
    let link = |kind, id: &str| Some(present.link(Subject::new(kind, id)));
    let phases = programme
        .head
        .phases
        .iter()
        .filter_map(|phase| Some((phase.clause.as_deref()?, Some(phase.name.clone()), None)));
    let targets =
        programme.targets.iter().map(|t| (t.clause.as_str(), None, link(SubjectKind::Target, &t.id)));
    let points = programme.orientations.iter().chain(&programme.solutions);
    let points = points.map(|point| (point.clause.as_str(), Some(point.name.clone()), None));
    let duties = programme.duties.iter().map(|d| (d.clause.as_str(), None, link(SubjectKind::Duty, &d.id)));
    let tasks = programme.tasks.iter().map(|t| (t.clause.as_str(), None, link(SubjectKind::Task, &t.id)));
    phases.chain(targets).chain(points).chain(duties).chain(tasks).collect()
}

fn view(clause: &str, gist: Option<Localized>, item: Option<Link>) -> ClauseView {
    ClauseView {
        id: clause.to_owned(),
        level: "point".to_owned(),
        depth: clause.matches('.').count(),
        label: clause.to_owned(),
        heading: None,
        segments: Vec::new(),
        gist,
        items: item.into_iter().collect(),
    }
}

/// Parts go by their Roman number, appendices last; within a part the order of the files stays.
fn part(clause: &str) -> u32 {
    let first = clause.split('.').next().unwrap_or("");
    parse_roman(first).unwrap_or(u32::MAX)
}

fn contents_line(clause: &ClauseView) -> Option<ContentsLine> {
    let gist = clause.gist.as_ref().filter(|_| clause.depth <= 1)?;
    let text = format!("{} {}", clause.label, gist.vi);
    Some(ContentsLine { clause: clause.id.clone(), text, depth: clause.depth })
}
