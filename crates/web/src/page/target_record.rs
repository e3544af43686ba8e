//! Recording a value for a target.

use askama::Template;
use axum::extract::{Multipart, Path};
use dongho_app::{RecordValue, TargetView, Vintage};

use super::target::address_of;
use crate::form::{self, Answers, FormView, Parcel, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "target_record.html")]
struct RecordPage {
    shell: Shell,
    form: FormView,
    view: TargetView,
    limit: u64,
}

/// Shows the form for a value.
pub(crate) async fn show(Recorder { visit, .. }: Recorder, Path(id): Path<String>) -> PageResult {
    page(&visit, &id, Shown::fresh(Answers::default())).await
}

/// Records a value.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<String>,
    body: Multipart,
) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return page(&visit, &id, Shown::expired(answers)).await;
    }
    let input = RecordValue {
        target: id.clone(),
        period: answers.own("period"),
        value: answers.own("value"),
        numerator: answers.own("numerator"),
        denominator: answers.own("denominator"),
        source: answers.own("source"),
        vintage: answers.own("vintage"),
        note: answers.own("note"),
        evidence: file,
    };
    match visit.app().record_value(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(&id), "value", recorded.repeated)),
        Err(refusal) => page(&visit, &id, Shown::refused(refusal, answers)?).await,
    }
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_target(id).await?;
    let form = shown.form(visit, &format!("{}/record", address_of(id)), view.version);
    let shell = below(visit, visit.t().target.record, &view).of_form(&form);
    let limit = visit.app().upload_limit();
    Ok(render::page_with(status, &RecordPage { shell, form, view, limit }))
}

/// Makes the frame of a form about a target.
pub(super) fn below(visit: &Visit, title: &str, view: &TargetView) -> Shell {
    let name = view.row.name.get(visit.language).to_owned();
    let crumbs =
        vec![("/targets".to_owned(), visit.t().shell.targets.to_owned()), (address_of(&view.row.id), name)];
    visit.shell_below(title, Section::Targets, crumbs)
}

impl RecordPage {
    fn vintages(&self) -> Vec<(&'static str, String)> {
        let label = |vintage: Vintage| vintage.label().get(self.shell.language()).to_owned();
        Vintage::ALL.into_iter().map(|vintage| (vintage.key(), label(vintage))).collect()
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let fields = ["period", "value", "numerator", "denominator", "source", "vintage", "note", "evidence"];
    let record = |form: FormView| {
        let shell = shell().of_form(&form);
        RecordPage { shell, form, view: sample::target::filled(), limit: 64 << 20 }.render().unwrap()
    };
    let action = "/targets/II.1.a/record";
    let wrong = |fields: &[&str], answer| sample::form::wrong(action, fields, answer, &shell());
    vec![
        ("target-record", record(sample::form::empty(action))),
        ("target-record-wrong", record(wrong(&fields, sample::LONG))),
        ("target-record-hostile", record(wrong(&fields, sample::HOSTILE))),
    ]
}
