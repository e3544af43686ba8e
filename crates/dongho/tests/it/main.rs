//! The command as a person or a program calls it.

mod check;
#[cfg(test)]
mod import;
mod map;
