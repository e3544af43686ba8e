//! Bullets, letters and Roman numbers.

use super::{Family, Label, Numbers, Shape, letter, roman};

/// Returns the bullet that `content` begins with; a sign before a digit without a space is a negative number.
pub(super) fn scan_bullet(content: &str, sign: char) -> Option<Label> {
    let width = sign.len_utf8();
    let behind = content.get(width..).unwrap_or("");
    let next = behind.chars().next();
    let opens = match next {
        None => true,
        Some(c) if c.is_whitespace() => true,
        Some(_) if sign == '*' => false,
        Some(c) => c.is_alphabetic() || matches!(c, '“' | '"' | '(' | '*'),
    };
    if !opens {
        return None;
    }
    let kind = match sign {
        '–' | '—' | '‐' | '‑' | '−' | '\u{f02d}' => '-',
        c => c,
    };
    Some(Label {
        family: Family::Bullet,
        shape: Shape::Sign(kind),
        numbers: Numbers::default().with(0),
        roman: None,
        from: 0,
        to: width,
        core: (0, width),
        body: width,
    })
}

/// Returns the label `(1)`, `(a)` or `(ii)` that `content` begins with.
pub(super) fn scan_parens(content: &str) -> Option<Label> {
    let inner = content.get(1..)?;
    let close = inner.char_indices().take(6).find(|(_, c)| *c == ')').map(|(at, _)| at)?;
    let word = inner.get(..close)?;
    let (family, number, roman) = read_word(word)?;
    Some(Label {
        family,
        shape: Shape::Parens,
        numbers: Numbers::default().with(number),
        roman,
        from: 0,
        to: close + 2,
        core: (1, close + 1),
        body: close + 2,
    })
}

fn read_word(word: &str) -> Option<(Family, u16, Option<u16>)> {
    if word.len() <= 3 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok().filter(|n| *n > 0).map(|n| (Family::Decimal, n, None));
    }
    read_letters(word)
}

/// Reads a single letter or a Roman number.
fn read_letters(word: &str) -> Option<(Family, u16, Option<u16>)> {
    let mut chars = word.chars();
    let first = chars.next()?;
    let upper = first.is_uppercase();
    if chars.next().is_none() {
        let family = if upper { Family::Upper } else { Family::Lower };
        return Some((family, letter(first)?, roman(word)));
    }
    let same_case = word.chars().all(|c| c.is_uppercase() == upper);
    let family = if upper { Family::Roman } else { Family::LowerRoman };
    roman(word).filter(|_| same_case).map(|value| (family, value, None))
}

/// Returns the label `A.`, `IV-`, `đ)` or a Roman number alone on the line.
pub(super) fn scan_letters(content: &str) -> Option<Label> {
    let end =
        content.char_indices().take(9).find(|(_, c)| !c.is_alphabetic()).map_or(content.len(), |(at, _)| at);
    let word = content.get(..end)?;
    let (family, number, roman) = read_letters(word)?;
    let (shape, to) = close(content, end, family)?;
    Some(Label {
        family,
        shape,
        numbers: Numbers::default().with(number),
        roman,
        from: 0,
        to,
        core: (0, end),
        body: to,
    })
}

fn close(content: &str, end: usize, family: Family) -> Option<(Shape, usize)> {
    let rest = content.get(end..)?;
    let upper = matches!(family, Family::Upper | Family::Roman);
    let escape = usize::from(rest.starts_with('\\'));
    let Some(mark) = rest.chars().nth(escape) else {
        return upper.then_some((Shape::Bare, end));
    };
    let behind = rest.get(escape + mark.len_utf8()..).unwrap_or("");
    let next = behind.chars().next();
    let spaced = next.is_none_or(|c| c.is_whitespace() || c == '*');
    let to = end + escape + mark.len_utf8();
    match mark {
        ')' => Some((Shape::Paren, to)),
        '.' | '/' | ':' if spaced => Some((Shape::Open, to)),
        // "IV.MỤC TIÊU", "a.Mục tiêu"; not "T.Ư", "v.v".
        '.' | '/' if family == Family::Roman && next.is_some_and(char::is_uppercase) => {
            Some((Shape::Open, to))
        }
        '.' | '/' if followed_by_word(behind) => Some((Shape::Open, to)),
        '-' | '–' | '—' if upper && (spaced || family == Family::Roman && starts_upper(behind)) => {
            Some((Shape::Open, to))
        }
        '-' | '–' | '—' if spaced && starts_upper(behind) => Some((Shape::Open, to)),
        c if c.is_whitespace() => close_behind_space(content, end, upper),
        _ => None,
    }
}

/// Takes `IV - Mục tiêu`, `I . QUAN ĐIỂM` and `a ) Mục tiêu`.
fn close_behind_space(content: &str, end: usize, upper: bool) -> Option<(Shape, usize)> {
    let rest = content.get(end..)?;
    let trimmed = rest.trim_start();
    let mark = trimmed.chars().next()?;
    let behind = trimmed.get(mark.len_utf8()..).unwrap_or("");
    let spaced = behind.chars().next().is_none_or(char::is_whitespace);
    let to = content.len() - behind.len();
    match mark {
        '-' | '–' | '—' | '.' | ':' if spaced && starts_upper(behind) => Some((Shape::Open, to)),
        ')' if !upper && spaced => Some((Shape::Paren, to)),
        _ => None,
    }
}

fn starts_upper(rest: &str) -> bool {
    rest.trim_start().chars().next().is_some_and(char::is_uppercase)
}

/// Returns whether a capitalised word of two letters or more follows, as in `a.Mục tiêu`.
fn followed_by_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}
