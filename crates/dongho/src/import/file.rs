//! A file from the disk, or the sentence that says why not.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use dongho_base::Localized;
use dongho_decision::{Limits, ReadDocumentError};

use crate::folder::FolderProblem;

/// Why there is nothing to print.
#[derive(Debug)]
pub(crate) struct Refusal {
    message: Localized,
    hint: Localized,
}

impl Refusal {
    /// Returns the reason on one line and the hint on another, each in both languages.
    pub(crate) fn about(&self, file: &Path) -> String {
        let (Refusal { message, hint }, file) = (self, file.display());
        format!("dongho: {file}: {} / {}\n  → {} / {}\n", message.vi, message.en, hint.vi, hint.en)
    }
}

impl From<ReadDocumentError> for Refusal {
    fn from(error: ReadDocumentError) -> Self {
        Refusal { message: error.message(), hint: error.hint() }
    }
}

impl From<FolderProblem> for Refusal {
    fn from(problem: FolderProblem) -> Self {
        let (message, hint) = problem.into_parts();
        Refusal { message, hint }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        let message = match error.kind() {
            io::ErrorKind::NotFound => Localized::new("Không có tệp này.", "There is no such file."),
            io::ErrorKind::PermissionDenied => {
                Localized::new("Không có quyền đọc tệp này.", "There is no permission to read this file.")
            }
            io::ErrorKind::IsADirectory => {
                Localized::new("Đây là một thư mục, không phải tệp.", "This is a folder, not a file.")
            }
            _ => Localized::new(
                format!("Không đọc được tệp ({error})."),
                format!("It cannot be read ({error})."),
            ),
        };
        let hint =
            Localized::new("Hãy kiểm tra tên và đường dẫn của tệp.", "Check the name and path of the file.");
        Refusal { message, hint }
    }
}

/// Reads a file. One that is too large is refused by its size, before anything is read; pipes and devices, which have
/// no size, are read up to the limit.
pub(crate) fn read(path: &Path, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let size = fs::metadata(path)?.len();
    if size > limits.file_bytes as u64 {
        return Err(ReadDocumentError::too_large(size, limits).into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    File::open(path)?.take(limits.file_bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
