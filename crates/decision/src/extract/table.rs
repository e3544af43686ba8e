//! One table while it is read: merged cells become empty ones, so that columns stay aligned.

use super::block::{Block, Cell};

/// Columns of one row; a wider row comes from a broken file.
pub(super) const COLUMNS: usize = 256;

/// Empty cells that one table may ask for; beyond, columns are no longer aligned.
const FILLING: usize = 1 << 20;

/// Rows and the row at hand.
#[derive(Debug, Default)]
pub(super) struct TableBuilder {
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
    /// For each column, how many rows the cell above still reaches down.
    reach: Vec<usize>,
    filled: usize,
}

impl TableBuilder {
    /// Adds a cell that covers `columns` and `rows`; 1 and 1 for one that is not merged.
    pub(super) fn cell(&mut self, cell: Cell, columns: usize, rows: usize) {
        self.pass_reached();
        if self.row.len() >= COLUMNS {
            return;
        }
        let (first, columns) = (self.row.len(), columns.clamp(1, COLUMNS));
        self.row.push(cell);
        self.skip(columns - 1);
        if self.reach.len() < self.row.len() {
            self.reach.resize(self.row.len(), 0);
        }
        if let Some(reach) = self.reach.get_mut(first..self.row.len()) {
            reach.fill(rows.saturating_sub(1));
        }
    }

    /// Leaves columns empty.
    pub(super) fn skip(&mut self, columns: usize) {
        let columns =
            columns.min(COLUMNS.saturating_sub(self.row.len())).min(FILLING.saturating_sub(self.filled));
        self.filled += columns;
        self.row.resize_with(self.row.len() + columns, Cell::new);
    }

    /// Ends the row; one that was deleted in a revision is not kept.
    pub(super) fn end_row(&mut self, keep: bool) {
        self.pass_reached();
        while self.reach.get(self.row.len()..).is_some_and(|rest| rest.iter().any(|reach| *reach > 0)) {
            self.row.push(Cell::new());
            self.pass_reached();
        }
        let row = std::mem::take(&mut self.row);
        if keep && !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// Cells from above take the places at hand.
    fn pass_reached(&mut self) {
        while let Some(reach) = self.reach.get_mut(self.row.len())
            && *reach > 0
        {
            *reach -= 1;
            self.row.push(Cell::new());
        }
    }

    /// Returns the table with rows of one length.
    pub(super) fn into_block(mut self) -> Block {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        if self.rows.len() * columns <= FILLING {
            self.rows.iter_mut().for_each(|row| row.resize_with(columns, Cell::new));
        }
        Block::Table(self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(block: Block) -> Vec<Vec<bool>> {
        let Block::Table(rows) = block else { panic!("no table") };
        rows.iter().map(|row| row.iter().map(|cell| !cell.is_empty()).collect()).collect()
    }

    #[test]
    fn a_cell_over_two_rows_and_columns_keeps_the_others_in_place() {
        let mut table = TableBuilder::default();
        table.cell(Block::cell("a"), 2, 2);
        table.cell(Block::cell("b"), 1, 1);
        table.end_row(true);
        table.cell(Block::cell("c"), 1, 1);
        table.end_row(true);
        assert_eq!(rows(table.into_block()), [[true, false, true], [false, false, true]]);
    }

    #[test]
    fn a_cell_that_reaches_down_at_the_end_of_a_row_fills_it() {
        let mut table = TableBuilder::default();
        table.cell(Block::cell("a"), 1, 1);
        table.cell(Block::cell("b"), 1, 2);
        table.end_row(true);
        table.cell(Block::cell("c"), 1, 1);
        table.end_row(true);
        assert_eq!(rows(table.into_block()), [[true, true], [true, false]]);
    }
}
