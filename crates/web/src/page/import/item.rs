//! One extracted item beside its sentence: accept, correct, drop.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use dongho_app::{DecideItem, FieldChoice, FieldInput, ImportItem, ImportRow, ItemDecision, ItemField};

use super::shell;
use crate::address;
use crate::fault::Fault;
use crate::form::{Answers, FormView, Shown};
use crate::render::{self, PageResult};
use crate::shell::Shell;
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "import_item.html")]
struct ItemPage {
    shell: Shell,
    form: FormView,
    row: ImportRow,
    item: ImportItem,
    fields: Vec<FieldRow>,
}

/// Returns the address of an item's page.
pub(super) fn address_of(import: u64, item: &str) -> String {
    format!("/imports/{import}/items/{}", address::escaped(item))
}

/// Shows one item.
pub(crate) async fn show_item(
    Recorder { visit, .. }: Recorder,
    Path((import, item)): Path<(u64, String)>,
) -> PageResult {
    page(&visit, import, &item, Shown::fresh(Answers::default())).await
}

/// Decides on one item.
pub(crate) async fn decide(
    Recorder { visit, actor }: Recorder,
    Path((import, item)): Path<(u64, String)>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, import, &item, Shown::expired(answers)).await;
    }
    let asked = ItemDecision::from_key(answers.get("decision")).ok_or(Fault::BadRequest)?;
    let fields: BTreeMap<String, String> = answers
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("field-")?.to_owned(), value.to_owned())))
        .collect();
    let view = visit.app().get_import(import).await?;
    let before = view.items.iter().find(|candidate| candidate.id == item).ok_or(Fault::NotFound)?;
    let decision =
        if asked == ItemDecision::Accept && changes(before, &fields) { ItemDecision::Correct } else { asked };
    let note = answers.own("note");
    let input = DecideItem { import, item: item.clone(), decision, fields, note };
    match visit.app().decide_item(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, &super::address_of(import), "item", recorded.repeated)),
        Err(refusal) => page(&visit, import, &item, Shown::refused(refusal, answers)?).await,
    }
}

/// Who changed a field and leaves the choice at "accept" means the change.
fn changes(item: &ImportItem, fields: &BTreeMap<String, String>) -> bool {
    item.fields.iter().any(|field| fields.get(field.name).is_some_and(|new| *new != field.value))
}

async fn page(visit: &Visit, import: u64, id: &str, shown: Shown) -> PageResult {
    let status = shown.status;
    let view = visit.app().get_import(import).await?;
    let item = view.items.into_iter().find(|item| item.id == id).ok_or(Fault::NotFound)?;
    let fresh = shown.is_fresh();
    let form = shown.form(visit, &address_of(import, id), item.version);
    let mut form = if fresh { filled(form, &item) } else { form };
    for problem in &mut form.problems {
        // Problems name the fields of the item; the form keeps those apart from its own.
        if item.fields.iter().any(|field| field.name == problem.field) {
            problem.field = format!("field-{}", problem.field);
        }
    }
    let shell = shell(visit, &view.row, &item.title).of_form(&form);
    Ok(render::page_with(status, &ItemPage::new(shell, form, view.row, item)))
}

/// Fills in what stands now: the decision taken, or "accept", and every field's value.
fn filled(form: FormView, item: &ImportItem) -> FormView {
    let taken = item.decision.as_ref().map_or(ItemDecision::Accept, |decided| decided.decision);
    let form = form.answered("decision", taken.key());
    item.fields
        .iter()
        .fold(form, |form, field| form.answered(&format!("field-{}", field.name), field.value.as_str()))
}

impl ItemPage {
    fn new(shell: Shell, form: FormView, row: ImportRow, item: ImportItem) -> Self {
        let fields = item.fields.iter().map(|field| FieldRow::new(field, &shell)).collect();
        ItemPage { shell, form, row, item, fields }
    }

    fn decisions(&self) -> [(&'static str, &'static str); 3] {
        let words = &self.shell.t.import;
        [
            ("accept", words.decision_accept),
            ("correct", words.decision_correct),
            ("drop", words.decision_drop),
        ]
    }

    fn back(&self) -> String {
        self.shell.url(super::address_of(self.row.id))
    }
}

/// A field as the form shows it.
struct FieldRow {
    name: String,
    label: String,
    /// What the machine read, where somebody has changed it since.
    read: String,
    long: bool,
    choices: Option<Vec<(String, String)>>,
}

impl FieldRow {
    fn new(field: &ItemField, shell: &Shell) -> Self {
        let choices = match &field.input {
            FieldInput::Choice(choices) => {
                let pair = |choice: &FieldChoice| (choice.key.clone(), shell.say(&choice.label).to_owned());
                Some(choices.iter().map(pair).collect())
            }
            _ => None,
        };
        let words = &shell.t.import;
        let read = match field.read.as_str() {
            read if read == field.value => String::new(),
            "" => format!("{} {}", words.read_as, words.read_nothing),
            read => format!("{} {read}", words.read_as),
        };
        FieldRow {
            name: format!("field-{}", field.name),
            label: shell.say(&field.label).to_owned(),
            read,
            long: field.input == FieldInput::LongText,
            choices,
        }
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample::{self, import};
    use dongho_app::ImportState;
    let page = |item: ImportItem, wrong: bool| {
        let action = "/imports/7/items/target:II.1.a";
        let form = match wrong {
            true => {
                sample::form::wrong(action, &["field-name", "field-low", "note"], sample::HOSTILE, &shell())
            }
            false => filled(sample::form::empty(action), &item),
        };
        let mut shell = shell().of_form(&form);
        shell.title = item.title.clone();
        ItemPage::new(shell, form, import::view(ImportState::Review).row, item).render().unwrap()
    };
    vec![
        ("import-item", page(import::doubtful(), false)),
        ("import-item-settled", page(import::settled(), false)),
        ("import-item-wrong", page(import::hostile(), true)),
    ]
}
