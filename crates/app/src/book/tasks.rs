use std::collections::BTreeMap;

use dongho_base::Period;
use dongho_programme::Task;
use dongho_store::InstanceRow as Row;
use dongho_vietnamese::calendar::Calendar;

use crate::in_force::Present;
use crate::rule::time::{self, Reported, Slot};
use crate::{App, InstanceRow, Refusal, TaskRow, TaskState};

/// What was last reported about every task instance.
pub(crate) struct Tasks<'a> {
    present: Present,
    calendar: &'a Calendar,
    reported: BTreeMap<String, Row>,
}

impl App {
    pub(crate) async fn task_book(&self, present: &Present) -> Result<Tasks<'_>, Refusal> {
        let rows = self.store.instances().await?;
        let reported = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(Tasks { present: present.clone(), calendar: &self.calendar, reported })
    }
}

/// Returns the id of a task's instance: `PL.5`, `PL.1@2025`, `PL.2@2025-Q3` or `PL.3@2025-06`.
pub(crate) fn instance_id(task: &str, period: Option<Period>) -> String {
    period.map_or_else(|| task.to_owned(), |period| format!("{task}@{period}"))
}

impl Tasks<'_> {
    /// Returns all tasks in document order.
    pub(crate) fn rows(&self) -> Vec<TaskRow> {
        self.present.programme().tasks.iter().map(|task| self.row(task)).collect()
    }

    /// Returns one task as lists show it.
    pub(crate) fn row(&self, task: &Task) -> TaskRow {
        let slots = time::slots(task, &self.present.programme().head, self.present.today);
        let instances: Vec<_> = slots.into_iter().map(|slot| self.instance(task, slot)).collect();
        let current = self.current(&instances);
        TaskRow {
            id: task.id.clone(),
            no: task.no.clone(),
            group: task.group.clone(),
            clause: task.clause.clone(),
            name: task.name.clone(),
            lead: self.present.parties(&task.lead, &task.id),
            coordinating: self.present.parties(&task.coordinating, &task.id),
            time_text: task.time.text.clone(),
            time_kind: task.time.kind,
            state: current.map_or(TaskState::NotStarted, |instance| instance.state),
            current_period: current.and_then(|instance| instance.period),
            instances,
        }
    }

    /// Returns what was last reported about an instance.
    pub(crate) fn reported(&self, instance: &str) -> Option<&Row> {
        self.reported.get(instance)
    }

    /// The instance of this year, quarter or month; before the first the first, after the last the last.
    fn current<'i>(&self, instances: &'i [InstanceRow]) -> Option<&'i InstanceRow> {
        let today = self.present.today;
        let runs = |period: Period| period.last_day().is_none_or(|last| last >= today);
        instances.iter().find(|instance| instance.period.is_none_or(runs)).or(instances.last())
    }

    fn instance(&self, task: &Task, slot: Slot) -> InstanceRow {
        let row = self.reported(&instance_id(&task.id, slot.period));
        let reported = row
            .and_then(|row| Some(Reported { state: TaskState::from_key(&row.state)?, percent: row.percent }));
        let state = time::state(&slot, reported, self.present.today, self.present.in_force.taken_in);
        let late = slot.due.filter(|_| state == TaskState::Late);
        InstanceRow {
            period: slot.period,
            label: slot.label,
            from: slot.from,
            due: slot.due,
            state,
            percent: row.map(|row| row.percent),
            lateness: late.and_then(|due| time::lateness(due, self.present.today, self.calendar)),
            version: row.map_or(0, |row| row.seq),
        }
    }
}
