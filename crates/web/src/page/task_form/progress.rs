use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use dongho_app::{RecordProgress, TaskState};

use super::{About, AskedPeriod};
use crate::form::{Answers, FormView, Trouble};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "task_progress.html")]
struct ProgressPage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for progress, with what was recorded last.
pub(crate) async fn show(
    Recorder { visit, .. }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    let mut answers = Answers::default();
    if let Some(last) = about.instance.progress.first() {
        answers.add("percent", last.percent.to_string());
        answers.add("state", last.state.key());
    }
    answers.add("result", about.instance.result.as_str());
    Ok(page(&visit, about, StatusCode::OK, answers, None))
}

/// Records progress.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
    answers: Answers,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, StatusCode::FORBIDDEN, answers, Some(Trouble::Expired)));
    }
    let input = RecordProgress {
        task,
        period: about.period(),
        percent: answers.own("percent"),
        state: answers.own("state"),
        result: answers.own("result"),
        note: answers.own("note"),
    };
    match visit.app().record_progress(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &about.back(), "progress", recorded.repeated)),
        Err(refusal) => {
            let trouble = Trouble::of(refusal)?;
            Ok(page(&visit, about, StatusCode::UNPROCESSABLE_ENTITY, answers, Some(trouble)))
        }
    }
}

fn page(
    visit: &Visit,
    about: About,
    status: StatusCode,
    answers: Answers,
    trouble: Option<Trouble>,
) -> axum::response::Response {
    let form = about.form(visit, "progress", about.instance.row.version, answers, trouble);
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
