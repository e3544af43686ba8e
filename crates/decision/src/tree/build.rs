//! Puts clauses one behind the other: each ends where the next begins, so that they partition the text.

use std::collections::HashMap;

use super::Tree;
use super::line::is_space;
use super::mark;
use super::table::Table;
use crate::{Clause, Level};

/// A clause that is about to be opened.
#[derive(Debug, Clone)]
pub(crate) struct Opening<'t> {
    pub(crate) level: Level,
    pub(crate) id: String,
    pub(crate) label: &'t str,
    pub(crate) parent: Option<usize>,
    /// First byte of the clause.
    pub(crate) start: usize,
    /// First byte and end of its text behind the label.
    pub(crate) text: (usize, usize),
}

/// The clauses so far.
#[derive(Debug)]
pub(crate) struct Builder<'t> {
    text: &'t str,
    clauses: Vec<Clause>,
    /// The bytes of each clause's text.
    texts: Vec<(usize, usize)>,
    /// End of the first line of each clause's text.
    first_lines: Vec<usize>,
    ids: HashMap<String, u32>,
    pub(crate) tables: Vec<Table>,
}

impl<'t> Builder<'t> {
    /// Starts on `text`.
    pub(crate) fn new(text: &'t str) -> Self {
        let (clauses, texts, first_lines) = (Vec::new(), Vec::new(), Vec::new());
        Builder { text, clauses, texts, first_lines, ids: HashMap::new(), tables: Vec::new() }
    }

    /// Opens a clause and returns its index; the clause before it ends here.
    pub(crate) fn open(&mut self, opening: Opening<'_>) -> usize {
        let id = self.unique(opening.id);
        if let Some(before) = self.clauses.last_mut() {
            before.end = opening.start;
        }
        let parent = opening.parent.and_then(|at| self.clauses.get(at)).map(|clause| clause.id.clone());
        self.clauses.push(Clause {
            id,
            label: opening.label.to_owned(),
            level: opening.level,
            parent,
            heading: None,
            text: String::new(),
            start: opening.start,
            end: opening.start,
        });
        self.texts.push(opening.text);
        self.first_lines.push(opening.text.1);
        self.clauses.len() - 1
    }

    /// Lets the last clause go on to `to`.
    pub(crate) fn extend(&mut self, to: usize) {
        if let Some(text) = self.texts.last_mut() {
            if text.0 >= text.1 {
                *text = (text.0.max(text.1), to);
            }
            text.1 = to;
        }
    }

    /// Lets the last clause's text begin at `from`, where the label stands alone on its line.
    pub(crate) fn begin_text(&mut self, from: usize, to: usize) {
        if let (Some(text), Some(first)) = (self.texts.last_mut(), self.first_lines.last_mut()) {
            *text = (from, to);
            *first = to;
        }
    }

    /// Returns whether there is no clause yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Returns the index of the last clause.
    pub(crate) fn last(&self) -> Option<usize> {
        self.clauses.len().checked_sub(1)
    }

    /// Makes a last paragraph that begins with "Bảng" or "Biểu" the caption of the table behind it.
    pub(crate) fn caption_table(&mut self) {
        let printed = self.texts.last().and_then(|(from, to)| self.text.get(*from..*to)).unwrap_or("");
        let caption = mark::starts(printed, &["Bảng ", "BẢNG ", "Biểu ", "BIỂU "]) && printed.len() < 400;
        if let Some(last) = self.clauses.last_mut().filter(|c| caption && c.level == Level::Paragraph) {
            last.level = Level::Table;
        }
    }

    /// Returns the level of a clause.
    pub(crate) fn level(&self, at: usize) -> Option<Level> {
        self.clauses.get(at).map(|clause| clause.level)
    }

    /// Returns the id of a clause, empty where there is none.
    pub(crate) fn id(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.clauses.get(at)).map_or("", |clause| clause.id.as_str())
    }

    fn unique(&mut self, id: String) -> String {
        let seen = self.ids.entry(id.clone()).or_insert(0);
        *seen += 1;
        if *seen == 1 {
            return id;
        }
        let mut number = *seen;
        loop {
            let other = format!("{id}~{number}");
            if !self.ids.contains_key(&other) {
                self.ids.insert(other.clone(), 1);
                return other;
            }
            number += 1;
        }
    }

    /// Ends the last clause and gives each its text and heading.
    pub(crate) fn finish(mut self) -> Tree {
        if let Some(last) = self.clauses.last_mut() {
            last.end = self.text.len();
        }
        for (clause, (from, to)) in self.clauses.iter_mut().zip(&self.texts) {
            let printed = self.text.get(*from..*to).unwrap_or("");
            clause.text = printed.trim_matches(is_space).to_owned();
        }
        self.set_headings();
        Tree { clauses: self.clauses, tables: self.tables }
    }

    /// A labelled clause's text is its heading where other clauses stand below it and it is no sentence of its own.
    fn set_headings(&mut self) {
        for at in 0..self.clauses.len() {
            let below = match (self.clauses.get(at), self.clauses.get(at + 1)) {
                (Some(clause), Some(next)) => next.parent.as_ref() == Some(&clause.id),
                _ => false,
            };
            if let Some(clause) = self.clauses.get_mut(at) {
                clause.heading = heading(clause, below);
            }
        }
    }
}

/// Longest heading, in bytes; what is longer is a sentence.
const LONGEST_HEADING: usize = 420;

fn heading(clause: &Clause, below: bool) -> Option<String> {
    let structural = matches!(clause.level, Level::Part | Level::Chapter | Level::Section | Level::Appendix);
    let numbered = matches!(clause.level, Level::Subsection | Level::Point | Level::Article);
    if !structural && !numbered || clause.text.is_empty() || clause.text.len() > LONGEST_HEADING {
        return None;
    }
    // "1. Sở Y tế:** Chủ trì ..." of Markdown: what is bold is the heading.
    if let Some((bold, rest)) = clause.text.split_once("**")
        && !bold.trim().is_empty()
        && !rest.trim().is_empty()
    {
        return Some(bold.trim().trim_end_matches([':', '.']).to_owned());
    }
    let bare = clause.text.trim_end_matches([':', '*', '_', ' ']);
    let sentence = bare.ends_with(['.', ';', ',', '!', '?']);
    let capitals = mark::is_capitals(bare);
    let is_heading = capitals || !sentence && (below || structural && clause.level != Level::Section);
    is_heading.then(|| bare.split_whitespace().collect::<Vec<_>>().join(" "))
}
