use std::collections::{BTreeSet, HashMap};

use dongho_base::{Decimal, Localized, Span, YearSpan};
use dongho_vietnamese::{fold, number::format_number};

use super::kind::{TARGET_CLASH, TARGET_COUNTS, TARGET_SCOPE, TARGET_TWICE};
use super::report::{Report, excerpt};
use super::subject::{is_equal, is_related, is_same, words};
use crate::{Target, TargetKind};

/// How many earlier targets of its kind one target is compared with; keeps the time linear.
const NEIGHBOURS: usize = 40;

/// Targets that are stated twice or contradict each other.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let mut groups: HashMap<Option<YearSpan>, Vec<Measured<'_>>> = HashMap::new();
    for target in reading.targets.iter().filter(|target| target.low.is_some() || target.high.is_some()) {
        let measured = Measured::of(report.printed, target);
        let group = groups.entry(target.phase).or_default();
        for other in group.iter().rev().take(NEIGHBOURS) {
            if twice(report, other, &measured)
                || clash(report, other, &measured)
                || counts(report, other, &measured)
            {
                break;
            }
        }
        group.push(measured);
    }
    references(report);
}

/// Levels that another authority sets, asked for more than once with different scopes.
fn references(report: &mut Report<'_>) {
    let reading = report.reading;
    let mut earlier: Vec<(&Target, BTreeSet<String>)> = Vec::new();
    for target in reading.targets.iter().filter(|target| target.kind == TargetKind::Reference) {
        let own = words(&target.metric);
        let related = earlier.iter().rev().take(NEIGHBOURS).find(|(_, words)| is_related(&own, words));
        if let Some((first, _)) = related {
            let (metric, clause) = (excerpt(&target.metric), &first.clause);
            let before = excerpt(&first.metric);
            let message = Localized::new(
                format!("“{metric}” gần với “{before}” ở {clause} nhưng phạm vi ghi khác; cần thống nhất."),
                format!(
                    "“{metric}” is close to “{before}” in {clause}, but worded with another scope; settle it."
                ),
            );
            report.add(&TARGET_SCOPE, Span::new(target.start, target.end), None, message);
        }
        earlier.push((target, own));
    }
}

/// A target with what it measures.
struct Measured<'t> {
    target: &'t Target,
    words: BTreeSet<String>,
    /// What is counted: the words behind the number, folded ("doanh nghiep khoa hoc va cong nghe").
    counted: Option<String>,
}

impl<'t> Measured<'t> {
    fn of(text: &str, target: &'t Target) -> Self {
        let counted = counted(text.get(target.start..target.end).unwrap_or(""), target);
        Measured { target, words: words(&target.metric), counted }
    }

    fn span(&self) -> Span {
        Span::new(self.target.start, self.target.end)
    }

    fn numbers(&self) -> (Option<Decimal>, Option<Decimal>) {
        (self.target.low, self.target.high)
    }

    /// Writes the numbers as "45-47" or "0,78".
    fn written(&self) -> String {
        let numbers = [self.target.low, self.target.high].into_iter().flatten();
        numbers.map(|number| format_number(number.normalize())).collect::<Vec<_>>().join("-")
    }
}

/// Returns the noun behind the number of a target: at least three words, up to the next mark.
fn counted(said: &str, target: &Target) -> Option<String> {
    let number = format_number(target.low?.normalize());
    let at = said.match_indices(&*number).map(|(at, _)| at).find(|at| {
        let before =
            said.get(..*at).is_none_or(|head| !head.ends_with(|c: char| c.is_alphanumeric() || c == ','));
        before && said.get(at + number.len()..).is_some_and(|tail| tail.starts_with([' ', '\u{a0}']))
    })?;
    let behind = said.get(at + number.len()..)?;
    let noun = behind.split([',', ';', '.', '(', '/']).next()?;
    let noun: Vec<&str> = noun.split_whitespace().take(7).collect();
    (noun.len() >= 3).then(|| fold(&noun.join(" ")))
}

fn twice(report: &mut Report<'_>, first: &Measured<'_>, again: &Measured<'_>) -> bool {
    let same = first.numbers() == again.numbers() && first.target.unit == again.target.unit;
    let apart = first.target.clause != again.target.clause;
    if !(same && apart && first.target.kind == again.target.kind && is_same(&first.words, &again.words)) {
        return false;
    }
    let (metric, clause) = (excerpt(&again.target.metric), &first.target.clause);
    let message = Localized::new(
        format!("Chỉ tiêu “{metric}” ({}) đã nêu ở {clause}.", again.written()),
        format!("The target “{metric}” ({}) is already stated in {clause}.", again.written()),
    );
    report.add(&TARGET_TWICE, again.span(), None, message);
    true
}

fn clash(report: &mut Report<'_>, first: &Measured<'_>, again: &Measured<'_>) -> bool {
    let comparable = first.target.kind == again.target.kind && first.target.unit == again.target.unit;
    let differ = first.numbers() != again.numbers() && again.target.phase.is_some();
    if !(comparable && differ && is_equal(&first.words, &again.words)) {
        return false;
    }
    let (metric, clause) = (excerpt(&again.target.metric), &first.target.clause);
    let message = Localized::new(
        format!("“{metric}”: ở đây ghi {}, ở {clause} ghi {}.", again.written(), first.written()),
        format!("“{metric}”: {} here, {} in {clause}.", again.written(), first.written()),
    );
    report.add(&TARGET_CLASH, again.span(), None, message);
    true
}

/// "tăng thêm 6 doanh nghiệp khoa học và công nghệ" beside "hỗ trợ 12 doanh nghiệp khoa học và công nghệ".
fn counts(report: &mut Report<'_>, first: &Measured<'_>, again: &Measured<'_>) -> bool {
    let same = first.counted.is_some() && first.counted == again.counted;
    let change = [first, again].iter().filter(|one| one.target.kind == TargetKind::Change).count() == 1;
    if !(same && change && first.target.low != again.target.low && again.target.phase.is_some()) {
        return false;
    }
    let clause = &first.target.clause;
    let message = Localized::new(
        format!(
            "Ở đây nêu {}, ở {clause} nêu {} cho cùng đối tượng; cần làm rõ quan hệ.",
            again.written(),
            first.written()
        ),
        format!(
            "{} here and {} in {clause} count the same thing; make clear how they fit.",
            again.written(),
            first.written()
        ),
    );
    report.add(&TARGET_COUNTS, again.span(), None, message);
    true
}
