//! Files of every kind in, text out; files that are none refused with a sentence.

mod docx;
mod foreign;
mod html;
mod made;
mod plain;
mod refused;

use std::path::PathBuf;
use std::process::Command;

use dongho_decision::{Extracted, Limits, extract};

/// Returns what is read in `bytes`, a file of that name.
fn read(bytes: &[u8], file: &str) -> Extracted {
    extract(bytes, file, &Limits::default()).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Returns the text of a file beside the tests.
fn text_of(file: &str) -> String {
    read(&bytes_of(file), file).text
}

fn bytes_of(file: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(file);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns whether a helper program is installed, and says so where a test leaves something out for want of it.
fn has(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
    let found = found.is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("left out: {program} is not installed");
    }
    found
}
