use std::collections::HashMap;
use std::ops::Range;

use dongho_base::{Localized, Span};

use super::kind::FindingKind;
use crate::tree::shadow::Shadow;
use crate::{Clause, Finding, Reading};

/// Most findings of one kind: a text that raises more is damaged as a whole, and nobody reads on.
const MOST: usize = 10_000;

/// Longest excerpt of the text in a finding, in characters.
const EXCERPT: usize = 160;

/// What is being checked, and the doubts so far.
pub(super) struct Report<'t> {
    /// The text as printed.
    pub(super) printed: &'t str,
    /// Its composed form, which the rules on text read.
    shadow: Shadow<'t>,
    pub(super) reading: &'t Reading,
    findings: Vec<Finding>,
    /// How often each code was reported.
    counts: HashMap<&'static str, usize>,
}

impl<'t> Report<'t> {
    pub(super) fn new(text: &'t str, reading: &'t Reading) -> Self {
        Report {
            printed: text,
            shadow: Shadow::of(text),
            reading,
            findings: Vec::new(),
            counts: HashMap::new(),
        }
    }

    /// Returns the composed text, for as long as nothing is reported.
    pub(super) fn text(&self) -> &str {
        &self.shadow.text
    }

    /// Runs a rule over the composed text and reports what it doubts.
    pub(super) fn over_text(&mut self, rule: impl FnOnce(&str, &mut Doubts)) {
        let mut doubts = Doubts::default();
        rule(&self.shadow.text, &mut doubts);
        for doubt in doubts.list {
            let span = Span::new(self.shadow.printed(doubt.at.start), self.shadow.printed(doubt.at.end));
            self.add(doubt.kind, span, doubt.suggestion, doubt.message);
        }
    }

    /// Reports a doubt at a place of the text as printed.
    pub(super) fn add(
        &mut self,
        kind: &'static FindingKind,
        span: Span,
        suggestion: Option<String>,
        message: Localized,
    ) {
        let clause = self.clause_at(span.start).map(|clause| clause.id.clone());
        let count = self.counts.entry(kind.code).or_default();
        *count += 1;
        if *count > MOST {
            return;
        }
        self.findings.push(Finding {
            code: kind.code,
            severity: kind.severity,
            clause,
            start: span.start,
            end: span.end,
            found: excerpt(span.of(self.printed)),
            suggestion,
            message,
        });
    }

    /// Returns the clause that owns the byte at `offset`.
    pub(super) fn clause_at(&self, offset: usize) -> Option<&'t Clause> {
        let clauses = &self.reading.clauses;
        let index = clauses.partition_point(|clause| clause.start <= offset).checked_sub(1)?;
        clauses.get(index).filter(|clause| offset < clause.end)
    }

    /// Returns the doubts in document order.
    pub(super) fn finish(self) -> Vec<Finding> {
        let mut findings = self.findings;
        findings.sort_by(|a, b| (a.start, a.code, a.end).cmp(&(b.start, b.code, b.end)));
        findings.dedup_by(|a, b| (a.start, a.code, a.end) == (b.start, b.code, b.end));
        findings
    }
}

/// What a rule over the text doubts, at most so many of a kind.
#[derive(Default)]
pub(super) struct Doubts {
    list: Vec<Doubt>,
    counts: HashMap<&'static str, usize>,
}

impl Doubts {
    pub(super) fn push(&mut self, doubt: Doubt) {
        let count = self.counts.entry(doubt.kind.code).or_default();
        *count += 1;
        if *count <= MOST {
            self.list.push(doubt);
        }
    }

    pub(super) fn extend(&mut self, doubts: impl IntoIterator<Item = Doubt>) {
        doubts.into_iter().for_each(|doubt| self.push(doubt));
    }

    /// Returns whether a doubt of the kind touches the place.
    pub(super) fn touches(&self, kind: &FindingKind, at: &Range<usize>) -> bool {
        self.list
            .iter()
            .any(|doubt| doubt.kind.code == kind.code && doubt.at.start < at.end && at.start < doubt.at.end)
    }
}

/// Returns the text from `start`, at most about `bytes` long; rules look no further for what closes a passage.
pub(super) fn window(text: &str, start: usize, bytes: usize) -> &str {
    let mut end = start.saturating_add(bytes).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(start..end).unwrap_or("")
}

/// Returns the text before `end`, at most about `bytes` long.
pub(super) fn window_before(text: &str, end: usize, bytes: usize) -> &str {
    let mut start = end.saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..end).unwrap_or("")
}

/// Something doubtful in the composed text.
pub(super) struct Doubt {
    pub(super) kind: &'static FindingKind,
    pub(super) at: Range<usize>,
    pub(super) suggestion: Option<String>,
    pub(super) message: Localized,
}

impl Doubt {
    pub(super) fn new(
        kind: &'static FindingKind,
        at: Range<usize>,
        suggestion: Option<String>,
        message: Localized,
    ) -> Self {
        Doubt { kind, at, suggestion, message }
    }
}

/// Returns the text on one line, cut after a number of characters.
pub(super) fn excerpt(text: &str) -> String {
    let line = dongho_vietnamese::normal::one_line(text);
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or("")),
        None => line,
    }
}
