//! One SQL text on both databases: what sqlx offers for one of them, over the two that this store runs on.
//!
//! `$1` stands for the first argument on both. The text says nothing that only one of them understands; where they
//! differ (schema, search, locks), the difference lies in a file of its own that matches on [`Connection`] or [`Pool`].

mod argument;
mod connection;
mod query;
mod row;

pub(crate) use argument::Argument;
pub(crate) use connection::{Connection, Place, Pool};
pub(crate) use query::{Query, query, query_as};
pub(crate) use row::{FromRow, Row};
