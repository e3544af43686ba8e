//! Clauses with a label, and appendices.

use super::{Walk, Zone, join};
use crate::Level;
use crate::tree::build::Opening;
use crate::tree::label::{Family, Label, Shape};
use crate::tree::line::Line;
use crate::tree::mark;
use crate::tree::outline::{Context, Count, Frame, Place};

impl<'t> Walk<'t> {
    /// Opens a clause where the line has a label that fits.
    pub(super) fn take_label(&mut self, line: Line) -> bool {
        let Some((label, context)) = self.label(line) else {
            return false;
        };
        self.take_label_in(line, label, context)
    }

    pub(super) fn take_label_in(&mut self, line: Line, label: Label, context: Context) -> bool {
        if label.family == Family::Appendix {
            return self.open_appendix(line, label, context);
        }
        let Some(place) = self.outline.place(label, context) else {
            return false;
        };
        self.open_labelled(line, place);
        if self.zone != Zone::Articles || label.family != Family::Article {
            self.zone = match (self.zone, label.family) {
                (Zone::Head | Zone::Bases, Family::Article) => Zone::Articles,
                (Zone::Articles, _) => Zone::Articles,
                _ => Zone::Body,
            };
        }
        true
    }

    fn open_labelled(&mut self, line: Line, place: Place) {
        let content = line.content(self.text);
        let label = place.label;
        let (depth, parent) = (place.depth, self.outline.frame(place.depth).map(|f| f.clause));
        let own = self.own_id(content, label, depth);
        let id = join(self.out.id(parent), &own);
        let level = self.level(label, depth);
        let printed = content.get(label.from..label.to).unwrap_or("").trim_end();
        let text = (line.from + label.body, line.to.max(line.from + label.body));
        let clause = self.out.open(Opening { level, id, label: printed, parent, start: line.start, text });
        let colon = content.ends_with(':');
        let frame = Frame {
            family: label.family,
            shape: label.shape,
            numbers: label.numbers,
            clause,
            colon,
            count: Count::default(),
        };
        self.outline.open(depth, frame);
        if label.body >= content.len() {
            self.take_lone_label();
        }
    }

    /// Takes the next line as the text of a label that stands alone on its line.
    fn take_lone_label(&mut self) {
        let behind = self.lines.get(self.at + 1..).unwrap_or_default();
        let Some(skipped) = behind.iter().take(4).position(|l| !l.is_blank()) else {
            return;
        };
        let Some(next) = behind.get(skipped).copied() else {
            return;
        };
        let content = next.content(self.text);
        if crate::tree::label::scan(content).is_some() || content.contains('\t') {
            return;
        }
        self.out.begin_text(next.from, next.to);
        self.at += skipped + 2;
        if let Some(frame) = self.outline.last_mut() {
            frame.colon = content.ends_with(':');
        }
    }

    /// Returns the last part of a clause's id.
    fn own_id(&mut self, content: &str, label: Label, depth: usize) -> String {
        if label.family == Family::Bullet {
            let count = self.outline.count(depth);
            count.bullets += 1;
            let sign = if let Shape::Sign(sign) = label.shape { sign } else { '-' };
            let sign = if sign.is_ascii() { sign } else { '•' };
            return format!("{sign}{}", count.bullets);
        }
        let core = content.get(label.core.0..label.core.1).unwrap_or("");
        let spoken = matches!(
            label.family,
            Family::Part | Family::Chapter | Family::Heading | Family::Subheading | Family::Article
        );
        if spoken {
            return sentence_case(core);
        }
        self.without_prefix(core, label, depth)
    }

    /// Leaves out the numbers of a decimal label that repeat those of its parent.
    fn without_prefix(&self, core: &str, label: Label, depth: usize) -> String {
        let parent = self.outline.frame(depth);
        let repeats = label.numbers.all().len() > 1
            && parent
                .is_some_and(|f| f.family == Family::Decimal && f.numbers.all() == label.numbers.prefix());
        let own = if repeats { core.rsplit('.').next().unwrap_or(core) } else { core };
        own.to_owned()
    }

    fn level(&self, label: Label, depth: usize) -> Level {
        let first = depth == 0 || self.outline.frame(depth).is_some_and(|f| is_frame(f.family));
        match label.family {
            Family::Part => Level::Part,
            Family::Chapter => Level::Chapter,
            Family::Heading | Family::Subheading | Family::Roman | Family::Upper => Level::Section,
            Family::Article => Level::Article,
            Family::Appendix => Level::Appendix,
            Family::Decimal if first && label.shape == Shape::Open => Level::Section,
            Family::Decimal => Level::Subsection,
            Family::Lower | Family::LowerRoman => Level::Point,
            Family::Bullet => Level::Bullet,
        }
    }

    /// Opens an appendix: its heading stands alone, is in capitals, or is followed by its caption.
    fn open_appendix(&mut self, line: Line, label: Label, context: Context) -> bool {
        let content = line.content(self.text);
        let body = content.get(label.body..).unwrap_or("");
        if !context.begins && !body.is_empty() || self.is_mention(body) {
            return false;
        }
        self.outline.clear();
        let id = sentence_case(content.get(label.core.0..label.core.1).unwrap_or(""));
        let printed = content.get(label.from..label.to).unwrap_or("").trim_end();
        let text = (line.from + label.body, line.to.max(line.from + label.body));
        let clause = self.out.open(Opening {
            level: Level::Appendix,
            id,
            label: printed,
            parent: None,
            start: line.start,
            text,
        });
        let frame = Frame {
            family: Family::Appendix,
            shape: label.shape,
            numbers: label.numbers,
            clause,
            colon: false,
            count: Count::default(),
        };
        self.outline.open(0, frame);
        self.zone = Zone::Appendix;
        self.head.caption_open = false;
        self.head.titled = false;
        true
    }

    fn is_mention(&self, body: &str) -> bool {
        body.ends_with([';', ',']) || body.len() > 400 || mark::starts(body, &["kèm", "này", "của"])
    }

    /// Returns whether a line below an appendix' label still is its heading or caption.
    pub(super) fn is_appendix_heading(&mut self, line: Line) -> bool {
        let content = line.content(self.text);
        if self.out.last().and_then(|at| self.out.level(at)) != Some(Level::Appendix) {
            return false;
        }
        if self.head.caption_open || content.starts_with('(') {
            self.head.caption_open = !content.contains(')');
            self.head.titled |= !self.head.caption_open;
            return true;
        }
        mark::is_capitals(content)
            || !self.head.titled && !content.ends_with(['.', ':', ';']) && content.len() < 400
    }
}

fn is_frame(family: Family) -> bool {
    matches!(family, Family::Part | Family::Chapter | Family::Heading | Family::Subheading | Family::Appendix)
}

/// Returns a label in words with only its first letter as a capital: "PHẦN I" is "Phần I".
fn sentence_case(core: &str) -> String {
    let mut words = core.split_whitespace();
    let mut id = String::with_capacity(core.len());
    if let Some(first) = words.next() {
        let mut chars = first.chars();
        id.extend(chars.next());
        id.extend(chars.flat_map(char::to_lowercase));
    }
    let last_is_number =
        |w: &str| w.chars().all(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'L')) || w.len() == 1;
    for word in words {
        id.push(' ');
        if last_is_number(word) {
            id.push_str(word)
        } else {
            id.extend(word.chars().flat_map(char::to_lowercase))
        }
    }
    id
}
