use dongho_store::Change;
use dongho_store::change::{ItemDecided, ItemsAccepted};

use crate::field::{Fields, TEXT};
use crate::import::correct;
use crate::{
    Actor, App, DecideItem, FormStamp, ItemDecision, Recorded, Refusal, Subject, SubjectKind, record,
};

impl App {
    /// Decides on one extracted item.
    ///
    /// # Errors
    /// Where the person may not, a corrected field is wrong, somebody else decided since, the import is settled, or the
    /// store fails.
    pub async fn decide_item(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: DecideItem,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let row = self.store.import(input.import).await?.ok_or(Refusal::NotFound)?;
        let (mut draft, _) = self.draft_of(&row).await?.ok_or(Refusal::NotFound)?;
        let items = draft.items();
        let item = items.iter().find(|item| item.id == input.item).ok_or(Refusal::NotFound)?;
        let mut fields = Fields::default();
        let note = fields.text("note", &input.note, TEXT);
        let corrected =
            if input.decision == ItemDecision::Correct { input.fields } else { Default::default() };
        correct(item, &corrected, &mut draft.programme, &mut fields);
        fields.finish()?;
        let of = format!("import {}/{}", input.import, input.item);
        let decision = input.decision.key().to_owned();
        let change =
            ItemDecided { import: input.import, item: input.item, decision, fields: corrected, note };
        self.record(actor, stamp, &about(input.import), Some(of), Change::ItemDecided(change)).await
    }

    /// Accepts every item that has neither doubts nor a decision.
    ///
    /// # Errors
    /// Where the person may not, the import is settled, or the store fails.
    pub async fn accept_rest(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        import: u64,
    ) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let view = self.get_import(import).await?;
        let rest = view.items.into_iter().filter(|item| item.decision.is_none() && item.doubts.is_empty());
        let change = ItemsAccepted { import, items: rest.map(|item| item.id).collect() };
        self.record(actor, stamp, &about(import), None, Change::ItemsAccepted(change)).await
    }
}

pub(crate) fn about(import: u64) -> Subject {
    Subject::new(SubjectKind::Import, import.to_string())
}
