//! What records are found by: keys whose byte order is the order of their field, unique values, links, words. All of it
//! follows from records and definitions, is written with the record in one transaction and can be made again.
//!
//! Each register has a table of its own, `keys_<id>`, one column a field. Each column has an index that ends with the
//! columns whose choices are counted, so that a list is read in order while filters are tested in the index itself.
//! `counts_<id>` holds how many records there are of each combination of those choices: counts beside filters cost the
//! same whatever the number of records.

mod count;
mod filter;
mod link;
mod page;
mod shape;
mod statement;
mod view;
mod words;
mod write;

pub use count::ChoiceCount;
pub use filter::Filter;
pub use link::{LabelRow, LinkCount, LinkRow};
pub use page::{Cursor, PageOf, PageRow, RecordPage, Sort};
pub use shape::{KeyField, RegisterShape};
pub(crate) use shape::{ready, shape, unready};
pub use view::{ColumnKind, ViewColumn};
pub use words::RecordWords;
pub(crate) use write::{remove, write};

/// The longest key, in bytes; what follows does not count for order. Servers index little more.
const LONGEST_KEY: usize = 200;

/// What one record is found by. The caller makes the keys; this room knows neither fields nor languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordIndex {
    /// The record.
    pub record: RecordRef,
    /// Its register.
    pub register: String,
    /// Its name.
    pub label: String,
    /// Keys of its fields, each a text whose byte order is the order of the field.
    pub keys: Vec<(String, String)>,
    /// Values of fields that hold several.
    pub many: Vec<(String, String)>,
    /// Values that no other record of the register has, each with the name of what is unique.
    pub unique: Vec<(String, String)>,
    /// The records it refers to, each with the field that does.
    pub links: Vec<(String, u64)>,
    /// Its words.
    pub words: RecordWords,
}

/// Which record is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordRef {
    /// The one with this id.
    Known(u64),
    /// The one that this entry of the same write brings into being, counted from 0.
    Entered(u64),
}

impl Default for RecordRef {
    fn default() -> Self {
        RecordRef::Entered(0)
    }
}

impl RecordRef {
    fn id(self, first: u64) -> u64 {
        match self {
            RecordRef::Known(id) => id,
            RecordRef::Entered(place) => first + place,
        }
    }
}

/// Returns a name as SQL takes it, whatever it holds.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn keys_of(register: &str) -> String {
    quoted(&format!("keys_{register}"))
}

fn counts_of(register: &str) -> String {
    quoted(&format!("counts_{register}"))
}

/// Returns as much of a key as counts.
fn cut(key: &str) -> &str {
    key.get(..key.floor_char_boundary(LONGEST_KEY)).unwrap_or(key)
}
