use dongho_base::{Datelike, Localized, NaiveDate, Period, TimeDelta};
use dongho_store::MilestoneRow;

use crate::book::Tasks;
use crate::in_force::Present;
use crate::rule::time;
use crate::{
    App, DueItem, InstanceRow, Overview, PhaseSummary, Refusal, StateCount, Subject, SubjectKind, TargetRow,
    TargetState, TaskRow, TaskState,
};

/// How far ahead the first page looks, in days.
const SOON: i64 = 60;
/// Changes shown on the first page.
const RECENT: u32 = 12;

impl App {
    /// Returns the first page, as of today.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn get_overview(&self) -> Result<Overview, Refusal> {
        let present = self.present();
        let book = self.task_book(&present).await?;
        let tasks = book.rows();
        let targets = self.target_book(&present).await?.rows();
        let mut due = self.due_instances(&tasks, &present);
        due.extend(self.due_milestones(&book, &present).await?);
        let (mut late, mut due_soon): (Vec<_>, Vec<_>) =
            due.into_iter().partition(|item| item.lateness.is_some());
        late.sort_by_key(|item| item.due);
        due_soon.sort_by_key(|item| item.due);
        Ok(Overview {
            today: present.today,
            programme: self.get_programme().await?,
            phases: phases(&targets, &present),
            targets: count(TargetState::ALL, targets.iter().map(|row| row.state)),
            tasks: count(
                TaskState::ALL,
                tasks.iter().flat_map(|row| &row.instances).map(|instance| instance.state),
            ),
            late,
            due_soon,
            doubts: self.doubts(&present).await?.counts(),
            recent: self.recent_history(&present, RECENT).await?,
        })
    }

    fn due_instances(&self, tasks: &[TaskRow], present: &Present) -> Vec<DueItem> {
        let all = tasks.iter().flat_map(|row| row.instances.iter().map(move |instance| (row, instance)));
        all.filter_map(|(row, instance)| self.due_instance(row, instance, present)).collect()
    }

    fn due_instance(&self, row: &TaskRow, instance: &InstanceRow, present: &Present) -> Option<DueItem> {
        let due =
            instance.due.filter(|_| !matches!(instance.state, TaskState::Done | TaskState::NotRecorded))?;
        self.due_item(
            Subject::new(SubjectKind::Task, row.id.clone()),
            instance.label.clone(),
            instance.period,
            due,
            present,
        )
    }

    async fn due_milestones(&self, book: &Tasks<'_>, present: &Present) -> Result<Vec<DueItem>, Refusal> {
        let rows = self.store.open_milestones().await?;
        Ok(rows.iter().filter_map(|row| self.due_milestone(row, book, present)).collect())
    }

    /// Steps of an instance that is done, or of a task that is no longer in the programme, are owed by nobody.
    fn due_milestone(&self, row: &MilestoneRow, book: &Tasks<'_>, present: &Present) -> Option<DueItem> {
        let (task, period) = row.instance.split_once('@').unwrap_or((&row.instance, ""));
        let period = period.parse().ok();
        let done = book.reported(&row.instance).is_some_and(|row| row.state == TaskState::Done.key());
        let task = present.programme().task(task).filter(|_| !done)?;
        let label = Localized::new(row.title.clone(), row.title.clone());
        self.due_item(Subject::new(SubjectKind::Task, task.id.clone()), label, period, row.due, present)
    }

    /// Returns what is late or due soon, `None` for the rest.
    fn due_item(
        &self,
        subject: Subject,
        label: Localized,
        period: Option<Period>,
        due: NaiveDate,
        present: &Present,
    ) -> Option<DueItem> {
        let soon = present.today + TimeDelta::days(SOON);
        let task = present.programme().task(&subject.id).filter(|_| due <= soon)?;
        let left = self.calendar.working_days_between(present.today, due);
        Some(DueItem {
            lead: present.parties(&task.lead, &task.id),
            link: present.link(subject),
            label,
            period,
            due,
            lateness: time::lateness(due, present.today, &self.calendar),
            working_days_left: (due >= present.today).then_some(left),
        })
    }
}

/// Returns how many things are in each state, every state in its order.
fn count<S: Copy + PartialEq, const N: usize>(
    states: [S; N],
    found: impl Iterator<Item = S> + Clone,
) -> Vec<StateCount<S>> {
    let count = |state| StateCount { state, count: found.clone().filter(|found| *found == state).count() };
    states.into_iter().map(count).collect()
}

fn phases(targets: &[TargetRow], present: &Present) -> Vec<PhaseSummary> {
    let summary = |phase: &dongho_programme::Phase| PhaseSummary {
        id: phase.id.clone(),
        name: phase.name.clone(),
        years: phase.years,
        current: phase.years.contains(present.today.year()),
        targets: count(
            TargetState::ALL,
            targets
                .iter()
                .filter(|row| row.phase.is_some_and(|years| phase.years.covers(years)))
                .map(|row| row.state),
        ),
    };
    present.programme().head.phases.iter().map(summary).collect()
}
