//! Targets and milestones of a draft, with what the decision leaves open about each.

use dongho_decision as read;
use dongho_programme::{Comparator, Question, Target, TargetKind, is_writable};
use dongho_vietnamese::sentence_digest;
use rust_decimal::Decimal;

use super::ids::{Ids, gist, path};
use super::{question, translate, vietnamese};

pub(super) fn draft(reading: &read::Reading, text: &str) -> Vec<Target> {
    let mut ids = Ids::default();
    reading.targets.iter().map(|target| draft_one(target, text, &mut ids)).collect()
}

fn draft_one(read: &read::Target, text: &str, ids: &mut Ids) -> Target {
    let statement = text.get(read.start..read.end).unwrap_or(&read.metric);
    let metric = gist(&read.metric);
    let mut target = Target {
        id: ids.take(&path(&read.id), '~'),
        clause: path(&read.clause),
        sentence: sentence_digest(statement),
        as_printed: metric.clone(),
        name: vietnamese(if metric.is_empty() { gist(statement) } else { metric }),
        kind: translate::target_kind(read.kind),
        comparator: read.comparator.map(translate::comparator),
        low: read.low,
        high: read.high,
        unit: read.unit.clone(),
        phase: read.phase,
        base_year: read.base_year,
        base_value: read.base_value,
        reference: read.reference.clone(),
        averaged_over_phase: read.averaged_over_phase,
        aspirational: read.aspirational,
        indicator: None,
        lead: Vec::new(),
        questions: Vec::new(),
    };
    if target.name.vi.is_empty() {
        target.name.vi = format!("Chỉ tiêu {}", target.id);
    }
    settle(&mut target);
    target.questions.extend(silences(&target));
    target
}

/// Keeps a target that contradicts itself from stopping the whole draft: what does not fit becomes a question.
fn settle(target: &mut Target) {
    if let Some(years) = target.phase.filter(|years| years.from > years.to) {
        target.phase = None;
        let span = format!("{}-{}", years.from, years.to);
        ask(target, format!("Giai đoạn in là {span}."), format!("The phase is printed {span}."));
    }
    if let (Some(base), Some(years)) = (target.base_year, target.phase)
        && base > years.to
    {
        target.base_year = None;
        let (vi, en) = (format!("Năm gốc in là {base}."), format!("The base year is printed {base}."));
        ask(target, vi, en);
    }
    if !numbers_fit(target) {
        let printed = [target.low, target.high, target.base_value].into_iter().flatten();
        let printed = printed.map(|it| it.to_string()).collect::<Vec<_>>().join("; ");
        (target.comparator, target.low, target.high, target.base_value) = (None, None, None, None);
        ask(
            target,
            format!("Con số cần đọc lại: {printed}."),
            format!("The numbers need reading again: {printed}."),
        );
    }
    if target.kind == TargetKind::Reference && target.reference.is_none() {
        target.reference = Some(target.as_printed.clone());
        ask(target, "So với mức nào?".to_owned(), "Compared with which level?".to_owned());
    }
}

fn ask(target: &mut Target, vi: String, en: String) {
    target.questions.push(question(vi, en));
}

fn numbers_fit(target: &Target) -> bool {
    let numbers = (target.low.is_some(), target.high.is_some());
    let writable = |number: Option<Decimal>| number.is_none_or(|it| is_writable(&it));
    let needed = match target.comparator {
        None => numbers == (false, false),
        Some(_) if target.kind == TargetKind::Milestone => false,
        Some(_) if target.kind == TargetKind::Reference && numbers == (false, false) => true,
        Some(Comparator::AtMost | Comparator::LessThan) => numbers == (false, true),
        Some(Comparator::Between) => numbers == (true, true) && target.low <= target.high,
        Some(_) => numbers == (true, false),
    };
    let base = target.kind != TargetKind::Milestone || target.base_value.is_none();
    needed && base && writable(target.low) && writable(target.high) && writable(target.base_value)
}

/// What the decision does not say about a target.
fn silences(target: &Target) -> Vec<Question> {
    let measured = target.low.is_some() || target.high.is_some();
    let from_base = matches!(target.kind, TargetKind::Change | TargetKind::GrowthPerYear);
    let silent = [
        (measured && target.unit.is_none(), "Đơn vị tính không được nêu.", "The unit is not stated."),
        (
            target.phase.is_none(),
            "Thời hạn phải đạt không được nêu.",
            "No year by which it is due is stated.",
        ),
        (from_base && target.base_year.is_none(), "Năm gốc không được nêu.", "The base year is not stated."),
        (
            from_base && target.base_value.is_none(),
            "Số liệu gốc không được nêu.",
            "The base value is not stated.",
        ),
        (true, "Cơ quan chịu trách nhiệm không được nêu.", "Nobody is named who answers for it."),
    ];
    silent.into_iter().filter(|(missing, ..)| *missing).map(|(_, vi, en)| question(vi, en)).collect()
}
