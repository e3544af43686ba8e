use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use dongho_app::AddNote;

use super::{About, AskedPeriod};
use crate::form::{Answers, FormView, Trouble};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "task_note.html")]
struct NotePage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for a note.
pub(crate) async fn show(
    Recorder { visit, .. }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    Ok(page(&visit, about, StatusCode::OK, Answers::default(), None))
}

/// Adds a note.
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
    let input = AddNote { about: about.subject(), text: answers.own("text") };
    match visit.app().add_note(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &about.back(), "note", recorded.repeated)),
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
    let form = about.form(visit, "notes", about.instance.row.version, answers, trouble);
    let shell = about.shell(visit, visit.t().task.add_note, &form);
    render::page_with(status, &NotePage { shell, form, about })
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let action = "/tasks/PL.3/notes?period=2026";
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        NotePage { shell, form, about: About::sample() }.render().unwrap()
    };
    let wrong = sample::form::wrong(action, &["text"], sample::HOSTILE, &shell());
    vec![("task-note", page(sample::form::empty(action))), ("task-note-wrong", page(wrong))]
}
