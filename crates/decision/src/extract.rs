//! From the bytes of a file to text.
//!
//! A plain text file in UTF-8 is its own text, byte for byte, except for a byte order mark, which is a mark of the
//! encoding and no part of the text. Every other format gives NFC text with `\n` line ends: one paragraph per line;
//! one table row per line with a TAB between cells, U+2028 for a line break inside a cell and empty cells where
//! cells are merged, so that columns stay aligned; a blank line around a table.
//!
//! These readers are the only part of the crate that does I/O: some formats go through programs of other projects,
//! each in a process of its own with limits on time, memory and output.

mod block;
mod compose;
mod docx;
mod error;
mod format;
mod html;
mod layout;
mod legacy;
mod ocr;
mod office;
mod pdf;
mod picture;
mod plain;
mod program;
mod table;

use dongho_base::{Localized, Severity};
use dongho_vietnamese::encoding::Encoding;

use crate::Finding;
use compose::Composer;
pub use error::ReadDocumentError;
use format::Format;

/// How much a document may cost.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Largest file, in bytes.
    pub file_bytes: usize,
    /// Largest extracted text, in bytes.
    pub text_bytes: usize,
    /// Longest run of a helper program, in seconds; with 0 none is started.
    pub seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { file_bytes: 64 << 20, text_bytes: 64 << 20, seconds: 120 }
    }
}

/// The text of a document.
#[derive(Debug, Clone)]
pub struct Extracted {
    /// The text, UTF-8; for a `.txt` in UTF-8 the file itself.
    pub text: String,
    /// `txt`, `md`, `html`, `docx`, `doc`, `rtf`, `odt`, `pdf`, `png`, `jpg`.
    pub format: String,
    /// Encoding of the file, for the plain formats.
    pub encoding: Option<String>,
    /// What was noticed on the way (converted encodings, recognised scans).
    pub findings: Vec<Finding>,
}

/// What a reader of a packaged format gives.
#[derive(Debug, Default)]
struct Content {
    blocks: Vec<block::Block>,
    encoding: Option<String>,
    /// The encoding of fonts from before Unicode that were met.
    legacy: Option<Encoding>,
    findings: Vec<Finding>,
}

/// Returns the text of a document.
///
/// The format is told by the content first, then by the extension of `file`; nothing else is done with that name.
///
/// # Errors
/// Where the bytes are no document, or one beyond `limits`.
pub fn extract(bytes: &[u8], file: &str, limits: &Limits) -> Result<Extracted, ReadDocumentError> {
    if bytes.len() > limits.file_bytes {
        return Err(ReadDocumentError::too_large(bytes.len() as u64, limits));
    }
    let format = format::tell(bytes, file)?;
    let mut content = match format {
        Format::Text | Format::Markdown => return plain::read(bytes, format, limits),
        Format::Html => html::read(bytes, limits)?,
        Format::Docx => docx::read(bytes, limits)?,
        Format::Doc | Format::Rtf | Format::Odt => office::read(bytes, format, limits)?,
        Format::Pdf => pdf::read(bytes, limits)?,
        Format::Png | Format::Jpeg => ocr::read_image(bytes, format, limits)?,
    };
    let legacy = legacy::mend(&mut content.blocks).or(content.legacy);
    content.findings.extend(legacy.and_then(|encoding| plain::converted(encoding, true)));
    let text = Composer::compose(&content.blocks);
    if text.len() > limits.text_bytes {
        return Err(ReadDocumentError::TooMuchText { limit: limits.text_bytes });
    }
    if text.trim().is_empty() {
        return Err(ReadDocumentError::NoText);
    }
    let format = format.name().to_owned();
    Ok(Extracted { text, format, encoding: content.encoding, findings: content.findings })
}

/// Makes a finding about the file as a whole.
fn file_finding(code: &'static str, severity: Severity, found: String, message: Localized) -> Finding {
    Finding { code, severity, clause: None, start: 0, end: 0, found, suggestion: None, message }
}
