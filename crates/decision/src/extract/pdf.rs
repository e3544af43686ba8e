//! Page descriptions (.pdf): the text layer where there is one, else what recognition makes of the scan.

mod images;
mod raster;
mod words;

use std::ops::RangeInclusive;

use super::layout::page::Page;
use super::program::{Failure, PDFTOTEXT, Workshop, at_most};
use super::{Content, Limits, ReadDocumentError, layout, ocr};

/// A page with fewer words may be a scan with a stamp of words on it.
const FEW_WORDS: usize = 40;

/// Share of words with Vietnamese letters; real text has half of them, a foreign recognition hardly any.
const VIETNAMESE: f32 = 0.15;

/// A row of words with a gap wider than this, in points, may be a row of a table.
const TABLE_GAP: f32 = 8.0;

/// Descriptions of words take some twenty times the room of the words.
const DESCRIPTION: usize = 4;

/// Reads a `.pdf`.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Content, ReadDocumentError> {
    let workshop = Workshop::with_file("input.pdf", bytes)?;
    let mut pages = describe(&workshop, limits)?;
    let scans = scans(&workshop, &pages, limits)?;
    for range in ranges(&pages, &scans) {
        raster::add_rules(&workshop, range, &mut pages, limits)?;
    }
    let findings = ocr::recognise(&workshop, &mut pages, &scans, limits)?;
    Ok(Content { blocks: layout::read(pages), findings, ..Content::default() })
}

fn describe(workshop: &Workshop, limits: &Limits) -> Result<Vec<Page>, ReadDocumentError> {
    let room = limits.text_bytes.saturating_mul(DESCRIPTION);
    let arguments = ["-bbox", "-enc", "UTF-8", "input.pdf", "-"];
    let described =
        workshop.run(PDFTOTEXT, &arguments, limits, at_most(room)).map_err(|failure| match failure {
            Failure::Said(said) if said.contains("password") => {
                ReadDocumentError::Encrypted { format: "pdf" }
            }
            Failure::Said(said) => ReadDocumentError::damaged("pdf", said),
            refused => refused.of(PDFTOTEXT),
        })?;
    let described = described.ok_or(ReadDocumentError::TooMuchText { limit: limits.text_bytes })?;
    let pages = words::parse(&String::from_utf8_lossy(&described));
    if pages.is_empty() { Err(ReadDocumentError::damaged("pdf", "no pages")) } else { Ok(pages) }
}

/// Returns the pages whose text is only in a picture, from 0.
fn scans(workshop: &Workshop, pages: &[Page], limits: &Limits) -> Result<Vec<usize>, ReadDocumentError> {
    let doubtful: Vec<usize> =
        (0..pages.len()).filter(|at| pages.get(*at).is_some_and(is_doubtful)).collect();
    if doubtful.is_empty() {
        return Ok(doubtful);
    }
    let covered = images::covered_pages(workshop, pages, limits)?;
    let wordless = pages.iter().all(|page| page.words.is_empty());
    Ok(doubtful.into_iter().filter(|at| covered.contains(at) || wordless).collect())
}

fn is_doubtful(page: &Page) -> bool {
    let vietnamese = page.words.iter().filter(|word| word.text.chars().any(is_vietnamese)).count();
    page.words.len() < FEW_WORDS || (vietnamese as f32) < VIETNAMESE * page.words.len() as f32
}

/// Letters that no neighbouring alphabet has, and the tones on the others.
fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        'ă' | 'Ă' | 'â' | 'Â' | 'đ' | 'Đ' | 'ê' | 'Ê' | 'ô' | 'Ô' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'
            ..='\u{1ef9}'
    ) || matches!(c, 'à' | 'á' | 'ã' | 'è' | 'é' | 'ì' | 'í' | 'ò' | 'ó' | 'õ' | 'ù' | 'ú' | 'ý')
}

/// Returns the stretches of pages, from 0, whose rules are wanted: those that may hold tables.
fn ranges(pages: &[Page], scans: &[usize]) -> Vec<RangeInclusive<usize>> {
    let mut ranges: Vec<RangeInclusive<usize>> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        if scans.contains(&at) || !layout::may_hold_table(page, TABLE_GAP) {
            continue;
        }
        match ranges.last_mut() {
            Some(range) if *range.end() + 1 == at => *range = *range.start()..=at,
            _ => ranges.push(at..=at),
        }
    }
    ranges
}
