//! Addresses of pages: Vietnamese at `/...`, English at `/en/...`.

use std::fmt::Write as _;

use dongho_app::{Subject, SubjectKind};
use dongho_base::{Language, Period};

/// Returns the other language of the interface.
pub(crate) fn other(language: Language) -> Language {
    match language {
        Language::Vi => Language::En,
        Language::En => Language::Vi,
    }
}

/// Puts the language in front of an address.
pub(crate) fn with_language(language: Language, path: &str) -> String {
    match language {
        Language::Vi => path.to_owned(),
        Language::En if path == "/" => "/en".to_owned(),
        Language::En => match path.strip_prefix("/?") {
            Some(query) => format!("/en?{query}"),
            None => format!("/en{path}"),
        },
    }
}

/// Takes the language off an address.
pub(crate) fn split_language(path: &str) -> (Language, &str) {
    match path.strip_prefix("/en") {
        Some("") => (Language::En, "/"),
        Some(rest) if rest.starts_with('/') => (Language::En, rest),
        _ => (Language::Vi, path),
    }
}

/// Writes a part of an address so that any id fits in.
pub(crate) fn escaped(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            text.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// Returns the address of a thing, without language.
pub(crate) fn of(subject: &Subject) -> String {
    let id = escaped(&subject.id);
    match subject.kind {
        SubjectKind::Programme => "/".to_owned(),
        SubjectKind::Document => "/decision".to_owned(),
        SubjectKind::Clause => format!("/decision#{}", anchor(&subject.id)),
        SubjectKind::Duty => format!("/decision#{}", anchor(&format!("duty-{}", subject.id))),
        SubjectKind::Target => format!("/targets/{id}"),
        SubjectKind::Task => task(&subject.id),
        SubjectKind::Party => format!("/parties/{id}"),
        SubjectKind::Finding => format!("/findings/{id}"),
        SubjectKind::Question => format!("/questions/{id}"),
        SubjectKind::Import => format!("/imports/{id}"),
        SubjectKind::Account => "/account".to_owned(),
        SubjectKind::Record => format!("/records/{id}"),
    }
}

/// Returns an element's id for a clause or a mark: no white space, everything else as it is.
pub(crate) fn anchor(id: &str) -> String {
    id.chars().map(|c| if c.is_whitespace() { '_' } else { c }).collect()
}

fn task(id: &str) -> String {
    match id.rsplit_once('@') {
        Some((task, when)) if when.parse::<Period>().is_ok() => {
            format!("/tasks/{}?period={when}", escaped(task))
        }
        _ => format!("/tasks/{}", escaped(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_comes_off_as_it_was_put_on() {
        for path in ["/", "/targets", "/targets/II.2.2.%C4%91.3?done=value", "/?done=sign_out", "/english"] {
            let english = with_language(Language::En, path);
            let (route, _) = english.split_once('?').unwrap_or((&english, ""));
            let expected = path.split('?').next().unwrap();
            assert_eq!(split_language(route), (Language::En, expected), "{english}");
            assert_eq!(split_language(expected), (Language::Vi, expected));
        }
    }

    #[test]
    fn ids_with_vietnamese_letters_and_slashes_stay_one_part_of_the_address() {
        let target = Subject::new(SubjectKind::Target, "II.2.2.đ/1?x#y");
        assert_eq!(of(&target), "/targets/II.2.2.%C4%91%2F1%3Fx%23y");
        assert_eq!(of(&Subject::new(SubjectKind::Task, "PL.1@2025")), "/tasks/PL.1?period=2025");
        assert_eq!(of(&Subject::new(SubjectKind::Task, "PL.2@2025-Q3")), "/tasks/PL.2?period=2025-Q3");
    }
}
