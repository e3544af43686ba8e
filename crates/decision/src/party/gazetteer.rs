//! Known bodies and the ways they are printed.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::PartyKind;
use crate::words::{Gap, Word, WordKind, words};

/// A known body.
#[derive(Debug)]
pub(crate) struct Body {
    /// Its full name.
    pub(crate) name: String,
    pub(crate) kind: PartyKind,
}

/// The known bodies.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    bodies: Vec<Body>,
    /// By the first word of a form: its other words without separators, and the body; the longest form first.
    forms: HashMap<String, Vec<(Vec<String>, usize)>>,
}

/// The bodies compiled in from `data/bodies.txt`.
pub(crate) static BODIES: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::read(include_str!("../../data/bodies.txt")));

impl Gazetteer {
    fn read(data: &str) -> Self {
        let mut gazetteer = Gazetteer::default();
        for line in data.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let mut fields = line.split('|').map(str::trim);
            let (kind, name, forms) =
                (fields.next(), fields.next().unwrap_or(""), fields.next().unwrap_or(""));
            let heads: &[(&str, PartyKind)] = match kind {
                Some("so_bo") => &[("Sở ", PartyKind::Department), ("Bộ ", PartyKind::Ministry)],
                Some("department") => &[("", PartyKind::Department)],
                Some("ministry") => &[("", PartyKind::Ministry)],
                Some("party") => &[("", PartyKind::Party)],
                Some("peoples_committee") => &[("", PartyKind::PeoplesCommittee)],
                Some("peoples_council") => &[("", PartyKind::PeoplesCouncil)],
                Some("office") => &[("", PartyKind::Office)],
                Some("association") => &[("", PartyKind::Association)],
                Some("press") => &[("", PartyKind::Press)],
                Some("institution") => &[("", PartyKind::Institution)],
                _ => &[("", PartyKind::Other)],
            };
            for (head, kind) in heads {
                gazetteer.add(*kind, head, name, forms);
            }
        }
        gazetteer.forms.values_mut().for_each(|forms| forms.sort_by_key(|(rest, _)| usize::MAX - rest.len()));
        gazetteer
    }

    fn add(&mut self, kind: PartyKind, head: &str, name: &str, forms: &str) {
        let body = self.bodies.len();
        self.bodies.push(Body { name: format!("{head}{name}"), kind });
        for form in
            std::iter::once(name).chain(forms.split(';').map(str::trim)).filter(|form| !form.is_empty())
        {
            let printed = format!("{head}{form}");
            let mut keys = words(&printed, 0)
                .into_iter()
                .filter(|word| !separates(word))
                .map(|word| word.key.into_owned());
            let first = keys.next().unwrap_or_default();
            self.forms.entry(first).or_default().push((keys.collect(), body));
        }
    }

    /// Returns the known body that is named at `at` and the number of words it takes, the longest form first.
    pub(crate) fn at(&self, words: &[Word<'_>], at: usize) -> Option<(&Body, usize)> {
        let forms = self.forms.get(words.get(at)?.key.as_ref())?;
        let (body, len) =
            forms.iter().find_map(|(rest, body)| Some((body, matches(words, at + 1, rest)?)))?;
        Some((self.bodies.get(*body)?, len + 1))
    }

    /// Returns the department or ministry whose name without "Sở" begins at `at`.
    pub(crate) fn department_at(&self, words: &[Word<'_>], at: usize) -> Option<(&Body, usize)> {
        let forms = self.forms.get("sở")?;
        let (body, len) = forms.iter().find_map(|(rest, body)| Some((body, matches(words, at, rest)?)))?;
        Some((self.bodies.get(*body)?, len))
    }
}

/// Returns the number of words from `from` on that hold `wanted`, separators between them left out.
fn matches(words: &[Word<'_>], from: usize, wanted: &[String]) -> Option<usize> {
    let mut at = from;
    for key in wanted {
        let mut skipped = 0;
        while words.get(at).is_some_and(|word| separates(word) && word.key != *key)
            && skipped < 2
            && at > from
        {
            at += 1;
            skipped += 1;
        }
        let word = words.get(at)?;
        if word.key != *key || word.gap == Gap::Blank {
            return None;
        }
        at += 1;
    }
    Some(at - from)
}

/// Returns whether a word only divides the parts of a name.
fn separates(word: &Word<'_>) -> bool {
    matches!(word.key.as_ref(), "và" | "&")
        || (word.kind == WordKind::Mark && matches!(word.key.as_ref(), "," | "-" | "–" | "—" | "‑" | "."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_forms_find_their_body() {
        for (printed, name) in [
            ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
            ("sở tài chính", "Sở Tài chính"),
            ("Sở Lao động, Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
            ("Sở Lao động Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
            ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
            ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
            ("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
            ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
            ("SỞ Y TẾ", "Sở Y tế"),
            ("Bộ KH&CN", "Bộ Khoa học và Công nghệ"),
            ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Ban Quản lý các KCN tỉnh", "Ban Quản lý các khu công nghiệp tỉnh"),
        ] {
            let words = words(printed, 0);
            let found = BODIES.at(&words, 0).map(|(body, len)| (body.name.as_str(), len));
            assert_eq!(found, Some((name, words.len())), "{printed}");
        }
    }

    #[test]
    fn a_list_is_not_taken_for_one_name() {
        let words = words("Sở Tài chính, Sở Y tế", 0);
        assert_eq!(BODIES.at(&words, 0).map(|(_, len)| len), Some(3));
        assert!(BODIES.at(&words, 1).is_none());
    }
}
