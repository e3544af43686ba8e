use std::collections::BTreeSet;

use dongho_vietnamese::{fold, word_key};

use crate::Target;

/// Words that say nothing about what is measured, folded.
const EMPTY: [&str; 40] = [
    "dat", "den", "nam", "tu", "cua", "va", "cac", "tinh", "tren", "dia", "ban", "ty", "le", "ti", "so",
    "luong", "duy", "tri", "phan", "dau", "dong", "gop", "vao", "toi", "thieu", "it", "nhat", "khoang",
    "binh", "quan", "trung", "giai", "doan", "duoc", "la", "co", "moi", "hang", "tong", "chi",
];

/// Returns the words of a metric that tell it from another, folded.
pub(super) fn words(metric: &str) -> BTreeSet<String> {
    let folded = fold(&word_key(metric));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .filter(|word| !EMPTY.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// Returns whether two metrics name the same thing: the words of the shorter one are in the longer one, and the longer
/// one has not twice as many.
pub(super) fn is_same(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() >= 2 && short.is_subset(long) && long.len() < short.len() * 2
}

/// Returns whether two metrics are worded alike, a word in ten aside.
pub(super) fn is_equal(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let common = a.intersection(b).count();
    common >= 3 && common * 10 >= a.union(b).count() * 9
}

/// Returns whether two metrics speak of one thing but are not worded alike: half of their words are common.
pub(super) fn is_related(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let common = a.intersection(b).count();
    common >= 4 && common * 2 >= a.union(b).count() && a != b
}

/// Returns the sentence of a target on one line.
pub(super) fn sentence(text: &str, target: &Target) -> String {
    dongho_vietnamese::normal::one_line(text.get(target.start..target.end).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_are_the_same_by_their_telling_words() {
        let index = words("Chỉ số phát triển con người (HDI)");
        assert!(is_same(&index, &words("đóng góp vào chỉ số phát triển con người (HDI)")));
        assert!(!is_same(&index, &words("chỉ số hiệu quả môi trường (EPI)")));
        assert!(!is_equal(&words("nhân lực nghiên cứu khoa học"), &words("nhân lực quản lý khoa học")));
        assert!(is_equal(
            &words("nhân lực nghiên cứu khoa học"),
            &words("Nhân lực nghiên cứu khoa học của tỉnh")
        ));
    }
}
