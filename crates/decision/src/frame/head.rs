//! Kind, number, date, place and title; the lines that name the issuing body.

mod arrange;
mod dateline;

use chrono::NaiveDate;

use super::piece::{Piece, pieces};
use crate::citation::{kind_of_number, number_at};
use crate::tree::mark::KINDS;
use crate::{Clause, Level};

/// What the head says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    pub(super) kind: Option<String>,
    pub(super) number: Option<String>,
    /// The symbol of a number whose place was left blank.
    pub(super) symbol: Option<String>,
    pub(super) date: Option<NaiveDate>,
    /// Whether a line of place and date was seen, a blank one too.
    pub(super) dated: bool,
    pub(super) place: Option<String>,
    pub(super) title: Option<String>,
    /// Lines above number and kind that name bodies.
    pub(super) block: Vec<String>,
    /// The deciding authority below the title.
    pub(super) authority: Option<String>,
}

/// Returns what the head says; `opening` are the clauses up to the articles or sections.
pub(super) fn read(text: &str, opening: &[Clause]) -> Head {
    let mut head = Head::default();
    let mut found: Vec<Piece<'_>> = Vec::new();
    let mut apart = true;
    for clause in opening.iter().filter(|c| c.level == Level::Header) {
        for line in clause.span().of(text).lines().flat_map(|l| l.split('\u{2028}')) {
            let first = found.len();
            for part in head.take_line(line) {
                found.extend(pieces(part));
            }
            if let Some(piece) = found.get_mut(first) {
                piece.apart = apart;
            }
            for piece in found.iter_mut().skip(first + 1) {
                piece.apart = false;
            }
            apart = line.trim().is_empty();
        }
    }
    arrange::arrange(&found, &mut head);
    if head.kind.is_none() {
        let symbol = head.number.as_deref().or(head.symbol.as_deref());
        head.kind = symbol.and_then(kind_of_number).map(str::to_owned);
    }
    head
}

impl Head {
    /// Takes number, place and date from a line and returns what is left of it.
    fn take_line<'t>(&mut self, line: &'t str) -> Vec<&'t str> {
        if line.trim_start().starts_with('(') {
            return vec![line];
        }
        let mut rest = vec![line];
        if !self.dated
            && let Some(found) = dateline::find(line)
        {
            self.dated = true;
            self.date = found.date;
            self.place = found.place;
            rest = vec![found.before, found.behind];
        }
        if self.number.is_none() && self.symbol.is_none() {
            rest = rest.into_iter().flat_map(|part| self.take_number(part)).collect();
        }
        rest
    }

    /// Takes the number from behind "Số:".
    fn take_number<'t>(&mut self, part: &'t str) -> Vec<&'t str> {
        let Some((at, number)) =
            ["Số", "SỐ", "số:", "Sô", "số :"].iter().find_map(|word| numbered(part, word))
        else {
            return vec![part];
        };
        let (from, len) = number;
        let printed = part.get(from..from + len).unwrap_or("");
        let read = number_at(printed, true).and_then(|n| n.printed);
        if read.is_none() {
            self.symbol = Some(printed.trim_start_matches(|c: char| !c.is_alphabetic()).to_owned());
        }
        self.number = read;
        // "Nghị quyết số: 193/2025/QH15" names the kind once more.
        let before = part.get(..at).unwrap_or("");
        let named = KINDS.iter().any(|(_, phrase)| before.trim() == *phrase);
        vec![if named { "" } else { before }, part.get(from + len..).unwrap_or("")]
    }
}

/// Returns where `word` stands and the bytes of the number behind it.
fn numbered(part: &str, word: &str) -> Option<(usize, (usize, usize))> {
    part.match_indices(word).find_map(|(at, _)| {
        let before = part.get(..at)?.chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let rest = part.get(at + word.len()..)?;
        if rest.starts_with(char::is_alphabetic) {
            return None;
        }
        let behind = rest.trim_start_matches([':', '.', '*', '_', '…', '\u{a0}']);
        let trimmed = behind.trim_start();
        let from = part.len() - trimmed.len();
        let number = number_at(trimmed, true)?;
        let shaped = trimmed.get(..number.len).is_some_and(|n| n.contains(['/', '-']));
        shaped.then_some((at, (from, number.len)))
    })
}
