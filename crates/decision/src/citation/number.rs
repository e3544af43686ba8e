//! Numbers of instruments: `30/2020/NĐ-CP`, `29-NQ/TW`, `215/UBND-NC`, and what scans and pens make of them.

/// A number and its length in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// As printed, without white space; `None` where the place for it was left blank.
    pub(crate) printed: Option<String>,
    /// Length in bytes of what was read.
    pub(crate) len: usize,
}

/// Returns the number that `rest` begins with. With `named`, "số" stands before it, and a part may be missing.
pub(crate) fn at(rest: &str, named: bool) -> Option<Number> {
    let mut token = String::new();
    let mut at = 0;
    let mut digits = false;
    for (offset, c) in rest.char_indices() {
        if offset > 60 {
            break;
        }
        if c.is_whitespace() {
            let behind = rest.get(offset..)?;
            if named && stands_apart(&token, behind) {
                token.push(' ');
            } else if !joins(&token, behind, named) {
                break;
            }
            continue;
        }
        if !is_part(c) {
            break;
        }
        digits |= c.is_ascii_digit();
        token.push(if matches!(c, '–' | '—' | '‑') { '-' } else { c });
        at = offset + c.len_utf8();
    }
    let trimmed = token.trim_end_matches(['.', '-', '/', '_', '…']);
    at -= token.len() - trimmed.len();
    judge(trimmed, at, digits, named)
}

fn judge(token: &str, len: usize, digits: bool, named: bool) -> Option<Number> {
    let lead = token.trim_start_matches(['.', '…', '_', '-']);
    // "/QĐ-UBND", and "/2020/TT-BYT" of a draft.
    let year = |rest: &str| rest.starts_with("19") || rest.starts_with("20");
    let blank = lead.strip_prefix('/').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphabetic()) || rest.find('/') == Some(4) && year(rest)
    });
    if blank && has_symbol(token) {
        return named.then_some(Number { printed: None, len });
    }
    let begins = lead.starts_with(|c: char| c.is_ascii_digit() || named && c == '/');
    if !begins || !digits || lead.len() != token.len() {
        return None;
    }
    let whole = has_symbol(token) || named && is_plain(token);
    whole.then(|| Number { printed: Some(token.to_owned()), len })
}

/// Returns whether the number goes on behind white space: "123 /QĐ-UBND", "15/TTr-\nSKHCN", "29 - NQ/TW".
fn joins(token: &str, rest: &str, named: bool) -> bool {
    let next = rest.trim_start();
    if token.is_empty() {
        return next.starts_with(|c: char| c.is_ascii_digit() || named && c == '/');
    }
    let symbol = named && has_symbol(token);
    if symbol && body_behind_dash(next) {
        return true;
    }
    let capital = |s: &str| s.starts_with(|c: char| c.is_uppercase());
    let open = token.ends_with(['/', '-']);
    if open {
        return capital(next)
            && next.chars().nth(1).is_some_and(|c| !c.is_lowercase() || c == 'r' || c == 'y')
            || token.ends_with('/') && next.starts_with(|c: char| c.is_ascii_digit());
    }
    // Scans read digits as letters: "3l7".
    let numeric = token.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'l' | b'I' | b'O' | b'o'));
    let dated = token.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    match next.chars().next() {
        Some('/') => {
            (numeric || dated)
                && next.get(1..).is_some_and(|n| !n.starts_with(' ') || capital(n.trim_start()))
        }
        Some('-' | '–') => {
            numeric
                && next.get(1..).is_some_and(|n| {
                    let symbol = n.trim_start_matches(['–', '-', ' ']);
                    let word = symbol.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
                    capital(symbol) && symbol.get(word.len()..).is_some_and(|r| r.starts_with('/'))
                })
        }
        _ => false,
    }
}

/// Returns whether a body's symbol follows behind a spaced dash: "123/QĐ - UBND".
fn body_behind_dash(next: &str) -> bool {
    let Some(rest) = next.strip_prefix(['-', '–']) else {
        return false;
    };
    let word = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && word.chars().count() <= 8
}

/// Returns whether the symbol stands behind the number with only a space between: "05 NQ/TU", "417 QĐ/UB".
fn stands_apart(token: &str, rest: &str) -> bool {
    let word = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let behind = rest.trim_start().get(word.len()..).unwrap_or("");
    let symbol = word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() <= 5;
    let body = behind.strip_prefix(['/', '-']).and_then(|b| b.chars().next()).is_some_and(char::is_uppercase);
    !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit()) && symbol && body
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '/' | '-' | '–' | '—' | '‑' | '.' | '…' | '_' | '&')
}

/// Returns whether a symbol follows the number: a capital behind a slash or dash, as in `/QĐ-UBND` or `-NQ/TW`.
fn has_symbol(token: &str) -> bool {
    let mut before = '0';
    for c in token.chars() {
        if matches!(before, '/' | '-' | ' ') && c.is_uppercase() {
            return true;
        }
        before = c;
    }
    false
}

/// Returns whether the token is a number alone ("Nghị quyết số 57").
fn is_plain(token: &str) -> bool {
    token.len() <= 5 && token.bytes().all(|b| b.is_ascii_digit())
}
