//! The HTTP surface over a real application: every address, its headers, its refusals, and what forms do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod browser;
mod fixture;
mod forms;
mod headers;
mod hostile;
mod language;
mod permission;
mod routes;
mod session;
