use dongho_base::{Localized, Period};
use dongho_store::Change;
use dongho_store::change::ProgressRecorded;

use crate::book::instance_id;
use crate::field::{Fields, TEXT};
use crate::get_task::version_of;
use crate::in_force::Present;
use crate::rule::time;
use crate::{
    Actor, App, FormStamp, RecordProgress, Recorded, Refusal, Subject, SubjectKind, TaskState, record,
};

impl App {
    /// Records progress of a task instance.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, somebody else recorded since, or the store fails.
    pub async fn record_progress(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: RecordProgress,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let id = instance_of(&input.task, input.period, &self.present())?;
        let before = self.task_book(&self.present()).await?;
        let was_done = before.reported(&id).is_some_and(|row| row.state == TaskState::Done.key());
        let mut fields = Fields::default();
        let percent = fields.percent("percent", &input.percent);
        let state = read_state(&mut fields, &input.state);
        let result = fields.text("result", &input.result, TEXT);
        let note = fields.text("note", &input.note, TEXT);
        check_reason(&mut fields, state, percent, was_done, &note);
        fields.finish()?;
        let state = state.unwrap_or(TaskState::InProgress).key().to_owned();
        let change = ProgressRecorded {
            task: input.task,
            year: input.period.map(Period::end_year),
            percent,
            state,
            result,
            note,
        };
        let about = Subject::new(SubjectKind::Task, id);
        let of = version_of(&about.id);
        self.record(actor, stamp, &about, Some(of), Change::ProgressRecorded(change)).await
    }
}

/// Returns the id of a task's instance.
///
/// # Errors
/// Where there is no such task, or it has no such year, quarter or month.
pub(crate) fn instance_of(task: &str, period: Option<Period>, present: &Present) -> Result<String, Refusal> {
    let task = present.programme().task(task).ok_or(Refusal::NotFound)?;
    let slots = time::slots(task, &present.programme().head, present.today);
    let known = slots.iter().any(|slot| slot.period == period);
    if known { Ok(instance_id(&task.id, period)) } else { Err(Refusal::NotFound) }
}

/// Late and not due are computed; people report the other three.
fn read_state(fields: &mut Fields, typed: &str) -> Option<TaskState> {
    let reportable = [TaskState::NotStarted, TaskState::InProgress, TaskState::Done];
    let state = TaskState::from_key(typed.trim()).filter(|state| reportable.contains(state));
    if state.is_none() {
        let vi = "Hãy chọn chưa bắt đầu, đang thực hiện hoặc hoàn thành.";
        fields.problem("state", Localized::new(vi, "Choose not started, in progress or done."));
    }
    state
}

/// Who sets a state that the percentage does not suggest, or takes "done" back, says why.
fn check_reason(fields: &mut Fields, state: Option<TaskState>, percent: u8, was_done: bool, note: &str) {
    let Some(state) = state.filter(|_| note.is_empty()) else {
        return;
    };
    let suggested = match percent {
        0 => TaskState::NotStarted,
        100 => TaskState::Done,
        _ => TaskState::InProgress,
    };
    if was_done && state != TaskState::Done {
        let vi = "Nhiệm vụ đã được ghi là hoàn thành; hãy nêu lý do mở lại.";
        fields.problem("note", Localized::new(vi, "It was recorded as done; say why it is open again."));
    } else if state != suggested {
        let vi = format!("Trạng thái không khớp với {percent}%; hãy nêu lý do.");
        fields
            .problem("note", Localized::new(vi, format!("The state does not go with {percent}%; say why.")));
    }
}
