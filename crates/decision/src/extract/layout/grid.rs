//! Ruled lines that cross make a grid of cells.

use std::collections::BTreeMap;

use super::groups::Groups;
use super::page::{Rule, Word};

/// How far rules may miss each other and still meet, in points.
const NEAR: f32 = 4.0;

/// Rules of one page; more come from a drawing.
const RULES: usize = 2000;

/// Rows and columns of one grid; more come from graph paper.
const ROWS: usize = 300;
const COLUMNS: usize = 40;

/// A table as ruled.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    /// Places of the vertical rules, from left to right.
    pub(super) xs: Vec<f32>,
    /// Places of the horizontal rules, from top to bottom.
    pub(super) ys: Vec<f32>,
    /// For each small cell, row by row, the first one of the merged cell that it is part of.
    owners: Vec<usize>,
}

/// Returns the grids of a page, from top to bottom. A frame without columns is none.
pub(super) fn find(rules: &[Rule]) -> Vec<Grid> {
    if rules.len() > RULES {
        return Vec::new();
    }
    let mut grids: Vec<Grid> = connected(rules).iter().filter_map(|rules| Grid::new(rules)).collect();
    grids.sort_by(|a, b| a.top().total_cmp(&b.top()));
    grids
}

/// Groups rules that cross or touch each other.
fn connected(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut groups = Groups::new(rules.len());
    for (i, across) in rules.iter().enumerate().filter(|(_, rule)| rule.horizontal) {
        for (j, down) in rules.iter().enumerate().filter(|(_, rule)| !rule.horizontal) {
            if meet(across, down) {
                groups.join(i, j);
            }
        }
    }
    let mut found: BTreeMap<usize, Vec<Rule>> = BTreeMap::new();
    for (i, rule) in rules.iter().enumerate() {
        found.entry(groups.first(i)).or_default().push(*rule);
    }
    found.into_values().filter(|rules| rules.len() > 2).collect()
}

fn meet(across: &Rule, down: &Rule) -> bool {
    let within = |at: f32, rule: &Rule| rule.from - NEAR <= at && at <= rule.to + NEAR;
    within(down.at, across) && within(across.at, down)
}

impl Grid {
    fn new(rules: &[Rule]) -> Option<Self> {
        let (across, down): (Vec<Rule>, Vec<Rule>) = rules.iter().partition(|rule| rule.horizontal);
        let (xs, ys) = (places(&down, &across), places(&across, &down));
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns < 2 || rows < 1 || columns > COLUMNS || rows > ROWS {
            return None;
        }
        let mut grid = Grid { xs, ys, owners: Vec::new() };
        grid.owners = grid.merged(&across, &down);
        let parted = (0..rows).any(|row| (1..columns).any(|column| grid.begins(row, column)));
        parted.then_some(grid)
    }

    /// Joins neighbouring cells that no rule parts and returns the first small cell of each.
    fn merged(&self, across: &[Rule], down: &[Rule]) -> Vec<usize> {
        let columns = self.columns();
        let mut groups = Groups::new(self.rows() * columns);
        for (row, y) in self.ys.windows(2).enumerate() {
            for (column, x) in self.xs.windows(2).enumerate() {
                let (&[top, bottom], &[left, right]) = (y, x) else { continue };
                let at = row * columns + column;
                if column + 1 < columns && !covered(down, right, (top, bottom)) {
                    groups.join(at, at + 1);
                }
                if row + 1 < self.rows() && !covered(across, bottom, (left, right)) {
                    groups.join(at, at + columns);
                }
            }
        }
        (0..groups.len()).map(|at| groups.first(at)).collect()
    }

    pub(super) fn rows(&self) -> usize {
        self.ys.len().saturating_sub(1)
    }

    pub(super) fn columns(&self) -> usize {
        self.xs.len().saturating_sub(1)
    }

    pub(super) fn top(&self) -> f32 {
        self.ys.first().copied().unwrap_or(0.0)
    }

    pub(super) fn bottom(&self) -> f32 {
        self.ys.last().copied().unwrap_or(0.0)
    }

    /// Returns whether a cell begins here, and not in a cell above or to the left that it is merged with.
    pub(super) fn begins(&self, row: usize, column: usize) -> bool {
        let at = row * self.columns() + column;
        self.owners.get(at) == Some(&at)
    }

    /// Returns where the cell that begins in `column` of `row` ends on the right.
    pub(super) fn right_of(&self, row: usize, column: usize) -> f32 {
        let (columns, at) = (self.columns(), row * self.columns() + column);
        let merged =
            (column..columns).take_while(|c| self.owners.get(row * columns + c) == Some(&at)).count();
        self.xs.get(column + merged.max(1)).copied().unwrap_or(0.0)
    }

    /// Returns the left, top, right and bottom of each cell.
    pub(super) fn cells(&self) -> Vec<[f32; 4]> {
        let mut cells: BTreeMap<usize, [f32; 4]> = BTreeMap::new();
        for (at, owner) in self.owners.iter().enumerate() {
            let (row, column) = (at / self.columns(), at % self.columns());
            let (x, y) = (self.xs.get(column..column + 2), self.ys.get(row..row + 2));
            if let (Some(&[left, right]), Some(&[top, bottom])) = (x, y) {
                let cell = cells.entry(*owner).or_insert([left, top, right, bottom]);
                *cell = [cell[0].min(left), cell[1].min(top), cell[2].max(right), cell[3].max(bottom)];
            }
        }
        cells.into_values().collect()
    }

    /// Returns whether the middle of a word lies inside.
    pub(super) fn holds(&self, word: &Word) -> bool {
        self.cell_of(word).is_some()
    }

    /// Returns the first small cell of the cell a word stands in.
    pub(super) fn cell_of(&self, word: &Word) -> Option<usize> {
        let (x, y) = word.middle();
        let (column, row) = (interval(&self.xs, x)?, interval(&self.ys, y)?);
        self.owners.get(row * self.columns() + column).copied()
    }
}

/// Returns the places of parallel rules; where the outermost is missing, the ends of those across stand for it.
fn places(parallel: &[Rule], across: &[Rule]) -> Vec<f32> {
    let mut at: Vec<f32> = parallel.iter().map(|rule| rule.at).collect();
    at.extend(across.iter().map(|rule| rule.from).min_by(f32::total_cmp));
    at.extend(across.iter().map(|rule| rule.to).max_by(f32::total_cmp));
    at.sort_by(f32::total_cmp);
    at.dedup_by(|next, kept| *next - *kept < NEAR);
    at
}

/// Returns whether rules at `at` cover most of a stretch.
fn covered(rules: &[Rule], at: f32, (from, to): (f32, f32)) -> bool {
    let there = rules.iter().filter(|rule| (rule.at - at).abs() < NEAR);
    let length: f32 = there.map(|rule| (rule.to.min(to) - rule.from.max(from)).max(0.0)).sum();
    length > 0.7 * (to - from)
}

fn interval(places: &[f32], at: f32) -> Option<usize> {
    let after = places.partition_point(|place| *place <= at);
    (after < places.len()).then_some(after.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn across(at: f32, from: f32, to: f32) -> Rule {
        Rule { horizontal: true, at, from, to }
    }

    fn down(at: f32, from: f32, to: f32) -> Rule {
        Rule { horizontal: false, at, from, to }
    }

    #[test]
    fn a_missing_rule_merges_two_cells() {
        let rules = [
            across(0.0, 0.0, 100.0),
            across(20.0, 0.0, 100.0),
            across(40.0, 0.0, 100.0),
            down(0.0, 0.0, 40.0),
            down(50.0, 20.0, 40.0),
            down(100.0, 0.0, 40.0),
        ];
        let grids = find(&rules);
        assert_eq!(grids.len(), 1);
        let begins: Vec<bool> = [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(r, c)| grids[0].begins(r, c)).to_vec();
        assert_eq!(begins, [true, false, true, true]);
    }

    #[test]
    fn a_frame_and_an_underline_are_no_tables() {
        let frame =
            [across(0.0, 0.0, 100.0), across(40.0, 0.0, 100.0), down(0.0, 0.0, 40.0), down(100.0, 0.0, 40.0)];
        assert!(find(&frame).is_empty());
        assert!(find(&[across(0.0, 0.0, 100.0)]).is_empty());
    }
}
