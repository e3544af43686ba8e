//! Which format a file has, told by its content first and by its name last.

use dongho_base::Localized;
use dongho_vietnamese::encoding::{self, Encoding};
use memchr::memmem;

use super::ReadDocumentError;

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Markdown,
    Html,
    Docx,
    Doc,
    Rtf,
    Odt,
    Pdf,
    Png,
    Jpeg,
}

impl Format {
    /// Returns the name the contract uses, which is also the usual extension.
    pub(super) fn name(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Doc => "doc",
            Format::Rtf => "rtf",
            Format::Odt => "odt",
            Format::Pdf => "pdf",
            Format::Png => "png",
            Format::Jpeg => "jpg",
        }
    }
}

/// Compound file of old office programs.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// How far into a file a format may begin to show itself.
const HEAD: usize = 4096;

/// Tells the format of a file.
pub(super) fn tell(bytes: &[u8], file: &str) -> Result<Format, ReadDocumentError> {
    if bytes.is_empty() {
        return Err(ReadDocumentError::Empty);
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip(bytes);
    }
    if bytes.starts_with(OLE) {
        return compound(bytes);
    }
    // Mailers and web servers leave a few stray bytes before the header; readers of PDF allow 1,024.
    if memmem::find(head.get(..1024).unwrap_or(head), b"%PDF-").is_some() {
        return Ok(Format::Pdf);
    }
    if head.starts_with(b"{\\rtf") {
        return Ok(Format::Rtf);
    }
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Format::Png);
    }
    if head.starts_with(b"\xff\xd8\xff") {
        return Ok(Format::Jpeg);
    }
    if let Some(what) = other_kind(head) {
        return Err(ReadDocumentError::OtherKind { what });
    }
    plain(bytes, head, file)
}

/// Names of members tell what a zip holds; the central directory at the end repeats them uncompressed.
fn zip(bytes: &[u8]) -> Result<Format, ReadDocumentError> {
    let holds = |name: &[u8]| memmem::find(bytes, name).is_some();
    if holds(b"word/document") || (holds(b"[Content_Types].xml") && holds(b"word/")) {
        return Ok(Format::Docx);
    }
    if holds(b"application/vnd.oasis.opendocument.text") {
        return Ok(Format::Odt);
    }
    let what = if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        Localized::new("một bảng tính", "a spreadsheet")
    } else if holds(b"ppt/presentation") || holds(b"opendocument.presentation") {
        Localized::new("một bài trình chiếu", "a presentation")
    } else if holds(b"[Content_Types].xml") {
        return Err(ReadDocumentError::damaged("docx", "no word/document.xml"));
    } else {
        Localized::new("một gói nén .zip", "a .zip archive")
    };
    Err(ReadDocumentError::OtherKind { what })
}

/// Streams of a compound file are named in UTF-16 in its directory.
fn compound(bytes: &[u8]) -> Result<Format, ReadDocumentError> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if holds("EncryptedPackage") {
        return Err(ReadDocumentError::Encrypted { format: "docx" });
    }
    if holds("WordDocument") {
        return if encrypted_doc(bytes) {
            Err(ReadDocumentError::Encrypted { format: "doc" })
        } else {
            Ok(Format::Doc)
        };
    }
    let what = if holds("Workbook") || holds("Book") {
        Localized::new("một bảng tính", "a spreadsheet")
    } else if holds("PowerPoint Document") {
        Localized::new("một bài trình chiếu", "a presentation")
    } else {
        Localized::new("một tệp của chương trình khác", "a file of another program")
    };
    Err(ReadDocumentError::OtherKind { what })
}

/// The file information block of a `.doc` begins with EC A5 on a sector border; bit 8 of its flags says "encrypted".
fn encrypted_doc(bytes: &[u8]) -> bool {
    bytes.chunks(512).skip(1).find(|sector| sector.starts_with(b"\xec\xa5")).is_some_and(|block| {
        let flags = block.get(10..12).and_then(|flags| flags.try_into().ok()).map_or(0, u16::from_le_bytes);
        flags & 0x0100 != 0
    })
}

fn other_kind(head: &[u8]) -> Option<Localized> {
    let picture =
        Localized::new("một ảnh thuộc định dạng không đọc được", "a picture of a format that cannot be read");
    let archive = Localized::new("một gói nén", "an archive");
    let program = Localized::new("một chương trình máy tính", "a computer program");
    let kinds: [(&[u8], &Localized); 9] = [
        (b"GIF8", &picture),
        (b"BM", &picture),
        (b"II*\0", &picture),
        (b"MM\0*", &picture),
        (b"Rar!", &archive),
        (b"7z\xbc\xaf", &archive),
        (b"\x1f\x8b", &archive),
        (b"\x7fELF", &program),
        (b"MZ", &program),
    ];
    let (magic, what) = kinds.into_iter().find(|(magic, _)| head.starts_with(magic))?;
    // Short marks such as "BM" also begin ordinary words; only a binary file has zero bytes behind them.
    (magic.len() > 3 || head.contains(&0)).then(|| what.clone())
}

fn plain(bytes: &[u8], head: &[u8], file: &str) -> Result<Format, ReadDocumentError> {
    if is_binary(bytes) && !is_wide(head) {
        return Err(ReadDocumentError::NotADocument);
    }
    let extension = extension(file);
    if looks_like_html(head) || (matches!(extension.as_str(), "html" | "htm" | "xhtml") && has_tags(head)) {
        return Ok(Format::Html);
    }
    if head.starts_with(b"<?xml") && memmem::find(head, b"Word.Document").is_some() {
        return Ok(Format::Doc);
    }
    Ok(if matches!(extension.as_str(), "md" | "markdown") { Format::Markdown } else { Format::Text })
}

/// Every second byte of UTF-16 is zero, as in no other text.
fn is_wide(head: &[u8]) -> bool {
    let pairs = head.get(..head.len() & !1).unwrap_or_default();
    matches!(encoding::decode(pairs).encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}

fn extension(file: &str) -> String {
    file.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
}

/// The zero bytes of UTF-16 are left out, so that a page in that encoding shows its tags too.
fn looks_like_html(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect();
    let start = text.iter().position(|byte| *byte == b'<').unwrap_or(text.len());
    let quiet = text.iter().take(start).all(|byte| byte.is_ascii_whitespace() || *byte >= 0x80);
    let tags: [&[u8]; 7] = [b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<title", b"<table"];
    quiet && tags.iter().any(|tag| memmem::find(&text, tag).is_some())
}

fn has_tags(head: &[u8]) -> bool {
    memmem::find(head, b"</").is_some()
        || memmem::find(head, b"<p").is_some()
        || memmem::find(head, b"<br").is_some()
}

/// Text has almost no control characters; legacy encodings put letters into all bytes from 0x80 on, and VISCII and
/// its like into a few below 0x20.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..1 << 16).unwrap_or(bytes);
    let controls =
        sample.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    zeros * 200 > sample.len() || controls * 20 > sample.len()
}
