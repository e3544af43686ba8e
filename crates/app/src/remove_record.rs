use dongho_store::change::{RecordMerged, RecordRemoved};
use dongho_store::{Change, Effect, Expected, NewEntry, RecordIndex, RecordRef, RecordRow, Write};

use crate::record::{entry, once, permit};
use crate::register::index_of;
use crate::{Actor, App, FieldProblem, FormStamp, Recorded, Refusal, Subject, SubjectKind};

impl App {
    /// Takes a record out of its register. It stays readable, with its history.
    ///
    /// # Errors
    /// Where the person may not, it is gone already, or somebody changed it since.
    pub async fn remove_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        why: String,
    ) -> Result<Recorded, Refusal> {
        let row = self.record_to_change(actor, id).await?;
        let change = Change::RecordRemoved(RecordRemoved { register: row.register, why });
        self.change_record(actor, stamp, id, change, Effect::UnindexRecord(id)).await
    }

    /// Puts a record back that was taken out.
    ///
    /// # Errors
    /// As [`App::remove_record`].
    pub async fn restore_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        why: String,
    ) -> Result<Recorded, Refusal> {
        let row = self.record_to_change(actor, id).await?;
        let index = Effect::IndexRecords(vec![self.index_of_row(&row)?]);
        let change = Change::RecordRestored(RecordRemoved { register: row.register, why });
        self.change_record(actor, stamp, id, change, index).await
    }

    /// Says that a record is the same as another of its register, which stays. What refers to it refers to the other
    /// from now on.
    ///
    /// # Errors
    /// As [`App::remove_record`], and where the two are not of one register or one is not in use.
    pub async fn merge_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        keep: u64,
        why: String,
    ) -> Result<Recorded, Refusal> {
        let row = self.record_to_change(actor, id).await?;
        if keep == 0 || keep == id {
            let (vi, en) = ("Chọn bản ghi được giữ lại.", "Choose the record that stays.");
            return Err(Refusal::Invalid(vec![FieldProblem::new("keep", vi, en)]));
        }
        let change = Change::RecordMerged(RecordMerged { register: row.register, keep, why });
        self.change_record(actor, stamp, id, change, Effect::UnindexRecord(id)).await
    }

    /// Says that a merged record is another one after all.
    ///
    /// # Errors
    /// As [`App::remove_record`], and where it was not merged.
    pub async fn separate_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        why: String,
    ) -> Result<Recorded, Refusal> {
        let row = self.record_to_change(actor, id).await?;
        let keep = row.merged_into.ok_or(Refusal::NotFound)?;
        let index = Effect::IndexRecords(vec![self.index_of_row(&row)?]);
        let change = Change::RecordSeparated(RecordMerged { register: row.register, keep, why });
        self.change_record(actor, stamp, id, change, index).await
    }

    pub(crate) async fn record_to_change(&self, actor: &Actor, id: u64) -> Result<RecordRow, Refusal> {
        permit(actor)?;
        self.store.record(id).await?.ok_or(Refusal::NotFound)
    }

    /// Returns what a record is found by as it stands.
    pub(crate) fn index_of_row(&self, row: &RecordRow) -> Result<RecordIndex, Refusal> {
        let present = self.present();
        let register = present.register(&row.register)?;
        let index =
            index_of(&present, register, &row.data, row.number.as_deref(), row.state.as_deref(), &self.order);
        Ok(RecordIndex { record: RecordRef::Known(row.id), ..index })
    }

    async fn change_record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        id: u64,
        change: Change,
        effect: Effect,
    ) -> Result<Recorded, Refusal> {
        let about = Subject::new(SubjectKind::Record, id.to_string());
        let expected = Some(Expected { of: about.to_string(), version: stamp.version });
        let entry = entry(actor, self.clock.now(), &about, change);
        let entry = NewEntry { once: once(stamp), expected, ..entry };
        Ok(self.store.write(Write::of(entry).with(effect)).await?.into())
    }
}
