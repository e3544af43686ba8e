//! Rows of tables as clauses.

use super::{Walk, Zone, join};
use crate::Level;
use crate::tree::build::Opening;
use crate::tree::mark::{self, Mark};
use crate::tree::table::{self, Found, Row, Table};

impl<'t> Walk<'t> {
    /// Opens a clause for each row of the table that begins at the line at hand.
    pub(super) fn take_table(&mut self) -> bool {
        let inside = matches!(self.zone, Zone::Body | Zone::Articles | Zone::Appendix | Zone::Attached);
        if !inside && self.zone != Zone::Closing {
            return false;
        }
        let found = self.lines.get(self.at).and_then(|l| mark::mark(l.content(self.text)));
        if matches!(found, Some(Mark::Recipients | Mark::Signature)) {
            return false;
        }
        let rows = table::find(self.text, &self.lines, self.at, &mut self.tried);
        let Some(last) = rows.last().map(|row| row.last) else {
            return false;
        };
        // Behind the signature only a table with names of columns is one, and not the two columns of the closing.
        if !inside && !rows.first().is_some_and(|row| row.header) {
            return false;
        }
        if !matches!(self.zone, Zone::Articles | Zone::Appendix) {
            self.zone = Zone::Body;
        }
        self.out.caption_table();
        let depth = self.outline.depth_without_bullets();
        self.outline.keep(depth);
        let parent = self.outline.frame(depth).map(|f| f.clause);
        let rows = rows.into_iter().filter_map(|row| self.open_row(row, depth, parent)).collect();
        self.out.tables.push(Table { parent, rows });
        self.at = last + 1;
        true
    }

    fn open_row(&mut self, row: Found, depth: usize, parent: Option<usize>) -> Option<Row> {
        let line = self.lines.get(row.line).copied()?;
        let count = self.outline.count(depth);
        let (sign, number, parts) = match row.header {
            true => ('h', &mut count.headers, &mut count.header_parts),
            false => ('r', &mut count.rows, &mut count.row_parts),
        };
        if row.continues && *number > 0 {
            *parts += 1;
        } else {
            (*number, *parts) = (*number + 1, 1);
        }
        let own = match *parts {
            1 => format!("{sign}{number}"),
            part => format!("{sign}{number}.{part}"),
        };
        let id = join(self.out.id(parent), &own);
        let label = row.cells.first().map_or("", |cell| cell.of(self.text));
        let label = if is_ordinal(label) { label } else { "" };
        let to = self.lines.get(row.last).map_or(line.to, |last| last.to);
        let text = (line.from, to);
        let clause = self.out.open(Opening { level: Level::Row, id, label, parent, start: line.start, text });
        Some(Row { clause, header: row.header, continues: row.continues, cells: row.cells })
    }
}

/// Returns whether the first cell of a row is a number, a Roman number or a letter.
fn is_ordinal(cell: &str) -> bool {
    cell.len() <= 8
        && !cell.is_empty()
        && cell.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ')' | 'đ' | 'Đ'))
}
