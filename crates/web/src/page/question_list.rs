//! What the decision leaves open.

use askama::Template;
use axum::extract::Query;
use dongho_app::{DoubtFilter, QuestionView};
use serde::Deserialize;

use super::finding_list::doubt_filter;
use crate::filter::Select;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "questions.html")]
struct QuestionsPage {
    shell: Shell,
    rows: Vec<QuestionView>,
    all: usize,
    selects: Vec<Select>,
}

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    show: Option<String>,
}

/// Shows the open questions that were asked for.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> PageResult {
    let all = visit.app().list_questions(DoubtFilter::All).await?.len();
    let rows = visit.app().list_questions(doubt_filter(asked.show.as_deref())).await?;
    let shell = visit.shell(visit.t().shell.questions, Section::Questions);
    let selects = selects(&shell, asked.show.as_deref());
    Ok(render::page(&QuestionsPage { shell, rows, all, selects }))
}

fn selects(shell: &Shell, show: Option<&str>) -> Vec<Select> {
    let words = &shell.t.decision;
    let states = [("open", words.open_question), ("settled", words.answered)];
    vec![Select::new(
        "show",
        words.answer,
        show,
        states.map(|(key, label)| (key.to_owned(), label.to_owned())),
    )]
}

impl QuestionsPage {
    /// Returns whether the question is about another thing than the one before it.
    fn begins(&self, index: &usize) -> bool {
        let subject = |i: usize| self.rows.get(i).map(|row| &row.about.subject);
        index.checked_sub(1).is_none_or(|before| subject(before) != subject(*index))
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, doubt};
    let page = |rows| {
        let selects = selects(&shell(), None);
        QuestionsPage { shell: shell(), rows, all: 8, selects }.render().unwrap()
    };
    let mut long = doubt::question("q3", true);
    long.text = sample::both(sample::LONG, sample::LONG);
    let mut hostile = doubt::question(sample::HOSTILE, true);
    hostile.text = sample::both(sample::HOSTILE, sample::HOSTILE);
    hostile.about.name = sample::both(sample::HOSTILE, sample::HOSTILE);
    vec![
        ("questions", page(doubt::questions())),
        ("questions-empty", page(vec![])),
        ("questions-long", page(vec![long, hostile])),
    ]
}
