//! The list of targets.

use askama::Template;
use axum::extract::Query;
use dongho_app::{TargetFilter, TargetRow, TargetState};
use serde::Deserialize;

use crate::filter::{Select, given};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "targets.html")]
struct TargetsPage {
    shell: Shell,
    rows: Vec<TargetRow>,
    all: usize,
    selects: Vec<Select>,
}

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: Option<String>,
    phase: Option<String>,
    party: Option<String>,
}

/// Shows the targets that were asked for.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> PageResult {
    let app = visit.app();
    let filter = TargetFilter {
        state: asked.state.as_deref().and_then(TargetState::from_key),
        phase: given(asked.phase),
        party: given(asked.party),
    };
    let rows = app.list_targets(&filter).await?;
    let all = app.list_targets(&TargetFilter::default()).await?.len();
    let phases = app.get_overview().await?.phases;
    let parties = app.list_parties().await?;
    let shell = visit.shell(visit.t().shell.targets, Section::Targets);
    let phases = phases.iter().map(|phase| (phase.id.clone(), shell.say(&phase.name).to_owned()));
    let answering = parties.iter().filter(|row| row.targets > 0);
    let parties = answering.map(|row| (row.party.id.clone(), shell.say(&row.party.name).to_owned()));
    let selects = selects(&shell, &filter, phases, parties);
    Ok(render::page(&TargetsPage { shell, rows, all, selects }))
}

fn selects(
    shell: &Shell,
    filter: &TargetFilter,
    phases: impl Iterator<Item = (String, String)>,
    parties: impl Iterator<Item = (String, String)>,
) -> Vec<Select> {
    let words = &shell.t.target;
    let states = TargetState::ALL
        .into_iter()
        .map(|state| (state.key().to_owned(), state.label().get(shell.language()).to_owned()));
    vec![
        Select::new("phase", words.phase, filter.phase.as_deref(), phases),
        Select::new("state", words.state, filter.state.map(TargetState::key), states),
        Select::new("party", words.party, filter.party.as_deref(), parties),
    ]
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |rows: Vec<TargetRow>| {
        let filter = TargetFilter { state: Some(TargetState::NoData), ..TargetFilter::default() };
        let phases = [("2023-2025".to_owned(), "Giai đoạn 2023–2025".to_owned())];
        let parties = [("so-khcn".to_owned(), sample::HOSTILE.to_owned())];
        let selects = selects(&shell(), &filter, phases.into_iter(), parties.into_iter());
        TargetsPage { shell: shell(), rows, all: 25, selects }.render().unwrap()
    };
    vec![
        ("targets", page(sample::target::rows())),
        ("targets-empty", page(vec![])),
        ("targets-long", page(vec![sample::target::long(), sample::target::hostile()])),
    ]
}
