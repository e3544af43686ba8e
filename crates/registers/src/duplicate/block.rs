//! Which records are compared at all: those that share something that few have.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::column::{Cell, Column, Kind};

/// Something that more records share than this says too little on its own.
const FEW: usize = 24;
/// The same for pairs of words.
const FEW_WORDS: usize = 10;

/// Returns what each record shares with others, in order.
pub(super) fn postings(columns: &[Column], records: usize) -> Vec<(u64, u32)> {
    let mut postings = Vec::new();
    for row in 0..u32::try_from(records).unwrap_or(u32::MAX) {
        let cells: Vec<Cell<'_>> = columns.iter().map(|column| column.cell(row)).collect();
        keys(columns, &cells, |key| postings.push((key, row)));
    }
    postings.sort_unstable();
    // What a record shares with none, or with too many, leads nowhere.
    let kept: Vec<(u64, u32)> = runs(&postings).flatten().copied().collect();
    kept
}

/// Returns the stretches of one key that are worth following.
fn runs(postings: &[(u64, u32)]) -> impl Iterator<Item = &[(u64, u32)]> {
    postings.chunk_by(|a, b| a.0 == b.0).filter(|run| {
        let most = if run.first().is_some_and(|(key, _)| key & 1 == 1) { FEW_WORDS } else { FEW };
        run.len() <= most
    })
}

/// Returns the pairs of records that share something, each once.
pub(super) fn candidates(postings: &[(u64, u32)]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for run in runs(postings) {
        for (at, (_, one)) in run.iter().enumerate() {
            pairs.extend(run.iter().skip(at + 1).map(|(_, other)| (*one.min(other), *one.max(other))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|(one, other)| one != other);
    pairs
}

/// Returns the records that share something with one that is not among them.
pub(super) fn like<'c>(
    postings: &[(u64, u32)],
    columns: &[Column],
    cells: impl Iterator<Item = Cell<'c>>,
) -> Vec<u32> {
    let cells: Vec<Cell<'_>> = cells.collect();
    let mut found = Vec::new();
    keys(columns, &cells, |key| {
        let begin = postings.partition_point(|(other, _)| *other < key);
        let run = postings.get(begin..).unwrap_or_default().iter().take_while(|(other, _)| *other == key);
        found.extend(run.map(|(_, row)| *row));
    });
    found.sort_unstable();
    found.dedup();
    found
}

/// Gives what a record may share with others: rare values, common values two by two, cores of names, neighbouring words.
fn keys(columns: &[Column], cells: &[Cell<'_>], mut emit: impl FnMut(u64)) {
    let mut common: Vec<(usize, u32)> = Vec::new();
    for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
        if let Some(value) = cell.value {
            if column.count(value) as usize <= FEW {
                emit(key(&(0, at, value)));
            } else {
                common.push((at, value));
            }
        }
        let Some(text) = cell.text.filter(|_| column.kind == Kind::Name) else { continue };
        if !text.core.is_empty() {
            emit(key(&(1, at, text.core.as_str())));
        }
        let words: Vec<&str> = text.core.split(' ').collect();
        for pair in words.windows(2) {
            emit(key(&(2, at, pair)) | 1);
        }
    }
    for (place, one) in common.iter().enumerate() {
        for other in common.iter().skip(place + 1) {
            emit(key(&(3, one, other)));
        }
    }
}

/// The last bit says that the key is a pair of words.
fn key(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish() & !1
}
