use chrono::Datelike as _;
use dongho_app::{TargetPath, Vintage};
use dongho_base::{Decimal, Language, NaiveDate};
use rust_decimal::prelude::ToPrimitive as _;

use super::scale::{Scale, Ticks, ticks};
use crate::format;

/// How large a chart is drawn: words keep their size, so a phone gets a drawing of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Size {
    width: f64,
    height: f64,
    /// The most years with a name of their own.
    years: i32,
}

impl Size {
    /// For phones.
    pub(crate) const NARROW: Size = Size { width: 344.0, height: 260.0, years: 5 };
    /// For everything wider.
    pub(crate) const WIDE: Size = Size { width: 760.0, height: 320.0, years: 12 };
}

const LEFT: f64 = 48.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 30.0;

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub(crate) at: String,
    pub(crate) label: String,
}

/// A recorded value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dot {
    pub(crate) x: String,
    pub(crate) y: String,
    /// Where its number stands.
    pub(crate) label_y: String,
    pub(crate) label: String,
    /// Whether the value is not final.
    pub(crate) open: bool,
}

/// The goal: a band between two bounds, or a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GoalShape {
    pub(crate) lines: Vec<String>,
    pub(crate) band_y: String,
    pub(crate) band_height: String,
    pub(crate) band_width: String,
    pub(crate) end: String,
    pub(crate) label_y: String,
}

/// The path to a target, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PathChart {
    pub(crate) view_box: String,
    pub(crate) left: String,
    pub(crate) right: String,
    pub(crate) top: String,
    pub(crate) bottom: String,
    pub(crate) year_y: String,
    pub(crate) years: Vec<Mark>,
    pub(crate) levels: Vec<Mark>,
    pub(crate) goal: Option<GoalShape>,
    pub(crate) needed: String,
    pub(crate) seen: String,
    pub(crate) dots: Vec<Dot>,
    pub(crate) today: Option<String>,
}

struct Plane {
    x: Scale,
    y: Scale,
    size: Size,
}

impl PathChart {
    /// Lays out the path on paper of that size.
    pub(crate) fn new(path: &TargetPath, today: NaiveDate, language: Language, size: Size) -> Self {
        let axis = level_axis(path);
        let bottom = size.height - BOTTOM;
        let right = size.width - RIGHT;
        let plane = Plane {
            x: Scale::new(f64::from(path.from), f64::from(path.to.saturating_add(1)), LEFT, right),
            y: Scale::new(axis.low, axis.high, bottom, TOP),
            size,
        };
        let today = time(today);
        let in_sight = today > f64::from(path.from) && today < f64::from(path.to) + 1.0;
        PathChart {
            view_box: format!("0 0 {} {}", size.width, size.height),
            left: short(LEFT),
            right: short(right),
            top: short(TOP),
            bottom: short(bottom),
            year_y: short(bottom + 20.0),
            years: year_marks(path, &plane),
            levels: level_marks(&axis, &plane, language),
            goal: goal_shape(path, &plane),
            needed: line(path.needed.iter().map(|p| plane.point(f64::from(p.year) + 1.0, p.needed))),
            seen: line(path.observed.iter().map(|p| plane.point(time(p.day), p.value))),
            dots: dots(path, &plane, language),
            today: in_sight.then(|| short(plane.x.place(today))),
        }
    }
}

impl Plane {
    fn point(&self, time: f64, value: Decimal) -> (f64, f64) {
        (self.x.place(time), self.y.place(float(value)))
    }
}

/// Numbers on paper need no more than a tenth.
fn short(value: f64) -> String {
    format!("{value:.1}")
}

fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// A day as a year with a fraction; the last day of a year lies at its end.
fn time(day: NaiveDate) -> f64 {
    f64::from(day.year()) + f64::from(day.ordinal()) / 366.0
}

fn level_axis(path: &TargetPath) -> Ticks {
    let goal = path.goal_low.into_iter().chain(path.goal_high);
    let all = goal.chain(path.needed.iter().map(|p| p.needed)).chain(path.observed.iter().map(|p| p.value));
    let (low, high) = all.map(float).fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    // Without anything recorded, the goal is shown against zero.
    let low = if path.observed.is_empty() && path.needed.is_empty() { low.min(0.0) } else { low };
    // A little room above, so that the goal's name fits over its line.
    if low > high { ticks(0.0, 1.0) } else { ticks(low, high + 0.06 * (high - low)) }
}

fn year_marks(path: &TargetPath, plane: &Plane) -> Vec<Mark> {
    let (from, to) = (i64::from(path.from), i64::from(path.to));
    let most = i64::from(plane.size.years);
    let every = ((to - from + most) / most).max(1);
    let years = (from..=to).rev().step_by(usize::try_from(every).unwrap_or(usize::MAX));
    let mut marks: Vec<Mark> = years
        .take(plane.size.years.unsigned_abs() as usize)
        .map(|year| Mark { at: short(plane.x.place(year as f64 + 0.5)), label: year.to_string() })
        .collect();
    marks.reverse();
    marks
}

fn level_marks(axis: &Ticks, plane: &Plane, language: Language) -> Vec<Mark> {
    let label = |value: f64| {
        let value = Decimal::from_f64_retain(value).unwrap_or_default().round_dp(axis.decimals);
        format::number(value.normalize(), language)
    };
    axis.values.iter().map(|value| Mark { at: short(plane.y.place(*value)), label: label(*value) }).collect()
}

fn goal_shape(path: &TargetPath, plane: &Plane) -> Option<GoalShape> {
    let low = path.goal_low.or(path.goal_high).map(float)?;
    let high = path.goal_high.or(path.goal_low).map(float)?;
    let (top, bottom) = (plane.y.place(high.max(low)), plane.y.place(high.min(low)));
    let lines =
        if path.goal_low.is_some() && path.goal_high.is_some() { vec![top, bottom] } else { vec![top] };
    let end = plane.x.place(f64::from(path.due.min(path.to)) + 1.0);
    Some(GoalShape {
        lines: lines.into_iter().map(short).collect(),
        band_y: short(top),
        band_height: short(bottom - top),
        band_width: short((end - LEFT).max(0.0)),
        end: short(end),
        label_y: short(if bottom - top > 22.0 { top + 17.0 } else { top - 7.0 }),
    })
}

fn line(points: impl Iterator<Item = (f64, f64)>) -> String {
    let points: Vec<String> = points.map(|(x, y)| format!("{},{}", short(x), short(y))).collect();
    if points.len() < 2 { String::new() } else { points.join(" ") }
}

fn dots(path: &TargetPath, plane: &Plane, language: Language) -> Vec<Dot> {
    let all = path.observed.len();
    // Numbers stand beside every point while there is room, then only beside the last.
    let room = all as i32 <= plane.size.years + 1;
    let dot = |(i, seen): (usize, &dongho_app::ObservedPoint)| {
        let (x, y) = plane.point(time(seen.day), seen.value);
        let label = if room || i + 1 == all { format::number(seen.value, language) } else { String::new() };
        let label_y = short(if y < TOP + 12.0 { y + 22.0 } else { y - 11.0 });
        let x = short(x.min(plane.size.width - RIGHT - 6.0));
        Dot { x, y: short(y), label_y, label, open: seen.vintage != Vintage::Official }
    };
    path.observed.iter().enumerate().map(dot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn drawn(path: &TargetPath) -> PathChart {
        PathChart::new(path, sample::day(2026, 11, 23), Language::Vi, Size::WIDE)
    }

    #[test]
    fn a_range_is_a_band_and_a_floor_is_a_line() {
        let range = drawn(&sample::target::path());
        assert_eq!(range.goal.unwrap().lines.len(), 2);
        let floor = TargetPath { goal_high: None, ..sample::target::path() };
        assert_eq!(drawn(&floor).goal.unwrap().lines.len(), 1);
    }

    #[test]
    fn without_values_the_goal_is_still_drawn() {
        let path = TargetPath { observed: vec![], needed: vec![], ..sample::target::path() };
        let chart = drawn(&path);
        assert!(chart.goal.is_some());
        assert_eq!((chart.seen.as_str(), chart.dots.len()), ("", 0));
    }

    #[test]
    fn every_place_lies_on_the_paper() {
        let chart = drawn(&sample::target::path());
        for dot in &chart.dots {
            let (x, y): (f64, f64) = (dot.x.parse().unwrap(), dot.y.parse().unwrap());
            assert!((0.0..=760.0).contains(&x) && (0.0..=320.0).contains(&y), "{dot:?}");
        }
    }

    #[test]
    fn years_out_of_all_bounds_do_no_harm() {
        let path = TargetPath { from: i32::MIN, to: i32::MAX, due: i32::MAX, ..sample::target::path() };
        assert!(drawn(&path).years.len() <= 12);
    }
}
