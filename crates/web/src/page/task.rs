//! One task: who, what, when, and how each of its years stands.

use askama::Template;
use axum::extract::{Path, Query};
use dongho_app::{HistoryLine, InstanceRow, InstanceView, Subject, SubjectKind, TaskState, TaskView};
use dongho_base::Period;
use serde::Deserialize;

use crate::address;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

/// Which year, quarter or month the address asks for: 2025, 2025-Q3 or 2025-06.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedPeriod {
    #[serde(alias = "year")]
    period: Option<String>,
}

impl AskedPeriod {
    /// Returns the year, quarter or month.
    pub(crate) fn period(&self) -> Option<Period> {
        self.period.as_deref()?.parse().ok()
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

/// Shows one task, at the year, quarter or month that was asked for or at the one that matters today.
pub(crate) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<AskedPeriod>,
) -> PageResult {
    let view = visit.app().get_task(&id).await?;
    let shown = instance(&view, asked.period()).cloned();
    let subject = Subject::new(SubjectKind::Task, subject_id(&id, shown.as_ref().and_then(|i| i.row.period)));
    let history = visit.app().list_history(&subject).await?;
    let title = view.row.name.get(visit.language).to_owned();
    let crumbs = vec![("/tasks".to_owned(), visit.t().shell.tasks.to_owned())];
    let shell = visit.shell_below(title, Section::Tasks, crumbs);
    Ok(render::page(&TaskPage { shell, view, shown, history }))
}

/// Returns the instance of a year, quarter or month; without one that which matters today.
pub(crate) fn instance(view: &TaskView, period: Option<Period>) -> Option<&InstanceView> {
    let wanted = period.or(view.row.current_period);
    view.instances.iter().find(|instance| instance.row.period == wanted).or(view.instances.last())
}

/// Returns the id under which notes and evidence of an instance are kept.
pub(crate) fn subject_id(task: &str, period: Option<Period>) -> String {
    period.map_or(task.to_owned(), |period| format!("{task}@{period}"))
}

/// Returns the address of a task's page at a year, quarter or month.
pub(crate) fn address_of(task: &str, period: Option<Period>) -> String {
    let base = format!("/tasks/{}", address::escaped(task));
    period.map_or(base.clone(), |period| format!("{base}?period={period}"))
}

/// Returns the address of a form about a task at a year, quarter or month.
pub(crate) fn form_address(task: &str, form: &str, period: Option<Period>) -> String {
    let base = format!("/tasks/{}/{form}", address::escaped(task));
    period.map_or(base.clone(), |period| format!("{base}?period={period}"))
}

impl TaskPage {
    fn to_instance(&self, row: &InstanceRow) -> String {
        self.shell.url(address_of(&self.view.row.id, row.period))
    }

    /// Returns what the table lists: all years, or the quarters or months of the year shown.
    fn listed(&self) -> Vec<&InstanceRow> {
        let year = self.shown.as_ref().and_then(|shown| shown.row.year());
        let parts = self.years().len() > 1;
        let rows = self.view.row.instances.iter();
        rows.filter(|row| !parts || row.year() == year).collect()
    }

    /// Returns each year with its first quarter or month; none for tasks whose instances are years.
    fn years(&self) -> Vec<(i32, &InstanceRow)> {
        let mut years: Vec<(i32, &InstanceRow)> = Vec::new();
        for row in &self.view.row.instances {
            let part = matches!(row.period, Some(Period::Quarter(..) | Period::Month(..)));
            if let Some(year) = row.year().filter(|_| part)
                && years.last().is_none_or(|(last, _)| *last != year)
            {
                years.push((year, row));
            }
        }
        years
    }

    fn form(&self, form: impl AsRef<str>) -> String {
        let period = self.shown.as_ref().and_then(|instance| instance.row.period);
        self.shell.url(form_address(&self.view.row.id, form.as_ref(), period))
    }

    fn is_of_year(&self, year: &i32) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.row.year() == Some(*year))
    }

    /// Says why something that is over is not called late.
    fn not_recorded(&self, row: &InstanceRow) -> Option<String> {
        let programme = self.shell.programme.as_ref().filter(|_| row.state == TaskState::NotRecorded)?;
        Some(self.shell.t.not_recorded(&self.shell.day(&programme.taken_in)))
    }

    fn is_shown(&self, row: &InstanceRow) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.row.period == row.period)
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
        ("task-quarterly", page(sample::task::quarterly(), vec![])),
        ("task-empty", page(sample::task::empty(), vec![])),
        ("task-long", page(sample::task::long_view(), sample::history())),
        ("task-hostile", page(sample::task::hostile_view(), sample::history())),
    ]
}
