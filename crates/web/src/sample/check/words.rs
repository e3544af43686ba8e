//! What the sources of pages may not hold: unescaped data, and words outside the tables.

use std::fs;
use std::path::Path;

/// Returns every file with that ending below a folder of this crate, with its text.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn no_template_switches_escaping_off() {
    for (path, text) in files("templates", "html") {
        let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(
            !squeezed.contains("|safe") && !squeezed.contains("autoescape"),
            "{path}: data is always escaped"
        );
    }
    for (path, text) in files("src", "rs") {
        let safe = ["HtmlSafe", "filters::Safe", "escape = \"none\""];
        let named = safe.iter().any(|word| text.contains(word)) && !path.ends_with("words.rs");
        assert!(!named, "{path}: data is always escaped");
    }
}

/// Takes comments, expressions and tags of the template language and of HTML out of a template.
fn bare(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::new();
    while let Some(begin) = rest.find(['{', '<']) {
        bare.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let ends = [("{#", "#}"), ("{{", "}}"), ("{%", "%}"), ("<", ">")];
        let end = ends.iter().find(|(open, _)| rest.starts_with(open)).and_then(|(_, close)| {
            let inside = rest.find(close)?;
            Some(inside + close.len())
        });
        rest = &rest[end.unwrap_or(1)..];
    }
    bare + rest
}

#[test]
fn no_word_stands_outside_the_tables_of_texts() {
    for (path, text) in files("templates", "html") {
        // Expressions may hold quotes and signs of comparison, so they go before tags do.
        let without: String = strip(&strip(&strip(&text, "{#", "#}"), "{{", "}}"), "{%", "%}");
        let bare = bare(&without).replace("SHA-256", "");
        let words: Vec<&str> = bare.split_whitespace().filter(|word| is_word(word)).collect();
        assert!(words.is_empty(), "{path}: {words:?} belongs into a table of texts");
    }
}

/// An attribute that a macro adds to an element is no word.
fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphabetic) && !piece.contains("=\"")
}

fn strip(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn a_template_with_a_word_of_its_own_is_caught() {
    assert_eq!(
        bare("<p class=\"x\">{{ t.a }} Xin {% if b %}chào{% endif %}</p>").split_whitespace().count(),
        2
    );
}
