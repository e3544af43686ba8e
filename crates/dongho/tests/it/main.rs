//! The command and the repository as a whole.

mod check;
mod map;
