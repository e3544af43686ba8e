//! Marks that a page leaves between the lines of a text.

/// Returns whether a line is only a page number: `2`, `- 2 -`, `Trang 2/10`.
pub(crate) fn is_number(content: &str) -> bool {
    if content.len() > 16 || content.ends_with(['.', ')']) {
        return false;
    }
    let inner = content.trim_matches(['-', '–', '—', ' ', '[', ']', '.', '|']);
    let inner = inner.strip_prefix("Trang ").or_else(|| inner.strip_prefix("Page ")).unwrap_or(inner);
    !inner.is_empty() && inner.len() <= 7 && inner.bytes().all(|b| b.is_ascii_digit() || b == b'/')
}
