use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use dongho_app::{CompleteMilestone, MilestoneView};

use super::{About, AskedPeriod, milestone_path};
use crate::fault::Fault;
use crate::form::{Answers, FormView, Trouble};
use crate::format;
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "task_complete.html")]
struct CompletePage {
    shell: Shell,
    form: FormView,
    about: About,
    step: MilestoneView,
}

/// Shows the form that marks a milestone as done, today's date filled in.
pub(crate) async fn show(
    Recorder { visit, .. }: Recorder,
    Path((task, id)): Path<(String, u64)>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let (about, step) = load(&visit, &task, id, &asked).await?;
    let mut answers = Answers::default();
    answers.add("done_on", format::day(visit.app().clock().today()));
    Ok(page(&visit, about, step, StatusCode::OK, answers, None))
}

/// Marks a milestone as done.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path((task, id)): Path<(String, u64)>,
    Query(asked): Query<AskedPeriod>,
    answers: Answers,
) -> PageResult {
    let (about, step) = load(&visit, &task, id, &asked).await?;
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, step, StatusCode::FORBIDDEN, answers, Some(Trouble::Expired)));
    }
    let input =
        CompleteMilestone { milestone: id, done_on: answers.own("done_on"), note: answers.own("note") };
    match visit.app().complete_milestone(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &about.back(), "milestone_done", recorded.repeated)),
        Err(refusal) => {
            let trouble = Trouble::of(refusal)?;
            Ok(page(&visit, about, step, StatusCode::UNPROCESSABLE_ENTITY, answers, Some(trouble)))
        }
    }
}

async fn load(
    visit: &Visit,
    task: &str,
    id: u64,
    asked: &AskedPeriod,
) -> Result<(About, MilestoneView), Fault> {
    let about = About::load(visit, task, asked).await?;
    let step = about.instance.milestones.iter().find(|step| step.id == id).cloned();
    Ok((about, step.ok_or(Fault::NotFound)?))
}

fn page(
    visit: &Visit,
    about: About,
    step: MilestoneView,
    status: StatusCode,
    answers: Answers,
    trouble: Option<Trouble>,
) -> Response {
    let form = about.form(visit, &milestone_path(&step.id), step.version, answers, trouble);
    let shell = about.shell(visit, visit.t().task.milestone_complete, &form);
    render::page_with(status, &CompletePage { shell, form, about, step })
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let action = "/tasks/PL.3/milestones/9?period=2026";
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        let step = sample::task::milestone(9, sample::HOSTILE, false);
        CompletePage { shell, form, about: About::sample(), step }.render().unwrap()
    };
    let wrong = sample::form::wrong(action, &["done_on", "note"], sample::HOSTILE, &shell());
    vec![("task-complete", page(sample::form::empty(action))), ("task-complete-wrong", page(wrong))]
}
