//! One paragraph and one run while they are read.

use super::style::{Look, Styles};
use crate::extract::block::Block;
use crate::extract::legacy::{Font, Pieces};

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// What the paragraph itself says about its list.
    pub(super) own: Look,
    pub(super) style: Option<String>,
    /// Whether its end was deleted in a revision, so that the next one continues it.
    pub(super) merges: bool,
    /// Text boxes anchored in it.
    pub(super) boxes: Vec<Block>,
    pub(super) pieces: Pieces,
    resolved: Option<Look>,
}

/// A run: text of one look.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// What the run itself says about its looks.
    pub(super) own: Look,
    pub(super) style: Option<String>,
    resolved: Option<Look>,
}

impl Paragraph {
    /// Returns what the paragraph is like with its styles.
    pub(super) fn look(&mut self, styles: &Styles) -> &Look {
        let (own, style) = (&self.own, self.style.as_deref());
        self.resolved.get_or_insert_with(|| {
            let mut look = Look { list: own.list, level: own.level, ..Look::default() };
            look.or(&styles.paragraph(style));
            look
        })
    }

    /// Adds text of a run.
    pub(super) fn push(&mut self, text: &str, run: &mut Run, styles: &Styles) {
        let paragraph = self.look(styles);
        let (own, style) = (&run.own, run.style.as_deref());
        let look = run.resolved.get_or_insert_with(|| {
            let mut look = own.clone();
            if let Some(style) = style {
                look.or(&styles.run(style));
            }
            look.or(paragraph);
            look
        });
        if look.hidden == Some(true) {
            return;
        }
        let font = look.font.as_deref().and_then(Font::of);
        if look.caps == Some(true) && font.is_none() {
            self.pieces.push(font, &text.to_uppercase());
        } else {
            self.pieces.push(font, text);
        }
    }

    /// Passes the text on to the paragraph that continues this one.
    pub(super) fn into_next(self) -> Paragraph {
        Paragraph { pieces: self.pieces, boxes: self.boxes, ..Paragraph::default() }
    }
}
