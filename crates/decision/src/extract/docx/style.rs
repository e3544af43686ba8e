//! Named styles: what a paragraph or run gets without saying so itself.

use std::collections::HashMap;

use super::xml::{Element, Node, Nodes};
use crate::extract::ReadDocumentError;

/// Styles based on each other; more is a circle.
const CHAIN: usize = 32;

/// What a style or the text itself says about numbering and looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The list it belongs to; 0 takes it out of any.
    pub(super) list: Option<i64>,
    /// Its level there, from 0.
    pub(super) level: Option<i64>,
    /// Printed in capitals whatever was typed.
    pub(super) caps: Option<bool>,
    /// Not printed.
    pub(super) hidden: Option<bool>,
    /// The font of letters beyond ASCII.
    pub(super) font: Option<String>,
}

impl Look {
    /// Takes in one property element; unknown ones are ignored.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            "numId" => self.list = element.number(),
            "ilvl" => self.level = element.number(),
            "caps" => self.caps = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            "rFonts" => {
                self.font =
                    element.attribute("hAnsi").or_else(|| element.attribute("ascii")).or(self.font.take());
            }
            _ => {}
        }
    }

    /// Fills what is not said yet from `other`. A list and its level belong together.
    pub(super) fn or(&mut self, other: &Look) {
        if self.list.is_none() {
            self.list = other.list;
            self.level = self.level.or(other.level);
        }
        self.caps = self.caps.or(other.caps);
        self.hidden = self.hidden.or(other.hidden);
        if self.font.is_none() {
            self.font.clone_from(&other.font);
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    look: Look,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    defaults: Look,
    paragraph_default: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`, which may be empty.
    pub(super) fn read(part: &str) -> Result<Self, ReadDocumentError> {
        let mut styles = Styles::default();
        let mut current: Option<(String, Style)> = None;
        let mut nodes = Nodes::new(part);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(element) if element.name() == "style" => {
                    let id = element.attribute("styleId").unwrap_or_default();
                    if element.attribute("type").as_deref() == Some("paragraph")
                        && element.attribute("default").is_some_and(|value| value == "1" || value == "true")
                    {
                        styles.paragraph_default = Some(id.clone());
                    }
                    current = Some((id, Style::default()));
                }
                Node::Open(element) => match &mut current {
                    Some((_, style)) if element.name() == "basedOn" => {
                        style.based_on = element.attribute("val")
                    }
                    Some((_, style)) => style.look.take(&element),
                    None => styles.defaults.take(&element),
                },
                Node::Close(closing) if closing.name() == "style" => styles.styles.extend(current.take()),
                _ => {}
            }
        }
        Ok(styles)
    }

    /// Returns what the style `id`, or the default one, gives a paragraph, and the style that names its list.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Look {
        let mut look = Look::default();
        for style in self.chain(id.or(self.paragraph_default.as_deref())) {
            look.or(&style.look);
        }
        look.or(&self.defaults);
        look
    }

    /// Returns what the style `id` gives a run, without the defaults.
    pub(super) fn run(&self, id: &str) -> Look {
        let mut look = Look::default();
        for style in self.chain(Some(id)) {
            look.or(&style.look);
        }
        look
    }

    fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = &'s Style> {
        let mut next = id;
        std::iter::from_fn(move || {
            let style = self.styles.get(next?)?;
            next = style.based_on.as_deref();
            Some(style)
        })
        .take(CHAIN)
    }
}
