//! Lines of the frame that are known by their words: bases, enactment, recipients, signature, captions.

mod kind;

use crate::citation::prefix_in_any_case;

pub(crate) use kind::{KINDS, kind};

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

/// Capacities in small letters, as older documents print them.
pub(crate) const SPOKEN: &[&str] = &[
    "Chủ tịch",
    "Phó Chủ tịch",
    "Phó chủ tịch",
    "Giám đốc",
    "Phó Giám đốc",
    "Phó giám đốc",
    "Bộ trưởng",
    "Thứ trưởng",
    "Bí thư",
    "Phó Bí thư",
    "Chánh Văn phòng",
    "KT.",
    "TM.",
    "TL.",
    "TUQ.",
    "T/M",
    "K/T",
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
        'n' | 'ă' if starts(bare, &["n cứ ", "ăn cứ "]) => Some(Mark::Basis),
        'C' | 'T' | 'X' | 'P' | 'Đ' | 'N' | 'Q' if is_basis(bare) => Some(Mark::Basis),
        'T' | 'X' | 'S' if is_proposal(bare) => Some(Mark::Proposal),
        'N' if starts(bare, &["Nơi nhận", "NƠI NHẬN", "Nơi gửi", "Nơi Nhận"]) => {
            Some(Mark::Recipients)
        }
        '(' if is_caption(bare) => Some(Mark::Caption),
        'C' | 'Đ' if starts(bare, &["CỘNG HÒA X", "CỘNG HOÀ X", "ĐẢNG CỘNG SẢN"]) => {
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
    // Copies lose words: "Căn Luật ...".
    if bare.strip_prefix("Căn ").is_some_and(|rest| starts(rest, INSTRUMENTS)) {
        return true;
    }
    let lead = [
        "Thực hiện",
        "Triển khai thực hiện",
        "Triển khai",
        "Thi hành",
        "Theo",
        "Tiếp tục thực hiện",
        "Chấp hành",
        "Để triển khai thực hiện",
        "Để triển khai",
        "Để thực hiện",
        "Nhằm triển khai thực hiện",
        "Nhằm thực hiện",
        "Quán triệt, thực hiện",
        "Quán triệt và thực hiện",
        "Tiếp tục triển khai",
    ];
    let Some(rest) = lead.iter().find_map(|l| bare.strip_prefix(l)) else {
        return false;
    };
    let rest = rest.trim_start().trim_start_matches("nghiêm túc ");
    let rest = rest.trim_start_matches("các ").trim_start_matches("nội dung ");
    // "Thực hiện văn bản số 8/BNN-TY ..." names it in small letters.
    let numbered = |kind: &&str| {
        prefix_in_any_case(rest, kind).and_then(|len| rest.get(len..)).is_some_and(|r| r.starts_with(" số "))
    };
    let directed = starts(rest, &["ý kiến", "chỉ đạo", "sự chỉ đạo"]) && rest.contains(" số ");
    starts(rest, INSTRUMENTS) || INSTRUMENTS.iter().any(numbered) || directed
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
    // Fonts of capitals come out in small letters.
    if matches!(content, "Quyết định:" | "Nghị định:" | "Quyết nghị:") {
        return true;
    }
    let kinds = ["QUYẾT ĐỊNH", "NGHỊ ĐỊNH"];
    (words.contains(&bare) || kinds.contains(&bare)) && (content.ends_with(':') || !kinds.contains(&bare))
}

fn is_signature(content: &str) -> bool {
    let first = content.split(['\u{2028}', '\t']).next().unwrap_or(content).trim_end();
    let prefixed = starts(first, &["TM.", "KT.", "T/M", "K/T", "TL.", "TUQ."]);
    // "TM." alone was broken off its body; a sentence ends with a point.
    let prefixed = prefixed && first.len() < 90 && (first.len() < 5 || !first.ends_with('.'));
    let signing = starts(first, SIGNING) && first.len() < 160 && is_capitals(first);
    (signing || prefixed) && !first.ends_with([':', ';', ','])
}
