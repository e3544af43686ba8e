//! The head of a document, its bases, and the heading of what is attached.

use super::{Walk, Zone};
use crate::Level;
use crate::tree::label::{Family, scan};
use crate::tree::line::Line;
use crate::tree::mark::{self, Mark};
use crate::tree::outline::Context;

/// What of a heading has been seen.
#[derive(Debug, Default)]
pub(in crate::tree) struct Head {
    /// The kind ("QUYẾT ĐỊNH").
    pub(super) kind: bool,
    /// The national heading or the Party's.
    pub(super) national: bool,
    /// The line of the national heading, zero where there is none.
    pub(super) national_at: Option<usize>,
    /// Lines below the kind.
    pub(super) lines: usize,
    /// The whole title below it.
    pub(super) titled: bool,
    /// "Kính gửi" or "V/v": an official letter.
    pub(super) letter: bool,
    /// A caption in parentheses that goes on.
    pub(super) caption_open: bool,
}

/// Lines that a site prints above its copy at most, and those among which the national heading is looked for.
const ABOVE: usize = 60;
const FIRST: usize = 400;

/// A line of a head that is longer, in bytes, is text.
const PROSE: usize = 170;

impl<'t> Walk<'t> {
    /// Takes a line of the head or of the bases.
    pub(super) fn take_head(&mut self, line: Line, found: Option<Mark>) -> bool {
        match found {
            Some(Mark::Basis) if self.is_title(line) => return self.open_header(line),
            Some(Mark::Basis) => return self.open_basis(line),
            Some(Mark::Proposal) if self.zone == Zone::Bases || self.head.kind || self.head.letter => {
                return self.open_proposal(line);
            }
            Some(Mark::Enactment) => return self.open_enactment(line),
            // "QUYÉT ĐỊNH:" of a scan, or without its colon.
            Some(Mark::Kind) if self.zone == Zone::Bases && is_decision(line.content(self.text)) => {
                return self.open_enactment(line);
            }
            Some(Mark::Recipients) => return self.open_closing(line, found),
            Some(Mark::Signature) if self.zone == Zone::Bases && !self.is_authority(line) => {
                return self.open_closing(line, found);
            }
            _ => {}
        }
        if self.zone == Zone::Bases { self.take_bases(line, found) } else { self.take_heading(line, found) }
    }

    fn take_bases(&mut self, line: Line, found: Option<Mark>) -> bool {
        let content = line.content(self.text);
        let labelled = scan(content).is_some();
        let capital = content.chars().next().is_some_and(char::is_uppercase);
        if content.ends_with(':') && capital && found.is_none() && !labelled {
            self.zone = Zone::Body;
            return false;
        }
        if !labelled && self.enactment_is_near() && found.is_none() && !mark::is_capitals(content) {
            return self.take_continuation(line) || self.open_basis(line);
        }
        let bullet = scan(content).is_some_and(|l| l.family == Family::Bullet);
        if bullet {
            return self.open_basis(line);
        }
        if self.take_label(line) {
            return true;
        }
        if found != Some(Mark::Kind) && !mark::is_capitals(content) && self.take_continuation(line) {
            return true;
        }
        if mark::is_capitals(content) && content.len() < 300 {
            return self.open_header(line);
        }
        if mark::starts(
            content,
            &["Luật ", "Bộ luật ", "Nghị quyết ", "Nghị định ", "Quyết định số", "Thông tư "],
        ) {
            return self.open_basis(line);
        }
        self.zone = Zone::Body;
        false
    }

    /// Takes a line above the bases: all are header until a label or a paragraph begins.
    fn take_heading(&mut self, line: Line, found: Option<Mark>) -> bool {
        let content = line.content(self.text);
        match found {
            Some(Mark::Kind) => {
                self.head.titled = content.len() > 40;
                self.head.kind = true;
                return self.open_header(line);
            }
            Some(Mark::Caption | Mark::National) => return self.open_header(line),
            _ => {}
        }
        let letter = mark::starts(content, &["Kính gửi", "V/v", "V/V", "Về việc"]);
        self.head.letter |= letter;
        self.head.national |= is_national(content);
        // What a site prints above its copy, or a running title, is no section or appendix.
        let above = !self.head.kind && !self.head.national && self.head_is_below();
        let letter = letter || above && scan(content).is_none_or(|l| l.family != Family::Article);
        let addressee = (self.head.letter || !self.head.kind)
            && scan(content).is_some_and(|l| l.family == Family::Bullet);
        if !letter && !addressee && (self.take_label(line) || self.take_first_section(line)) {
            return true;
        }
        let prose =
            self.is_prose(content) || self.is_text_without_head(content) || self.is_wrapped_prose(content);
        if prose && !letter && !addressee {
            self.zone = Zone::Body;
            return false;
        }
        self.head.lines += usize::from(self.head.kind);
        self.head.titled |= self.head.kind && !mark::is_capitals(content) && self.head_line_is_last();
        self.open_header(line)
    }

    /// Takes "I. CĂN CỨ ..." below a title of capitals, which fills its line, so that the section seems to go on with it.
    fn take_first_section(&mut self, line: Line) -> bool {
        let first = mark::starts(line.content(self.text), &["I. ", "I- ", "I/ ", "I.- "]);
        if !first || !self.head.kind || self.head.lines == 0 {
            return false;
        }
        let Some((label, context)) = self.label(line) else {
            return false;
        };
        self.take_label_in(line, label, Context { begins: true, ..context })
    }

    /// Returns whether a line that reads like a basis is the title: "KẾ HOẠCH" / "Thực hiện Nghị quyết số ...".
    fn is_title(&mut self, line: Line) -> bool {
        let content = line.content(self.text);
        let first = self.zone == Zone::Head && self.head.kind && self.head.lines == 0;
        let title = first && !content.starts_with("Căn cứ") && !content.ends_with([';', ':', ',']);
        self.head.lines += usize::from(title);
        self.head.titled |= title && self.head_line_is_last();
        title
    }

    /// Returns whether "QUYẾT ĐỊNH:" or the first article stands within the next lines.
    fn enactment_is_near(&self) -> bool {
        let behind = self.lines.get(self.at + 1..).unwrap_or_default();
        let mut filled = behind.iter().filter(|l| !l.is_blank()).take(3).map(|l| l.content(self.text));
        filled.any(|c| mark::mark(c) == Some(Mark::Enactment) || c.starts_with("Điều 1"))
    }

    /// Returns whether the national heading stands within the next lines; it is looked for once.
    fn head_is_below(&mut self) -> bool {
        let search =
            || self.lines.iter().take(FIRST).position(|l| is_national(l.content(self.text))).unwrap_or(0);
        let national = *self.head.national_at.get_or_insert_with(search);
        national > self.at && national - self.at <= ABOVE
    }

    /// Returns whether a paragraph stands where a document without any head begins.
    fn is_text_without_head(&self, content: &str) -> bool {
        let sentence = content.len() > PROSE && content.ends_with(['.', ':', ';']);
        sentence && !self.head.kind && !self.head.national && !mark::is_capitals(content)
    }

    /// Returns whether a blank line or the end is behind the line at hand.
    pub(super) fn head_line_is_last(&self) -> bool {
        self.lines.get(self.at + 1).is_none_or(|l| l.is_blank())
    }

    /// Returns whether a line of the head is a paragraph of text.
    fn is_prose(&self, content: &str) -> bool {
        let sentence = content.ends_with(['.', ':', ';', ',']) || content.len() > PROSE;
        let begun = self.head.titled || self.head.letter || self.head.lines > 0;
        let capital = content.chars().next().is_some_and(char::is_uppercase);
        begun && sentence && capital && !mark::is_capitals(content) && !content.starts_with("Số")
    }

    /// Returns whether a paragraph in short lines stands below a title of capitals: three lines at least
    /// and an end mark behind.
    fn is_wrapped_prose(&self, content: &str) -> bool {
        let titled = self.before.and_then(|at| self.lines.get(at)).map(|line| line.content(self.text));
        let below = titled.is_some_and(|t| mark::is_capitals(t) && !t.ends_with(','));
        if !self.head.kind || self.head.lines == 0 || !below || mark::is_capitals(content) {
            return false;
        }
        let behind = self.lines.get(self.at..).unwrap_or_default().iter().take(16);
        let lines = behind.take_while(|l| !l.is_blank()).map(|l| l.content(self.text));
        let mut open = lines.take_while(|l| mark::mark(l).is_none() && !mark::is_capitals(l));
        let end = open.by_ref().position(|l| l.ends_with(['.', ':', ';']));
        end.is_some_and(|at| at >= 2)
    }

    /// Returns whether a line of capitals like "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" is the deciding authority.
    fn is_authority(&self, line: Line) -> bool {
        let content = line.content(self.text);
        mark::starts(content, &["CHỦ TỊCH", "BỘ TRƯỞNG", "THỦ TƯỚNG", "GIÁM ĐỐC"]) && !self.signed
    }

    pub(super) fn open_header(&mut self, line: Line) -> bool {
        self.counters.header += 1;
        let id = format!("header.{}", self.counters.header);
        self.open_frame(Level::Header, id, line);
        true
    }

    pub(super) fn open_basis(&mut self, line: Line) -> bool {
        self.zone = Zone::Bases;
        self.counters.basis += 1;
        let id = format!("basis.{}", self.counters.basis);
        self.open_frame(Level::Basis, id, line);
        true
    }

    fn open_proposal(&mut self, line: Line) -> bool {
        self.zone = Zone::Bases;
        self.open_frame(Level::Proposal, "proposal".to_owned(), line);
        true
    }

    fn open_enactment(&mut self, line: Line) -> bool {
        self.zone = Zone::Bases;
        self.open_frame(Level::Enactment, "enactment".to_owned(), line);
        true
    }
}

fn is_decision(content: &str) -> bool {
    mark::kind(content).is_some_and(|(phrase, len)| phrase == "Quyết định" && content.len() <= len + 2)
}

fn is_national(content: &str) -> bool {
    [
        "CỘNG HÒA X",
        "CỘNG HOÀ X",
        "ĐẢNG CỘNG SẢN",
        "Cộng hòa xã hội",
        "Cộng hoà xã hội",
        "HÒA XÃ HỘI CHỦ NGHĨA",
    ]
    .iter()
    .any(|words| content.contains(words))
}
