//! The place of the old text that an amending sentence names: "điểm a khoản 2 Mục I".

use dongho_decision::Reading;

/// What parts of a document are called, the widest first. Articles are left out where sections below them are named.
const PARTS: [&str; 7] = ["phần", "chương", "điều", "mục", "tiểu mục", "khoản", "điểm"];

/// Returns the text that stands at the place named, where exactly one clause or task can be meant. Rows of tables and
/// words that are replaced everywhere are left to the reader.
pub(super) fn text<'r>(instruction: &str, old: &'r Reading) -> Option<(&'r str, &'r str)> {
    let words: Vec<String> = instruction.split_whitespace().map(bare).collect();
    if let Some(no) = task_number(&words) {
        let mut tasks = old.tasks.iter().filter(|task| bare(&task.no) == no);
        return tasks
            .next()
            .filter(|_| tasks.next().is_none())
            .map(|it| (it.clause.as_str(), it.text.as_str()));
    }
    let elsewhere = ["số thứ tự", "phụ lục", "cụm từ"];
    if elsewhere.iter().any(|it| instruction.to_lowercase().contains(it)) {
        return None;
    }
    let labels = labels(&words);
    let mut found = old.clauses.iter().filter(|clause| !labels.is_empty() && stands_at(&clause.id, &labels));
    let first = found.next()?;
    found.next().is_none().then_some((first.id.as_str(), first.text.as_str()))
}

/// A label without the marks around it, in small letters.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// "nhiệm vụ số 2": tasks are known by their number where only one bears it.
fn task_number(words: &[String]) -> Option<String> {
    let at = words.windows(3).position(|it| it == ["nhiệm", "vụ", "số"].map(str::to_owned))?;
    words.get(at + 3).cloned()
}

/// The labels named, from the widest part to the narrowest; "2.1" is two of them.
fn labels(words: &[String]) -> Vec<String> {
    let mut named: Vec<(usize, &str)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let joined = at.checked_sub(1).and_then(|it| words.get(it)).map(|it| format!("{it} {word}"));
        let part = joined
            .and_then(|it| PARTS.iter().position(|part| *part == it))
            .or_else(|| PARTS.iter().position(|part| part == word));
        if let (Some(part), Some(label)) = (part, words.get(at + 1))
            && label.chars().count() <= 8
            && label.chars().any(|c| c.is_ascii_alphanumeric() || c == 'đ')
        {
            named.push((part, label));
        }
    }
    named.sort_by_key(|(part, _)| *part);
    named.dedup();
    named.into_iter().flat_map(|(_, label)| label.split('.').map(str::to_owned)).collect()
}

/// Whether the labels end the path of a clause: all of them in this order, the last one last.
fn stands_at(id: &str, labels: &[String]) -> bool {
    let mut path = id.split('.').map(|label| bare(label.rsplit(' ').next().unwrap_or(label)));
    let mut wanted = labels.iter().peekable();
    let mut last = false;
    for label in path.by_ref() {
        last = wanted.next_if(|it| **it == label).is_some();
    }
    last && wanted.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        labels(&text.split_whitespace().map(bare).collect::<Vec<_>>())
    }

    #[test]
    fn labels_are_told_from_the_widest_part_to_the_narrowest() {
        assert_eq!(named("Sửa đổi điểm a khoản 2 Mục II như sau:"), ["ii", "2", "a"]);
        assert_eq!(named("Sửa đổi điểm đ, khoản 2.1, Mục II Phần I"), ["i", "ii", "2", "1", "đ"]);
        assert_eq!(named("Bổ sung một số nội dung"), Vec::<String>::new());
    }

    #[test]
    fn a_path_is_met_where_its_last_label_is_the_last_named() {
        let labels = ["ii", "2"].map(str::to_owned);
        assert!(stands_at("Điều 1.II.2", &labels));
        assert!(!stands_at("Điều 1.II.2.a", &labels));
        assert!(!stands_at("Điều 1.III.2", &labels));
    }
}
