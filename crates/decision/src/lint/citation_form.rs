use std::ops::Range;

/// The number of an instrument as printed, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NumberForm<'t> {
    /// The whole token.
    pub(super) at: Range<usize>,
    pub(super) printed: &'t str,
    /// The kind named before it, in lower case letters as known here.
    pub(super) kind: Option<&'static Kind>,
    /// Whether "số" stands before it.
    pub(super) has_number_word: bool,
    /// "số/23/...": the number itself is lost.
    pub(super) is_cut: bool,
    /// The year in the number.
    pub(super) year: Option<i32>,
    /// The letters behind number and year, between "/", "-" and ".".
    pub(super) codes: Vec<&'t str>,
}

/// A kind of instrument and the codes it has in numbers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) codes: &'static [&'static str],
}

const fn kind(name: &'static str, codes: &'static [&'static str]) -> Kind {
    Kind { name, codes }
}

/// Kinds whose number carries a code (Nghị định 30/2020/NĐ-CP, Phụ lục III; the Party's own list). Longest names first.
pub(super) static KINDS: [Kind; 21] = [
    kind("thông tư liên tịch", &["TTLT"]),
    kind("chương trình hành động", &["CTr", "CTHĐ", "CTrHĐ"]),
    kind("văn bản hợp nhất", &["VBHN"]),
    kind("nghị quyết", &["NQ", "NQLT"]),
    kind("nghị định", &["NĐ"]),
    kind("quyết định", &["QĐ"]),
    kind("quy định", &["QĐ", "QyĐ", "QĐi"]),
    kind("quy chế", &["QC", "QCh"]),
    kind("chỉ thị", &["CT"]),
    kind("thông tư", &["TT"]),
    kind("thông báo", &["TB"]),
    kind("kết luận", &["KL", "TB"]),
    kind("hướng dẫn", &["HD"]),
    kind("chương trình", &["CTr"]),
    kind("kế hoạch", &["KH", "KHLT", "KHPH"]),
    kind("phương án", &["PA"]),
    kind("đề án", &["ĐA", "QĐ", "TTr"]),
    kind("báo cáo", &["BC"]),
    kind("tờ trình", &["TTr", "TT"]),
    kind("công điện", &["CĐ"]),
    kind("pháp lệnh", &["PL", "UBTVQH"]),
];

/// Codes of kinds, of whatever instrument.
pub(super) fn is_kind_code(code: &str) -> bool {
    let others = ["L", "SL", "GP", "GM", "GCN", "HĐ", "BB", "CV", "QH", "DA", "TC", "TT", "GUQ", "PB", "QyĐ"];
    KINDS.iter().any(|kind| kind.codes.contains(&code)) || others.contains(&code)
}

/// Bodies that issue instruments, as they stand in numbers.
pub(super) const BODIES: [&str; 62] = [
    "UBND", "HĐND", "UB", "TTg", "CP", "TW", "TU", "VPCP", "CTN", "QH", "UBTVQH", "VPQH", "VPTW", "HU", "ĐU",
    "BCĐ", "BCSĐ", "MTTQ", "UBMTTQ", "BKHCN", "BTC", "BNV", "BCT", "BYT", "BXD", "BTP", "BCA", "BQP", "BNG",
    "BGDĐT", "BKHĐT", "BTNMT", "BNNMT", "BNNPTNT", "BGTVT", "BTTTT", "BLĐTBXH", "BVHTTDL", "BDTTG", "NHNN",
    "SKHCN", "STC", "SNV", "SCT", "SYT", "SXD", "STP", "SGDĐT", "SKHĐT", "STNMT", "SNNMT", "SNNPTNT",
    "SGTVT", "STTTT", "SLĐTBXH", "SVHTTDL", "SNgV", "SDTTG", "VP", "BNN", "SNN", "TTCP",
];

/// Bodies whose instruments had no code of their kind before 2005 ("49/CP", "177/TTg"), or have none at all.
pub(super) const BARE_BODIES: [&str; 6] = ["CP", "TTg", "UB", "TW", "HĐBT", "QH"];

/// Returns the numbers of instruments printed in `text`, in order.
pub(super) fn numbers(text: &str) -> Vec<NumberForm<'_>> {
    let mut found = Vec::new();
    let mut done = 0;
    for slash in memchr::memchr_iter(b'/', text.as_bytes()) {
        if slash < done {
            continue;
        }
        let start = text.get(..slash).map_or(slash, token_start);
        let end = slash + text.get(slash..).map_or(0, token_len);
        done = end;
        found.extend(form(text, start, end));
    }
    found
}

fn is_token(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '/' | '-' | '.' | '&')
}

fn token_start(head: &str) -> usize {
    head.char_indices()
        .rev()
        .take(40)
        .take_while(|(_, c)| is_token(*c))
        .last()
        .map_or(head.len(), |(at, _)| at)
}

fn token_len(tail: &str) -> usize {
    let len = tail.find(|c: char| !is_token(c)).unwrap_or(tail.len());
    tail.get(..len).unwrap_or("").trim_end_matches(['.', '-', '/', '&']).len()
}

fn form(text: &str, start: usize, end: usize) -> Option<NumberForm<'_>> {
    let token = text.get(start..end)?;
    let is_cut = token.strip_prefix("số/").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let body = if is_cut { token.get("số/".len()..)? } else { token };
    let mut parts = body.split(['/', '-']);
    let number = parts.next()?;
    let is_number =
        number.starts_with(|c: char| c.is_ascii_digit()) && number.len() <= 8 && !number.contains('&');
    let mut codes: Vec<&str> = parts.collect();
    let year = codes.first().and_then(|part| part.parse().ok()).filter(|year| (1945..=2100).contains(year));
    if year.is_some() {
        codes.remove(0);
    }
    let letters = |code: &&str| code.starts_with(char::is_uppercase);
    if !is_number || codes.is_empty() || !codes.iter().all(letters) {
        return None;
    }
    let head = text.get(..start)?.trim_end();
    let (head, has_number_word) = without_number_word(head);
    let has_number_word = has_number_word || is_cut;
    Some(NumberForm {
        at: start..end,
        printed: token,
        kind: kind_before(head),
        has_number_word,
        is_cut,
        year,
        codes,
    })
}

fn without_number_word(head: &str) -> (&str, bool) {
    let bare = head.trim_end_matches(':').trim_end();
    ["số", "Số", "SỐ"]
        .iter()
        .find_map(|word| bare.strip_suffix(word))
        .map_or((head, false), |rest| (rest.trim_end(), true))
}

/// Returns the kind of instrument that `head` ends with.
fn kind_before(head: &str) -> Option<&'static Kind> {
    let tail: String = head.chars().rev().take(26).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = dongho_vietnamese::normal::one_line(&tail).to_lowercase();
    KINDS.iter().find(|kind| tail.ends_with(kind.name))
}
