//! From a draft and the decisions on its items to the programme that is published.

use std::collections::{BTreeMap, BTreeSet};

use dongho_programme::Programme;
use dongho_store::ItemDecisionRow;

use super::{Draft, Item, correct};
use crate::field::Fields;
use crate::{ItemDecision, ItemKind};

/// The decisions on the items of an import.
pub(crate) struct Decided(BTreeMap<String, ItemDecisionRow>);

impl Decided {
    pub(crate) fn new(rows: Vec<ItemDecisionRow>) -> Self {
        Decided(rows.into_iter().map(|row| (row.item.clone(), row)).collect())
    }

    pub(crate) fn of(&self, item: &str) -> Option<&ItemDecisionRow> {
        self.0.get(item)
    }

    pub(crate) fn is(&self, item: &str, decision: ItemDecision) -> bool {
        self.of(item).is_some_and(|row| row.decision == decision.key())
    }
}

/// Returns the draft with corrections made and dropped items gone. Fields were checked when they were corrected.
pub(crate) fn decided_programme(draft: &Draft, decided: &Decided) -> Programme {
    let mut programme = draft.programme.clone();
    let items = draft.items();
    for item in &items {
        if let Some(row) = decided.of(&item.id).filter(|row| row.decision == ItemDecision::Correct.key()) {
            correct(item, &row.fields, &mut programme, &mut Fields::default());
        }
    }
    drop_items(&items, decided, &mut programme);
    programme
}

fn drop_items(items: &[Item], decided: &Decided, programme: &mut Programme) {
    let dropped = |kind: ItemKind| -> BTreeSet<&str> {
        let of_kind =
            items.iter().filter(|item| item.kind == kind && decided.is(&item.id, ItemDecision::Drop));
        of_kind.map(|item| item.own_id.as_str()).collect()
    };
    let (targets, tasks) = (dropped(ItemKind::Target), dropped(ItemKind::Task));
    let (duties, parties) = (dropped(ItemKind::Duty), dropped(ItemKind::Party));
    programme.targets.retain(|target| !targets.contains(target.id.as_str()));
    programme.tasks.retain(|task| !tasks.contains(task.id.as_str()));
    // A duty of nobody is none.
    programme
        .duties
        .retain(|duty| !duties.contains(duty.id.as_str()) && !parties.contains(duty.party.as_str()));
    programme.parties.retain(|party| !parties.contains(party.id.as_str()));
    let gone = |id: &String| !parties.contains(id.as_str());
    programme.targets.iter_mut().for_each(|target| target.lead.retain(gone));
    for task in &mut programme.tasks {
        task.lead.retain(gone);
        task.coordinating.retain(gone);
        task.serves.retain(|id| !targets.contains(id.as_str()) && !duties.contains(id.as_str()));
    }
}
