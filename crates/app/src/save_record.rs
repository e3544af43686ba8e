//! Entering and changing records.

use dongho_base::{Datelike, Localized};
use dongho_programme::{Field, FieldType, Register};
use dongho_registers::{Entry, ProblemKind, validate};
use dongho_store::change::{RecordNumber, RecordOrigin, RecordSaved};
use dongho_store::{
    Change, Effect, Expected, NewEntry, RecordIndex, RecordRef, RecordRow, Write, WriteError,
};
use serde_json::{Map, Value};

use crate::in_force::Present;
use crate::record::{entry, once, permit};
use crate::register::index_of;
use crate::{Actor, App, FormStamp, Recorded, Refusal, Subject, SubjectKind};

/// What a record is to say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SaveRecord {
    /// The register.
    pub register: String,
    /// The record; `None` for a new one.
    pub record: Option<u64>,
    /// The fields that are filled, in their stored form. Derived ones are computed.
    pub data: Map<String, Value>,
    /// Its state; the first one where nothing is said about a new record.
    pub state: Option<String>,
    /// Why.
    pub why: String,
    /// Where the facts come from.
    pub source: String,
    /// Whether it is an illustration and no fact.
    pub sample: bool,
    /// The earlier entry the contents were taken from.
    pub origin: Option<u64>,
}

/// What is wrong with a record, at which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordProblem {
    /// The field: `tax_code`, in a group `authors.2.share`, `state`; empty for the record as a whole.
    pub path: String,
    /// What is wrong and what to do.
    pub message: Localized,
}

/// Why a record was not saved.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveRefusal {
    /// These are wrong; all problems at once.
    Problems(Vec<RecordProblem>),
    /// It cannot be saved at all.
    Refused(Refusal),
}

impl<E: Into<Refusal>> From<E> for SaveRefusal {
    fn from(error: E) -> Self {
        SaveRefusal::Refused(error.into())
    }
}

impl App {
    /// Enters a record or changes one.
    ///
    /// # Errors
    /// Where the person may not, something is wrong with the record, another has a value that only one may have, or
    /// somebody changed it since.
    pub async fn save_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        save: SaveRecord,
    ) -> Result<Recorded, SaveRefusal> {
        permit(actor)?;
        let present = self.present();
        let register = present.register(&save.register)?;
        let before = match save.record {
            Some(id) => Some(self.store.record(id).await?.ok_or(Refusal::NotFound)?),
            None => None,
        };
        let mut save = save;
        save.state = save.state.or_else(|| before.as_ref()?.state.clone());
        save.state = save.state.or_else(|| Some(register.states.first()?.id.clone()));
        let mut problems = self.problems(&present, register, &save, before.as_ref());
        problems.extend(self.broken_links(&register.fields, &save.data, "").await?);
        if !problems.is_empty() {
            return Err(SaveRefusal::Problems(problems));
        }
        let write = self.write_of(actor, stamp, &present, register, save, before.as_ref());
        match self.store.write(write).await {
            Ok(written) => Ok(written.into()),
            Err(WriteError::Taken { key, record, .. }) => Err(self.taken(&key, record).await?),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives a record the contents it had after an earlier entry, as a new entry that says so.
    ///
    /// # Errors
    /// As [`App::save_record`], and where there is no such entry.
    pub async fn restore_entry(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        seq: u64,
        why: String,
    ) -> Result<Recorded, SaveRefusal> {
        let entries = self.store.entries_about(SubjectKind::Record.key(), &id.to_string(), u32::MAX).await?;
        let earlier = entries.into_iter().find(|entry| entry.seq == seq).map(|entry| entry.change);
        let Some(Change::RecordSaved(earlier)) = earlier else {
            return Err(Refusal::NotFound.into());
        };
        let save = SaveRecord {
            register: earlier.register,
            record: Some(id),
            data: earlier.data,
            state: earlier.state,
            why,
            source: earlier.source,
            sample: earlier.sample,
            origin: Some(seq),
        };
        self.save_record(actor, stamp, save).await
    }

    pub(crate) fn problems(
        &self,
        present: &Present,
        register: &Register,
        save: &SaveRecord,
        before: Option<&RecordRow>,
    ) -> Vec<RecordProblem> {
        let entry = Entry {
            data: &save.data,
            before: before.map(|row| &row.data),
            number: before.and_then(|row| row.number.as_deref()),
            state: save.state.as_deref(),
            today: present.today,
        };
        // Illustrations come from the shared library: what one province asks for in addition they do not say.
        let told = |kind| !(save.sample && kind == ProblemKind::Required);
        let found = validate(register, present.registers(), &entry).into_iter();
        let found = found
            .filter(|problem| told(problem.kind))
            .map(|problem| RecordProblem { path: problem.path, message: problem.message });
        found.chain(wrong_state(register, save.state.as_deref(), before)).collect()
    }

    /// Says which links lead to no record, or to one of another register.
    fn broken_links<'a>(
        &'a self,
        fields: &'a [Field],
        data: &'a Map<String, Value>,
        prefix: &'a str,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<Vec<RecordProblem>, Refusal>> + Send + 'a>> {
        Box::pin(async move {
            let mut problems = Vec::new();
            for field in fields {
                let Some(value) = data.get(&field.id) else { continue };
                let path = format!("{prefix}{}", field.id);
                match (&field.kind, value) {
                    (FieldType::Link { register, .. }, value) => {
                        let ids: Vec<u64> = match value {
                            Value::Array(all) => all.iter().filter_map(Value::as_u64).collect(),
                            one => one.as_u64().into_iter().collect(),
                        };
                        let known = self.store.record_labels(&ids).await?;
                        let leads =
                            |id: &u64| known.iter().any(|row| row.id == *id && row.register == *register);
                        if let Some(id) = ids.iter().find(|id| !leads(id)) {
                            problems.push(RecordProblem { path, message: no_such(*id) });
                        }
                    }
                    (FieldType::Group { fields, .. }, Value::Array(rows)) => {
                        for (place, row) in rows.iter().enumerate() {
                            let Some(row) = row.as_object() else { continue };
                            let prefix = format!("{path}.{place}.");
                            problems.extend(self.broken_links(fields, row, &prefix).await?);
                        }
                    }
                    _ => {}
                }
            }
            Ok(problems)
        })
    }

    fn write_of(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        present: &Present,
        register: &Register,
        save: SaveRecord,
        before: Option<&RecordRow>,
    ) -> Write {
        let index = self.found_by(present, register, &save, before);
        let change = saved(present, register, save, before.is_none());
        let about =
            Subject::new(SubjectKind::Record, before.map(|row| row.id.to_string()).unwrap_or_default());
        let expected = before.map(|_| Expected { of: about.to_string(), version: stamp.version });
        let entry = entry(actor, self.clock.now(), &about, Change::RecordSaved(change));
        let entry = NewEntry { once: once(stamp), expected, ..entry };
        Write::of(entry).with(Effect::IndexRecords(vec![index]))
    }

    pub(crate) fn found_by(
        &self,
        present: &Present,
        register: &Register,
        save: &SaveRecord,
        before: Option<&RecordRow>,
    ) -> RecordIndex {
        let number = before.and_then(|row| row.number.as_deref());
        let index = index_of(present, register, &save.data, number, save.state.as_deref(), &self.order);
        let record = before.map_or(RecordRef::Entered(0), |row| RecordRef::Known(row.id));
        RecordIndex { record, ..index }
    }

    /// Says which record has a value that only one may have.
    async fn taken(&self, key: &str, record: u64) -> Result<SaveRefusal, Refusal> {
        let labels = self.store.record_labels(&[record]).await?;
        let label = labels.first().map(|row| row.label.clone()).unwrap_or_default();
        let path = key.split('+').next().unwrap_or(key).to_owned();
        let message = Localized::new(
            format!(
                "“{label}” (#{record}) đã có giá trị này. Hãy mở bản ghi đó; nếu là một, đừng nhập hai lần."
            ),
            format!(
                "“{label}” (#{record}) has this value already. Open that record; if it is the same, do not enter it twice."
            ),
        );
        Ok(SaveRefusal::Problems(vec![RecordProblem { path, message }]))
    }
}

/// Returns the entry of a record.
pub(crate) fn saved(present: &Present, register: &Register, save: SaveRecord, is_new: bool) -> RecordSaved {
    let number = register.numbering.as_ref().filter(|_| is_new).map(|numbering| {
        let (before, digits, after) = numbering.around(present.today.year());
        RecordNumber { before, digits: u8::try_from(digits).unwrap_or(1), after, count: 0 }
    });
    let mut data = save.data;
    data.retain(|id, _| !register.derived.contains(id));
    RecordSaved {
        register: register.id.clone(),
        number,
        state: save.state,
        data,
        why: save.why,
        source: save.source,
        definition: register.definition,
        sample: save.sample,
        origin: save.origin.map(RecordOrigin::Entry),
    }
}

fn wrong_state(
    register: &Register,
    state: Option<&str>,
    before: Option<&RecordRow>,
) -> Option<RecordProblem> {
    let state = state?;
    let problem = |vi: String, en: String| {
        Some(RecordProblem { path: "state".to_owned(), message: Localized::new(vi, en) })
    };
    let Some(known) = register.state(state) else {
        return problem("Không có trạng thái này.".to_owned(), "There is no such state.".to_owned());
    };
    let last = before.and_then(|row| row.state.as_deref()).filter(|last| *last != state)?;
    let last = register.state(last)?;
    if last.next.iter().any(|next| next == state) {
        return None;
    }
    let (from, to) = (&last.name, &known.name);
    problem(
        format!("Không chuyển từ “{}” sang “{}” được.", from.vi, to.vi),
        format!("“{}” cannot become “{}”.", from.en, to.en),
    )
}

fn no_such(id: u64) -> Localized {
    Localized::new(
        format!("Không có bản ghi #{id} trong sổ này. Hãy tìm theo tên hoặc số."),
        format!("There is no record #{id} in that register. Look for it by name or number."),
    )
}
