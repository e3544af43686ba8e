//! Whatever happens to a file, loading comes to an end with a programme or with reasons.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dongho_base::{Language, Severity};
use dongho_programme::{load, render};
use proptest::prelude::*;

use crate::{bac_ninh, sample};

fn ends(files: &BTreeMap<String, String>) {
    let (programme, diagnostics) = load(files);
    let errors = diagnostics.iter().filter(|it| it.severity == Severity::Error).count();
    assert_eq!(programme.is_some(), errors == 0);
    for diagnostic in &diagnostics {
        let text = diagnostic.file.as_ref().and_then(|file| files.get(file));
        let inside =
            diagnostic.span.zip(text).is_none_or(|(span, text)| text.get(span.start..span.end).is_some());
        assert!(inside, "{diagnostic:?} points outside the text");
    }
    assert_eq!(render(&diagnostics, files, Language::Vi).is_empty(), diagnostics.is_empty());
}

#[test]
fn the_fuzz_corpus_is_loaded_or_refused() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/definitions");
    let mut replayed = 0;
    for entry in fs::read_dir(corpus).expect("fuzz/corpus/definitions is there") {
        let bytes = fs::read(entry.expect("readable").path()).expect("readable");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for name in sample::files().into_keys() {
            let mut files = sample::files();
            files.insert(name, text.clone());
            ends(&files);
        }
        replayed += 1;
    }
    assert!(replayed > 0, "the corpus is empty");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn files_with_pieces_cut_out_and_put_in_elsewhere_are_loaded_or_refused(
        which in any::<prop::sample::Index>(),
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, any::<prop::sample::Index>()), 1..6),
    ) {
        let mut files = bac_ninh::files();
        let name = which.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
        let mut text: Vec<char> = files[&name].chars().collect();
        for (from, length, to) in cuts {
            let start = from.index(text.len());
            let end = (start + length).min(text.len());
            let piece: Vec<char> = text.drain(start..end).collect();
            let at = to.index(text.len());
            text.splice(at..at, piece);
        }
        files.insert(name, text.into_iter().collect());
        ends(&files);
    }
}
