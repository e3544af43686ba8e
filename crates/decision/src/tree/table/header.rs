//! Which rows of a table are headers.

use dongho_base::Span;

use super::Found;
use crate::tree::label::roman;

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
    "th ",
    "kh ",
    "ước ",
    "năm",
    "đầu mối",
    "cq ",
    "tiêu chí",
    "diễn giải",
];

/// Flags the header rows: the first rows that look like one, and those that repeat them.
pub(super) fn flag(text: &str, rows: &mut [Found]) {
    let Some(first) = rows.first() else {
        return;
    };
    let names: Vec<&str> = first.cells.iter().map(|c| c.of(text)).collect();
    if !is_header(&names) {
        return;
    }
    let printed: Vec<String> = names.iter().map(|n| key(n)).collect();
    let mut below = false;
    for row in rows.iter_mut() {
        let same = is_same(text, row, &printed);
        let second = !same && below && is_second_line(text, &row.cells);
        row.header = same || second;
        row.continues = second && !is_numbering(text, &row.cells);
        below = row.header;
    }
}

/// Flags rows that go on with the row above, of which a page break left the rest: no ordinal, and a cell that begins in
/// small letters.
pub(super) fn flag_broken(text: &str, rows: &mut [Found]) {
    let numbered = rows.iter().any(|row| row.cells.first().is_some_and(|c| is_ordinal(c.of(text))));
    let mut body = false;
    for row in rows.iter_mut().filter(|r| !r.header) {
        let mut cells = row.cells.iter().map(|c| c.of(text));
        let unnumbered = cells.next().is_some_and(str::is_empty);
        let rest = cells.any(|c| c.starts_with(char::is_lowercase));
        row.continues = numbered && body && unnumbered && rest;
        body = true;
    }
}

fn is_same(text: &str, row: &Found, printed: &[String]) -> bool {
    let cells = row.cells.iter().map(|c| c.of(text));
    row.cells.len() == printed.len()
        && cells.zip(printed).all(|(c, p)| c.len() < p.len() + 40 && key(c) == *p)
}

/// Returns whether the cells are the names of columns.
pub(super) fn is_header(names: &[&str]) -> bool {
    let filled: Vec<&str> = names.iter().copied().filter(|n| !n.is_empty()).collect();
    filled.len() >= 2
        && named_cells(&filled) * 2 >= filled.len()
        && !filled.first().is_some_and(|n| is_ordinal(n))
}

/// Returns how many cells begin like the name of a column.
pub(super) fn named_cells(names: &[&str]) -> usize {
    names.iter().filter(|n| names_column(n) || is_year(n)).count()
}

/// Returns whether a cell names the column of ordinals.
pub(super) fn is_ordinal_name(name: &str) -> bool {
    let lower = key(name);
    matches!(lower.as_str(), "stt" | "tt" | "số tt" | "số thứ tự" | "s tt")
        || lower.starts_with("stt ")
        || lower.starts_with("tt ")
}

/// Returns whether a cell is an ordinal: `1`, `1.2`, `IV`, `A`, `b)`.
pub(super) fn is_ordinal(cell: &str) -> bool {
    let bare = cell.trim_matches(['.', ')', '(', '*', ' ', '/']);
    if bare.is_empty() || bare.len() > 8 {
        return false;
    }
    let decimal = bare.bytes().all(|b| b.is_ascii_digit() || b == b'.') && bare.len() <= 6 && !is_year(bare);
    let mut letters = bare.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    decimal || single || roman(bare).is_some_and(|_| bare.chars().all(char::is_uppercase))
}

/// Returns whether a line is the label of a group of rows: "II. Nhóm chỉ tiêu", "A Sản xuất".
pub(super) fn is_group_label(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or("");
    let bare = word.trim_matches(['.', ')', '-', '/']);
    let upper = bare.chars().all(char::is_uppercase) && !bare.is_empty();
    upper && (roman(bare).is_some() || bare.chars().count() == 1)
}

/// Returns whether the row belongs to a header of two lines: "(1) (2) (3)", or names below an empty first cell.
fn is_second_line(text: &str, cells: &[Span]) -> bool {
    let empty_first = cells.first().is_some_and(|c| c.of(text).is_empty());
    let mut filled = cells.iter().map(|c| c.of(text)).filter(|c| !c.is_empty()).peekable();
    is_numbering(text, cells) || empty_first && filled.peek().is_some() && filled.all(is_short_name)
}

/// Returns whether the cells number the columns: "(1) (2) (3)", "A B 1 2".
fn is_numbering(text: &str, cells: &[Span]) -> bool {
    let numbered = |c: &str| {
        let inner = c.trim_matches(['(', ')', '[', ']', ' ']);
        inner.len() <= 2
            && !inner.is_empty()
            && inner.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    };
    let filled: Vec<&str> = cells.iter().map(|c| c.of(text)).filter(|c| !c.is_empty()).collect();
    filled.len() >= 3
        && filled.iter().all(|c| numbered(c))
        && filled.first().is_some_and(|c| c.contains(['1', 'A', 'I']))
        && filled.iter().filter(|c| c.contains('2')).count() == 1
}

/// Returns whether a cell begins like the name of a column.
fn names_column(cell: &str) -> bool {
    if cell.is_empty() || cell.len() >= 140 {
        return false;
    }
    let key = key(cell);
    WORDS.iter().any(|word| key.starts_with(word))
}

fn is_short_name(cell: &str) -> bool {
    cell.len() < 60 && names_column(cell) || is_year(cell)
}

fn is_year(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let rest = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '));
    rest && (digits == 4 || digits == 8) && cell.starts_with(['1', '2'])
}

/// Returns a cell in lower case with single spaces.
fn key(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
