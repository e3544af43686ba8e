//! The clause tree.

use dongho_base::Span;
use serde::Serialize;

/// What a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// National heading, issuing body, number, place and date, kind, title, issuing authority.
    Header,
    /// One "Căn cứ ..." paragraph.
    Basis,
    /// "Theo đề nghị ...".
    Proposal,
    /// "QUYẾT ĐỊNH:" between the bases and the articles.
    Enactment,
    /// "Điều n."
    Article,
    /// "Nơi nhận" and its lines.
    Recipients,
    /// Capacity and name of the signer.
    Signature,
    /// Kind, title and caption of the attached programme.
    Attached,
    /// "PHẦN I".
    Part,
    /// "Chương I".
    Chapter,
    /// "Mục 1", or the first numbered level of a programme (I., A.).
    Section,
    /// The numbered levels below it (1., 1.1).
    Subsection,
    /// "a)".
    Point,
    /// "- ", "+ ".
    Bullet,
    /// A paragraph without a label.
    Paragraph,
    /// Heading and caption of an appendix.
    Appendix,
    /// The caption of a table ("Bảng 1. ...").
    Table,
    /// A row of a table.
    Row,
    /// Blank lines, rules, page numbers and other marks without content.
    Blank,
    /// Not understood.
    Unrecognised,
}

/// One node of the clause tree.
///
/// `start..end` covers the clause's own text only (label, heading and body, with the white space behind it), not its
/// children: the spans of all clauses follow each other without gap and partition the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// Path of labels: `II.2.1.c`; unique within the document.
    ///
    /// A decimal label replaces its own prefix (`2.1` under `II.2` is `II.2.1`). What has no label is counted below its
    /// parent: bullets `III.1.a.-1`, paragraphs `II.1.p1`, table rows `Phụ lục.r1` (further lines of a row
    /// `Phụ lục.r1.2`), header rows `Phụ lục.h1`. A label that occurs again below the same parent gets `~2`. The frame has plain names: `header.1`,
    /// `basis.1`, `proposal`, `enactment`, `recipients`, `signature`, `attached.1`, `blank.1`.
    pub id: String,
    /// Label as printed: `c)`; empty where there is none.
    pub label: String,
    /// What it is.
    pub level: Level,
    /// The clause above.
    pub parent: Option<String>,
    /// Its heading, where the first line is one.
    pub heading: Option<String>,
    /// Its own text as printed, without the label and the white space around; a slice of the text under its span.
    pub text: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Clause {
    /// Returns the bytes it owns.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
