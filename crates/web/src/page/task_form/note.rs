use askama::Template;
use axum::response::Response;
use dongho_app::AddNote;

use super::{About, TaskRecorder};
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "task_note.html")]
struct NotePage {
    shell: Shell,
    form: FormView,
    about: About,
}

/// Shows the form for a note.
pub(crate) async fn show(TaskRecorder { visit, about, .. }: TaskRecorder) -> PageResult {
    Ok(page(&visit, about, Shown::fresh(Answers::default())))
}

/// Adds a note.
pub(crate) async fn save(TaskRecorder { visit, actor, about }: TaskRecorder, answers: Answers) -> PageResult {
    if !visit.knows(&answers) {
        return Ok(page(&visit, about, Shown::expired(answers)));
    }
    let input = AddNote { about: about.subject(), text: answers.own("text") };
    let outcome = visit.app().add_note(&actor, &answers.stamp(), input).await;
    about.answer(&visit, ("note", outcome), answers, |about, shown| page(&visit, about, shown))
}

fn page(visit: &Visit, about: About, shown: Shown) -> Response {
    let status = shown.status;
    let form = about.form(visit, "notes", about.instance.row.version, shown);
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
