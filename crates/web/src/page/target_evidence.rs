//! Adding evidence to a target.

use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use dongho_app::{AttachEvidence, Subject, SubjectKind};

use super::evidence::EvidencePage;
use super::target::address_of;
use super::target_record::below;
use crate::form::{self, Answers, FormView, Parcel, Trouble};
use crate::render::{self, PageResult};
use crate::visit::{Recorder, Visit};

/// Shows the form for evidence.
pub(crate) async fn show(Recorder { visit, .. }: Recorder, Path(id): Path<String>) -> PageResult {
    page(&visit, &id, StatusCode::OK, Answers::default(), None).await
}

/// Adds evidence.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<String>,
    body: Multipart,
) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return page(&visit, &id, StatusCode::FORBIDDEN, answers, Some(Trouble::Expired)).await;
    }
    let input = AttachEvidence {
        about: Subject::new(SubjectKind::Target, id.as_str()),
        title: answers.own("title"),
        file: file.unwrap_or_default(),
    };
    match visit.app().attach_evidence(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(&id), "evidence", recorded.repeated)),
        Err(refusal) => {
            let trouble = Trouble::of(refusal)?;
            page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, answers, Some(trouble)).await
        }
    }
}

async fn page(
    visit: &Visit,
    id: &str,
    status: StatusCode,
    answers: Answers,
    trouble: Option<Trouble>,
) -> PageResult {
    let view = visit.app().get_target(id).await?;
    let mut form = FormView::new(visit, &format!("{}/evidence", address_of(id)), view.version).with(answers);
    if let Some(trouble) = trouble {
        form = form.troubled(visit, trouble);
    }
    let words = &visit.t().target;
    let shell = below(visit, words.attach, &view).of_form(&form);
    let back = visit.url(&address_of(id));
    let limit = visit.app().upload_limit();
    Ok(render::page_with(status, &EvidencePage { shell, form, lead: words.attach_lead, back, limit }))
}
