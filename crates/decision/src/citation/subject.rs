//! What an instrument is about: the words behind its number, date and issuer.

use super::kind::prefix_in_any_case;

/// Words that begin what an instrument is about.
const BEGINS: &[&str] = &[
    "về việc",
    "về",
    "ban hành",
    "phê duyệt",
    "quy định",
    "qui định",
    "hướng dẫn",
    "sửa đổi",
    "thực hiện",
    "thông qua",
    "triển khai",
    "công bố",
    "giao",
    "bãi bỏ",
    "thành lập",
    "chấp thuận",
    "điều chỉnh",
    "tổ chức",
    "đẩy mạnh",
    "tăng cường",
    "cụ thể hóa",
    "phát triển",
    "đề nghị",
    "V/v",
    "v/v",
    "chi tiết",
    "quyết định",
    "kết luận",
];

/// Words of a subject below which other instruments only are its objects.
const GOVERNS: &[&str] =
    &["sửa đổi", "thực hiện", "triển khai", "bãi bỏ", "thay thế", "gia hạn", "đính chính", "cụ thể hóa"];

/// What an instrument is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// Offsets in the text behind the head of the mention.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Returns what follows the head of a mention, up to the end of its sentence or list item.
pub(super) fn find(rest: &str) -> Option<Subject> {
    let to = end(rest);
    let passage = without_issue(rest.get(..to)?);
    let from = begin(passage)?;
    let len = passage.trim_end_matches([' ', '\n', '\r', ',', '.', '/', '”', '"']).len();
    (from < len).then_some(Subject { from, to: len })
}

/// Cuts off who issues the document at hand: "..., Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau".
fn without_issue(passage: &str) -> &str {
    const ISSUERS: &[&str] = &[
        "Ủy ban",
        "Uỷ ban",
        "UBND",
        "Ban ",
        "Tỉnh ủy",
        "Thành ủy",
        "Sở ",
        "Bộ ",
        "Hội đồng",
        "Chủ tịch",
        "Tỉnh uỷ",
    ];
    let issues = |rest: &str| {
        ["ban hành", "xây dựng", "triển khai", "đề nghị", "yêu cầu"].iter().any(|w| rest.contains(w))
    };
    let mut commas = passage.match_indices(", ").map(|(at, _)| at);
    let cut = commas.find(|at| {
        let rest = passage.get(at + 2..).unwrap_or("");
        ISSUERS.iter().any(|issuer| rest.starts_with(issuer)) && issues(rest)
    });
    cut.and_then(|at| passage.get(..at)).unwrap_or(passage)
}

/// Returns whether instruments named in `subject` are only its objects.
pub(super) fn governs(subject: &str) -> bool {
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    GOVERNS.iter().any(|word| subject.contains(word))
}

/// Returns where the sentence or list item ends.
fn end(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut depth = 0usize;
    for (at, c) in rest.char_indices() {
        match c {
            ';' => return at,
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            '.' if bytes.get(at + 1).is_none_or(|b| b.is_ascii_whitespace()) => return at,
            '\n' if bytes.get(at + 1) == Some(&b'\n') => return at,
            '\t' | '|' => return at,
            _ => {}
        }
        if at > 900 {
            return at;
        }
    }
    rest.len()
}

/// Returns where the first word of a subject stands.
fn begin(passage: &str) -> Option<usize> {
    let starts = passage.char_indices().filter(|(at, c)| {
        let before = passage.get(..*at).and_then(|p| p.chars().next_back());
        c.is_alphabetic() && before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '“' | '"'))
    });
    let mut words = starts.map(|(at, _)| at).take(40);
    words.find(|at| {
        let word = passage.get(*at..).unwrap_or("");
        BEGINS.iter().any(|b| is_word(word, b)) || word.starts_with('“')
    })
}

/// Returns whether `text` begins with these words, whatever white space parts them.
fn is_word(text: &str, words: &str) -> bool {
    let behind = prefix_in_any_case(text, words).and_then(|len| text.get(len..));
    // "Bộ Giao thông vận tải" begins no subject, "Phê duyệt ..." does.
    let capital = ["phê duyệt", "ban hành", "quy định", "về việc", "sửa đổi", "thông qua", "hướng dẫn"]
        .contains(&words);
    let same = capital || text.chars().next() == words.chars().next();
    same && behind.is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()))
}
