//! Recipients and signature, and what comes behind them.

use super::{Walk, Zone};
use crate::Level;
use crate::tree::label::Family;
use crate::tree::line::Line;
use crate::tree::mark::{self, KINDS, Mark};

/// How many lines below a line of capitals its caption "(Ban hành kèm theo ...)" may stand.
const CAPTION_WITHIN: usize = 14;

impl<'t> Walk<'t> {
    /// Opens the recipients or the signature.
    pub(super) fn open_closing(&mut self, line: Line, found: Option<Mark>) -> bool {
        self.outline.clear();
        self.zone = Zone::Closing;
        if found == Some(Mark::Recipients) {
            self.open_frame(Level::Recipients, "recipients".to_owned(), line);
        } else {
            self.signed = true;
            self.open_frame(Level::Signature, "signature".to_owned(), line);
        }
        true
    }

    /// Takes a line behind "Nơi nhận" or the first line of the signature.
    pub(super) fn take_closing(&mut self, line: Line, found: Option<Mark>) -> bool {
        let content = line.content(self.text);
        let current = self.out.last().and_then(|at| self.out.level(at));
        match found {
            Some(Mark::Recipients) if current != Some(Level::Recipients) => {
                return self.open_closing(line, found);
            }
            Some(Mark::Signature) if current != Some(Level::Signature) => {
                return self.open_closing(line, found);
            }
            Some(Mark::Kind) if self.is_attachment(line) => return self.open_attached(line),
            Some(Mark::National) => return self.open_attached(line),
            _ => {}
        }
        if let Some((label, context)) = self.label(line)
            && !matches!(label.family, Family::Bullet | Family::Lower)
            && (label.family != Family::Upper || label.roman.is_some() || context.capitals)
            && self.take_label_in(line, label, context)
        {
            return true;
        }
        if current == Some(Level::Recipients) && content.len() < 400 {
            self.out.extend(line.to);
            return true;
        }
        if current == Some(Level::Signature) && is_signature_line(content) {
            self.out.extend(line.to);
            return true;
        }
        let kind = KINDS.iter().any(|(_, phrase)| content.starts_with(phrase));
        if (mark::is_capitals(content) || kind) && self.has_caption_below() {
            return self.open_attached(line);
        }
        self.counters.unrecognised += 1;
        let id = format!("unrecognised.{}", self.counters.unrecognised);
        self.open_frame(Level::Unrecognised, id, line);
        true
    }

    /// Returns whether a line is a name with "(Đã ký)" below it, which lost its capacity.
    pub(super) fn is_signed_name(&self, line: Line) -> bool {
        let content = line.content(self.text);
        let words = content.split_whitespace();
        let name = (2..=5).contains(&words.clone().count())
            && words.clone().all(|w| w.chars().next().is_some_and(char::is_uppercase))
            && content.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.');
        name && mark::starts(self.next_content(), &["(Đã ký)", "(đã ký)", "(Đã kí)"])
    }

    /// Returns whether a line that names a kind of document begins something that is attached.
    pub(super) fn is_attachment(&self, line: Line) -> bool {
        let content = line.content(self.text);
        let alone = mark::kind(content).is_some_and(|(_, length)| content.len() <= length + 2);
        let capitals = mark::is_capitals(content);
        match self.zone {
            Zone::Closing => capitals,
            _ => capitals && self.begins(line) && (alone && self.signed || self.has_caption_below()),
        }
    }

    fn has_caption_below(&self) -> bool {
        let behind = self.lines.get(self.at + 1..).unwrap_or_default();
        let filled = behind.iter().take(CAPTION_WITHIN).filter(|l| !l.is_blank()).take(6);
        filled.map(|l| l.content(self.text)).any(|c| mark::mark(c) == Some(Mark::Caption))
    }
}

/// Returns whether a line can belong to a signature: capitals, a name, or a note in parentheses.
fn is_signature_line(content: &str) -> bool {
    if mark::is_capitals(content) || content.starts_with(['(', '[']) {
        return content.len() < 200;
    }
    let words = content.split_whitespace().count();
    let spoken = mark::starts(content, mark::SPOKEN) && content.len() < 90;
    let signed = spoken
        || mark::starts(
            content,
            &["Đã ký", "đã ký", "Ký bởi", "Người ký", "Email", "Cơ quan", "Thời gian ký"],
        );
    let capitalised = content.split_whitespace().all(|w| w.chars().next().is_none_or(|c| !c.is_lowercase()));
    signed || words <= 8 && capitalised && !content.bytes().any(|b| b.is_ascii_digit())
}
