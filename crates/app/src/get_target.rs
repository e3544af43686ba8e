use dongho_base::Localized;
use dongho_programme::{Indicator, Programme, Target};

use crate::book::{Targets, evidence_view, points, value_view};
use crate::in_force::Present;
use crate::rule::path::{self, Point};
use crate::rule::time::programme_years;
use crate::{
    App, IndicatorView, Link, ObservedPoint, PathPoint, Refusal, Subject, SubjectKind, TargetPath,
    TargetView, Vintage,
};

impl App {
    /// Returns one target.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_target(&self, id: &str) -> Result<TargetView, Refusal> {
        let present = self.present();
        let target = present.programme().target(id).ok_or(Refusal::NotFound)?;
        let book = self.target_book(&present).await?;
        let doubts = self.doubts(&present).await?;
        let subject = Subject::new(SubjectKind::Target, id);
        let evidence = book.evidence_of(id);
        let values = self.store.observations_of(id).await?;
        Ok(TargetView {
            row: book.row(target),
            as_printed: target.as_printed.clone(),
            sentence: self.attached().await?.and_then(|attached| attached.sentence(&subject)),
            indicator: present.indicator(target).map(indicator_view),
            base_year: target.base_year,
            base_value: target.base_value,
            reference: target.reference.clone(),
            averaged_over_phase: target.averaged_over_phase,
            path: path_of(target, &book, &present),
            values: values.iter().map(|row| value_view(row, evidence)).collect(),
            evidence: evidence.iter().map(evidence_view).collect(),
            tasks: serving(present.programme(), target, &present),
            questions: doubts.questions_about(&subject),
            findings: doubts.findings_about(&subject),
            version: self.store.version(&version_of(id)).await?,
        })
    }
}

/// Names what carries the version of a target.
pub(crate) fn version_of(target: &str) -> String {
    format!("target {target}")
}

fn indicator_view(indicator: &Indicator) -> IndicatorView {
    IndicatorView {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        definition: indicator.definition.clone(),
        numerator: indicator.numerator.clone(),
        denominator: indicator.denominator.clone(),
        source: indicator.source.clone(),
        frequency: indicator.frequency.clone(),
        direction: indicator.direction,
        decimals: indicator.decimals,
    }
}

/// Tasks serve a target by its id or by the clause it stands in.
fn serving(programme: &Programme, target: &Target, present: &Present) -> Vec<Link> {
    let serves = |served: &String| *served == target.id || *served == target.clause;
    let tasks = programme.tasks.iter().filter(|task| task.serves.iter().any(serves));
    tasks.map(|task| present.link(Subject::new(SubjectKind::Task, task.id.clone()))).collect()
}

/// Returns what the chart shows; `None` where there is no number to reach and none recorded.
fn path_of(target: &Target, book: &Targets, present: &Present) -> Option<TargetPath> {
    let rows = book.values_of(&target.id);
    let direction = path::direction(target, present.indicator(target).map(|indicator| indicator.direction));
    let goal = path::goal(target, direction);
    if goal.is_none() && rows.is_empty() {
        return None;
    }
    let phase = target.phase.or(programme_years(&present.programme().head))?;
    let points = points(rows);
    let start = path::start(target, &points).filter(|_| path::has_line(target));
    let first =
        points.iter().map(|point| point.period.end_year()).chain(start.iter().map(|start| start.year));
    let last = points.iter().map(|point| point.period.end_year()).max().unwrap_or(phase.to);
    let from = first.min().unwrap_or(phase.from).min(phase.from);
    let needed =
        |year| Some(PathPoint { year, needed: path::needed(start.as_ref()?, phase.to, goal?, year)? });
    Some(TargetPath {
        from,
        to: last.max(phase.to),
        due: phase.to,
        goal_low: target.low,
        goal_high: target.high,
        needed: (from..=phase.to).filter_map(needed).collect(),
        observed: rows.iter().zip(&points).map(|(row, point)| observed(row, point)).collect(),
        start: start.as_ref().map_or_else(no_line, |start| start.words.clone()),
    })
}

fn observed(row: &dongho_store::ObservationRow, point: &Point) -> ObservedPoint {
    ObservedPoint {
        day: point.day(),
        period: row.period,
        value: row.value,
        vintage: Vintage::from_key(&row.vintage).unwrap_or(Vintage::Estimate),
    }
}

fn no_line() -> Localized {
    Localized::new(
        "chưa có số liệu gốc hoặc chỉ tiêu không đi theo lộ trình từng năm",
        "no base value, or a target without a path from year to year",
    )
}
