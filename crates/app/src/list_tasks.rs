use crate::in_force::Present;
use crate::rule::inherit::holders;
use crate::{App, PartyRef, PartyTasks, Refusal, TaskFilter, TaskRow};

impl App {
    /// Returns the tasks in document order.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_tasks(&self, filter: &TaskFilter) -> Result<Vec<TaskRow>, Refusal> {
        let present = self.present();
        let mut rows = self.task_book(&present).await?.rows();
        rows.retain(|row| {
            row.instances.iter().any(|instance| {
                let of_year = filter.year.is_none_or(|year| instance.year().is_none_or(|own| own == year));
                of_year && filter.state.is_none_or(|state| instance.state == state)
            })
        });
        if let Some(party) = &filter.party {
            rows.retain(|row| involves(row, party, &present));
        }
        Ok(rows)
    }

    /// Returns the tasks by the party that answers today, parties in Vietnamese order.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_tasks_by_party(&self) -> Result<Vec<PartyTasks>, Refusal> {
        let present = self.present();
        let rows = self.task_book(&present).await?.rows();
        let of = |party: &dongho_programme::Party| {
            let named = |parties: &[PartyRef], row: &TaskRow| {
                parties.iter().any(|named| answers(&named.id, &row.id, &party.id, &present))
            };
            PartyTasks {
                party: present.party(&party.id, None),
                leads: rows.iter().filter(|row| named(&row.lead, row)).cloned().collect(),
                coordinates: rows.iter().filter(|row| named(&row.coordinating, row)).cloned().collect(),
            }
        };
        let mut all: Vec<_> = present.programme().parties.iter().map(of).collect();
        all.retain(|party| !party.leads.is_empty() || !party.coordinates.is_empty());
        all.sort_by(|a, b| self.order.compare(&a.party.name.vi, &b.party.name.vi));
        Ok(all)
    }
}

fn involves(row: &TaskRow, party: &str, present: &Present) -> bool {
    let mut named = row.lead.iter().chain(&row.coordinating);
    named.any(|named| named.id == party || answers(&named.id, &row.id, party, present))
}

/// Returns whether `party` answers today for what the decision gave to `named`. Nobody answering, the party named does.
fn answers(named: &str, item: &str, party: &str, present: &Present) -> bool {
    let holders = holders(present.programme(), named, Some(item), present.today);
    holders.iter().any(|holder| holder == party) || (holders.is_empty() && named == party)
}
