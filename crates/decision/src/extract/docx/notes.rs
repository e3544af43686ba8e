//! Footnotes and endnotes, printed behind the text.

use super::body::{Body, NoteMark};
use super::list::Lists;
use super::style::Styles;
use super::xml::{Node, Nodes};
use crate::extract::block::Block;
use crate::extract::{Limits, ReadDocumentError};

/// Returns the notes of one kind in the order of their marks, each with its number.
pub(super) fn read(
    part: &str,
    element: &str,
    marks: &[NoteMark],
    styles: &Styles,
    lists: &mut Lists,
    limits: &Limits,
) -> Result<Vec<Block>, ReadDocumentError> {
    let mut notes = Vec::new();
    let mut body = Body::new(styles, lists, limits);
    let mut nodes = Nodes::new(part);
    while let Some(node) = nodes.next()? {
        let Node::Open(opened) = node else { continue };
        if opened.name() != element {
            continue;
        }
        let number = marks
            .iter()
            .position(|mark| mark.element == element && Some(&mark.id) == opened.attribute("id").as_ref());
        let blocks = one(&mut body, element, &mut nodes)?;
        if let Some(number) = number {
            notes.push((number + 1, blocks));
        }
    }
    notes.sort_by_key(|(number, _)| *number);
    Ok(notes.into_iter().flat_map(|(number, blocks)| numbered(number, blocks)).collect())
}

fn one(body: &mut Body<'_>, element: &str, nodes: &mut Nodes<'_>) -> Result<Vec<Block>, ReadDocumentError> {
    while let Some(node) = nodes.next()? {
        if matches!(&node, Node::Close(closing) if closing.name() == element) {
            break;
        }
        body.node(node, nodes)?;
    }
    Ok(body.close_sink())
}

fn numbered(number: usize, mut blocks: Vec<Block>) -> Vec<Block> {
    match blocks.first_mut() {
        Some(Block::Paragraph(text)) => *text = format!("[{number}] {text}"),
        _ => blocks.insert(0, Block::Paragraph(format!("[{number}]"))),
    }
    blocks
}
