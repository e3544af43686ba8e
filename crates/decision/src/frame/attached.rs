//! The programme, plan, scheme or regulation issued with the document.

use super::piece::{clean, one_line};
use crate::tree::mark::{KINDS, kind};
use crate::{Article, Attached, Clause, Level};

/// Returns what is attached: by its own heading, else by the article that issues it.
pub(super) fn read(text: &str, clauses: &[Clause], articles: &[Article]) -> Option<Attached> {
    by_heading(text, clauses).or_else(|| by_article(articles))
}

fn by_heading(text: &str, clauses: &[Clause]) -> Option<Attached> {
    let mut kind_found: Option<&str> = None;
    let mut title: Vec<String> = Vec::new();
    let headings = clauses.iter().skip_while(|c| c.level != Level::Attached);
    for clause in headings.take_while(|c| c.level == Level::Attached) {
        for line in clause.span().of(text).lines().map(clean).filter(|l| !l.is_empty()) {
            if line.starts_with('(') {
                return finish(kind_found, &title);
            }
            match kind_found {
                Some(_) => title.push(line.to_owned()),
                None => {
                    let Some((phrase, len)) = kind(line).or_else(|| spoken_kind(line)) else {
                        continue;
                    };
                    kind_found = Some(phrase);
                    let rest = line.get(len..).unwrap_or("").trim_matches([':', ' ', '-', '–']);
                    if !rest.is_empty() {
                        title.push(rest.to_owned());
                    }
                }
            }
        }
    }
    finish(kind_found, &title)
}

/// Returns the kind that a line in small letters begins with.
fn spoken_kind(line: &str) -> Option<(&'static str, usize)> {
    let found =
        KINDS.iter().filter(|(_, phrase)| line.starts_with(phrase)).max_by_key(|(_, phrase)| phrase.len());
    found.map(|(_, phrase)| (*phrase, phrase.len()))
}

fn finish(kind: Option<&str>, title: &[String]) -> Option<Attached> {
    let title = one_line(&title.join(" "));
    let title = title.trim_end_matches(['.', ';']).to_owned();
    Some(Attached { kind: kind?.to_owned(), title })
}

/// Reads "Ban hành kèm theo Quyết định này Chương trình ...".
fn by_article(articles: &[Article]) -> Option<Attached> {
    articles.iter().take(2).find_map(|article| {
        let words = article.text.split_whitespace().take(140).collect::<Vec<_>>().join(" ");
        let behind = words.get(words.find("kèm theo")?..)?;
        let Some((from, phrase)) = first_kind(behind) else {
            return enclosed(&words);
        };
        let title = behind.get(from + phrase.len()..)?;
        let end = title.find(['”', '"', '(']).unwrap_or(title.len());
        let end = listed(title).map_or(end, |semicolon| semicolon.min(end));
        let end = title.find(". ").map_or(end, |dot| dot.min(end));
        let title = title.get(..end)?.trim_matches([' ', '.', ':', '“', ',', '/']);
        (!title.is_empty()).then(|| Attached { kind: phrase.to_owned(), title: title.to_owned() })
    })
}

/// Returns the semicolon behind which something else is listed; "Quy chế quản lý phần mềm; Quản lý văn bản" goes on.
fn listed(title: &str) -> Option<usize> {
    let mut semicolons = title.match_indices(';').map(|(at, _)| at);
    semicolons.find(|at| {
        let rest = title.get(at + 1..).unwrap_or("").trim_start();
        let plain = rest.starts_with(|c: char| !c.is_uppercase());
        rest.is_empty() || plain || spoken_kind(rest).is_some() && !rest.starts_with("Quản")
    })
}

/// Reads "Phê duyệt Đề án ... (có Đề án kèm theo)".
fn enclosed(words: &str) -> Option<Attached> {
    let (before, note) = words.split_once('(').filter(|(_, note)| note.contains("kèm theo"))?;
    let named = |(_, phrase): &&(&str, &'static str)| note.contains(phrase) && before.contains(phrase);
    let (_, phrase) = KINDS.iter().find(named)?;
    let title = before.split_once(phrase)?.1.trim_matches([' ', '“', '”', '"', ',', ':']);
    (title.split(' ').count() > 1).then(|| Attached { kind: (*phrase).to_owned(), title: title.to_owned() })
}

/// Returns the first kind that is named behind "này".
fn first_kind(behind: &str) -> Option<(usize, &'static str)> {
    let this = behind.find(" này")?;
    let rest = behind.get(this..)?;
    let found = KINDS.iter().filter_map(|(_, phrase)| rest.find(phrase).map(|at| (this + at, *phrase)));
    found.min_by_key(|(at, phrase)| (*at, usize::MAX - phrase.len()))
}
