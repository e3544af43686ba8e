//! Tables that a copy broke into one cell a line: the names of the columns, then the cells in turn.
//!
//! Only taken for a table where numbers in sequence part the rows and rows of the full length prove the width.

use dongho_base::Span;

use super::Found;
use super::header::{is_ordinal, is_ordinal_name, named_cells};
use crate::tree::label::roman;
use crate::tree::line::Line;

/// Fewest and most columns.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=9;

/// Longest name of a column, in bytes.
const NAME: usize = 90;

/// Returns the rows of the table that begins at line `at`, none where there is no table of this kind.
pub(super) fn find(text: &str, lines: &[Line], at: usize) -> Vec<Found> {
    let first = lines.get(at).map_or("", |l| l.content(text));
    if first.len() > 16 || !is_ordinal_name(first) {
        return Vec::new();
    }
    let filled: Vec<usize> = filled(text, lines, at);
    let content = |i: usize| filled.get(i).and_then(|at| lines.get(*at)).map_or("", |l| l.content(text));
    let Some(width) = width(&content) else {
        return Vec::new();
    };
    let mut rows = vec![(0, width)];
    let mut next = width;
    let mut full = 0;
    let mut last = Ordinals::default();
    while let Some(len) = row_len(&content, next, width, &mut last) {
        full += usize::from(len >= width);
        rows.push((next, len));
        next += len;
    }
    if full == 0 || full * 2 < rows.len() - 1 {
        return Vec::new();
    }
    let found = rows
        .iter()
        .map(|(from, len)| found(text, lines, filled.get(*from..*from + *len).unwrap_or_default(), width));
    found.enumerate().map(|(at, row)| Found { header: at == 0, ..row }).collect()
}

/// Returns the lines that are not blank, from `at` on, up to a line too long for a cell or one with several cells.
fn filled(text: &str, lines: &[Line], at: usize) -> Vec<usize> {
    let here = lines.get(at..).unwrap_or_default().iter().enumerate().take(4_000);
    let filled = here.filter(|(_, l)| !l.is_blank()).map(|(i, l)| (at + i, l.content(text)));
    filled.take_while(|(_, c)| !c.contains('\t') && c.len() < 1_500).map(|(i, _)| i).collect()
}

/// Returns the number of columns: the lines up to the first ordinal, where most of them name columns.
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
    /// Returns whether `cell` is the next number, or the next group's.
    fn goes_on(&self, cell: &str) -> Option<Ordinals> {
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

/// Returns how many lines the row at `from` takes, `None` where the table has ended; one more than the columns where a
/// page number stands among its cells.
fn row_len<'t>(
    content: &impl Fn(usize) -> &'t str,
    from: usize,
    width: usize,
    last: &mut Ordinals,
) -> Option<usize> {
    *last = last.goes_on(content(from))?;
    let ends = |i: usize| content(i).is_empty() || last.goes_on(content(i)).is_some();
    let next = (from + 1..from + width).find(|i| ends(*i));
    // A number that stands once more where the row would end is that of the page.
    let page =
        next.is_some_and(|i| content(i) == content(from + width + 1) && content(i).parse::<u32>().is_ok());
    let len = if page { width + 1 } else { next.map_or(width, |next| next - from) };
    (len > 1).then_some(len)
}

fn found(text: &str, lines: &[Line], own: &[usize], width: usize) -> Found {
    let content = |at: &usize| lines.get(*at).map_or("", |l| l.content(text));
    let span = |at: &usize| lines.get(*at).map_or(Span::default(), |l| Span::new(l.from, l.to));
    let page = own.iter().skip(1).position(|at| content(at).parse::<u32>().is_ok());
    let page = page.filter(|_| own.len() > width).map(|at| at + 1);
    let cells = own.iter().enumerate().filter(|(at, _)| page != Some(*at));
    let mut cells: Vec<Span> = cells.map(|(_, line)| span(line)).collect();
    let end = cells.last().map_or(0, |c| c.end);
    cells.resize(width, Span::new(end, end));
    let first = own.first().copied().unwrap_or(0);
    Found { line: first, last: own.last().copied().unwrap_or(first), header: false, continues: false, cells }
}
