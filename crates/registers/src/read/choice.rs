//! Choices by what people call them: their id, their name with or without marks.

use std::collections::BTreeMap;

use dongho_base::{Localized, NaiveDate};
use dongho_programme::{Choice, CodeList};
use dongho_vietnamese::normal::{one_line, search_key};

/// Most choices named in a refusal.
const MOST_NAMED: usize = 8;

/// Choices by id and by name.
pub(super) struct ChoiceIndex<'c> {
    ids: BTreeMap<String, &'c str>,
    /// By name as it is, in lower case.
    exact: BTreeMap<String, Vec<&'c str>>,
    /// By name without marks.
    folded: BTreeMap<String, Vec<&'c str>>,
    names: BTreeMap<&'c str, &'c Localized>,
}

impl<'c> ChoiceIndex<'c> {
    /// Makes the index of a list; names lead to codes that hold on the day, ids to all.
    pub(super) fn of_list(list: &'c CodeList, today: NaiveDate) -> Self {
        Self::of(list.codes.iter().map(|code| (code.id.as_str(), &code.name, code.holds_on(today))))
    }

    pub(super) fn of_choices(choices: &'c [Choice]) -> Self {
        Self::of(choices.iter().map(|choice| (choice.id.as_str(), &choice.name, true)))
    }

    fn of(choices: impl Iterator<Item = (&'c str, &'c Localized, bool)>) -> Self {
        let mut index = ChoiceIndex {
            ids: BTreeMap::new(),
            exact: BTreeMap::new(),
            folded: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for (id, name, holds) in choices {
            index.ids.insert(id.to_lowercase(), id);
            index.names.insert(id, name);
            for text in [&name.vi, &name.en].into_iter().filter(|_| holds) {
                add(&mut index.exact, one_line(text).to_lowercase(), id);
                add(&mut index.folded, search_key(&one_line(text)), id);
            }
        }
        index
    }

    /// Returns the id of the choice that a text names.
    pub(super) fn find(&self, text: &str) -> Result<&'c str, Localized> {
        let text = one_line(text);
        if let Some(id) = self.ids.get(&text.to_lowercase()) {
            return Ok(id);
        }
        let by_name = self.exact.get(&text.to_lowercase()).or_else(|| self.folded.get(&search_key(&text)));
        match by_name.map(Vec::as_slice) {
            Some([only]) => Ok(only),
            Some(several) => Err(self.doubtful(&text, several)),
            // Exports write the id in front of the name.
            None => {
                match text.split_once(" - ").and_then(|(id, _)| self.ids.get(&id.trim().to_lowercase())) {
                    Some(id) => Ok(id),
                    None => Err(self.unknown(&text)),
                }
            }
        }
    }

    /// Returns the ids of the choices that a text names, parted by semicolons or lines, or by commas where no name has one.
    pub(super) fn find_all(&self, text: &str) -> Result<Vec<&'c str>, Localized> {
        let parted = |separators: &'static [char]| -> Result<Vec<&'c str>, Localized> {
            let mut found = Vec::new();
            for part in text.split(separators).filter(|part| !part.trim().is_empty()) {
                let id = self.find(part)?;
                if !found.contains(&id) {
                    found.push(id);
                }
            }
            if found.is_empty() { Err(self.unknown(text)) } else { Ok(found) }
        };
        parted(&[';', '\n']).or_else(|refusal| parted(&[';', '\n', ',']).map_err(|_| refusal))
    }

    fn doubtful(&self, text: &str, ids: &[&str]) -> Localized {
        let ids = ids.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
        Localized::new(
            format!("“{text}” có thể là nhiều lựa chọn; hãy ghi mã: {ids}."),
            format!("“{text}” may be several choices; write the code: {ids}."),
        )
    }

    fn unknown(&self, text: &str) -> Localized {
        let some = |name: fn(&Localized) -> &String| {
            let names = self
                .names
                .values()
                .take(MOST_NAMED)
                .map(|it| name(it).as_str())
                .collect::<Vec<_>>()
                .join("; ");
            if self.names.len() > MOST_NAMED { format!("{names}; …") } else { format!("{names}.") }
        };
        Localized::new(
            format!("Không có lựa chọn “{text}”. Các lựa chọn: {}", some(|it| &it.vi)),
            format!("There is no choice “{text}”. Choices: {}", some(|it| &it.en)),
        )
    }
}

fn add<'c>(index: &mut BTreeMap<String, Vec<&'c str>>, key: String, id: &'c str) {
    let ids = index.entry(key).or_default();
    if !ids.contains(&id) {
        ids.push(id);
    }
}
