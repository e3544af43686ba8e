//! The straight line from where a target starts to where it has to be.

use dongho_base::{Decimal, Localized, NaiveDate, Period};
use dongho_programme::{Comparator, Direction, Target, TargetKind};

use crate::words::{both, number, period};

/// A value as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    /// The stretch of time it is about.
    pub period: Period,
    /// The value.
    pub value: Decimal,
}

impl Point {
    /// Returns the last day of its period.
    pub(crate) fn day(&self) -> NaiveDate {
        self.period.last_day().unwrap_or_default()
    }
}

/// Where the line begins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Start {
    /// At the end of which year.
    pub year: i32,
    /// At which value.
    pub value: Decimal,
    /// In words.
    pub words: Localized,
}

/// Which way is good for a target.
pub(crate) fn direction(target: &Target, of_indicator: Option<Direction>) -> Direction {
    match target.comparator {
        Some(Comparator::AtMost | Comparator::LessThan) => Direction::Down,
        Some(Comparator::AtLeast | Comparator::MoreThan) => Direction::Up,
        _ => of_indicator.unwrap_or(Direction::Up),
    }
}

/// Returns the number to be reached: with two numbers the one on the near side.
pub(crate) fn goal(target: &Target, direction: Direction) -> Option<Decimal> {
    match (target.comparator?, direction) {
        (Comparator::Between, Direction::Down) => target.high.or(target.low),
        (Comparator::AtMost | Comparator::LessThan, _) => target.high.or(target.low),
        _ => target.low.or(target.high),
    }
}

/// Returns whether a target is one that is approached over the years, so that there is a line to draw.
pub(crate) fn has_line(target: &Target) -> bool {
    matches!(target.kind, TargetKind::Value | TargetKind::Change) && !target.averaged_over_phase
}

/// Returns where the line begins: at the base value, for a change at nothing, otherwise at the first value recorded.
pub(crate) fn start(target: &Target, points: &[Point]) -> Option<Start> {
    let before = target.phase.map(|phase| phase.from - 1);
    let year = target.base_year.or(before);
    if target.kind == TargetKind::Change {
        let words = Localized::new("chưa có thay đổi nào vào đầu kỳ", "no change at the beginning");
        return Some(Start { year: year?, value: Decimal::ZERO, words });
    }
    if let (Some(value), Some(year)) = (target.base_value, year) {
        let words = both(
            &[number(value)],
            |p| format!("số liệu gốc {} năm {year}", p.first().unwrap_or(&"")),
            |p| format!("the base value of {} in {year}", p.first().unwrap_or(&"")),
        );
        return Some(Start { year, value, words });
    }
    let first = points.first()?;
    let words = both(
        &[number(first.value), period(first.period)],
        |p| format!("giá trị đầu tiên được ghi: {} ({})", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
        |p| format!("the first value recorded: {} ({})", p.first().unwrap_or(&""), p.get(1).unwrap_or(&"")),
    );
    Some(Start { year: first.period.end_year(), value: first.value, words })
}

/// Returns what the line asks for at the end of `year`; `None` outside the line.
pub(crate) fn needed(start: &Start, due: i32, goal: Decimal, year: i32) -> Option<Decimal> {
    let steps = due - start.year;
    if steps <= 0 || year < start.year || year > due {
        return None;
    }
    let share = Decimal::from(year - start.year) / Decimal::from(steps);
    Some((start.value + (goal - start.value) * share).round_dp(6).normalize())
}
