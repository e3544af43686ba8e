use dongho_programme::{Duty, Role, Succession};

use crate::book::Doubts;
use crate::in_force::Present;
use crate::list_parties::{concerns, party_row};
use crate::rule::inherit::act_of;
use crate::{
    App, DutyView, Inherited, PartyTarget, PartyTask, PartyView, Passage, Refusal, Subject, SubjectKind,
    TargetRow, TaskRow,
};

impl App {
    /// Returns what the decision asks of one party.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_party(&self, id: &str) -> Result<PartyView, Refusal> {
        let present = self.present();
        let party = present.programme().party(id).ok_or(Refusal::NotFound)?;
        let tasks = self.task_book(&present).await?.rows();
        let targets = self.target_book(&present).await?.rows();
        let doubts = self.doubts(&present).await?;
        Ok(PartyView {
            row: party_row(party, &tasks, &present),
            as_printed: party.as_printed.clone(),
            valid_from: party.valid_from,
            took_over: passages(&present, |act| {
                (act.to.as_deref() == Some(id)).then(|| Some(act.from.clone()))
            }),
            passed_on: passages(&present, |act| (act.from == id).then(|| act.to.clone())),
            duties: self.duties_of(id, &present, &doubts).await?,
            tasks: tasks.iter().filter_map(|row| party_task(row, id, &present)).collect(),
            targets: targets.into_iter().filter_map(|row| party_target(row, id, &present)).collect(),
            questions: doubts.questions_about(&Subject::new(SubjectKind::Party, id)),
        })
    }

    async fn duties_of(
        &self,
        party: &str,
        present: &Present,
        doubts: &Doubts,
    ) -> Result<Vec<DutyView>, Refusal> {
        let attached = self.attached().await?;
        let mine =
            present.programme().duties.iter().filter(|duty| concerns(&duty.party, &duty.id, party, present));
        let view = |duty: &Duty| {
            let subject = Subject::new(SubjectKind::Duty, duty.id.clone());
            DutyView {
                id: duty.id.clone(),
                clause: duty.clause.clone(),
                name: duty.name.clone(),
                role: duty.role,
                frequency: duty.frequency.clone(),
                sentence: attached.as_ref().and_then(|attached| attached.sentence(&subject)),
                inherited: inherited(&duty.party, party, present),
                questions: doubts.questions_about(&subject),
            }
        };
        Ok(mine.map(view).collect())
    }
}

/// Returns the acts that `pick` chooses, by date, each with the other party.
fn passages(present: &Present, pick: impl Fn(&Succession) -> Option<Option<String>>) -> Vec<Passage> {
    let mut passages: Vec<_> = present
        .programme()
        .successions
        .iter()
        .filter_map(|act| {
            let other = pick(act)?;
            Some(Passage {
                party: other.map(|id| present.party(&id, None)),
                date: act.date,
                kind: act.kind,
                function: act.function.clone(),
                instrument: act.instrument.clone(),
                confirmed: act.confirmed,
            })
        })
        .collect();
    passages.sort_by_key(|passage| passage.date);
    passages
}

/// Leading wins over taking part, where mergers put a party on both sides.
fn party_task(row: &TaskRow, party: &str, present: &Present) -> Option<PartyTask> {
    let sides = [(Role::Lead, &row.lead), (Role::Coordinate, &row.coordinating)];
    let (role, named) = sides.into_iter().find_map(|(role, named)| {
        named.iter().find(|named| concerns(&named.id, &row.id, party, present)).map(|named| (role, named))
    })?;
    Some(PartyTask { task: row.clone(), role, inherited: inherited(&named.id, party, present) })
}

fn party_target(row: TargetRow, party: &str, present: &Present) -> Option<PartyTarget> {
    let named = row.lead.iter().find(|named| concerns(&named.id, &row.id, party, present))?;
    let inherited = inherited(&named.id, party, present);
    Some(PartyTarget { target: row, inherited })
}

fn inherited(from: &str, party: &str, present: &Present) -> Option<Inherited> {
    let act = act_of(present.programme(), from, party, present.today)?;
    Some(Inherited {
        from: present.party(from, None),
        date: act.date,
        instrument: act.instrument.clone(),
        confirmed: act.confirmed,
    })
}
