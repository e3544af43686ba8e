//! What is printed on every page and belongs to none of its texts: page numbers and running heads.

use std::collections::HashMap;

use super::page::{Page, Word};
use super::{grid, line};

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

/// Returns the lines in the strips of a page, without those of tables: a header that is repeated on each page belongs
/// to its table.
fn strips(page: &Page) -> Vec<(Vec<Word>, String)> {
    let (top, bottom) = (page.height * STRIP, page.height * (1.0 - STRIP));
    let grids = grid::find(&page.rules);
    let is_marginal =
        |word: &&Word| (word.bottom < top || word.top > bottom) && !grids.iter().any(|grid| grid.holds(word));
    let rows = line::rows(page.words.iter().filter(is_marginal).cloned().collect());
    let text = |row: &[Word]| row.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
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

#[cfg(test)]
mod tests {
    use super::super::page::Rule;
    use super::*;

    fn page(number: usize, rules: Vec<Rule>) -> Page {
        let word = |text: &str, top: f32| Word {
            left: 100.0,
            top,
            right: 140.0,
            bottom: top + 12.0,
            text: text.to_owned(),
        };
        let words = vec![word(&number.to_string(), 20.0), word("CHUNG", 40.0), word("Nội", 300.0)];
        Page { width: 595.0, height: 842.0, words, rules }
    }

    fn left(pages: &[Page]) -> Vec<String> {
        pages
            .iter()
            .map(|page| page.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn page_numbers_and_running_heads_go() {
        let mut pages: Vec<Page> = (1..=3).map(|number| page(number, Vec::new())).collect();
        remove(&mut pages);
        assert_eq!(left(&pages), ["Nội", "Nội", "Nội"]);
    }

    #[test]
    fn the_header_of_a_table_at_the_top_of_each_page_stays() {
        let across = |at| Rule { horizontal: true, at, from: 90.0, to: 300.0 };
        let down = |at| Rule { horizontal: false, at, from: 35.0, to: 400.0 };
        let rules = vec![across(35.0), across(60.0), across(400.0), down(90.0), down(200.0), down(300.0)];
        let mut pages: Vec<Page> = (1..=3).map(|number| page(number, rules.clone())).collect();
        remove(&mut pages);
        assert_eq!(left(&pages), ["CHUNG Nội", "CHUNG Nội", "CHUNG Nội"]);
    }
}
