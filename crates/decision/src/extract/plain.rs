//! Plain text, whatever its encoding.

use dongho_base::{Localized, Severity};
use dongho_vietnamese::encoding::{self, Decoded, Encoding};

use super::format::Format;
use super::{Extracted, Limits, ReadDocumentError, file_finding};
use crate::Finding;

/// Reads `.txt` and `.md`. UTF-8 stays as it is, byte for byte.
pub(super) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Extracted, ReadDocumentError> {
    let decoded = repaired(encoding::decode(bytes));
    if decoded.text.len() > limits.text_bytes {
        return Err(ReadDocumentError::TooMuchText { limit: limits.text_bytes });
    }
    if decoded.text.trim().is_empty() {
        return Err(ReadDocumentError::NoText);
    }
    let findings = converted(decoded.encoding, decoded.confident).into_iter().collect();
    let encoding = Some(decoded.encoding.name().to_owned());
    Ok(Extracted { text: decoded.text, format: format.name().to_owned(), encoding, findings })
}

/// Mends text whose letters were in places of an old font when it was saved in UTF-8, as copies from old pages are:
/// line by line where some lines are sound, and only where most lines are in need of it.
fn repaired(decoded: Decoded) -> Decoded {
    if decoded.encoding != Encoding::Utf8 || decoded.text.is_ascii() {
        return decoded;
    }
    if let Some(whole) = encoding::repair(&decoded.text).filter(|whole| whole.confident) {
        return whole;
    }
    let (mut text, mut found) = (String::with_capacity(decoded.text.len()), Encoding::Utf8);
    let (mut marked, mut mended) = (0usize, 0usize);
    for line in decoded.text.split_inclusive('\n') {
        marked += usize::from(!line.is_ascii());
        match encoding::repair(line).filter(|line| line.encoding != Encoding::Utf8) {
            Some(line) => {
                (mended, found) = (mended + 1, line.encoding);
                text.push_str(&line.text);
            }
            None => text.push_str(line),
        }
    }
    if mended * 2 > marked { Decoded { text, encoding: found, confident: false } } else { decoded }
}

/// Returns what there is to say about a conversion; nothing where the text was in sound UTF-8.
pub(super) fn converted(encoding: Encoding, confident: bool) -> Option<Finding> {
    let name = encoding.name();
    let (severity, message) = match (encoding, confident) {
        (Encoding::Utf8, true) => return None,
        (Encoding::Utf8, false) => (
            Severity::Warning,
            Localized::new(
                "Tệp mã UTF-8 có vài chỗ bị hỏng; các chỗ đó hiện thành dấu \u{fffd}.",
                "The UTF-8 text is broken in a few places; they show as \u{fffd}.",
            ),
        ),
        (_, true) => (
            Severity::Info,
            Localized::new(
                format!("Văn bản đã được chuyển từ bảng mã {name} sang Unicode."),
                format!("The text was converted from {name} to Unicode."),
            ),
        ),
        (_, false) => (
            Severity::Warning,
            Localized::new(
                format!(
                    "Văn bản được chuyển sang Unicode với bảng mã phỏng đoán là {name}; hãy so với bản gốc."
                ),
                format!(
                    "The text was converted to Unicode taking it for {name}; compare it with the original."
                ),
            ),
        ),
    };
    Some(file_finding("DEC-0001", severity, name.to_owned(), message))
}
