//! One open question and its answer.

use askama::Template;
use axum::extract::Path;
use dongho_app::{AnswerQuestion, HistoryLine, QuestionView, Subject, SubjectKind};

use crate::address;
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    shell: Shell,
    form: FormView,
    view: QuestionView,
    history: Vec<HistoryLine>,
}

/// Shows one question.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> PageResult {
    page(&visit, &id, Shown::fresh(Answers::default())).await
}

/// Records an answer.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<String>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, &id, Shown::expired(answers)).await;
    }
    let input = AnswerQuestion {
        question: id.clone(),
        answer: answers.own("answer"),
        decided_by: answers.own("decided_by"),
    };
    match visit.app().answer_question(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(&id), "answer", recorded.repeated)),
        Err(refusal) => page(&visit, &id, Shown::refused(refusal, answers)?).await,
    }
}

fn address_of(id: &str) -> String {
    format!("/questions/{}", address::escaped(id))
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_question(id).await?;
    let history = visit.app().list_history(&Subject::new(SubjectKind::Question, id)).await?;
    let form = shown.form(visit, &address_of(id), view.version);
    let t = visit.t();
    let crumbs = vec![("/questions".to_owned(), t.shell.questions.to_owned())];
    let title = view.text.get(visit.language).to_owned();
    let shell = visit.shell_below(title, Section::Questions, crumbs).of_form(&form);
    Ok(render::page_with(status, &QuestionPage { shell, form, view, history }))
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, doubt};
    let page = |view: QuestionView, form: FormView, history| {
        // Only who may record ever sends the form and sees what is wrong with it.
        let form = if shell().may_record() { form } else { sample::form::empty("/questions/q1") };
        let mut shell = shell().of_form(&form);
        shell.title = shell.say(&view.text).to_owned();
        QuestionPage { shell, form, view, history }.render().unwrap()
    };
    let empty = || sample::form::empty("/questions/q1");
    let wrong = sample::form::wrong("/questions/q1", &["answer", "decided_by"], sample::HOSTILE, &shell());
    let mut hostile = doubt::question(sample::HOSTILE, true);
    hostile.text = sample::both(sample::HOSTILE, sample::HOSTILE);
    hostile.assumed = Some(sample::both(sample::HOSTILE, sample::HOSTILE));
    vec![
        ("question", page(doubt::question("q1", false), empty(), vec![])),
        ("question-answered", page(doubt::question("q1", true), empty(), sample::history())),
        ("question-wrong", page(doubt::question("q1", false), wrong, vec![])),
        ("question-hostile", page(hostile, empty(), vec![])),
    ]
}
