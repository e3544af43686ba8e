//! The lossless clause tree: every byte of the text belongs to exactly one clause.
//!
//! The text is read line by line. `label` says what a line possibly begins with, `outline` whether it does and how
//! deep, `mark` knows the lines of the frame, `flow` joins lines that were broken inside a sentence, `table` finds rows,
//! `zone` walks over all of it, and `build` keeps the clauses a partition of the text.

mod build;
mod flow;
mod label;
pub(crate) mod line;
pub(crate) mod mark;
mod outline;
mod page;
pub(crate) mod shadow;
mod table;
mod zone;

use dongho_base::Span;
pub(crate) use label::roman;
use shadow::Shadow;

pub use table::{Row, Table};

use crate::Clause;

/// The clauses of a text and the tables among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// In document order; their spans follow each other without gap.
    pub clauses: Vec<Clause>,
    /// In document order.
    pub tables: Vec<Table>,
}

/// Returns the clause tree of `text`. Never fails: what is not understood is an unrecognised clause.
///
/// Takes time linear in the length of the text and no recursion. A text in decomposed form (NFD) is read through a
/// composed copy; spans and texts are those of `text`.
pub fn parse(text: &str) -> Tree {
    let shadow = Shadow::of(text);
    let mut tree = zone::walk(&shadow.text);
    if shadow.is_copy() {
        tree.as_printed(&shadow, text);
    }
    tree
}

impl Tree {
    /// Moves a tree of the composed copy back onto the printed text.
    fn as_printed(&mut self, shadow: &Shadow<'_>, printed: &str) {
        for clause in &mut self.clauses {
            move_clause(clause, shadow, printed);
        }
        for cell in self.tables.iter_mut().flat_map(|t| &mut t.rows).flat_map(|r| &mut r.cells) {
            *cell = Span::new(shadow.printed(cell.start), shadow.printed(cell.end));
        }
    }
}

/// Moves a clause of the composed copy back onto the printed text.
pub(crate) fn move_clause(clause: &mut Clause, shadow: &Shadow<'_>, printed: &str) {
    let own = shadow.text.get(clause.start..clause.end).unwrap_or("");
    if let Some(at) = own.find(&clause.text) {
        let from = clause.start + at;
        let span = Span::new(shadow.printed(from), shadow.printed(from + clause.text.len()));
        clause.text = span.of(printed).to_owned();
    }
    (clause.start, clause.end) = (shadow.printed(clause.start), shadow.printed(clause.end));
}
