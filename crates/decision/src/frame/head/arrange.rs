//! Sorts the pieces of a head into body, kind, title and authority.

use dongho_vietnamese::fold;

use super::Head;
use crate::citation::kind_of_number;
use crate::frame::issuer::names_body;
use crate::frame::piece::{Piece, one_line};
use crate::tree::mark::{self, is_capitals};

/// Beginnings of the national heading and the Party's, folded.
const NATIONAL: &[&str] = &[
    "cong hoa xa",
    "hoa xa hoi chu nghia",
    "chu nghia viet nam",
    "doc lap",
    "dang cong san viet nam",
    "tu do - hanh phuc",
];

/// Sorts the pieces into the fields of `head`.
///
/// The pieces from `behind` on stand below number and date, so that a line of capitals there is the title of a copy that
/// lost the kind.
pub(super) fn arrange(pieces: &[Piece<'_>], behind: usize, head: &mut Head) {
    let mut title = Title::default();
    for (at, piece) in pieces.iter().enumerate() {
        let text = without_national(piece.text);
        title.addressed |= mark::starts(text, &["Kính gửi", "KÍNH GỬI"]);
        let text =
            in_parentheses(text).filter(|t| is_letter_subject(t) && head.kind.is_some()).unwrap_or(text);
        if text.is_empty() || text.starts_with('(') || title.addressed {
            title.close_letter();
            continue;
        }
        if head.kind.is_none()
            && !title.letter_open()
            && let Some((kind, len)) = kind_of(text)
        {
            head.kind = Some(kind.to_owned());
            title.begin(text.get(len..).unwrap_or(""), head);
        } else if is_letter_subject(text) && head.kind.is_none() {
            title.begin_letter(text);
        } else if title.letter_open() && !piece.right && !piece.apart {
            title.add(text);
        } else if at >= behind && behind > 0 && !title.begun && is_lost_title(text) {
            title.begin(text, head);
        } else if head.kind.is_none() && !title.begun {
            title.close_letter();
            head.block.push(text.to_owned());
        } else {
            title.take(piece, text, head);
        }
    }
    let symbol = head.number.as_deref().or(head.symbol.as_deref()).and_then(kind_of_number);
    if title.letter && head.kind.is_none() && symbol.is_none_or(|kind| kind == "Công văn") {
        head.kind = Some("Công văn".to_owned());
    }
    head.title = title.finish();
}

/// Returns a piece up to where the national heading begins.
fn without_national(text: &str) -> &str {
    if text.len() > 240 {
        return text;
    }
    let folded = fold(text);
    if matches!(folded.as_str(), "cong" | "cong hoa" | "viet nam") {
        return "";
    }
    let Some(at) = NATIONAL.iter().filter_map(|n| folded.find(n)).min() else {
        return text;
    };
    // Folding composed text keeps the number of characters.
    let chars = folded.get(..at).map_or(0, |before| before.chars().count());
    let byte = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    text.get(..byte).unwrap_or("").trim()
}

/// Returns whether a line of capitals is the title of a copy without the line of the kind.
fn is_lost_title(text: &str) -> bool {
    let starts = [
        "BAN HÀNH",
        "PHÊ DUYỆT",
        "VỀ VIỆC",
        "V/V",
        "QUY ĐỊNH",
        "SỬA ĐỔI",
        "THÀNH LẬP",
        "THỰC HIỆN",
        "TRIỂN KHAI",
    ];
    is_capitals(text)
        && !names_body(text)
        && (mark::starts(text, &starts) || text.split_whitespace().count() > 6)
}

/// Returns what stands in the parentheses around `text`.
fn in_parentheses(text: &str) -> Option<&str> {
    Some(text.strip_prefix('(')?.trim_end_matches(')'))
}

fn is_letter_subject(text: &str) -> bool {
    mark::starts(text, &["V/v", "V/V", "v/v", "Về việc", "Vv "])
}

/// Returns the kind that a line of capitals begins with, and its length; faults of scans in the marks do not matter.
fn kind_of(text: &str) -> Option<(&'static str, usize)> {
    mark::kind(text)
}

/// The title as it grows.
#[derive(Debug, Default)]
struct Title {
    lines: Vec<String>,
    /// The kind, or where that is lost the title, was seen.
    begun: bool,
    /// Nothing more belongs to it.
    closed: bool,
    /// The subject of an official letter.
    letter: bool,
    letter_closed: bool,
    /// "Kính gửi" was seen: what follows are addressees.
    addressed: bool,
    /// The authority below it is complete.
    authority_closed: bool,
}

impl Title {
    /// Begins behind the kind; "CỦA UBND TỈNH" behind it names the issuer.
    fn begin(&mut self, rest: &str, head: &mut Head) {
        let rest = rest.trim_matches([':', '-', '–', ' ', '*', '.']);
        (self.begun, self.letter_closed) = (true, true);
        match of_body(rest) {
            Some(body) => head.authority = Some(body.to_owned()),
            None if rest.is_empty() => {}
            None => self.add(rest),
        }
    }

    fn begin_letter(&mut self, text: &str) {
        self.letter = true;
        self.add(text);
    }

    fn letter_open(&self) -> bool {
        self.letter && !self.letter_closed
    }

    fn close_letter(&mut self) {
        self.letter_closed |= self.letter;
    }

    fn add(&mut self, text: &str) {
        self.lines.push(text.to_owned());
    }

    /// Takes a piece below the kind.
    fn take(&mut self, piece: &Piece<'_>, text: &str, head: &mut Head) {
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

    fn finish(self) -> Option<String> {
        let title = one_line(&self.lines.join(" "));
        let title = title.trim_matches(['*', '_', ' ']).trim_end_matches(['.', ';', ':']).trim_end();
        (!title.is_empty()).then(|| title.to_owned())
    }
}

/// Returns the body behind "CỦA" or "Của".
fn of_body(text: &str) -> Option<&str> {
    let rest = text
        .strip_prefix("CỦA ")
        .or_else(|| text.strip_prefix("Của "))
        .or_else(|| text.strip_prefix("của "))?;
    (names_body(rest) && (is_capitals(text) || rest.len() < 80)).then_some(rest)
}

/// Returns a council's name without its term and session.
fn without_session(text: &str) -> &str {
    let end = ["KHÓA", "KHOÁ", "KỲ HỌP", "NHIỆM KỲ", "TẠI KỲ HỌP"].iter().filter_map(|w| text.find(w)).min();
    end.and_then(|at| text.get(..at)).unwrap_or(text).trim_end_matches([' ', ',', '-'])
}

fn ends_open(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("").to_lowercase();
    ["của", "và", "về", "cho", "do", "theo", "tỉnh", "với", "tại", "các", "từ", "đến"]
        .contains(&last.as_str())
}
