//! Any bytes under any name: a reading or a sentence, never a crash, and every byte of the text accounted for.
#![no_main]

use dongho_decision::{Limits, read_document};
use libfuzzer_sys::fuzz_target;

// Helper programs are left out: their formats (.pdf, .doc, pictures) are told from the first bytes.
fuzz_target!(|bytes: &[u8]| {
    let helped = [&b"%PDF"[..], b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff"];
    if helped.iter().any(|magic| bytes.windows(magic.len()).take(1024).any(|window| window == *magic)) {
        return;
    }
    if let Ok(reading) = read_document(bytes, "fuzz", &Limits::default()) {
        assert_eq!(reading.source.accounted_bytes, reading.source.text_bytes);
    }
});
