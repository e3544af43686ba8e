use std::collections::HashSet;

use dongho_base::{Localized, Span};
use dongho_vietnamese::fold;

use super::kind::{NO_BASE_YEAR, NO_DEFINITION, NO_TARGET_LEAD, NO_UNIT, TARGET_SCOPE};
use super::report::{Report, excerpt};
use super::subject::{self, sentence};
use crate::{Target, TargetKind};

/// Targets that leave open what they are measured from, in, of, or by whom.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let assigned = assigned_words(report);
    for target in &reading.targets {
        let said = sentence(report.printed, target);
        base_year(report, target);
        unit(report, target);
        definition(report, target, &said);
        scope(report, target, &said);
        lead(report, target, &assigned);
    }
}

fn span(target: &Target) -> Span {
    Span::new(target.start, target.end)
}

fn base_year(report: &mut Report<'_>, target: &Target) {
    let moves = matches!(target.kind, TargetKind::Change | TargetKind::GrowthPerYear);
    if moves && target.base_year.is_none() && target.base_value.is_none() {
        let metric = excerpt(&target.metric);
        let message = Localized::new(
            format!("Chỉ tiêu “{metric}” nêu mức tăng, giảm nhưng không nêu năm gốc."),
            format!("“{metric}” asks for a change, but gives no base year."),
        );
        report.add(&NO_BASE_YEAR, span(target), None, message);
    }
}

fn unit(report: &mut Report<'_>, target: &Target) {
    // An index is a bare number by nature.
    let bare = fold(&target.metric).contains("chi so") || matches!(target.kind, TargetKind::Rank);
    let has_number = target.low.is_some() || target.high.is_some();
    let percent = sentence(report.printed, target).contains('%');
    if has_number && target.unit.is_none() && !bare && !percent {
        let metric = excerpt(&target.metric);
        let message = Localized::new(
            format!("Chỉ tiêu “{metric}” không có đơn vị tính."),
            format!("The target “{metric}” has no unit."),
        );
        report.add(&NO_UNIT, span(target), None, message);
    }
}

fn definition(report: &mut Report<'_>, target: &Target, said: &str) {
    let folded = fold(said);
    let metric = fold(&target.metric);
    // "Tỷ lệ hộ nghèo" names its whole, a "tỷ trọng" has to be told.
    let share = ["ty trong ", "ti trong ", "co cau "].iter().any(|word| metric.starts_with(word));
    let whole = ["trong ", "tren ", "so voi", "grdp", "gdp", " so ", " vao "];
    let rest = folded.replace("ty trong", "").replace("ti trong", "");
    let no_whole = share && !whole.iter().any(|word| rest.contains(word));
    let no_threshold = target.kind == TargetKind::Rank && target.low.is_none() && target.high.is_none();
    let metric = excerpt(&target.metric);
    let message = match (no_whole, no_threshold) {
        (true, _) => Localized::new(
            format!("“{metric}”: chưa rõ tỷ lệ tính trên tổng nào."),
            format!("“{metric}”: it is not said of which whole the share is taken."),
        ),
        (false, true) => Localized::new(
            format!("“{metric}”: chưa nêu thứ hạng hoặc ngưỡng cần đạt."),
            format!("“{metric}”: no rank or threshold is given."),
        ),
        (false, false) => return,
    };
    report.add(&NO_DEFINITION, span(target), None, message);
}

/// "Tỷ lệ doanh nghiệp có ... trong tổng số doanh nghiệp khoa học": the whole is narrower than the name of the share.
fn scope(report: &mut Report<'_>, target: &Target, said: &str) {
    let folded = fold(said);
    let Some((name, whole)) =
        folded.split_once("trong tong so ").or_else(|| folded.split_once("tren tong so "))
    else {
        return;
    };
    let Some((_, counted)) = name.split_once("ty le ").or_else(|| name.split_once("ti le ")) else {
        return;
    };
    let noun = |text: &str| text.split(' ').take(2).map(str::to_owned).collect::<Vec<_>>();
    let narrower = whole.trim_end_matches(['.', ';', ',']).split(' ').count() > 3;
    if noun(counted) == noun(whole) && narrower {
        let whole = said.chars().rev().take(whole.chars().count()).collect::<Vec<_>>();
        let whole: String = whole.into_iter().rev().collect();
        let whole = whole.trim_end_matches(['.', ';', ',']);
        let message = Localized::new(
            format!("Tỷ lệ chỉ tính trong “{whole}”, hẹp hơn tên gọi của chỉ tiêu; cần thống nhất phạm vi."),
            format!(
                "The share is taken of “{whole}” only, which is narrower than its name; settle the scope."
            ),
        );
        report.add(&TARGET_SCOPE, span(target), None, message);
    }
}

/// Returns the pairs of neighbouring words in all tasks and duties, folded.
fn assigned_words(report: &Report<'_>) -> HashSet<String> {
    let reading = report.reading;
    let texts =
        reading.tasks.iter().map(|task| &task.text).chain(reading.duties.iter().map(|duty| &duty.text));
    texts.flat_map(|text| pairs(text)).collect()
}

fn pairs(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).map(|pair| pair.join(" ")).collect()
}

/// A target that no task and no duty speaks of has nobody who answers for it.
fn lead(report: &mut Report<'_>, target: &Target, assigned: &HashSet<String>) {
    if assigned.is_empty() || target.kind == TargetKind::Milestone || !target.lead.is_empty() {
        return;
    }
    let own = pairs(&target.metric);
    let known = own.iter().filter(|pair| assigned.contains(*pair)).count();
    if known * 2 >= own.len() || subject::words(&target.metric).len() < 2 {
        return;
    }
    let metric = excerpt(&target.metric);
    let message = Localized::new(
        format!("Không nhiệm vụ hoặc trách nhiệm nào nói đến “{metric}”; cần giao cơ quan chịu trách nhiệm."),
        format!("No task or duty speaks of “{metric}”; somebody should answer for it."),
    );
    report.add(&NO_TARGET_LEAD, span(target), None, message);
}
