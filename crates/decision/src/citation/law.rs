//! Where the name of a law ends.

mod names;

use super::kind::prefix_in_any_case;
use names::NAMES;

/// Words behind which a name without number and date does not go on.
const STOPS: &[&str] = &[
    " và các ",
    " và những ",
    " và quy định",
    " và văn bản",
    " và pháp luật",
    " và Luật ",
    " và Nghị ",
    " và Bộ luật ",
    " và Thông tư",
    " công bố ",
    " thông qua ",
    " và hướng dẫn",
    " và theo ",
    " quy định ",
    " được ",
    " có hiệu lực",
    " có liên quan",
    " là ",
    " để ",
    " trên ",
    " tại điều",
    " tại Điều",
    " theo ",
    " trong ",
    " hiện hành",
    " đã ",
    " với ",
    " nhằm ",
    " khi ",
    " sẽ ",
    " phải ",
    " này",
    " hướng dẫn ",
    " ban hành ",
    " đối với ",
    " (",
    " -",
    " –",
];

/// Returns the length of the name that `rest` begins with; `rest` stands behind "Luật".
///
/// In a legal basis a name in small letters counts too: "Căn cứ Luật tổ chức Quốc hội".
pub(super) fn name_len(rest: &str, basis: bool) -> Option<usize> {
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    if amends(trimmed) {
        return Some(lead + amending_len(trimmed));
    }
    if !trimmed.chars().next().is_some_and(char::is_alphabetic) {
        return None;
    }
    let dated = dated_len(trimmed);
    let known = NAMES
        .iter()
        .filter_map(|name| prefix_in_any_case(trimmed, name))
        .filter(|len| ends_word(trimmed, *len));
    let known = known.max();
    let capital = basis || trimmed.chars().next().is_some_and(char::is_uppercase);
    let len = match (dated, known) {
        (Some(len), _) => len,
        (None, Some(len)) if capital => len,
        (None, _) if capital => plain_len(trimmed),
        _ => return None,
    };
    (len > 0).then_some(lead + len)
}

fn ends_word(text: &str, len: usize) -> bool {
    text.get(len..).and_then(|rest| rest.chars().next()).is_none_or(|c| !c.is_alphanumeric())
}

/// Returns the length of what a law amends, where `rest` begins with that; zero elsewhere.
pub(super) fn amended_len(rest: &str) -> usize {
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    if amends(trimmed) { lead + amending_len(trimmed) } else { 0 }
}

/// Returns whether a law that amends others is named.
fn amends(name: &str) -> bool {
    // Copies of scans lose letters: "sửa đi, bổ sung".
    ["sửa đổi", "bổ sung", "sửa đi, bổ sung"].iter().any(|w| prefix_in_any_case(name, w).is_some())
}

/// An amending law's name goes on over the laws it amends: up to a number, a date or the end.
fn amending_len(name: &str) -> usize {
    let end = name.find([';', '.', '(', '\u{201d}']).unwrap_or(name.len());
    let head = name.get(..end).unwrap_or(name);
    let len = mark_of_number_or_date(head).unwrap_or(head.len());
    name.get(..len).unwrap_or("").trim_end_matches([',', ' ', '\n', '\r']).len()
}

/// Returns the length of a name with its number or date behind it.
fn dated_len(name: &str) -> Option<usize> {
    let end = name.find([';', ':', '(', '“', '”']).unwrap_or(name.len());
    let end = name.find(". ").map_or(end, |dot| dot.min(end));
    let end = name.find(".\n").map_or(end, |dot| dot.min(end));
    let head = name.get(..end)?;
    let mark = mark_of_number_or_date(head)?;
    let name = head.get(..mark)?;
    // A verb or another law before the mark: the number or date is not this law's.
    let others = [", Luật ", ", Điều ", ", khoản ", " Nghị định", " Thông tư", " Quyết định"];
    let other = STOPS.iter().take(14).chain(&others).any(|stop| name.contains(stop));
    (!other && mark < 240).then(|| name.trim_end_matches([',', ' ', '\n', '\r']).len())
}

/// Returns where a number or a date begins: "số" or "ngày" before a digit, or a year.
fn mark_of_number_or_date(head: &str) -> Option<usize> {
    let before_digit = |word: &str| {
        let mut found = head.match_indices(word).map(|(at, _)| at);
        found.find(|at| {
            let before = head.get(..*at).and_then(|b| b.chars().next_back());
            let behind = head.get(at + word.len()..).unwrap_or("").trim_start_matches(':');
            let digit = behind.trim_start().starts_with(|c: char| c.is_ascii_digit());
            before.is_some_and(char::is_whitespace) && behind.starts_with(char::is_whitespace) && digit
        })
    };
    ["ngày", "số", "năm"].iter().filter_map(|word| before_digit(word)).min()
}

/// Returns the length of a name that nothing follows to mark its end.
fn plain_len(name: &str) -> usize {
    let end = name.find([',', ';', '.', ':', '(', ')', '“', '”', '\t', '/']).unwrap_or(name.len());
    let head = name.get(..end).unwrap_or("");
    let head = head.find("\n\n").and_then(|at| head.get(..at)).unwrap_or(head);
    let stop = STOPS.iter().filter_map(|w| head.find(w)).min().unwrap_or(head.len());
    let mut len = stop;
    // No law's name runs over a dozen words.
    if let Some((at, _)) = head.get(..stop).unwrap_or("").match_indices(' ').nth(14) {
        len = at;
    }
    head.get(..len).unwrap_or("").trim_end().len()
}
