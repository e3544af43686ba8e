//! Attaching the decision's document.

use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;

use crate::form::{self, Answers, FormView, Parcel, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "attach.html")]
struct AttachPage {
    shell: Shell,
    form: FormView,
    limit: u64,
}

/// Shows the form for the document.
pub(crate) async fn show(Recorder { visit, .. }: Recorder) -> PageResult {
    Ok(page(&visit, Shown::fresh(Answers::default())))
}

/// Attaches the document; what fits and what does not is told on the decision's page.
pub(crate) async fn save(Recorder { visit, actor }: Recorder, body: Multipart) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return Ok(page(&visit, Shown::expired(answers)));
    }
    match visit.app().attach_document(&actor, &answers.stamp(), file.unwrap_or_default()).await {
        Ok(_) => Ok(render::done(&visit, "/decision", "document", false)),
        Err(refusal) => Ok(page(&visit, Shown::refused(refusal, answers)?)),
    }
}

fn page(visit: &Visit, shown: Shown) -> Response {
    let status = shown.status;
    let form = shown.form(visit, "/decision/document", 0);
    let t = visit.t();
    let crumbs = vec![("/decision".to_owned(), t.shell.decision.to_owned())];
    let shell = visit.shell_below(t.decision.attach, Section::Decision, crumbs).of_form(&form);
    render::page_with(status, &AttachPage { shell, form, limit: visit.app().upload_limit() })
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        AttachPage { shell, form, limit: 64 << 20 }.render().unwrap()
    };
    let wrong = sample::form::wrong("/decision/document", &["file"], sample::HOSTILE, &shell());
    vec![("attach", page(sample::form::empty("/decision/document"))), ("attach-wrong", page(wrong))]
}
