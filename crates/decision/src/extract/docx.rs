//! Word documents (.docx): paragraphs with their automatic numbers, tables, text boxes and footnotes as printed.
//!
//! Left out are what is not printed (hidden text, deleted revisions, comments, field codes) and what is printed on
//! every page (headers and footers). Footnotes stand at the end, marked `[1]`.

mod body;
mod label;
mod list;
mod notes;
mod package;
mod paragraph;
mod scheme;
mod style;
mod symbol;
mod table;
mod xml;

use super::{Content, Limits, ReadDocumentError};
use body::Body;
use list::Lists;
use package::Package;
use style::Styles;

/// Reads a `.docx`.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Content, ReadDocumentError> {
    let mut package = Package::open(bytes)?;
    let styles = Styles::read(&package.beside("styles.xml")?)?;
    let mut lists = Lists::read(&package.beside("numbering.xml")?)?;
    let document = package.document()?;
    let mut body = Body::new(&styles, &mut lists, limits);
    let mut blocks = body.read(&document)?;
    let (marks, legacy) = body.finish();
    for (part, element) in [("footnotes.xml", "footnote"), ("endnotes.xml", "endnote")] {
        if marks.iter().any(|mark| mark.element == element) {
            blocks.extend(notes::read(&package.beside(part)?, element, &marks, &styles, &mut lists, limits)?);
        }
    }
    Ok(Content { blocks, legacy, ..Content::default() })
}
