use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use dongho_app::AddMilestone;

use super::{About, AskedPeriod};
use crate::form::{Answers, FormView, Trouble};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "task_milestone.html")]
struct MilestonePage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for a milestone.
pub(crate) async fn show(
    Recorder { visit, .. }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    Ok(page(&visit, about, StatusCode::OK, Answers::default(), None))
}

/// Adds a milestone.
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
    let input =
        AddMilestone { task, period: about.period(), title: answers.own("title"), due: answers.own("due") };
    match visit.app().add_milestone(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &about.back(), "milestone", recorded.repeated)),
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
) -> Response {
    let form = about.form(visit, "milestones", about.instance.row.version, answers, trouble);
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
