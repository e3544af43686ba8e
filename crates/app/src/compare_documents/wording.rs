//! How one text differs from another, shown by the words around the difference.

use dongho_base::Localized;

/// Words of the common text that are shown on each side of a difference.
const AROUND: usize = 4;
/// Words of a long difference that are shown.
const SHOWN: usize = 60;

/// Returns "từ “…” thành “…”", with the words that differ and a few around them; `None` where no word differs.
pub(super) fn step(old: &str, new: &str) -> Option<Localized> {
    let before: Vec<&str> = old.split_whitespace().collect();
    let after: Vec<&str> = new.split_whitespace().collect();
    if before == after {
        return None;
    }
    let front = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let shorter = before.len().min(after.len()) - front;
    let behind =
        before.iter().rev().zip(after.iter().rev()).take(shorter).take_while(|(a, b)| a == b).count();
    let (old, new) = (part(&before, front, behind), part(&after, front, behind));
    Some(Localized::new(format!("từ “{old}” thành “{new}”"), format!("from “{old}” to “{new}”")))
}

/// The words between a common front and a common end, with some of both.
fn part(words: &[&str], front: usize, behind: usize) -> String {
    let from = front.saturating_sub(AROUND);
    let to = (words.len() - behind + AROUND).min(words.len());
    let shown = words.get(from..to).unwrap_or(&[]);
    let mut text = if from > 0 { "… ".to_owned() } else { String::new() };
    text.push_str(&shown.get(..SHOWN).unwrap_or(shown).join(" "));
    if to < words.len() || shown.len() > SHOWN {
        text.push_str(" …");
    }
    text
}

/// Returns a text on one line, the end of a long one left out.
pub(super) fn quoted(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..SHOWN) {
        Some(first) => format!("{} …", first.join(" ")),
        None => words.join(" "),
    }
}
