//! Illustrative records: loaded together, marked wherever they are shown, removed together.

use std::collections::BTreeMap;

use dongho_base::Localized;
use dongho_programme::{Field, FieldType};
use dongho_store::change::RecordRemoved;
use dongho_store::{Change, Effect, RecordRef, Write};
use serde_json::{Map, Value, json};

use crate::record::entry;
use crate::save_record::saved;
use crate::{Actor, App, RecordProblem, Refusal, SaveRecord, SaveRefusal, Subject, SubjectKind};

/// An illustrative record; its links name the keys of others.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleRecord {
    /// The register.
    pub register: String,
    /// By what others name it.
    pub key: String,
    /// Its state.
    pub state: Option<String>,
    /// Its fields.
    pub data: Map<String, Value>,
}

impl App {
    /// Enters illustrative records, all or none. Returns how many. Only while nobody else writes: their ids are known
    /// before they are written, since they name each other.
    ///
    /// # Errors
    /// Where there are some already, something is wrong with one of them, or the store fails.
    pub async fn load_samples(&self, samples: Vec<SampleRecord>) -> Result<u64, SaveRefusal> {
        if !self.store.sample_records().await?.is_empty() {
            return Err(Refusal::Locked(Localized::new(
                "Bản ghi minh họa đã có. Hãy chạy “dongho samples remove” trước.",
                "There are illustrative records already. Run “dongho samples remove” first.",
            ))
            .into());
        }
        let present = self.present();
        let first = self.store.count_entries().await? + 1;
        let ids: BTreeMap<String, u64> = samples.iter().map(|one| one.key.clone()).zip(first..).collect();
        let (mut write, mut index, mut problems) = (Write::default(), Vec::new(), Vec::new());
        for (place, sample) in (0..).zip(samples) {
            let register = present.register(&sample.register)?;
            let (data, strange) = linked(&register.fields, sample.data, &ids);
            let save = SaveRecord {
                register: sample.register,
                data,
                state: sample.state.or_else(|| Some(register.states.first()?.id.clone())),
                sample: true,
                ..SaveRecord::default()
            };
            let strange =
                strange.into_iter().map(|key| RecordProblem { path: key.clone(), message: no_such(&key) });
            let wrong = self.problems(&present, register, &save, None).into_iter().chain(strange);
            problems.extend(
                wrong.map(|one| RecordProblem { path: format!("{}: {}", sample.key, one.path), ..one }),
            );
            let mut found_by = self.found_by(&present, register, &save, None);
            found_by.record = RecordRef::Entered(place);
            index.push(found_by);
            let change = Change::RecordSaved(saved(&present, register, save, true));
            let about = Subject::new(SubjectKind::Record, "");
            write.entries.push(entry(&Actor::operator(), self.clock.now(), &about, change));
        }
        if !problems.is_empty() {
            return Err(SaveRefusal::Problems(problems));
        }
        write.effects.push(Effect::IndexRecords(index));
        let count = write.entries.len() as u64;
        self.store.write(write).await?;
        Ok(count)
    }

    /// Takes all illustrative records out of their registers. Returns how many.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn remove_samples(&self) -> Result<u64, Refusal> {
        let mut write = Write::default();
        for row in self.store.sample_records().await?.into_iter().filter(|row| row.merged_into.is_none()) {
            let removed = RecordRemoved { register: row.register, why: "samples remove".to_owned() };
            let about = Subject::new(SubjectKind::Record, row.id.to_string());
            let change = Change::RecordRemoved(removed);
            write.entries.push(entry(&Actor::operator(), self.clock.now(), &about, change));
            write.effects.push(Effect::UnindexRecord(row.id));
        }
        let count = write.entries.len() as u64;
        self.store.write(write).await?;
        Ok(count)
    }
}

/// Puts ids in place of keys. Returns the data and the keys that name nothing.
fn linked(
    fields: &[Field],
    data: Map<String, Value>,
    ids: &BTreeMap<String, u64>,
) -> (Map<String, Value>, Vec<String>) {
    let (mut result, mut strange) = (Map::new(), Vec::new());
    for (name, value) in data {
        let kind = fields.iter().find(|field| field.id == name).map(|field| &field.kind);
        let value = match (kind, value) {
            (Some(FieldType::Link { .. }), Value::Array(keys)) => {
                keys.into_iter().map(|key| id_of(key, ids, &mut strange)).collect()
            }
            (Some(FieldType::Link { .. }), key) => id_of(key, ids, &mut strange),
            (Some(FieldType::Group { fields, .. }), Value::Array(rows)) => {
                let row = |row| match row {
                    Value::Object(row) => {
                        let (row, more) = linked(fields, row, ids);
                        strange.extend(more);
                        Value::Object(row)
                    }
                    other => other,
                };
                rows.into_iter().map(row).collect()
            }
            (_, value) => value,
        };
        result.insert(name, value);
    }
    (result, strange)
}

fn id_of(key: Value, ids: &BTreeMap<String, u64>, strange: &mut Vec<String>) -> Value {
    match key.as_str().map(|name| (name, ids.get(name))) {
        Some((_, Some(id))) => json!(id),
        Some((name, None)) => {
            strange.push(name.to_owned());
            key
        }
        None => key,
    }
}

fn no_such(key: &str) -> Localized {
    Localized::new(
        format!("Không có bản ghi minh họa “{key}”."),
        format!("There is no illustrative record “{key}”."),
    )
}
