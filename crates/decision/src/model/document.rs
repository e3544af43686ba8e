//! The header and frame of a document, and the instruments it names.

use chrono::NaiveDate;
use serde::Serialize;

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
    /// Who signed; the first where several did.
    pub signer: Option<Signer>,
    /// Who signed beside the first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub co_signers: Vec<Signer>,
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
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
