use std::ops::Range;

use dongho_vietnamese::normal::pieces;
use dongho_vietnamese::ocr::is_compound;

/// Words that are never said twice in a row on purpose.
const SINGLE: [&str; 28] = [
    "của", "và", "các", "được", "cho", "với", "có", "theo", "tại", "những", "về", "trên", "trong", "để",
    "đến", "hoặc", "là", "do", "này", "khi", "việc", "bằng", "vào", "nhằm", "không", "một", "phải", "nên",
];

/// A phrase with a word too many.
pub(super) struct Repeat {
    pub(super) at: Range<usize>,
    pub(super) printed: String,
    pub(super) suggestion: String,
}

/// A word and whether only white space stands before it.
struct Word<'t> {
    text: &'t str,
    start: usize,
    joined: bool,
}

/// How much of the text is looked at together, in bytes.
const PIECE: usize = 1 << 20;

/// Returns the phrases that say a word twice.
pub(super) fn repeats(text: &str) -> impl Iterator<Item = Repeat> {
    pieces(text, PIECE).flat_map(|(start, piece)| {
        let found = repeats_of_piece(piece).into_iter();
        found.map(move |repeat| Repeat { at: start + repeat.at.start..start + repeat.at.end, ..repeat })
    })
}

fn repeats_of_piece(text: &str) -> Vec<Repeat> {
    let words = words(text);
    let mut repeats: Vec<Repeat> = Vec::new();
    for at in 0..words.len() {
        let found = one_word(&words, at).or_else(|| before_and(&words, at)).or_else(|| outside(&words, at));
        let found = found.or_else(|| compound(&words, at));
        repeats.extend(found.and_then(|(first, last, left_out)| repeat(text, &words, first, last, left_out)));
    }
    repeats
}

/// Parts the text at ASCII marks only: quotation marks and the like stay with their word, which then equals no other.
fn words(text: &str) -> Vec<Word<'_>> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
    let bytes = text.as_bytes();
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut end = 0;
    while let Some(gap) = bytes.get(at..).and_then(|rest| rest.iter().position(is_word)) {
        let start = at + gap;
        let len = bytes.iter().skip(start).take_while(|byte| is_word(byte)).count();
        // Two spaces may be the border of two columns.
        let white = matches!(bytes.get(end..start), Some(b" " | b"\n" | b" \n" | b"\n " | b"\r\n"));
        words.push(Word {
            text: text.get(start..start + len).unwrap_or(""),
            start,
            joined: !words.is_empty() && white,
        });
        at = start + len;
        end = at;
    }
    words
}

type Found = (usize, usize, Range<usize>);

fn same(words: &[Word<'_>], a: usize, b: usize) -> bool {
    match (words.get(a), words.get(b)) {
        (Some(a), Some(b)) => a.text == b.text || lower_after(a.text, b.text),
        _ => false,
    }
}

/// "Của của" may be a fault, "bản sao Bản sao" is the end of one sentence and the begin of the next.
fn lower_after(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.starts_with(char::is_uppercase) && a.to_lowercase() == b
}

fn joined(words: &[Word<'_>], first: usize, last: usize) -> bool {
    (first + 1..=last).all(|at| words.get(at).is_some_and(|word| word.joined))
}

fn is(words: &[Word<'_>], at: usize, text: &str) -> bool {
    words.get(at).is_some_and(|word| word.text == text)
}

fn pair(words: &[Word<'_>], at: usize) -> bool {
    match (words.get(at), words.get(at + 1)) {
        (Some(first), Some(second)) => second.joined && is_compound(first.text, second.text),
        _ => false,
    }
}

/// "của của".
fn one_word(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = words.get(at)?;
    let twice = same(words, at, at + 1) && joined(words, at, at + 1);
    (twice && SINGLE.contains(&word.text.to_lowercase().as_str())).then_some((at, at + 1, at + 1..at + 2))
}

/// "khoa học khoa học".
fn compound(words: &[Word<'_>], at: usize) -> Option<Found> {
    let twice = same(words, at, at + 2) && same(words, at + 1, at + 3) && joined(words, at, at + 3);
    let meant = is(words, at, "từng") || is(words, at, "Từng");
    (twice && !meant && pair(words, at)).then_some((at, at + 3, at + 2..at + 4))
}

/// "khoa học công và công nghệ": the word after "và" already stood before it.
fn before_and(words: &[Word<'_>], at: usize) -> Option<Found> {
    let first = at.checked_sub(2)?;
    if !same(words, at, at + 2) || !is(words, at + 1, "và") || !joined(words, first, at + 3) {
        return None;
    }
    let stray = pair(words, first) && pair(words, at + 2) && !pair(words, at - 1);
    stray.then_some((first, at + 3, at..at + 1))
}

/// "trong và ngoài nước ngoài".
fn outside(words: &[Word<'_>], at: usize) -> Option<Found> {
    let fits = is(words, at + 1, "và") && is(words, at + 2, "ngoài") && is(words, at + 4, "ngoài");
    let begins = is(words, at, "trong") || is(words, at, "Trong");
    (begins && fits && joined(words, at, at + 4)).then_some((at, at + 4, at + 4..at + 5))
}

/// Makes the finding from the words of the phrase and the ones to be left out.
fn repeat(
    text: &str,
    words: &[Word<'_>],
    first: usize,
    last: usize,
    left_out: Range<usize>,
) -> Option<Repeat> {
    let phrase = words.get(first..=last)?;
    let end = phrase.last().map(|word| word.start + word.text.len())?;
    let kept = phrase.iter().zip(first..).filter(|(_, at)| !left_out.contains(at)).map(|(word, _)| word.text);
    let at = words.get(first)?.start..end;
    let printed = dongho_vietnamese::normal::one_line(text.get(at.clone())?);
    Some(Repeat { at, printed, suggestion: kept.collect::<Vec<_>>().join(" ") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestions(text: &str) -> Vec<String> {
        repeats(text).map(|repeat| repeat.suggestion).collect()
    }

    #[test]
    fn a_word_too_many_is_found() {
        assert_eq!(suggestions("lĩnh vực khoa học công và công nghệ"), ["khoa học và công nghệ"]);
        assert_eq!(suggestions("cá nhân trong và ngoài nước ngoài tham gia"), ["trong và ngoài nước"]);
        assert_eq!(suggestions("nhiệm vụ của\ncủa tỉnh"), ["của"]);
        assert_eq!(suggestions("phát triển khoa học khoa học"), ["khoa học"]);
    }

    #[test]
    fn words_said_twice_on_purpose_are_left_alone() {
        for text in [
            "ngày ngày, luôn luôn, dần dần, từng bước từng bước",
            "khoa học, khoa học và công nghệ",
            "của.\n\nCủa",
            "đào tạo nghề và nghề truyền thống",
            "trong và ngoài tỉnh",
            "quy định về bản sao\nBản sao có giá trị",
        ] {
            assert_eq!(suggestions(text), [] as [String; 0], "{text}");
        }
    }
}
