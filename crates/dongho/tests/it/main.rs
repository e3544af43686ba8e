//! The command as a person or a program calls it.

mod check;
mod draft;
#[cfg(test)]
mod import;
mod map;
