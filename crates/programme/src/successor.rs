//! Who answers on a date: bodies end, what they owe does not.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dongho_base::{Language, Localized};

use crate::{Party, Programme, Question, Succession};

/// Who answers for something on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Responsible {
    /// The party with this id.
    Party(String),
    /// Nobody yet: this has to be decided.
    Open(Question),
}

/// Returns who answers on `date` for what the decision gave to `party`: bodies in the order of the acts, then open
/// questions.
///
/// `item` is the id of a duty, task or target: an act that names it wins over acts of the same day that name nothing or
/// something else. Without an item, everybody counts to whom something passed. A party that is unknown answers itself:
/// loading refuses such references, so this only happens to ids from elsewhere.
pub fn responsible(
    programme: &Programme,
    party: &str,
    item: Option<&str>,
    date: NaiveDate,
) -> Vec<Responsible> {
    let mut walk = Walk { programme, item, date, seen: BTreeSet::from([party]), found: Vec::new() };
    let mut open = vec![(party, NaiveDate::MIN)];
    while let Some((holder, since)) = open.pop() {
        let heirs = walk.step(holder, since);
        open.extend(heirs.into_iter().rev());
    }
    if walk.found.is_empty() {
        walk.note(Responsible::Open(undecided(programme, party)));
    }
    walk.found.sort_by_key(|it| matches!(it, Responsible::Open(_)));
    walk.found
}

/// Returns the name of a party as it reads on `date`: "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)".
///
/// An heir that bears the same name is not repeated.
pub fn name_on(programme: &Programme, party: &Party, item: Option<&str>, date: NaiveDate) -> Localized {
    let heirs: Vec<&Party> = responsible(programme, &party.id, item, date)
        .iter()
        .filter_map(|it| match it {
            Responsible::Party(id) if *id != party.id => programme.party(id),
            _ => None,
        })
        .collect();
    let now = |name: fn(&Localized) -> &str, now: &str| {
        let own = name(&party.name);
        let names: Vec<&str> =
            heirs.iter().map(|heir| name(&heir.name)).filter(|name| *name != own).collect();
        if names.is_empty() { own.to_owned() } else { format!("{own} ({now} {})", names.join(", ")) }
    };
    Localized::new(now(|name| &name.vi, "nay là"), now(|name| name.get(Language::En), "now"))
}

struct Walk<'p> {
    programme: &'p Programme,
    item: Option<&'p str>,
    date: NaiveDate,
    seen: BTreeSet<&'p str>,
    found: Vec<Responsible>,
}

impl<'p> Walk<'p> {
    /// Notes who answers in place of `holder`, who has held it since `since`; returns the heirs to follow further.
    fn step(&mut self, holder: &str, since: NaiveDate) -> Vec<(&'p str, NaiveDate)> {
        let acts = self.acts(holder, since);
        if acts.is_empty() {
            let responsible = self.end_of(holder).unwrap_or_else(|| Responsible::Party(holder.to_owned()));
            self.note(responsible);
        }
        let mut heirs = Vec::new();
        for act in acts {
            match act.to.as_deref() {
                None => self.note(Responsible::Open(
                    act.question.clone().unwrap_or_else(|| undecided(self.programme, holder)),
                )),
                // Acts in a circle lead nowhere new.
                Some(to) if !self.seen.insert(to) => {}
                Some(to) => heirs.push((to, act.date)),
            }
        }
        heirs
    }

    /// Returns the acts by which `party` gave the item away first after `since`.
    fn acts(&self, party: &str, since: NaiveDate) -> Vec<&'p Succession> {
        let passed = |act: &&Succession| act.from == party && act.date >= since && act.date <= self.date;
        let names = |act: &&Succession| self.item.is_some_and(|item| act.items.iter().any(|it| it == item));
        let all: Vec<&Succession> = self.programme.successions.iter().filter(passed).collect();
        if self.item.is_none() {
            return all;
        }
        let concerned: Vec<_> = all.into_iter().filter(|act| names(act) || act.items.is_empty()).collect();
        let first = concerned.iter().map(|act| act.date).min();
        let first: Vec<_> = concerned.into_iter().filter(|act| Some(act.date) == first).collect();
        let named: Vec<_> = first.iter().copied().filter(names).collect();
        if named.is_empty() { first } else { named }
    }

    /// A party that has ended without heir leaves a question, not a name.
    fn end_of(&self, party: &str) -> Option<Responsible> {
        let ended = self.programme.party(party)?.valid_to? < self.date;
        ended.then(|| Responsible::Open(undecided(self.programme, party)))
    }

    fn note(&mut self, responsible: Responsible) {
        if !self.found.contains(&responsible) {
            self.found.push(responsible);
        }
    }
}

fn undecided(programme: &Programme, party: &str) -> Question {
    let name = programme.party(party).map_or(Localized::new(party, party), |party| party.name.clone());
    let vi = format!("{} đã kết thúc; ai kế thừa?", name.vi);
    let en = format!("{} has ended; who inherits?", name.get(Language::En));
    Question { text: Localized::new(vi, en), assumed: None }
}
