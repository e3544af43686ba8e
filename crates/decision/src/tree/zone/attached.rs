//! The heading of what is attached.

use super::head::Head;
use super::{Walk, Zone};
use crate::Level;
use crate::tree::line::Line;
use crate::tree::mark::{self, Mark};

impl<'t> Walk<'t> {
    /// Opens the heading of what is attached.
    pub(super) fn open_attached(&mut self, line: Line) -> bool {
        self.outline.clear();
        self.zone = Zone::Attached;
        self.head = Head { kind: true, titled: line.content(self.text).len() > 40, ..Head::default() };
        self.add_attached(line)
    }

    fn add_attached(&mut self, line: Line) -> bool {
        self.counters.attached += 1;
        let id = format!("attached.{}", self.counters.attached);
        self.open_frame(Level::Attached, id, line);
        true
    }

    /// Takes a line of the heading of what is attached.
    pub(super) fn take_attached(&mut self, line: Line, found: Option<Mark>) -> bool {
        let content = line.content(self.text);
        if self.head.caption_open || content.starts_with('(') {
            self.head.caption_open = !content.contains(')');
            self.head.titled |= !self.head.caption_open;
            return self.add_attached(line);
        }
        if found == Some(Mark::Basis) && (self.head.titled || self.head.lines > 0) {
            return self.open_basis(line);
        }
        if self.take_label(line) {
            return true;
        }
        let heading = mark::is_capitals(content) || !self.head.titled && !content.ends_with(['.', ':', ';']);
        if heading {
            self.head.lines += 1;
            self.head.titled |= !mark::is_capitals(content) && self.head_line_is_last();
            return self.add_attached(line);
        }
        self.zone = Zone::Body;
        false
    }
}
