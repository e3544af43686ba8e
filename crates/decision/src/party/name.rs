//! One body under all its printed names.

use std::collections::HashMap;

use dongho_vietnamese::normal::{one_line, word_key};

use crate::words::{Word, span, words};
use crate::{Document, Party, PartyKind};

use super::gazetteer::BODIES;
use super::group;
use super::head;

/// The bodies found so far.
pub(crate) struct Register {
    parties: Vec<Party>,
    by_key: HashMap<String, usize>,
    /// The province whose document it is: "tỉnh Bắc Ninh".
    home: Option<String>,
}

impl Register {
    /// Makes an empty register for a document.
    pub(crate) fn new(document: &Document) -> Self {
        let issuer = document.issuer.as_deref().unwrap_or("");
        let home = issuer.find("tỉnh ").or_else(|| issuer.find("thành phố ")).and_then(|at| issuer.get(at..));
        Register { parties: Vec::new(), by_key: HashMap::new(), home: home.map(str::to_owned) }
    }

    /// Adds a body named by `words` of `text`.
    pub(crate) fn add(&mut self, text: &str, words: &[Word<'_>]) {
        let printed = one_line(span(words).of(text));
        if printed.is_empty() {
            return;
        }
        let named = self.identify(&printed, words);
        let at = *self.by_key.entry(named.key).or_insert_with(|| {
            self.parties.push(Party { name: named.name, kind: named.kind, as_printed: Vec::new() });
            self.parties.len() - 1
        });
        if let Some(party) = self.parties.get_mut(at).filter(|party| !party.as_printed.contains(&printed)) {
            party.as_printed.push(printed);
        }
    }

    /// Returns the bodies in the order in which they are first named. The name of a body is the one it is known under
    /// where the document prints that or an abbreviation of it; a body renamed since is called as printed.
    pub(crate) fn parties(mut self) -> Vec<Party> {
        for party in self.parties.iter_mut().filter(|party| party.kind == PartyKind::Other) {
            let known = word_key(&party.name);
            let printed = party.as_printed.iter();
            if printed.clone().any(|form| word_key(form).starts_with(&known) || is_abbreviated(form)) {
                continue;
            }
            if let Some(longest) = printed.max_by_key(|form| form.len()).cloned() {
                party.name = longest;
            }
        }
        self.parties
    }

    fn identify(&self, printed: &str, words: &[Word<'_>]) -> Named {
        if let Some((body, len)) = BODIES.at(words, 0) {
            let rest = words.get(len..).unwrap_or_default();
            if let Some(name) = self.at_home(&body.name, rest) {
                return Named { key: body.name.clone(), name, kind: body.kind };
            }
        }
        if let Some(set) = group::set_of(words) {
            return Named { key: set.to_owned(), name: set.to_owned(), kind: PartyKind::Group };
        }
        let open = group::at(words, 0).is_some();
        let kind = if open { PartyKind::Group } else { head::kind(words).unwrap_or(PartyKind::Other) };
        let key = word_key(printed);
        let key = key.strip_prefix("các ").map_or(key.clone(), str::to_owned);
        Named { key, name: printed.to_owned(), kind }
    }

    /// Returns the full name of a known body that belongs to the province of the document; `None` where it is another
    /// place's.
    fn at_home(&self, name: &str, rest: &[Word<'_>]) -> Option<String> {
        let home = self.home.as_deref().unwrap_or("");
        let keys: Vec<&str> = rest.iter().map(|word| word.key.as_ref()).collect();
        let home_words = words(home, 0);
        let home_keys: Vec<&str> = home_words.iter().map(|word| word.key.as_ref()).collect();
        let level = home_keys.first() == Some(&"thành");
        let place = home_keys.get(if level { 2 } else { 1 }..).unwrap_or_default();
        let own = keys.is_empty()
            || keys == home_keys
            || keys == place
            || keys == ["tỉnh"]
            || keys == ["thành", "phố"];
        if !own {
            return None;
        }
        let general = matches!(name, "Ủy ban nhân dân tỉnh" | "Ủy ban nhân dân thành phố");
        let named = general && (level == name.ends_with("thành phố")) && !home.is_empty();
        Some(if named { format!("Ủy ban nhân dân {home}") } else { name.to_owned() })
    }
}

/// Returns whether a name holds an abbreviation: two capitals one after another.
fn is_abbreviated(name: &str) -> bool {
    let capitals = name.chars().map(char::is_uppercase).collect::<Vec<_>>();
    let shouted = !name.chars().any(char::is_lowercase);
    !shouted && capitals.windows(2).any(|pair| pair.iter().all(|capital| *capital))
}

/// What a printed name means.
struct Named {
    /// The same for all printed forms of one body.
    key: String,
    name: String,
    kind: PartyKind,
}
