//! What people recorded, as far as lists need it; each book is filled with a fixed number of queries.

mod doubts;
mod targets;
mod tasks;

pub(crate) use doubts::{Doubts, severity};
pub(crate) use targets::{Targets, evidence_view, points, value_view};
pub(crate) use tasks::{Tasks, instance_id};
