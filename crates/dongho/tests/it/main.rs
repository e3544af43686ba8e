//! The command and the repository as a whole.

mod map;
