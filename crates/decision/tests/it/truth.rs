//! The real decision and what is known to be in it; outside the project, so tests may have to do without.

use std::path::PathBuf;

use serde_json::Value;

/// The decision as text and its truth.
pub struct Truth {
    pub text: String,
    pub facts: Value,
}

/// Returns the decision and its truth; where the folder is absent prints what is left out.
pub fn truth(left_out: &str) -> Option<Truth> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/decisions"));
    let read = |name: &str| std::fs::read_to_string(folder.join(name));
    match (read("123-qd-ubnd-bac-ninh.txt"), read("123-qd-ubnd-bac-ninh.truth.json")) {
        (Ok(text), Ok(facts)) => Some(Truth { text, facts: serde_json::from_str(&facts).unwrap() }),
        _ => {
            eprintln!("left out, ../shared/decisions is not there: {left_out}");
            None
        }
    }
}
