//! What stands around the programme: place, submission, capacity, articles, recipients.

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::Localized;
use dongho_decision::{Clause, Level, Reading};
use dongho_vietnamese::normal::one_line;
use dongho_vietnamese::word_key;

use super::wording::{quoted, step};

pub(super) fn compare(old: &Reading, new: &Reading) -> Vec<Localized> {
    let mut told = Vec::new();
    for (vi, en, of) in FACTS {
        told.extend(fact((vi, en), &of(old), &of(new)));
    }
    told.extend(articles(old, new));
    told.extend(recipients(old, new));
    told
}

type Fact = (&'static str, &'static str, fn(&Reading) -> String);

const FACTS: [Fact; 4] = [
    ("Nơi ban hành", "Place of issue", |reading| line(reading.document.place.as_deref())),
    ("Văn bản đề nghị", "Submission", proposal),
    ("Thẩm quyền ký", "Capacity of the signer", |reading| {
        line(reading.document.signer.as_ref().and_then(|signer| signer.capacity.as_deref()))
    }),
    ("Văn bản ban hành kèm theo", "Attached document", |reading| {
        let attached = reading.document.attached.as_ref();
        attached.map_or_else(String::new, |it| one_line(&format!("{} {}", it.kind, it.title)))
    }),
];

fn line(text: Option<&str>) -> String {
    one_line(text.unwrap_or(""))
}

fn proposal(reading: &Reading) -> String {
    let clause = reading.clauses.iter().find(|clause| clause.level == Level::Proposal);
    line(clause.map(|clause| clause.text.as_str()))
}

fn fact((vi, en): (&str, &str), old: &str, new: &str) -> Option<Localized> {
    match (old.is_empty(), new.is_empty()) {
        _ if word_key(old) == word_key(new) => None,
        (true, _) => Some(Localized::new(format!("{vi}: thêm “{new}”."), format!("{en}: added “{new}”."))),
        (_, true) => Some(Localized::new(format!("{vi}: bỏ “{old}”."), format!("{en}: removed “{old}”."))),
        _ => step(old, new)
            .map(|step| Localized::new(format!("{vi}: {}.", step.vi), format!("{en}: {}.", step.en))),
    }
}

/// The articles by number; of one that holds the whole programme only its own words.
fn articles(old: &Reading, new: &Reading) -> Vec<Localized> {
    let (before, after) = (own_words(old), own_words(new));
    let mut told = Vec::new();
    for (no, text) in &before {
        let change = match after.get(no) {
            None => Some(Localized::new(
                format!("bỏ; trước đây: “{}”", quoted(text)),
                format!("removed; it was “{}”", quoted(text)),
            )),
            Some(now) => step(text, now),
        };
        told.extend(change.map(|change| article(no, &change)));
    }
    for (no, text) in after.iter().filter(|(no, _)| !before.contains_key(*no)) {
        let text = quoted(text);
        let change = Localized::new(format!("thêm mới: “{text}”"), format!("added: “{text}”"));
        told.push(article(no, &change));
    }
    told
}

fn article((_, no): &(usize, &str), change: &Localized) -> Localized {
    Localized::new(format!("{no}: {}.", change.vi), format!("{no}: {}.", change.en))
}

/// The own words of each article, by its place among the articles of that name and its name.
fn own_words(reading: &Reading) -> BTreeMap<(usize, &str), &str> {
    let named: BTreeSet<&str> = reading.document.articles.iter().map(|it| it.clause.as_str()).collect();
    let of_document = |clause: &&Clause| named.contains(clause.id.as_str());
    let articles = reading.clauses.iter().filter(of_document);
    articles.map(|clause| ((digits(&clause.id), clause.id.as_str()), clause.text.as_str())).collect()
}

/// Articles are told in the order of their numbers.
fn digits(id: &str) -> usize {
    id.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(usize::MAX)
}

fn recipients(old: &Reading, new: &Reading) -> Vec<Localized> {
    let key = |line: &String| (word_key(line), line.clone());
    let before: BTreeMap<_, _> = old.document.recipients.iter().map(key).collect();
    let after: BTreeMap<_, _> = new.document.recipients.iter().map(key).collect();
    let only = |these: &BTreeMap<String, String>, those: &BTreeMap<String, String>| {
        let lines = these.iter().filter(|(key, _)| !those.contains_key(*key));
        lines.map(|(_, line)| line.clone()).collect::<Vec<_>>().join("; ")
    };
    let (gone, come) = (only(&before, &after), only(&after, &before));
    let told = [(come, "Nơi nhận: thêm", "Recipients: added"), (gone, "Nơi nhận: bỏ", "Recipients: removed")];
    let told = told.into_iter().filter(|(lines, ..)| !lines.is_empty());
    told.map(|(lines, vi, en)| Localized::new(format!("{vi} {lines}."), format!("{en} {lines}."))).collect()
}
