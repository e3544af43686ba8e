//! The ruled lines of pages, from their pictures as `pdftoppm` draws them.

use std::io::{self, Read};
use std::ops::RangeInclusive;

use crate::extract::layout::page::Page;
use crate::extract::layout::rules::{self, DPI};
use crate::extract::picture::pgm;
use crate::extract::program::{PDFTOPPM, Workshop};
use crate::extract::{Limits, ReadDocumentError};

/// Draws a stretch of pages, from 0, and adds the rules found there.
pub(super) fn add_rules(
    workshop: &Workshop,
    range: RangeInclusive<usize>,
    pages: &mut [Page],
    limits: &Limits,
) -> Result<(), ReadDocumentError> {
    let (first, last) = ((range.start() + 1).to_string(), (range.end() + 1).to_string());
    let dpi = DPI.to_string();
    let arguments = ["-gray", "-r", &dpi, "-f", &first, "-l", &last, "input.pdf"];
    let pages = pages.get_mut(range).unwrap_or_default();
    let drawn = workshop.run(PDFTOPPM, &arguments, limits, |output| draw(output, pages));
    drawn.map_err(|failure| failure.of(PDFTOPPM))
}

fn draw(output: &mut dyn Read, pages: &mut [Page]) -> io::Result<()> {
    let mut output = io::BufReader::with_capacity(1 << 16, output);
    for page in pages {
        let picture = pgm::read(&mut output)?;
        page.rules = rules::find(&picture, DPI);
    }
    Ok(())
}
