//! The command as a person or a program calls it.

mod check;
mod draft;
mod durability;
#[cfg(test)]
mod import;
mod map;
