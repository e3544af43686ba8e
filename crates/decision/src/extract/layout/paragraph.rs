//! Lines that wrap make paragraphs, tables that break over pages make one.

use super::Item;
use super::columns::Side;
use super::label::{begins_item, goes_on, is_cut, is_dash_in_sentence, is_ended};
use super::line::Line;
use super::table::LaidTable;
use crate::extract::block::Block;

/// Indentation that counts, in points; word processors indent by 28 or 36.
const INDENT: f32 = 9.0;

/// A line further below than this many usual steps begins a new paragraph.
const STEP: f32 = 1.4;

/// Lines of one paragraph are about as high as each other; recognition measures their ink.
const SAME_SIZE: std::ops::RangeInclusive<f32> = 0.68..=1.47;

/// Lines at least this wide, as a share of the page, tell the margins.
const LONG: f32 = 0.55;

/// Joins what stands on the pages into paragraphs and tables.
pub(super) fn join(items: Vec<(usize, f32, Vec<Item>)>) -> Vec<Block> {
    let mut writer = Writer::default();
    for (number, width, items) in items {
        let known = Some(writer.margins).filter(|margins| margins.right > 0.0);
        let margins = Margins::of(&items, width).or(known).unwrap_or_else(|| Margins::usual(width));
        (writer.page, writer.margins) = (number, margins);
        for item in items {
            match item {
                Item::Line(line, side) => writer.line(line, side),
                Item::Table(table) => writer.table(table),
            }
        }
    }
    writer.end();
    writer.blocks
}

/// Where the running text of a page begins and ends, and how far its lines are apart.
#[derive(Debug, Clone, Copy, Default)]
struct Margins {
    left: f32,
    right: f32,
    step: f32,
}

impl Margins {
    fn of(items: &[Item], width: f32) -> Option<Self> {
        let lines: Vec<&Line> = items
            .iter()
            .filter_map(|item| match item {
                Item::Line(line, Side::Whole) if line.right - line.left > LONG * width => Some(line),
                _ => None,
            })
            .collect();
        let steps = lines.windows(2).filter_map(|pair| match pair {
            [a, b] if b.top > a.top => Some(b.bottom - a.bottom),
            _ => None,
        });
        let step = share(steps, 0.3).unwrap_or(0.0);
        let left = share(lines.iter().map(|line| line.left), 0.05)?;
        let right = share(lines.iter().map(|line| line.right), 0.95)?;
        Some(Margins { left, right, step })
    }

    /// The usual margins of a sheet, for a page that has no long line and none before it.
    fn usual(width: f32) -> Self {
        Margins { left: 0.14 * width, right: 0.91 * width, step: 0.0 }
    }
}

/// Returns the value below which `share` of the values lie.
fn share(values: impl Iterator<Item = f32>, share: f32) -> Option<f32> {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    let at = (values.len() as f32 * share) as usize;
    values.get(at.min(values.len().checked_sub(1)?)).copied()
}

/// The paragraph or table at hand, and those before it.
#[derive(Debug, Default)]
struct Writer {
    blocks: Vec<Block>,
    page: usize,
    margins: Margins,
    open: Option<Open>,
    table: Option<(usize, LaidTable)>,
}

/// A paragraph that may go on.
#[derive(Debug)]
struct Open {
    text: String,
    side: Side,
    page: usize,
    last: Line,
    /// Where its first line begins and where the others do.
    first_left: f32,
    other_left: Option<f32>,
}

impl Writer {
    fn line(&mut self, line: Line, side: Side) {
        self.end_table();
        if let Some(open) =
            self.open.as_mut().filter(|open| open.goes_on_with(&line, side, self.page, self.margins))
        {
            open.add(line, self.page);
            return;
        }
        self.end_paragraph();
        let text = line.text.clone();
        self.open =
            Some(Open { text, side, page: self.page, first_left: line.left, other_left: None, last: line });
    }

    fn table(&mut self, table: LaidTable) {
        self.end_paragraph();
        if let Some((page, open)) =
            self.table.as_mut().filter(|(page, open)| page + 1 == self.page && open.goes_on_in(&table))
        {
            open.add(table);
            *page = self.page;
            return;
        }
        self.end_table();
        self.table = Some((self.page, table));
    }

    fn end_paragraph(&mut self) {
        self.blocks.extend(self.open.take().map(|open| Block::Paragraph(open.text)));
    }

    fn end_table(&mut self) {
        let rows =
            |table: LaidTable| table.rows.into_iter().map(|row| row.into_iter().map(Block::cell).collect());
        self.blocks.extend(self.table.take().map(|(_, table)| Block::Table(rows(table).collect())));
    }

    fn end(&mut self) {
        self.end_paragraph();
        self.end_table();
    }
}

impl Open {
    fn add(&mut self, line: Line, page: usize) {
        if !is_cut(&self.text, &line.text) {
            self.text.push(' ');
        }
        self.text.push_str(&line.text);
        self.other_left.get_or_insert(line.left);
        (self.last, self.page) = (line, page);
    }

    fn goes_on_with(&self, next: &Line, side: Side, page: usize, margins: Margins) -> bool {
        if side != self.side || page > self.page + 1 || (page > self.page && side != Side::Whole) {
            return false;
        }
        let size = self.last.height() / next.height().max(1.0);
        if !SAME_SIZE.contains(&size) {
            return false;
        }
        let far = page == self.page
            && margins.step > 0.0
            && next.bottom - self.last.bottom > STEP * margins.step.max(next.height());
        let unended = !is_ended(&self.text) && goes_on(&next.text) && !self.is_heading();
        if side != Side::Whole {
            return !far && (unended || self.is_bracket_open() || self.is_half_heading(next));
        }
        if self.is_centred(next, margins) {
            let wrapped =
                self.is_wider_with(next, margins) && !is_ended(&self.text) && !begins_item(&next.text);
            return !far && (unended || wrapped || self.is_bracket_open());
        }
        !far && (unended || (self.is_full(next, margins) && self.is_flush(next, margins)))
    }

    /// Returns whether the next word would not have fitted on the last line.
    fn is_full(&self, next: &Line, margins: Margins) -> bool {
        let space = next.height() * 0.2;
        self.last.right + space + next.first > margins.right - 1.0
    }

    /// The same for a centred line.
    fn is_wider_with(&self, next: &Line, margins: Margins) -> bool {
        let space = next.height() * 0.4;
        self.last.right - self.last.left + space + next.first > margins.right - margins.left
    }

    /// Returns whether the next line begins where a paragraph goes on, and not like an item of its own.
    fn is_flush(&self, next: &Line, margins: Margins) -> bool {
        let ended = is_ended(&self.text);
        let begins = begins_item(&next.text) && (ended || !is_dash_in_sentence(&next.text));
        if let Some(left) = self.other_left {
            return (next.left - left).abs() < INDENT / 2.0 && !(begins && ended);
        }
        let outdented = next.left < self.first_left - INDENT;
        let hanging = next.left > self.first_left + INDENT && begins_item(&self.text);
        let level = (next.left - self.first_left).abs() < INDENT;
        if outdented || hanging {
            return !(begins && ended);
        }
        // Where first lines are indented, another indented line begins another paragraph.
        let indented = self.first_left > margins.left + INDENT;
        level && !begins && !ended && (!indented || goes_on(&next.text))
    }

    fn is_heading(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() > 3 && letters.all(char::is_uppercase)
    }

    /// Returns whether both lines stand in the middle of the page and one of them is short.
    fn is_centred(&self, next: &Line, margins: Margins) -> bool {
        let middle = (margins.left + margins.right) / 2.0;
        let is_short = |line: &Line| line.left > margins.left + 2.0 * INDENT;
        let is_middle = |line: &Line| (line.centre() - middle).abs() < INDENT;
        (is_short(&self.last) || is_short(next)) && is_middle(&self.last) && is_middle(next)
    }

    /// The national heading wraps where its column is narrow.
    fn is_half_heading(&self, next: &Line) -> bool {
        self.text.starts_with("CỘNG H") && !self.text.contains("VIỆT NAM") && next.text.ends_with("VIỆT NAM")
    }

    fn is_bracket_open(&self) -> bool {
        self.text.matches('(').count() > self.text.matches(')').count()
    }
}
