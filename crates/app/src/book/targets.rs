use std::collections::BTreeMap;

use dongho_base::{Decimal, Localized};
use dongho_programme::{Programme, Target};
use dongho_store::{EvidenceRow, ObservationRow};

use super::doubts::open_questions_by_target;
use crate::in_force::Present;
use crate::rule::assess::{Known, assess};
use crate::rule::path::Point;
use crate::rule::time::programme_years;
use crate::words::describe_goal;
use crate::{App, EvidenceView, Goal, Refusal, TargetRow, ValueView, Vintage};

/// Values and evidence of all targets.
pub(crate) struct Targets {
    present: Present,
    values: BTreeMap<String, Vec<ObservationRow>>,
    evidence: BTreeMap<String, Vec<EvidenceRow>>,
    open_questions: BTreeMap<String, usize>,
}

impl App {
    pub(crate) async fn target_book(&self, present: &Present) -> Result<Targets, Refusal> {
        let mut values: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for row in self.store.observations_in_force().await? {
            values.entry(row.target.clone()).or_default().push(row);
        }
        let mut evidence: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for row in self.store.evidence_of_kind("target").await? {
            evidence.entry(row.subject.clone()).or_default().push(row);
        }
        let open_questions = open_questions_by_target(present.programme(), &self.store.answers().await?);
        Ok(Targets { present: present.clone(), values, evidence, open_questions })
    }
}

impl Targets {
    /// Returns all targets in document order.
    pub(crate) fn rows(&self) -> Vec<TargetRow> {
        self.present.programme().targets.iter().map(|target| self.row(target)).collect()
    }

    /// Returns one target as lists show it.
    pub(crate) fn row(&self, target: &Target) -> TargetRow {
        let (state, why) = self.assess(target);
        TargetRow {
            id: target.id.clone(),
            clause: target.clause.clone(),
            name: target.name.clone(),
            kind: target.kind,
            aspirational: target.aspirational,
            goal: goal(target, &self.present),
            phase: target.phase,
            lead: self.present.parties(&target.lead, &target.id),
            state,
            why,
            latest: self
                .values_of(&target.id)
                .last()
                .map(|row| value_view(row, self.evidence_of(&target.id))),
            open_questions: self.open_questions.get(&target.id).copied().unwrap_or(0),
        }
    }

    fn assess(&self, target: &Target) -> (crate::TargetState, Localized) {
        let values = self.values_of(&target.id);
        let points = points(values);
        let ratios: Vec<_> = values.iter().map(ratio).collect();
        let known = Known {
            points: &points,
            ratios: &ratios,
            proven: !self.evidence_of(&target.id).is_empty(),
            direction: self.present.indicator(target).map(|indicator| indicator.direction),
            years: programme_years(&self.present.programme().head),
        };
        assess(target, &known, self.present.today)
    }

    /// Returns the values in force of a target, in order of time.
    pub(crate) fn values_of(&self, target: &str) -> &[ObservationRow] {
        self.values.get(target).map_or(&[], Vec::as_slice)
    }

    /// Returns the files about a target, newest first.
    pub(crate) fn evidence_of(&self, target: &str) -> &[EvidenceRow] {
        self.evidence.get(target).map_or(&[], Vec::as_slice)
    }
}

/// Returns values as the rules see them.
pub(crate) fn points(values: &[ObservationRow]) -> Vec<Point> {
    values.iter().map(|row| Point { period: row.period, value: row.value }).collect()
}

fn ratio(row: &ObservationRow) -> Option<(Decimal, Decimal)> {
    row.numerator.zip(row.denominator)
}

/// Returns a value as pages show it. A value and the file that came with it have the same place in the journal.
pub(crate) fn value_view(row: &ObservationRow, evidence: &[EvidenceRow]) -> ValueView {
    ValueView {
        id: row.id,
        period: row.period,
        value: row.value,
        numerator: row.numerator,
        denominator: row.denominator,
        source: row.source.clone(),
        vintage: Vintage::from_key(&row.vintage).unwrap_or(Vintage::Estimate),
        note: row.note.clone(),
        evidence: evidence.iter().find(|file| file.id == row.id).map(evidence_view),
        by: row.signed.by.clone(),
        at: row.signed.at,
        superseded_by: row.superseded_by,
    }
}

/// Returns a file as pages show it.
pub(crate) fn evidence_view(row: &EvidenceRow) -> EvidenceView {
    EvidenceView {
        id: row.id,
        title: row.title.clone(),
        file: row.name.clone(),
        bytes: row.bytes,
        sha256: row.sha256,
        by: row.signed.by.clone(),
        at: row.signed.at,
    }
}

fn goal(target: &Target, present: &Present) -> Goal {
    let unit = unit(target, present.programme());
    Goal {
        comparator: target.comparator,
        low: target.low,
        high: target.high,
        words: describe_goal(target, &unit),
        unit,
    }
}

/// The decision prints units in Vietnamese only; the indicator has them in both languages.
fn unit(target: &Target, programme: &Programme) -> Localized {
    let indicator = target.indicator.as_deref().and_then(|id| programme.indicator(id));
    let known = indicator.map(|indicator| indicator.unit.clone()).unwrap_or_default();
    match &target.unit {
        Some(printed) if known.vi == *printed || !known.en.is_empty() => {
            Localized::new(printed.clone(), known.en)
        }
        Some(printed) => Localized::new(printed.clone(), printed.clone()),
        None => known,
    }
}
