//! The times of tasks.

use chrono::NaiveDate;

use crate::load::parts::{Item, Parts};
use crate::report::Report;
use crate::{Task, TimeKind};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    for item in &parts.tasks {
        let Some(task) = &item.value else { continue };
        let from = point(item, "from", task.time.from.as_deref(), report);
        let to = point(item, "to", task.time.to.as_deref(), report);
        if let (Some((from, _)), Some((_, to))) = (from, to)
            && from > to
        {
            let (vi, en) = ("Bắt đầu sau khi kết thúc.", "Begins after it ends.");
            report
                .error("PRG-0030", item.place("time.from"), vi.into(), en.into())
                .hint("Đổi chỗ hai mốc hoặc sửa mốc gõ nhầm.", "Swap the two or mend the one mistyped.");
        }
        check_kind(item, task, report);
    }
}

fn check_kind(item: &Item<Task>, task: &Task, report: &mut Report) {
    let (has_from, has_to) = (task.time.from.is_some(), task.time.to.is_some());
    let lacking = match task.time.kind {
        Some(TimeKind::By) if !has_to => "to",
        Some(TimeKind::Range) if !has_to => "to",
        Some(TimeKind::Range | TimeKind::From) if !has_from => "from",
        Some(TimeKind::Date) if !has_from && !has_to => "to",
        _ => return,
    };
    let (vi, en) =
        (format!("Loại thời gian này cần `{lacking}`."), format!("This kind of time needs `{lacking}`."));
    report.error("PRG-0060", item.place("time"), vi, en).hint(
        "Viết năm, năm-tháng hoặc năm-tháng-ngày: 2025, 2025-06, 2025-06-30.",
        "Write year, year-month or year-month-day: 2025, 2025-06, 2025-06-30.",
    );
}

/// Returns the first and last day of a point in time at the precision printed.
fn point(
    item: &Item<Task>,
    key: &str,
    text: Option<&str>,
    report: &mut Report,
) -> Option<(NaiveDate, NaiveDate)> {
    let text = text?;
    let days = days(text);
    if days.is_none() {
        let (vi, en) =
            (format!("`{text}` không phải là một mốc thời gian."), format!("`{text}` is no point in time."));
        report.error("PRG-0061", item.place(&format!("time.{key}")), vi, en).hint(
            "Viết năm, năm-tháng hoặc năm-tháng-ngày: 2025, 2025-06, 2025-06-30.",
            "Write year, year-month or year-month-day: 2025, 2025-06, 2025-06-30.",
        );
    }
    days
}

/// Returns the first and last day of `2025`, `2025-06` or `2025-06-30`.
pub(crate) fn days(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    if text.len() > 7 {
        let day: NaiveDate = text.parse().ok()?;
        return Some((day, day));
    }
    let period: dongho_base::Period = text.parse().ok()?;
    let first = match period {
        dongho_base::Period::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1)?,
        dongho_base::Period::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1)?,
        dongho_base::Period::Quarter(..) | dongho_base::Period::Years(_) => return None,
    };
    Some((first, period.last_day()?))
}
