//! What is to be done, and by whom.

use serde::Serialize;

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
