//! Words as tesseract writes them: one per line, with their boxes and how sure it is.

use crate::extract::layout::page::{Page, Word};

/// Words less sure than this, in percent, are dirt.
const DIRT: f32 = 15.0;

/// Width of a sheet of A4, in points.
const SHEET: f32 = 595.0;

/// A recognised page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Recognised {
    width: f32,
    height: f32,
    pub(super) words: Vec<Word>,
    /// Mean over the words, in percent.
    pub(super) confidence: f32,
}

impl Recognised {
    /// Reads the pictures that a description is about; a dot is `scale` points.
    pub(super) fn parse(lines: &str, scale: f32) -> Vec<Self> {
        let mut read: Vec<Recognised> = Vec::new();
        let mut line = Vec::new();
        for entry in lines.lines().filter_map(|line| Entry::parse(line, scale)) {
            if entry.level == LINE || entry.level == PICTURE {
                read.last_mut().into_iter().for_each(|page| page.end_line(&mut line));
            }
            if entry.level == PICTURE {
                let Word { right: width, bottom: height, .. } = entry.word;
                read.push(Recognised { width, height, ..Recognised::default() });
            } else if entry.level == WORD && entry.confidence >= DIRT && !is_dirt(&entry.word.text) {
                line.push(entry);
            }
        }
        read.last_mut().into_iter().for_each(|page| page.end_line(&mut line));
        read
    }

    fn end_line(&mut self, line: &mut Vec<Entry>) {
        let first = self.words.len();
        for entry in line.drain(..) {
            self.confidence += (entry.confidence - self.confidence) / (self.words.len() + 1) as f32;
            self.words.push(entry.word);
        }
        level_out(self.words.get_mut(first..).unwrap_or_default());
    }

    /// Moves the words.
    pub(super) fn shift(&mut self, right: f32, down: f32) {
        for word in &mut self.words {
            (word.left, word.right) = (word.left + right, word.right + right);
            (word.top, word.bottom) = (word.top + down, word.bottom + down);
        }
    }

    /// Takes in what was read elsewhere on the page.
    pub(super) fn add(&mut self, other: Recognised) {
        let (mine, others) = (self.words.len() as f32, other.words.len() as f32);
        if mine + others > 0.0 {
            self.confidence = (self.confidence * mine + other.confidence * others) / (mine + others);
        }
        self.words.extend(other.words);
    }

    /// Returns the page in the size of a sheet: a picture does not say how large it was.
    pub(super) fn into_sheet(mut self) -> Page {
        let scale = SHEET / self.width.min(self.height).max(1.0);
        for word in &mut self.words {
            for side in [&mut word.left, &mut word.top, &mut word.right, &mut word.bottom] {
                *side *= scale;
            }
        }
        Page { width: self.width * scale, height: self.height * scale, words: self.words, rules: Vec::new() }
    }
}

/// One line of a description: a picture, a block, a line or a word.
#[derive(Debug)]
struct Entry {
    level: u8,
    confidence: f32,
    word: Word,
}

const PICTURE: u8 = 1;
const LINE: u8 = 4;
const WORD: u8 = 5;

impl Entry {
    fn parse(line: &str, scale: f32) -> Option<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let [level, _, _, _, _, _, left, top, width, height, confidence, text] = columns[..] else {
            return None;
        };
        let dots = |number: &str| number.parse::<f32>().ok().map(|dots| dots * scale);
        let (left, top) = (dots(left)?, dots(top)?);
        let (right, bottom) = (left + dots(width)?, top + dots(height)?);
        let text = dongho_vietnamese::nfc(text.trim()).into_owned();
        let word = Word { left, top, right, bottom, text };
        Some(Entry { level: level.parse().ok()?, confidence: confidence.parse().ok()?, word })
    }
}

/// Rules of tables are recognised as bars and dashes of their own.
fn is_dirt(text: &str) -> bool {
    text.trim().is_empty()
        || text.chars().all(|c| matches!(c, '|' | '¦' | '_' | '[' | ']' | '—' | '{' | '}' | '~'))
}

/// Gives the words of a line the same height. Their boxes are as high as their ink: a dash is lower than a letter, and a
/// letter with two marks higher.
fn level_out(words: &mut [Word]) {
    let highest = words.iter().map(|word| word.bottom - word.top).fold(0.0, f32::max);
    let tall = |word: &&Word| word.bottom - word.top > 0.5 * highest;
    let middle = |edge: fn(&Word) -> f32| {
        let mut edges: Vec<f32> = words.iter().filter(tall).map(edge).collect();
        edges.sort_by(f32::total_cmp);
        edges.get(edges.len() / 2).copied()
    };
    if let (Some(top), Some(bottom)) = (middle(|word| word.top), middle(|word| word.bottom)) {
        words.iter_mut().for_each(|word| (word.top, word.bottom) = (top, bottom));
    }
}
