//! Labels that begin with a word: `PHẦN I`, `Chương II`, `Mục 1`, `Điều 3.`, `Phụ lục II`.

use super::{Family, Label, Numbers, Shape, letter, roman};

/// The words, as it is printed at the begin of a heading.
const WORDS: &[(Family, [&str; 2])] = &[
    (Family::Part, ["Phần", "PHẦN"]),
    (Family::Chapter, ["Chương", "CHƯƠNG"]),
    (Family::Subheading, ["Tiểu mục", "TIỂU MỤC"]),
    (Family::Heading, ["Mục", "MỤC"]),
    (Family::Article, ["Điều", "ĐIỀU"]),
    (Family::Appendix, ["Phụ lục", "PHỤ LỤC"]),
    (Family::Appendix, ["Phụ biểu", "PHỤ BIỂU"]),
    (Family::Appendix, ["Biểu số", "BIỂU SỐ"]),
    (Family::Appendix, ["Biểu mẫu", "BIỂU MẪU"]),
    (Family::Appendix, ["Mẫu số", "MẪU SỐ"]),
    (Family::Appendix, ["Phụ Lục", "PHỤ  LỤC"]),
];

/// The spelled ordinals of parts.
const SPELLED: &[(u16, &str, &str)] = &[
    (1, "nhất", "NHẤT"),
    (2, "hai", "HAI"),
    (3, "ba", "BA"),
    (4, "tư", "TƯ"),
    (4, "bốn", "BỐN"),
    (5, "năm", "NĂM"),
    (6, "sáu", "SÁU"),
    (7, "bảy", "BẢY"),
    (8, "tám", "TÁM"),
    (9, "chín", "CHÍN"),
    (10, "mười", "MƯỜI"),
];

/// Returns the label with a word that `content` begins with.
pub(super) fn scan(content: &str) -> Option<Label> {
    if !matches!(
        content.as_bytes().first(),
        Some(b'P' | b'p' | b'C' | b'c' | b'M' | b'm' | b'T' | b'B' | 0xC4)
    ) {
        return None;
    }
    let (family, word) = word(content)?;
    let rest = content.get(word..)?;
    if rest.chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    match number(rest) {
        Some((value, used)) => close(content, family, word + used, value),
        None if family == Family::Appendix => close(content, family, word, 0),
        None => None,
    }
}

fn word(content: &str) -> Option<(Family, usize)> {
    WORDS.iter().find_map(|(family, forms)| {
        forms.iter().find(|form| content.starts_with(**form)).map(|form| (*family, form.len()))
    })
}

/// Returns the number behind a word and its length with the space before it.
fn number(rest: &str) -> Option<(u16, usize)> {
    let trimmed = rest.trim_start();
    let prefix = ["thứ ", "THỨ ", "số ", "SỐ ", "số: ", "SỐ: "].iter().find(|p| trimmed.starts_with(**p));
    let trimmed = prefix.map_or(trimmed, |p| trimmed.get(p.len()..).unwrap_or("").trim_start());
    let end = trimmed.char_indices().find(|(_, c)| !c.is_alphanumeric()).map_or(trimmed.len(), |(at, _)| at);
    let word = trimmed.get(..end)?;
    let value = value(word, prefix.is_some())?;
    Some((value, rest.len() - trimmed.len() + end))
}

fn value(word: &str, prefixed: bool) -> Option<u16> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) {
        // "Phụ lục 1a", "Điều 12b".
        let behind = word.get(digits..)?;
        let plain = behind.chars().count() <= 1;
        return word.get(..digits)?.parse().ok().filter(|_| plain);
    }
    let upper = word.chars().all(char::is_uppercase);
    if upper && let Some(value) = roman(word) {
        return Some(value);
    }
    let mut chars = word.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    if upper && let Some(value) = single.and_then(letter) {
        return Some(value);
    }
    SPELLED
        .iter()
        .find(|(_, small, big)| prefixed && (word == *small || word == *big))
        .map(|(value, ..)| *value)
}

/// A word and a number are a label where nothing, a mark or a capital heading follows; "Điều 19, Nghị định" is none.
fn close(content: &str, family: Family, end: usize, value: u16) -> Option<Label> {
    let rest = content.get(end..)?;
    let mark = rest.chars().next();
    let to = match mark {
        None => end,
        Some('.' | ':' | ')' | '/') => end + 1,
        Some('\\') => end + 2,
        Some('*' | '_') => end,
        Some(c) if c.is_whitespace() => behind_space(content, family, end)?,
        Some('-' | '–') => end + mark.map_or(0, char::len_utf8),
        _ => return None,
    };
    Some(Label {
        family,
        shape: Shape::Open,
        numbers: Numbers::default().with(value),
        roman: None,
        from: 0,
        to,
        core: (0, end),
        body: to,
    })
}

fn behind_space(content: &str, family: Family, end: usize) -> Option<usize> {
    let rest = content.get(end..)?;
    let trimmed = rest.trim_start();
    let mut chars = trimmed.chars();
    let first = chars.next()?;
    let begin = content.len() - trimmed.len();
    match first {
        '-' | '–' | '—' | ':' | '.' => Some(begin + first.len_utf8()),
        '(' | '*' => Some(end),
        c if c.is_uppercase() && capital_heading(family, trimmed) => Some(end),
        _ => None,
    }
}

/// Returns whether what follows a label without a mark can be its heading: capitals, or for parts a short line.
fn capital_heading(family: Family, rest: &str) -> bool {
    let mut letters = rest.chars().filter(|c| c.is_alphabetic()).take(12).peekable();
    let capitals = letters.peek().is_some() && letters.all(char::is_uppercase);
    capitals && rest.chars().count() > 3 || matches!(family, Family::Article) && starts_sentence(rest)
}

/// Returns whether an article's text follows ("Điều 1 Ban hành kèm theo"), and not the name of a law.
fn starts_sentence(rest: &str) -> bool {
    !["Luật", "Nghị", "Thông", "Quyết", "Chương", "Quy", "Bộ", "Pháp", "Hiến"]
        .iter()
        .any(|w| rest.starts_with(w))
}
