use dongho_base::Digest;

use crate::extract::{Extracted, Limits, ReadDocumentError, extract};
use crate::{Reading, Source, citation, duty, frame, lint, party, target, task, tree};

/// Returns everything that can be read in a file.
///
/// # Errors
/// Only where the bytes are no document at all, or one beyond `limits`; doubts are findings of the reading.
pub fn read_document(bytes: &[u8], file: &str, limits: &Limits) -> Result<Reading, ReadDocumentError> {
    let extracted = extract(bytes, file, limits)?;
    let mut reading = read_text(&extracted.text);
    let Extracted { text: _, format, encoding, findings } = extracted;
    reading.findings.splice(0..0, findings);
    reading.source = Source {
        file: file.to_owned(),
        format,
        encoding,
        bytes: bytes.len(),
        sha256: Digest::of(bytes).to_string(),
        ..reading.source
    };
    Ok(reading)
}

/// Returns everything that can be read in a text.
pub fn read_text(text: &str) -> Reading {
    let tree = tree::parse(text);
    let frame = frame::read(text, &tree);
    let citations = citation::find(text, &tree);
    let parties = party::find(text, &tree, &frame.document);
    let targets = target::find(text, &tree, &frame.document);
    let tasks = task::find(text, &tree, &parties);
    let duties = duty::find(text, &tree, &parties);
    let accounted = tree.clauses.iter().map(|clause| clause.end - clause.start).sum();
    let mut reading = Reading {
        document: frame.document,
        bases: frame.bases,
        proposal: frame.proposal,
        citations,
        clauses: tree.clauses,
        targets,
        tasks,
        duties,
        parties,
        findings: Vec::new(),
        source: Source { text_bytes: text.len(), accounted_bytes: accounted, ..Source::default() },
    };
    reading.findings = lint::lint(text, &reading);
    reading
}
