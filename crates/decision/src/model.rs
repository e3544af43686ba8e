//! What reading a document gives; the names are those of the import contract, other programs rely on them.

use chrono::NaiveDate;
use dongho_base::{Localized, Severity, Span, YearSpan};
use rust_decimal::Decimal;
use serde::Serialize;

/// Everything that was read in one document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// The header and frame of the document.
    pub document: Document,
    /// Legal bases ("Căn cứ ..."), one per instrument.
    pub bases: Vec<Citation>,
    /// The submission it was issued on ("Theo đề nghị ...").
    pub proposal: Option<Proposal>,
    /// Every instrument named anywhere, in document order.
    pub citations: Vec<Citation>,
    /// The clause tree, in document order; the spans partition the text.
    pub clauses: Vec<Clause>,
    /// What is to be reached.
    pub targets: Vec<Target>,
    /// What is to be done, from appendix tables, blocks and headed paragraphs.
    pub tasks: Vec<Task>,
    /// Who has to do what by the section on implementation.
    pub duties: Vec<Duty>,
    /// The bodies named, each with the ways it is printed.
    pub parties: Vec<Party>,
    /// Doubts about the text, in document order.
    pub findings: Vec<Finding>,
    /// The file it came from.
    pub source: Source,
}

/// The header and frame of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Document {
    /// Kind as a plain phrase: "Quyết định", "Kế hoạch".
    pub kind: Option<String>,
    /// Number and symbol as printed.
    pub number: Option<String>,
    /// Date of issue.
    pub date: Option<NaiveDate>,
    /// Place of issue.
    pub place: Option<String>,
    /// The issuing body, its name in sentence case.
    pub issuer: Option<String>,
    /// The abstract ("trích yếu"), without the kind.
    pub title: Option<String>,
    /// Who signed.
    pub signer: Option<Signer>,
    /// First day in force.
    pub effective_from: Option<NaiveDate>,
    /// The articles of the enacting part.
    pub articles: Vec<Article>,
    /// "Nơi nhận", one entry per line, without the dash and the closing mark.
    pub recipients: Vec<String>,
    /// The programme, plan or scheme issued with it.
    pub attached: Option<Attached>,
}

/// The person who signed and in which capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// Name as printed.
    pub name: Option<String>,
    /// Lines above the name, joined by " / ".
    pub capacity: Option<String>,
}

/// An article of the enacting part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Number as printed.
    pub no: String,
    /// Its clause.
    pub clause: String,
    /// Its text as printed.
    pub text: String,
}

/// A programme, plan, scheme or regulation issued with the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attached {
    /// Kind: "Chương trình", "Kế hoạch", "Đề án".
    pub kind: String,
    /// Title as printed, on one line.
    pub title: String,
}

/// One instrument named in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Kind: "Luật", "Nghị định", "Quyết định".
    pub kind: String,
    /// Number and symbol as printed; laws often have none.
    pub number: Option<String>,
    /// Date of the instrument.
    pub date: Option<NaiveDate>,
    /// Its name or subject, where the text gives it.
    pub title: Option<String>,
    /// The clause that names it.
    pub clause: String,
    /// First byte of the mention.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// The submission ("Tờ trình") the document was issued on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// Kind: "Tờ trình", "Công văn", "Báo cáo".
    pub kind: Option<String>,
    /// Number and symbol as printed.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Who proposed, as printed.
    pub by: Option<String>,
}

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
    /// A table.
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
    pub id: String,
    /// Label as printed: `c)`; empty where there is none.
    pub label: String,
    /// What it is.
    pub level: Level,
    /// The clause above.
    pub parent: Option<String>,
    /// Its heading, where the first line is one.
    pub heading: Option<String>,
    /// Its own text as printed, without the label and the white space around.
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

/// What a target asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// A level to be reached.
    Value,
    /// A yearly growth rate, on average over the phase.
    GrowthPerYear,
    /// A change against a base.
    Change,
    /// A level that holds in every year.
    Maintain,
    /// An event, or a document to be issued.
    Milestone,
    /// A place in a ranking or a leading group.
    Rank,
    /// A level that another authority sets.
    Reference,
}

/// How the measured value relates to the numbers of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// `low` or more.
    AtLeast,
    /// More than `low`.
    MoreThan,
    /// `high` or less.
    AtMost,
    /// Less than `high`.
    LessThan,
    /// Exactly `low`.
    Equal,
    /// From `low` to `high`.
    Between,
    /// Near `low`.
    About,
}

/// Something to be reached.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    /// The clause, with `.1`, `.2` where a clause holds several.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// What is measured, as printed; a milestone's whole statement.
    pub metric: String,
    /// What the target asks for.
    pub kind: TargetKind,
    /// How to compare; `None` for milestones.
    pub comparator: Option<Comparator>,
    /// Lower or only number. `at_most` and `less_than` use `high`.
    pub low: Option<Decimal>,
    /// Upper number.
    pub high: Option<Decimal>,
    /// Unit as printed: "%", "%/năm", "doanh nghiệp".
    pub unit: Option<String>,
    /// The years it holds for.
    pub phase: Option<YearSpan>,
    /// Base year, where stated.
    pub base_year: Option<i32>,
    /// Base value, where stated ("từ 7 triệu lên 14 triệu").
    pub base_value: Option<Decimal>,
    /// What the other authority sets, for `reference`.
    pub reference: Option<String>,
    /// Whether the number is an average over the phase.
    pub averaged_over_phase: bool,
    /// "phấn đấu", "cố gắng": an aim rather than a commitment.
    pub aspirational: bool,
    /// First byte of the statement.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

/// When a task is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// Every year.
    Yearly,
    /// By the end of `to`.
    By,
    /// From `from` to `to`.
    Range,
    /// From `from` on.
    From,
    /// Every quarter.
    Quarterly,
    /// Every month.
    Monthly,
    /// On a day.
    Date,
}

/// The time of a task, as printed and as understood.
///
/// `from` and `to` are ISO 8601 at the precision printed: `2025`, `2025-06` or `2025-06-30`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TaskTime {
    /// As printed.
    pub text: Option<String>,
    /// What it means.
    pub kind: Option<TimeKind>,
    /// Begin.
    pub from: Option<String>,
    /// End.
    pub to: Option<String>,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Task {
    /// Number as printed.
    pub no: String,
    /// The group row or heading above it.
    pub group: Option<String>,
    /// What is to be done, as printed.
    pub text: String,
    /// Lead bodies.
    pub lead: Vec<String>,
    /// Coordinating bodies.
    pub coordinating: Vec<String>,
    /// The product asked for.
    pub product: Option<String>,
    /// When.
    pub time: TaskTime,
    /// The clause it stands in.
    pub clause: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What a party is to a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads or does it alone.
    Lead,
    /// Takes part under another's lead.
    Coordinate,
}

/// Something a party has to do by the section on implementation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The clause.
    pub clause: String,
    /// The party, as printed in the heading.
    pub party: String,
    /// Its role.
    pub role: Option<Role>,
    /// The duty, as printed.
    pub text: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A department of a province ("Sở").
    Department,
    /// An office of a committee or council ("Văn phòng").
    Office,
    /// A People's Committee.
    PeoplesCommittee,
    /// A People's Council.
    PeoplesCouncil,
    /// A ministry or body at its level.
    Ministry,
    /// A body of the Party.
    Party,
    /// The front, unions and associations.
    Association,
    /// A newspaper or broadcaster.
    Press,
    /// A board, institute, school, centre or fund.
    Institution,
    /// Enterprises.
    Enterprise,
    /// An open set ("các sở, ban, ngành", "các đơn vị liên quan").
    Group,
    /// Another body.
    Other,
}

/// A body named in the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// The best form of its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Every printed variant.
    pub as_printed: Vec<String>,
}

/// A doubt about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// `DEC-nnnn`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The clause it is in.
    pub clause: Option<String>,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// As printed.
    pub found: String,
    /// What it probably should be.
    pub suggestion: Option<String>,
    /// In plain words.
    pub message: Localized,
}

/// The file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Source {
    /// File name.
    pub file: String,
    /// `txt`, `md`, `html`, `docx`, `doc`, `pdf`.
    pub format: String,
    /// Encoding of the file: `utf-8`, `utf-16le`, `tcvn3`, `vni`, `windows-1258`; `None` for packaged formats.
    pub encoding: Option<String>,
    /// Size of the file.
    pub bytes: usize,
    /// Size of the extracted text.
    pub text_bytes: usize,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Bytes of the text that belong to exactly one clause; equals `text_bytes`.
    pub accounted_bytes: usize,
}
