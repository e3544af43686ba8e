use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use dongho_base::{Severity, Span};
use dongho_programme::Programme;
use dongho_store::{AnswerRow, FindingRow, ResolutionRow};

use crate::attached::Attached;
use crate::in_force::Present;
use crate::rule::question::{Asked, asked};
use crate::{
    AnswerView, App, DoubtCounts, FindingView, Link, QuestionView, Refusal, Resolution, ResolutionView,
    Subject, SubjectKind,
};

/// Findings and questions with what was decided about them.
pub(crate) struct Doubts {
    present: Present,
    attached: Option<Arc<Attached>>,
    findings: Vec<FindingRow>,
    answers: BTreeMap<String, AnswerRow>,
}

impl App {
    pub(crate) async fn doubts(&self, present: &Present) -> Result<Doubts, Refusal> {
        let answers =
            self.store.answers().await?.into_iter().map(|row| (row.question.clone(), row)).collect();
        Ok(Doubts {
            present: present.clone(),
            attached: self.attached().await?,
            findings: self.store.findings().await?,
            answers,
        })
    }
}

impl Doubts {
    /// Returns how much is doubtful.
    pub(crate) fn counts(&self) -> DoubtCounts {
        let asked = asked(self.present.programme());
        DoubtCounts {
            open_findings: self.findings.iter().filter(|row| row.resolution.is_none()).count(),
            findings: self.findings.len(),
            open_questions: asked.iter().filter(|asked| !self.answers.contains_key(&asked.id)).count(),
            questions: asked.len(),
        }
    }

    /// Returns all questions in the order of the programme.
    pub(crate) fn questions(&self) -> Vec<QuestionView> {
        asked(self.present.programme()).into_iter().map(|asked| self.question(asked)).collect()
    }

    /// Returns the questions about a thing.
    pub(crate) fn questions_about(&self, subject: &Subject) -> Vec<QuestionView> {
        let asked = asked(self.present.programme()).into_iter().filter(|asked| asked.about == *subject);
        asked.map(|asked| self.question(asked)).collect()
    }

    fn question(&self, asked: Asked<'_>) -> QuestionView {
        let answer = self.answers.get(&asked.id);
        QuestionView {
            about: self.present.link(asked.about),
            text: asked.question.text.clone(),
            assumed: asked.question.assumed.clone(),
            answer: answer.map(|row| AnswerView {
                text: row.answer.clone(),
                decided_by: row.decided_by.clone(),
                by: row.signed.by.clone(),
                at: row.signed.at,
            }),
            version: answer.map_or(0, |row| row.seq),
            id: asked.id,
        }
    }

    /// Returns all findings in document order.
    pub(crate) fn findings(&self) -> Vec<FindingView> {
        self.findings.iter().map(|row| self.finding(row)).collect()
    }

    /// Returns the findings that touch a thing's sentence.
    pub(crate) fn findings_about(&self, subject: &Subject) -> Vec<FindingView> {
        let Some(place) = self.attached.as_ref().and_then(|attached| attached.places.get(subject)) else {
            return Vec::new();
        };
        let touching = |row: &&FindingRow| row.span.start < place.span.end && place.span.start < row.span.end;
        self.findings.iter().filter(touching).map(|row| self.finding(row)).collect()
    }

    fn finding(&self, row: &FindingRow) -> FindingView {
        FindingView {
            id: row.id.clone(),
            code: row.code.clone(),
            severity: severity(&row.severity),
            clause: row.clause.clone(),
            found: row.found.clone(),
            suggestion: row.suggestion.clone(),
            message: row.message.clone(),
            sentence: self.attached.as_ref().map(|attached| attached.read.sentence(row.span)),
            items: self.items_at(row.span),
            resolution: row.resolution.as_ref().map(resolution),
            version: row.resolution.as_ref().map_or(0, |resolution| resolution.seq),
        }
    }

    /// Returns targets, tasks and duties whose sentence holds a place.
    fn items_at(&self, span: Span) -> Vec<Link> {
        let places = self.attached.iter().flat_map(|attached| &attached.places);
        let holds = places.filter(|(subject, place)| {
            subject.kind != SubjectKind::Clause && place.span.start < span.end && span.start < place.span.end
        });
        holds.map(|(subject, _)| self.present.link(subject.clone())).collect()
    }
}

/// Returns how many open questions each target has.
pub(crate) fn open_questions_by_target(
    programme: &Programme,
    answers: &[AnswerRow],
) -> BTreeMap<String, usize> {
    let answered: BTreeSet<_> = answers.iter().map(|row| row.question.as_str()).collect();
    let mut counts = BTreeMap::new();
    for asked in asked(programme) {
        if asked.about.kind == SubjectKind::Target && !answered.contains(asked.id.as_str()) {
            *counts.entry(asked.about.id).or_insert(0) += 1;
        }
    }
    counts
}

/// Reads a severity's word.
pub(crate) fn severity(key: &str) -> Severity {
    match key {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => Severity::Info,
    }
}

fn resolution(row: &ResolutionRow) -> ResolutionView {
    let resolution = match row.resolution.as_str() {
        "corrected" => Resolution::Corrected { to: row.corrected_to.clone().unwrap_or_default() },
        "dismissed" => Resolution::Dismissed,
        _ => Resolution::Accepted,
    };
    ResolutionView { resolution, note: row.note.clone(), by: row.signed.by.clone(), at: row.signed.at }
}
