//! What there is to say about each kind of item: facts in words, in an order that two versions share.

use dongho_base::{Language, Localized};

use super::Subject;
use crate::words::same;
use crate::{Programme, Question};

/// How items of one kind are compared.
pub(super) struct Kind<T: 'static> {
    pub(super) subject: Subject,
    /// What the kind is called at the beginning of a sentence, in Vietnamese and English.
    pub(super) noun: (&'static str, &'static str),
    /// Whether people know the items by their ids (clauses) and not by name only.
    pub(super) known_by_id: bool,
    pub(super) list: fn(&Programme) -> &[T],
    pub(super) id: fn(&T) -> String,
    pub(super) name: fn(&T, &Programme) -> Localized,
    /// What tells a renumbered item again.
    pub(super) keys: &'static [fn(&T) -> Option<String>],
    pub(super) facts: fn(&T, &Programme) -> Vec<Fact>,
}

/// One fact about an item.
pub(super) struct Fact {
    label: (&'static str, &'static str),
    /// Empty where there is none.
    pub(super) value: Localized,
    /// Whether both values are told; of digests and long texts it is only said that they changed.
    pub(super) quoted: bool,
    /// Whether it is told when the whole item is new or gone.
    pub(super) told_whole: bool,
}

impl Fact {
    /// Returns a fact whose values are told.
    pub(super) fn told(vi: &'static str, en: &'static str, value: Localized) -> Self {
        Fact { label: (vi, en), value, quoted: true, told_whole: false }
    }

    /// Returns a fact of which only is said that it changed.
    pub(super) fn silent(vi: &'static str, en: &'static str, value: impl Into<String>) -> Self {
        Fact { label: (vi, en), value: same(&value.into()), quoted: false, told_whole: false }
    }

    /// Tells the fact also when the item is new or gone.
    pub(super) fn first(self) -> Self {
        Fact { told_whole: true, ..self }
    }

    /// Returns the name of the fact.
    pub(super) fn label(&self, language: Language) -> &'static str {
        match language {
            Language::Vi => self.label.0,
            Language::En => self.label.1,
        }
    }
}

/// Returns how a long sentence begins: one that was reworded further on is still the same.
pub(super) fn first_words(sentence: &str) -> Option<String> {
    const ENOUGH: usize = 6;
    let words: Vec<&str> = sentence.split_whitespace().take(ENOUGH).collect();
    (words.len() == ENOUGH).then(|| words.join(" "))
}

pub(super) fn text(value: Option<&str>) -> Localized {
    same(value.unwrap_or(""))
}

pub(super) fn yes(flag: bool, vi: &str, en: &str) -> Localized {
    if flag { Localized::new(vi, en) } else { Localized::default() }
}

pub(super) fn list(items: &[String]) -> Localized {
    same(&items.join(", "))
}

/// The names of parties; an id that is unknown stands for itself.
pub(super) fn parties(ids: &[String], programme: &Programme) -> Localized {
    let names: Vec<Localized> = ids.iter().map(|id| party(id, programme)).collect();
    let join = |language| names.iter().map(|name| name.get(language)).collect::<Vec<_>>().join(", ");
    Localized::new(join(Language::Vi), join(Language::En))
}

pub(super) fn party(id: &str, programme: &Programme) -> Localized {
    programme.party(id).map_or_else(|| same(id), |party| party.name.clone())
}

pub(super) fn questions(questions: &[Question]) -> Fact {
    let all =
        questions.iter().map(|it| format!("{}|{:?}", it.text.vi, it.assumed)).collect::<Vec<_>>().join("\n");
    Fact::silent("điều còn bỏ ngỏ", "open questions", all)
}
