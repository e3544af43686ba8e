use axum::extract::Multipart;
use axum::response::Response;
use dongho_app::AttachEvidence;

use super::{About, TaskRecorder};
use crate::form::{self, Answers, Parcel, Shown};
use crate::page::evidence::EvidencePage;
use crate::render::{self, PageResult};
use crate::visit::Visit;

/// Shows the form for evidence.
pub(crate) async fn show(TaskRecorder { visit, about, .. }: TaskRecorder) -> PageResult {
    Ok(page(&visit, about, Shown::fresh(Answers::default())))
}

/// Adds evidence.
pub(crate) async fn save(TaskRecorder { visit, actor, about }: TaskRecorder, body: Multipart) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return Ok(page(&visit, about, Shown::expired(answers)));
    }
    let input = AttachEvidence {
        about: about.subject(),
        title: answers.own("title"),
        file: file.unwrap_or_default(),
    };
    let outcome = visit.app().attach_evidence(&actor, &answers.stamp(), input).await;
    about.answer(&visit, ("evidence", outcome), answers, |about, shown| page(&visit, about, shown))
}

fn page(visit: &Visit, about: About, shown: Shown) -> Response {
    let status = shown.status;
    let words = &visit.t().task;
    let form = about.form(visit, "evidence", about.instance.row.version, shown);
    let shell = about.shell(visit, words.add_evidence, &form);
    let lead = visit.t().task.evidence_lead;
    let back = visit.url(&about.back());
    let page = EvidencePage { shell, form, lead, back, limit: visit.app().upload_limit() };
    render::page_with(status, &page)
}
