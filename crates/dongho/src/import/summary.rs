//! A reading on one screen, for people.

use dongho_base::{Language, Severity};
use dongho_decision::{Finding, Reading};
use dongho_vietnamese::date::format_date;

/// Returns the summary of a reading.
pub(super) fn of(reading: &Reading, language: Language) -> String {
    let mut lines = heading(reading, language);
    lines.push(String::new());
    lines.extend(counts(reading, language));
    lines.push(String::new());
    lines.push(source(reading, language));
    if !reading.findings.is_empty() {
        lines.push(String::new());
        lines.extend(reading.findings.iter().map(|finding| line_of(finding, language)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn heading(reading: &Reading, language: Language) -> Vec<String> {
    let document = &reading.document;
    let untitled = word(language, "Văn bản không rõ loại", "A document of unknown kind");
    let mut first = document.kind.clone().unwrap_or_else(|| untitled.to_owned());
    if let Some(number) = &document.number {
        first.push_str(&format!(" {number}"));
    }
    if let Some(date) = document.date {
        first.push_str(&format!(", {}", format_date(date)));
    }
    let mut lines = vec![first];
    lines.extend(document.issuer.clone());
    lines.extend(document.title.clone());
    lines
}

fn counts(reading: &Reading, language: Language) -> Vec<String> {
    let counted = [
        ("căn cứ", "legal bases", reading.bases.len()),
        ("viện dẫn", "citations", reading.citations.len()),
        ("mục, khoản, điểm", "clauses", reading.clauses.len()),
        ("chỉ tiêu", "targets", reading.targets.len()),
        ("nhiệm vụ", "tasks", reading.tasks.len()),
        ("trách nhiệm được giao", "duties", reading.duties.len()),
        ("cơ quan, đơn vị", "parties", reading.parties.len()),
        ("điểm cần xem lại", "findings", reading.findings.len()),
    ];
    counted.iter().map(|(vi, en, count)| format!("{count:>6}  {}", word(language, vi, en))).collect()
}

fn source(reading: &Reading, language: Language) -> String {
    let source = &reading.source;
    let encoding = source.encoding.as_ref().map(|encoding| format!(", {encoding}")).unwrap_or_default();
    let (file, format, bytes) = (&source.file, &source.format, source.text_bytes);
    let text = word(language, "byte chữ", "bytes of text");
    format!("{file}: .{format}{encoding}, {bytes} {text}")
}

fn line_of(finding: &Finding, language: Language) -> String {
    let severity = match finding.severity {
        Severity::Info => word(language, "ghi chú", "note"),
        Severity::Warning => word(language, "cần xem", "warning"),
        Severity::Error => word(language, "lỗi", "error"),
    };
    let place = finding.clause.as_ref().map(|clause| format!(" [{clause}]")).unwrap_or_default();
    format!("{} {severity}{place}: {}", finding.code, finding.message.get(language))
}

fn word(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}
