//! Tables as they stand on their pages, and over page breaks.

use super::cell;
use super::grid::Grid;
use super::label::{goes_on, is_ended};
use super::page::Word;

/// How far the columns of two pieces of a table may lie apart, in points.
const NEAR: f32 = 6.0;

/// A table, or the piece of one that stands on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LaidTable {
    pub(super) top: f32,
    pub(super) bottom: f32,
    xs: Vec<f32>,
    pub(super) rows: Vec<Vec<String>>,
}

impl LaidTable {
    /// Fills the cells of a grid. Rows without text are left out.
    pub(super) fn new(grid: &Grid, words: Vec<Word>) -> Self {
        let columns = grid.columns();
        let mut held: Vec<Vec<Word>> = vec![Vec::new(); grid.rows() * columns];
        for word in words {
            if let Some(words) = grid.cell_of(&word).and_then(|at| held.get_mut(at)) {
                words.push(word);
            }
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut cells = held.into_iter();
        for row in 0..grid.rows() {
            let texts = cells.by_ref().take(columns).enumerate();
            rows.push(texts.map(|(column, words)| cell::text(words, grid.right_of(row, column))).collect());
        }
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        LaidTable { top: grid.top(), bottom: grid.bottom(), xs: grid.xs.clone(), rows }
    }

    /// Returns whether `next`, at the top of the page behind, is the same table.
    pub(super) fn goes_on_in(&self, next: &LaidTable) -> bool {
        self.xs.len() == next.xs.len() && self.xs.iter().zip(&next.xs).all(|(a, b)| (a - b).abs() < NEAR)
    }

    /// Adds the piece on the next page; a row that the page break cut in two becomes one again.
    pub(super) fn add(&mut self, next: LaidTable) {
        let header = self.rows.first().filter(|header| next.rows.first() == Some(header)).is_some();
        let mut rows = next.rows.into_iter();
        self.rows.extend(rows.by_ref().take(usize::from(header)));
        let cut = rows.len() > 0 && self.rows.len() > usize::from(header);
        if cut && let Some(first) = rows.next() {
            let last =
                self.rows.len().checked_sub(1 + usize::from(header)).and_then(|at| self.rows.get_mut(at));
            match last {
                Some(last) if continues(last, &first) => join(last, &first),
                _ => self.rows.push(first),
            }
        }
        self.rows.extend(rows);
    }
}

/// A row goes on over a page break where it has no number of its own and a cell of it begins in the middle of a
/// sentence, or goes on one that has not ended.
fn continues(last: &[String], first: &[String]) -> bool {
    let numbered = first.first().is_some_and(|cell| !cell.is_empty());
    if numbered || last.first().is_none_or(String::is_empty) {
        return false;
    }
    let filled = || last.iter().zip(first).filter(|(_, first)| !first.is_empty());
    let begun = filled().all(|(last, _)| !last.is_empty());
    begun && filled().any(|(last, first)| goes_on(first) || !is_ended(last))
}

fn join(last: &mut [String], first: &[String]) {
    for (last, first) in last.iter_mut().zip(first).filter(|(_, first)| !first.is_empty()) {
        last.push(' ');
        last.push_str(first);
    }
}
