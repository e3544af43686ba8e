//! The form of a record, made from its register's definition.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use dongho_app::{Actor, RecordForm, RecordProblem, SaveRefusal};

use super::record::address_of;
use crate::address::escaped;
use crate::form::{Answers, FormView, Problem, Shown};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Recorder, Visit};

#[derive(Template)]
#[template(path = "record_form.html")]
struct FormPage {
    shell: Shell,
    form: FormView,
    record: RecordForm,
}

/// What was wrong with what was sent.
enum Sent {
    Nothing,
    Expired(Answers),
    Refused(Answers, SaveRefusal),
}

/// Shows the form for a new record.
pub(crate) async fn show_new(
    Recorder { visit, actor }: Recorder,
    Path(register): Path<String>,
) -> PageResult {
    page(&visit, &actor, &register, None, Sent::Nothing).await
}

/// Enters a record.
pub(crate) async fn enter(
    Recorder { visit, actor }: Recorder,
    Path(register): Path<String>,
    answers: Answers,
) -> PageResult {
    save(&visit, &actor, &register, None, answers).await
}

/// Shows the form of a record.
pub(crate) async fn show(Recorder { visit, actor }: Recorder, Path(id): Path<u64>) -> PageResult {
    let register = visit.app().get_record(Some(&actor), id, None).await?.register.id;
    page(&visit, &actor, &register, Some(id), Sent::Nothing).await
}

/// Changes a record.
pub(crate) async fn change(
    Recorder { visit, actor }: Recorder,
    Path(id): Path<u64>,
    answers: Answers,
) -> PageResult {
    let register = visit.app().get_record(Some(&actor), id, None).await?.register.id;
    save(&visit, &actor, &register, Some(id), answers).await
}

async fn save(
    visit: &Visit,
    actor: &Actor,
    register: &str,
    record: Option<u64>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return page(visit, actor, register, record, Sent::Expired(answers)).await;
    }
    let pairs = pairs(&answers);
    let saved = visit.app().save_record_form(actor, &answers.stamp(), register, record, &pairs).await;
    match saved {
        Ok(recorded) => {
            let id = record.unwrap_or(recorded.seq);
            Ok(render::done(visit, &address_of(id), "record", recorded.repeated))
        }
        Err(refusal) => page(visit, actor, register, record, Sent::Refused(answers, refusal)).await,
    }
}

async fn page(visit: &Visit, actor: &Actor, register: &str, record: Option<u64>, sent: Sent) -> PageResult {
    let (shown, problems) = match sent {
        Sent::Nothing => (Shown::fresh(Answers::default()), Vec::new()),
        Sent::Expired(answers) => (Shown::expired(answers), Vec::new()),
        Sent::Refused(answers, SaveRefusal::Refused(refusal)) => {
            (Shown::refused(refusal, answers)?, Vec::new())
        }
        Sent::Refused(answers, SaveRefusal::Problems(problems)) => (Shown::wrong(answers), problems),
    };
    let status = shown.status;
    let path = match record {
        None => format!("/registers/{}/new", escaped(register)),
        Some(id) => format!("{}/edit", address_of(id)),
    };
    let typed = (status != StatusCode::OK).then(|| pairs(&shown.answers));
    let record = visit.app().record_form(actor, register, record, typed).await?;
    let mut form = shown.form(visit, &path, record.version).about(&record);
    form.tell(visit, problems);
    let shell = frame(visit, &record).of_form(&form);
    Ok(render::page_with(status, &FormPage { shell, form, record }))
}

fn pairs(answers: &Answers) -> Vec<(String, String)> {
    answers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn frame(visit: &Visit, record: &RecordForm) -> Shell {
    let words = &visit.t().register;
    let register = record.register.title.get(visit.language).to_owned();
    let mut crumbs = vec![
        ("/registers".to_owned(), visit.t().shell.registers.to_owned()),
        (format!("/registers/{}", escaped(&record.register.id)), register),
    ];
    let title = match record.record {
        None => format!("{} {}", words.enter, record.register.item.get(visit.language)),
        Some(id) => {
            crumbs.push((address_of(id), record.label.clone()));
            words.edit.to_owned()
        }
    };
    visit.shell_below(title, Section::Registers, crumbs)
}

impl FormView {
    /// Fills in what the record says where nobody has typed yet.
    fn about(self, record: &RecordForm) -> Self {
        let mut answers = Answers::default();
        record.answers.iter().for_each(|(name, value)| answers.add(name.clone(), value.clone()));
        self.with(answers)
    }

    /// Says what is wrong, each at its box; what is about the record as a whole stands above.
    fn tell(&mut self, visit: &Visit, problems: Vec<RecordProblem>) {
        for problem in problems {
            let message = problem.message.get(visit.language).to_owned();
            match problem.path.as_str() {
                "" => {
                    let before = self.banner.take().map(|before| format!("{before} "));
                    self.banner = Some(format!("{}{message}", before.unwrap_or_default()));
                }
                "state" => self.problems.push(Problem { field: "state".to_owned(), message }),
                path => self.problems.push(Problem { field: dongho_app::box_name(path), message }),
            }
        }
    }

    /// Returns whether a choice of several was taken.
    pub(crate) fn took(&self, name: &str, value: &str) -> bool {
        self.answers.iter().any(|(key, taken)| key == name && taken == value)
    }
}

impl FormPage {
    fn back(&self) -> String {
        match self.record.record {
            Some(id) => self.shell.url(address_of(id)),
            None => self.shell.url(format!("/registers/{}", escaped(&self.record.register.id))),
        }
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |form: FormView, name: &str| {
        let shell = shell().of_form(&form);
        FormPage { shell, form, record: sample::record::form(name) }.render().unwrap()
    };
    let action = "/registers/kiln/new";
    let fields = ["d-name", "d-parts", "d-fuel", "d-tags", "state"];
    let wrong = |answer| sample::form::wrong(action, &fields, answer, &shell());
    vec![
        ("record-form", page(sample::form::empty(action), "Tên lò")),
        ("record-form-wrong", page(wrong(sample::LONG), sample::LONG)),
        ("record-form-hostile", page(wrong(sample::HOSTILE), sample::HOSTILE)),
    ]
}
