use dongho_programme::Party;

use crate::in_force::Present;
use crate::rule::inherit::holders;
use crate::{App, PartyRow, Refusal, TaskRow, TaskState};

impl App {
    /// Returns the parties in Vietnamese order.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_parties(&self) -> Result<Vec<PartyRow>, Refusal> {
        let present = self.present();
        let tasks = self.task_book(&present).await?.rows();
        let mut rows: Vec<_> =
            present.programme().parties.iter().map(|party| party_row(party, &tasks, &present)).collect();
        rows.sort_by(|a, b| self.order.compare(&a.party.name.vi, &b.party.name.vi));
        Ok(rows)
    }
}

/// Returns a party with what it answers for today.
pub(crate) fn party_row(party: &Party, tasks: &[TaskRow], present: &Present) -> PartyRow {
    let programme = present.programme();
    let any =
        |named: &[String], item: &str| named.iter().any(|from| concerns(from, item, &party.id, present));
    let leads: Vec<_> =
        programme.tasks.iter().filter(|task| any(&task.lead, &task.id)).map(|task| &task.id).collect();
    let late =
        |row: &&TaskRow| leads.contains(&&row.id) && row.instances.iter().any(|i| i.state == TaskState::Late);
    PartyRow {
        party: present.party(&party.id, None),
        kind: party.kind,
        leads: leads.len(),
        coordinates: programme.tasks.iter().filter(|task| any(&task.coordinating, &task.id)).count(),
        duties: programme
            .duties
            .iter()
            .filter(|duty| concerns(&duty.party, &duty.id, &party.id, present))
            .count(),
        targets: programme.targets.iter().filter(|target| any(&target.lead, &target.id)).count(),
        late: tasks.iter().filter(late).count(),
    }
}

/// Returns whether an item that the decision gave to `from` concerns a party: because it is named, or because it
/// answers today.
pub(crate) fn concerns(from: &str, item: &str, party: &str, present: &Present) -> bool {
    from == party
        || holders(present.programme(), from, Some(item), present.today).iter().any(|heir| heir == party)
}
