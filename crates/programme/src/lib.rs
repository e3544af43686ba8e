//! The definition files of a programme: load and check them, write them, compare two versions.
//!
//! A programme is a folder of TOML files, one idea a file; [`Programme`] is what they say once checked.

mod find;
mod model;

pub use model::*;
