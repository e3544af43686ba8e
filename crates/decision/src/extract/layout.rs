//! From words at places on pages back to paragraphs and tables in reading order.
//!
//! A page description (.pdf) or a recognised picture knows neither lines nor paragraphs nor tables, only where each
//! word stands; the ruled lines are found in the picture of the page. All lengths are points (1/72 inch), counted from
//! the upper left corner.

mod cell;
mod columns;
mod furniture;
mod grid;
mod groups;
mod label;
mod line;
pub(super) mod page;
mod paragraph;
pub(super) mod rules;
mod table;

use super::block::Block;
use columns::Side;
use grid::Grid;
use line::Line;
use page::{Page, Rule, Word};
use table::LaidTable;

/// What stands on a page, from top to bottom.
#[derive(Debug)]
enum Item {
    /// A line of running text, or of one of two columns beside each other.
    Line(Line, Side),
    Table(LaidTable),
}

/// Returns the paragraphs and tables of a document.
pub(super) fn read(mut pages: Vec<Page>) -> Vec<Block> {
    furniture::remove(&mut pages);
    let mut items = Vec::new();
    for (number, page) in pages.into_iter().enumerate() {
        items.push((number, page.width, page_items(page)));
    }
    paragraph::join(items)
}

/// Returns whether words on one height stand so far apart, at two heights or more, that a table may be there.
pub(super) fn may_hold_table(page: &Page, gap: f32) -> bool {
    let rows = line::rows(page.words.clone());
    let parted =
        |row: &&Vec<Word>| row.windows(2).any(|pair| matches!(pair, [a, b] if b.left - a.right > gap));
    rows.iter().filter(parted).count() > 1
}

/// Returns the cells of the tables that rules make: the left, top, right and bottom of each, in points.
pub(super) fn cells(rules: &[Rule]) -> Vec<[f32; 4]> {
    grid::find(rules).iter().flat_map(Grid::cells).collect()
}

fn page_items(page: Page) -> Vec<Item> {
    let grids = grid::find(&page.rules);
    let (tables, words) = deal(grids, page.words);
    let mut items: Vec<(f32, Item)> =
        tables.into_iter().map(|table| (table.top, Item::Table(table))).collect();
    let tops: Vec<f32> = items.iter().map(|(top, _)| *top).collect();
    for lines in between(line::build(words), &tops) {
        items
            .extend(columns::order(lines).into_iter().map(|(top, line, side)| (top, Item::Line(line, side))));
    }
    // Lines of two columns carry the top of their zone, so that a stable sort keeps the columns whole.
    items.sort_by(|a, b| a.0.total_cmp(&b.0));
    items.into_iter().map(|(_, item)| item).collect()
}

/// Gives each word to the table it stands in and returns the rest. What looks like a table but is only a frame is none.
fn deal(grids: Vec<Grid>, words: Vec<Word>) -> (Vec<LaidTable>, Vec<Word>) {
    let mut inside: Vec<Vec<Word>> = grids.iter().map(|_| Vec::new()).collect();
    let mut rest = Vec::new();
    for word in words {
        match grids.iter().position(|grid| grid.holds(&word)).and_then(|at| inside.get_mut(at)) {
            Some(held) => held.push(word),
            None => rest.push(word),
        }
    }
    let tables = grids.iter().zip(inside).filter(|(_, words)| !words.is_empty());
    (tables.map(|(grid, words)| LaidTable::new(grid, words)).collect(), rest)
}

/// Splits the lines of a page where a table stands between them.
fn between(lines: Vec<Line>, tops: &[f32]) -> Vec<Vec<Line>> {
    let mut parts: Vec<Vec<Line>> = vec![Vec::new(); tops.len() + 1];
    for line in lines {
        let above = tops.iter().filter(|top| **top < line.top).count();
        if let Some(part) = parts.get_mut(above) {
            part.push(line);
        }
    }
    parts
}
