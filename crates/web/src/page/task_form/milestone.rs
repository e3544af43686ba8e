use askama::Template;
use axum::response::Response;
use dongho_app::AddMilestone;

use super::{About, TaskRecorder};
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task_milestone.html")]
struct MilestonePage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for a milestone.
pub(crate) async fn show(TaskRecorder { visit, about, .. }: TaskRecorder) -> PageResult {
    Ok(page(&visit, about, Shown::fresh(Answers::default())))
}

/// Adds a milestone.
pub(crate) async fn save(TaskRecorder { visit, actor, about }: TaskRecorder, answers: Answers) -> PageResult {
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, Shown::expired(answers)));
    }
    let input = AddMilestone {
        task: about.task(),
        period: about.period(),
        title: answers.own("title"),
        due: answers.own("due"),
    };
    let outcome = visit.app().add_milestone(&actor, &answers.stamp(), input).await;
    about.answer(&visit, ("milestone", outcome), answers, |about, shown| page(&visit, about, shown))
}

fn page(visit: &Visit, about: About, shown: Shown) -> Response {
    let status = shown.status;
    let form = about.form(visit, "milestones", about.instance.row.version, shown);
    let shell = about.shell(visit, visit.t().task.add_milestone, &form);
    render::page_with(status, &MilestonePage { shell, form, about })
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let action = "/tasks/PL.3/milestones?period=2026";
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        MilestonePage { shell, form, about: About::sample() }.render().unwrap()
    };
    let wrong = sample::form::wrong(action, &["title", "due"], sample::HOSTILE, &shell());
    vec![("task-milestone", page(sample::form::empty(action))), ("task-milestone-wrong", page(wrong))]
}
