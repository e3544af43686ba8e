//! How a target stands, in words. This issue knows no formulas: what counts is what people recorded.
//!
//! 1. *Milestones, and ranks without a number*: a file that proves it makes it reached. Without one there is no data:
//!    what nobody has reported is no failure, though the words say when its time is over.
//! 2. *A phase that has not begun* and has no values does not apply yet; *no values* of it is no data, never zero. The
//!    words name the latest value from before the phase, where there is one.
//! 3. *Levels another authority sets*: the value recorded for a period counts as met where its numerator (what was
//!    reached) is not below its denominator (what was set). Without both it cannot be compared.
//! 4. *Maintain*: every value of the phase has to meet the goal; one that does not makes it off course.
//! 5. *Growth per year, and numbers averaged over the phase*: the mean of the phase's values is compared, or the value
//!    recorded for the phase as a whole.
//! 6. *Other levels*: a value that meets the goal makes it reached. Before the due year is over, a value that does not
//!    is compared with the straight line from the base (or first) value to the goal: on the line or better is on
//!    course, short of it by no more than a tenth of what the line asks is at risk, more is off course.
//! 7. *Once the due year is over* only a value of that year or later decides between reached and off course; without
//!    one there is no data for that year.
//!
//! "Between" is met from its near number on, going beyond is success too; "about" is met within 5 % of its number.

mod level;
#[cfg(test)]
mod tests;

use dongho_base::{Datelike, Decimal, Localized, NaiveDate, YearSpan};
use dongho_programme::{Direction, Target, TargetKind};

use super::path::{self, Point};
use crate::TargetState;
use crate::words::{number, period};

/// What is known about a target.
pub(crate) struct Known<'k> {
    /// Values in force, in order of time, not later than today.
    pub points: &'k [Point],
    /// For each value its numerator and denominator, where both were recorded.
    pub ratios: &'k [Option<(Decimal, Decimal)>],
    /// Whether there is a file that proves it.
    pub proven: bool,
    /// Which way is good, by the indicator.
    pub direction: Option<Direction>,
    /// The years of the programme, for targets without a phase.
    pub years: Option<YearSpan>,
}

/// How a target stands, and why.
pub(crate) type Assessment = (TargetState, Localized);

/// Returns how a target stands on a day.
pub(crate) fn assess(target: &Target, known: &Known<'_>, today: NaiveDate) -> Assessment {
    let phase = target.phase.or(known.years);
    let goal = path::goal(target, path::direction(target, known.direction));
    if target.kind == TargetKind::Milestone || (target.kind == TargetKind::Rank && goal.is_none()) {
        return milestone(known.proven, phase, today);
    }
    let points = in_phase(known.points, phase);
    if points.is_empty() {
        return without_values(known.points.last(), phase, today);
    }
    match target.kind {
        TargetKind::Reference => reference(known, phase),
        TargetKind::Maintain => level::maintained(target, known, points, phase, today),
        TargetKind::GrowthPerYear => level::averaged(target, known, points, phase, today),
        _ if target.averaged_over_phase => level::averaged(target, known, points, phase, today),
        _ => level::reached(target, known, points, phase, today),
    }
}

/// Returns whether the years of a target are over.
fn over(phase: Option<YearSpan>, today: NaiveDate) -> bool {
    phase.is_some_and(|phase| today.year() > phase.to)
}

/// Values from before the phase are where it starts from, not what it has reached.
fn in_phase(points: &[Point], phase: Option<YearSpan>) -> &[Point] {
    let Some(phase) = phase else {
        return points;
    };
    let first = points.partition_point(|point| point.period.end_year() < phase.from);
    points.get(first..).unwrap_or(&[])
}

fn milestone(proven: bool, phase: Option<YearSpan>, today: NaiveDate) -> Assessment {
    if proven {
        let why = Localized::new("Đã có tài liệu chứng minh.", "There is a file that proves it.");
        return (TargetState::Reached, why);
    }
    match phase {
        Some(phase) if today.year() > phase.to => {
            let vi = format!("Đã hết năm {} mà chưa có tài liệu chứng minh.", phase.to);
            (TargetState::NoData, Localized::new(vi, format!("{} is over and no file proves it.", phase.to)))
        }
        Some(phase) => no_proof_yet(phase, today),
        None => {
            let vi = "Chưa có tài liệu chứng minh; quyết định không nêu thời hạn.";
            (TargetState::NoData, Localized::new(vi, "No file proves it; the decision sets no time."))
        }
    }
}

fn no_proof_yet(phase: YearSpan, today: NaiveDate) -> Assessment {
    if today.year() < phase.from {
        return not_begun(phase);
    }
    let vi = format!("Chưa có tài liệu chứng minh; hạn là hết năm {}.", phase.to);
    (
        TargetState::NoData,
        Localized::new(vi, format!("No file proves it yet; it is due by the end of {}.", phase.to)),
    )
}

/// `earlier` is the latest value from before the phase.
fn without_values(earlier: Option<&Point>, phase: Option<YearSpan>, today: NaiveDate) -> Assessment {
    let (state, why) = match (phase, earlier) {
        (Some(phase), _) if today.year() < phase.from => not_begun(phase),
        (_, None) => {
            (TargetState::NoData, Localized::new("Chưa ghi giá trị nào.", "No value has been recorded."))
        }
        (_, Some(_)) => {
            let vi = "Chưa ghi giá trị nào của giai đoạn.";
            (TargetState::NoData, Localized::new(vi, "No value of the phase has been recorded."))
        }
    };
    (state, earlier.map_or(why.clone(), |point| with_earlier(&why, point)))
}

fn with_earlier(why: &Localized, point: &Point) -> Localized {
    let (value, when) = (number(point.value), period(point.period));
    Localized::new(
        format!("{} Giá trị gần nhất trước đó là {} ({}).", why.vi, value.vi, when.vi),
        format!("{} The latest value before it is {} ({}).", why.en, value.en, when.en),
    )
}

fn not_begun(phase: YearSpan) -> Assessment {
    let vi = format!("Giai đoạn bắt đầu từ năm {}.", phase.from);
    (TargetState::NotApplicable, Localized::new(vi, format!("The phase begins in {}.", phase.from)))
}

fn reference(known: &Known<'_>, phase: Option<YearSpan>) -> Assessment {
    let skipped = known.points.len() - in_phase(known.points, phase).len();
    let ratios: Vec<_> = known.ratios.iter().skip(skipped).flatten().collect();
    if ratios.is_empty() {
        let vi = "Chưa so sánh được: hãy ghi cả số đạt được (tử số) và mức được giao (mẫu số).";
        let en = "Cannot be compared yet: record both what was reached (numerator) and what was set (denominator).";
        return (TargetState::NotApplicable, Localized::new(vi, en));
    }
    let missed = ratios.iter().filter(|(reached, set)| reached < set).count();
    if missed == 0 {
        let vi = "Mọi kỳ đã ghi đều không thấp hơn mức được giao.";
        return (TargetState::OnCourse, Localized::new(vi, "No period recorded was below the level set."));
    }
    let vi = format!("{missed} kỳ thấp hơn mức được giao.");
    (TargetState::OffCourse, Localized::new(vi, format!("{missed} periods were below the level set.")))
}
