//! Journal, state, files and search index of one data folder; the only place that knows SQL.
//!
//! [`Store::write`] takes a [`Write`] and returns once it is on disk. Each change of state is one entry of the
//! append-only journal, in the same transaction as the rows it changes; [`Store::rebuild`] derives those rows again.
//! One writer commits what is waiting as a group, so that many writes share one fsync; readers never wait for it.

mod apply;
pub mod change;
mod copy;
mod desk;
mod digest;
mod entry;
mod error;
mod exact;
mod files;
mod index;
mod location;
mod open;
mod read;
mod rebuild;
mod search;
mod server;
mod session;
mod sql;
mod stamp;
mod store;
mod version;
mod write;
mod writer;

pub use change::{Change, FileRef};
pub use copy::{Copied, CopyError};
pub use desk::{DraftRow, SavedViewRow};
pub use entry::{About, Author, Entry, Expected, NewEntry};
pub use error::{OpenStoreError, Outage, ReadError, WriteError};
pub use index::{
    ChoiceCount, ColumnKind, Cursor, Filter, KeyField, LabelRow, LinkCount, LinkRow, PageOf, PageRow,
    RecordIndex, RecordPage, RecordRef, RecordWords, RegisterShape, Sort, ViewColumn,
};
pub use location::{DatabaseUrl, Location};
pub use open::Durability;
pub use read::*;
pub use search::{FoundItem, SearchItem, SearchWords};
pub use session::SessionRow;
pub use store::Store;
pub use write::{Effect, Write, Written};
