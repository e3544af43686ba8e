//! One finding: what is doubtful, where, and what was decided.

use askama::Template;
use axum::extract::Path;
use dongho_app::{FindingView, HistoryLine, ResolveFinding, Subject, SubjectKind};

use crate::address;
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "finding.html")]
struct FindingPage {
    shell: Shell,
    form: FormView,
    view: FindingView,
    history: Vec<HistoryLine>,
}

/// Shows one finding.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> PageResult {
    page(&visit, &id, Shown::fresh(Answers::default())).await
}

/// Decides on a finding.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<String>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, &id, Shown::expired(answers)).await;
    }
    let input = ResolveFinding {
        finding: id.clone(),
        resolution: answers.own("resolution"),
        corrected_to: answers.own("corrected_to"),
        note: answers.own("note"),
    };
    match visit.app().resolve_finding(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(&id), "finding", recorded.repeated)),
        Err(refusal) => page(&visit, &id, Shown::refused(refusal, answers)?).await,
    }
}

fn address_of(id: &str) -> String {
    format!("/findings/{}", address::escaped(id))
}

async fn page(visit: &Visit, id: &str, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_finding(id).await?;
    let history = visit.app().list_history(&Subject::new(SubjectKind::Finding, id)).await?;
    let suggestion = view.suggestion.clone().unwrap_or_default();
    let shown = if shown.is_fresh() { shown.answered("corrected_to", suggestion) } else { shown };
    let form = shown.form(visit, &address_of(id), view.version);
    let t = visit.t();
    let crumbs = vec![("/findings".to_owned(), t.shell.findings.to_owned())];
    let title = format!("{} {}", t.decision.finding, view.code);
    let shell = visit.shell_below(title, Section::Findings, crumbs).of_form(&form);
    Ok(render::page_with(status, &FindingPage { shell, form, view, history }))
}

impl FindingPage {
    fn choices(&self) -> [(&'static str, &'static str); 3] {
        let words = &self.shell.t.decision;
        [("accepted", words.accepted), ("corrected", words.corrected), ("dismissed", words.dismissed)]
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, doubt};
    use dongho_base::Severity;
    let page = |view: FindingView, form: FormView, history| {
        // Only who may record ever sends the form and sees what is wrong with it.
        let form = if shell().may_record() { form } else { sample::form::empty("/findings/f1") };
        let shell = shell().of_form(&form);
        FindingPage { shell, form, view, history }.render().unwrap()
    };
    let empty = || sample::form::empty("/findings/f1");
    let wrong = sample::form::wrong(
        "/findings/f1",
        &["resolution", "corrected_to", "note"],
        sample::HOSTILE,
        &shell(),
    );
    vec![
        ("finding", page(doubt::finding("f1", Severity::Warning, false), empty(), vec![])),
        ("finding-settled", page(doubt::finding("f1", Severity::Info, true), empty(), sample::history())),
        ("finding-wrong", page(doubt::finding("f1", Severity::Error, false), wrong, vec![])),
        ("finding-long", page(doubt::long_finding(), empty(), vec![])),
        ("finding-hostile", page(doubt::hostile_finding(), empty(), sample::history())),
    ]
}
