//! Registers as the application keeps them: what records are found by, and how values are shown.

pub(crate) mod derived;
pub(crate) mod key;
pub(crate) mod label;
mod reindex;
pub(crate) mod shape;
pub(crate) mod shown;

pub(crate) use reindex::index_of;
