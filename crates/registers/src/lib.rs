//! What is true of records, whatever register they are of: how typed values are read, what makes a record sound, what is
//! computed from it, how it is called and shown, and which records may be the same.
//!
//! A record is a JSON object with a value for each filled field; a field that is not filled is absent. Pure functions:
//! days come in as arguments, other records are nobody's business here.

pub mod code;
mod derive;
mod difference;
mod duplicate;
mod label;
mod problem;
mod read;
mod validate;
mod value;

pub use derive::derive;
pub use difference::{Difference, Effect, differences};
pub use duplicate::{Duplicates, Evidence, Likeness, Pair, groups};
pub use label::{Links, label, shown};
pub use problem::{Problem, ProblemKind};
pub use read::Reader;
pub use validate::{Entry, validate};

/// A record: the values of its filled fields.
pub type Record = serde_json::Map<String, serde_json::Value>;
