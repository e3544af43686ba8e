//! The contract of the store. The next database has to pass the same tests.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod fixture;
mod group_commit;
mod journal;
mod outside_journal;
mod rebuild;
mod state;
mod store_files;
