//! The way through a page, element by element, collecting paragraphs and tables.

use dongho_vietnamese::encoding::Encoding;
use scraper::node::{Element, Node};
use scraper::{ElementRef, Html};

use super::element;
use super::list::List;
use crate::extract::block::{Block, Cell};
use crate::extract::legacy::{Font, Pieces};
use crate::extract::table::TableBuilder;

/// Nodes and letters that may be looked at in search of menus.
const MENU_BUDGET: usize = 1 << 24;

/// What was collected and what is still open.
pub(super) struct Walk {
    /// Where finished blocks go: the page, then the cells that are open.
    sinks: Vec<Vec<Block>>,
    tables: Vec<TableBuilder>,
    lists: Vec<List>,
    /// Old fonts by the elements that set them, `None` for an element that sets a new one.
    fonts: Vec<Option<Font>>,
    line: Pieces,
    /// The label of a list item whose text has not begun.
    label: String,
    /// Preformatted elements that are open.
    preformatted: usize,
    /// Whether the text is a bullet that a word processor wrote out.
    bullet: bool,
    legacy: Option<Encoding>,
    /// Whether the letters are in their Unicode places, so that old fonts still have to be heeded.
    heed_fonts: bool,
    menu_budget: usize,
}

impl Walk {
    pub(super) fn new(heed_fonts: bool) -> Self {
        Walk {
            sinks: vec![Vec::new()],
            tables: Vec::new(),
            lists: Vec::new(),
            fonts: Vec::new(),
            line: Pieces::default(),
            label: String::new(),
            preformatted: 0,
            bullet: false,
            legacy: None,
            heed_fonts,
            menu_budget: MENU_BUDGET,
        }
    }

    /// Returns the blocks of a page and the encoding of old fonts that were met.
    ///
    /// The way is a loop, not a recursion: no page is deep enough to exhaust the stack.
    pub(super) fn page(mut self, page: &Html) -> (Vec<Block>, Option<Encoding>) {
        let root = *page.root_element();
        let mut node = root;
        'way: loop {
            if self.enter(node.value(), ElementRef::wrap(node)) {
                if let Some(child) = node.first_child() {
                    node = child;
                    continue;
                }
                self.leave(node.value());
            }
            while node != root {
                if let Some(next) = node.next_sibling() {
                    node = next;
                    continue 'way;
                }
                let Some(parent) = node.parent() else { break };
                self.leave(parent.value());
                node = parent;
            }
            self.flush();
            let blocks = self.sinks.drain(..).flatten().collect();
            return (blocks, self.legacy);
        }
    }

    /// Takes in a node; `false` for one that is left out with all inside it, and so is not left either.
    fn enter(&mut self, node: &Node, element: Option<ElementRef<'_>>) -> bool {
        if let Node::Text(text) = node {
            self.text(text);
        }
        let Some(block) = element else { return true };
        let element = block.value();
        let (name, style) = (element.name(), element::style(element));
        if element::is_dropped(element, &style) {
            return false;
        }
        if element::may_be_menu(name) && element::is_menu(block, &mut self.menu_budget) {
            return false;
        }
        if element::is_block(name) {
            self.flush();
        }
        if let Some(font) = font_of(element) {
            self.fonts.push(font);
        }
        self.open(element, name, &style);
        true
    }

    fn open(&mut self, element: &Element, name: &str, style: &str) {
        match name {
            "br" => self.push("\n"),
            "pre" => self.preformatted += 1,
            "ol" | "ul" | "menu" => {
                self.lists.push(List::new(name, element.attr("type"), element.attr("start"), style));
            }
            "li" => {
                let label = self.lists.last_mut().map(|list| list.label(element.attr("value")));
                self.label = label.unwrap_or_else(|| "- ".to_owned());
            }
            "table" => {
                self.flush();
                self.tables.push(TableBuilder::default());
            }
            "td" | "th" | "caption" => {
                self.flush();
                self.sinks.push(Vec::new());
            }
            _ if style.contains("mso-list:ignore") => self.bullet = true,
            _ => {}
        }
    }

    fn leave(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let (name, style) = (element.name(), element::style(element));
        if font_of(element).is_some() {
            self.fonts.pop();
        }
        if element::is_block(name) {
            self.flush();
        }
        match name {
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "ol" | "ul" | "menu" => {
                self.lists.pop();
            }
            "td" | "th" => {
                let cell = self.close_sink();
                if let Some(table) = self.tables.last_mut() {
                    let span =
                        |name| element.attr(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
                    table.cell(cell, span("colspan"), span("rowspan"));
                }
            }
            "caption" => {
                let caption = self.close_sink();
                self.sink().extend(caption);
            }
            "tr" => self.tables.last_mut().into_iter().for_each(|table| table.end_row(true)),
            "table" => {
                self.flush();
                let table = self.tables.pop().map(TableBuilder::into_block);
                self.sink().extend(table);
            }
            _ if style.contains("mso-list:ignore") => self.bullet = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.bullet && is_bullet(text) {
            self.push(if text.trim() == "+" { "+ " } else { "- " });
        } else if self.preformatted > 0 {
            self.push(text);
        } else {
            self.push(&text.replace(['\n', '\r'], " "));
        }
    }

    fn push(&mut self, text: &str) {
        let font = self.fonts.last().copied().flatten().filter(|_| self.heed_fonts);
        if !self.label.is_empty() && !text.trim().is_empty() {
            let label = std::mem::take(&mut self.label);
            self.line.push(None, &label);
        }
        self.line.push(font, text);
    }

    /// Ends the line at hand. An empty element is no blank line, only one that holds a space is.
    fn flush(&mut self) {
        let (text, legacy) = std::mem::take(&mut self.line).show();
        self.legacy = legacy.or(self.legacy);
        if !text.trim_matches([' ', '\t', '\n', '\r']).is_empty() {
            self.sink().push(Block::Paragraph(text));
        }
    }

    fn close_sink(&mut self) -> Cell {
        self.flush();
        self.label.clear();
        if self.sinks.len() > 1 { self.sinks.pop().unwrap_or_default() } else { Cell::new() }
    }

    fn sink(&mut self) -> &mut Vec<Block> {
        if self.sinks.is_empty() {
            self.sinks.push(Vec::new());
        }
        let last = self.sinks.len() - 1;
        &mut self.sinks[last]
    }
}

/// Returns the font that an element sets: an old one, a new one, or none.
fn font_of(element: &Element) -> Option<Option<Font>> {
    let style = element.attr("style").unwrap_or_default();
    let at = style.to_ascii_lowercase().find("font-family:").map(|at| at + "font-family:".len());
    let named = at.and_then(|at| style.get(at..)?.split([';', ',']).next());
    named.or_else(|| element.attr("face")).map(Font::of)
}

/// Word writes its bullets as letters of symbol fonts: a dot, a paragraph sign, a small o.
fn is_bullet(text: &str) -> bool {
    let mut chars = text.trim().chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if c == 'o' || !c.is_alphanumeric())
}
