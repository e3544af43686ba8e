//! Recipients and signer.

use super::piece::{Piece, one_line, pieces};
use crate::tree::mark::{SPOKEN, is_capitals, starts};
use crate::{Clause, Level, Signer};

/// What stands at the end of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Closing {
    pub(super) recipients: Vec<String>,
    pub(super) signer: Option<Signer>,
}

/// Words of capacities; a line of capitals without any of them is a name.
const POSITIONS: &[&str] = &[
    "ỦY",
    "UỶ",
    "UBND",
    "CHỦ",
    "BỘ",
    "GIÁM",
    "TRƯỞNG",
    "BAN",
    "THỦ",
    "BÍ",
    "HỘI",
    "PHÓ",
    "CHÁNH",
    "VỤ",
    "VIỆN",
    "CỤC",
    "SỞ",
    "TM.",
    "KT.",
    "TL.",
    "TUQ.",
    "Q.",
    "QUYỀN",
    "T/M",
    "K/T",
    "THƯỜNG",
    "THỨ",
    "PHÒNG",
    "HIỆU",
    "TỔNG",
];

/// Returns recipients and signer of the first closing of the document.
pub(super) fn read(text: &str, clauses: &[Clause]) -> Closing {
    let is_closing = |c: &&Clause| matches!(c.level, Level::Recipients | Level::Signature);
    let mut reader = Reader::default();
    let first = clauses.iter().position(|c| is_closing(&c)).unwrap_or(clauses.len());
    for clause in clauses.iter().skip(first).take_while(is_closing) {
        reader.signature = clause.level == Level::Signature;
        for piece in pieces(clause.span().of(text)) {
            reader.take(piece);
        }
    }
    reader.finish()
}

#[derive(Debug, Default)]
struct Reader {
    recipients: Vec<String>,
    /// Whether the last recipient goes on on the next line.
    open: bool,
    capacity: Vec<String>,
    name: Option<String>,
    signature: bool,
}

impl Reader {
    fn take(&mut self, piece: Piece<'_>) {
        let text = piece.text;
        if let Some(rest) =
            ["Nơi nhận", "NƠI NHẬN", "Nơi gửi", "Nơi Nhận"].iter().find_map(|w| text.strip_prefix(w))
        {
            return self.take_behind_heading(rest);
        }
        let right = piece.right || piece.indent >= 20;
        if is_recipient(text) && !(self.signature && right) {
            return self.add_recipient(text);
        }
        if is_note(text) {
            return;
        }
        if self.is_rest_of_recipient(piece, right) {
            return self.extend_recipient(text);
        }
        self.take_signature(text);
    }

    /// Takes "Nơi nhận: Như Điều 3; Lưu: VT" on one line.
    fn take_behind_heading(&mut self, rest: &str) {
        let rest = rest.trim_matches([':', ' ', '*', '_', '.']);
        for entry in rest.split(';').map(str::trim).filter(|e| !e.is_empty()) {
            self.add_recipient(entry);
        }
        self.open = false;
    }

    fn add_recipient(&mut self, text: &str) {
        // A whole list on one line: "- Như Điều 3; - Lưu: VT."
        let parts: Vec<&str> = text.split("; -").collect();
        for part in parts {
            self.open = !part.ends_with([';', '.']);
            let entry = part
                .trim_start_matches(['-', '–', '—', '+', '•', ' ', '*'])
                .trim_end_matches([';', '.', ',', ' ', '/']);
            if !entry.is_empty() {
                self.recipients.push(one_line(entry));
            }
        }
    }

    fn is_rest_of_recipient(&self, piece: Piece<'_>, right: bool) -> bool {
        let plain = !is_capitals(piece.text) || piece.text.len() < 12;
        let listed = piece.text.ends_with([';', '.']) || self.open && !piece.apart;
        !self.signature && !right && plain && listed && !self.recipients.is_empty()
    }

    fn extend_recipient(&mut self, text: &str) {
        if !self.open {
            return self.add_recipient(text);
        }
        self.open = !text.ends_with([';', '.']);
        if let Some(last) = self.recipients.last_mut() {
            last.push(' ');
            last.push_str(&one_line(text.trim_end_matches([';', '.', ' '])));
        }
    }

    fn take_signature(&mut self, text: &str) {
        let bare = without_note(text);
        if bare.is_empty() || self.name.is_some() {
            return;
        }
        if let Some(last) = self.capacity.last_mut().filter(|last| is_open(last) && is_capitals(bare)) {
            last.push(' ');
            last.push_str(&one_line(bare));
            return;
        }
        let spoken = starts(bare, SPOKEN) && bare.len() < 90;
        if spoken || is_capitals(bare) && (self.capacity.is_empty() || is_position(bare)) {
            self.capacity.push(one_line(bare));
        } else if !self.capacity.is_empty() && is_name(bare) {
            self.name = Some(one_line(bare));
        }
    }

    fn finish(self) -> Closing {
        let capacity = (!self.capacity.is_empty()).then(|| self.capacity.join(" / "));
        let signer =
            (capacity.is_some() || self.name.is_some()).then_some(Signer { name: self.name, capacity });
        Closing { recipients: self.recipients, signer }
    }
}

/// Returns whether a copy broke the capacity: "TM. ỦY BAN" / "NHÂN DÂN".
fn is_open(capacity: &str) -> bool {
    let ends = [
        "TM.",
        "KT.",
        "TL.",
        "ỦY BAN",
        "UỶ BAN",
        "NHÂN",
        "TM. ỦY",
        "TM. UỶ",
        "PHÓ",
        "CHỦ",
        "HỘI ĐỒNG",
        "HỘI",
        "CHẤP",
        "THƯỜNG",
    ];
    ends.iter().any(|end| capacity.ends_with(end))
}

fn is_recipient(text: &str) -> bool {
    text.starts_with(['-', '–', '—', '•', '+'])
        || starts(text, &["Lưu:", "Lưu VT", "Như Điều", "Như điều", "Như trên"])
}

fn is_position(text: &str) -> bool {
    text.split([' ', '.']).any(|word| POSITIONS.iter().any(|p| p.trim_end_matches('.') == word))
        || POSITIONS.iter().any(|p| text.starts_with(p))
}

/// Returns whether a line is a note of the copy or of a digital signature.
fn is_note(text: &str) -> bool {
    let notes =
        ["Ký bởi", "Người ký", "Email", "Cơ quan:", "Thời gian ký", "Ngày ký", "(Ký", "(Chữ ký", "[daky]"];
    starts(text, &notes) || without_note(text).is_empty()
}

/// Returns a line without "(đã ký)".
fn without_note(text: &str) -> &str {
    let mut bare = text.trim();
    for note in
        ["(đã ký)", "(Đã ký)", "(ĐÃ KÝ)", "[đã ký]", "[Đã ký]", "Đã ký", "đã ký", "(đã kí)", "(Đã kí)"]
    {
        bare = bare.strip_suffix(note).unwrap_or(bare).trim_end();
        bare = bare.strip_prefix(note).unwrap_or(bare).trim_start_matches([' ', ':']);
    }
    bare
}

/// Returns whether a line is a person's name: two to seven words with capitals, degrees before them.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    (2..=8).contains(&words.len())
        && words.iter().all(capital)
        && !text.contains([':', ';', '/', '('])
        && !text.bytes().any(|b| b.is_ascii_digit())
}
