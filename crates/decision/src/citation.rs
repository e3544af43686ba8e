//! Instruments named in the text: with number and date, or by name alone.
//!
//! `kind` knows the words, `number` the shapes of numbers (malformed ones too), `law` where the name of a law ends,
//! `scan` walks over a passage and `subject` finds what an instrument is about.

mod kind;
mod law;
mod number;
mod scan;
mod subject;

use dongho_base::Span;

use crate::{Citation, Level, Tree};

pub(crate) use kind::of_number as kind_of_number;
pub(crate) use kind::only_leads;
pub(crate) use kind::prefix_in_any_case;
pub(crate) use number::at as number_at;

/// An instrument named in a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Kind as a phrase: "Nghị quyết".
    pub(crate) kind: String,
    /// Number and symbol.
    pub(crate) number: Option<String>,
    pub(crate) date: Option<chrono::NaiveDate>,
    /// Its name or what it is about.
    pub(crate) title: Option<String>,
    /// From the kind to the number, date or name.
    pub(crate) span: Span,
    /// End of what it is about.
    pub(crate) end: usize,
    /// Whether it only stands in what another instrument is about.
    pub(crate) nested: bool,
}

impl Mention {
    /// Returns the citation in the clause `id`.
    pub(crate) fn cite(&self, id: &str) -> Citation {
        Citation {
            kind: self.kind.clone(),
            number: self.number.clone(),
            date: self.date,
            title: self.title.clone(),
            clause: id.to_owned(),
            start: self.span.start,
            end: self.span.end,
        }
    }
}

/// Returns the instruments named in a passage, in order.
///
/// With `basis`, the passage is a legal basis, where kinds without number or date count too.
pub(crate) fn mentions(text: &str, passage: Span, basis: bool) -> Vec<Mention> {
    scan::mentions(text, passage, basis)
}

/// Returns every instrument named in the text, in document order.
pub(crate) fn find(text: &str, tree: &Tree) -> Vec<Citation> {
    let mut citations = Vec::new();
    for clause in &tree.clauses {
        if matches!(clause.level, Level::Recipients | Level::Signature | Level::Blank) {
            continue;
        }
        let basis = matches!(clause.level, Level::Basis | Level::Proposal);
        let found = mentions(text, clause.span(), basis);
        // The document's own number and title are no citations of it; its captions are.
        let found = found
            .into_iter()
            .filter(|m| clause.level != Level::Header || m.number.is_some() && m.date.is_some());
        citations.extend(found.map(|m| m.cite(&clause.id)));
    }
    citations
}

#[cfg(test)]
mod tests;
