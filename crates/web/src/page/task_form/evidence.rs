use axum::extract::{Multipart, Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use dongho_app::AttachEvidence;

use super::{About, AskedPeriod};
use crate::form::{self, Answers, Parcel, Trouble};
use crate::page::evidence::EvidencePage;
use crate::render::{self, PageResult};
use crate::visit::{Recorder, Visit};

/// Shows the form for evidence.
pub(crate) async fn show(
    Recorder { visit, .. }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    Ok(page(&visit, about, StatusCode::OK, Answers::default(), None))
}

/// Adds evidence.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(task): Path<String>,
    Query(asked): Query<AskedPeriod>,
    body: Multipart,
) -> PageResult {
    let about = About::load(&visit, &task, &asked).await?;
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return Ok(page(&visit, about, StatusCode::FORBIDDEN, answers, Some(Trouble::Expired)));
    }
    let input = AttachEvidence {
        about: about.subject(),
        title: answers.own("title"),
        file: file.unwrap_or_default(),
    };
    match visit.app().attach_evidence(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &about.back(), "evidence", recorded.repeated)),
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
    let words = &visit.t().task;
    let form = about.form(visit, "evidence", about.instance.row.version, answers, trouble);
    let shell = about.shell(visit, words.add_evidence, &form);
    let lead = visit.t().task.evidence_lead;
    let back = visit.url(&about.back());
    let page = EvidencePage { shell, form, lead, back, limit: visit.app().upload_limit() };
    render::page_with(status, &page)
}
