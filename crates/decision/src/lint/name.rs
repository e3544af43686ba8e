use std::collections::BTreeMap;
use std::sync::LazyLock;

use dongho_base::Localized;
use dongho_vietnamese::ocr::is_compound;
use dongho_vietnamese::{normal, word_key};
use memchr::memmem;

use super::kind::{ARTICLE_FORM, NAME_FORM};
use super::report::{Doubt, Doubts, Report};

/// Official names by their key.
static NAMES: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let names = include_str!("../../data/names.txt").lines().filter(|line| !line.starts_with('#'));
    names.map(|name| (word_key(name), name)).collect()
});

/// First syllables of official names as they may be printed.
const BEGINNINGS: [&str; 10] = ["Sở", "sở", "Bộ", "bộ", "Ban", "ban", "Luật", "luật", "Việt", "việt"];

/// Names printed otherwise than official or otherwise than elsewhere, and cited articles in small letters.
pub(super) fn check(report: &mut Report<'_>) {
    let variants = variants(report);
    report.over_text(|text, doubts| {
        official(text, doubts);
        articles(text, doubts);
        for (printed, usual) in &variants {
            minority(text, printed, usual, doubts);
        }
    });
}

/// Compares every place that has the words of an official name with how it is written officially.
fn official(text: &str, doubts: &mut Doubts) {
    for beginning in BEGINNINGS {
        for start in memmem::find_iter(text.as_bytes(), beginning.as_bytes()) {
            if !is_whole_word(text, start, start + beginning.len())
                || is_inside_compound(text, start, beginning)
            {
                continue;
            }
            let Some((end, name)) = name_at(text, start) else {
                continue;
            };
            let printed = text.get(start..end).unwrap_or("");
            if is_other_form(printed, name) {
                doubts.push(other_form(start, end, printed, name));
            }
        }
    }
}

pub(super) fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).is_some_and(|head| head.ends_with(char::is_alphabetic));
    let behind = text.get(end..).is_some_and(|tail| tail.starts_with(char::is_alphabetic));
    !before && !behind
}

/// "cơ sở xây dựng" and "tiến bộ khoa học" only hold the words of a name.
fn is_inside_compound(text: &str, start: usize, word: &str) -> bool {
    let head = text.get(..start).unwrap_or("").trim_end();
    let letters = head.char_indices().rev().take_while(|(_, c)| c.is_alphabetic());
    let before = letters.last().and_then(|(at, _)| head.get(at..)).unwrap_or("");
    is_compound(before, word)
}

fn next_word(text: &str, from: usize) -> Option<(usize, &str)> {
    let tail = text.get(from..)?;
    let start = tail.find(char::is_alphabetic)?;
    let word = tail.get(start..)?;
    let len = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    Some((from + start, word.get(..len)?))
}

/// Returns the longest official name whose words stand at `start`, and where they end.
pub(super) fn name_at(text: &str, start: usize) -> Option<(usize, &'static str)> {
    let mut key = String::new();
    let mut at = start;
    let mut found = None;
    while let Some((next, word)) = next_word(text, at) {
        if !key.is_empty() && !is_inside_name(text.get(at..next).unwrap_or("")) {
            break;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&normal::place_tones(word).to_lowercase());
        let Some((known, name)) =
            NAMES.range(key.clone()..).next().filter(|(known, _)| known.starts_with(&key))
        else {
            break;
        };
        at = next + word.len();
        if *known == key {
            found = Some((at, *name));
        }
    }
    found
}

/// Within a name stand white space, commas and dashes only, and no tab or new paragraph.
fn is_inside_name(gap: &str) -> bool {
    let marks = gap.chars().filter(|c| !c.is_whitespace()).count();
    let plain = gap.chars().all(|c| c.is_whitespace() && c != '\t' || matches!(c, ',' | '-' | '–' | '—'));
    plain && marks <= 1 && !gap.is_empty() && gap.matches('\n').count() < 2
}

/// Line breaks, composition and where a tone stands are no other form; capitals throughout are none either.
fn is_other_form(printed: &str, name: &str) -> bool {
    let printed = normal::one_line(&normal::place_tones(printed)).replace(['–', '—'], "-");
    let letters = || printed.chars().filter(|c| c.is_alphabetic());
    printed != name && !letters().all(char::is_uppercase) && !is_title_case(&printed, name)
}

/// A name with a capital on every word stands in a heading or a table head and is left alone when it is long.
fn is_title_case(printed: &str, name: &str) -> bool {
    let all = printed.split(' ').all(|word| word.chars().next().is_none_or(|c| !c.is_lowercase()));
    all && name.split(' ').count() > 3
}

fn other_form(start: usize, end: usize, printed: &str, name: &str) -> Doubt {
    let printed = normal::one_line(printed);
    let message = Localized::new(
        format!("Tên viết “{printed}”; cách viết chính thức là “{name}”."),
        format!("The name is printed “{printed}”; its official form is “{name}”."),
    );
    Doubt::new(&NAME_FORM, start..end, Some(name.to_owned()), message)
}

/// Most variants of names that are looked for in one document.
const MOST_VARIANTS: usize = 64;

/// Returns the printed variants of bodies that are rarer than another one differing in case, dashes or commas only.
fn variants(report: &Report<'_>) -> Vec<(String, String)> {
    let text = report.text().as_bytes();
    let mut variants = Vec::new();
    for party in &report.reading.parties {
        let forms: Vec<String> = party.as_printed.iter().map(|form| normal::nfc(form).into_owned()).collect();
        for form in &forms {
            let rivals = forms.iter().filter(|other| *other != form && spells_alike(form, other));
            let counted = rivals.map(|other| (memmem::find_iter(text, other.as_bytes()).count(), other));
            let own = memmem::find_iter(text, form.as_bytes()).count();
            if let Some((_, usual)) =
                counted.filter(|(count, _)| *count > own).max_by_key(|(count, _)| *count)
            {
                variants.push((form.clone(), usual.clone()));
            }
        }
    }
    variants.truncate(MOST_VARIANTS);
    variants
}

/// Two names spell alike when their letters are the same but for capitals, dashes and commas.
fn spells_alike(a: &str, b: &str) -> bool {
    let letters = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric() && c != '&');
        words.filter(|word| !word.is_empty()).map(|word| normal::place_tones(word).to_lowercase()).collect()
    };
    let capitals = |name: &str| name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    letters(a) == letters(b) && !capitals(a) && !capitals(b) && word_key(a) != a
}

fn minority(text: &str, printed: &str, usual: &str, doubts: &mut Doubts) {
    for at in memmem::find_iter(text.as_bytes(), printed.as_bytes()) {
        let end = at + printed.len();
        let taken = doubts.touches(&NAME_FORM, &(at..end));
        let is_part = text.get(end..).and_then(|tail| tail.chars().next()).is_some_and(char::is_alphanumeric);
        if taken || is_part || NAMES.values().any(|name| *name == printed) || text.get(at..end).is_none() {
            continue;
        }
        let message = Localized::new(
            format!("Tên viết “{printed}”, nơi khác viết “{usual}”."),
            format!("The name is printed “{printed}” here and “{usual}” elsewhere."),
        );
        doubts.push(Doubt::new(&NAME_FORM, at..end, Some(usual.to_owned()), message));
    }
}

/// Finds "điều 19, Nghị định": a cited article takes a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.5).
fn articles(text: &str, doubts: &mut Doubts) {
    for at in memmem::find_iter(text.as_bytes(), "điều ".as_bytes()) {
        let number = at + "điều ".len();
        let tail = text.get(number..).unwrap_or("");
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        let behind = tail.get(digits..).unwrap_or("");
        let cited = behind.trim_start_matches([',', ' ', '\n']).trim_start_matches("của ");
        let instrument =
            ["Nghị định", "Luật", "Bộ luật", "Thông tư", "Quyết định", "Nghị quyết", "Pháp lệnh"];
        let begins_word = text.get(..at).is_none_or(|head| !head.ends_with(char::is_alphabetic));
        if digits > 0 && begins_word && instrument.iter().any(|kind| cited.starts_with(kind)) {
            let comma = usize::from(behind.starts_with(','));
            let suggestion = format!("Điều {}", tail.get(..digits).unwrap_or(""));
            let message = Localized::new(
                format!("Viện dẫn điều của văn bản viết hoa, không có dấu phẩy: “{suggestion}”."),
                format!("A cited article is written with a capital and no comma: “{suggestion}”."),
            );
            doubts.push(Doubt::new(&ARTICLE_FORM, at..number + digits + comma, Some(suggestion), message));
        }
    }
}
