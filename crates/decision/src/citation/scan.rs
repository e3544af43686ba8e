//! Walks over a passage and reads the instruments named in it.

mod day;
mod head;
mod name;

use dongho_base::Span;

use super::{Mention, kind, subject};
use head::Head;

/// Returns the instruments named in a passage, in order.
pub(super) fn mentions(text: &str, passage: Span, basis: bool) -> Vec<Mention> {
    let inner = passage.of(text);
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(inner, at) {
        let rest = window(inner, start);
        let before = found.last().map_or(0, |m| m.end.saturating_sub(passage.start));
        let named = found.last().map_or(0, |m| m.span.end.saturating_sub(passage.start));
        let next = inner.get(named..start).is_some_and(is_next_article);
        let first_of_basis = basis && (next || inner.get(before..start).is_some_and(kind::only_leads));
        let read = head::with_kind(rest, first_of_basis).or_else(|| head::bare(rest, found.last()));
        let Some(head) = read else {
            at = start + rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let mention = mention(inner, start, head, passage.start);
        at = start + (mention.span.end - mention.span.start).max(1);
        push(text, &mut found, mention);
    }
    found
}

/// What is said of one instrument is not longer, in bytes.
const WINDOW: usize = 1_400;

/// Returns what stands behind `start`, so far as one mention can reach.
fn window(inner: &str, start: usize) -> &str {
    let mut end = inner.len().min(start + WINDOW);
    while !inner.is_char_boundary(end) {
        end -= 1;
    }
    inner.get(start..end).unwrap_or("")
}

/// Returns the next place where a mention may begin: a kind's letter or a digit at the begin of a word.
fn next_start(inner: &str, from: usize) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let candidate = match byte {
            b'0'..=b'9' => true,
            b'A'..=b'Z' | b'a'..=b'z' => b"LBPHNQCTKVSDlbphnqctkvsd".contains(byte),
            0xC4 => matches!(bytes.get(at + 1), Some(0x90 | 0x91)),
            _ => false,
        };
        if candidate && begins_word(inner, at, byte.is_ascii_digit()) {
            return Some(at);
        }
        at += 1;
    }
    None
}

fn begins_word(inner: &str, at: usize, digit: bool) -> bool {
    match at.checked_sub(1).and_then(|before| inner.as_bytes().get(before)) {
        None | Some(b' ' | b'\n' | b'\t') => true,
        Some(_) => {
            let before = inner.get(..at).and_then(|b| b.chars().next_back());
            before.is_none_or(|c| match c {
                ',' | '.' => !digit,
                '/' | '-' => false,
                c => !c.is_alphanumeric(),
            })
        }
    }
}

fn mention(inner: &str, start: usize, head: Head, offset: usize) -> Mention {
    let span = Span::new(offset + start, offset + start + head.len);
    let rest = inner.get(start + head.len..).unwrap_or("");
    let subject = if head.title.is_none() || kind::is_law(head.kind) { subject::find(rest) } else { None };
    let end = subject.map_or(span.end, |s| span.end + s.to);
    let title = head.title.or_else(|| subject.and_then(|s| rest.get(s.from..s.to)).map(one_line));
    Mention {
        kind: head.kind.to_owned(),
        number: head.number,
        date: head.date,
        title,
        span,
        end,
        nested: false,
    }
}

/// Adds a mention; one that stands in what an earlier one is about is nested, or ends it where it is coordinate.
fn push(text: &str, found: &mut Vec<Mention>, mut mention: Mention) {
    if let Some(outer) = found.iter_mut().rev().find(|m| !m.nested)
        && mention.span.start < outer.end
    {
        let between = text.get(outer.span.end..mention.span.start).unwrap_or("");
        let joined = between.trim_end().ends_with(" và") || between.trim_end().ends_with([',', ';']);
        let next = is_next_article(between);
        let joined = joined || next;
        let law = next && kind::is_law(&mention.kind);
        let own = law || mention.number.is_some() || mention.date.is_some();
        if joined && own && !subject::governs(between) {
            outer.end = mention.span.start;
            // A law's title is its name, whatever follows.
            if !kind::is_law(&outer.kind) {
                outer.title = outer.title.as_deref().and_then(|t| cut(t, between));
            }
        } else {
            mention.nested = true;
        }
    }
    found.push(mention);
}

/// Returns whether only an article of the next instrument stands between two: "Luật A, Điều 24 của Nghị định số ...".
fn is_next_article(between: &str) -> bool {
    let begins = between.starts_with(',') || between.trim_start().starts_with("và ");
    let words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut names = words.filter(|word| word.bytes().any(|b| !b.is_ascii_digit()));
    begins && between.contains("Điều") && names.all(|w| matches!(w, "và" | "Điều" | "khoản" | "điểm" | "của"))
}

/// Cuts a title off where the next instrument begins.
fn cut(title: &str, between: &str) -> Option<String> {
    let before = one_line(between);
    let before = before.trim_end_matches("và").trim_end_matches([',', ';', ' ']);
    let kept = subject::find(before).and_then(|s| before.get(s.from..s.to)).map(str::to_owned);
    kept.filter(|k| title.starts_with(k.as_str()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
