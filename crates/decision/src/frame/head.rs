//! Kind, number, date, place and title; the lines that name the issuing body.

mod arrange;
mod dateline;
mod issue;
mod metadata;
mod title;
mod unbroken;

use chrono::NaiveDate;

use super::piece::{Piece, pieces};
use crate::citation::{kind_of_number, number_at, prefix_in_any_case};
use crate::tree::mark::KINDS;
use crate::{Clause, Level};
use metadata::Metadata;

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
    /// The signer by the facts that a site prints above its copy.
    pub(super) signer: Option<String>,
    /// First day in force by the same.
    pub(super) effective: Option<NaiveDate>,
    /// The province or city by the same: "Tỉnh Nam Lĩnh".
    pub(super) unit: Option<String>,
    /// The issuing body by the same.
    pub(super) issuer: Option<String>,
}

/// Returns what the head says; `opening` are the clauses up to the articles or sections.
pub(super) fn read(text: &str, opening: &[Clause]) -> Head {
    let mut head = Head::default();
    let above = opening.iter().take_while(|c| c.level != Level::Enactment);
    let printed = above.filter(|c| c.level == Level::Header).map(|c| c.span().of(text));
    let lines = unbroken::lines(printed);
    let mut found: Vec<Piece<'_>> = Vec::new();
    // Where the pieces behind number and date begin.
    let mut behind = 0;
    let mut apart = true;
    // A page names the part with the document: "Nội dung".
    for line in lines.iter().filter(|line| line.trim() != "Nội dung") {
        let first = found.len();
        let known = head.number.is_some() || head.symbol.is_some() || head.dated;
        for part in head.take_line(line) {
            found.extend(pieces(part));
        }
        if !known && (head.number.is_some() || head.symbol.is_some() || head.dated) {
            behind = found.len();
        }
        for (at, piece) in found.iter_mut().enumerate().skip(first) {
            piece.apart = apart && at == first;
        }
        apart = line.trim().is_empty();
    }
    arrange::arrange(&found, behind, &mut head);
    let above = lines.join("\n");
    head.complete(&above);
    if head.kind.is_none() && head.title.is_none() {
        head.take_spoken(if above.trim().is_empty() { text } else { &above }, above.trim().is_empty());
    }
    head
}

impl Head {
    /// Fills what the head itself leaves open from the symbol of its number and from the facts printed above the copy.
    fn complete(&mut self, printed: &str) {
        let facts = Metadata::of(printed, self.kind.as_deref());
        self.number = self.number.take().or(facts.number.filter(|_| self.symbol.is_none()));
        self.date = self.date.or(facts.date.filter(|_| !self.dated));
        self.title = self.title.take().or(facts.title);
        self.signer = facts.signer;
        self.effective = facts.effective;
        (self.unit, self.issuer) = (facts.unit, facts.issuer);
        if self.kind.is_none() {
            let symbol = self.number.as_deref().or(self.symbol.as_deref());
            self.kind = symbol.and_then(kind_of_number).map(str::to_owned).or(facts.kind);
        }
    }

    /// Takes kind, issuer and title from a first line in small letters: "Chương trình hành động của Tỉnh ủy thực hiện ...".
    ///
    /// Where it stands above text without head, number or issuer have to prove that it is one.
    fn take_spoken(&mut self, printed: &str, text: bool) {
        let first = printed.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
        let spoken =
            KINDS.iter().filter_map(|(_, phrase)| Some((phrase, prefix_in_any_case(first, phrase)?)));
        let Some((phrase, len)) = spoken.max_by_key(|(_, len)| *len) else {
            return;
        };
        let rest = first.get(len..).unwrap_or("").trim();
        let issue = issue::of(rest);
        let subject = issue.as_ref().map_or(rest, |found| found.subject);
        let open = subject.ends_with([';', ',', ':']) || subject.starts_with("này");
        if subject.split_whitespace().count() < 3 || open || text && (issue.is_none() || first.len() > 400) {
            return;
        }
        self.kind = Some((*phrase).to_owned());
        self.title = Some(subject.trim_end_matches('.').to_owned());
        if let Some(found) = issue {
            self.number = self.number.take().or(found.number);
            self.date = self.date.or(found.date);
            self.authority = self.authority.take().or_else(|| found.body.map(str::to_owned));
        }
    }

    /// Takes number, place and date from a line and returns what is left of it.
    fn take_line<'t>(&mut self, line: &'t str) -> Vec<&'t str> {
        if line.trim_start().starts_with('(') {
            return vec![line];
        }
        let mut rest = vec![line];
        // A date behind "CỦA CHÍNH PHỦ" stands in the title.
        if !self.dated
            && !line.trim_start().starts_with("CỦA ")
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
        let words = ["Số", "SỐ", "số:", "Sô", "số :"];
        let Some((at, number)) = words.iter().find_map(|word| numbered(part, word)) else {
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
