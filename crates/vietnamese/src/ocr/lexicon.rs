use std::sync::LazyLock;

use super::reading::is_misreading;
use super::word::{Word, pair, words};

/// The word list, ready for looking up.
pub(super) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../data/compounds.txt")));

/// Short words that stand beside everything; a misreading that would be one of them is not believed.
const FREQUENT: &str = "ai bị bởi các cái cả cần chỉ chưa chúng có còn cùng cũng của do đã đang đó đều để đến đi được \
    hai hay hoặc khi không là lên lại mà mỗi mọi một nên nếu năm này nào ngày những như nhưng phải qua ra rất sang sau sẽ tỉnh \
    số sự tại theo thì tháng tới trên trong trước từ từng và vào vẫn về vì với việc ở ba bốn sáu bảy tám chín mười đây";

/// Compounds by their letters without marks. Sorted lists are quicker to build than maps and as quick to ask.
pub(super) struct Lexicon {
    /// By the key of the letters without marks; within one key in the order of the list.
    compounds: Vec<Compound>,
    /// Keys of the compounds as printed.
    exact: Vec<u64>,
    /// Keys of the frequent short words.
    frequent: Vec<u64>,
}

/// One compound of the list.
pub(super) struct Compound {
    folded: u64,
    syllables: [&'static str; 2],
    exact: [u64; 2],
    /// Suggested even where a frequent short word is printed.
    strong: bool,
    /// May be suggested at all.
    suggested: bool,
}

impl Lexicon {
    fn read(list: &'static str) -> Self {
        let entries = list.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(','));
        let mut compounds: Vec<Compound> = entries.filter_map(|entry| Compound::read(entry.trim())).collect();
        compounds.sort_by_key(|compound| compound.folded);
        let mut exact: Vec<u64> = compounds.iter().map(Compound::key).collect();
        exact.sort_unstable();
        let mut frequent: Vec<u64> = words(FREQUENT).iter().map(|word| word.exact).collect();
        frequent.sort_unstable();
        Lexicon { compounds, exact, frequent }
    }

    /// Returns the compounds with the same letters, marks left aside.
    pub(super) fn candidates(&self, first: &Word, second: &Word) -> Option<&[Compound]> {
        let key = pair(first.folded, second.folded);
        let start = self.compounds.partition_point(|compound| compound.folded < key);
        let rest = self.compounds.get(start..)?;
        let count = rest.iter().take_while(|compound| compound.folded == key).count();
        rest.get(..count).filter(|found| !found.is_empty())
    }

    /// Returns whether two words are a compound as printed.
    pub(super) fn is_compound(&self, first: &Word, second: &Word) -> bool {
        self.exact.binary_search(&pair(first.exact, second.exact)).is_ok()
    }

    fn is_frequent(&self, word: &Word) -> bool {
        self.frequent.binary_search(&word.exact).is_ok()
    }
}

impl Compound {
    /// Reads an entry of the list; `None` for an empty one.
    fn read(entry: &'static str) -> Option<Self> {
        let compound = entry.trim_end_matches(['!', '~']);
        let syllables = compound.split_once(' ')?.into();
        let [first, second] = words(compound)[..] else {
            return None;
        };
        Some(Compound {
            folded: pair(first.folded, second.folded),
            syllables,
            exact: [first.exact, second.exact],
            strong: entry.ends_with('!'),
            suggested: !entry.ends_with('~'),
        })
    }

    /// Returns whether what is printed may be a misreading of this compound.
    pub(super) fn explains(&self, printed: &[&str; 2], words: [&Word; 2]) -> bool {
        let syllables = self.syllables.iter().zip(printed).zip(self.exact.iter().zip(words));
        self.suggested
            && syllables.into_iter().all(|((own, printed), (exact, word))| {
                *exact == word.exact
                    || is_misreading(printed, own) && (self.strong || !LEXICON.is_frequent(word))
            })
    }

    /// Returns the key of the compound, as it would be printed right.
    pub(super) fn key(&self) -> u64 {
        let [first, second] = self.exact;
        pair(first, second)
    }

    /// Returns the compound with the capitals of what is printed and what stands between its syllables.
    pub(super) fn cased(&self, printed: &[&str; 2], between: &str) -> String {
        let [first, second] = [0, 1].map(|i| match (self.syllables.get(i), printed.get(i)) {
            (Some(own), Some(printed)) => cased(own, printed),
            _ => String::new(),
        });
        format!("{first}{between}{second}")
    }
}

fn cased(own: &str, printed: &str) -> String {
    let mut letters = printed.chars().filter(|c| c.is_alphabetic());
    let begins = letters.next().is_some_and(char::is_uppercase);
    let mut own_letters = own.chars();
    match (begins, letters.next().is_some_and(char::is_uppercase), own_letters.next()) {
        (true, true, _) => own.to_uppercase(),
        (true, false, Some(first)) => first.to_uppercase().chain(own_letters).collect(),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::syllable::is_possible;

    fn entries() -> impl Iterator<Item = &'static str> {
        let list = include_str!("../../data/compounds.txt");
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| !entry.is_empty())
    }

    #[test]
    fn the_list_holds_pairs_of_possible_syllables_in_composed_letters() {
        for entry in entries() {
            let compound = entry.trim_end_matches(['!', '~']);
            let syllables: Vec<&str> = compound.split(' ').collect();
            assert_eq!(syllables.len(), 2, "{entry}");
            assert!(syllables.iter().all(|syllable| is_possible(syllable)), "{entry}");
            assert_eq!(crate::nfc(entry), entry);
        }
        assert!(entries().count() > 2000);
    }

    #[test]
    fn the_list_has_each_compound_once() {
        let mut seen = HashSet::new();
        for entry in entries() {
            assert!(seen.insert(entry.trim_end_matches(['!', '~'])), "{entry} stands twice");
        }
    }
}
