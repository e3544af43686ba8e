//! Walks over the lines and opens a clause at each that begins something.

mod attached;
mod closing;
mod head;
mod labelled;
mod tables;

use super::Tree;
use super::build::{Builder, Opening};
use super::flow::Flow;
use super::label::{self, Family, Label, Shape};
use super::line::{Line, lines};
use super::mark::{self, Mark};
use super::outline::{Context, Outline};
use super::page;
use crate::Level;

/// Where in the document the walk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// National heading to title and authority.
    Head,
    /// Legal bases and proposal.
    Bases,
    /// Articles of the enacting part.
    Articles,
    /// Recipients and signature.
    Closing,
    /// Kind, title and caption of what is attached.
    Attached,
    /// Sections.
    Body,
    /// Heading and caption of an appendix.
    Appendix,
}

/// The walk.
pub(super) struct Walk<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<Line>,
    pub(super) at: usize,
    pub(super) zone: Zone,
    pub(super) flow: Flow,
    pub(super) outline: Outline,
    pub(super) out: Builder<'t>,
    /// The last line that was not blank.
    pub(super) before: Option<usize>,
    pub(super) head: head::Head,
    pub(super) counters: Counters,
    /// Whether the document has been signed once.
    pub(super) signed: bool,
    /// The first line at which an aligned table is worth trying.
    pub(super) tried: usize,
}

/// How many clauses of the frame there are of each name.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) header: usize,
    pub(super) basis: usize,
    pub(super) attached: usize,
    pub(super) unrecognised: usize,
}

/// Returns the tree of a composed text.
pub(super) fn walk(text: &str) -> Tree {
    let lines = lines(text);
    let flow = Flow::of(text, &lines);
    let mut walk = Walk {
        text,
        lines,
        at: 0,
        zone: Zone::Head,
        flow,
        outline: Outline::default(),
        out: Builder::new(text),
        before: None,
        head: head::Head::default(),
        counters: Counters::default(),
        signed: false,
        tried: 0,
    };
    while let Some(line) = walk.lines.get(walk.at).copied() {
        walk.step(line);
    }
    walk.out.finish()
}

impl<'t> Walk<'t> {
    fn step(&mut self, line: Line) {
        if line.is_blank() || page::is_number(line.content(self.text)) {
            if self.out.is_empty() {
                self.open_frame(Level::Blank, "blank.1".to_owned(), line);
            }
            self.at += 1;
            return;
        }
        let here = self.at;
        if !self.take_table() {
            self.take_line(line);
            self.at = self.at.max(here + 1);
        }
        self.before = Some(self.at.saturating_sub(1));
    }

    fn take_line(&mut self, line: Line) {
        let content = line.content(self.text);
        let found = mark::mark(content);
        let taken = match self.zone {
            Zone::Head | Zone::Bases => self.take_head(line, found),
            Zone::Closing => self.take_closing(line, found),
            Zone::Attached => self.take_attached(line, found),
            Zone::Articles | Zone::Body | Zone::Appendix => self.take_body(line, found),
        };
        if !taken {
            self.open_paragraph(line);
        }
    }

    /// Takes a line between articles or sections.
    fn take_body(&mut self, line: Line, found: Option<Mark>) -> bool {
        match found {
            Some(Mark::Recipients | Mark::Signature) if self.begins(line) => {
                return self.open_closing(line, found);
            }
            Some(Mark::Kind) if self.zone != Zone::Appendix && self.is_attachment(line) => {
                return self.open_attached(line);
            }
            None if !self.signed && self.is_signed_name(line) => {
                return self.open_closing(line, Some(Mark::Signature));
            }
            _ => {}
        }
        if self.take_label(line) {
            return true;
        }
        if self.zone == Zone::Appendix && self.is_appendix_heading(line) {
            self.out.extend(line.to);
            return true;
        }
        self.take_continuation(line)
    }

    /// Lets the clause before go on where the line goes on with its sentence.
    pub(super) fn take_continuation(&mut self, line: Line) -> bool {
        let Some(before) = self.before.and_then(|at| self.lines.get(at)).copied() else {
            return false;
        };
        let blanks = self.blanks();
        let level = self.out.last().and_then(|at| self.out.level(at));
        if matches!(level, None | Some(Level::Row | Level::Blank | Level::Recipients | Level::Signature)) {
            return false;
        }
        let sentence = matches!(
            level,
            Some(Level::Bullet | Level::Paragraph | Level::Basis | Level::Proposal | Level::Header)
        );
        let goes_on = self.flow.goes_on(self.text, before, blanks, line, sentence);
        if goes_on {
            self.extend(line);
        }
        goes_on
    }

    /// Adds the line to the last clause.
    pub(super) fn extend(&mut self, line: Line) {
        self.out.extend(line.to);
        let colon = line.content(self.text).ends_with(':');
        if let Some(frame) = self.outline.last_mut().filter(|f| Some(f.clause) == self.out.last()) {
            frame.colon = colon;
        }
    }

    /// Opens a paragraph below the innermost clause that is no bullet.
    pub(super) fn open_paragraph(&mut self, line: Line) {
        let depth = self.outline.depth_without_bullets();
        self.outline.keep(depth);
        let parent = self.outline.frame(depth).map(|f| f.clause);
        let count = self.outline.count(depth);
        count.paragraphs += 1;
        let id = join(self.out.id(parent), &format!("p{}", count.paragraphs));
        let text = (line.from, line.to);
        self.out.open(Opening { level: Level::Paragraph, id, label: "", parent, start: line.start, text });
    }

    /// Opens a clause of the frame.
    pub(super) fn open_frame(&mut self, level: Level, id: String, line: Line) {
        let text = (line.from, line.to);
        self.out.open(Opening { level, id, label: "", parent: None, start: line.start, text });
    }

    /// Returns how many blank lines stand before the line at hand.
    pub(super) fn blanks(&self) -> usize {
        self.before.map_or(self.at, |before| self.at.saturating_sub(before + 1))
    }

    /// Returns whether the line at hand begins something, by what stands before it.
    pub(super) fn begins(&self, line: Line) -> bool {
        let before = self.before.and_then(|at| self.lines.get(at)).copied();
        before.is_none_or(|before| self.flow.begins(self.text, before, self.blanks(), line))
    }

    /// Returns the label of the line, and how the line stands to what is before it.
    pub(super) fn label(&self, line: Line) -> Option<(Label, Context)> {
        let content = line.content(self.text);
        let label = label::scan(content).filter(|label| !self.is_broken_range(line, *label))?;
        let body = content.get(label.body..).unwrap_or("");
        let begins = self.begins(line);
        let shown = if body.is_empty() { self.next_content() } else { body };
        let first = shown.chars().find(|c| c.is_alphanumeric());
        let capital = first.is_some_and(|c| c.is_uppercase() || c.is_numeric());
        let capitals = mark::is_capitals(shown);
        Some((label, Context { begins, capital, capitals }))
    }

    /// Returns whether a dash only goes on with the line before: "giai đoạn 2021" / "- 2025", "Bà Rịa" / "- Vũng Tàu".
    fn is_broken_range(&self, line: Line, label: Label) -> bool {
        if label.shape != Shape::Sign('-') {
            return false;
        }
        let Some(before) = self.before.and_then(|at| self.lines.get(at)).copied() else {
            return false;
        };
        let (was, content) = (before.content(self.text), line.content(self.text));
        let digits = was.ends_with(|c: char| c.is_ascii_digit());
        let range =
            digits && content.get(label.body..).is_some_and(|b| b.starts_with(|c: char| c.is_ascii_digit()));
        let bulleted = self.outline.is_last(Family::Bullet);
        self.blanks() == 0 && (range || !self.begins(line) && !bulleted)
    }

    /// Returns what is printed on the next line that is not blank.
    pub(super) fn next_content(&self) -> &'t str {
        let behind = self.lines.get(self.at + 1..).unwrap_or_default();
        behind.iter().take(8).find(|l| !l.is_blank()).map_or("", |l| l.content(self.text))
    }
}

/// Returns the id of a clause below `parent`.
pub(super) fn join(parent: &str, own: &str) -> String {
    if parent.is_empty() {
        return own.to_owned();
    }
    let mut id = String::with_capacity(parent.len() + own.len() + 1);
    id.push_str(parent);
    id.push('.');
    id.push_str(own);
    id
}
