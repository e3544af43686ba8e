//! How much the fields of two records speak for their being the same.

use super::alike::are_alike;
use super::column::{Cell, Column};
use super::{Evidence, Likeness};

/// How often the values of two records of the same thing are the same, alike and different, where both are filled.
const SAME: f64 = 0.72;
const ALIKE: f64 = 0.18;
const DIFFERENT: f64 = 0.10;
/// Values that are to be unique hardly ever differ.
const UNIQUE_DIFFERENT: f64 = 0.02;
/// How many records of the same thing a record has on average.
const MATES: f64 = 0.3;
/// Bits that the evidence must exceed what is known beforehand by.
const THRESHOLD: f64 = 0.0;
/// Bits that a shared value that is to be unique weighs at least.
const CERTAIN: f64 = 40.0;

/// Returns the bits that speak for a pair, where they are enough.
pub(super) fn bits<'c>(
    columns: &[Column],
    one: impl Iterator<Item = Cell<'c>>,
    other: impl Iterator<Item = Cell<'c>>,
    records: usize,
) -> Option<f64> {
    let mut total = before(records);
    for ((column, one), other) in columns.iter().zip(one).zip(other) {
        total += judge(column, one, other, records).map_or(0.0, |(_, weight)| weight);
    }
    (total >= THRESHOLD).then_some(total)
}

/// Returns what each field says, the heaviest first, and whether a value is shared that is to be unique.
pub(super) fn evidence<'c>(
    columns: &[Column],
    one: impl Iterator<Item = Cell<'c>>,
    other: impl Iterator<Item = Cell<'c>>,
    records: usize,
) -> (Vec<Evidence>, bool) {
    let (mut evidence, mut is_certain) = (Vec::new(), false);
    for ((column, one), other) in columns.iter().zip(one).zip(other) {
        if let Some((likeness, weight)) = judge(column, one, other, records) {
            is_certain |= column.is_unique && likeness == Likeness::Same;
            evidence.push(Evidence { field: column.field.clone(), likeness, weight });
        }
    }
    evidence.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    (evidence, is_certain)
}

/// Returns the probability that some bits stand for.
pub(super) fn probability(bits: f64) -> f64 {
    1.0 / (1.0 + (-bits.clamp(-60.0, 60.0)).exp2())
}

/// The bits that speak against any two records before they are compared.
fn before(records: usize) -> f64 {
    (MATES / (records as f64).max(2.0)).log2()
}

fn judge(column: &Column, one: Cell<'_>, other: Cell<'_>, records: usize) -> Option<(Likeness, f64)> {
    let (a, b) = (one.text?, other.text?);
    if one.value.is_some() && one.value == other.value {
        let count = one.value.map_or(1, |value| column.count(value));
        // Of the records that have the value these two are no chance; where there are few records at all, a value that
        // nobody else has is taken for one of a thousand.
        let records = records as f64;
        let chance = f64::from(count.saturating_sub(2)) / records.max(1.0) + 0.5 / (records + 1000.0);
        let weight = (SAME / chance.min(1.0)).log2();
        return Some((Likeness::Same, if column.is_unique { weight.max(CERTAIN) } else { weight }));
    }
    if are_alike(column.kind, a, b) {
        return Some((Likeness::Alike, (ALIKE / column.chance_alike).log2()));
    }
    let different = if column.is_unique { UNIQUE_DIFFERENT } else { DIFFERENT };
    Some((Likeness::Different, different.log2()))
}
