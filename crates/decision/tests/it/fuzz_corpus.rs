//! The corpora of the fuzz targets, replayed in every run.

use std::fs;
use std::path::Path;

use dongho_decision::{Limits, read_document, read_text};

fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<_> = files
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "{} is empty", folder.display());
    found
}

#[test]
fn texts_of_the_fuzz_corpus_are_partitioned() {
    for (name, bytes) in corpus("import_text") {
        let text = String::from_utf8_lossy(&bytes);
        let reading = read_text(&text);
        let mut at = 0;
        for clause in &reading.clauses {
            assert_eq!(clause.start, at, "{name}: gap or overlap before {}", clause.id);
            at = clause.end;
        }
        assert_eq!(at, text.len(), "{name}: the tail belongs to no clause");
    }
}

#[test]
fn files_of_the_fuzz_corpus_are_read_or_refused() {
    for (name, bytes) in corpus("import_file") {
        if let Ok(reading) = read_document(&bytes, &name, &Limits::default()) {
            assert_eq!(reading.source.accounted_bytes, reading.source.text_bytes, "{name}");
        }
    }
}
