//! Targets with a number.

use dongho_base::{Decimal, Localized, NaiveDate, YearSpan};
use dongho_programme::{Comparator, Direction, Target};

use super::{Assessment, Known, over};
use crate::TargetState;
use crate::rule::path::{self, Point};
use crate::words::{both, number, period};

/// "About" is met within a twentieth of its number.
const ABOUT: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// Short by no more than a tenth is a risk, more is off course.
const AT_RISK: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Returns whether a value meets the goal; `None` where there is nothing to compare with.
fn meets(target: &Target, direction: Direction, value: Decimal) -> Option<bool> {
    let goal = path::goal(target, direction)?;
    let met = match (target.comparator?, direction) {
        (Comparator::MoreThan, _) => value > goal,
        (Comparator::LessThan, _) => value < goal,
        (Comparator::AtMost, _) => value <= goal,
        (Comparator::AtLeast, _) => value >= goal,
        (Comparator::Equal, _) => value == goal,
        (Comparator::Between, Direction::Neutral) => {
            value >= goal && target.high.is_none_or(|high| value <= high)
        }
        (Comparator::Between, Direction::Down) => value <= goal,
        (Comparator::Between, Direction::Up) => value >= goal,
        (Comparator::About, Direction::Up) => value >= goal - goal.abs() * ABOUT,
        (Comparator::About, Direction::Down) => value <= goal + goal.abs() * ABOUT,
        (Comparator::About, Direction::Neutral) => (value - goal).abs() <= goal.abs() * ABOUT,
    };
    Some(met)
}

/// A level that is kept in every year of the phase.
pub(super) fn maintained(
    target: &Target,
    known: &Known<'_>,
    points: &[Point],
    phase: Option<YearSpan>,
    today: NaiveDate,
) -> Assessment {
    let direction = path::direction(target, known.direction);
    let failing = points.iter().find(|point| meets(target, direction, point.value) == Some(false));
    if let Some(point) = failing {
        let why = said(point, "không đạt mức phải duy trì", "does not meet the level to be kept");
        return (TargetState::OffCourse, why);
    }
    if over(phase, today) && covers_end(points, phase) {
        let vi = "Mọi giá trị đã ghi trong giai đoạn đều đạt.";
        return (TargetState::Reached, Localized::new(vi, "Every value recorded in the phase meets it."));
    }
    let vi = "Mọi giá trị đã ghi đến nay đều đạt.";
    (TargetState::OnCourse, Localized::new(vi, "Every value recorded so far meets it."))
}

/// A number that holds on average over the phase.
pub(super) fn averaged(
    target: &Target,
    known: &Known<'_>,
    points: &[Point],
    phase: Option<YearSpan>,
    today: NaiveDate,
) -> Assessment {
    let direction = path::direction(target, known.direction);
    let mean = mean(points, phase);
    let words = number(mean.round_dp(2));
    let why = |vi: &str, en: &str| {
        Localized::new(format!("Bình quân các giá trị đã ghi là {}, {vi}.", words.vi), {
            format!("The mean of the values recorded is {}, {en}.", words.en)
        })
    };
    match (meets(target, direction, mean), over(phase, today) && covers_end(points, phase)) {
        (None, _) => nothing_to_compare(),
        (Some(true), true) => (TargetState::Reached, why("đạt mục tiêu", "which meets the goal")),
        (Some(true), false) => (TargetState::OnCourse, why("đạt mức mục tiêu", "which is at the goal")),
        (Some(false), true) => (TargetState::OffCourse, why("không đạt mục tiêu", "which misses the goal")),
        (Some(false), false) if over(phase, today) => no_value_for_due(phase),
        (Some(false), false) => {
            let goal = path::goal(target, direction).unwrap_or(mean);
            (gap(mean, goal), why("chưa đạt mức mục tiêu", "which is not at the goal yet"))
        }
    }
}

/// The value recorded for the phase as a whole, otherwise the mean of the others.
fn mean(points: &[Point], phase: Option<YearSpan>) -> Decimal {
    let whole = points
        .iter()
        .rev()
        .find(|p| matches!(p.period, dongho_base::Period::Years(span) if Some(span) == phase));
    match whole {
        Some(point) => point.value,
        None => points.iter().map(|point| point.value).sum::<Decimal>() / Decimal::from(points.len().max(1)),
    }
}

/// A level to be reached by the end of the phase.
pub(super) fn reached(
    target: &Target,
    known: &Known<'_>,
    points: &[Point],
    phase: Option<YearSpan>,
    today: NaiveDate,
) -> Assessment {
    let direction = path::direction(target, known.direction);
    let Some(latest) = points.last() else {
        return nothing_to_compare();
    };
    match meets(target, direction, latest.value) {
        None => nothing_to_compare(),
        Some(true) => (TargetState::Reached, said(latest, "đã đạt mục tiêu", "meets the goal")),
        Some(false) if over(phase, today) && covers_end(points, phase) => {
            (TargetState::OffCourse, said(latest, "không đạt mục tiêu", "misses the goal"))
        }
        Some(false) if over(phase, today) => no_value_for_due(phase),
        Some(false) => on_the_way(target, known, latest, phase, direction),
    }
}

fn on_the_way(
    target: &Target,
    known: &Known<'_>,
    latest: &Point,
    phase: Option<YearSpan>,
    direction: Direction,
) -> Assessment {
    let line = || {
        let goal = path::goal(target, direction)?;
        let start = path::start(target, known.points)?;
        let year = latest.period.end_year();
        // One value alone is the beginning of the line, not a place on it.
        (year > start.year).then_some(())?;
        path::needed(&start, phase?.to, goal, year)
    };
    let Some(needed) = line() else {
        let vi = "chưa đạt mục tiêu; chưa có số liệu gốc nên chưa biết có đúng tiến độ không";
        let en = "does not meet the goal yet; without a base value nobody can say whether it is on course";
        return (TargetState::NotApplicable, said(latest, vi, en));
    };
    let words = number(needed.round_dp(2));
    let why = |vi: &str, en: &str| {
        said(
            latest,
            &format!("{vi} mức cần có là {}", words.vi),
            &format!("{en} the {} that the path asks for", words.en),
        )
    };
    if !falls_short(direction, latest.value, needed) {
        return (TargetState::OnCourse, why("bằng hoặc tốt hơn", "is level with or better than"));
    }
    (gap(latest.value, needed), why("kém", "is short of"))
}

fn falls_short(direction: Direction, value: Decimal, needed: Decimal) -> bool {
    match direction {
        Direction::Down => value > needed,
        Direction::Up | Direction::Neutral => value < needed,
    }
}

/// Tells a risk from being off course by how much is missing.
fn gap(value: Decimal, needed: Decimal) -> TargetState {
    if (needed - value).abs() <= needed.abs() * AT_RISK {
        TargetState::AtRisk
    } else {
        TargetState::OffCourse
    }
}

fn covers_end(points: &[Point], phase: Option<YearSpan>) -> bool {
    phase.is_none_or(|phase| points.iter().any(|point| point.period.end_year() >= phase.to))
}

fn no_value_for_due(phase: Option<YearSpan>) -> Assessment {
    let year = phase.map_or_else(String::new, |phase| phase.to.to_string());
    let vi = format!("Đã hết năm {year} nhưng chưa có số liệu của năm đó.");
    (TargetState::NoData, Localized::new(vi, format!("{year} is over but has no value yet.")))
}

fn nothing_to_compare() -> Assessment {
    let vi = "Quyết định không nêu con số để so sánh.";
    (TargetState::NotApplicable, Localized::new(vi, "The decision gives no number to compare with."))
}

fn said(point: &Point, vi: &str, en: &str) -> Localized {
    both(
        &[number(point.value), period(point.period)],
        |p| format!("Giá trị {} ({}) {vi}.", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
        |p| format!("The value {} ({}) {en}.", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
    )
}
