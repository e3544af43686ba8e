//! Marks that a page leaves between the lines of a text.

/// Returns whether a line is only a page number: `2`, `- 2 -`, `Trang 2/10`.
pub(crate) fn is_number(content: &str) -> bool {
    if content.starts_with("CÔNG BÁO") {
        return is_gazette(content);
    }
    if content.len() > 16 || content.ends_with(['.', ')']) {
        return false;
    }
    let inner = content.trim_matches(['-', '–', '—', ' ', '[', ']', '.', '|']);
    let inner = inner.strip_prefix("Trang ").or_else(|| inner.strip_prefix("Page ")).unwrap_or(inner);
    !inner.is_empty() && inner.len() <= 7 && inner.bytes().all(|b| b.is_ascii_digit() || b == b'/')
}

/// Returns whether a line is the running title of the gazette: "CÔNG BÁO/Số 15 + 16/Ngày 12-6-2023".
fn is_gazette(content: &str) -> bool {
    content.len() < 90 && content.contains("Số") && content.contains("Ngày")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_and_running_titles_are_told_from_text() {
        for mark in ["2", "- 2 -", "Trang 2/10", "[3]", "CÔNG BÁO/Số 15 + 16/Ngày 12-6-2023 3"] {
            assert!(is_number(mark), "{mark}");
        }
        for text in ["1.", "2)", "2023 là năm", "", "-", "CÔNG BÁO", "12/QĐ"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
