//! Bodies named in the text.

mod gazetteer;
mod group;
pub(crate) mod head;
pub(crate) mod list;
mod name;
mod scan;

use crate::words::words;
use crate::{Document, Duty, Level, Party, Task, Tree};

pub(crate) use self::gazetteer::BODIES;
use self::name::Register;

/// Returns the bodies named in the text, each with its printed variants: known bodies and open sets wherever they stand,
/// others where the document gives them something to do.
pub(crate) fn find(tree: &Tree, document: &Document, tasks: &[Task], duties: &[Duty]) -> Vec<Party> {
    let mut register = Register::new(document);
    for clause in tree.clauses.iter().filter(|clause| clause.level != Level::Blank) {
        let words = words(&clause.text, 0);
        for mention in scan::mentions(&words) {
            register.add(&clause.text, words.get(mention).unwrap_or_default());
        }
    }
    let named = tasks.iter().flat_map(|task| task.lead.iter().chain(&task.coordinating));
    for printed in named.chain(duties.iter().map(|duty| &duty.party)) {
        register.add(printed, &words(printed, 0));
    }
    register.parties()
}
