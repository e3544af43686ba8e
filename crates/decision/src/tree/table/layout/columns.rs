//! Columns by their gutters.

use dongho_base::Span;

/// A piece of a line between gaps, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tree::table) struct Gap {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The same in bytes.
    start: usize,
    end: usize,
}

impl Gap {
    /// Returns the piece of `raw`.
    pub(super) fn of<'t>(&self, raw: &'t str) -> &'t str {
        raw.get(self.start..self.end).unwrap_or("")
    }
}

/// Spaces that part two cells.
const GAP: usize = 2;

/// Returns the pieces of a line that are parted by two spaces or more.
pub(super) fn gaps(raw: &str) -> Vec<Gap> {
    let mut found: Vec<Gap> = Vec::new();
    let mut spaces = GAP;
    for (at, (byte, c)) in raw.char_indices().enumerate() {
        if c.is_whitespace() {
            spaces += 1;
            continue;
        }
        let (to, end) = (at + 1, byte + c.len_utf8());
        match found.last_mut() {
            Some(last) if spaces < GAP => (last.to, last.end) = (to, end),
            _ => found.push(Gap { from: at, to, start: byte, end }),
        }
        spaces = 0;
    }
    found
}

/// The first characters of the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    starts: Vec<usize>,
}

impl Columns {
    /// Finds the columns of lines: parted by positions that are blank on every line of several pieces.
    pub(super) fn of(lines: &[&str]) -> Self {
        let rows: Vec<Vec<Gap>> = lines.iter().map(|l| gaps(l)).filter(|g| g.len() > 1).collect();
        let width = rows.iter().flatten().map(|g| g.to).max().unwrap_or(0).min(600);
        let mut used = vec![false; width + 1];
        for gap in rows.iter().flatten() {
            used.iter_mut().take(gap.to).skip(gap.from).for_each(|u| *u = true);
        }
        let mut starts = Vec::new();
        let mut blank = GAP;
        for (at, used) in used.iter().enumerate() {
            if *used && blank >= GAP {
                starts.push(at);
            }
            blank = if *used { 0 } else { blank + 1 };
        }
        let mut columns = Columns { starts };
        columns.split_ordinals(lines);
        columns
    }

    /// Parts a first column that begins with numbers: "1   Kiểm định" below "STT Nội dung".
    fn split_ordinals(&mut self, lines: &[&str]) {
        let Some(first) = self.starts.first().copied() else {
            return;
        };
        let header = lines.first().map_or("", |l| l.trim_start());
        let named = ["STT ", "TT ", "Stt ", "Số TT "].iter().find(|w| header.starts_with(**w));
        let Some(named) = named.filter(|w| !header.get(w.len()..).is_some_and(|r| r.starts_with(' '))) else {
            return;
        };
        let second = first + named.chars().count();
        if self.starts.get(1).is_none_or(|next| *next > second) {
            self.starts.insert(1, second);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Returns the cells of a line; `offset` is the byte of its begin in the text.
    pub(super) fn cells(&self, raw: &str, offset: usize) -> Vec<Span> {
        let chars: Vec<(usize, char)> = raw.char_indices().collect();
        let byte = |at: usize| chars.get(at).map_or(raw.len(), |(byte, _)| *byte);
        let mut bounds: Vec<usize> = self.starts.clone();
        if let Some(first) = bounds.first_mut() {
            *first = 0;
        }
        // A word that runs over a boundary belongs to the column it begins in: the boundary moves behind it.
        for bound in bounds.iter_mut().skip(1) {
            *bound = behind_word(&chars, *bound);
        }
        let ends = bounds.iter().skip(1).copied().chain([chars.len()]);
        bounds
            .iter()
            .zip(ends)
            .map(|(from, to)| trimmed(raw, byte(*from), byte(to.max(*from)), offset))
            .collect()
    }
}

fn behind_word(chars: &[(usize, char)], bound: usize) -> usize {
    let solid = |at: usize| chars.get(at).is_some_and(|(_, c)| !c.is_whitespace());
    if bound == 0 || !solid(bound) || !solid(bound - 1) {
        return bound;
    }
    // Up to the next gap of two spaces.
    let mut at = bound;
    while at < chars.len() && (solid(at) || solid(at + 1)) {
        at += 1;
    }
    at
}

fn trimmed(raw: &str, from: usize, to: usize, offset: usize) -> Span {
    let cell = raw.get(from..to).unwrap_or("");
    let behind = cell.trim_start();
    let start = offset + from + (cell.len() - behind.len());
    Span::new(start, start + behind.trim_end().len())
}
