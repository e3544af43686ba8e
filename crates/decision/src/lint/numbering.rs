use std::collections::HashMap;

use dongho_base::{Localized, Span};

use super::kind::{NUMBER_AGAIN, NUMBER_GAP, NUMBER_RESTART, POINT_ALPHABET};
use super::order::{FOREIGN, Place, Style, letters_between, place};
use super::report::Report;
use crate::{Clause, Level};

/// Numbering that skips, goes back, starts anew, or leaves the Vietnamese alphabet.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let mut lists: HashMap<(Option<&str>, Level, Style), List<'_>> = HashMap::new();
    let mut part = 0;
    for clause in &reading.clauses {
        part += usize::from(matches!(clause.level, Level::Attached | Level::Appendix | Level::Signature));
        let Some(place) = place(&clause.label).filter(|_| is_numbered(clause.level)) else {
            continue;
        };
        let place = after_h(place, lists.get(&(clause.parent.as_deref(), clause.level, Style::Letter)));
        let key = (clause.parent.as_deref(), clause.level, place.style);
        let list = lists.entry(key).or_insert_with(|| List { part, ..List::default() });
        if list.part != part {
            *list = List { part, ..List::default() };
        }
        list.push(report, clause, place);
    }
}

/// "(i)" after "(h)" is the letter, not the numeral.
fn after_h(place: Place, letters: Option<&List<'_>>) -> Place {
    let last = letters.and_then(|list| list.last.as_ref()).and_then(|(_, last)| last.letter);
    match (place.style, last) {
        (Style::SmallRoman, Some('h')) => super::order::place("i)").unwrap_or(place),
        _ => place,
    }
}

fn is_numbered(level: Level) -> bool {
    use Level::{Article, Chapter, Part, Point, Section, Subsection};
    matches!(level, Article | Part | Chapter | Section | Subsection | Point)
}

/// One run of labels of one style under one parent.
#[derive(Default)]
struct List<'t> {
    last: Option<(&'t Clause, Place)>,
    /// How often the document had begun a new part (attachment, appendix) when the list began.
    part: usize,
    /// Whether its departure from the alphabet has been reported.
    alphabet_told: bool,
}

impl<'t> List<'t> {
    fn push(&mut self, report: &mut Report<'_>, clause: &'t Clause, place: Place) {
        if let Some((before, last)) = self.last.take() {
            match place.style {
                Style::Letter => self.letters(report, clause, &place, before, &last),
                _ => numbers(report, clause, &place, before, &last),
            }
        } else if place.ordinal > 1 && place.style == Style::Letter {
            skipped(report, clause, &clause.label, "a)");
        }
        self.last = Some((clause, place));
    }

    fn letters(
        &mut self,
        report: &mut Report<'_>,
        clause: &Clause,
        place: &Place,
        before: &Clause,
        last: &Place,
    ) {
        let (Some(first), Some(second)) = (last.letter, place.letter) else {
            return;
        };
        if place.ordinal <= last.ordinal {
            return numbers(report, clause, place, before, last);
        }
        let missing = letters_between(first, second);
        let foreign = FOREIGN.contains(&second);
        if (foreign || missing == ['đ']) && !self.alphabet_told {
            self.alphabet_told = true;
            alphabet(report, clause);
        } else if missing.len() > usize::from(missing.contains(&'đ')) {
            skipped(report, clause, &clause.label, &before.label);
        }
    }
}

fn numbers(report: &mut Report<'_>, clause: &Clause, place: &Place, before: &Clause, last: &Place) {
    let (label, earlier) = (clause.label.trim(), before.label.trim());
    if place.ordinal == last.ordinal + 1 {
    } else if place.ordinal > last.ordinal {
        skipped(report, clause, label, earlier);
    } else if place.ordinal == 1 && last.ordinal > 1 {
        let message = Localized::new(
            format!("Đánh số bắt đầu lại từ “{label}” sau “{earlier}”."),
            format!("The numbering starts anew with “{label}” after “{earlier}”."),
        );
        report.add(&NUMBER_RESTART, label_span(clause), None, message);
    } else {
        let message = Localized::new(
            format!("“{label}” đứng sau “{earlier}”: đánh số bị lặp hoặc đi lùi."),
            format!("“{label}” stands after “{earlier}”: a number is repeated or the numbering goes back."),
        );
        report.add(&NUMBER_AGAIN, label_span(clause), None, message);
    }
}

fn skipped(report: &mut Report<'_>, clause: &Clause, label: &str, earlier: &str) {
    let message = Localized::new(
        format!("Đánh số bị nhảy: “{label}” đứng sau “{earlier}”."),
        format!("The numbering skips: “{label}” stands after “{earlier}”."),
    );
    report.add(&NUMBER_GAP, label_span(clause), None, message);
}

fn alphabet(report: &mut Report<'_>, clause: &Clause) {
    let message = Localized::new(
        "Các điểm không theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k...",
        "The points do not follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, k...",
    );
    report.add(&POINT_ALPHABET, label_span(clause), None, message);
}

fn label_span(clause: &Clause) -> Span {
    Span::new(clause.start, (clause.start + clause.label.len()).min(clause.end))
}
