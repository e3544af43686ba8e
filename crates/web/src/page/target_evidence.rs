//! Adding evidence to a target.

use axum::extract::{Multipart, Path};
use dongho_app::{AttachEvidence, Subject, SubjectKind};

use super::evidence::EvidencePage;
use super::target::address_of;
use super::target_record::below;
use crate::form::{self, Answers, Parcel, Shown};
use crate::render::{self, PageResult};
use crate::visit::{Recorder, Visit};

/// Shows the form for evidence.
pub(crate) async fn show(Recorder { visit, .. }: Recorder, Path(id): Path<String>) -> PageResult {
    page(&visit, &id, Shown::fresh(Answers::default())).await
}

/// Adds evidence.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<String>,
    body: Multipart,
) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return page(&visit, &id, Shown::expired(answers)).await;
    }
    let input = AttachEvidence {
        about: Subject::new(SubjectKind::Target, id.as_str()),
        title: answers.own("title"),
        file: file.unwrap_or_default(),
    };
    match visit.app().attach_evidence(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(&id), "evidence", recorded.repeated)),
        Err(refusal) => page(&visit, &id, Shown::refused(refusal, answers)?).await,
    }
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_target(id).await?;
    let form = shown.form(visit, &format!("{}/evidence", address_of(id)), view.version);
    let words = &visit.t().target;
    let shell = below(visit, words.attach, &view).of_form(&form);
    let back = visit.url(&address_of(id));
    let limit = visit.app().upload_limit();
    Ok(render::page_with(status, &EvidencePage { shell, form, lead: words.attach_lead, back, limit }))
}
