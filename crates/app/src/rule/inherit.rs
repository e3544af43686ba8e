//! Who answers today for what the decision gave to a body, and since when.

use std::collections::BTreeSet;

use dongho_base::NaiveDate;
use dongho_programme::{Programme, Responsible, Succession, responsible};

/// Returns the ids of the parties that answer on a day for what the decision gave to `party`; empty while undecided.
pub(crate) fn holders(
    programme: &Programme,
    party: &str,
    item: Option<&str>,
    today: NaiveDate,
) -> Vec<String> {
    let holder = |found| match found {
        Responsible::Party(id) => Some(id),
        Responsible::Open(_) => None,
    };
    responsible(programme, party, item, today).into_iter().filter_map(holder).collect()
}

/// Returns the act that made `heir` answer for what the decision gave to `from`; `None` where they are the same.
pub(crate) fn act_of<'p>(
    programme: &'p Programme,
    from: &str,
    heir: &str,
    today: NaiveDate,
) -> Option<&'p Succession> {
    let mut seen = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(holder) = open.pop() {
        let acts = programme.successions.iter().filter(|act| act.from == holder && act.date <= today);
        for act in acts {
            match act.to.as_deref() {
                Some(to) if to == heir && from != heir => return Some(act),
                Some(to) if seen.insert(to) => open.push(to),
                _ => {}
            }
        }
    }
    None
}
