//! The programme in force as pages see it on a day: who answers, what things are called.

use std::sync::Arc;

use dongho_base::{Localized, NaiveDate, Period};
use dongho_programme::{Indicator, Party, Programme, Register, Registers, Target};
use dongho_store::VersionRow;

use crate::rule::inherit::holders;
use crate::rule::time::programme_years;
use crate::words::period;
use crate::{DecisionRef, Link, PartyRef, ProgrammeRef, Refusal, Subject, SubjectKind};

/// A version of the programme, checked.
#[derive(Debug)]
pub(crate) struct InForce {
    /// Which version.
    pub version: VersionRow,
    /// What it says.
    pub programme: Programme,
    /// Its registers.
    pub registers: Registers,
    /// The day on which the first version of this programme was put in force here.
    pub taken_in: NaiveDate,
}

/// The programme in force, on a day.
#[derive(Clone)]
pub(crate) struct Present {
    /// The programme.
    pub in_force: Arc<InForce>,
    /// The day.
    pub today: NaiveDate,
}

impl Present {
    pub(crate) fn programme(&self) -> &Programme {
        &self.in_force.programme
    }

    pub(crate) fn registers(&self) -> &Registers {
        &self.in_force.registers
    }

    /// Returns a register; refused where there is none of this name.
    pub(crate) fn register(&self, id: &str) -> Result<&Register, Refusal> {
        self.registers().register(id).ok_or(Refusal::NotFound)
    }

    /// Returns the indicator behind a target.
    pub(crate) fn indicator(&self, target: &Target) -> Option<&Indicator> {
        self.programme().indicator(target.indicator.as_deref()?)
    }

    /// Returns a party by name, with who answers for an item of it today. Unknown ids stand for themselves.
    pub(crate) fn party(&self, id: &str, item: Option<&str>) -> PartyRef {
        let Some(party) = self.programme().party(id) else {
            let name = Localized::new(id, id);
            return PartyRef { id: id.to_owned(), short: name.clone(), name, ended: None, now: Vec::new() };
        };
        PartyRef {
            id: id.to_owned(),
            name: party.name.clone(),
            short: short(party),
            ended: party.valid_to.filter(|day| *day < self.today),
            now: self.heirs(id, item),
        }
    }

    /// Returns several parties by name.
    pub(crate) fn parties(&self, ids: &[String], item: &str) -> Vec<PartyRef> {
        ids.iter().map(|id| self.party(id, Some(item))).collect()
    }

    /// Returns who answers today, where that is somebody else.
    fn heirs(&self, id: &str, item: Option<&str>) -> Vec<(String, Localized)> {
        let heirs = holders(self.programme(), id, item, self.today).into_iter().filter(|heir| heir != id);
        heirs.map(|heir| (heir.clone(), self.party_name(&heir))).collect()
    }

    fn party_name(&self, id: &str) -> Localized {
        self.programme().party(id).map_or_else(|| Localized::new(id, id), |party| party.name.clone())
    }

    /// Returns the name of a thing and the thing. What is not in this version of the programme goes by its id.
    pub(crate) fn link(&self, subject: Subject) -> Link {
        let name = self.name(&subject).unwrap_or_else(|| Localized::new(&subject.id, &subject.id));
        Link { subject, name }
    }

    fn name(&self, subject: &Subject) -> Option<Localized> {
        let programme = self.programme();
        let id = subject.id.as_str();
        match subject.kind {
            SubjectKind::Programme => Some(programme.head.name.clone()),
            SubjectKind::Document => Some(document_name(programme)),
            SubjectKind::Target => programme.target(id).map(|target| target.name.clone()),
            SubjectKind::Task => task_name(programme, id),
            SubjectKind::Duty => programme.duty(id).map(|duty| duty.name.clone()),
            SubjectKind::Party => programme.party(id).map(|party| party.name.clone()),
            SubjectKind::Clause => programme.point(id).map(|point| point.name.clone()),
            SubjectKind::Import => Some(Localized::new(format!("Lần nhập {id}"), format!("Import {id}"))),
            SubjectKind::Record => Some(Localized::new(format!("Bản ghi {id}"), format!("Record {id}"))),
            SubjectKind::Finding | SubjectKind::Question | SubjectKind::Account => None,
        }
    }

    /// Returns the decision in one line.
    pub(crate) fn decision(&self) -> DecisionRef {
        let decision = &self.programme().head.decision;
        DecisionRef {
            kind: decision.kind.clone(),
            number: decision.number.clone(),
            date: decision.date,
            issuer: decision.issuer.clone(),
            title: decision.title.clone(),
        }
    }

    /// Returns what the head of every page shows.
    pub(crate) fn summary(&self, document_attached: bool) -> ProgrammeRef {
        let head = &self.programme().head;
        ProgrammeRef {
            id: head.id.clone(),
            name: head.name.clone(),
            territory: head.territory.clone(),
            sample: head.sample,
            decision: self.decision(),
            version: self.in_force.version.version,
            document_attached,
            years: programme_years(head),
            taken_in: self.in_force.taken_in,
        }
    }
}

fn short(party: &Party) -> Localized {
    party.short.clone().unwrap_or_else(|| party.name.clone())
}

fn document_name(programme: &Programme) -> Localized {
    let decision = &programme.head.decision;
    Localized::new(format!("{} {}", decision.kind, decision.number), format!("Decision {}", decision.number))
}

/// Names a task or one of its years, quarters or months.
fn task_name(programme: &Programme, id: &str) -> Option<Localized> {
    let (task, when) = id.split_once('@').unwrap_or((id, ""));
    let name = &programme.task(task)?.name;
    Some(match when.parse::<Period>().map(period) {
        Ok(when) => {
            Localized::new(format!("{} ({})", name.vi, when.vi), format!("{} ({})", name.en, when.en))
        }
        Err(_) => name.clone(),
    })
}
