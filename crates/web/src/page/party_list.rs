//! The parties, in Vietnamese order.

use askama::Template;
use dongho_app::PartyRow;

use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "parties.html")]
struct PartiesPage {
    shell: Shell,
    rows: Vec<PartyRow>,
}

/// Shows the parties.
pub(crate) async fn show(visit: Visit) -> PageResult {
    let rows = visit.app().list_parties().await?;
    let shell = visit.shell(visit.t().shell.parties, Section::Parties);
    Ok(render::page(&PartiesPage { shell, rows }))
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |rows| PartiesPage { shell: shell(), rows }.render().unwrap();
    vec![
        ("parties", page(sample::party::rows())),
        ("parties-empty", page(vec![])),
        ("parties-long", page(vec![sample::party::long(), sample::party::hostile()])),
    ]
}
