//! Search over decision, targets, tasks and parties.

use askama::Template;
use axum::extract::Query;
use dongho_app::{SearchHit, SearchResults, SubjectKind};
use serde::Deserialize;

use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    shell: Shell,
    asked: String,
    results: SearchResults,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

/// Shows what was found.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> PageResult {
    let asked = asked.q.trim().to_owned();
    let results =
        if asked.is_empty() { SearchResults::default() } else { visit.app().search(&asked).await? };
    let shell = visit.shell(visit.t().shell.search, Section::Other);
    Ok(render::page(&SearchPage { shell, asked, results }))
}

impl SearchPage {
    /// The hits by kind, the kind of the best hit first.
    fn groups(&self) -> Vec<(String, Vec<&SearchHit>)> {
        let mut groups: Vec<(SubjectKind, Vec<&SearchHit>)> = Vec::new();
        for hit in &self.results.hits {
            let kind = hit.link.subject.kind;
            match groups.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, hits)) => hits.push(hit),
                None => groups.push((kind, vec![hit])),
            }
        }
        groups.into_iter().map(|(kind, hits)| (self.shell.say_own(kind.label()), hits)).collect()
    }

    /// The text in stretches, and whether each answers the query.
    fn marked(&self, text: &str) -> Vec<(String, bool)> {
        stretches(&dongho_vietnamese::nfc(text), &self.results.query)
    }
}

/// Cuts a text where it matches the words of a query, marks or no marks.
fn stretches(text: &str, query: &str) -> Vec<(String, bool)> {
    let words: Vec<String> = dongho_vietnamese::fold(query).split_whitespace().map(str::to_owned).collect();
    let mut cut: Vec<(String, bool)> = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let hit = !word.is_empty() && words.contains(&dongho_vietnamese::fold(word));
        let (word, behind) = piece.split_at(word.len());
        for (part, hit) in [(word, hit), (behind, false)] {
            match cut.last_mut() {
                Some((last, same)) if *same == hit => last.push_str(part),
                _ if part.is_empty() => {}
                _ => cut.push((part.to_owned(), hit)),
            }
        }
    }
    joined(cut)
}

/// Makes one stretch of hits that only a space parts.
fn joined(cut: Vec<(String, bool)>) -> Vec<(String, bool)> {
    let mut whole: Vec<(String, bool)> = Vec::new();
    for (text, hit) in cut {
        let between = whole.last().is_some_and(|(last, last_hit)| last == " " && !last_hit);
        if hit && between && whole.len() > 1 {
            whole.pop();
            if let Some((last, _)) = whole.last_mut() {
                last.push(' ');
                last.push_str(&text);
            }
        } else {
            whole.push((text, hit));
        }
    }
    whole
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |asked: &str, results: SearchResults| {
        SearchPage { shell: shell(), asked: asked.to_owned(), results }.render().unwrap()
    };
    vec![
        ("search", page("khoa hoc", sample::search::results("khoa hoc"))),
        ("search-empty", page("", SearchResults::default())),
        (
            "search-none",
            page(
                sample::HOSTILE,
                SearchResults { query: sample::HOSTILE.to_owned(), ..SearchResults::default() },
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_with_and_without_diacritics() {
        let marked = stretches("Sở Khoa học và Công nghệ", "khoa hoc");
        let hits: Vec<&str> = marked.iter().filter(|(_, hit)| *hit).map(|(text, _)| text.as_str()).collect();
        assert_eq!(hits, ["Khoa học"]);
        assert_eq!(
            marked.iter().map(|(text, _)| text.as_str()).collect::<String>(),
            "Sở Khoa học và Công nghệ"
        );
    }
}
