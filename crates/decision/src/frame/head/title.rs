//! The title of a document as its lines are read, and the authority below it.

use dongho_vietnamese::fold;

use super::{Head, issue};
use crate::frame::issuer::{SESSIONS, names_body};
use crate::frame::piece::{Piece, one_line};
use crate::tree::mark::is_capitals;

/// The title as it grows.
#[derive(Debug, Default)]
pub(super) struct Title {
    lines: Vec<String>,
    /// The kind, or where that is lost the title, was seen.
    pub(super) begun: bool,
    /// Nothing more belongs to it.
    closed: bool,
    /// The subject of an official letter.
    pub(super) letter: bool,
    letter_closed: bool,
    /// "Kính gửi" was seen: what follows are addressees.
    pub(super) addressed: bool,
    /// The authority below it is complete.
    authority_closed: bool,
}

impl Title {
    /// Begins behind the kind; "CỦA UBND TỈNH" behind it names the issuer.
    pub(super) fn begin(&mut self, rest: &str, head: &mut Head) {
        let rest = rest.trim_matches([':', '-', '–', ' ', '*', '.']);
        (self.begun, self.letter_closed) = (true, true);
        match of_body(rest) {
            Some(body) => head.authority = Some(body.to_owned()),
            None if rest.is_empty() => {}
            None => self.add(rest),
        }
    }

    pub(super) fn begin_letter(&mut self, text: &str) {
        // A page may name the letter above its copy; the letter's own subject is the last one.
        self.lines.clear();
        self.letter = true;
        self.add(text);
    }

    pub(super) fn letter_open(&self) -> bool {
        self.letter && !self.letter_closed
    }

    pub(super) fn close_letter(&mut self) {
        self.letter_closed |= self.letter;
    }

    pub(super) fn add(&mut self, text: &str) {
        self.lines.push(text.to_owned());
    }

    /// Takes a piece below the kind.
    pub(super) fn take(&mut self, piece: &Piece<'_>, text: &str, head: &mut Head) {
        if self.lines.is_empty()
            && let Some(body) = of_body(text)
        {
            head.authority = Some(body.to_owned());
            return;
        }
        let body = names_body(text) && is_capitals(text);
        if self.lines.is_empty() && !self.closed {
            match body {
                true => head.authority = Some(without_session(text).to_owned()),
                false => self.add(text),
            }
            return;
        }
        if !self.closed && self.goes_on(piece, text) {
            return self.add(text);
        }
        self.closed = true;
        self.take_authority(piece, text, head);
    }

    fn goes_on(&self, piece: &Piece<'_>, text: &str) -> bool {
        let Some(before) = self.lines.last() else {
            return false;
        };
        let open = before.ends_with(',') || ends_open(before);
        let lower = text.chars().next().is_some_and(char::is_lowercase);
        if names_body(text) && is_capitals(text) && (!open || piece.apart || !is_capitals(before)) {
            return false;
        }
        // A title of capitals goes on behind a blank line; the authority below it names a body.
        let shouted =
            is_capitals(before) && is_capitals(text) && !names_body(text) && !before.ends_with(['.', '”']);
        !piece.apart || lower || open || shouted
    }

    fn take_authority(&mut self, piece: &Piece<'_>, text: &str, head: &mut Head) {
        if self.authority_closed || !is_capitals(text) {
            self.authority_closed |= head.authority.is_some();
            return;
        }
        let text = without_session(text);
        match &mut head.authority {
            None if names_body(text) => head.authority = Some(text.to_owned()),
            Some(authority) if !piece.apart && !text.is_empty() => {
                authority.push(' ');
                authority.push_str(text);
            }
            _ => self.authority_closed = true,
        }
    }

    /// Returns the title; what stands in it in front of its subject goes to the head.
    pub(super) fn finish(self, head: &mut Head) -> Option<String> {
        let title = one_line(&self.lines.join(" "));
        let title = title.trim_matches(['*', '_', ' ']).trim_end_matches(['.', ';', ':']).trim_end();
        let Some(found) = issue::of(title) else {
            return (!title.is_empty()).then(|| title.to_owned());
        };
        if let Some(body) = found.body {
            let same = head.authority.take().filter(|a| fold(a).starts_with(&fold(body)));
            head.authority = Some(same.unwrap_or_else(|| body.to_owned()));
        }
        head.number = head.number.take().or(found.number.filter(|_| head.symbol.is_none()));
        head.date = head.date.or(found.date);
        (!found.subject.is_empty()).then(|| found.subject.to_owned())
    }
}

/// Returns the body behind "CỦA" or "Của", where nothing else stands on the line.
fn of_body(text: &str) -> Option<&str> {
    let found = issue::of(text).filter(|found| found.subject.is_empty() && found.number.is_none())?;
    found.body.filter(|body| is_capitals(text) || body.len() < 80)
}

/// Returns a council's name without its term and session.
fn without_session(text: &str) -> &str {
    let end = SESSIONS.iter().filter_map(|w| text.find(w)).min();
    end.and_then(|at| text.get(..at)).unwrap_or(text).trim_end_matches([' ', ',', '-'])
}

fn ends_open(line: &str) -> bool {
    let line = line.to_lowercase();
    let last = line.rsplit(' ').next().unwrap_or("");
    if ["thực hiện", "ban hành", "phê duyệt", "triển khai"].iter().any(|verb| line.ends_with(verb))
    {
        return true;
    }
    ["của", "và", "về", "cho", "do", "theo", "tỉnh", "với", "tại", "các", "từ", "đến"].contains(&last)
}
