use std::collections::HashMap;
use std::sync::LazyLock;

use super::place_tones;

/// Abbreviations in names of bodies, in lower case, with what they stand for.
///
/// Only those with one meaning: "CT" may be Công Thương or Chủ tịch and is not here.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("btv", "ban thường vụ"),
    ("cntt", "công nghệ thông tin"),
    ("đmst", "đổi mới sáng tạo"),
    ("dn", "doanh nghiệp"),
    ("gd&đt", "giáo dục và đào tạo"),
    ("gd-đt", "giáo dục và đào tạo"),
    ("gdđt", "giáo dục và đào tạo"),
    ("gtvt", "giao thông vận tải"),
    ("hđnd", "hội đồng nhân dân"),
    ("htx", "hợp tác xã"),
    ("kcn", "khu công nghiệp"),
    ("kh&cn", "khoa học và công nghệ"),
    ("kh&đt", "kế hoạch và đầu tư"),
    ("khcn", "khoa học và công nghệ"),
    ("khđt", "kế hoạch và đầu tư"),
    ("kh-cn", "khoa học và công nghệ"),
    ("ktxh", "kinh tế xã hội"),
    ("kt-xh", "kinh tế xã hội"),
    ("lđ-tb&xh", "lao động thương binh và xã hội"),
    ("lđtb&xh", "lao động thương binh và xã hội"),
    ("lđtbxh", "lao động thương binh và xã hội"),
    ("mttq", "mặt trận tổ quốc"),
    ("nn&mt", "nông nghiệp và môi trường"),
    ("nnmt", "nông nghiệp và môi trường"),
    ("nn&ptnt", "nông nghiệp và phát triển nông thôn"),
    ("nnptnt", "nông nghiệp và phát triển nông thôn"),
    ("ptnt", "phát triển nông thôn"),
    ("tn&mt", "tài nguyên và môi trường"),
    ("tnmt", "tài nguyên và môi trường"),
    ("tt&tt", "thông tin và truyền thông"),
    ("tttt", "thông tin và truyền thông"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("ubnd", "ủy ban nhân dân"),
    ("vhtt&dl", "văn hóa thể thao và du lịch"),
    ("vhttdl", "văn hóa thể thao và du lịch"),
    ("vh,tt&dl", "văn hóa thể thao và du lịch"),
];

static LONG_FORMS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());

/// Returns what an abbreviation stands for, in lower case; `None` for anything else. Case does not matter.
pub fn expand_abbreviation(word: &str) -> Option<&'static str> {
    LONG_FORMS.get(word.to_lowercase().as_str()).copied()
}

/// Returns the key by which two printed names of one body or person are the same.
///
/// Case, composition, tone placement, dashes, commas between the parts of a name, doubled spaces and common
/// abbreviations make no difference; letters and their marks do.
pub fn word_key(name: &str) -> String {
    let name = place_tones(name).to_lowercase();
    let mut key = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        let bare = word.trim_matches([',', ';', '.', '-', '–', '—', ':']);
        match LONG_FORMS.get(bare) {
            Some(long) => push_words(&mut key, long),
            None => push_words(&mut key, bare),
        }
    }
    key
}

fn push_words(key: &mut String, text: &str) {
    let separators = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‑' | ',' | ';' | '&');
    for word in text.split(separators).filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
}

/// Returns whether two printed names mean the same body or person, by [`word_key`].
pub fn same_name(a: &str, b: &str) -> bool {
    a == b || word_key(a) == word_key(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_variants_of_one_body_are_the_same_name() {
        for (a, b) in [
            ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Uỷ ban nhân dân  tỉnh", "ỦY BAN NHÂN DÂN TỈNH"),
            ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội"),
            ("Sở Lao động – Thương binh và Xã hội", "Sở Lao động Thương binh và Xã hội"),
            ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
            ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
            ("sở tài chính", "Sở Tài Chính"),
            ("Đài Phát thanh - Truyền hình", "Đài Phát thanh–Truyền hình"),
        ] {
            assert!(same_name(a, b), "{a} and {b}: {} / {}", word_key(a), word_key(b));
        }
    }

    #[test]
    fn names_that_differ_in_a_mark_are_two() {
        assert!(!same_name("Ngô Tân Phụng", "Ngô Tân Phượng"));
        assert!(!same_name("Sở Tài chính", "Sở Tư pháp"));
        assert!(!same_name("UBND tỉnh", "HĐND tỉnh"));
    }
}
