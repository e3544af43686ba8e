//! What every reader of a packaged format gives: paragraphs and tables in reading order.

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph; `\n` is a line break inside it. Empty for a blank line.
    Paragraph(String),
    /// A table: rows of cells. A merged cell is followed (or, downwards, continued) by empty ones.
    Table(Vec<Vec<Cell>>),
}

/// A cell holds what a page holds; empty where it only continues a merged one.
pub(super) type Cell = Vec<Block>;

impl Block {
    /// Makes a cell of one paragraph.
    pub(super) fn cell(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Vec::new() } else { vec![Block::Paragraph(text)] }
    }
}
