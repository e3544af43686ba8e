//! The attached document: its text, what was read in it, and where each item of the programme stands.

use std::collections::BTreeMap;

use dongho_base::{Localized, Span};
use dongho_decision::{Clause, Reading, read_text};
use dongho_programme::Programme;
use dongho_store::DocumentRow;
use dongho_vietnamese::normal::one_line;
use dongho_vietnamese::sentence_digest;

use crate::in_force::Present;
use crate::{AttachedDocument, MatchReport, MatchRow, Sentence, Subject, SubjectKind};

/// Longest piece shown before and after a sentence, in characters.
const AROUND: usize = 160;

/// Where an item's sentence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The clause.
    pub clause: String,
    /// Its bytes.
    pub span: Span,
}

/// The text of a document with what was read in it.
pub(crate) struct ReadText {
    /// The text.
    pub text: String,
    /// What was read.
    pub reading: Reading,
}

/// A document held against a version of the programme.
pub(crate) struct Attached {
    /// The file.
    pub row: DocumentRow,
    /// Which version of the programme it was held against.
    pub version: u64,
    /// Text and reading.
    pub read: ReadText,
    /// Where each item stands.
    pub places: BTreeMap<Subject, Place>,
    /// How it fits.
    pub report: MatchReport,
    /// Whether it is the decision's text, so that pages may show it.
    pub readable: bool,
}

impl Attached {
    pub(crate) fn new(row: DocumentRow, text: String, present: &Present) -> Self {
        let read = ReadText::new(text);
        let places = read.places(present.programme());
        let same_text = present.programme().head.decision.text_sha256 == Some(row.text_sha256);
        let report = report(&places, same_text, present);
        let readable =
            same_text || read.is_of(present.programme()) || report.matched > report.unmatched.len();
        Attached { row, version: present.in_force.version.version, read, places, report, readable }
    }

    /// Returns an item's sentence in its surroundings.
    pub(crate) fn sentence(&self, subject: &Subject) -> Option<Sentence> {
        let place = self.readable.then(|| self.places.get(subject)).flatten()?;
        Some(self.read.sentence(place.span))
    }

    /// Returns what pages say about the file.
    pub(crate) fn view(&self) -> AttachedDocument {
        AttachedDocument {
            file: self.row.name.clone(),
            sha256: self.row.sha256,
            bytes: self.row.bytes,
            by: self.row.signed.by.clone(),
            at: self.row.signed.at,
            report: self.report.clone(),
        }
    }
}

impl ReadText {
    pub(crate) fn new(text: String) -> Self {
        let reading = read_text(&text);
        ReadText { text, reading }
    }

    /// Returns a text with its clauses only, for showing sentences in their surroundings.
    pub(crate) fn clauses_of(text: String) -> Self {
        let clauses = dongho_decision::parse(&text).clauses;
        let reading = Reading { clauses, ..read_text("") };
        ReadText { text, reading }
    }

    /// Returns the clause that owns a byte.
    pub(crate) fn clause_at(&self, byte: usize) -> Option<&Clause> {
        let after = self.reading.clauses.partition_point(|clause| clause.start <= byte);
        self.reading.clauses.get(after.checked_sub(1)?)
    }

    /// Returns the text under a span with a little of what stands before and after it in its clause.
    pub(crate) fn sentence(&self, span: Span) -> Sentence {
        let clause = self.clause_at(span.start);
        let around = clause.map_or(span, Clause::span);
        let before = one_line(Span::new(around.start, span.start).of(&self.text));
        let after = one_line(Span::new(span.end, around.end).of(&self.text));
        Sentence {
            clause: clause.map_or_else(String::new, |clause| clause.id.clone()),
            before: last_of(&before),
            text: one_line(span.of(&self.text)),
            after: first_of(&after),
        }
    }

    /// Returns where the sentences of the programme's items stand in this text.
    fn places(&self, programme: &Programme) -> BTreeMap<Subject, Place> {
        let sentences = self.sentences();
        let mut places = BTreeMap::new();
        for item in items(programme) {
            let found = sentences.get(item.sentence).into_iter().flatten();
            let best = found.max_by_key(|place| place.clause == item.clause);
            if let Some(place) = best {
                places.insert(item.subject, place.clone());
            }
        }
        places
    }

    /// Returns every piece of text that an item may be tied to, by digest: what was read as target, task or duty, whole
    /// clauses, and the sentences of each clause.
    fn sentences(&self) -> BTreeMap<String, Vec<Place>> {
        let reading = &self.reading;
        let mut all: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        let mut add = |clause: &str, text: &str, span: Span| {
            let place = Place { clause: clause.to_owned(), span };
            all.entry(sentence_digest(text)).or_default().push(place);
        };
        for target in &reading.targets {
            let span = Span::new(target.start, target.end);
            add(&target.clause, span.of(&self.text), span);
        }
        for task in &reading.tasks {
            add(&task.clause, &task.text, Span::new(task.start, task.end));
        }
        for duty in &reading.duties {
            add(&duty.clause, &duty.text, Span::new(duty.start, duty.end));
        }
        for clause in &reading.clauses {
            for span in pieces(&self.text, self.own_text(clause)) {
                add(&clause.id, span.of(&self.text), span);
            }
        }
        all
    }

    /// Returns the bytes of a clause's text, without its label and the white space around.
    pub(crate) fn own_text(&self, clause: &Clause) -> Span {
        let start =
            clause.span().of(&self.text).find(&clause.text).map_or(clause.start, |at| clause.start + at);
        Span::new(start, start + clause.text.len())
    }

    /// Returns whether this is the decision that the programme names, by number and date.
    fn is_of(&self, programme: &Programme) -> bool {
        let (read, named) = (&self.reading.document, &programme.head.decision);
        read.number.as_deref() == Some(named.number.as_str())
            && named.date.is_some()
            && read.date == named.date
    }
}

/// An item of the programme that stands in the decision.
struct Item<'p> {
    subject: Subject,
    clause: &'p str,
    sentence: &'p str,
}

fn items(programme: &Programme) -> Vec<Item<'_>> {
    let item = |kind, id: &str, clause, sentence| Item { subject: Subject::new(kind, id), clause, sentence };
    let targets = programme
        .targets
        .iter()
        .map(|t| item(SubjectKind::Target, &t.id, t.clause.as_str(), t.sentence.as_str()));
    let tasks = programme
        .tasks
        .iter()
        .map(|t| item(SubjectKind::Task, &t.id, t.clause.as_str(), t.sentence.as_str()));
    let duties = programme
        .duties
        .iter()
        .map(|d| item(SubjectKind::Duty, &d.id, d.clause.as_str(), d.sentence.as_str()));
    let points = programme.orientations.iter().chain(&programme.solutions);
    let points = points.map(|p| item(SubjectKind::Clause, &p.id, p.clause.as_str(), p.sentence.as_str()));
    targets.chain(tasks).chain(duties).chain(points).collect()
}

fn report(places: &BTreeMap<Subject, Place>, same_text: bool, present: &Present) -> MatchReport {
    let items = items(present.programme());
    let missing = items.iter().filter(|item| !places.contains_key(&item.subject));
    let unmatched: Vec<_> = missing
        .map(|item| MatchRow {
            item: present.link(item.subject.clone()),
            clause: item.clause.to_owned(),
            found_in: None,
        })
        .collect();
    MatchReport { same_text, matched: items.len() - unmatched.len(), unmatched }
}

/// Returns a clause's text and each of its sentences, with and without the mark at the end.
fn pieces(text: &str, whole: Span) -> Vec<Span> {
    let printed = whole.of(text);
    let ends = |end: usize| {
        printed.get(end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    };
    let marks = printed.match_indices(['.', ';']).map(|(at, _)| at + 1).filter(|end| ends(*end));
    let mut pieces = vec![whole];
    let mut from = 0;
    for end in marks.chain([printed.len()]) {
        let piece = printed.get(from..end).unwrap_or("");
        let start = whole.start + from + (piece.len() - piece.trim_start().len());
        pieces.push(Span::new(start, whole.start + end));
        from = end;
    }
    let bare = |span: &Span| {
        Span::new(span.start, span.start + span.of(text).trim_end_matches(['.', ';', ' ']).len())
    };
    let without_marks: Vec<_> = pieces.iter().map(bare).collect();
    pieces.extend(without_marks);
    pieces.retain(|span| span.start < span.end);
    pieces
}

fn first_of(text: &str) -> String {
    let mut short: String = text.chars().take(AROUND).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn last_of(text: &str) -> String {
    let skip = text.chars().count().saturating_sub(AROUND);
    let short: String = text.chars().skip(skip).collect();
    if skip == 0 { short } else { format!("…{short}") }
}

/// Returns the severity's words.
pub(crate) fn severity_key(severity: dongho_base::Severity) -> &'static str {
    match severity {
        dongho_base::Severity::Info => "info",
        dongho_base::Severity::Warning => "warning",
        dongho_base::Severity::Error => "error",
    }
}

/// Returns why a file was not read and what to do, in one text.
pub(crate) fn reading_problem(error: &dongho_decision::ReadDocumentError) -> Localized {
    let (message, hint) = (error.message(), error.hint());
    Localized::new(format!("{} {}", message.vi, hint.vi), format!("{} {}", message.en, hint.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_tied_to_as_a_whole_and_by_its_sentences() {
        let text = "Mở đầu 1.5 lần. Đạt 45%; Hết.";
        let found: Vec<_> =
            pieces(text, Span::new(0, text.len())).into_iter().map(|span| span.of(text)).collect();
        for piece in [text, "Mở đầu 1.5 lần.", "Đạt 45%;", "Hết.", "Mở đầu 1.5 lần", "Đạt 45%", "Hết"]
        {
            assert!(found.contains(&piece), "{piece} in {found:?}");
        }
    }

    #[test]
    fn a_sentence_comes_with_what_stands_around_it_in_its_clause() {
        let long = "a".repeat(300);
        let read = ReadText::new(format!("{long} Phấn đấu đạt 45%. {long}"));
        let at = read.text.find("Phấn").unwrap();
        let sentence = read.sentence(Span::new(at, at + "Phấn đấu đạt 45%.".len()));
        assert_eq!(sentence.text, "Phấn đấu đạt 45%.");
        assert_eq!(
            (sentence.before.chars().count(), sentence.after.chars().count()),
            (AROUND + 1, AROUND + 1)
        );
    }
}
