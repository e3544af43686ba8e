//! Things that are promised for one phase while the task that only begins to bring them about ends after it.

use std::collections::{BTreeSet, HashMap};

use dongho_base::{Localized, Span};
use dongho_vietnamese::{fold, normal::one_line};

use super::kind::FOUNDED_LATER;
use super::report::{Report, excerpt};
use super::subject::words;
use crate::{Target, TargetKind, Task};

/// What says that something is brought about, folded.
const MADE: [&str; 6] = ["hinh thanh ", "thanh lap ", "thiet lap ", "xay dung ", "hoan thien ", "dau tu "];
/// What is brought about, folded: nouns of bodies and works that exist once.
const THINGS: [&str; 12] = [
    "trung tam",
    "quy",
    "san giao dich",
    "vien",
    "khu",
    "vuon uom",
    "cong thong tin",
    "co so du lieu",
    "he thong",
    "mang luoi",
    "nen tang",
    "phong thi nghiem",
];
/// The most words of a name.
const NAME: usize = 12;
/// How many promised things of a kind a task is compared with; keeps the time linear.
const NEIGHBOURS: usize = 40;

/// Compares milestones with the tasks that bring about the same thing.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let mut promised: HashMap<&str, Vec<(&Target, BTreeSet<String>)>> = HashMap::new();
    for target in reading.targets.iter().filter(|target| target.kind == TargetKind::Milestone) {
        if let Some((kind, name)) = thing(&target.metric) {
            promised.entry(kind).or_default().push((target, name));
        }
    }
    for task in &reading.tasks {
        let Some((kind, name)) = thing(&task.text) else { continue };
        let alike = |(target, other): &&(&Target, BTreeSet<String>)| {
            is_one(&name, other) && ends_before(target, task)
        };
        if let Some((target, _)) =
            promised.get(kind).and_then(|all| all.iter().rev().take(NEIGHBOURS).find(alike))
        {
            tell(report, target, task);
        }
    }
}

/// Returns the noun of what a sentence wants to bring about, and the words of its name.
fn thing(sentence: &str) -> Option<(&'static str, BTreeSet<String>)> {
    let folded = fold(&one_line(sentence));
    let made =
        |verb: &&str| folded.match_indices(*verb).map(|(at, verb)| at + verb.len()).collect::<Vec<_>>();
    let mut begins: Vec<usize> = MADE.iter().flat_map(made).collect();
    begins.sort_unstable();
    begins.into_iter().find_map(|at| {
        let behind = folded.get(at..)?;
        let kind = THINGS
            .into_iter()
            .find(|noun| behind.strip_prefix(noun).is_some_and(|rest| rest.starts_with(' ')))?;
        let name = behind.split([',', ';', '.', '(', ':']).next()?;
        let name: Vec<&str> = name.split_whitespace().take(NAME).collect();
        Some((kind, words(&name.join(" "))))
    })
}

/// Returns whether two names are probably of one thing: half of their words are common.
fn is_one(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let common = a.intersection(b).count();
    common >= 3 && common * 2 >= a.union(b).count()
}

fn ends_before(target: &Target, task: &Task) -> bool {
    let end = task.time.to.as_deref().and_then(|to| to.get(..4)).and_then(|year| year.parse::<i32>().ok());
    target.phase.zip(end).is_some_and(|(phase, end)| phase.to < end)
}

fn tell(report: &mut Report<'_>, target: &Target, task: &Task) {
    let (promise, clause) = (excerpt(&target.metric), &target.clause);
    let phase = target.phase.map(|phase| format!("{}-{}", phase.from, phase.to)).unwrap_or_default();
    let (no, time) = (&task.no, task.time.text.as_deref().unwrap_or(""));
    let message = Localized::new(
        format!(
            "{clause} hẹn “{promise}” trong {phase}, còn nhiệm vụ {no} về việc này ghi “{time}”; cần thống nhất."
        ),
        format!("{clause} promises “{promise}” in {phase}, but task {no} about it says “{time}”; settle it."),
    );
    report.add(&FOUNDED_LATER, Span::new(task.start, task.end), None, message);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_brought_about_is_named_by_its_noun_and_its_telling_words() {
        let (kind, name) =
            thing("Nghiên cứu, đề xuất thành lập Viện nghiên cứu giống cây trồng của tỉnh").unwrap();
        assert_eq!(kind, "vien");
        let (_, other) = thing("Hình thành Viện giống cây trồng (cơ sở 2)").unwrap();
        assert!(is_one(&name, &other), "{name:?} {other:?}");
        let (_, stranger) = thing("Thành lập Viện nghiên cứu gốm").unwrap();
        assert!(!is_one(&name, &stranger));
        assert_eq!(thing("Xây dựng kế hoạch của khu công nghiệp"), None);
        assert_eq!(thing("Nâng cao hiệu quả của Quỹ phát triển khoa học"), None);
    }
}
