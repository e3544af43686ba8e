//! Findings in the decision's text, and what was decided about them.

use askama::Template;
use axum::extract::Query;
use dongho_app::{DoubtFilter, FindingView};
use dongho_base::Severity;
use serde::Deserialize;

use crate::filter::Select;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "findings.html")]
struct FindingsPage {
    shell: Shell,
    rows: Vec<FindingView>,
    all: usize,
    selects: Vec<Select>,
}

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    show: Option<String>,
    severity: Option<String>,
}

const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];

/// Reads which doubts are asked for.
pub(crate) fn doubt_filter(show: Option<&str>) -> DoubtFilter {
    match show {
        Some("open") => DoubtFilter::Open,
        Some("settled") => DoubtFilter::Settled,
        _ => DoubtFilter::All,
    }
}

/// Shows the findings that were asked for.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> PageResult {
    let filter = doubt_filter(asked.show.as_deref());
    let all = visit.app().list_findings(DoubtFilter::All).await?.len();
    let mut rows = visit.app().list_findings(filter).await?;
    let wanted = SEVERITIES.iter().find(|(key, _)| asked.severity.as_deref() == Some(key));
    if let Some((_, severity)) = wanted {
        rows.retain(|finding| finding.severity == *severity);
    }
    let shell = visit.shell(visit.t().shell.findings, Section::Findings);
    let selects = selects(&shell, asked.show.as_deref(), asked.severity.as_deref());
    Ok(render::page(&FindingsPage { shell, rows, all, selects }))
}

fn selects(shell: &Shell, show: Option<&str>, severity: Option<&str>) -> Vec<Select> {
    let words = &shell.t.decision;
    let states = [("open", words.open), ("settled", words.settled_only)];
    let severities =
        [("error", words.severity_error), ("warning", words.severity_warning), ("info", words.severity_info)];
    let own = |pair: (&str, &str)| (pair.0.to_owned(), pair.1.to_owned());
    vec![
        Select::new("show", words.settled, show, states.map(own)),
        Select::new("severity", words.severity, severity, severities.map(own)),
    ]
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::doubt;
    let page = |rows| {
        let selects = selects(&shell(), Some("open"), None);
        FindingsPage { shell: shell(), rows, all: 19, selects }.render().unwrap()
    };
    vec![
        ("findings", page(doubt::findings())),
        ("findings-empty", page(vec![])),
        ("findings-long", page(vec![doubt::long_finding(), doubt::hostile_finding()])),
    ]
}
