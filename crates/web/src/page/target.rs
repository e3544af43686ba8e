//! One target: what it means, the path to the goal, what was recorded, what is open.

use askama::Template;
use axum::extract::Path;
use dongho_app::{HistoryLine, Subject, SubjectKind, TargetKind, TargetView};

use crate::address;
use crate::chart::{PathChart, Size};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "target.html")]
struct TargetPage {
    shell: Shell,
    view: TargetView,
    charts: Option<Charts>,
    history: Vec<HistoryLine>,
}

struct Charts {
    narrow: PathChart,
    wide: PathChart,
    label: String,
    /// The goal in numbers, short enough for the drawing.
    goal: String,
    rows: Vec<YearRow>,
}

/// A year of the chart's table.
struct YearRow {
    year: i32,
    needed: Option<String>,
    recorded: Vec<String>,
}

/// Shows one target.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> PageResult {
    let view = visit.app().get_target(&id).await?;
    let history = visit.app().list_history(&Subject::new(SubjectKind::Target, id)).await?;
    let title = view.row.name.get(visit.language).to_owned();
    let crumbs = vec![("/targets".to_owned(), visit.t().shell.targets.to_owned())];
    let shell = visit.shell_below(title, Section::Targets, crumbs);
    Ok(render::page(&TargetPage::new(shell, view, history)))
}

/// Returns the address of a target's page.
pub(crate) fn address_of(id: &str) -> String {
    format!("/targets/{}", address::escaped(id))
}

impl TargetPage {
    fn new(shell: Shell, view: TargetView, history: Vec<HistoryLine>) -> Self {
        let charts = Charts::new(&shell, &view);
        TargetPage { shell, view, charts, history }
    }

    fn kind(&self) -> &'static str {
        let words = &self.shell.t.target;
        match self.view.row.kind {
            TargetKind::Value => words.kind_value,
            TargetKind::GrowthPerYear => words.kind_growth,
            TargetKind::Change => words.kind_change,
            TargetKind::Maintain => words.kind_maintain,
            TargetKind::Milestone => words.kind_milestone,
            TargetKind::Rank => words.kind_rank,
            TargetKind::Reference => words.kind_reference,
        }
    }
}

impl Charts {
    fn new(shell: &Shell, view: &TargetView) -> Option<Self> {
        let path = view.path.as_ref()?;
        let today = shell.today();
        let chart = |size| PathChart::new(path, today, shell.language(), size);
        let recorded = |year: i32| {
            let of_year = path.observed.iter().filter(move |seen| seen.period.end_year() == year);
            of_year
                .map(|seen| format!("{} ({})", shell.number(&seen.value), shell.period(&seen.period)))
                .collect()
        };
        let needed = |year: i32| path.needed.iter().find(|point| point.year == year);
        let rows: Vec<YearRow> = (path.from..=path.to)
            .take(60)
            .map(|year| YearRow {
                year,
                needed: needed(year).map(|point| shell.number(&point.needed.round_dp(2).normalize())),
                recorded: recorded(year),
            })
            .collect();
        let seen: Vec<String> = path
            .observed
            .iter()
            .map(|seen| format!("{}: {}", shell.period(&seen.period), shell.number(&seen.value)))
            .collect();
        let goal = shell.say(&view.row.goal.words);
        let label = shell.t.chart_label(path.from, path.to, goal, &seen.join("; "));
        let short = shell.goal_numbers(&view.row.goal);
        Some(Charts { narrow: chart(Size::NARROW), wide: chart(Size::WIDE), label, goal: short, rows })
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: TargetView, history: Vec<HistoryLine>| {
        let mut shell = shell();
        shell.title = shell.say(&view.row.name).to_owned();
        TargetPage::new(shell, view, history).render().unwrap()
    };
    vec![
        ("target", page(sample::target::filled(), sample::history())),
        ("target-empty", page(sample::target::empty(), vec![])),
        ("target-long", page(sample::target::long_view(), sample::history())),
        ("target-hostile", page(sample::target::hostile_view(), sample::history())),
    ]
}
