//! Any definition file: a programme or diagnostics, never a crash.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for name in ["programme.toml", "parties.toml", "targets.toml", "tasks.toml"] {
        let files = BTreeMap::from([(name.to_owned(), text.to_owned())]);
        let _ = dongho_programme::load(&files);
    }
});
