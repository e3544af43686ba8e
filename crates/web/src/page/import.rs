//! Reading in a decision: upload, watch, review each item beside its sentence, publish.

mod item;
mod publish;

use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use dongho_app::{FieldInput, ImportItem, ImportRow, ImportState, ImportView, ItemField, ItemKind};
use dongho_base::{Digest, Localized};

use crate::form::{self, Answers, FormView, Parcel, Shown};
use crate::guard::POLICY_WITH_SCRIPT;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::tag::Tag;
use crate::visit::{Recorder, Visit};

pub(crate) use item::{decide, show_item};
pub(crate) use publish::{accept_rest, publish, show_publish, show_rest, versions};

#[derive(Template)]
#[template(path = "imports.html")]
struct ImportsPage {
    shell: Shell,
    form: FormView,
    rows: Vec<ImportRow>,
    limit: u64,
}

/// Shows the imports and the form for a new one.
pub(crate) async fn list(Recorder { visit, .. }: Recorder) -> PageResult {
    list_page(&visit, Shown::fresh(Answers::default())).await
}

/// Takes a file in and begins reading it.
pub(crate) async fn start(Recorder { visit, actor }: Recorder, body: Multipart) -> PageResult {
    let Parcel { answers, file, known } = form::receive(&visit, body).await?;
    if !known {
        return list_page(&visit, Shown::expired(answers)).await;
    }
    match visit.app().start_import(&actor, &answers.stamp(), file.unwrap_or_default()).await {
        Ok(id) => Ok(to(&visit, &address_of(id))),
        Err(refusal) => list_page(&visit, Shown::refused(refusal, answers)?).await,
    }
}

fn to(visit: &Visit, path: &str) -> Response {
    use axum::response::{IntoResponse, Redirect};
    Redirect::to(&visit.url(path)).into_response()
}

fn address_of(id: u64) -> String {
    format!("/imports/{id}")
}

async fn list_page(visit: &Visit, shown: Shown) -> PageResult {
    let status = shown.status;
    let rows = visit.app().list_imports().await?;
    let form = shown.form(visit, "/imports", 0);
    let shell = visit.shell(visit.t().shell.import, Section::Imports).of_form(&form);
    let limit = visit.app().upload_limit();
    Ok(render::page_with(status, &ImportsPage { shell, form, rows, limit }))
}

impl ImportsPage {
    fn state_tag(&self, row: &ImportRow) -> Tag {
        Tag::import(&row.state, self.shell.language())
    }

    fn url_of(&self, row: &ImportRow) -> String {
        self.shell.url(address_of(row.id))
    }
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    shell: Shell,
    retry: FormView,
    view: ImportView,
}

/// Shows one import: at work, failed, to be reviewed, or published.
pub(crate) async fn show(Recorder { visit, .. }: Recorder, Path(id): Path<u64>) -> PageResult {
    let view = visit.app().get_import(id).await?;
    let retry = FormView::new(&visit, &format!("{}/retry", address_of(id)), view.version);
    let mut shell = shell(&visit, &view.row, &view.row.file);
    shell.waiting = view.row.state.at_work();
    let waiting = shell.waiting;
    let mut response = render::page(&ImportPage { shell, retry, view });
    if waiting {
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY_WITH_SCRIPT));
    }
    Ok(response)
}

/// Says in one word where the import stands, for the page that waits.
pub(crate) async fn state(
    Recorder { visit, .. }: Recorder,
    Path(id): Path<u64>,
) -> Result<String, crate::fault::Fault> {
    Ok(visit.app().get_import_state(id).await?.key().to_owned())
}

/// Reads a failed import again.
pub(crate) async fn retry(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<u64>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return Err(crate::fault::Fault::Forbidden);
    }
    let recorded = visit.app().retry_import(&actor, &answers.stamp(), id).await?;
    Ok(render::done(&visit, &address_of(id), "retry", recorded.repeated))
}

/// Makes the frame of a page of an import.
fn shell(visit: &Visit, row: &ImportRow, title: &str) -> Shell {
    let mut crumbs = vec![("/imports".to_owned(), visit.t().import.list.to_owned())];
    if title != row.file {
        crumbs.push((address_of(row.id), row.file.clone()));
    }
    visit.shell_below(title, Section::Imports, crumbs)
}

impl ImportPage {
    fn state_tag(&self) -> Tag {
        Tag::import(&self.view.row.state, self.shell.language())
    }

    fn failure(&self) -> Option<&Localized> {
        match &self.view.row.state {
            ImportState::Failed(why) => Some(why),
            _ => None,
        }
    }

    fn reviewing(&self) -> bool {
        self.view.row.state == ImportState::Review
    }

    /// Items with doubts that nobody has decided on.
    fn doubtful(&self) -> Vec<&ImportItem> {
        self.view.items.iter().filter(|item| item.decision.is_none() && !item.doubts.is_empty()).collect()
    }

    /// Items without doubts that nobody has decided on.
    fn clear(&self) -> Vec<&ImportItem> {
        self.view.items.iter().filter(|item| item.decision.is_none() && item.doubts.is_empty()).collect()
    }

    /// The same by kind.
    fn clear_groups(&self) -> Vec<(String, Vec<&ImportItem>)> {
        let of_kind =
            |kind: ItemKind| self.clear().into_iter().filter(|item| item.kind == kind).collect::<Vec<_>>();
        let groups = ItemKind::ALL.into_iter().map(|kind| (self.shell.say_own(kind.label()), of_kind(kind)));
        groups.filter(|(_, items)| !items.is_empty()).collect()
    }

    /// Whether an item's buttons are shown: while under review, and as long as nobody decided.
    fn undecided(&self, item: &ImportItem) -> bool {
        self.reviewing() && item.decision.is_none()
    }

    /// A one-time id for the buttons of one item.
    fn once(&self, item: &ImportItem) -> String {
        format!("{}-{}", self.retry.once, Digest::of(item.id.as_bytes()).short())
    }

    /// Items somebody decided on.
    fn settled(&self) -> Vec<&ImportItem> {
        self.view.items.iter().filter(|item| item.decision.is_some()).collect()
    }

    /// What stands in a field, a choice by the name people read.
    fn value<'v>(&'v self, field: &'v ItemField) -> &'v str {
        let FieldInput::Choice(choices) = &field.input else { return &field.value };
        let taken = choices.iter().find(|choice| choice.key == field.value);
        taken.map_or(field.value.as_str(), |choice| self.shell.say(&choice.label))
    }

    fn item_url(&self, item: &ImportItem) -> String {
        self.shell.url(item::address_of(self.view.row.id, &item.id))
    }

    fn below(&self, path: &str) -> String {
        self.shell.url(format!("{}/{path}", address_of(self.view.row.id)))
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, import};
    let list = |rows: Vec<ImportRow>, form: FormView| {
        let shell = shell().of_form(&form);
        ImportsPage { shell, form, rows, limit: 64 << 20 }.render().unwrap()
    };
    let page = |view: ImportView| {
        let mut shell = shell();
        shell.waiting = view.row.state.at_work();
        ImportPage { shell, retry: sample::form::empty("/imports/7/retry"), view }.render().unwrap()
    };
    let wrong = sample::form::wrong("/imports", &["file"], "", &shell());
    let mut pages = vec![
        ("imports", list(import::rows(), sample::form::empty("/imports"))),
        ("imports-empty", list(vec![], sample::form::empty("/imports"))),
        ("imports-wrong", list(import::rows(), wrong)),
        ("import-at-work", page(import::view(ImportState::Reading))),
        ("import-failed", page(import::view(ImportState::Failed(sample::both(sample::LONG, sample::LONG))))),
        ("import-review", page(import::view(ImportState::Review))),
        ("import-published", page(import::view(ImportState::Published(2)))),
    ];
    pages.extend(item::samples(&shell));
    pages.extend(publish::samples(&shell));
    pages
}
