//! One task: who, what, when, and how each of its years stands.

use askama::Template;
use axum::extract::{Path, Query};
use dongho_app::{HistoryLine, InstanceRow, InstanceView, Subject, SubjectKind, TaskView};
use serde::Deserialize;

use crate::address;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

/// Which year the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedYear {
    year: Option<String>,
}

impl AskedYear {
    /// Returns the year.
    pub(crate) fn year(&self) -> Option<i32> {
        self.year.as_deref()?.parse().ok()
    }
}

#[derive(Template)]
#[template(path = "task.html")]
struct TaskPage {
    shell: Shell,
    view: TaskView,
    shown: Option<InstanceView>,
    history: Vec<HistoryLine>,
}

/// Shows one task, at the year that was asked for or at the one that matters today.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<AskedYear>) -> PageResult {
    let view = visit.app().get_task(&id).await?;
    let shown = instance(&view, asked.year()).cloned();
    let subject = Subject::new(SubjectKind::Task, subject_id(&id, shown.as_ref().and_then(|i| i.row.year)));
    let history = visit.app().list_history(&subject).await?;
    let title = view.row.name.get(visit.language).to_owned();
    let crumbs = vec![("/tasks".to_owned(), visit.t().shell.tasks.to_owned())];
    let shell = visit.shell_below(title, Section::Tasks, crumbs);
    Ok(render::page(&TaskPage { shell, view, shown, history }))
}

/// Returns the instance of a year; without a year the one that matters today.
pub(crate) fn instance(view: &TaskView, year: Option<i32>) -> Option<&InstanceView> {
    let wanted = year.or(view.row.current_year);
    view.instances.iter().find(|instance| instance.row.year == wanted).or(view.instances.last())
}

/// Returns the id under which notes and evidence of an instance are kept.
pub(crate) fn subject_id(task: &str, year: Option<i32>) -> String {
    year.map_or(task.to_owned(), |year| format!("{task}@{year}"))
}

/// Returns the address of a task's page at a year.
pub(crate) fn address_of(task: &str, year: Option<i32>) -> String {
    let base = format!("/tasks/{}", address::escaped(task));
    year.map_or(base.clone(), |year| format!("{base}?year={year}"))
}

/// Returns the address of a form about a task at a year.
pub(crate) fn form_address(task: &str, form: &str, year: Option<i32>) -> String {
    let base = format!("/tasks/{}/{form}", address::escaped(task));
    year.map_or(base.clone(), |year| format!("{base}?year={year}"))
}

impl TaskPage {
    fn to_year(&self, row: &InstanceRow) -> String {
        self.shell.url(address_of(&self.view.row.id, row.year))
    }

    fn form(&self, form: impl AsRef<str>) -> String {
        let year = self.shown.as_ref().and_then(|instance| instance.row.year);
        self.shell.url(form_address(&self.view.row.id, form.as_ref(), year))
    }

    fn is_shown(&self, row: &InstanceRow) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.row.year == row.year)
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: TaskView, history: Vec<HistoryLine>| {
        let mut shell = shell();
        shell.title = shell.say(&view.row.name).to_owned();
        let shown = instance(&view, None).cloned();
        TaskPage { shell, view, shown, history }.render().unwrap()
    };
    vec![
        ("task", page(sample::task::filled(), sample::history())),
        ("task-empty", page(sample::task::empty(), vec![])),
        ("task-long", page(sample::task::long_view(), sample::history())),
        ("task-hostile", page(sample::task::hostile_view(), sample::history())),
    ]
}
