//! Words on the same height make a line; a wide gap parts it.

use super::page::Word;

/// A gap of more than this many line heights parts a line: the spaces of justified text stay below it.
const WIDE: f32 = 1.6;

/// Words beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
    /// Width of the first word.
    pub(super) first: f32,
    /// Whether another piece stands on the same height.
    pub(super) beside: bool,
    pub(super) text: String,
}

impl Line {
    fn new(words: &[&Word], beside: bool) -> Option<Self> {
        let first = words.first()?;
        let edge = |of: fn(&Word) -> f32, pick: fn(f32, f32) -> f32, start| {
            words.iter().map(|w| of(w)).fold(start, pick)
        };
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        Some(Line {
            left: first.left,
            top: edge(|w| w.top, f32::min, f32::INFINITY),
            right: edge(|w| w.right, f32::max, f32::NEG_INFINITY),
            bottom: edge(|w| w.bottom, f32::max, f32::NEG_INFINITY),
            first: first.right - first.left,
            beside,
            text: texts.join(" "),
        })
    }

    pub(super) fn height(&self) -> f32 {
        self.bottom - self.top
    }

    pub(super) fn centre(&self) -> f32 {
        (self.left + self.right) / 2.0
    }
}

/// Returns the lines of a page from top to bottom, pieces of one height from left to right.
pub(super) fn build(words: Vec<Word>) -> Vec<Line> {
    rows(words).iter().flat_map(|row| pieces(row)).collect()
}

/// Groups words by height, each group from left to right.
pub(super) fn rows(mut words: Vec<Word>) -> Vec<Vec<Word>> {
    words.sort_by(|a, b| a.middle().1.total_cmp(&b.middle().1));
    let mut rows: Vec<(f32, Vec<Word>)> = Vec::new();
    for word in words {
        let (middle, height) = (word.middle().1, word.height());
        match rows.last_mut() {
            Some((at, row)) if middle - *at < 0.4 * row.first().map_or(height, Word::height).max(height) => {
                row.push(word)
            }
            _ => rows.push((middle, vec![word])),
        }
    }
    let mut rows: Vec<Vec<Word>> = rows.into_iter().map(|(_, row)| row).collect();
    rows.iter_mut().for_each(|row| row.sort_by(|a, b| a.left.total_cmp(&b.left)));
    rows
}

fn pieces(row: &[Word]) -> Vec<Line> {
    let mut groups: Vec<Vec<&Word>> = Vec::new();
    for (at, word) in row.iter().enumerate() {
        let parted = match at.checked_sub(1).and_then(|before| row.get(before)) {
            Some(before) => {
                word.left - before.right > WIDE * word.height().min(before.height())
                    || begins_heading(row, at)
            }
            None => true,
        };
        match groups.last_mut() {
            Some(group) if !parted => group.push(word),
            _ => groups.push(vec![word]),
        }
    }
    let beside = groups.len() > 1;
    groups.iter().filter_map(|group| Line::new(group, beside)).collect()
}

/// The national heading stands close beside the issuing body: its words tell where it begins, whatever the gap.
fn begins_heading(row: &[Word], at: usize) -> bool {
    let words =
        |count: usize| row.get(at..at + count).unwrap_or_default().iter().map(|word| word.text.as_str());
    words(4).eq(["CỘNG", "HÒA", "XÃ", "HỘI"])
        || words(4).eq(["CỘNG", "HOÀ", "XÃ", "HỘI"])
        || words(3).eq(["Độc", "lập", "-"])
}
