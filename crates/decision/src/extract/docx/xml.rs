//! Elements and text of one part of a package, with a limit on depth and without entities or document types.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::extract::ReadDocumentError;

/// Elements inside each other; tables nested ten times stay under 100.
const DEPTH: usize = 512;

/// What a part consists of. Names are without their prefix.
#[derive(Debug)]
pub(super) enum Node<'x> {
    Open(Element<'x>),
    Close(Closing<'x>),
    Text(Cow<'x, str>),
}

/// An opening tag.
#[derive(Debug)]
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    /// Returns the name without its prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// Returns the value of the attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found =
            self.0.attributes().with_checks(false).flatten().find(|a| local(a.key.into_inner()) == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).unwrap_or(found.value);
        Some(value.into_owned())
    }

    /// Returns the number in the attribute `val`.
    pub(super) fn number(&self) -> Option<i64> {
        self.attribute("val")?.trim().parse().ok()
    }

    /// Returns whether a property that is switched by its mere presence is on.
    pub(super) fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// A closing tag.
#[derive(Debug)]
pub(super) struct Closing<'x>(BytesEnd<'x>);

impl Closing<'_> {
    /// Returns the name without its prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }
}

/// Reads a part node by node.
pub(super) struct Nodes<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
}

impl<'x> Nodes<'x> {
    pub(super) fn new(part: &'x str) -> Self {
        let mut reader = Reader::from_str(part);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Nodes { reader, depth: 0 }
    }

    /// Returns the next node, `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Node<'x>>, ReadDocumentError> {
        loop {
            match self.reader.read_event().map_err(|error| ReadDocumentError::damaged("docx", error))? {
                Event::Start(start) => return self.open(start).map(Some),
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Node::Close(Closing(end))));
                }
                Event::Text(text) => return Ok(Some(Node::Text(text.into_inner()))),
                Event::CData(text) => return Ok(Some(Node::Text(text.into_inner()))),
                Event::GeneralRef(reference) => {
                    if let Some(text) = resolve(&reference) {
                        return Ok(Some(Node::Text(text)));
                    }
                }
                Event::Eof if self.depth == 0 => return Ok(None),
                Event::Eof => return Err(ReadDocumentError::damaged("docx", "the text breaks off")),
                _ => {}
            }
        }
    }

    /// Passes over the rest of the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), ReadDocumentError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }

    fn open(&mut self, start: BytesStart<'x>) -> Result<Node<'x>, ReadDocumentError> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(ReadDocumentError::TooDeep { format: "docx" });
        }
        Ok(Node::Open(Element(start)))
    }
}

/// Entities other than the five of XML are declared in a document type, which is never processed.
fn resolve(reference: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => Some(Cow::Owned(c.to_string())),
        Ok(None) => resolve_predefined_entity(reference).map(Cow::Borrowed),
        Err(_) => None,
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
