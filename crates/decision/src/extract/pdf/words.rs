//! Words and their boxes as `pdftotext -bbox` writes them, one element per line.

use quick_xml::escape::unescape;

use crate::extract::layout::page::{Page, Word};

/// Returns the pages of a description. Lines that are neither pages nor words are passed over.
pub(super) fn parse(description: &str) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for line in description.lines().map(str::trim_start) {
        if let Some(page) = line.strip_prefix("<page ") {
            let (width, height) = (number(page, "width"), number(page, "height"));
            pages.push(Page { width, height, ..Page::default() });
        } else if let Some(word) = line.strip_prefix("<word ").and_then(word)
            && let Some(page) = pages.last_mut()
        {
            page.words.push(word);
        }
    }
    pages
}

fn word(element: &str) -> Option<Word> {
    let (attributes, rest) = element.split_once('>')?;
    let text = rest.strip_suffix("</word>")?;
    let text = unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned());
    let text = dongho_vietnamese::nfc(text.trim()).into_owned();
    let [left, top, right, bottom] = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(attributes, name));
    (!text.is_empty()).then_some(Word { left, top, right, bottom, text })
}

fn number(attributes: &str, name: &str) -> f32 {
    let value = attributes.split_once(name).and_then(|(_, rest)| rest.strip_prefix("=\"")?.split('"').next());
    value.and_then(|value| value.parse().ok()).filter(|value: &f32| value.is_finite()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places() {
        let pages = parse(
            "<page width=\"595.2\" height=\"841.9\">\n  <word xMin=\"70.9\" yMin=\"57.1\" xMax=\"99.0\" \
             yMax=\"70.5\">KH&amp;CN</word>\n</page>\n<page width=\"10\" height=\"20\">\n</page>",
        );
        assert_eq!(pages.len(), 2);
        let word = Word { left: 70.9, top: 57.1, right: 99.0, bottom: 70.5, text: "KH&CN".to_owned() };
        assert_eq!(pages[0].words, [word]);
    }
}
