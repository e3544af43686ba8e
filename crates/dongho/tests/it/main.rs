//! The command as a person or a program calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod check;
mod database;
mod demo;
mod draft;
mod durability;
mod import;
mod map;
#[path = "../../../../tests/postgres.rs"]
mod postgres;
mod user;
