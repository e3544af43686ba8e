//! Who signed, and in which capacity; several signatures stand one below the other or side by side.

use crate::Signer;
use crate::frame::piece::{Piece, one_line};
use crate::tree::mark::{self, Mark, SPOKEN, is_capitals, starts};

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

/// The signatures as they are read.
#[derive(Debug, Default)]
pub(super) struct Signatures {
    left: Vec<Signature>,
    right: Vec<Signature>,
    /// Where the second of two columns of signatures begins.
    column: Option<usize>,
}

/// One of them.
#[derive(Debug, Default)]
struct Signature {
    capacity: Vec<String>,
    name: Option<String>,
}

impl Signatures {
    /// Looks for a line with two capacities side by side.
    pub(super) fn look_for_columns(&mut self, printed: &[Piece<'_>]) {
        let beside = printed.windows(2).find(|pair| {
            let signs = |p: &Piece<'_>| is_capitals(p.text) && mark::mark(p.text) == Some(Mark::Signature);
            matches!(pair, [left, right] if right.right && !left.right && signs(left) && signs(right))
        });
        self.column = self.column.or(beside.and_then(|pair| pair.last()).map(|right| right.indent));
    }

    /// Takes a line of the closing that is no recipient.
    ///
    /// In the signature itself a name may stand without a capacity.
    pub(super) fn take(&mut self, piece: Piece<'_>, signature: bool) {
        let bare = without_note(piece.text);
        let right = self.column.is_some_and(|at| piece.right || piece.indent + 8 >= at);
        let column = if right { &mut self.right } else { &mut self.left };
        let begins =
            column.last().is_none_or(|s| s.name.is_some() && mark::mark(bare) == Some(Mark::Signature));
        if begins {
            column.push(Signature::default());
        }
        if let Some(last) = column.last_mut() {
            last.take(bare, signature);
        }
    }

    /// Returns the signers, first to last.
    pub(super) fn finish(self) -> Vec<Signer> {
        self.left.into_iter().chain(self.right).filter_map(Signature::finish).collect()
    }
}

impl Signature {
    fn take(&mut self, bare: &str, alone: bool) {
        if bare.is_empty() || self.name.is_some() {
            return;
        }
        if let Some((capacity, name)) = with_name(bare) {
            self.capacity.push(one_line(capacity));
            self.name = Some(one_line(name));
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
        } else if (alone || !self.capacity.is_empty()) && is_name(bare) {
            self.name = Some(one_line(bare));
        }
    }

    fn finish(self) -> Option<Signer> {
        let capacity = (!self.capacity.is_empty()).then(|| self.capacity.join(" / "));
        (capacity.is_some() || self.name.is_some()).then_some(Signer { name: self.name, capacity })
    }
}

/// Parts "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thái Văn", which a copy put on one line.
fn with_name(bare: &str) -> Option<(&str, &str)> {
    if mark::mark(bare.split_inclusive(char::is_whitespace).next()?) != Some(Mark::Signature)
        && !starts(bare, &["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "BÍ THƯ"])
    {
        return None;
    }
    let small = bare.find(char::is_lowercase)?;
    let at = bare.get(..small)?.rfind(char::is_whitespace)?;
    let (capacity, name) = bare.split_at_checked(at)?;
    (is_capitals(capacity) && is_position(capacity) && is_name(name)).then(|| (capacity.trim(), name.trim()))
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

fn is_position(text: &str) -> bool {
    // The heading of what is attached, which lost its kind.
    if starts(text, &["BAN HÀNH", "VỀ ", "V/V", "QUY ĐỊNH", "THỰC HIỆN", "TRIỂN KHAI", "PHÊ DUYỆT", "HỖ TRỢ"])
    {
        return false;
    }
    text.split([' ', '.']).any(|word| POSITIONS.iter().any(|p| p.trim_end_matches('.') == word))
        || POSITIONS.iter().any(|p| text.starts_with(p))
}

/// Returns a line without "(đã ký)".
pub(super) fn without_note(text: &str) -> &str {
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
