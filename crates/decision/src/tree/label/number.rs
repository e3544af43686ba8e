//! Labels that begin with a digit.

use super::{Family, Label, Numbers, Shape};

/// Returns the decimal label that `content` possibly begins with: `1.`, `1)`, `1/`, `2.1`, `2.1.1.)`.
pub(super) fn scan(content: &str) -> Option<Label> {
    let bytes = content.as_bytes();
    let mut numbers = Numbers::default();
    let mut at = 0;
    let mut core_end;
    let mut dotted;
    loop {
        let (value, next) = group(bytes, at)?;
        numbers = numbers.with(value);
        core_end = next;
        let dot = next + usize::from(bytes.get(next) == Some(&b'\\'));
        dotted = bytes.get(dot) == Some(&b'.');
        at = if dotted { dot + 1 } else { next };
        if !dotted || !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            break;
        }
        if numbers.all().len() == 6 {
            return None;
        }
    }
    let (shape, end) = close(content, at, dotted, numbers)?;
    let label = Label {
        family: Family::Decimal,
        shape,
        numbers,
        roman: None,
        from: 0,
        to: end,
        core: (0, core_end),
        body: end,
    };
    Some(label)
}

/// Returns the number at `at` and the offset behind it; numbers above three digits and "000" groups are no labels.
fn group(bytes: &[u8], at: usize) -> Option<(u16, usize)> {
    let digits = bytes.iter().skip(at).take_while(|b| b.is_ascii_digit()).count();
    let longest = if at == 0 { 3 } else { 2 };
    if digits == 0 || digits > longest {
        return None;
    }
    let value = bytes.iter().skip(at).take(digits).fold(0u16, |sum, b| sum * 10 + u16::from(b - b'0'));
    (value > 0).then_some((value, at + digits))
}

fn close(content: &str, at: usize, dotted: bool, numbers: Numbers) -> Option<(Shape, usize)> {
    let rest = content.get(at..)?;
    let mut chars = rest.chars();
    let next = chars.next();
    let single = numbers.all().len() == 1;
    match next {
        Some(')') => Some((if dotted { Shape::Open } else { Shape::Paren }, at + 1)),
        Some('\\') if rest.starts_with("\\)") => Some((Shape::Paren, at + 2)),
        None if dotted || !single => Some((Shape::Open, at)),
        Some(c) if dotted && (c.is_whitespace() || c.is_alphabetic() || matches!(c, '*' | '“' | '"')) => {
            Some((Shape::Open, at))
        }
        Some('/') if single => spaced(chars.as_str()).then_some((Shape::Open, at + 1)),
        Some(':') if single || spaced(chars.as_str()) => {
            (spaced(chars.as_str()) && upper(chars.as_str())).then_some((Shape::Open, at + 1))
        }
        Some(c) if c.is_whitespace() || is_dash(c) => dashed_or_bare(rest, at, single),
        _ => None,
    }
}

/// Takes `1 - Mục tiêu`, `1- Mục tiêu` and, with several numbers, `2.1 Mục tiêu`.
fn dashed_or_bare(rest: &str, at: usize, single: bool) -> Option<(Shape, usize)> {
    let trimmed = rest.trim_start();
    let dash = trimmed.chars().next().filter(|c| is_dash(*c));
    match dash {
        Some(c) => {
            let behind = trimmed.get(c.len_utf8()..).unwrap_or("");
            let end = at + (rest.len() - behind.len());
            (spaced(behind) && upper(behind)).then_some((Shape::Open, end))
        }
        None if !single && upper(trimmed) => Some((Shape::Bare, at)),
        None => None,
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

fn spaced(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

fn upper(rest: &str) -> bool {
    rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '“' | '"'))
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}
