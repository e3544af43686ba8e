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
    let piped = first.contains('|') || is_pipe_next(text, lines, at);
    let cells = if piped { between_pipes(text, lines, at) } else { one_a_line(text, lines, at) };
    let rows = rows(text, &cells);
    let found = rows
        .iter()
        .map(|(from, len, width)| found(text, cells.get(*from..*from + *len).unwrap_or_default(), *width));
    let mut found: Vec<Found> = found.collect::<Option<_>>().unwrap_or_default();
    found.iter_mut().take(1).for_each(|row| row.header = true);
    found
}

fn is_pipe_next(text: &str, lines: &[Line], at: usize) -> bool {
    let behind = lines.get(at + 1..).unwrap_or_default();
    behind.iter().take(3).map(|l| l.raw(text).trim()).find(|raw| !raw.is_empty()) == Some("|")
}

/// Returns the lines that are not blank as cells, up to one that is too long for a cell or holds several.
fn one_a_line(text: &str, lines: &[Line], at: usize) -> Vec<Cell> {
    let here = lines.iter().copied().enumerate().skip(at).take(LINES).filter(|(_, l)| !l.is_blank());
    let cells = here.map(|(i, l)| Cell { span: Span::new(l.from, l.to), line: i, last: i, begins: true });
    cells.take_while(|c| c.span.end - c.span.start < CELL && !c.span.of(text).contains('\t')).collect()
}

/// Returns the cells that end with a pipe, each of one line or several.
fn between_pipes(text: &str, lines: &[Line], at: usize) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut open: Option<Cell> = None;
    for (i, line) in lines.iter().enumerate().skip(at).take(LINES) {
        let raw = line.raw(text);
        let mut from = line.start;
        for (number, part) in raw.split('|').enumerate() {
            if number > 0 {
                cells.extend(open.take());
            }
            let inner = part.trim_matches(is_space);
            let lead = part.len() - part.trim_start_matches(is_space).len();
            let span = Span::new(from + lead, from + lead + inner.len());
            from += part.len() + 1;
            match &mut open {
                _ if inner.is_empty() => {}
                Some(cell) => (cell.span.end, cell.last) = (span.end, i),
                None => open = Some(Cell { span, line: i, last: i, begins: number == 0 }),
            }
        }
        // A cell that no pipe ends is the text behind the table.
        if open.is_some_and(|cell| cell.span.end - cell.span.start > CELL) {
            break;
        }
    }
    cells
}

/// Returns the rows as first cell, number of cells and number of columns; none where the cells make no table.
fn rows(text: &str, cells: &[Cell]) -> Vec<(usize, usize, usize)> {
    let content = |i: usize| cells.get(i).map_or("", |cell| cell.span.of(text));
    let Some(width) = width(&content) else {
        return Vec::new();
    };
    let mut rows = vec![(0, width, width)];
    let mut next = width;
    let mut full = 0;
    let mut last = Ordinals::default();
    while let Some(len) = row_len(&content, next, width, &mut last) {
        full += usize::from(len >= width);
        rows.push((next, len, width));
        next += len;
    }
    if full == 0 || full * 2 < rows.len() - 1 { Vec::new() } else { rows }
}

/// Returns the number of columns: the cells up to the first ordinal, where most of them name columns.
fn width<'t>(content: &impl Fn(usize) -> &'t str) -> Option<usize> {
    let width = (1..=*COLUMNS.end() + 1).find(|i| is_ordinal(content(*i)))?;
    let names: Vec<&str> = (0..width).map(content).collect();
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
fn row_len<'t>(
    content: &impl Fn(usize) -> &'t str,
    from: usize,
    width: usize,
    last: &mut Ordinals,
) -> Option<usize> {
    *last = last.next(content(from))?;
    let ends = |i: usize| content(i).is_empty() || last.next(content(i)).is_some();
    let next = (from + 1..from + width).find(|i| ends(*i));
    // A number that stands once more where the row would end is that of the page.
    let page =
        next.is_some_and(|i| content(i) == content(from + width + 1) && content(i).parse::<u32>().is_ok());
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
