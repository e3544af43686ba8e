//! Tasks: rows of appendix tables, blocks, headed paragraphs.

mod block;
mod role;
mod sentence;
mod table;
mod time;

use crate::target::Setting;
use crate::{Task, Tree, rows};

/// Returns what is to be done, in document order.
pub(crate) fn find(text: &str, tree: &Tree, parents: &[Option<usize>], settings: &[Setting]) -> Vec<Task> {
    let id = |row: usize| {
        let parent = parents.get(row).copied().flatten().and_then(|at| tree.clauses.get(at));
        parent.or_else(|| tree.clauses.get(row)).map(|clause| clause.id.clone()).unwrap_or_default()
    };
    let mut tasks = block::read(tree, parents, settings);
    for records in rows::read_all(text, tree) {
        tasks.extend(table::read(&records, id));
    }
    tasks.sort_by_key(|task| task.start);
    tasks
}
