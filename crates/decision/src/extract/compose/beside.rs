//! Two texts beside each other, set with tabs instead of a table: the issuing body and the national heading, the
//! recipients and the signature.

use super::super::block::Block;
use super::{is_closing, is_national_heading};

/// Returns the left and the right parts of the paragraphs at the beginning of `blocks` that stand beside each other;
/// nothing where they do not begin such a pair of texts.
pub(super) fn parts(blocks: &[Block]) -> Vec<(&str, &str)> {
    let begins = match blocks.first() {
        Some(Block::Paragraph(text)) => split(text).is_some_and(|(left, right)| {
            !left.is_empty() && (is_national_heading(right) || is_closing(left) || is_closing(right))
        }),
        _ => false,
    };
    let lines = blocks.iter().map_while(|block| match block {
        Block::Paragraph(text) if begins => split(text).or_else(|| item(text)),
        _ => None,
    });
    lines.collect()
}

/// Splits a paragraph at its tabs into two; the left part may be empty.
fn split(text: &str) -> Option<(&str, &str)> {
    let (left, right) = text.split_once('\t')?;
    let (left, right) = (left.trim(), right.trim());
    (!right.is_empty() && !right.contains(['\t', '\n'])).then_some((left, right))
}

/// Recipients go on below the last line of the signature.
fn item(text: &str) -> Option<(&str, &str)> {
    text.trim_start().starts_with('-').then_some((text, ""))
}
