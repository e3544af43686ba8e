//! Problems gathered while a programme is loaded.

use dongho_base::{Diagnostic, Localized, Severity, Span};

/// Where in the files something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place<'f> {
    pub(crate) file: &'f str,
    pub(crate) span: Span,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Notes something that makes the programme unusable.
    pub(crate) fn error(&mut self, code: &'static str, place: Place<'_>, vi: String, en: String) -> Note<'_> {
        self.note(code, Severity::Error, Some(place.file), Some(place.span), Localized::new(vi, en))
    }

    /// Notes something that is probably wrong.
    pub(crate) fn warning(
        &mut self,
        code: &'static str,
        place: Place<'_>,
        vi: String,
        en: String,
    ) -> Note<'_> {
        self.note(code, Severity::Warning, Some(place.file), Some(place.span), Localized::new(vi, en))
    }

    /// Notes something worth knowing.
    pub(crate) fn info(&mut self, code: &'static str, place: Place<'_>, vi: String, en: String) -> Note<'_> {
        self.note(code, Severity::Info, Some(place.file), Some(place.span), Localized::new(vi, en))
    }

    /// Notes an error about a whole file.
    pub(crate) fn file_error(&mut self, code: &'static str, file: &str, vi: String, en: String) -> Note<'_> {
        self.note(code, Severity::Error, Some(file), None, Localized::new(vi, en))
    }

    fn note(
        &mut self,
        code: &'static str,
        severity: Severity,
        file: Option<&str>,
        span: Option<Span>,
        message: Localized,
    ) -> Note<'_> {
        let file = file.map(str::to_owned);
        self.diagnostics.push(Diagnostic { code, severity, file, span, message, hint: None });
        Note(self.diagnostics.last_mut())
    }

    /// Returns whether something makes the programme unusable.
    pub(crate) fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|it| it.severity == Severity::Error)
    }

    /// Returns the problems in the order of the files and their text.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by(|a, b| (&a.file, a.span, a.code).cmp(&(&b.file, b.span, b.code)));
        self.diagnostics
    }
}

/// The problem noted last, to which a hint can be added.
pub(crate) struct Note<'r>(Option<&'r mut Diagnostic>);

impl Note<'_> {
    /// Adds what to do.
    pub(crate) fn hint(self, vi: impl Into<String>, en: impl Into<String>) {
        if let Some(diagnostic) = self.0 {
            diagnostic.hint = Some(Localized::new(vi, en));
        }
    }

    /// Adds "did you mean", where something near was found.
    pub(crate) fn did_you_mean(self, near: Option<&str>) {
        if let Some(near) = near {
            self.hint(format!("Có phải bạn muốn viết `{near}`?"), format!("Did you mean `{near}`?"));
        }
    }
}

/// Returns the candidate that `word` most probably was meant to be.
///
/// Near means at most one edit in three characters (a swap counts as one), so that short words do not match anything.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    if length > 200 {
        return None;
    }
    let most = (length / 3).max(1);
    candidates
        .into_iter()
        .map(|it| (strsim::osa_distance(word, it), it))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_word_and_a_stranger_finds_none() {
        let keys = ["kind", "name", "phase", "comparator"];
        assert_eq!(nearest("nmae", keys), Some("name"));
        assert_eq!(nearest("comperator", keys), Some("comparator"));
        assert_eq!(nearest("quarter", keys), None);
        assert_eq!(nearest(&"x".repeat(100_000), keys), None);
    }
}
