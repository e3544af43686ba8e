use std::ops::Range;

use dongho_base::{Localized, Span};

use super::kind::FindingKind;
use crate::tree::shadow::Shadow;
use crate::{Clause, Finding, Reading};

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
}

impl<'t> Report<'t> {
    pub(super) fn new(text: &'t str, reading: &'t Reading) -> Self {
        Report { printed: text, shadow: Shadow::of(text), reading, findings: Vec::new() }
    }

    /// Returns the composed text, for as long as nothing is reported.
    pub(super) fn text(&self) -> &str {
        &self.shadow.text
    }

    /// Runs a rule over the composed text and reports what it doubts.
    pub(super) fn over_text(&mut self, rule: impl FnOnce(&str, &mut Vec<Doubt>)) {
        let mut doubts = Vec::new();
        rule(&self.shadow.text, &mut doubts);
        for doubt in doubts {
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
