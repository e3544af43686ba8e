//! The zip around a `.docx`, opened with limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Node, Nodes};
use crate::extract::ReadDocumentError;

/// A document of a thousand pages with pictures has some hundred members.
const MEMBERS: usize = 10_000;
/// The largest part that is unpacked.
const PART_BYTES: u64 = 128 << 20;
/// Real parts shrink to a twentieth; deflate reaches a thousandth only on emptiness.
const RATIO: u64 = 200;
/// Below this size no ratio matters.
const HARMLESS: u64 = 8 << 20;

/// An open package.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    bytes: u64,
    main: String,
}

impl<'b> Package<'b> {
    /// Opens a package and finds its main part.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ReadDocumentError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > MEMBERS {
            return Err(ReadDocumentError::Bomb { format: "docx" });
        }
        let mut package = Package { archive, bytes: bytes.len() as u64, main: String::new() };
        package.main = package.find_main()?.unwrap_or_else(|| "word/document.xml".to_owned());
        Ok(package)
    }

    /// The relationships of the package name the main part, which need not be `word/document.xml`.
    fn find_main(&mut self) -> Result<Option<String>, ReadDocumentError> {
        let Some(part) = self.member("_rels/.rels")? else { return Ok(None) };
        let mut nodes = Nodes::new(&part);
        while let Some(node) = nodes.next()? {
            if let Node::Open(element) = node
                && element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            {
                let target = element.attribute("Target");
                return Ok(target.map(|target| target.trim_start_matches('/').to_owned()));
            }
        }
        Ok(None)
    }

    /// Returns the main part.
    pub(super) fn document(&mut self) -> Result<String, ReadDocumentError> {
        let main = self.main.clone();
        self.member(&main)?.ok_or_else(|| ReadDocumentError::damaged("docx", format!("no {main}")))
    }

    /// Returns the part of that name beside the main part, empty where there is none.
    pub(super) fn beside(&mut self, name: &str) -> Result<String, ReadDocumentError> {
        let path = match self.main.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{name}"),
            None => name.to_owned(),
        };
        Ok(self.member(&path)?.unwrap_or_default())
    }

    fn member(&mut self, name: &str) -> Result<Option<String>, ReadDocumentError> {
        let member = match self.archive.by_name(name) {
            Ok(member) => member,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(error)),
        };
        // The size in the directory may lie, but no more than the file itself can have been packed.
        let packed = member.compressed_size().min(self.bytes);
        let allowed = PART_BYTES.min((packed * RATIO).max(HARMLESS));
        let mut bytes = Vec::new();
        member
            .take(allowed + 1)
            .read_to_end(&mut bytes)
            .map_err(|e| ReadDocumentError::damaged("docx", e))?;
        if bytes.len() as u64 > allowed {
            return Err(ReadDocumentError::Bomb { format: "docx" });
        }
        decode(bytes).map(Some)
    }
}

/// Parts are in UTF-8 or, from a few programs, in UTF-16.
fn decode(bytes: Vec<u8>) -> Result<String, ReadDocumentError> {
    let wide = |bytes: &[u8], order: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks();
        String::from_utf16_lossy(&pairs.iter().map(|pair| order(*pair)).collect::<Vec<u16>>())
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Ok(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Ok(wide(rest, u16::from_be_bytes)),
        _ => String::from_utf8(bytes).map_err(|error| ReadDocumentError::damaged("docx", error)),
    }
}

fn damaged(error: ZipError) -> ReadDocumentError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ReadDocumentError::Encrypted { format: "docx" }
        }
        error => ReadDocumentError::damaged("docx", error),
    }
}
