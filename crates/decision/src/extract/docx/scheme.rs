//! The definitions of lists in `numbering.xml`.

use std::collections::HashMap;

use super::xml::{Element, Node, Nodes};
use crate::extract::ReadDocumentError;

/// One level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) start: i64,
    /// `decimal`, `upperRoman`, `bullet`, ...
    pub(super) format: String,
    /// `%1.%2.`; the bullet itself where the format is `bullet`.
    pub(super) text: String,
    /// The level, from 1, above which it does not start anew; 0 for never.
    pub(super) restart: Option<i64>,
    /// Prints the levels above in Arabic numbers, whatever their format.
    pub(super) legal: bool,
    /// The paragraph style that stands for this level.
    pub(super) style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        let (format, text) = ("decimal".to_owned(), String::new());
        Level { start: 1, format, text, restart: None, legal: false, style: None }
    }
}

/// An abstract list, on which concrete ones are based.
#[derive(Debug, Default)]
pub(super) struct Scheme {
    pub(super) levels: HashMap<usize, Level>,
    /// The style whose list this one repeats.
    repeats: Option<String>,
    /// The style by which others repeat it.
    named: Option<String>,
}

/// A concrete list.
#[derive(Debug, Default)]
pub(super) struct List {
    scheme: i64,
    levels: HashMap<usize, Level>,
    /// Numbers at which it starts anew, by level.
    pub(super) starts: HashMap<usize, i64>,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Schemes {
    schemes: HashMap<i64, Scheme>,
    pub(super) lists: HashMap<i64, List>,
}

impl Schemes {
    /// Reads `numbering.xml`, which may be empty.
    pub(super) fn read(part: &str) -> Result<Self, ReadDocumentError> {
        let mut reader = SchemeReader::default();
        let mut nodes = Nodes::new(part);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(element) => reader.open(&element),
                Node::Close(closing) => reader.close(closing.name()),
                Node::Text(_) => {}
            }
        }
        Ok(reader.done)
    }

    /// Returns the number of the scheme that holds the levels of `list`; it may only be named by a style.
    pub(super) fn scheme_of(&self, list: &List) -> i64 {
        let Some(style) = self.schemes.get(&list.scheme).and_then(|scheme| scheme.repeats.as_ref()) else {
            return list.scheme;
        };
        let named = self.schemes.iter().filter(|(_, other)| other.named.as_ref() == Some(style));
        named.map(|(number, _)| *number).min().unwrap_or(list.scheme)
    }

    /// Returns a level of `list`, its own exception or that of its scheme.
    pub(super) fn level(&self, list: &List, number: usize) -> Level {
        let own = list.levels.get(&number);
        let shared = || self.schemes.get(&self.scheme_of(list)).and_then(|scheme| scheme.levels.get(&number));
        let mut level = own.or_else(shared).cloned().unwrap_or_default();
        if let Some(start) = list.starts.get(&number) {
            level.start = *start;
        }
        level
    }

    /// Returns the level at which paragraphs of `style` stand in the list of that number.
    pub(super) fn level_of_style(&self, list: i64, style: &str) -> Option<usize> {
        let scheme = self.schemes.get(&self.scheme_of(self.lists.get(&list)?))?;
        let found = scheme.levels.iter().filter(|(_, level)| level.style.as_deref() == Some(style));
        found.map(|(number, _)| *number).min()
    }
}

/// Where in `numbering.xml` the reading stands.
#[derive(Debug, Default)]
struct SchemeReader {
    done: Schemes,
    scheme: Option<(i64, Scheme)>,
    list: Option<(i64, List)>,
    level: Option<(usize, Level)>,
    exception: usize,
}

impl SchemeReader {
    fn open(&mut self, element: &Element<'_>) {
        let number = |name| element.attribute(name).and_then(|value| value.trim().parse::<i64>().ok());
        let level = |name| number(name).and_then(|value| usize::try_from(value).ok()).unwrap_or(usize::MAX);
        match element.name() {
            "abstractNum" => self.scheme = number("abstractNumId").map(|id| (id, Scheme::default())),
            "num" => self.list = number("numId").map(|id| (id, List::default())),
            "lvl" => self.level = Some((level("ilvl"), Level::default())),
            "lvlOverride" => self.exception = level("ilvl"),
            name => self.property(name, element),
        }
    }

    fn property(&mut self, name: &str, element: &Element<'_>) {
        if let Some((_, level)) = &mut self.level {
            match name {
                "start" => level.start = element.number().unwrap_or(1),
                "numFmt" => level.format = element.attribute("val").unwrap_or_default(),
                "lvlText" => level.text = element.attribute("val").unwrap_or_default(),
                "lvlRestart" => level.restart = element.number(),
                "isLgl" => level.legal = element.is_on(),
                "pStyle" => level.style = element.attribute("val"),
                _ => {}
            }
        } else if let Some((_, list)) = &mut self.list {
            match name {
                "abstractNumId" => list.scheme = element.number().unwrap_or(-1),
                "startOverride" => {
                    list.starts.insert(self.exception, element.number().unwrap_or(1));
                }
                _ => {}
            }
        } else if let Some((_, scheme)) = &mut self.scheme {
            match name {
                "numStyleLink" => scheme.repeats = element.attribute("val"),
                "styleLink" => scheme.named = element.attribute("val"),
                _ => {}
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "abstractNum" => self.done.schemes.extend(self.scheme.take()),
            "num" => self.done.lists.extend(self.list.take()),
            "lvl" => match (&mut self.list, &mut self.scheme) {
                (Some((_, list)), _) => list.levels.extend(self.level.take()),
                (None, Some((_, scheme))) => scheme.levels.extend(self.level.take()),
                (None, None) => self.level = None,
            },
            _ => {}
        }
    }
}
