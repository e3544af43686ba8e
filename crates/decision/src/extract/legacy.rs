//! Text in the fonts from before Unicode, which draw Vietnamese letters in the places of Western ones.

use std::borrow::Cow;

use dongho_vietnamese::encoding::{Encoding, repair, reread};

use super::block::Block;

/// A font with Vietnamese letters in its own places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Font {
    encoding: Encoding,
    /// Fonts such as .VnTimeH draw capitals for small letters.
    capitals: bool,
}

impl Font {
    /// Tells such a font by its name.
    pub(super) fn of(name: &str) -> Option<Self> {
        let name = name.trim().trim_matches(['"', '\'']);
        let begins =
            |start: &str| name.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
        if begins(".vn") {
            return Some(Font { encoding: Encoding::Tcvn3, capitals: name.ends_with('H') });
        }
        begins("vni-").then_some(Font { encoding: Encoding::Vni, capitals: false })
    }

    /// Returns the letters that the font shows for `text`; `text` itself where it is Unicode under the wrong font.
    fn show(self, text: &str) -> Cow<'_, str> {
        match reread(text, self.encoding) {
            Some(shown) if self.capitals => Cow::Owned(shown.to_uppercase()),
            Some(shown) => Cow::Owned(shown),
            None => Cow::Borrowed(text),
        }
    }
}

/// Text with the old fonts it is in, piece by piece: a letter of two bytes may begin in one run and end in the next.
#[derive(Debug, Default)]
pub(super) struct Pieces(Vec<(Option<Font>, String)>);

impl Pieces {
    /// Adds text in `font`.
    pub(super) fn push(&mut self, font: Option<Font>, text: &str) {
        match self.0.last_mut() {
            Some((last, piece)) if *last == font => piece.push_str(text),
            _ => self.0.push((font, text.to_owned())),
        }
    }

    /// Returns the text in Unicode and the encoding of the old fonts that were in it.
    pub(super) fn show(&self) -> (String, Option<Encoding>) {
        let mut found = None;
        let mut text = String::new();
        for (font, piece) in &self.0 {
            match font {
                Some(font) if !piece.is_ascii() || font.capitals => {
                    found = Some(font.encoding);
                    text.push_str(&font.show(piece));
                }
                _ => text.push_str(piece),
            }
        }
        (text, found)
    }
}

/// Mends paragraphs whose letters are in old places although no font says so, and returns the encoding they were in.
pub(super) fn mend(blocks: &mut [Block]) -> Option<Encoding> {
    let mut found = None;
    for block in blocks {
        match block {
            Block::Paragraph(text) => {
                if let Some(mended) = repair(text) {
                    *text = mended.text;
                    found = Some(mended.encoding);
                }
            }
            Block::Table(rows) => {
                for cell in rows.iter_mut().flatten() {
                    found = mend(cell).or(found);
                }
            }
        }
    }
    found
}
