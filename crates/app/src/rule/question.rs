//! The open questions of a programme, each with the thing it is about.

use dongho_base::Digest;
use dongho_programme::{Programme, Question};

use crate::{Subject, SubjectKind};

/// A question and its place.
pub(crate) struct Asked<'p> {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub about: Subject,
    /// The question.
    pub question: &'p Question,
}

/// Returns all questions in the order of the files.
pub(crate) fn asked(programme: &Programme) -> Vec<Asked<'_>> {
    let mut all = Vec::new();
    let mut add = |kind, id: &str, question| {
        let about = Subject::new(kind, id);
        all.push(Asked { id: question_id(&about, question), about, question });
    };
    let head = &programme.head;
    head.questions.iter().for_each(|q| add(SubjectKind::Programme, &head.id, q));
    for party in &programme.parties {
        party.questions.iter().for_each(|q| add(SubjectKind::Party, &party.id, q));
    }
    for act in &programme.successions {
        act.question.iter().for_each(|q| add(SubjectKind::Party, &act.from, q));
    }
    for target in &programme.targets {
        target.questions.iter().for_each(|q| add(SubjectKind::Target, &target.id, q));
    }
    for (indicator, target) in measured(programme) {
        indicator.questions.iter().for_each(|q| add(SubjectKind::Target, target, q));
    }
    for task in &programme.tasks {
        task.questions.iter().for_each(|q| add(SubjectKind::Task, &task.id, q));
    }
    for duty in &programme.duties {
        duty.questions.iter().for_each(|q| add(SubjectKind::Duty, &duty.id, q));
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|asked| seen.insert(asked.id.clone()));
    all
}

/// What is open about an indicator is open about the first target it measures.
fn measured(programme: &Programme) -> impl Iterator<Item = (&dongho_programme::Indicator, &str)> {
    programme.indicators.iter().filter_map(|indicator| {
        let uses = |target: &&dongho_programme::Target| target.indicator.as_deref() == Some(&indicator.id);
        Some((indicator, programme.targets.iter().find(uses)?.id.as_str()))
    })
}

/// The same question about the same thing keeps its id in every version of the programme, and with it its answer.
fn question_id(about: &Subject, question: &Question) -> String {
    Digest::of(format!("{about}\n{}", question.text.vi).as_bytes()).short()
}
