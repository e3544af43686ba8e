//! When a task is to be done, and how that stands on a day.
//!
//! A task that comes back (every year, quarter or month) has one instance for each year of the programme, due on
//! 31 December; the quarters and months of a year are milestones of its instance. Every other task has one instance.

use dongho_base::{Datelike, Localized, NaiveDate, YearSpan};
use dongho_programme::{Head, Task, TimeKind};
use dongho_vietnamese::calendar::Calendar;

use crate::{Lateness, TaskState};

/// The time of one instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    /// The year, for tasks that come back.
    pub year: Option<i32>,
    /// What people call it.
    pub label: Localized,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub due: Option<NaiveDate>,
}

/// Returns the years of a programme: from its first phase to its last.
pub(crate) fn programme_years(head: &Head) -> Option<YearSpan> {
    let from = head.phases.iter().map(|phase| phase.years.from).min()?;
    let to = head.phases.iter().map(|phase| phase.years.to).max()?;
    Some(YearSpan { from, to })
}

/// Returns the instances of a task in order of time.
pub(crate) fn slots(task: &Task, head: &Head, today: NaiveDate) -> Vec<Slot> {
    match task.time.kind {
        Some(TimeKind::Yearly | TimeKind::Quarterly | TimeKind::Monthly) => yearly(task, head, today),
        _ => vec![single(task, head)],
    }
}

fn yearly(task: &Task, head: &Head, today: NaiveDate) -> Vec<Slot> {
    let span = programme_years(head);
    // A programme without phases goes on from the year of its decision until somebody says otherwise.
    let issued = head.decision.date.map_or(today.year(), |date| date.year());
    let first = year_of(task.time.from.as_deref()).or(span.map(|span| span.from)).unwrap_or(issued);
    let last = year_of(task.time.to.as_deref()).or(span.map(|span| span.to)).unwrap_or(today.year());
    let begins = first_day(head);
    (first..=last.min(first + 100)).map(|year| year_slot(year, begins)).collect()
}

/// Nothing was owed before the decision was in force.
fn year_slot(year: i32, begins: Option<NaiveDate>) -> Slot {
    Slot {
        year: Some(year),
        label: Localized::new(format!("Năm {year}"), format!("Year {year}")),
        from: NaiveDate::from_ymd_opt(year, 1, 1).max(begins.filter(|day| day.year() == year)),
        due: NaiveDate::from_ymd_opt(year, 12, 31),
    }
}

fn single(task: &Task, head: &Head) -> Slot {
    let time = &task.time;
    let label = time.text.clone().map_or_else(no_time, |text| Localized::new(text.clone(), text));
    let begin = |text: Option<&str>| text.and_then(first_of);
    let end = |text: Option<&str>| text.and_then(last_of);
    let (from, to) = (time.from.as_deref(), time.to.as_deref());
    let (from, due) = match time.kind {
        Some(TimeKind::Date) => (begin(from.or(to)), end(to.or(from))),
        Some(TimeKind::Range) => (begin(from), end(to)),
        Some(TimeKind::From) => (begin(from), None),
        _ => (begin(from), end(to)),
    };
    Slot { year: None, label, from: from.or(first_day(head)), due }
}

fn no_time() -> Localized {
    Localized::new("Quyết định không nêu thời gian", "The decision sets no time")
}

fn first_day(head: &Head) -> Option<NaiveDate> {
    head.decision.effective_from.or(head.decision.date)
}

fn year_of(text: Option<&str>) -> Option<i32> {
    first_of(text?).map(|day| day.year())
}

/// Returns the first day of `2025`, `2025-06` or `2025-06-30`.
pub(crate) fn first_of(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-').map(str::parse::<u32>);
    let year = i32::try_from(parts.next()?.ok()?).ok()?;
    let month = parts.next().unwrap_or(Ok(1)).ok()?;
    let day = parts.next().unwrap_or(Ok(1)).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Returns the last day of `2025`, `2025-06` or `2025-06-30`.
pub(crate) fn last_of(text: &str) -> Option<NaiveDate> {
    let first = first_of(text)?;
    let next = match text.matches('-').count() {
        0 => NaiveDate::from_ymd_opt(first.year() + 1, 1, 1),
        1 => first.checked_add_months(chrono::Months::new(1)),
        _ => return Some(first),
    };
    next?.pred_opt()
}

/// What was last reported about an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reported {
    /// The state reported.
    pub state: TaskState,
    /// 0 to 100.
    pub percent: u8,
}

/// Returns how an instance stands: done stays done, past its day is late, and only then counts what was reported.
pub(crate) fn state(slot: &Slot, reported: Option<Reported>, today: NaiveDate) -> TaskState {
    let begun = reported.is_some_and(|r| r.state == TaskState::InProgress || r.percent > 0);
    if reported.is_some_and(|r| r.state == TaskState::Done) {
        TaskState::Done
    } else if slot.due.is_some_and(|due| due < today) {
        TaskState::Late
    } else if begun {
        TaskState::InProgress
    } else if slot.from.is_some_and(|from| from > today) {
        TaskState::NotDue
    } else {
        TaskState::NotStarted
    }
}

/// Returns how late something is that was due on `due`; `None` on the day itself and before.
pub(crate) fn lateness(due: NaiveDate, today: NaiveDate, calendar: &Calendar) -> Option<Lateness> {
    let days = (today - due).num_days();
    (days > 0).then(|| Lateness { days, working_days: calendar.working_days_between(due, today) })
}

#[cfg(test)]
mod tests {
    use dongho_programme::{Phase, TaskTime};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn head() -> Head {
        let phase = |from, to| Phase {
            id: format!("{from}-{to}"),
            years: YearSpan { from, to },
            name: Localized::default(),
            clause: None,
        };
        let mut head = Head { phases: vec![phase(2023, 2025), phase(2026, 2030)], ..Head::default() };
        head.decision.date = Some(day("2023-04-05"));
        head
    }

    fn task(kind: TimeKind, from: Option<&str>, to: Option<&str>) -> Task {
        let time = TaskTime {
            text: Some("như in".to_owned()),
            kind: Some(kind),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
        };
        Task {
            id: "PL.1".to_owned(),
            no: "1".to_owned(),
            group: None,
            clause: "PL".to_owned(),
            sentence: String::new(),
            name: Localized::default(),
            lead: Vec::new(),
            coordinating: Vec::new(),
            product: None,
            time,
            serves: Vec::new(),
            questions: Vec::new(),
        }
    }

    #[test]
    fn a_yearly_task_has_one_instance_for_each_year_of_the_programme() {
        let slots = slots(&task(TimeKind::Yearly, None, None), &head(), day("2026-11-23"));
        let years: Vec<_> = slots.iter().filter_map(|slot| slot.year).collect();
        assert_eq!(years, (2023..=2030).collect::<Vec<_>>());
        assert_eq!(slots[0].from, Some(day("2023-04-05")), "nothing was owed before the decision");
        assert_eq!((slots[1].from, slots[1].due), (Some(day("2024-01-01")), Some(day("2024-12-31"))));
    }

    #[test]
    fn other_tasks_have_one_instance_with_the_days_their_time_says() {
        let dates = |kind, from, to| {
            let slot = slots(&task(kind, from, to), &head(), day("2026-11-23")).remove(0);
            (slot.from.map(|d| d.to_string()), slot.due.map(|d| d.to_string()))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            dates(TimeKind::Range, Some("2025"), Some("2030")),
            (some("2025-01-01"), some("2030-12-31"))
        );
        assert_eq!(dates(TimeKind::By, None, Some("2024-02")), (some("2023-04-05"), some("2024-02-29")));
        assert_eq!(dates(TimeKind::From, Some("2025-06"), None), (some("2025-06-01"), None));
        assert_eq!(dates(TimeKind::Date, None, Some("2025-06-30")), (some("2025-06-30"), some("2025-06-30")));
    }

    #[test]
    fn late_is_computed_from_the_day_and_done_stays_done() {
        let slot = year_slot(2025, None);
        let reported = |state, percent| Some(Reported { state, percent });
        assert_eq!(state(&slot, None, day("2024-12-31")), TaskState::NotDue);
        assert_eq!(state(&slot, None, day("2025-12-31")), TaskState::NotStarted);
        assert_eq!(
            state(&slot, reported(TaskState::NotStarted, 5), day("2025-12-31")),
            TaskState::InProgress
        );
        assert_eq!(state(&slot, reported(TaskState::InProgress, 90), day("2026-01-01")), TaskState::Late);
        assert_eq!(state(&slot, reported(TaskState::Done, 100), day("2026-01-01")), TaskState::Done);
    }

    #[test]
    fn lateness_counts_working_days_beside_calendar_days() {
        let calendar = Calendar::new();
        let late = lateness(day("2025-12-31"), day("2026-01-05"), &calendar).unwrap();
        assert_eq!(
            (late.days, late.working_days),
            (5, calendar.working_days_between(day("2025-12-31"), day("2026-01-05")))
        );
        assert!(late.working_days < late.days, "the New Year and a weekend lie between");
        assert_eq!(lateness(day("2025-12-31"), day("2025-12-31"), &calendar), None);
    }
}
