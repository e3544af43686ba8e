//! Any bytes under any name: a reading or a sentence, never a crash, and every byte of the text accounted for.
#![no_main]

use dongho_decision::{Limits, read_document};
use libfuzzer_sys::fuzz_target;

// Without time no helper program is started, so that .pdf, .doc and pictures cost nothing.
fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { seconds: 0, ..Limits::default() };
    if let Ok(reading) = read_document(bytes, "fuzz", &limits) {
        assert_eq!(reading.source.accounted_bytes, reading.source.text_bytes);
    }
});
