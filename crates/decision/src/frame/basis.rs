//! Legal bases, one per instrument, and the proposal.

use dongho_base::Span;

use super::piece::one_line;
use crate::citation::{mentions, only_leads};
use crate::{Citation, Clause, Level, Proposal};

/// Returns the legal bases and the proposal of the document.
pub(super) fn read(text: &str, clauses: &[Clause]) -> (Vec<Citation>, Option<Proposal>) {
    let ends = |c: &&Clause| {
        !matches!(c.level, Level::Recipients | Level::Signature | Level::Attached | Level::Appendix)
    };
    let own: Vec<&Clause> = clauses.iter().take_while(ends).collect();
    let first = |level: Level| own.iter().any(|c| c.level == level);
    // A document without bases of its own is only the frame of what is attached.
    let all: Vec<&Clause> = if first(Level::Basis) { own } else { clauses.iter().collect() };
    let bases = all.iter().filter(|c| c.level == Level::Basis).flat_map(|c| bases_of(text, c)).collect();
    let proposal = all.iter().find(|c| c.level == Level::Proposal).map(|c| proposal(text, c));
    (bases, proposal)
}

fn bases_of(text: &str, clause: &Clause) -> Vec<Citation> {
    let found = mentions(text, clause.span(), true);
    let mut before = clause.start;
    let mut bases = Vec::new();
    for mention in found.iter().filter(|m| !m.nested) {
        let between = text.get(before..mention.span.start).unwrap_or("");
        let named = mention.number.is_some() || mention.date.is_some() || is_law(&mention.kind);
        if mention.kind != "Tờ trình" && (named || only_leads(between)) {
            bases.push(mention.cite(&clause.id));
        }
        before = mention.end;
    }
    bases
}

fn is_law(kind: &str) -> bool {
    matches!(kind, "Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp")
}

/// Reads who proposed, and by which submission.
fn proposal(text: &str, clause: &Clause) -> Proposal {
    let span = Span::new(clause.start, clause.end);
    let found = mentions(text, span, true);
    let submission = found
        .iter()
        .find(|m| m.kind == "Tờ trình")
        .or_else(|| found.iter().find(|m| m.number.is_some() || m.date.is_some()));
    let printed = span.of(text);
    let by =
        ["đề nghị của ", "đề xuất của "].iter().find_map(|w| printed.split_once(w)).map(|(_, rest)| rest);
    let by = by.map(|rest| until(rest, &[" tại ", " theo ", " (", ";", ".", ",\n", " số "])).map(proposer);
    Proposal {
        kind: submission.map(|m| m.kind.clone()),
        number: submission.and_then(|m| m.number.clone()),
        date: submission.and_then(|m| m.date),
        by: by.filter(|by| !by.is_empty()),
    }
}

fn until<'t>(rest: &'t str, stops: &[&str]) -> &'t str {
    let end = stops.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
    rest.get(..end).unwrap_or(rest)
}

fn proposer(rest: &str) -> String {
    one_line(rest.trim_matches([' ', ',', ';', '.', '\n', '*', '_']))
}
