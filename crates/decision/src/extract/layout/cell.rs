//! The text of a table cell from its lines.

use super::label::{begins_item, goes_on, is_cut};
use super::line;
use super::page::Word;
use crate::extract::compose::CELL_BREAK;

/// White space between text and rule, in points; word processors leave 5.4.
const PADDING: f32 = 5.0;

/// Returns the text of a cell that ends at `right`: lines that were full go on, others break.
pub(super) fn text(words: Vec<Word>, right: f32) -> String {
    let mut text = String::new();
    let mut last_edge = None;
    for row in line::rows(words) {
        let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
        let line: Vec<&str> = row.iter().map(|word| word.text.as_str()).collect();
        let line = line.join(" ");
        if let Some(edge) = last_edge {
            let space = first.height() * 0.25;
            let fitted = edge + space + (first.right - first.left) < right - PADDING;
            if breaks(&text, &line, fitted) {
                text.push(CELL_BREAK);
            } else if !is_cut(&text, &line) {
                text.push(' ');
            }
        }
        text.push_str(&line);
        last_edge = Some(last.right);
    }
    text
}

/// A line breaks where the next begins an item, or where its first word would still have fitted.
fn breaks(before: &str, next: &str, fitted: bool) -> bool {
    let unended = before.ends_with(['-', '–', ',', '(', '/']);
    !goes_on(next) && !unended && (fitted || begins_item(next))
}
