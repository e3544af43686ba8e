//! The frame of a document: header, legal bases, proposal, articles, recipients, signature, what is attached.

mod article;
mod attached;
mod basis;
mod closing;
mod effect;
mod head;
mod issuer;
mod name;
mod piece;

use crate::{Citation, Clause, Document, Level, Proposal, Signer, Tree};

/// What the frame says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    pub(crate) document: Document,
    pub(crate) bases: Vec<Citation>,
    pub(crate) proposal: Option<Proposal>,
}

/// Returns the frame of the document.
pub(crate) fn read(text: &str, tree: &Tree) -> Frame {
    let (opening, rest) = split_opening(&tree.clauses);
    let head = head::read(text, opening);
    let closing = closing::read(text, &tree.clauses);
    let articles = article::read(text, rest);
    let document = Document {
        issuer: issuer::read(text, &head),
        effective_from: effect::from(&articles, rest, head.date).or(head.effective),
        attached: attached::read(text, &tree.clauses, &articles),
        kind: head.kind.or_else(|| enacted(text, &tree.clauses)),
        number: head.number,
        date: head.date,
        place: head.place,
        title: head.title,
        signer: signer(closing.signer, head.signer),
        co_signers: closing.co_signers,
        recipients: closing.recipients,
        articles,
    };
    let (bases, proposal) = basis::read(text, &tree.clauses);
    Frame { document, bases, proposal }
}

/// Returns who signed; the page above a copy that lost the name may give it.
fn signer(signed: Option<Signer>, named: Option<String>) -> Option<Signer> {
    match (signed, named) {
        (Some(Signer { name: None, capacity }), Some(name)) => Some(Signer { name: Some(name), capacity }),
        (None, Some(name)) => Some(Signer { name: Some(name), capacity: None }),
        (signed, _) => signed,
    }
}

/// Returns the kind that the words of enactment tell, for a copy that lost its head.
fn enacted(text: &str, clauses: &[Clause]) -> Option<String> {
    const KINDS: &[(&str, &str)] =
        &[("NGHỊ ĐỊNH", "Nghị định"), ("QUYẾT NGHỊ", "Nghị quyết"), ("QUYẾT ĐỊNH", "Quyết định")];
    let words = clauses.iter().find(|c| c.level == Level::Enactment)?.span().of(text).to_uppercase();
    KINDS.iter().find(|(capitals, _)| words.contains(capitals)).map(|(_, kind)| (*kind).to_owned())
}

/// Splits the clauses behind the head and the bases.
fn split_opening(clauses: &[Clause]) -> (&[Clause], &[Clause]) {
    let opens = |c: &Clause| {
        matches!(c.level, Level::Header | Level::Basis | Level::Proposal | Level::Enactment | Level::Blank)
    };
    let at = clauses.iter().position(|c| !opens(c)).unwrap_or(clauses.len());
    clauses.split_at(at)
}
