//! Kinds of instruments, by name and by symbol.

/// Kinds of instruments; longer names stand before shorter ones that begin them.
const KINDS: &[&str] = &[
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Hiến pháp",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư liên tịch",
    "Thông tư liên bộ",
    "Thông tư liên ngành",
    "Thông tư",
    "Kết luận",
    "Chương trình hành động",
    "Chương trình",
    "Kế hoạch hành động",
    "Kế hoạch tổng thể",
    "Kế hoạch",
    "Đề án",
    "Chiến lược",
    "Quy hoạch",
    "Công văn",
    "Công điện",
    "Văn bản hợp nhất",
    "Văn bản",
    "Thông báo kết luận",
    "Thông báo",
    "Hướng dẫn",
    "Tờ trình",
    "Báo cáo",
    "Biên bản",
    "Quy chế",
    "Quy định",
    "Lệnh",
    "Sắc lệnh",
    "Thông tri",
    "Dự án",
    "Hợp đồng",
];

/// Kinds that a symbol stands for.
const SYMBOLS: &[(&str, &str)] = &[
    ("QĐ", "Quyết định"),
    ("NĐ", "Nghị định"),
    ("NQLT", "Nghị quyết liên tịch"),
    ("NQ", "Nghị quyết"),
    ("TTLT", "Thông tư liên tịch"),
    ("TTLB", "Thông tư liên bộ"),
    ("TTr", "Tờ trình"),
    ("TT", "Thông tư"),
    ("CTrHĐ", "Chương trình hành động"),
    ("CTHĐ", "Chương trình hành động"),
    ("CTr", "Chương trình"),
    ("CT", "Chỉ thị"),
    ("KHHĐ", "Kế hoạch hành động"),
    ("KH", "Kế hoạch"),
    ("KL", "Kết luận"),
    ("BC", "Báo cáo"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("ĐA", "Đề án"),
    ("CĐ", "Công điện"),
    ("QC", "Quy chế"),
    ("VBHN", "Văn bản hợp nhất"),
    ("BB", "Biên bản"),
    ("PL", "Pháp lệnh"),
    ("L", "Luật"),
    ("CV", "Công văn"),
];

/// Returns the kind that `rest` begins with, as a phrase, its length, and whether it is printed with a capital.
pub(super) fn at(rest: &str) -> Option<(&'static str, usize, bool)> {
    let first = rest.chars().next()?;
    let capital = first.to_uppercase().next()?;
    KINDS.iter().filter(|kind| kind.starts_with(capital)).find_map(|kind| {
        let len = prefix_in_any_case(rest, kind)?;
        let behind = rest.get(len..)?.chars().next();
        behind.is_none_or(|c| !c.is_alphanumeric()).then_some((*kind, len, first.is_uppercase()))
    })
}

/// Returns the length of `prefix` at the begin of `text`, whatever the case; a space stands for any white space.
pub(crate) fn prefix_in_any_case(text: &str, prefix: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let found = rest.next()?;
        if wanted == ' ' {
            if !found.is_whitespace() {
                return None;
            }
            let trimmed = rest.as_str().trim_start();
            rest = trimmed.chars();
        } else if found != wanted && !is_same_letter(found, wanted) {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// Two letters that differ in case only. Most comparisons are of ASCII letters, which needs no table.
fn is_same_letter(a: char, b: char) -> bool {
    if a.is_ascii() || b.is_ascii() {
        a.eq_ignore_ascii_case(&b)
    } else {
        a.to_lowercase().eq(b.to_lowercase())
    }
}

/// Returns the kind that the symbol of a number stands for: `569/QĐ-TTg` is a "Quyết định".
pub(crate) fn of_number(number: &str) -> Option<&'static str> {
    if let Some(at) = number.find("/QH")
        && number
            .get(at + 3..)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some("Luật");
    }
    let symbol = number.trim_start_matches(|c: char| !c.is_alphabetic());
    let word = symbol.split(['-', '/', '.']).next().unwrap_or(symbol);
    if let Some((_, kind)) = SYMBOLS.iter().find(|(s, _)| *s == word) {
        return Some(kind);
    }
    if let Some(kind) = of_old_number(number) {
        return Some(kind);
    }
    let official =
        matches!(word, "UBND" | "VPCP" | "TTg" | "HĐND") || word.starts_with('B') && symbol.contains('-');
    official.then_some("Công văn")
}

/// Returns the kind of a number in the old form, where the body stands in front of the kind: `7-BYT/TT`, `12/UB-QĐ`.
fn of_old_number(number: &str) -> Option<&'static str> {
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let (_, last) = digits.rsplit_once(['/', '-'])?;
    let dashed = digits.starts_with('-') && digits.contains('/');
    let known = match last {
        "QĐ" | "NQ" | "NĐ" => true,
        "CT" | "TT" | "TTLB" | "TTLT" | "TB" => dashed,
        _ => false,
    };
    SYMBOLS.iter().find(|(symbol, _)| known && *symbol == last).map(|(_, kind)| *kind)
}

/// Returns whether mentions of the kind without number, date or name are instruments in a legal basis.
pub(super) fn is_basis_by_name(kind: &str) -> bool {
    !matches!(kind, "Dự án" | "Hợp đồng" | "Báo cáo" | "Quy định" | "Văn bản" | "Hướng dẫn" | "Lệnh")
}

/// Returns whether a kind is that of a law.
pub(super) fn is_law(kind: &str) -> bool {
    matches!(kind, "Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp")
}

/// Returns whether only the words that lead to a basis stand before an instrument without number or date; behind other
/// words it is no basis: "... ban hành Kế hoạch như sau".
pub(crate) fn only_leads(between: &str) -> bool {
    const LEADS: &[&str] = &[
        "căn", "cứ", "vào", "thực", "hiện", "triển", "khai", "thi", "hành", "theo", "và", "các", "tiếp",
        "tục", "tại", "quán", "triệt", "chấp", "nội", "dung", "để", "nhằm", "điều", "khoản", "của", "quy",
        "định", "chương", "mục",
    ];
    let lower = between.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.all(|word| LEADS.contains(&word) || word.bytes().all(|b| b.is_ascii_digit() || b"ivx".contains(&b)))
}
