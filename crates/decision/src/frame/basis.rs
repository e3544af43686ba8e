//! Legal bases, one per instrument, and the proposal.

use dongho_base::Span;
use dongho_vietnamese::fold;

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
    let mut bases: Vec<Citation> =
        all.iter().filter(|c| c.level == Level::Basis).flat_map(|c| bases_of(text, c)).collect();
    if bases.is_empty() {
        bases = section(clauses).flat_map(|c| bases_of(text, c)).collect();
    }
    let own = all.iter().find(|c| c.level == Level::Proposal).map(|c| proposal(text, c.span()));
    let inside = || {
        let bases = all.iter().filter(|c| c.level == Level::Basis);
        bases.filter_map(|c| proposal_inside(text, c.span())).next().map(|span| proposal(text, span))
    };
    (bases, own.or_else(inside).filter(|p| *p != Proposal::default()))
}

/// Returns the clauses of a section "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", where a plan lists its bases.
fn section(clauses: &[Clause]) -> impl Iterator<Item = &Clause> {
    let lists = |c: &&Clause| {
        let heading = fold(c.text.get(..c.text.len().min(80)).unwrap_or(&c.text));
        let named = heading.starts_with("can cu") || heading.starts_with("co so phap ly");
        named
            && matches!(c.level, Level::Part | Level::Section | Level::Subsection)
            && !heading.contains("thuc tien")
    };
    let under = clauses.iter().take(60).find(lists).map(|c| format!("{}.", c.id));
    clauses.iter().filter(move |c| under.as_ref().is_some_and(|id| c.id.starts_with(id)))
}

/// Returns where a proposal begins inside of a basis: "Căn cứ ...; theo đề nghị của Sở X tại Báo cáo số ...".
fn proposal_inside(text: &str, span: Span) -> Option<Span> {
    let printed = span.of(text);
    let words = ["theo đề nghị của ", "Theo đề nghị của ", "xét đề nghị của ", "Xét đề nghị của "];
    let at = words.iter().filter_map(|word| printed.find(word)).min()?;
    Some(Span::new(span.start + at, span.end))
}

fn bases_of(text: &str, clause: &Clause) -> Vec<Citation> {
    let end = proposal_inside(text, clause.span()).map_or(clause.end, |inside| inside.start);
    let found = mentions(text, Span::new(clause.start, end), true);
    let mut before = clause.start;
    let mut bases = Vec::new();
    for mention in found.iter().filter(|m| !m.nested) {
        let between = text.get(before..mention.span.start).unwrap_or("");
        let own = text.get(clause.start..mention.span.start).unwrap_or("");
        if own.matches('(').count() > own.matches(')').count() {
            continue;
        }
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
fn proposal(text: &str, span: Span) -> Proposal {
    let found = mentions(text, span, true);
    let submission = found
        .iter()
        .find(|m| m.kind == "Tờ trình")
        .or_else(|| found.iter().find(|m| m.number.is_some() || m.date.is_some()));
    let printed = one_line(until(span.of(text), &[",\n"]));
    let proposed = ["đề nghị của ", "đề xuất của ", "Tờ trình của ", "Xét đề nghị ", "Theo đề nghị "];
    let by = proposed.iter().find_map(|w| printed.split_once(w)).map(|(_, rest)| rest);
    let stops = [" tại ", " theo ", " (", ";", ".", " số ", " về ", " ban hành ", " trình "];
    let submitted = || {
        // "Xét Tờ trình số 97/TTr-UBND ngày 22/6/2020 của Ủy ban nhân dân tỉnh về ..."
        let rest = text.get(submission?.span.end..span.end)?.trim_start();
        rest.strip_prefix("của ").map(one_line)
    };
    let by = by.map(str::to_owned).or_else(submitted);
    let by = by.map(|rest| proposer(until(&rest, &stops)));
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
