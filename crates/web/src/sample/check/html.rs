//! What must hold on every page.

use std::collections::{HashMap, HashSet};

use dongho_base::Language;
use scraper::{ElementRef, Html, Selector};

/// Returns what is wrong with a page.
pub(super) fn problems(text: &str, language: Language) -> Vec<String> {
    let page = Html::parse_document(text);
    let mut problems = Vec::new();
    frame(&page, text, language, &mut problems);
    let ids = ids(&page, &mut problems);
    references(&page, &ids, &mut problems);
    controls(&page, &mut problems);
    headings(&page, &mut problems);
    tables(&page, &mut problems);
    policy(&page, &mut problems);
    problems
}

fn select<'p>(page: &'p Html, css: &str) -> Vec<ElementRef<'p>> {
    let selector = Selector::parse(css).unwrap();
    page.select(&selector).collect()
}

fn text_of(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn shown(element: &ElementRef<'_>) -> String {
    element.html().chars().take(120).collect()
}

fn frame(page: &Html, text: &str, language: Language, problems: &mut Vec<String>) {
    if !text.starts_with("<!DOCTYPE html>") {
        problems.push("does not begin with its doctype".to_owned());
    }
    for (css, count) in [("h1", 1), ("main", 1), ("head > title", 1), ("header", 1), ("footer", 1)] {
        let found = select(page, css).len();
        if found != count {
            problems.push(format!("{found} of {css} where {count} belongs"));
        }
    }
    let tag = select(page, "html").first().and_then(|html| html.attr("lang")).map(str::to_owned);
    if tag.as_deref() != Some(language.tag()) {
        problems.push(format!("lang is {tag:?}"));
    }
    if select(page, "h1").iter().any(|h1| text_of(h1).is_empty()) {
        problems.push("the heading is empty".to_owned());
    }
}

fn ids(page: &Html, problems: &mut Vec<String>) -> HashSet<String> {
    let mut ids = HashSet::new();
    for element in select(page, "[id]") {
        let id = element.attr("id").unwrap_or_default();
        if id.is_empty() || id.contains(char::is_whitespace) {
            problems.push(format!("not an id: {}", shown(&element)));
        }
        if !ids.insert(id.to_owned()) {
            problems.push(format!("the id {id} stands twice"));
        }
    }
    ids
}

fn references(page: &Html, ids: &HashSet<String>, problems: &mut Vec<String>) {
    for attribute in ["for", "aria-labelledby", "aria-describedby"] {
        for element in select(page, &format!("[{attribute}]")) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                if !ids.contains(id) {
                    problems.push(format!("{attribute} names {id}, which is not there"));
                }
            }
        }
    }
    for element in select(page, "[href^='#']") {
        let id = element.attr("href").unwrap_or_default().trim_start_matches('#');
        if !ids.contains(id) {
            problems.push(format!("a link to #{id}, which is not there"));
        }
    }
}

fn controls(page: &Html, problems: &mut Vec<String>) {
    let labels: HashSet<&str> =
        select(page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    for element in select(page, "input:not([type=hidden]), select, textarea") {
        let labelled = element.attr("id").is_some_and(|id| labels.contains(id));
        if !labelled && element.attr("aria-label").is_none() {
            problems.push(format!("no label: {}", shown(&element)));
        }
    }
    for element in select(page, "a, button, summary, label, legend, th, option") {
        if text_of(&element).is_empty() && element.attr("aria-label").is_none() {
            problems.push(format!("without words: {}", shown(&element)));
        }
    }
    for element in select(page, "img:not([alt]), svg[role=img]:not([aria-label])") {
        problems.push(format!("no text alternative: {}", shown(&element)));
    }
    for form in select(page, "form[method=post]") {
        let token = Selector::parse("input[name=token][value]").unwrap();
        if form.select(&token).count() != 1 {
            problems.push(format!("a form without its token: {}", shown(&form)));
        }
    }
}

fn headings(page: &Html, problems: &mut Vec<String>) {
    let mut before = 0;
    for heading in select(page, "main h1, main h2, main h3, main h4") {
        let rank = heading.value().name().trim_start_matches('h').parse().unwrap_or(0);
        if before > 0 && rank > before + 1 {
            problems.push(format!("h{before} is followed by {}", shown(&heading)));
        }
        before = rank;
    }
}

fn tables(page: &Html, problems: &mut Vec<String>) {
    for table in select(page, "table:not(.printed)") {
        if table.select(&Selector::parse("caption").unwrap()).count() != 1 {
            problems.push(format!("a table without caption: {}", shown(&table)));
        }
    }
    for head in select(page, "th:not([scope])") {
        problems.push(format!("a heading cell without scope: {}", shown(&head)));
    }
}

/// Nothing that the content security policy would stop, and nothing that came out of somebody's text.
fn policy(page: &Html, problems: &mut Vec<String>) {
    for element in select(page, "[style], script:not([src]), iframe, object, embed, base, style") {
        problems.push(format!("not allowed: {}", shown(&element)));
    }
    for element in select(page, "*") {
        let attributes: HashMap<&str, &str> = element.value().attrs().collect();
        if attributes.keys().any(|name| name.starts_with("on")) {
            problems.push(format!("an event attribute: {}", shown(&element)));
        }
        for name in ["href", "src", "action"] {
            let url = attributes.get(name).copied().unwrap_or("/");
            if !url.starts_with('/') && !url.starts_with('#') {
                problems.push(format!("leads away: {}", shown(&element)));
            }
        }
    }
}
