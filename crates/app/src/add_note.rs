use dongho_store::Change;
use dongho_store::change::{EvidenceAttached, NoteAdded};

use crate::field::{Fields, LINE, TEXT};
use crate::in_force::Present;
use crate::record_progress::instance_of;
use crate::{
    Actor, AddNote, App, AttachEvidence, FormStamp, Recorded, Refusal, Subject, SubjectKind, record,
};

impl App {
    /// Adds a note.
    ///
    /// # Errors
    /// Where the person may not, there is no such thing, the note is empty or too long, or the store fails.
    pub async fn add_note(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AddNote,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        check_exists(&input.about, &self.present())?;
        let mut fields = Fields::default();
        let text = fields.required("text", &input.text, TEXT, ("ghi chú", "the note"));
        fields.finish()?;
        self.record(actor, stamp, &input.about, None, Change::NoteAdded(NoteAdded { text })).await
    }

    /// Adds a file that proves something.
    ///
    /// # Errors
    /// Where the person may not, there is no such thing, the file is empty or too large, or the store fails.
    pub async fn attach_evidence(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AttachEvidence,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        check_exists(&input.about, &self.present())?;
        let mut fields = Fields::default();
        let file = fields.file("file", input.file, self.upload_limit())?;
        let title = fields.text("title", &input.title, LINE);
        fields.finish()?;
        let title = if title.is_empty() { file.name.clone() } else { title };
        let file = self.keep(Some(file)).await?.ok_or(Refusal::NotFound)?;
        let change = Change::EvidenceAttached(EvidenceAttached { title, file });
        self.record(actor, stamp, &input.about, None, change).await
    }
}

/// Notes and evidence belong to something that is in the programme.
fn check_exists(about: &Subject, present: &Present) -> Result<(), Refusal> {
    let (programme, id) = (present.programme(), about.id.as_str());
    let found = match about.kind {
        SubjectKind::Target => programme.target(id).is_some(),
        SubjectKind::Duty => programme.duty(id).is_some(),
        SubjectKind::Party => programme.party(id).is_some(),
        SubjectKind::Task => match id.split_once('@') {
            Some((task, period)) => instance_of(task, period.parse().ok(), present).is_ok(),
            None => programme.task(id).is_some(),
        },
        _ => false,
    };
    if found { Ok(()) } else { Err(Refusal::NotFound) }
}
