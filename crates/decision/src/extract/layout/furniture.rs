//! What is printed on every page and belongs to none of its texts: page numbers and running heads.

use std::collections::HashMap;

use super::line;
use super::page::{Page, Word};

/// The strips at the top and the bottom of a page where it stands, as a share of the height.
const STRIP: f32 = 0.085;

/// Running heads stand on at least this many pages.
const PAGES: usize = 3;

/// Takes page numbers and running heads away.
pub(super) fn remove(pages: &mut [Page]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        for text in strips(page).into_iter().map(|(_, text)| pattern(&text)) {
            *seen.entry(text).or_default() += 1;
        }
    }
    let many = PAGES.max(pages.len() / 2);
    for (number, page) in pages.iter_mut().enumerate() {
        let gone: Vec<Word> = strips(page)
            .into_iter()
            .filter(|(_, text)| {
                is_page_number(text, number + 1) || seen.get(&pattern(text)).is_some_and(|n| *n >= many)
            })
            .flat_map(|(words, _)| words)
            .collect();
        page.words.retain(|word| !gone.contains(word));
    }
}

/// Returns the first and the last line of a page where they stand in its strips.
fn strips(page: &Page) -> Vec<(Vec<Word>, String)> {
    let (top, bottom) = (page.height * STRIP, page.height * (1.0 - STRIP));
    let marginal = page.words.iter().filter(|word| word.bottom < top || word.top > bottom).cloned().collect();
    let rows = line::rows(marginal);
    let text = |row: &Vec<Word>| row.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    rows.into_iter()
        .map(|row| {
            let text = text(&row);
            (row, text)
        })
        .collect()
}

/// The same head with another page number is the same head.
fn pattern(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// "2", "- 2 -", "Trang 2", "2/15"; a number far from that of the page is something else.
fn is_page_number(text: &str, page: usize) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '.'));
    let text = text.strip_prefix("Trang").unwrap_or(text).trim_start();
    let number = text.split(['/', ' ']).next().unwrap_or("");
    let rest = text.get(number.len()..).unwrap_or("");
    let short = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | ' '));
    short
        && number.len() <= 4
        && number.parse::<usize>().is_ok_and(|number| number > 0 && number <= page + 500)
}
