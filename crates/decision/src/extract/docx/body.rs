//! The stream of paragraphs and tables in a part of a package.

use dongho_vietnamese::encoding::Encoding;

use super::list::Lists;
use super::paragraph::{Paragraph, Run};
use super::style::Styles;
use super::symbol;
use super::table::Table;
use super::xml::{Element, Node, Nodes};
use crate::extract::block::Block;
use crate::extract::{Limits, ReadDocumentError};

/// Elements whose content is not printed: field codes, what a revision moved away, the second form of what has two,
/// settings, earlier properties. (`del` is another: see [`Body::is_unprinted`].)
const UNPRINTED: [&str; 11] = [
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "sdtPr",
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
];

/// What a paragraph or cell costs even where it is empty, in bytes.
const BLOCK_COST: usize = 32;

/// A mark in the text that a note belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteMark {
    /// `footnote` or `endnote`.
    pub(super) element: &'static str,
    pub(super) id: String,
}

/// What the elements at hand belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Page,
    Paragraph,
    ParagraphEnd,
    Run,
    Row,
    Cell,
    Text,
}

/// Reads paragraphs and tables.
pub(super) struct Body<'d> {
    styles: &'d Styles,
    lists: &'d mut Lists,
    limits: &'d Limits,
    place: Place,
    /// Where finished blocks go: the page, then the cells and text boxes that are open.
    sinks: Vec<Vec<Block>>,
    tables: Vec<Table>,
    paragraphs: Vec<Paragraph>,
    /// A paragraph whose end was deleted.
    carried: Option<Paragraph>,
    run: Run,
    marks: Vec<NoteMark>,
    /// The encoding of old fonts that were met.
    legacy: Option<Encoding>,
    /// What was read so far, in bytes.
    size: usize,
}

impl<'d> Body<'d> {
    pub(super) fn new(styles: &'d Styles, lists: &'d mut Lists, limits: &'d Limits) -> Self {
        Body {
            styles,
            lists,
            limits,
            place: Place::Page,
            sinks: vec![Vec::new()],
            tables: Vec::new(),
            paragraphs: Vec::new(),
            carried: None,
            run: Run::default(),
            marks: Vec::new(),
            legacy: None,
            size: 0,
        }
    }

    /// Reads a part to its end.
    pub(super) fn read(&mut self, part: &str) -> Result<Vec<Block>, ReadDocumentError> {
        let mut nodes = Nodes::new(part);
        while let Some(node) = nodes.next()? {
            self.node(node, &mut nodes)?;
        }
        Ok(self.close_sink())
    }

    /// Returns the marks of notes, in the order of the text, and the encoding of old fonts that were met.
    pub(super) fn finish(self) -> (Vec<NoteMark>, Option<Encoding>) {
        (self.marks, self.legacy)
    }

    /// Reads one node; what is not printed is passed over with all inside it.
    pub(super) fn node(&mut self, node: Node<'_>, nodes: &mut Nodes<'_>) -> Result<(), ReadDocumentError> {
        match node {
            Node::Open(element) if self.is_unprinted(element.name()) => nodes.skip(),
            Node::Open(element) => {
                self.open(&element);
                self.within_limits()
            }
            Node::Close(closing) => {
                self.close(closing.name());
                Ok(())
            }
            Node::Text(text) if self.place == Place::Text => {
                self.push(&text);
                self.within_limits()
            }
            Node::Text(_) => Ok(()),
        }
    }

    /// `del` around runs is deleted text; among properties it says that a row or the end of a paragraph is gone.
    fn is_unprinted(&self, name: &str) -> bool {
        UNPRINTED.contains(&name) || (name == "del" && self.place == Place::Page)
    }

    fn within_limits(&self) -> Result<(), ReadDocumentError> {
        let limit = self.limits.text_bytes;
        if self.size > limit { Err(ReadDocumentError::TooMuchText { limit }) } else { Ok(()) }
    }

    fn open(&mut self, element: &Element<'_>) {
        match self.place {
            Place::Page => self.open_on_page(element),
            Place::Paragraph if element.name() == "rPr" => self.place = Place::ParagraphEnd,
            Place::Paragraph | Place::ParagraphEnd | Place::Run => self.text_property(element),
            Place::Row | Place::Cell => {
                if let Some(table) = self.tables.last_mut() {
                    let restarts = element.attribute("val").as_deref() == Some("restart");
                    self.size += BLOCK_COST * table.property(element.name(), element.number(), restarts);
                }
            }
            Place::Text => {}
        }
    }

    fn open_on_page(&mut self, element: &Element<'_>) {
        match element.name() {
            "p" => {
                let carried = self.carried.take().map(Paragraph::into_next);
                self.paragraphs.push(carried.unwrap_or_default());
                self.size += BLOCK_COST;
            }
            "r" => self.run = Run::default(),
            "t" => self.place = Place::Text,
            "pPr" => self.place = Place::Paragraph,
            "rPr" => self.place = Place::Run,
            "trPr" => self.place = Place::Row,
            "tcPr" => self.place = Place::Cell,
            "tbl" => self.tables.push(Table::default()),
            "txbxContent" => self.sinks.push(Vec::new()),
            "tr" => self.table(Table::open_row),
            "tc" => {
                self.table(Table::open_cell);
                self.sinks.push(Vec::new());
                self.size += BLOCK_COST;
            }
            name => self.open_in_run(name, element),
        }
    }

    /// Everything in a run that is a character without being text.
    fn open_in_run(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "tab" | "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => {
                let font = element.attribute("font").unwrap_or_default();
                let code = element.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                if let Some(c) = code.and_then(|code| symbol::of(&font, code)) {
                    self.push(c.encode_utf8(&mut [0; 4]));
                }
            }
            "footnoteReference" => self.mark("footnote", element),
            "endnoteReference" => self.mark("endnote", element),
            _ => {}
        }
    }

    fn text_property(&mut self, element: &Element<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match (self.place, element.name()) {
            (Place::Paragraph, "pStyle") => paragraph.style = element.attribute("val"),
            (Place::Paragraph, _) => paragraph.own.take(element),
            (Place::ParagraphEnd, "del") => paragraph.merges = true,
            (Place::Run, "rStyle") => self.run.style = element.attribute("val"),
            (Place::Run, _) => self.run.own.take(element),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match (self.place, name) {
            (Place::ParagraphEnd, "rPr") => self.place = Place::Paragraph,
            (Place::Paragraph, "pPr")
            | (Place::Run, "rPr")
            | (Place::Row, "trPr")
            | (Place::Cell, "tcPr")
            | (Place::Text, "t") => self.place = Place::Page,
            (Place::Page, "p") => self.close_paragraph(),
            (Place::Page, "tc") => {
                let cell = self.close_sink();
                self.table(|table| table.close_cell(cell));
            }
            (Place::Page, "tr") => self.table(Table::close_row),
            (Place::Page, "tbl") => {
                let table = self.tables.pop().map(Table::into_block);
                self.sink().extend(table);
            }
            (Place::Page, "txbxContent") => {
                let blocks = self.close_sink();
                match self.paragraphs.last_mut() {
                    Some(paragraph) => paragraph.boxes.extend(blocks),
                    None => self.sink().extend(blocks),
                }
            }
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        if paragraph.merges {
            self.carried = Some(paragraph);
            return;
        }
        let label = self.label(&mut paragraph);
        let text = self.show(&paragraph);
        let line = match label {
            Some(label) if text.trim().is_empty() && (label == "-" || label == "+") => String::new(),
            Some(label) => format!("{label} {text}"),
            None => text,
        };
        self.sink().push(Block::Paragraph(line));
        self.sink().extend(paragraph.boxes);
    }

    fn show(&mut self, paragraph: &Paragraph) -> String {
        let (text, legacy) = paragraph.pieces.show();
        self.legacy = legacy.or(self.legacy);
        text
    }

    fn label(&mut self, paragraph: &mut Paragraph) -> Option<String> {
        let look = paragraph.look(self.styles);
        let (list, level) = (look.list.filter(|list| *list != 0)?, look.level);
        let by_style = || self.lists.level_of_style(list, paragraph.style.as_deref()?);
        let level = level.and_then(|level| usize::try_from(level).ok()).or_else(by_style).unwrap_or(0);
        self.lists.next_label(list, level)
    }

    /// Ends the page, cell or text box at hand, with a paragraph that waited for its continuation.
    pub(super) fn close_sink(&mut self) -> Vec<Block> {
        if let Some(paragraph) = self.carried.take() {
            let text = self.show(&paragraph);
            self.sink().push(Block::Paragraph(text));
        }
        let blocks = self.sinks.pop().unwrap_or_default();
        if self.sinks.is_empty() {
            self.sinks.push(Vec::new());
        }
        blocks
    }

    fn sink(&mut self) -> &mut Vec<Block> {
        if self.sinks.is_empty() {
            self.sinks.push(Vec::new());
        }
        let last = self.sinks.len() - 1;
        &mut self.sinks[last]
    }

    fn table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push(text, &mut self.run, self.styles);
            self.size += text.len();
        }
    }

    fn mark(&mut self, element: &'static str, reference: &Element<'_>) {
        let Some(id) = reference.attribute("id") else { return };
        self.marks.push(NoteMark { element, id });
        self.push(&format!("[{}]", self.marks.len()));
    }
}
