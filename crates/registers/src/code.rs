//! Codes whose form is known: one canonical writing each, check digits, and a sentence for what does not fit.

mod contact;
mod identity;
mod publication;

use dongho_base::Localized;
use dongho_programme::CodeForm;

/// Returns the canonical writing of a code as people type it: separators as the form has them, letters in their case.
///
/// # Errors
/// A sentence that says what is wrong where the code does not fit its form or its check digit.
pub fn canonical(form: &CodeForm, text: &str) -> Result<String, Localized> {
    let text = text.trim();
    match form {
        CodeForm::TaxCode => identity::tax_code(text),
        CodeForm::CitizenId => identity::citizen_id(text),
        CodeForm::BodyCode => identity::body_code(text),
        CodeForm::Orcid => publication::orcid(text),
        CodeForm::Issn => publication::issn(text),
        CodeForm::Isbn => publication::isbn(text),
        CodeForm::Doi => publication::doi(text),
        CodeForm::Ror => publication::ror(text),
        CodeForm::Email => contact::email(text),
        CodeForm::Phone => contact::phone(text),
        CodeForm::Url => contact::url(text),
        CodeForm::Pattern(pattern) if pattern.fits(text) => Ok(text.to_owned()),
        CodeForm::Pattern(pattern) => {
            let example = pattern.example();
            Err(refusal(
                &format!("“{text}” không đúng mẫu; hãy viết như {example}."),
                &format!("“{text}” does not have the right form; write it like {example}."),
            ))
        }
    }
}

fn refusal(vi: &str, en: &str) -> Localized {
    Localized::new(vi, en)
}

/// Returns the text without the marks people put between digits.
fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '‐' | '‑' | '–' | '\u{200b}'))
        .collect()
}

/// Returns the digits of a text of digits only.
fn digits(text: &str) -> Option<Vec<u32>> {
    (!text.is_empty()).then(|| text.chars().map(|c| c.to_digit(10)).collect()).flatten()
}
