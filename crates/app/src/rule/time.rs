//! When a task is to be done, and how that stands on a day.
//!
//! A task that comes back has one instance for each year, quarter or month of the programme, due on its last day. Every
//! other task has one instance.
//!
//! What was over before the programme was taken into the system, and about which nobody recorded anything, is not
//! recorded: nobody knows whether it was done, so it is not called late.

use std::ops::RangeInclusive;

use dongho_base::{Datelike, Localized, NaiveDate, Period, YearSpan};
use dongho_programme::{Head, Task, TimeKind};
use dongho_vietnamese::calendar::Calendar;

use crate::words::period;
use crate::{Lateness, TaskState};

/// The time of one instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    /// The year, quarter or month, for tasks that come back.
    pub period: Option<Period>,
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
        Some(TimeKind::Yearly) => recurring(task, head, today, |year| vec![Period::Year(year)]),
        Some(TimeKind::Quarterly) => recurring(task, head, today, |year| each(1..=4, year, Period::Quarter)),
        Some(TimeKind::Monthly) => recurring(task, head, today, |year| each(1..=12, year, Period::Month)),
        _ => vec![single(task, head)],
    }
}

fn each(numbers: RangeInclusive<u32>, year: i32, of: fn(i32, u32) -> Period) -> Vec<Period> {
    numbers.map(|number| of(year, number)).collect()
}

/// The periods of every year that the task runs in. Nothing was owed before the decision was in force.
fn recurring(
    task: &Task,
    head: &Head,
    today: NaiveDate,
    periods_of: impl Fn(i32) -> Vec<Period>,
) -> Vec<Slot> {
    let span = programme_years(head);
    // A programme without phases goes on from the year of its decision until somebody says otherwise.
    let issued = head.decision.date.map_or(today.year(), |date| date.year());
    let (from, to) =
        (task.time.from.as_deref().and_then(first_of), task.time.to.as_deref().and_then(last_of));
    let first = from.map(|day| day.year()).or(span.map(|span| span.from)).unwrap_or(issued);
    let last = to.map(|day| day.year()).or(span.map(|span| span.to)).unwrap_or(today.year());
    let begins = from.max(first_day(head));
    let slots =
        (first..=last.min(first + 100)).flat_map(periods_of).filter_map(|period| slot(period, begins));
    slots.filter(|slot| to.is_none_or(|to| slot.from <= Some(to))).collect()
}

/// Returns the time of a period, `None` where it was over before anything began.
fn slot(when: Period, begins: Option<NaiveDate>) -> Option<Slot> {
    let (from, due) = (when.first_day()?, when.last_day()?);
    let from = begins.filter(|day| *day <= due).map_or(from, |day| day.max(from));
    begins.is_none_or(|day| day <= due).then(|| Slot {
        period: Some(when),
        label: label(when),
        from: Some(from),
        due: Some(due),
    })
}

fn label(when: Period) -> Localized {
    match when {
        Period::Year(year) => Localized::new(format!("Năm {year}"), format!("Year {year}")),
        _ => {
            let words = period(when);
            let mut letters = words.vi.chars();
            let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
            Localized::new(first + letters.as_str(), words.en)
        }
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
    Slot { period: None, label, from: from.or(first_day(head)), due }
}

fn no_time() -> Localized {
    Localized::new("Quyết định không nêu thời gian", "The decision sets no time")
}

fn first_day(head: &Head) -> Option<NaiveDate> {
    head.decision.effective_from.or(head.decision.date)
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

/// Returns how an instance stands: done stays done, past its day is late unless it was over before `taken_in` and
/// nobody reported anything, and only then counts what was reported.
pub(crate) fn state(
    slot: &Slot,
    reported: Option<Reported>,
    today: NaiveDate,
    taken_in: NaiveDate,
) -> TaskState {
    let begun = reported.is_some_and(|r| r.state == TaskState::InProgress || r.percent > 0);
    if reported.is_some_and(|r| r.state == TaskState::Done) {
        TaskState::Done
    } else if slot.due.is_some_and(|due| due < today) {
        let known = reported.is_some() || slot.due.is_some_and(|due| due >= taken_in);
        if known { TaskState::Late } else { TaskState::NotRecorded }
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

    fn periods(task: &Task) -> Vec<String> {
        let slots = slots(task, &head(), day("2026-11-23"));
        slots.iter().filter_map(|slot| slot.period).map(|period| period.to_string()).collect()
    }

    #[test]
    fn a_yearly_task_has_one_instance_for_each_year_of_the_programme() {
        let yearly = task(TimeKind::Yearly, None, None);
        assert_eq!(periods(&yearly), (2023..=2030).map(|year| year.to_string()).collect::<Vec<_>>());
        let slots = slots(&yearly, &head(), day("2026-11-23"));
        assert_eq!(slots[0].from, Some(day("2023-04-05")), "nothing was owed before the decision");
        assert_eq!((slots[1].from, slots[1].due), (Some(day("2024-01-01")), Some(day("2024-12-31"))));
        assert_eq!(slots[1].label, Localized::new("Năm 2024", "Year 2024"));
    }

    #[test]
    fn a_quarterly_task_has_one_instance_for_each_quarter_since_the_decision() {
        let quarterly = task(TimeKind::Quarterly, None, None);
        assert_eq!(periods(&quarterly)[..4], ["2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"]);
        assert_eq!(periods(&quarterly).len(), 31, "three of 2023 and four of each year to 2030");
        let slots = slots(&quarterly, &head(), day("2026-11-23"));
        assert_eq!((slots[0].from, slots[0].due), (Some(day("2023-04-05")), Some(day("2023-06-30"))));
        assert_eq!(slots[1].label, Localized::new("Quý III/2023", "Q3 2023"));
    }

    #[test]
    fn a_monthly_task_runs_from_the_month_to_the_month_its_time_says() {
        let monthly = task(TimeKind::Monthly, Some("2025-11"), Some("2026-02"));
        assert_eq!(periods(&monthly), ["2025-11", "2025-12", "2026-01", "2026-02"]);
        let slots = slots(&monthly, &head(), day("2026-11-23"));
        assert_eq!((slots[3].from, slots[3].due), (Some(day("2026-02-01")), Some(day("2026-02-28"))));
        assert_eq!(slots[3].label.vi, "Tháng 2/2026");
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
        let slot = slot(Period::Year(2025), None).unwrap();
        let reported = |state, percent| Some(Reported { state, percent });
        let state = |reported, today| state(&slot, reported, day(today), day("2025-06-01"));
        assert_eq!(state(None, "2024-12-31"), TaskState::NotDue);
        assert_eq!(state(None, "2025-12-31"), TaskState::NotStarted);
        assert_eq!(state(reported(TaskState::NotStarted, 5), "2025-12-31"), TaskState::InProgress);
        assert_eq!(state(reported(TaskState::InProgress, 90), "2026-01-01"), TaskState::Late);
        assert_eq!(state(reported(TaskState::Done, 100), "2026-01-01"), TaskState::Done);
        assert_eq!(state(None, "2026-01-01"), TaskState::Late);
    }

    #[test]
    fn what_was_over_before_the_programme_was_taken_in_is_not_recorded_and_not_late() {
        let slot = slot(Period::Year(2025), None).unwrap();
        let state = |reported, taken_in| state(&slot, reported, day("2026-11-23"), day(taken_in));
        assert_eq!(state(None, "2026-11-23"), TaskState::NotRecorded);
        assert_eq!(state(None, "2025-12-31"), TaskState::Late, "it was taken in on its last day");
        let begun = Reported { state: TaskState::InProgress, percent: 40 };
        assert_eq!(state(Some(begun), "2026-11-23"), TaskState::Late, "somebody knows that it was not done");
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
