//! Vietnamese order: a ă â b c d đ e ê ... y, tones after letters, case last.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use crate::normal::one_line;

/// Compares text as a Vietnamese dictionary does.
pub struct Order {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Default for Order {
    fn default() -> Self {
        Order::new()
    }
}

impl Order {
    /// Returns the Vietnamese order. Keep it: making one costs more than comparing.
    pub fn new() -> Self {
        // The data is compiled in, so this does not fail; if it did, code point order would be left.
        Order { collator: Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok() }
    }

    /// Compares two texts; texts that differ at all never compare as equal, so that lists are stable.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        order.then_with(|| a.cmp(b))
    }

    /// Compares two names of people: given name first, then family name, then what is between.
    pub fn compare_people(&self, a: &str, b: &str) -> Ordering {
        let (a, b) = (person(a), person(b));
        let parts = [(&a.given, &b.given), (&a.family, &b.family), (&a.middle, &b.middle)];
        parts
            .into_iter()
            .map(|(a, b)| self.compare(a, b))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    /// Returns bytes that sort as the text does, for a database that only compares bytes.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(collator) = &self.collator {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }

    /// Returns bytes that sort as [`Order::compare_people`] does.
    pub fn person_key(&self, name: &str) -> Vec<u8> {
        let name = person(name);
        let mut key = self.key(&name.given);
        for part in [&name.family, &name.middle] {
            key.push(0);
            key.extend(self.key(part));
        }
        key
    }
}

struct Person {
    given: String,
    family: String,
    middle: String,
}

/// Takes a Vietnamese name apart: first word family, last word given, the rest between. Titles are left out.
fn person(name: &str) -> Person {
    let name = one_line(name);
    let mut words: Vec<&str> = name.split(' ').filter(|word| !is_title(word)).collect();
    let given = words.pop().unwrap_or("").to_owned();
    let family = if words.is_empty() { String::new() } else { words.remove(0).to_owned() };
    Person { given, family, middle: words.join(" ") }
}

/// Returns whether a word is an academic or social title in front of a name ("GS.TS.", "ThS").
fn is_title(word: &str) -> bool {
    const TITLES: [&str; 12] = ["GS", "PGS", "TS", "TSKH", "ThS", "KS", "CN", "BS", "DS", "LS", "Ông", "Bà"];
    let mut parts = word.split(['.', ',']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(|part| TITLES.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut words: Vec<&str>) -> Vec<&str> {
        let order = Order::new();
        words.sort_by(|a, b| order.compare(a, b));
        words
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        let alphabet = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";
        let letters: Vec<&str> = alphabet.split(' ').collect();
        let mut shuffled = letters.clone();
        shuffled.reverse();
        assert_eq!(sorted(shuffled), letters);
    }

    #[test]
    fn tones_decide_only_among_equal_letters() {
        assert_eq!(sorted(vec!["mạ", "má", "mả", "ma", "mã", "mà"]), ["ma", "mà", "mả", "mã", "má", "mạ"]);
        assert_eq!(sorted(vec!["đào tạo", "dự án", "doanh nghiệp"]), ["doanh nghiệp", "dự án", "đào tạo"]);
        assert_eq!(sorted(vec!["Sở Y tế", "sở tài chính", "Sở Tài chính"]).last(), Some(&"Sở Y tế"));
    }

    #[test]
    fn people_are_listed_by_given_name() {
        let order = Order::new();
        let mut names = vec!["TS. Trần Văn Đức", "Nguyễn Thị Dung", "Nguyễn An", "Lê Thị Ánh", "Lê An"];
        names.sort_by(|a, b| order.compare_people(a, b));
        assert_eq!(names, ["Lê An", "Nguyễn An", "Lê Thị Ánh", "Nguyễn Thị Dung", "TS. Trần Văn Đức"]);
    }

    #[test]
    fn keys_sort_as_the_comparison_does() {
        let order = Order::new();
        let words =
            ["", "an", "ăn", "Ân", "đo", "do", "dó", "dơ", "DO", "zebra", "123", "khoa học", "khoa", "khoá"];
        for a in words {
            for b in words {
                assert_eq!(order.key(a).cmp(&order.key(b)), order.compare(a, b), "{a} {b}");
                assert_eq!(
                    order.person_key(a).cmp(&order.person_key(b)),
                    order.compare_people(a, b),
                    "{a} {b}"
                );
            }
        }
    }
}
