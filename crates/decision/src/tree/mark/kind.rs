//! Kinds of documents, as lines of capitals print them.

use std::sync::LazyLock;

use dongho_vietnamese::fold;

use super::is_capitals;

/// Kinds of documents and of what is issued with them, as capitals and as a phrase.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"),
    ("NGHỊ QUYẾT", "Nghị quyết"),
    ("NGHỊ ĐỊNH", "Nghị định"),
    ("QUYẾT ĐỊNH", "Quyết định"),
    ("CHỈ THỊ", "Chỉ thị"),
    ("THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch"),
    ("THÔNG TƯ LIÊN BỘ", "Thông tư liên bộ"),
    ("THÔNG TƯ LIÊN NGÀNH", "Thông tư liên ngành"),
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
