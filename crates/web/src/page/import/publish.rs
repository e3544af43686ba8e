//! Accepting what reads clearly, publishing, and the versions of the programme.

use askama::Template;
use axum::extract::Path;
use dongho_app::{ImportItem, ImportView, ItemDecision, ItemKind, ProgrammeVersionRow};

use super::{address_of, shell};
use crate::fault::Fault;
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::tag::Tag;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "import_rest.html")]
struct RestPage {
    shell: Shell,
    form: FormView,
    items: Vec<ImportItem>,
    back: String,
}

/// Shows the items that would be accepted together.
pub(crate) async fn show_rest(Recorder { visit, .. }: Recorder, Path(id): Path<u64>) -> PageResult {
    let view = visit.app().get_import(id).await?;
    let form = FormView::new(&visit, &format!("{}/rest", address_of(id)), view.version);
    let shell = shell(&visit, &view.row, visit.t().import.accept_rest);
    let items =
        view.items.into_iter().filter(|item| item.decision.is_none() && item.doubts.is_empty()).collect();
    let back = visit.url(&address_of(id));
    Ok(render::page(&RestPage { shell, form, items, back }))
}

/// Accepts them.
pub(crate) async fn accept_rest(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<u64>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return Err(Fault::Forbidden);
    }
    let recorded = visit.app().accept_rest(&actor, &answers.stamp(), id).await?;
    Ok(render::done(&visit, &address_of(id), "rest", recorded.repeated))
}

#[derive(Template)]
#[template(path = "import_publish.html")]
struct PublishPage {
    shell: Shell,
    form: FormView,
    view: ImportView,
}

/// Shows what would be published.
pub(crate) async fn show_publish(Recorder { visit, .. }: Recorder, Path(id): Path<u64>) -> PageResult {
    publish_page(&visit, id, Shown::fresh(Answers::default())).await
}

/// Publishes the import as the programme in force.
pub(crate) async fn publish(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<u64>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return publish_page(&visit, id, Shown::expired(answers)).await;
    }
    match visit.app().publish_import(&actor, &answers.stamp(), id, answers.own("note")).await {
        Ok(recorded) => Ok(render::done(&visit, "/", "published", recorded.repeated)),
        Err(refusal) => publish_page(&visit, id, Shown::refused(refusal, answers)?).await,
    }
}

async fn publish_page(visit: &Visit, id: u64, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_import(id).await?;
    let form = shown.form(visit, &format!("{}/publish", address_of(id)), view.version);
    let shell = shell(visit, &view.row, visit.t().import.publish).of_form(&form);
    Ok(render::page_with(status, &PublishPage { shell, form, view }))
}

/// How many items of a kind are kept and dropped.
struct Count {
    name: String,
    kept: usize,
    dropped: usize,
}

impl PublishPage {
    fn counts(&self) -> Vec<Count> {
        let count = |kind: ItemKind| {
            let of_kind = || self.view.items.iter().filter(move |item| item.kind == kind);
            let is_dropped = |item: &&ImportItem| {
                item.decision.as_ref().is_some_and(|made| made.decision == ItemDecision::Drop)
            };
            let dropped = of_kind().filter(is_dropped).count();
            Count { name: self.shell.say_own(kind.label()), kept: of_kind().count() - dropped, dropped }
        };
        ItemKind::ALL.into_iter().map(count).collect()
    }

    fn back(&self) -> String {
        self.shell.url(address_of(self.view.row.id))
    }
}

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    shell: Shell,
    rows: Vec<ProgrammeVersionRow>,
}

/// Shows the versions of the programme.
pub(crate) async fn versions(visit: Visit) -> PageResult {
    let rows = visit.app().list_programme_versions().await?;
    let shell = visit.shell(visit.t().import.versions, Section::Other);
    Ok(render::page(&VersionsPage { shell, rows }))
}

impl VersionsPage {
    fn tag(&self, row: &ProgrammeVersionRow) -> Tag {
        let words = &self.shell.t.import;
        if row.in_force { Tag::settled(true, words.in_force) } else { Tag::plain(words.replaced) }
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, import};
    use dongho_app::ImportState;
    let form = || sample::form::empty("/imports/7/publish");
    let rest = |items: Vec<ImportItem>| {
        RestPage { shell: shell(), form: form(), items, back: "/imports/7".to_owned() }.render().unwrap()
    };
    let publish = |view: ImportView| PublishPage { shell: shell(), form: form(), view }.render().unwrap();
    let mut hindered = import::view(ImportState::Review);
    hindered.hindrances.push(sample::both(sample::HOSTILE, sample::HOSTILE));
    vec![
        ("import-rest", rest(vec![import::settled()])),
        ("import-rest-empty", rest(vec![])),
        ("import-publish", publish(import::view(ImportState::Review))),
        ("import-publish-hindered", publish(hindered)),
        ("versions", VersionsPage { shell: shell(), rows: import::versions() }.render().unwrap()),
    ]
}
