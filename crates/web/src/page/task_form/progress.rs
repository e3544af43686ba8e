use askama::Template;
use axum::response::Response;
use dongho_app::{RecordProgress, TaskState};

use super::{About, TaskRecorder};
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task_progress.html")]
struct ProgressPage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for progress, with what was recorded last.
pub(crate) async fn show(TaskRecorder { visit, about, .. }: TaskRecorder) -> PageResult {
    let mut answers = Answers::default();
    if let Some(last) = about.instance.progress.first() {
        answers.add("percent", last.percent.to_string());
        answers.add("state", last.state.key());
    }
    answers.add("result", about.instance.result.as_str());
    Ok(page(&visit, about, Shown::fresh(answers)))
}

/// Records progress.
pub(crate) async fn save(TaskRecorder { visit, actor, about }: TaskRecorder, answers: Answers) -> PageResult {
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, Shown::expired(answers)));
    }
    let input = RecordProgress {
        task: about.task(),
        period: about.period(),
        percent: answers.own("percent"),
        state: answers.own("state"),
        result: answers.own("result"),
        note: answers.own("note"),
    };
    let outcome = visit.app().record_progress(&actor, &answers.stamp(), input).await;
    about.answer(&visit, ("progress", outcome), answers, |about, shown| page(&visit, about, shown))
}

fn page(visit: &Visit, about: About, shown: Shown) -> Response {
    let status = shown.status;
    let form = about.form(visit, "progress", about.instance.row.version, shown);
    let shell = about.shell(visit, visit.t().task.record_progress, &form);
    render::page_with(status, &ProgressPage { shell, form, about })
}

impl ProgressPage {
    fn states(&self) -> Vec<(&'static str, String)> {
        let label = |state: TaskState| state.label().get(self.shell.language()).to_owned();
        let states = [TaskState::NotStarted, TaskState::InProgress, TaskState::Done];
        states.into_iter().map(|state| (state.key(), label(state))).collect()
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let action = "/tasks/PL.3/progress?period=2026";
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        ProgressPage { shell, form, about: About::sample() }.render().unwrap()
    };
    let wrong =
        |answer| sample::form::wrong(action, &["percent", "state", "result", "note"], answer, &shell());
    vec![
        ("task-progress", page(sample::form::empty(action))),
        ("task-progress-wrong", page(wrong(sample::LONG))),
        ("task-progress-hostile", page(wrong(sample::HOSTILE))),
    ]
}
