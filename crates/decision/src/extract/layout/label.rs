//! How an item of a document begins: "Điều 1.", "II.", "2.1", "a)", "-".

/// Returns whether a line begins like a new item rather than like the middle of a sentence.
pub(super) fn begins_item(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some(
            '-' | '–' | '—' | '+' | '*' | '•' | '●' | '○' | '■' | '▪' | '\u{f02d}' | '\u{f0a7}' | '\u{f0b7}',
        ) => true,
        Some('(') => is_short_label(chars.as_str(), ")"),
        Some(c) if c.is_uppercase() && begins_with_word(text) => true,
        Some(c) if c.is_alphanumeric() => is_short_label(text, ".)/-"),
        _ => false,
    }
}

/// "Điều 3", "Chương II", "PHỤ LỤC".
fn begins_with_word(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let numbered = second.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'));
    matches!(first, "Điều" | "Chương" | "CHƯƠNG" | "Mục" | "MỤC" | "Phần" | "PHẦN") && numbered
        || matches!((first, second), ("Phụ", "lục") | ("PHỤ", "LỤC"))
}

/// A number, Roman number or single letter with one of `marks` behind it, and something behind that.
fn is_short_label(text: &str, marks: &str) -> bool {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(text.len());
    let (label, rest) = text.split_at(end);
    let (label, dotted) = label.strip_suffix('.').map_or((label, false), |label| (label, true));
    let marked = if dotted {
        marks.contains('.') && (rest.starts_with(' ') || rest.is_empty())
    } else {
        rest.starts_with(|c| marks.contains(c) && c != '.') && !rest.starts_with('/')
    };
    let numbers = label
        .split('.')
        .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let roman = !label.is_empty() && label.len() <= 6 && label.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let multilevel = numbers && label.contains('.') && rest.starts_with(' ');
    (marked && (numbers || roman || letter) && !(rest.starts_with('-') && numbers)) || multilevel
}

/// Returns whether a text begins with a small letter that is no label: it goes on from somewhere.
pub(super) fn goes_on(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && !begins_item(text)
}

/// Returns whether a text begins with a dash and a small letter: items begin with a capital, "kinh tế - xã hội" may
/// have been cut at its dash.
pub(super) fn is_dash_in_sentence(text: &str) -> bool {
    text.strip_prefix(['-', '–']).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
}

/// Returns whether a text ends like a sentence or an item.
pub(super) fn is_ended(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', '\'', ')', '*']).ends_with(['.', ';', ':', '!', '?', '…'])
}

/// Returns whether a line break cut a word in two: "TTr-" and "SKHCN", "2025-" and "2030".
pub(super) fn is_cut(before: &str, next: &str) -> bool {
    let joined = before.strip_suffix(['-', '/']).is_some_and(|word| word.ends_with(char::is_alphanumeric));
    joined && next.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_begin_with_their_labels() {
        for text in [
            "Điều 1. Ban hành",
            "II. MỤC TIÊU",
            "2.1. Đến năm",
            "2.1 Đến năm",
            "đ) Tỷ lệ",
            "- Sở",
            "(1) Rà soát",
            "12. Xây",
            "IV- Tổ",
            "1) Một",
            "Phụ lục",
            "a. Một",
        ] {
            assert!(begins_item(text), "{text}");
        }
        for text in [
            "2025, phấn đấu",
            "tỉnh Bắc Ninh",
            "15% trở lên",
            "2030.",
            "Ủy ban",
            "05/4/2023 của",
            "(Ban hành kèm",
            "1.500 doanh nghiệp",
            "30-40% doanh nghiệp",
            "V",
            "Điều lệ mới",
        ] {
            assert!(!begins_item(text), "{text}");
        }
    }
}
