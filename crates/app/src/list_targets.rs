use dongho_programme::Phase;

use crate::rule::inherit::holders;
use crate::{App, Refusal, TargetFilter, TargetRow};

impl App {
    /// Returns the targets in document order.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_targets(&self, filter: &TargetFilter) -> Result<Vec<TargetRow>, Refusal> {
        let present = self.present();
        let mut rows = self.target_book(&present).await?.rows();
        let programme = present.programme();
        let phase =
            filter.phase.as_ref().map(|id| programme.head.phases.iter().find(|phase| phase.id == *id));
        rows.retain(|row| filter.state.is_none_or(|state| row.state == state));
        rows.retain(|row| {
            let within = |phase: &Phase| row.phase.is_some_and(|years| phase.years.covers(years));
            phase.is_none_or(|phase| phase.is_some_and(within))
        });
        if let Some(party) = &filter.party {
            let holds =
                |lead: &str, item: &str| holders(programme, lead, Some(item), present.today).contains(party);
            rows.retain(|row| row.lead.iter().any(|lead| lead.id == *party || holds(&lead.id, &row.id)));
        }
        Ok(rows)
    }
}
