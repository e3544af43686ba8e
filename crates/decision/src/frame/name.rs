//! Names of bodies in sentence case.

use memchr::memmem;

use super::piece::one_line;
use crate::citation::prefix_in_any_case;
use crate::tree::mark::is_capitals;

/// Words behind which each word is part of a place's name.
const UNITS: &[&str] = &["tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "khu"];

/// Words at the head of a body's name; the word behind them takes a capital.
const HEADS: &[&str] = &["Bộ", "Sở", "Cục", "Vụ", "Viện", "Ban"];

/// Words that take a capital wherever they stand: they name one body.
const CAPITALISED: &[(&str, &str)] = &[
    ("chính phủ", "Chính phủ"),
    ("đảng bộ", "Đảng bộ"),
    ("tỉnh ủy", "Tỉnh ủy"),
    ("tỉnh uỷ", "Tỉnh ủy"),
    ("thành ủy", "Thành ủy"),
    ("huyện ủy", "Huyện ủy"),
    ("trung ương", "Trung ương"),
    ("quốc hội", "Quốc hội"),
    ("tp.hcm", "TP.HCM"),
    ("tp. hcm", "TP. HCM"),
    ("đại học", "Đại học"),
    ("chấp hành", "Chấp hành"),
    ("thường vụ", "Thường vụ"),
    ("thường trực", "Thường trực"),
];

/// Returns a body's name as the document's own sentences print it, else in sentence case by rule.
pub(super) fn proper(printed: &str, text: &str) -> String {
    let name = expanded(&one_line(printed));
    if let Some((first, second)) = joint(&name) {
        return format!("{} - {}", proper(first, text), proper(second, text));
    }
    if !is_capitals(&name) {
        return with_capital(&name);
    }
    as_in_sentences(&name, text).unwrap_or_else(|| by_rule(&name))
}

/// Parts "BỘ TÀI CHÍNH-BỘ Y TẾ", the names of two bodies that issue together.
fn joint(name: &str) -> Option<(&str, &str)> {
    let parts = name.match_indices(['-', '–']).filter_map(|(at, dash)| {
        let (first, second) = (name.get(..at)?.trim(), name.get(at + dash.len()..)?.trim());
        (is_capitals(name) && second.starts_with("BỘ ") && first.starts_with("BỘ "))
            .then_some((first, second))
    });
    parts.into_iter().next()
}

fn expanded(name: &str) -> String {
    let capitals = is_capitals(name);
    let (committee, council) = if capitals {
        ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")
    } else {
        ("Ủy ban nhân dân", "Hội đồng nhân dân")
    };
    let name = name.replace("UBND", committee).replace("HĐND", council);
    let name = if capitals { name.replace(" ĐH ", " ĐẠI HỌC ") } else { name };
    name.replace("UỶ BAN", "ỦY BAN").replace("Uỷ ban", "Ủy ban").replace(" -NHÂN", " NHÂN")
}

/// Returns the name as a sentence of the text prints it.
fn as_in_sentences(name: &str, text: &str) -> Option<String> {
    let first = with_capital(name.split(' ').next()?);
    let mut found = memmem::find_iter(text.as_bytes(), first.as_bytes());
    found.find_map(|at| {
        let rest = text.get(at..)?;
        let len = prefix_in_any_case(rest, name)?;
        let printed = rest.get(..len)?;
        let ends = rest.get(len..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
        (ends && !is_capitals(printed) && is_place_capital(printed)).then(|| one_line(printed))
    })
}

/// Returns whether the place behind "tỉnh" is in capitals throughout, not "tỉnh Nam lĩnh".
fn is_place_capital(printed: &str) -> bool {
    let place = printed.split_once(" tỉnh ").map_or("", |(_, place)| place);
    place.split(' ').all(|word| !word.starts_with(char::is_lowercase))
}

fn by_rule(name: &str) -> String {
    let lower = name.to_lowercase();
    let all: Vec<&str> = lower.split(' ').collect();
    let mut words: Vec<String> = Vec::new();
    let (mut place, mut raise) = (false, false);
    for (at, word) in all.iter().copied().enumerate() {
        let raised = at == 0 || place || raise || HEADS.contains(&words.last().map_or("", String::as_str));
        let plain = matches!(word, "-" | "và" | "nhân" | "quản" | "chỉ");
        words.push(if raised && !plain || at == 0 { with_capital(word) } else { word.to_owned() });
        // "Tỉnh ủy Hoàng Giang", but not "Ủy ban".
        let committee = at == 1 && matches!(word, "ủy" | "uỷ");
        place |= committee || at > 0 && UNITS.contains(&word) && all.get(at + 1) != Some(&"hội");
        raise = matches!(word, "và" | "-") || word.ends_with(',');
    }
    let mut name = words.join(" ");
    for (small, big) in CAPITALISED {
        name = name.replace(small, big);
    }
    with_capital(&name)
}

/// Returns `text` with only its first letter raised; letters behind are lowered where all are capitals.
fn with_capital(text: &str) -> String {
    let lower = is_capitals(text);
    let mut chars = text.chars();
    let mut raised: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    if lower {
        raised.extend(chars.flat_map(char::to_lowercase));
    } else {
        raised.push_str(chars.as_str());
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_bodies_are_put_in_sentence_case() {
        for (printed, name) in [
            ("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "Ủy ban nhân dân tỉnh Bắc Ninh"),
            ("UỶ BAN NHÂN DÂN TỈNH ĐẠI NGÀN", "Ủy ban nhân dân tỉnh Đại Ngàn"),
            ("UBND THÀNH PHỐ CẢNG NGỌC", "Ủy ban nhân dân thành phố Cảng Ngọc"),
            ("HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH SƠN", "Hội đồng nhân dân tỉnh Bình Sơn"),
            ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
            ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "Bộ Khoa học và Công nghệ"),
            ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
            ("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH SÔNG LAM", "Sở Khoa học và Công nghệ tỉnh Sông Lam"),
            ("TỈNH ỦY HOÀNG GIANG", "Tỉnh ủy Hoàng Giang"),
            ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", "Ban Chấp hành Đảng bộ tỉnh"),
            ("Uỷ ban nhân dân tỉnh Hà Châu", "Ủy ban nhân dân tỉnh Hà Châu"),
        ] {
            assert_eq!(proper(printed, ""), name, "{printed}");
        }
    }

    #[test]
    fn the_documents_own_spelling_goes_before_the_rule() {
        let text = "BỘ CÔNG NGHIỆP SÁNG TẠO\nTheo đề nghị của Bộ Công nghiệp Sáng tạo;";
        assert_eq!(proper("BỘ CÔNG NGHIỆP SÁNG TẠO", text), "Bộ Công nghiệp Sáng tạo");
    }
}
