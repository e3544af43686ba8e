mod outline;
mod segments;

use std::collections::BTreeMap;

use dongho_decision::{Clause, Level};
use dongho_store::FindingRow;

use crate::attached::Attached;
use crate::in_force::Present;
use crate::{App, ClauseView, ContentsLine, DecisionView, Link, MarkKind, Refusal, Subject, SubjectKind};
use segments::{Marked, segments};

/// Headings deeper than this are left out of the table of contents.
const DEEPEST: usize = 3;

impl App {
    /// Returns the decision as a readable page, or its outline where the document is not attached.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn get_decision(&self) -> Result<DecisionView, Refusal> {
        let present = self.present();
        let attached = self.attached().await?;
        let Some(readable) = attached.as_ref().filter(|attached| attached.readable) else {
            let document = attached.map(|attached| attached.view());
            return Ok(DecisionView { document, ..outline::outline(&present) });
        };
        let findings = self.store.findings().await?;
        let clauses = clauses(readable, &findings, &present);
        Ok(DecisionView {
            decision: present.decision(),
            document: Some(readable.view()),
            readable: true,
            contents: contents(readable, &clauses),
            clauses,
        })
    }
}

fn clauses(attached: &Attached, findings: &[FindingRow], present: &Present) -> Vec<ClauseView> {
    let marked = marked(attached, findings, present);
    let items = items_by_clause(present);
    let mut depths: BTreeMap<&str, usize> = BTreeMap::new();
    let mut views = Vec::new();
    for clause in &attached.read.reading.clauses {
        let above = clause.parent.as_deref().and_then(|parent| depths.get(parent));
        let depth = above.map_or(0, |depth| depth + 1);
        depths.insert(&clause.id, depth);
        if clause.level != Level::Blank {
            views.push(clause_view(clause, depth, attached, &marked, &items));
        }
    }
    views
}

/// A heading is given as one and not repeated as text, unless something in it is marked: then the text shows the marks.
fn clause_view(
    clause: &Clause,
    depth: usize,
    attached: &Attached,
    marked: &[Marked],
    items: &BTreeMap<String, Vec<Link>>,
) -> ClauseView {
    let segments = segments(&attached.read.text, attached.read.own_text(clause), marked);
    let marked = segments.iter().any(|segment| !segment.marks.is_empty());
    let heading = clause.heading.clone().filter(|_| !marked);
    ClauseView {
        id: clause.id.clone(),
        level: level_key(clause.level).to_owned(),
        depth,
        label: clause.label.clone(),
        segments: if heading.is_some() { Vec::new() } else { segments },
        heading,
        gist: None,
        items: items.get(&clause.id).cloned().unwrap_or_default(),
    }
}

/// Returns every place that belongs to something, in document order, the widest first.
fn marked(attached: &Attached, findings: &[FindingRow], present: &Present) -> Vec<Marked> {
    let kind = |kind| match kind {
        SubjectKind::Target => Some(MarkKind::Target),
        SubjectKind::Task => Some(MarkKind::Task),
        SubjectKind::Duty => Some(MarkKind::Duty),
        _ => None,
    };
    let items = attached.places.iter().filter_map(|(subject, place)| {
        Some(Marked { kind: kind(subject.kind)?, link: present.link(subject.clone()), span: place.span })
    });
    let findings = findings.iter().map(|row| Marked {
        kind: MarkKind::Finding,
        link: Link { subject: Subject::new(SubjectKind::Finding, row.id.clone()), name: row.message.clone() },
        span: row.span,
    });
    let mut all: Vec<_> =
        items.chain(findings).filter(|marked| marked.span.start < marked.span.end).collect();
    all.sort_by_key(|marked| (marked.span.start, std::cmp::Reverse(marked.span.end)));
    all
}

fn items_by_clause(present: &Present) -> BTreeMap<String, Vec<Link>> {
    let programme = present.programme();
    let mut items: BTreeMap<String, Vec<Link>> = BTreeMap::new();
    let mut add = |clause: &str, kind, id: &str| {
        items.entry(clause.to_owned()).or_default().push(present.link(Subject::new(kind, id)));
    };
    programme.targets.iter().for_each(|target| add(&target.clause, SubjectKind::Target, &target.id));
    programme.tasks.iter().for_each(|task| add(&task.clause, SubjectKind::Task, &task.id));
    programme.duties.iter().for_each(|duty| add(&duty.clause, SubjectKind::Duty, &duty.id));
    items
}

/// Returns the headings as the document has them, whatever is marked in them.
fn contents(attached: &Attached, views: &[ClauseView]) -> Vec<ContentsLine> {
    let depths: BTreeMap<&str, usize> = views.iter().map(|view| (view.id.as_str(), view.depth)).collect();
    let line = |clause: &Clause| {
        let heading = clause.heading.as_ref()?;
        let depth = *depths.get(clause.id.as_str()).filter(|depth| **depth <= DEEPEST)?;
        let text = format!("{} {heading}", clause.label).trim().to_owned();
        Some(ContentsLine { clause: clause.id.clone(), text, depth })
    };
    attached.read.reading.clauses.iter().filter_map(line).collect()
}

/// Returns the word of the import contract for a level.
fn level_key(level: Level) -> &'static str {
    match level {
        Level::Header => "header",
        Level::Basis => "basis",
        Level::Proposal => "proposal",
        Level::Enactment => "enactment",
        Level::Article => "article",
        Level::Recipients => "recipients",
        Level::Signature => "signature",
        Level::Attached => "attached",
        Level::Part => "part",
        Level::Chapter => "chapter",
        Level::Section => "section",
        Level::Subsection => "subsection",
        Level::Point => "point",
        Level::Bullet => "bullet",
        Level::Paragraph => "paragraph",
        Level::Appendix => "appendix",
        Level::Table => "table",
        Level::Row => "row",
        Level::Blank => "blank",
        Level::Unrecognised => "unrecognised",
    }
}
