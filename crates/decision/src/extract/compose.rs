//! From paragraphs and tables to the extracted text.

mod beside;

use super::block::{Block, Cell};

/// Line break inside a table cell.
pub(super) const CELL_BREAK: char = '\u{2028}';

/// Writes blocks as text, one paragraph or table row per line.
#[derive(Debug, Default)]
pub(super) struct Composer {
    text: String,
}

impl Composer {
    /// Returns the text of `blocks`.
    pub(super) fn compose(blocks: &[Block]) -> String {
        let mut composer = Composer::default();
        composer.blocks(blocks);
        while composer.text.ends_with("\n\n") {
            composer.text.pop();
        }
        composer.text
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks;
        while let Some((block, behind)) = rest.split_first() {
            let beside = beside::parts(rest);
            rest = rest.get(beside.len()..).filter(|_| !beside.is_empty()).unwrap_or(behind);
            match block {
                _ if !beside.is_empty() => {
                    beside.iter().for_each(|(left, _)| self.line_of(left));
                    beside.iter().for_each(|(_, right)| self.line_of(right));
                }
                Block::Paragraph(text) => self.paragraph(text),
                Block::Table(rows) => self.table(rows),
            }
        }
    }

    fn line_of(&mut self, text: &str) {
        let line = tidy(text);
        if !line.is_empty() {
            self.line(&line);
        }
    }

    fn paragraph(&mut self, text: &str) {
        let mut empty = true;
        for line in text.split(['\n', CELL_BREAK]) {
            let line = tidy(line);
            if !line.is_empty() {
                self.line(&line);
                empty = false;
            }
        }
        if empty {
            self.blank();
        }
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        match Arrangement::of(rows) {
            Arrangement::Data => self.rows(rows),
            Arrangement::ByRow => rows.iter().flatten().for_each(|cell| self.blocks(cell)),
            Arrangement::ByColumn => {
                let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
                for column in 0..columns {
                    rows.iter().filter_map(|row| row.get(column)).for_each(|cell| self.blocks(cell));
                }
            }
        }
    }

    /// Rows without any text say nothing and are left out.
    fn rows(&mut self, rows: &[Vec<Cell>]) {
        self.blank();
        for row in rows {
            let cells: Vec<String> = row.iter().map(cell_text).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.line(&cells.join("\t"));
            }
        }
        self.blank();
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Writes one blank line, never two.
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// Paragraphs and tables of a cell that holds a page, and rows of the table around it.
const PAGE_BLOCKS: usize = 60;
const PAGE_ROWS: usize = 4;

/// How a table is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrangement {
    /// Rows and columns carry meaning.
    Data,
    /// It only places text on the page; its rows follow each other.
    ByRow,
    /// The same, but each column is a text of its own.
    ByColumn,
}

impl Arrangement {
    /// Decree 30/2020/NĐ-CP sets the national heading beside the issuing body and the recipients beside the
    /// signature; word processors do that with invisible tables, and so do one-cell frames around a text.
    fn of(rows: &[Vec<Cell>]) -> Self {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns <= 1 || (rows.len() <= PAGE_ROWS && rows.iter().flatten().any(holds_page)) {
            return Arrangement::ByRow;
        }
        if columns > 4 || rows.len() > 12 {
            return Arrangement::Data;
        }
        let mut first_lines = rows.iter().flatten().flat_map(first_line);
        if first_lines.clone().any(|line| is_national_heading(&line)) {
            return Arrangement::ByRow;
        }
        if first_lines.any(|line| is_closing(&line)) { Arrangement::ByColumn } else { Arrangement::Data }
    }
}

/// Old web pages are laid out as a table whose one cell holds the whole document.
fn holds_page(cell: &Cell) -> bool {
    let table = |block: &Block| matches!(block, Block::Table(rows) if rows.iter().any(|row| row.len() > 1));
    cell.len() > PAGE_BLOCKS || (cell.len() > PAGE_BLOCKS / 4 && cell.iter().any(table))
}

fn first_line(cell: &Cell) -> Option<String> {
    cell.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(tidy(text)).filter(|line| !line.is_empty()),
        Block::Table(_) => None,
    })
}

fn is_national_heading(line: &str) -> bool {
    line.contains("XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        || line.contains("ĐẢNG CỘNG SẢN VIỆT NAM")
        || line.starts_with("Độc lập - Tự do")
}

fn is_closing(line: &str) -> bool {
    line.starts_with("Nơi nhận")
        || ["TM. ", "KT. ", "TL. ", "TUQ. "].iter().any(|mark| line.starts_with(mark))
}

fn cell_text(cell: &Cell) -> String {
    let mut lines = Vec::new();
    for block in cell {
        match block {
            Block::Paragraph(text) => lines.extend(text.split(['\n', CELL_BREAK]).map(tidy)),
            Block::Table(rows) => lines.extend(rows.iter().map(|row| nested_row(row))),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\u{2028}")
}

/// A row of a table inside a cell becomes one line of that cell.
fn nested_row(row: &[Cell]) -> String {
    let cells: Vec<String> = row
        .iter()
        .map(|cell| cell_text(cell).replace(CELL_BREAK, " "))
        .filter(|cell| !cell.is_empty())
        .collect();
    cells.join(" ")
}

/// Returns `line` in NFC, every stretch of white space one space, without invisible characters.
pub(super) fn tidy(line: &str) -> String {
    let mut tidied = String::with_capacity(line.len());
    for c in dongho_vietnamese::nfc(line).chars().filter_map(printable) {
        if c != ' ' || !(tidied.is_empty() || tidied.ends_with(' ')) {
            tidied.push(c);
        }
    }
    if tidied.ends_with(' ') {
        tidied.pop();
    }
    tidied
}

/// Symbol fonts put their bullets into the private use area; a list item begins with a dash here, whatever its look.
fn printable(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => None,
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() => None,
        '\u{f02d}' | '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' => Some('-'),
        c => Some(c),
    }
}
