//! What a Word table says about its rows and cells.

use crate::extract::block::{Block, Cell};
use crate::extract::table::{COLUMNS, TableBuilder};

/// A table while it is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    built: TableBuilder,
    span: usize,
    /// Whether the cell only continues the one above or before it.
    continues: bool,
    deleted: bool,
    /// Columns left empty behind the row.
    behind: usize,
}

impl Table {
    pub(super) fn open_row(&mut self) {
        (self.deleted, self.behind) = (false, 0);
    }

    pub(super) fn open_cell(&mut self) {
        (self.span, self.continues) = (1, false);
    }

    /// Takes a property of the row or of the cell and returns how many cells it asks for.
    pub(super) fn property(&mut self, name: &str, number: Option<i64>, restarts: bool) -> usize {
        let columns = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(COLUMNS);
        match name {
            "gridSpan" => self.span = columns,
            "gridBefore" => self.built.skip(columns),
            "gridAfter" => self.behind = columns,
            "vMerge" | "hMerge" => self.continues = !restarts,
            "del" => self.deleted = true,
            _ => return 0,
        }
        columns
    }

    pub(super) fn close_cell(&mut self, cell: Cell) {
        let cell = if self.continues { Cell::new() } else { cell };
        self.built.cell(cell, self.span, 1);
    }

    pub(super) fn close_row(&mut self) {
        self.built.skip(self.behind);
        self.built.end_row(!self.deleted);
    }

    pub(super) fn into_block(self) -> Block {
        self.built.into_block()
    }
}
