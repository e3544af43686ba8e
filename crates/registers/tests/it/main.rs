//! Records of registers that exist nowhere but here.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod changing;
mod duplicates;
mod invented;
mod library;
mod reading;
mod validating;
