//! Sorts the pieces of a head into body, kind, title and authority.

use dongho_vietnamese::fold;

use super::Head;
use super::title::Title;
use crate::citation::kind_of_number;
use crate::frame::issuer::{SESSIONS, names_body};
use crate::frame::piece::Piece;
use crate::tree::mark::{self, is_capitals};

/// Beginnings of the national heading and the Party's, folded.
const NATIONAL: &[&str] = &[
    "cong hoa xa",
    "hoa xa hoi chu nghia",
    "chu nghia viet nam",
    "viet nam dan chu cong hoa",
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
            && let Some((kind, len)) = kind_of(text, piece.right)
        {
            head.kind = Some(kind.to_owned());
            title.begin(text.get(len..).unwrap_or(""), head);
        } else if is_letter_subject(text) && head.kind.is_none() {
            title.begin_letter(text);
        } else if title.letter_open() && !piece.right && !piece.apart && !shouts_body(text) {
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
    if (title.letter || title.addressed)
        && head.kind.is_none()
        && symbol.is_none_or(|kind| kind == "Công văn")
    {
        head.kind = Some("Công văn".to_owned());
    }
    head.title = title.finish(head);
}

fn shouts_body(text: &str) -> bool {
    names_body(text) && is_capitals(text)
}

/// Returns a piece up to where the national heading begins.
fn without_national(text: &str) -> &str {
    // "CỦA QUỐC HỘI NƯỚC CỘNG HÒA ... VỀ ..." goes on with the subject.
    if text.len() > 240 || text.starts_with("CỦA ") {
        return text;
    }
    let folded = fold(text);
    if matches!(
        folded.as_str(),
        "cong" | "cong hoa" | "viet nam" | "- hanh phuc" | "hanh phuc" | "do - hanh phuc"
    ) {
        return "";
    }
    let Some(at) = NATIONAL.iter().filter_map(|n| folded.find(n)).min() else {
        return text;
    };
    // A misread first word: "CỘNG HỒ XÃ HỘI CHỦ NGHĨA VIỆT NAM".
    let at = folded.get(..at).and_then(|b| b.rfind("cong h")).filter(|word| at - word < 20).unwrap_or(at);
    // Folding composed text keeps the number of characters.
    let chars = folded.get(..at).map_or(0, |before| before.chars().count());
    let byte = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    let before = text.get(..byte).unwrap_or("").trim();
    // "QUỐC HỘI" / "NƯỚC CỘNG HÒA ...".
    before.strip_suffix("NƯỚC").map_or(before, str::trim_end)
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
        && !mark::starts(text, SESSIONS)
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
///
/// Fonts of capitals come out in small letters: "Nghị định" alone on its line, not in a cell behind another.
fn kind_of(text: &str, right: bool) -> Option<(&'static str, usize)> {
    let alone = || mark::KINDS.iter().find(|(_, phrase)| !right && text == *phrase);
    mark::kind(text).or_else(|| alone().map(|(_, phrase)| (*phrase, phrase.len())))
}
