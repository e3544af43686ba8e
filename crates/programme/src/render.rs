//! Diagnostics as people read them in a terminal: place, line, caret, hint.

use std::collections::BTreeMap;
use std::fmt::Write;

use dongho_base::{Diagnostic, Language, LineIndex, Severity, Span};

/// Longest stretch of a line that is shown.
const WIDTH: usize = 100;

/// Returns `diagnostics` as text, each with its place in `files`, the line and a caret under it.
pub fn render(diagnostics: &[Diagnostic], files: &BTreeMap<String, String>, language: Language) -> String {
    let indexes: BTreeMap<&str, LineIndex> = diagnostics
        .iter()
        .filter_map(|it| it.file.as_deref())
        .filter_map(|name| Some((name, LineIndex::new(files.get(name)?))))
        .collect();
    let mut out = String::new();
    for diagnostic in diagnostics {
        render_one(&mut out, diagnostic, files, &indexes, language);
    }
    out
}

fn render_one(
    out: &mut String,
    diagnostic: &Diagnostic,
    files: &BTreeMap<String, String>,
    indexes: &BTreeMap<&str, LineIndex>,
    language: Language,
) {
    let severity = severity(diagnostic.severity, language);
    let message = diagnostic.message.get(language);
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{severity}[{}]: {message}", diagnostic.code);
    if let Some(file) = diagnostic.file.as_deref() {
        match (diagnostic.span, indexes.get(file), files.get(file)) {
            (Some(span), Some(index), Some(text)) => source_line(out, file, text, index, span),
            _ => drop(writeln!(out, "  --> {file}")),
        }
    }
    if let Some(hint) = &diagnostic.hint {
        let label = if language == Language::Vi { "gợi ý" } else { "hint" };
        let _ = writeln!(out, "  = {label}: {}", hint.get(language));
    }
    out.push('\n');
}

fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Vi) => "lỗi",
        (Severity::Error, Language::En) => "error",
        (Severity::Warning, Language::Vi) => "cảnh báo",
        (Severity::Warning, Language::En) => "warning",
        (Severity::Info, Language::Vi) => "lưu ý",
        (Severity::Info, Language::En) => "note",
    }
}

fn source_line(out: &mut String, file: &str, text: &str, index: &LineIndex, span: Span) {
    let at = index.position(text, span.start);
    let line = index.line(text, at.line);
    let _ = writeln!(out, "  --> {file}:{}:{}", at.line, at.column);
    let number = at.line.to_string();
    let margin = " ".repeat(number.len());
    let under = span.of(text).lines().next().unwrap_or("");
    let (shown, before) = window(line, at.column - 1);
    let caret = "^".repeat(columns(under).clamp(1, WIDTH));
    let _ = writeln!(out, "{margin} |\n{number} | {shown}\n{margin} | {}{caret}", " ".repeat(before));
}

/// Returns the part of a line around a column and how many columns stand before it there.
fn window(line: &str, column: usize) -> (String, usize) {
    let skip = column.saturating_sub(WIDTH / 2);
    let skip = if line.chars().count() <= WIDTH { 0 } else { skip };
    let shown: String =
        line.chars().skip(skip).take(WIDTH).map(|c| if c == '\t' { ' ' } else { c }).collect();
    let before: String = shown.chars().take(column - skip).collect();
    let before = columns(&before);
    (shown, before)
}

/// How many columns a terminal gives to `text`: combining marks take none.
fn columns(text: &str) -> usize {
    text.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).count()
}
