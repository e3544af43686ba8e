//! The command as a person or a program calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod check;
mod demo;
mod draft;
mod durability;
mod import;
mod map;
mod user;
