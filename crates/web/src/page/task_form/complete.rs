use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use dongho_app::{CompleteMilestone, MilestoneView};

use super::{About, TaskRecorder, milestone_path};
use crate::fault::Fault;
use crate::form::{Answers, FormView, Shown};
use crate::format;
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::Visit;

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
    TaskRecorder { visit, about, .. }: TaskRecorder,
    Path((_, id)): Path<(String, u64)>,
) -> PageResult {
    let step = about.step(id)?;
    let mut answers = Answers::default();
    answers.add("done_on", format::day(visit.app().clock().today()));
    Ok(page(&visit, about, step, Shown::fresh(answers)))
}

/// Marks a milestone as done.
pub(crate) async fn save(
    TaskRecorder { visit, actor, about }: TaskRecorder,
    Path((_, id)): Path<(String, u64)>,
    answers: Answers,
) -> PageResult {
    let step = about.step(id)?;
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, step, Shown::expired(answers)));
    }
    let input =
        CompleteMilestone { milestone: id, done_on: answers.own("done_on"), note: answers.own("note") };
    let outcome = visit.app().complete_milestone(&actor, &answers.stamp(), input).await;
    about
        .answer(&visit, ("milestone_done", outcome), answers, |about, shown| page(&visit, about, step, shown))
}

impl About {
    fn step(&self, id: u64) -> Result<MilestoneView, Fault> {
        let step = self.instance.milestones.iter().find(|step| step.id == id).cloned();
        step.ok_or(Fault::NotFound)
    }
}

fn page(visit: &Visit, about: About, step: MilestoneView, shown: Shown) -> Response {
    let status = shown.status;
    let form = about.form(visit, &milestone_path(&step.id), step.version, shown);
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
