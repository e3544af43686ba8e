use dongho_base::{Decimal, Localized};
use dongho_programme::{Comparator, Target, TargetKind};

use super::number;

/// Returns a goal in words: "tăng bình quân từ 25 đến 30 %/năm".
pub(crate) fn describe_goal(target: &Target, unit: &Localized) -> Localized {
    if let Some(reference) = &target.reference {
        return Localized::new(reference.clone(), reference.clone());
    }
    let Some(level) = level(target) else {
        return without_number(target.kind);
    };
    let (vi, en) = lead_in(target.kind);
    let join =
        |parts: [&str; 3]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Localized::new(join([vi, &level.vi, &unit.vi]), join([en, &level.en, &unit.en]))
}

fn without_number(kind: TargetKind) -> Localized {
    match kind {
        TargetKind::Milestone => Localized::new("hoàn thành", "done"),
        TargetKind::Rank => Localized::new("đạt thứ hạng đã nêu", "reach the rank stated"),
        _ => Localized::new("quyết định không nêu con số", "the decision gives no number"),
    }
}

fn lead_in(kind: TargetKind) -> (&'static str, &'static str) {
    match kind {
        TargetKind::GrowthPerYear => ("tăng bình quân", "grow on average by"),
        TargetKind::Change => ("tăng thêm", "add"),
        TargetKind::Maintain => ("duy trì", "keep"),
        _ => ("", ""),
    }
}

fn level(target: &Target) -> Option<Localized> {
    let low = target.low.map(number);
    let high = target.high.map(number);
    let one = |vi: &str, en: &str, value: Option<Localized>| {
        value.map(|value| Localized::new(format!("{vi}{}", value.vi), format!("{en}{}", value.en)))
    };
    match target.comparator? {
        Comparator::AtLeast => one("ít nhất ", "at least ", low.or(high)),
        Comparator::MoreThan => one("trên ", "more than ", low.or(high)),
        Comparator::AtMost => one("không quá ", "at most ", high.or(low)),
        Comparator::LessThan => one("dưới ", "less than ", high.or(low)),
        Comparator::Equal => one("", "", low.or(high)),
        Comparator::About => one("khoảng ", "about ", low.or(high)),
        Comparator::Between => between(target.low?, target.high?),
    }
}

fn between(low: Decimal, high: Decimal) -> Option<Localized> {
    let (low, high) = (number(low), number(high));
    Some(Localized::new(format!("từ {} đến {}", low.vi, high.vi), format!("{} to {}", low.en, high.en)))
}
