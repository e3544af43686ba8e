//! From the bytes of a file to text.

use crate::Finding;

/// How much a document may cost.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Largest file, in bytes.
    pub file_bytes: usize,
    /// Largest extracted text, in bytes.
    pub text_bytes: usize,
    /// Longest run of a helper program, in seconds.
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
    /// `txt`, `md`, `html`, `docx`, `doc`, `pdf`.
    pub format: String,
    /// Encoding of the file, for the plain formats.
    pub encoding: Option<String>,
    /// What was noticed on the way (converted encodings, recognised scans).
    pub findings: Vec<Finding>,
}

/// The file cannot be read as a document.
#[derive(Debug, thiserror::Error)]
pub enum ReadDocumentError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
}

/// Returns the text of a document.
///
/// # Errors
/// Where the bytes are no document, or one beyond `limits`.
pub fn extract(bytes: &[u8], _file: &str, _limits: &Limits) -> Result<Extracted, ReadDocumentError> {
    if bytes.is_empty() {
        return Err(ReadDocumentError::Empty);
    }
    Ok(Extracted {
        text: String::from_utf8_lossy(bytes).into_owned(),
        format: "txt".to_owned(),
        encoding: Some("utf-8".to_owned()),
        findings: Vec::new(),
    })
}
