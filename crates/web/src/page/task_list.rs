//! The tasks: as a list, year by year, and by party.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Query;
use chrono::Datelike as _;
use dongho_app::{InstanceRow, PartyTasks, TaskFilter, TaskRow, TaskState};
use serde::Deserialize;

use crate::filter::{Select, given};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

/// The most years a timeline shows.
const YEARS: usize = 30;

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    view: Option<String>,
    state: Option<String>,
    party: Option<String>,
    year: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ListView {
    List,
    Timeline,
    Party,
}

#[derive(Template)]
#[template(path = "tasks.html")]
struct TasksPage {
    shell: Shell,
    view: ListView,
    rows: Vec<TaskRow>,
    all: usize,
    years: Vec<i32>,
    parties: Vec<PartyTasks>,
    selects: Vec<Select>,
}

/// One instance on the timeline, or a year without one.
struct Cell<'t> {
    instance: Option<&'t InstanceRow>,
    years: usize,
}

/// Shows the tasks that were asked for.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> PageResult {
    let app = visit.app();
    let view = match asked.view.as_deref() {
        Some("timeline") => ListView::Timeline,
        Some("party") => ListView::Party,
        _ => ListView::List,
    };
    let filter = TaskFilter {
        state: asked.state.as_deref().and_then(TaskState::from_key),
        party: given(asked.party),
        year: asked.year.and_then(|year| year.parse().ok()),
    };
    let every = app.list_tasks(&TaskFilter::default()).await?;
    let rows = app.list_tasks(&filter).await?;
    let parties = if view == ListView::Party { app.list_tasks_by_party().await? } else { vec![] };
    let acting = app.list_parties().await?;
    let shell = visit.shell(visit.t().shell.tasks, Section::Tasks);
    let acting = acting.iter().filter(|row| row.leads + row.coordinates > 0);
    let acting = acting.map(|row| (row.party.id.clone(), shell.say(&row.party.name).to_owned()));
    let selects = selects(&shell, &filter, acting, &every);
    let years = years(&rows);
    Ok(render::page(&TasksPage { shell, view, rows, all: every.len(), years, parties, selects }))
}

fn selects(
    shell: &Shell,
    filter: &TaskFilter,
    parties: impl Iterator<Item = (String, String)>,
    every: &[TaskRow],
) -> Vec<Select> {
    let words = &shell.t.task;
    let states = TaskState::ALL
        .into_iter()
        .map(|state| (state.key().to_owned(), state.label().get(shell.language()).to_owned()));
    let years = years(every).into_iter().map(|year| (year.to_string(), year.to_string()));
    let year = filter.year.map(|year| year.to_string());
    vec![
        Select::new("state", words.state, filter.state.map(TaskState::key), states),
        Select::new("party", words.party, filter.party.as_deref(), parties),
        Select::new("year", words.year, year.as_deref(), years),
    ]
}

/// Returns the years in which any of the tasks runs.
fn years(rows: &[TaskRow]) -> Vec<i32> {
    let instances = rows.iter().flat_map(|row| &row.instances);
    let all: BTreeSet<i32> = instances.flat_map(|instance| span(instance).take(YEARS)).collect();
    all.into_iter().take(YEARS).collect()
}

/// Returns the years an instance covers.
fn span(instance: &InstanceRow) -> impl Iterator<Item = i32> {
    let from = instance.year().or(instance.from.map(|day| day.year()));
    let to = instance.year().or(instance.due.map(|day| day.year()));
    let first = from.or(to);
    let last = to.or(from);
    first.zip(last).into_iter().flat_map(|(first, last)| first..=last)
}

impl TasksPage {
    /// Lays the instances of a task out over the years shown.
    fn cells<'t>(&self, row: &'t TaskRow) -> Vec<Cell<'t>> {
        let mut cells: Vec<Cell<'t>> = Vec::new();
        for year in &self.years {
            // Of the quarters or months of a year the one that stands worst is shown.
            let of_year = row.instances.iter().filter(|it| span(it).any(|covered| covered == *year));
            let instance =
                of_year.min_by_key(|it| TaskState::ALL.iter().position(|state| *state == it.state));
            match (cells.last_mut(), instance) {
                (Some(last), Some(instance)) if last.instance == Some(instance) => last.years += 1,
                _ => cells.push(Cell { instance, years: 1 }),
            }
        }
        cells
    }

    fn views(&self) -> [(&'static str, String, bool); 3] {
        let words = &self.shell.t.task;
        let entry = |label, path, view| (label, self.shell.url(path), self.view == view);
        [
            entry(words.view_list, "/tasks", ListView::List),
            entry(words.view_timeline, "/tasks?view=timeline", ListView::Timeline),
            entry(words.view_party, "/tasks?view=party", ListView::Party),
        ]
    }

    /// Returns what the filter keeps in the address.
    fn keep(&self) -> Vec<(&'static str, &'static str)> {
        if self.view == ListView::Timeline { vec![("view", "timeline")] } else { vec![] }
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: ListView, rows: Vec<TaskRow>| {
        let shell = shell();
        let parties = [("so-khcn".to_owned(), sample::HOSTILE.to_owned())].into_iter();
        let selects = selects(&shell, &TaskFilter::default(), parties, &rows);
        let of_party = |party| PartyTasks { party, leads: rows.clone(), coordinates: rows.clone() };
        let parties = vec![of_party(sample::science()), of_party(sample::planning())];
        TasksPage { years: years(&rows), view, all: 11, parties, selects, shell, rows }.render().unwrap()
    };
    vec![
        ("tasks", page(ListView::List, sample::task::rows())),
        ("tasks-empty", page(ListView::List, vec![])),
        ("tasks-long", page(ListView::List, vec![sample::task::long(), sample::task::hostile()])),
        ("tasks-timeline", page(ListView::Timeline, sample::task::rows())),
        (
            "tasks-timeline-long",
            page(ListView::Timeline, vec![sample::task::long(), sample::task::hostile()]),
        ),
        ("tasks-party", page(ListView::Party, sample::task::rows())),
        ("tasks-party-long", page(ListView::Party, vec![sample::task::long(), sample::task::hostile()])),
    ]
}
