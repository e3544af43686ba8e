use std::collections::BTreeSet;

use dongho_base::Localized;
use dongho_programme::Task;
use dongho_store::{EvidenceRow, MilestoneRow, NoteRow, ProgressRow};

use crate::book::{Tasks, evidence_view, instance_id};
use crate::in_force::Present;
use crate::rule::inherit::holders;
use crate::rule::time;
use crate::{
    App, InstanceRow, InstanceView, Link, MilestoneView, NoteView, ProgressView, Refusal, Subject,
    SubjectKind, TaskState, TaskView,
};

/// What was recorded about a task and its years.
struct Recorded {
    progress: Vec<ProgressRow>,
    milestones: Vec<MilestoneRow>,
    notes: Vec<NoteRow>,
    evidence: Vec<EvidenceRow>,
}

impl App {
    /// Returns one task with all its instances.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_task(&self, id: &str) -> Result<TaskView, Refusal> {
        let present = self.present();
        let task = present.programme().task(id).ok_or(Refusal::NotFound)?;
        let book = self.task_book(&present).await?;
        let doubts = self.doubts(&present).await?;
        let recorded = self.recorded_about(id).await?;
        let subject = Subject::new(SubjectKind::Task, id);
        let row = book.row(task);
        let instances =
            row.instances.iter().map(|row| self.instance_view(task, row, &book, &recorded, &present));
        Ok(TaskView {
            sentence: self.attached().await?.and_then(|attached| attached.sentence(&subject)),
            product: task.product.clone(),
            serves: task.serves.iter().map(|id| served(id, &present)).collect(),
            instances: instances.collect(),
            questions: doubts.questions_about(&subject),
            findings: doubts.findings_about(&subject),
            remarks: remarks(task, &present),
            row,
        })
    }

    async fn recorded_about(&self, id: &str) -> Result<Recorded, Refusal> {
        Ok(Recorded {
            progress: self.store.progress_of(id).await?,
            milestones: self.store.milestones_of(id).await?,
            notes: self.store.notes_about("task", id).await?,
            evidence: self.store.evidence_about("task", id).await?,
        })
    }

    fn instance_view(
        &self,
        task: &Task,
        row: &InstanceRow,
        book: &Tasks<'_>,
        all: &Recorded,
        present: &Present,
    ) -> InstanceView {
        let id = instance_id(&task.id, row.period);
        // What was said about the task as a whole stands with the instance of today.
        let current = book.row(task).current_period == row.period;
        let mine = |subject: &str| subject == id || (current && subject == task.id);
        InstanceView {
            row: row.clone(),
            result: book.reported(&id).map_or_else(String::new, |row| row.result.clone()),
            progress: all.progress.iter().filter(|row| mine(&row.instance)).map(progress_view).collect(),
            milestones: all
                .milestones
                .iter()
                .filter(|row| mine(&row.instance))
                .map(|row| self.milestone_view(row, present))
                .collect(),
            notes: all.notes.iter().filter(|row| mine(&row.subject)).map(note_view).collect(),
            evidence: all.evidence.iter().filter(|row| mine(&row.subject)).map(evidence_view).collect(),
        }
    }

    fn milestone_view(&self, row: &MilestoneRow, present: &Present) -> MilestoneView {
        let late = row.done_on.is_none().then(|| time::lateness(row.due, present.today, &self.calendar));
        MilestoneView {
            id: row.id,
            title: row.title.clone(),
            due: row.due,
            done_on: row.done_on,
            note: row.done_note.clone(),
            lateness: late.flatten(),
            by: row.signed.by.clone(),
            version: row.seq,
        }
    }
}

/// Names what carries the version of a task's instance.
pub(crate) fn version_of(instance: &str) -> String {
    format!("task {instance}")
}

fn progress_view(row: &ProgressRow) -> ProgressView {
    ProgressView {
        id: row.id,
        percent: row.percent,
        state: TaskState::from_key(&row.state).unwrap_or(TaskState::InProgress),
        note: row.note.clone(),
        by: row.signed.by.clone(),
        at: row.signed.at,
    }
}

fn note_view(row: &NoteRow) -> NoteView {
    NoteView { id: row.id, text: row.text.clone(), by: row.signed.by.clone(), at: row.signed.at }
}

/// A task serves targets, duties and clauses; ids alone tell which.
fn served(id: &str, present: &Present) -> Link {
    let programme = present.programme();
    let kind = if programme.target(id).is_some() {
        SubjectKind::Target
    } else if programme.duty(id).is_some() {
        SubjectKind::Duty
    } else {
        SubjectKind::Clause
    };
    present.link(Subject::new(kind, id))
}

/// What mergers did to a task: one body on both sides, or nobody left to answer.
fn remarks(task: &Task, present: &Present) -> Vec<Localized> {
    let of = |parties: &[String]| -> BTreeSet<String> {
        parties
            .iter()
            .flat_map(|id| holders(present.programme(), id, Some(&task.id), present.today))
            .collect()
    };
    let (lead, coordinating) = (of(&task.lead), of(&task.coordinating));
    let mut remarks: Vec<_> = lead.intersection(&coordinating).map(|id| on_both_sides(id, present)).collect();
    if lead.is_empty() && !task.lead.is_empty() {
        let vi = "Cơ quan chủ trì theo quyết định không còn; chưa xác định cơ quan kế thừa.";
        remarks
            .push(Localized::new(vi, "The lead named by the decision has ended; who inherits is undecided."));
    }
    remarks
}

fn on_both_sides(id: &str, present: &Present) -> Localized {
    let name = present.party(id, None).name;
    let en = name.get(dongho_base::Language::En);
    Localized::new(
        format!("{} nay vừa chủ trì vừa phối hợp do các cơ quan đã hợp nhất.", name.vi),
        format!("{en} now both leads and coordinates, since the bodies were merged."),
    )
}
