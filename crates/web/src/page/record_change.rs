//! Taking a record out of its register, putting it back, merging it with a duplicate and undoing that.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use dongho_app::{Actor, LinkOption, RecordView, Recorded, Refusal};
use serde::Deserialize;

use super::record::{address_of, below};
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Deed {
    /// Take it out.
    Remove,
    /// Put it back.
    Restore,
    /// Merge it.
    Merge,
    /// Undo a merge.
    Separate,
}

#[derive(Template)]
#[template(path = "record_change.html")]
struct ChangePage {
    shell: Shell,
    form: FormView,
    view: RecordView,
    deed: Deed,
    /// Records to choose from; `None` where none is to be chosen.
    options: Option<Vec<LinkOption>>,
    typed: String,
}

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

/// Shows the form.
pub(crate) async fn show(
    Recorder { visit, actor }: Recorder,
    Path((id, deed)): Path<(u64, Deed)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    page(&visit, &actor, id, deed, &asked.q, Shown::fresh(Answers::default())).await
}

/// Does what the form says.
pub(crate) async fn save(
    Recorder { visit, actor }: Recorder,
    Path((id, deed)): Path<(u64, Deed)>,
    Query(asked): Query<Asked>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, &actor, id, deed, &asked.q, Shown::expired(answers)).await;
    }
    match done(&visit, &actor, id, deed, &answers).await {
        Ok(recorded) => Ok(render::done(&visit, &address_of(id), deed.key(), recorded.repeated)),
        Err(refusal) => page(&visit, &actor, id, deed, &asked.q, Shown::refused(refusal, answers)?).await,
    }
}

async fn done(
    visit: &Visit,
    actor: &Actor,
    id: u64,
    deed: Deed,
    answers: &Answers,
) -> Result<Recorded, Refusal> {
    let (app, stamp, why) = (visit.app(), answers.stamp(), answers.own("why"));
    match deed {
        Deed::Remove => app.remove_record(actor, &stamp, id, why).await,
        Deed::Restore => app.restore_record(actor, &stamp, id, why).await,
        Deed::Separate => app.separate_record(actor, &stamp, id, why).await,
        Deed::Merge => {
            let keep = answers.get("keep").parse().unwrap_or(0);
            app.merge_record(actor, &stamp, id, keep, why).await
        }
    }
}

async fn page(visit: &Visit, actor: &Actor, id: u64, deed: Deed, typed: &str, shown: Shown) -> PageResult {
    let app = visit.app();
    let view = app.get_record(Some(actor), id, None).await?;
    let mut options = None;
    if deed == Deed::Merge {
        let mut found = app.find_links(Some(actor), &view.register.id, typed).await?;
        found.retain(|option| option.id != id);
        options = Some(found);
    }
    let status = shown.status;
    let path = format!("{}/{}", address_of(id), deed.key());
    let form = shown.form(visit, &path, view.version);
    let crumb = [(address_of(id), view.label.clone())];
    let shell = below(visit, deed.words(visit.t()).0, &view, &crumb).of_form(&form);
    let page = ChangePage { shell, form, view, deed, options, typed: typed.to_owned() };
    Ok::<Response, _>(render::page_with(status, &page))
}

impl Deed {
    /// Returns the word in addresses and notices.
    fn key(self) -> &'static str {
        match self {
            Deed::Remove => "remove",
            Deed::Restore => "restore",
            Deed::Merge => "merge",
            Deed::Separate => "separate",
        }
    }

    /// Returns the title and what it means.
    fn words(self, t: &'static crate::text::Texts) -> (&'static str, &'static str) {
        let words = &t.register;
        match self {
            Deed::Remove => (words.remove, words.remove_lead),
            Deed::Restore => (words.restore, words.restore_lead),
            Deed::Merge => (words.merge, words.merge_lead),
            Deed::Separate => (words.separate, words.separate_lead),
        }
    }
}

impl ChangePage {
    fn lead(&self) -> &'static str {
        self.deed.words(self.shell.t).1
    }

    fn back(&self) -> String {
        self.shell.url(address_of(self.view.id))
    }

    fn choices(&self) -> Vec<(String, String)> {
        let number = |option: &LinkOption| option.number.as_ref().map(|number| format!(" ({number})"));
        let options = self.options.iter().flatten();
        options
            .map(|option| {
                (option.id.to_string(), format!("{}{}", option.label, number(option).unwrap_or_default()))
            })
            .collect()
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |deed: Deed, form: FormView, label: &str| {
        let shell = shell().of_form(&form);
        let option = |id: u64| LinkOption { id, label: label.to_owned(), number: Some(format!("LN-{id}")) };
        let options = (deed == Deed::Merge).then(|| vec![option(7), option(8)]);
        let view = sample::record::view(label);
        ChangePage { shell, form, view, deed, options, typed: label.to_owned() }.render().unwrap()
    };
    let action = |deed: Deed| format!("/records/12/{}", deed.key());
    let wrong =
        |deed: Deed, fields: &[&str]| sample::form::wrong(&action(deed), fields, sample::HOSTILE, &shell());
    let empty = |deed: Deed| sample::form::empty(&action(deed));
    vec![
        ("record-remove", page(Deed::Remove, empty(Deed::Remove), "Lò nung")),
        ("record-merge", page(Deed::Merge, empty(Deed::Merge), "Lò nung")),
        ("record-merge-wrong", page(Deed::Merge, wrong(Deed::Merge, &["why", "keep"]), sample::HOSTILE)),
        ("record-restore", page(Deed::Restore, wrong(Deed::Restore, &["why"]), sample::LONG)),
        ("record-separate", page(Deed::Separate, empty(Deed::Separate), "Lò nung")),
    ]
}
