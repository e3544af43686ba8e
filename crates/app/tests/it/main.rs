//! Stories: what people do, and what they see afterwards.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accounts;
mod demo;
mod document;
mod fixture;
mod import;
mod parties;
mod progress;
mod search;
mod values;
