//! Which rows of a table are headers.

use dongho_base::Span;

use super::Found;

/// Words that the cells of headers begin with, in lower case.
const WORDS: &[&str] = &[
    "stt",
    "tt",
    "số tt",
    "số thứ tự",
    "nội dung",
    "nhiệm vụ",
    "tên nhiệm vụ",
    "danh mục",
    "công việc",
    "hoạt động",
    "cơ quan",
    "đơn vị",
    "chủ trì",
    "phối hợp",
    "thời gian",
    "thời hạn",
    "tiến độ",
    "sản phẩm",
    "kết quả",
    "chỉ tiêu",
    "mục tiêu",
    "đvt",
    "năm ",
    "giai đoạn",
    "ghi chú",
    "kinh phí",
    "lộ trình",
    "chỉ số",
    "hạng mục",
    "tên ",
    "lĩnh vực",
    "kế hoạch",
    "nguồn",
    "tổng",
    "thực hiện",
    "hoàn thành",
    "dự kiến",
    "đầu ra",
    "cấp trình",
    "hình thức",
    "người ",
    "lãnh đạo",
    "cán bộ",
    "yêu cầu",
    "địa điểm",
    "phân công",
    "trách nhiệm",
    "đến năm",
    "số lượng",
    "mã ",
    "nhóm ",
    "giải pháp",
    "dự án",
    "đề án",
];

/// Flags the header rows: the first rows that look like one, and those that repeat them.
pub(crate) fn flag(text: &str, rows: &mut [Found]) {
    let Some(first) = rows.first() else {
        return;
    };
    if !is_header(text, &first.cells) {
        return;
    }
    let printed: Vec<String> = first.cells.iter().map(|c| key(text, *c)).collect();
    let mut below = false;
    for row in rows.iter_mut() {
        let same = row.cells.iter().map(|c| key(text, *c)).eq(printed.iter().cloned());
        row.header = same || below && is_second_line(text, &row.cells);
        below = row.header;
    }
}

/// Returns whether the cells are the names of columns.
pub(crate) fn is_header(text: &str, cells: &[Span]) -> bool {
    let filled: Vec<String> = cells.iter().map(|c| key(text, *c)).filter(|k| !k.is_empty()).collect();
    let named = filled.iter().filter(|k| k.len() < 120 && WORDS.iter().any(|w| k.starts_with(w))).count();
    filled.len() >= 2 && named * 2 >= filled.len() && !filled.first().is_some_and(|k| is_number(k))
}

/// Returns whether the row belongs to a header of two lines: "(1) (2) (3)", or names below an empty first cell.
fn is_second_line(text: &str, cells: &[Span]) -> bool {
    let filled: Vec<&str> = cells.iter().map(|c| c.of(text)).filter(|c| !c.is_empty()).collect();
    let numbered = |c: &&str| {
        let inner = c.trim_matches(['(', ')', '[', ']', ' ']);
        inner.len() <= 2
            && !inner.is_empty()
            && inner.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    };
    if filled.len() >= 3 && filled.iter().all(numbered) {
        return true;
    }
    let empty_first = cells.first().is_some_and(|c| c.of(text).is_empty());
    empty_first && !filled.is_empty() && filled.iter().all(|c| is_short_name(c))
}

fn is_short_name(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    cell.len() < 60 && WORDS.iter().any(|w| lower.starts_with(w)) || is_year(cell)
}

fn is_year(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let rest = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '));
    rest && (digits == 4 || digits == 8) && cell.starts_with(['1', '2'])
}

fn is_number(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Returns a cell in lower case with single spaces.
fn key(text: &str, cell: Span) -> String {
    let words: Vec<&str> = cell.of(text).split_whitespace().collect();
    words.join(" ").to_lowercase()
}
