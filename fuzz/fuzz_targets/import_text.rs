//! Any text: the spans of the clauses partition it.
#![no_main]

use dongho_decision::read_text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = read_text(text);
    let mut at = 0;
    for clause in &reading.clauses {
        assert_eq!(clause.start, at, "gap or overlap before {}", clause.id);
        at = clause.end;
    }
    assert_eq!(at, text.len());
});
