use dongho_base::Digest;

use crate::extract::{Extracted, Limits, ReadDocumentError, extract};
use crate::tree::move_clause;
use crate::tree::shadow::Shadow;
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
///
/// A text in decomposed form (NFD) is read through a composed copy; offsets and clause texts are those of `text`.
pub fn read_text(text: &str) -> Reading {
    let shadow = Shadow::of(text);
    let mut reading = read_composed(&shadow.text);
    if shadow.is_copy() {
        move_back(&mut reading, &shadow, text);
    }
    let accounted = reading.clauses.iter().map(|clause| clause.end - clause.start).sum();
    reading.source = Source { text_bytes: text.len(), accounted_bytes: accounted, ..Source::default() };
    reading
}

fn read_composed(text: &str) -> Reading {
    let tree = tree::parse(text);
    let frame = frame::read(text, &tree);
    let citations = citation::find(text, &tree);
    let parents = target::parents(&tree);
    let settings = target::settings(&tree, &parents);
    let targets = target::find(text, &tree, &frame.document, &settings);
    let tasks = task::find(text, &tree, &parents, &settings);
    let duties = duty::find(text, &tree, &parents, &settings);
    let parties = party::find(&tree, &frame.document, &tasks, &duties);
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
        source: Source::default(),
    };
    reading.findings = lint::lint(text, &reading);
    reading
}

/// Moves every offset from the composed copy to the printed text.
fn move_back(reading: &mut Reading, shadow: &Shadow<'_>, printed: &str) {
    let back = |start: &mut usize, end: &mut usize| {
        (*start, *end) = (shadow.printed(*start), shadow.printed(*end));
    };
    for clause in &mut reading.clauses {
        move_clause(clause, shadow, printed);
    }
    reading.bases.iter_mut().chain(&mut reading.citations).for_each(|c| back(&mut c.start, &mut c.end));
    reading.targets.iter_mut().for_each(|t| back(&mut t.start, &mut t.end));
    reading.tasks.iter_mut().for_each(|t| back(&mut t.start, &mut t.end));
    reading.duties.iter_mut().for_each(|d| back(&mut d.start, &mut d.end));
    reading.findings.iter_mut().for_each(|f| back(&mut f.start, &mut f.end));
}
