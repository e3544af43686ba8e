//! Web pages (.html): the printed text of a page without its menus, banners and scripts.
//!
//! Word processors save pages too, often in an encoding from before Unicode.

mod element;
mod guard;
mod list;
mod walk;

use dongho_vietnamese::encoding::{self, Encoding};
use scraper::Html;

use super::{Content, Limits, ReadDocumentError, plain};
use walk::Walk;

/// Reads a page.
///
/// The charset that a page declares is often wrong; the bytes themselves tell better, and entities are ASCII anyway.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Content, ReadDocumentError> {
    let decoded = encoding::decode(bytes);
    if decoded.text.len() > limits.text_bytes {
        return Err(ReadDocumentError::TooMuchText { limit: limits.text_bytes });
    }
    guard::check(&decoded.text)?;
    let page = Html::parse_document(&decoded.text);
    let unicode = !matches!(decoded.encoding, Encoding::Tcvn3 | Encoding::Vni);
    let (blocks, legacy) = Walk::new(unicode).page(&page);
    Ok(Content {
        blocks,
        legacy,
        encoding: Some(decoded.encoding.name().to_owned()),
        findings: plain::converted(decoded.encoding, decoded.confident).into_iter().collect(),
    })
}
