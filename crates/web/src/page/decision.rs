//! The decision as a readable page; its outline where the document is not attached.

pub(crate) mod attach;
mod block;

use askama::Template;
use dongho_app::{DecisionView, HistoryLine, Subject, SubjectKind};

use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

use block::{Block, blocks};

#[derive(Template)]
#[template(path = "decision.html")]
struct DecisionPage {
    shell: Shell,
    view: DecisionView,
    blocks: Vec<Block>,
    history: Vec<HistoryLine>,
}

/// Shows the decision.
pub(crate) async fn show(visit: Visit) -> PageResult {
    let view = visit.app().get_decision().await?;
    let history = visit.app().list_history(&Subject::new(SubjectKind::Document, "")).await?;
    let shell = visit.shell(title(&view), Section::Decision);
    Ok(render::page(&DecisionPage::new(shell, view, history)))
}

/// Sends the attached document to be kept.
pub(crate) async fn download(visit: Visit) -> PageResult {
    let file = visit.app().read_document().await?;
    Ok(render::download(&file.name, file.bytes))
}

fn title(view: &DecisionView) -> String {
    format!("{} {}", view.decision.kind, view.decision.number)
}

impl DecisionPage {
    fn new(shell: Shell, view: DecisionView, history: Vec<HistoryLine>) -> Self {
        let blocks = blocks(&shell, &view.clauses);
        DecisionPage { shell, view, blocks, history }
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: DecisionView| {
        let mut shell = shell();
        shell.title = title(&view);
        DecisionPage::new(shell, view, sample::history()).render().unwrap()
    };
    vec![
        ("decision", page(sample::decision::readable())),
        ("decision-outline", page(sample::decision::outline())),
        ("decision-empty", page(sample::decision::empty())),
        ("decision-mismatch", page(sample::decision::mismatch())),
        ("decision-hostile", page(sample::decision::hostile())),
    ]
}
