//! Lines of the frame that are known by their words: bases, enactment, recipients, signature, captions.

use std::sync::LazyLock;

use dongho_vietnamese::fold;

/// What a line of the frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// "Căn cứ ...", "Thực hiện Nghị quyết số ...".
    Basis,
    /// "Theo đề nghị của ...", "Xét Tờ trình số ...".
    Proposal,
    /// "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:".
    Enactment,
    /// "Nơi nhận:".
    Recipients,
    /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "BỘ TRƯỞNG".
    Signature,
    /// "CHƯƠNG TRÌNH", "KẾ HOẠCH" alone or with capitals behind.
    Kind,
    /// "(Ban hành kèm theo Quyết định số ...)".
    Caption,
    /// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM".
    National,
}

/// Kinds of documents and of what is issued with them, as capitals and as a phrase.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"),
    ("NGHỊ QUYẾT", "Nghị quyết"),
    ("NGHỊ ĐỊNH", "Nghị định"),
    ("QUYẾT ĐỊNH", "Quyết định"),
    ("CHỈ THỊ", "Chỉ thị"),
    ("THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch"),
    ("THÔNG TƯ", "Thông tư"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "Chương trình hành động"),
    ("CHƯƠNG TRÌNH PHỐI HỢP", "Chương trình phối hợp"),
    ("CHƯƠNG TRÌNH", "Chương trình"),
    ("KẾ HOẠCH HÀNH ĐỘNG", "Kế hoạch hành động"),
    ("KẾ HOẠCH TỔNG THỂ", "Kế hoạch tổng thể"),
    ("KẾ HOẠCH PHỐI HỢP", "Kế hoạch phối hợp"),
    ("KẾ HOẠCH", "Kế hoạch"),
    ("ĐỀ ÁN", "Đề án"),
    ("DỰ ÁN", "Dự án"),
    ("CHIẾN LƯỢC", "Chiến lược"),
    ("QUY HOẠCH", "Quy hoạch"),
    ("QUY CHẾ PHỐI HỢP", "Quy chế phối hợp"),
    ("QUY CHẾ", "Quy chế"),
    ("QUY ĐỊNH", "Quy định"),
    ("QUI CHẾ", "Qui chế"),
    ("QUI ĐỊNH", "Qui định"),
    ("ĐIỀU LỆ", "Điều lệ"),
    ("PHƯƠNG ÁN", "Phương án"),
    ("HƯỚNG DẪN", "Hướng dẫn"),
    ("THÔNG BÁO", "Thông báo"),
    ("BÁO CÁO", "Báo cáo"),
    ("TỜ TRÌNH", "Tờ trình"),
    ("KẾT LUẬN", "Kết luận"),
    ("CÔNG ĐIỆN", "Công điện"),
    ("CÔNG VĂN", "Công văn"),
    ("DANH MỤC", "Danh mục"),
    ("NỘI DUNG", "Nội dung"),
    ("BỘ TIÊU CHÍ", "Bộ tiêu chí"),
    ("BỘ CHỈ SỐ", "Bộ chỉ số"),
    ("ĐỊNH MỨC", "Định mức"),
    ("LUẬT", "Luật"),
    ("PHÁP LỆNH", "Pháp lệnh"),
];

const SIGNING: &[&str] = &[
    "TM.",
    "TM ",
    "TM/",
    "T.M",
    "T/M",
    "KT.",
    "KT ",
    "K/T",
    "K.T",
    "TL.",
    "TL ",
    "T/L",
    "T.L",
    "TUQ",
    "T.UQ",
    "Q.",
    "QUYỀN",
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "THỦ TƯỚNG",
    "PHÓ THỦ TƯỚNG",
    "GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "TỔNG CỤC TRƯỞNG",
    "CỤC TRƯỞNG",
    "CHÁNH VĂN PHÒNG",
    "TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "VIỆN TRƯỞNG",
    "HIỆU TRƯỞNG",
    "TỔNG BÍ THƯ",
    "CHỦ NHIỆM",
    "THỐNG ĐỐC",
    "THƯỜNG TRỰC",
];

const INSTRUMENTS: &[&str] = &[
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Kết luận",
    "Chương trình",
    "Kế hoạch",
    "Công văn",
    "Văn bản",
    "Thông báo",
    "Hiến pháp",
    "Đề án",
    "Thông báo",
];

/// Returns what a line of the frame is by its words.
pub(crate) fn mark(content: &str) -> Option<Mark> {
    // A cell of its own: "| TM. ỦY BAN NHÂN DÂN |".
    let content = content.trim_matches(['|', ' ']);
    let bare = content.trim_start_matches(['-', '–', '+', '*', ' ']);
    match bare.chars().next()? {
        'C' | 'T' | 'X' | 'P' if is_basis(bare) => Some(Mark::Basis),
        'T' | 'X' | 'S' if is_proposal(bare) => Some(Mark::Proposal),
        'N' if starts(bare, &["Nơi nhận", "NƠI NHẬN", "Nơi gửi", "Nơi Nhận"]) => {
            Some(Mark::Recipients)
        }
        '(' if is_caption(bare) => Some(Mark::Caption),
        'C' | 'Đ' if starts(bare, &["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN"]) => {
            Some(Mark::National)
        }
        _ if is_enactment(content) => Some(Mark::Enactment),
        _ if is_signature(content) => Some(Mark::Signature),
        _ if kind(content).is_some() => Some(Mark::Kind),
        _ => None,
    }
}

/// Returns whether any of `words` begins `content`.
pub(crate) fn starts(content: &str, words: &[&str]) -> bool {
    words.iter().any(|word| content.starts_with(word))
}

/// Returns whether `content` has letters and all of them are capitals.
pub(crate) fn is_capitals(content: &str) -> bool {
    let mut letters = 0;
    for c in content.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_uppercase());
    }
    letters >= 2
}

fn is_basis(bare: &str) -> bool {
    if starts(bare, &["Căn cứ", "CĂN CỨ"]) {
        return !is_capitals(bare);
    }
    let lead = [
        "Thực hiện",
        "Triển khai thực hiện",
        "Triển khai",
        "Thi hành",
        "Theo",
        "Tiếp tục thực hiện",
        "Chấp hành",
    ];
    let Some(rest) = lead.iter().find_map(|l| bare.strip_prefix(l)) else {
        return false;
    };
    let rest = rest.trim_start().trim_start_matches("các ").trim_start_matches("nội dung ");
    starts(rest, INSTRUMENTS)
}

fn is_proposal(bare: &str) -> bool {
    if bare.starts_with("Trên cơ sở") {
        return bare.contains("Tờ trình") || bare.contains("đề nghị của");
    }
    starts(
        bare,
        &[
            "Theo đề nghị",
            "Xét đề nghị",
            "Xét Tờ trình",
            "Xét tờ trình",
            "Theo đề xuất",
            "Theo Tờ trình",
            "Sau khi xem xét",
            "Xét Báo cáo",
            "Theo Báo cáo",
        ],
    )
}

fn is_caption(bare: &str) -> bool {
    let inner = bare.trim_start_matches(['(', ' ', '*', '_']);
    starts(
        inner,
        &["Ban hành", "ban hành", "Kèm theo", "kèm theo", "Kèm", "Phê duyệt", "Đính kèm", "Theo Quyết định"],
    )
}

fn is_enactment(content: &str) -> bool {
    let bare = content.trim_end_matches([':', '.', ' ', '*', '_']);
    let words = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ", "NAY QUYẾT ĐỊNH", "QUYẾT  ĐỊNH", "RA QUYẾT ĐỊNH", "RA CHỈ THỊ"];
    words.contains(&bare) && (content.ends_with(':') || bare != "QUYẾT ĐỊNH")
}

fn is_signature(content: &str) -> bool {
    let first = content.split(['\u{2028}', '\t']).next().unwrap_or(content).trim_end();
    starts(first, SIGNING) && first.len() < 160 && is_capitals(first) && !first.ends_with([':', ';'])
}

/// Returns the kind a line of capitals names, as a phrase, and the length of its words.
pub(crate) fn kind(content: &str) -> Option<(&'static str, usize)> {
    if !content.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let Some((capitals, phrase)) = KINDS.iter().find(|(capitals, _)| content.starts_with(capitals)) else {
        return misread_kind(content);
    };
    let rest = content.get(capitals.len()..).unwrap_or("");
    let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
    ends.then_some((*phrase, capitals.len()))
}

/// Longest line, in bytes, that is compared as a kind without regard to marks and spaces.
const SHORT: usize = 48;

/// The kinds without marks and spaces.
static FOLDED: LazyLock<Vec<String>> =
    LazyLock::new(|| KINDS.iter().map(|(_, phrase)| letters(phrase)).collect());

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Reads a kind that a scan misread or that was printed with wide spaces: "QUYÉT ĐỊNH", "QUYẾT   ĐỊNH".
fn misread_kind(content: &str) -> Option<(&'static str, usize)> {
    if content.len() > SHORT || !is_capitals(content) {
        return None;
    }
    let read = letters(content);
    let at = FOLDED.iter().position(|kind| *kind == read)?;
    KINDS.get(at).map(|(_, phrase)| (*phrase, content.len()))
}
