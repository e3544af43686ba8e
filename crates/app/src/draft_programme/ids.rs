//! Ids for what a document names in words or by labels.

use std::collections::BTreeSet;

use dongho_vietnamese::fold;

/// Hands out ids, each once.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// Returns `wanted`, or `wanted` with the first number behind `mark` that makes it new.
    pub(super) fn take(&mut self, wanted: &str, mark: char) -> String {
        let mut id = wanted.to_owned();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{wanted}{mark}{number}");
            number += 1;
        }
        id
    }
}

/// Returns a name as an id: letters without marks, digits, hyphens, at most 80 of them.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name).to_lowercase();
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() >= 80 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "muc".to_owned() } else { slug }
}

/// Returns a path of labels that definition files accept: no empty label, no white space around one, not too long.
pub(super) fn path(id: &str) -> String {
    let clean = |label: &str| label.trim().chars().filter(|c| !c.is_control()).collect::<String>();
    let labels: Vec<String> = id.split('.').map(clean).filter(|label| !label.is_empty()).collect();
    let path: String = labels.join(".").chars().take(100).collect();
    let path = path.trim_end_matches(['.', ' ']);
    if path.is_empty() { "?".to_owned() } else { path.to_owned() }
}

/// Returns a working name: the text on one line, cut at a word where it is long.
pub(super) fn gist(text: &str) -> String {
    const LONGEST: usize = 160;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line.trim_end_matches([';', '.', ',', ':']).to_owned();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", cut.trim_end_matches([';', '.', ',', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_plain_ids_and_ids_are_handed_out_once() {
        assert_eq!(slug("Sở Lao động - Thương binh và Xã hội"), "so-lao-dong-thuong-binh-va-xa-hoi");
        assert_eq!(slug("***"), "muc");
        let mut ids = Ids::default();
        assert_eq!([ids.take("a", '~'), ids.take("a", '~'), ids.take("a", '~')], ["a", "a~2", "a~3"]);
    }

    #[test]
    fn broken_paths_are_mended_and_sound_ones_kept() {
        assert_eq!(path("II.2.1.đ"), "II.2.1.đ");
        assert_eq!(path(" II..\n2 ."), "II.2");
        assert_eq!(path(""), "?");
    }

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        let gist = gist(&"nghiên cứu ".repeat(40));
        assert!(gist.ends_with("cứu…") || gist.ends_with("nghiên…"), "{gist}");
        assert!(gist.chars().count() <= 161);
    }
}
