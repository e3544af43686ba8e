//! One party: what the decision asks of it, what it took over and what became of it.

use askama::Template;
use axum::extract::Path;
use dongho_app::{HistoryLine, PartyView, Subject, SubjectKind};

use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "party.html")]
struct PartyPage {
    shell: Shell,
    view: PartyView,
    history: Vec<HistoryLine>,
}

/// Shows one party.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> PageResult {
    let view = visit.app().get_party(&id).await?;
    let history = visit.app().list_history(&Subject::new(SubjectKind::Party, id)).await?;
    let title = view.row.party.name.get(visit.language).to_owned();
    let crumbs = vec![("/parties".to_owned(), visit.t().shell.parties.to_owned())];
    let shell = visit.shell_below(title, Section::Parties, crumbs);
    Ok(render::page(&PartyPage { shell, view, history }))
}

impl PartyPage {
    /// What the decision asks, with its number.
    fn asked(&self) -> String {
        let number = self.shell.programme.as_ref().map_or("", |programme| programme.decision.number.as_str());
        self.shell.t.asked_of(number)
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: PartyView, history| {
        let mut shell = shell();
        shell.title = shell.say(&view.row.party.name).to_owned();
        PartyPage { shell, view, history }.render().unwrap()
    };
    vec![
        ("party", page(sample::party::filled(), sample::history())),
        ("party-empty", page(sample::party::empty(), vec![])),
        ("party-long", page(sample::party::long_view(), sample::history())),
        ("party-hostile", page(sample::party::hostile_view(), sample::history())),
    ]
}
