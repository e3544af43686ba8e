//! The definition files of a programme and of registers: load and check them, write them, compare two versions.
//!
//! A programme is a folder of TOML files, one idea a file; [`Programme`] is what they say once checked.

mod check;
mod diff;
pub mod expression;
mod files;
mod find;
mod load;
mod model;
mod register;
mod render;
mod report;
mod schema;
mod shape;
mod successor;
mod words;
mod write;

pub use diff::{Change, ChangeKind, Subject, diff, diff_drafts};
pub use load::load;
pub use model::*;
pub use register::*;
pub use render::render;
pub use schema::schemas;
pub use successor::{Responsible, name_on, responsible};
pub use words::target_level;
pub use write::{is_writable, write};
