use dongho_base::Localized;
use dongho_store::Change;
use dongho_store::change::{MilestoneAdded, MilestoneCompleted};

use crate::field::{Fields, LINE, TEXT};
use crate::record_progress::instance_of;
use crate::{
    Actor, AddMilestone, App, CompleteMilestone, FormStamp, Recorded, Refusal, Subject, SubjectKind, record,
};

impl App {
    /// Adds a step to the plan of a task instance.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, or the store fails.
    pub async fn add_milestone(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AddMilestone,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let id = instance_of(&input.task, input.period, &self.present())?;
        let mut fields = Fields::default();
        let title = fields.required("title", &input.title, LINE, ("việc phải làm", "what is to be done"));
        let due = fields.day("due", &input.due);
        fields.finish()?;
        let change = MilestoneAdded { title, due: due.unwrap_or_default() };
        let about = Subject::new(SubjectKind::Task, id);
        self.record(actor, stamp, &about, None, Change::MilestoneAdded(change)).await
    }

    /// Says that a step is done.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, somebody else changed the step, or the store fails.
    pub async fn complete_milestone(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: CompleteMilestone,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let milestone = self.store.milestone(input.milestone).await?.ok_or(Refusal::NotFound)?;
        let mut fields = Fields::default();
        let done_on = fields.day("done_on", &input.done_on);
        if done_on.is_some_and(|day| day > self.clock.today()) {
            let vi = "Ngày hoàn thành không thể sau hôm nay.";
            fields.problem("done_on", Localized::new(vi, "It cannot have been done after today."));
        }
        let note = fields.text("note", &input.note, TEXT);
        fields.finish()?;
        let change =
            MilestoneCompleted { milestone: milestone.id, done_on: done_on.unwrap_or_default(), note };
        let about = Subject::new(SubjectKind::Task, milestone.instance);
        let of = format!("milestone {}", milestone.id);
        self.record(actor, stamp, &about, Some(of), Change::MilestoneCompleted(change)).await
    }
}
