//! Tables that a copy broke into one cell a line, or into cells that end with a pipe: the names of the columns, then the
//! cells in turn.
//!
//! Only taken for a table where numbers in sequence part the rows and rows of the full length prove the width.

use dongho_base::Span;

use super::Found;
use super::header::{is_ordinal, is_ordinal_name, named_cells};
use crate::tree::label::roman;
use crate::tree::line::{Line, is_space};

/// Fewest and most columns.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=9;

/// Longest name of a column and longest cell, in bytes.
const NAME: usize = 120;
const CELL: usize = 3_000;

/// Most lines of a table.
const LINES: usize = 8_000;

/// A cell: its text, and whether it begins its line.
#[derive(Debug, Clone, Copy)]
struct Cell {
    span: Span,
    line: usize,
    last: usize,
    begins: bool,
}

/// Returns the rows of the table that begins at line `at`, none where there is no table of this kind.
pub(super) fn find(text: &str, lines: &[Line], at: usize) -> Vec<Found> {
    let Some(first) = lines.get(at).map(|l| l.content(text)) else {
        return Vec::new();
    };
    let name = first.split('|').next().unwrap_or("").trim();
    if name.len() > 16 || !is_ordinal_name(name) {
        return Vec::new();
    }
    let mut cells = Cells {
        text,
        lines,
        next: at,
        piped: first.contains('|') || is_pipe_next(text, lines, at),
        found: Vec::new(),
        open: None,
    };
    let rows = rows(&mut cells);
    let found = rows.iter().map(|(from, len, width)| {
        let own = cells.found.get(*from..*from + *len).unwrap_or_default();
        found(text, own, *width)
    });
    let mut found: Vec<Found> = found.collect::<Option<_>>().unwrap_or_default();
    found.iter_mut().take(1).for_each(|row| row.header = true);
    found
}

fn is_pipe_next(text: &str, lines: &[Line], at: usize) -> bool {
    let behind = lines.get(at + 1..).unwrap_or_default();
    behind.iter().take(3).map(|l| l.raw(text).trim()).find(|raw| !raw.is_empty()) == Some("|")
}

/// The cells of a table, found as they are asked for, so that what is no table costs no more than its begin.
struct Cells<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// The line to look at next.
    next: usize,
    /// Whether pipes end the cells; else every line is one.
    piped: bool,
    found: Vec<Cell>,
    /// A cell that no pipe has ended yet.
    open: Option<Cell>,
}

impl<'t> Cells<'t> {
    /// Returns the text of a cell, empty behind the last.
    fn content(&mut self, at: usize) -> &'t str {
        while self.found.len() <= at {
            let Some(line) = self.lines.get(self.next).copied() else {
                return "";
            };
            if self.found.len() > LINES || !self.take(line) {
                return "";
            }
            self.next += 1;
        }
        self.found.get(at).map_or("", |cell| cell.span.of(self.text))
    }

    /// Takes the cells of a line; `false` where the table has ended.
    fn take(&mut self, line: Line) -> bool {
        if self.piped {
            return self.take_piped(line);
        }
        let cell =
            Cell { span: Span::new(line.from, line.to), line: self.next, last: self.next, begins: true };
        let fits = line.to.saturating_sub(line.from) < CELL && !line.content(self.text).contains('\t');
        if fits && !line.is_blank() {
            self.found.push(cell);
        }
        fits
    }

    fn take_piped(&mut self, line: Line) -> bool {
        let mut from = line.start;
        for (number, part) in line.raw(self.text).split('|').enumerate() {
            if number > 0 {
                self.found.extend(self.open.take());
            }
            let inner = part.trim_matches(is_space);
            let lead = part.len() - part.trim_start_matches(is_space).len();
            let span = Span::new(from + lead, from + lead + inner.len());
            from += part.len() + 1;
            match &mut self.open {
                _ if inner.is_empty() => {}
                Some(cell) => (cell.span.end, cell.last) = (span.end, self.next),
                None => {
                    self.open = Some(Cell { span, line: self.next, last: self.next, begins: number == 0 })
                }
            }
        }
        // A cell that no pipe ends is the text behind the table.
        self.open.is_none_or(|cell| cell.span.end - cell.span.start < CELL)
    }
}

/// Returns the rows as first cell, number of cells and number of columns; none where the cells make no table.
fn rows(cells: &mut Cells<'_>) -> Vec<(usize, usize, usize)> {
    let Some(width) = width(cells) else {
        return Vec::new();
    };
    let mut rows = vec![(0, width, width)];
    let mut next = width;
    let mut full = 0;
    let mut last = Ordinals::default();
    while let Some(len) = row_len(cells, next, width, &mut last) {
        full += usize::from(len >= width);
        rows.push((next, len, width));
        next += len;
    }
    if full == 0 || full * 2 < rows.len() - 1 { Vec::new() } else { rows }
}

/// Returns the number of columns: the cells up to the first ordinal, where most of them name columns.
fn width(cells: &mut Cells<'_>) -> Option<usize> {
    let width = (1..=*COLUMNS.end() + 1).find(|i| is_ordinal(cells.content(*i)))?;
    let names: Vec<&str> = (0..width).map(|i| cells.content(i)).collect();
    let fits = COLUMNS.contains(&width) && names.iter().all(|n| n.len() < NAME);
    (fits && named_cells(&names) * 2 > width).then_some(width)
}

/// The last ordinals of the rows and of the groups.
#[derive(Debug, Default)]
struct Ordinals {
    number: u32,
    group: u32,
}

impl Ordinals {
    /// Returns the ordinals behind `cell` where it is the next number, or the next group's.
    fn next(&self, cell: &str) -> Option<Ordinals> {
        let bare = cell.trim_matches(['.', ')', ' ']);
        if let Ok(number) = bare.parse::<u32>() {
            let next = number == self.number + 1 || number == 1 && self.number > 0 && self.group > 0;
            return next.then_some(Ordinals { number, group: self.group });
        }
        let upper = bare.chars().all(char::is_uppercase);
        let group = u32::from(roman(bare).filter(|_| upper)?);
        (group == self.group + 1).then_some(Ordinals { number: self.number, group })
    }
}

/// Returns how many cells the row at `from` takes, `None` where the table has ended; one more than the columns where a
/// page number stands among them.
fn row_len(cells: &mut Cells<'_>, from: usize, width: usize, last: &mut Ordinals) -> Option<usize> {
    *last = last.next(cells.content(from))?;
    let mut ends = |i: usize| {
        let cell = cells.content(i);
        cell.is_empty() || last.next(cell).is_some()
    };
    let next = (from + 1..from + width).find(|i| ends(*i));
    // A number that stands once more where the row would end is that of the page.
    let page = next.is_some_and(|i| {
        let number = cells.content(i);
        number.parse::<u32>().is_ok() && number == cells.content(from + width + 1)
    });
    let len = if page { width + 1 } else { next.map_or(width, |next| next - from) };
    (len > 1).then_some(len)
}

fn found(text: &str, own: &[Cell], width: usize) -> Option<Found> {
    let (first, last) = (own.first()?, own.last()?);
    let number = |cell: &Cell| cell.span.of(text).parse::<u32>().is_ok();
    let page = own.iter().skip(1).position(number).filter(|_| own.len() > width).map(|at| at + 1);
    let kept = own.iter().enumerate().filter(|(at, _)| page != Some(*at));
    let mut cells: Vec<Span> = kept.map(|(_, cell)| cell.span).collect();
    cells.resize(width, Span::new(last.span.end, last.span.end));
    let row = Found { line: first.line, last: last.last, header: false, continues: false, cells };
    first.begins.then_some(row)
}
