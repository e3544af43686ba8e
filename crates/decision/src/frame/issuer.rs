//! The issuing body.

use super::head::Head;
use super::name::proper;
use crate::tree::mark::is_capitals;

/// Words that names of bodies begin with, as capitals; each is also looked for as printed in old documents.
const BODIES: &[&str] = &[
    "ỦY BAN",
    "UỶ BAN",
    "UBND",
    "HỘI ĐỒNG NHÂN DÂN",
    "HĐND",
    "BỘ",
    "SỞ",
    "CHÍNH PHỦ",
    "THỦ TƯỚNG",
    "QUỐC HỘI",
    "TỈNH ỦY",
    "TỈNH UỶ",
    "THÀNH ỦY",
    "THÀNH UỶ",
    "HUYỆN ỦY",
    "HUYỆN UỶ",
    "ĐẢNG ỦY",
    "ĐẢNG UỶ",
    "BAN",
    "ĐẢNG BỘ",
    "CỤC",
    "TỔNG CỤC",
    "CHI CỤC",
    "VĂN PHÒNG",
    "TRƯỜNG",
    "VIỆN",
    "ĐẠI HỌC",
    "HỌC VIỆN",
    "NGÂN HÀNG",
    "THANH TRA",
    "TÒA ÁN",
    "TOÀ ÁN",
    "CÔNG AN",
    "PHÒNG",
    "TRUNG TÂM",
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "GIÁM ĐỐC",
    "LIÊN MINH",
    "LIÊN HIỆP",
    "HỘI",
    "TỔNG CÔNG TY",
    "TẬP ĐOÀN",
    "KIỂM TOÁN",
    "ỦY VIÊN",
    "CHÁNH",
    "TRƯỞNG BAN",
    "CHỦ NHIỆM",
    "TỔNG CỤC TRƯỞNG",
    "CỤC TRƯỞNG",
    "VIỆN TRƯỞNG",
    "HIỆU TRƯỞNG",
    "MẶT TRẬN",
    "ĐOÀN",
    "BẢO HIỂM",
];

/// Titles that begin like names of bodies: "PHÒNG, CHỐNG THIÊN TAI".
const SUBJECTS: &[&str] = &[
    "BAN HÀNH",
    "BẢO HIỂM THẤT NGHIỆP",
    "BẢO HIỂM Y TẾ",
    "BỘ CHỈ SỐ",
    "BỘ ĐƠN GIÁ",
    "BỘ MÁY",
    "BỘ PHẬN",
    "BỘ THỦ TỤC",
    "BỘ TIÊU CHÍ",
    "CHÍNH PHỦ ĐIỆN TỬ",
    "ĐOÀN KẾT",
    "HỘI CHỢ",
    "HỘI NGHỊ",
    "HỘI NHẬP",
    "HỘI THẢO",
    "HỘI THI",
    "PHÒNG CHÁY",
    "PHÒNG CHỐNG",
    "PHÒNG NGỪA",
    "PHÒNG, CHÁY",
    "PHÒNG, CHỐNG",
    "THANH TRA,",
    "TRƯỜNG HỌC",
    "VIỆN PHÍ",
    "VIỆN TRỢ",
];

/// Persons that decide for a body; the body is named behind them.
const PERSONS: &[&str] = &[
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "GIÁM ĐỐC",
    "CHÁNH VĂN PHÒNG",
    "TRƯỞNG BAN",
    "TỔNG CỤC TRƯỞNG",
    "CỤC TRƯỞNG",
    "VIỆN TRƯỞNG",
    "HIỆU TRƯỞNG",
    "CHỦ NHIỆM",
    "TỔNG GIÁM ĐỐC",
    "THỦ TRƯỞNG",
];

/// Words that begin the term and session of a council.
pub(super) const SESSIONS: &[&str] =
    &["KHÓA", "KHOÁ", "KỲ HỌP", "NHIỆM KỲ", "TẠI KỲ HỌP", "Khóa", "Khoá", "Kỳ họp", "Nhiệm kỳ"];

/// Returns whether `text` begins like the name of a body.
pub(super) fn names_body(text: &str) -> bool {
    let upper: String = text.chars().take(24).flat_map(char::to_uppercase).collect();
    // "BAN" / "HÀNH QUY CHẾ" is a title that was broken.
    if upper.trim() == "BAN" || SUBJECTS.iter().any(|subject| upper.starts_with(subject)) {
        return false;
    }
    let begins =
        |body: &&str| upper.strip_prefix(*body).is_some_and(|r| !r.starts_with(char::is_alphanumeric));
    BODIES.iter().any(begins)
}

/// Returns the issuing body, its name in sentence case.
pub(super) fn read(text: &str, head: &Head) -> Option<String> {
    let block = bodies(&head.block).pop().map(|body| without_person(&body).to_owned());
    let authority = head.authority.as_deref().map(|a| without_person(a).to_owned()).filter(|a| names_body(a));
    let chosen = match (block, authority) {
        (Some(block), Some(authority)) => longer_of_same(block, authority),
        (None, None) => return by_symbol(text, head).or_else(|| head.issuer.clone()),
        (block, authority) => block.or(authority)?,
    };
    // Copies print "CHÍNH PHỦ" above decisions of the prime minister.
    let symbol = head.number.as_deref().or(head.symbol.as_deref()).unwrap_or("");
    if dongho_vietnamese::fold(&chosen) == "chinh phu" && symbol.to_lowercase().contains("ttg") {
        return Some("Thủ tướng Chính phủ".to_owned());
    }
    let name = with_place(&proper(&chosen, text), head, text);
    let name = if dongho_vietnamese::fold(&name).starts_with("quoc hoi nuoc") {
        "Quốc hội".to_owned()
    } else {
        name
    };
    Some(with_unit(name, head, text))
}

/// Joins the lines of the block to bodies; a body begins at a word that names one.
fn bodies(block: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    let mut broken = "";
    for line in block.iter().map(|line| line.trim_matches(['*', '-', ' '])) {
        // "ỦY" / "BAN NHÂN DÂN" is a name that a copy broke.
        if matches!(line, "ỦY" | "UỶ" | "Ủy" | "Uỷ") {
            broken = line;
            continue;
        }
        let whole = if broken.is_empty() { line.to_owned() } else { format!("{broken} {line}") };
        broken = "";
        if names_body(&whole) && !is_sentence(&whole) && !is_tail(&whole, found.last()) {
            found.push(whole);
            open = true;
        } else if let Some(last) = found.last_mut().filter(|_| open && goes_on(&whole)) {
            last.push(' ');
            last.push_str(&whole);
        } else {
            open = false;
        }
    }
    found
}

/// Returns whether a line that begins like a body is the rest of the name before it: "BAN CHỈ ĐẠO" / "CHUYỂN ĐỔI SỐ".
fn is_tail(line: &str, before: Option<&String>) -> bool {
    let open = |b: &String| ["CỦA", "VÀ", "VỀ", "-", ","].iter().any(|w| b.trim_end().ends_with(w));
    before.is_some_and(open) && !line.is_empty()
}

/// Returns whether a line begins like a body but is a sentence of the page above the copy.
fn is_sentence(line: &str) -> bool {
    !is_capitals(line) && (line.split_whitespace().count() > 12 || line.contains(" số "))
}

/// Returns whether a line can be the rest of a body's name.
fn goes_on(line: &str) -> bool {
    // "KHÓA XII, KỲ HỌP THỨ 11" below a council says which session decided.
    if SESSIONS.iter().any(|word| line.starts_with(word)) {
        return false;
    }
    let words = line.split_whitespace().count();
    let long_number = line.split_whitespace().any(|w| w.len() > 2 && w.bytes().any(|b| b.is_ascii_digit()));
    (1..=12).contains(&words) && !line.contains(['/', ':', '>']) && !long_number
}

/// Returns the body behind a person: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
fn without_person(authority: &str) -> &str {
    let person = PERSONS.iter().find_map(|p| authority.strip_prefix(p));
    let rest = person.map(str::trim_start).filter(|rest| names_body(rest));
    rest.unwrap_or(authority)
}

/// Chooses between the block and the authority: the longer, where one begins the other; else the block.
fn longer_of_same(block: String, authority: String) -> String {
    let (b, a) = (dongho_vietnamese::fold(&expanded(&block)), dongho_vietnamese::fold(&expanded(&authority)));
    if a.starts_with(&b) { authority } else { block }
}

fn expanded(name: &str) -> String {
    name.replace("UBND", "ỦY BAN NHÂN DÂN").replace("HĐND", "HỘI ĐỒNG NHÂN DÂN")
}

/// Adds the place of issue to "Ủy ban nhân dân tỉnh".
///
/// The seat of a province may bear another name, so that the text has to name the unit so too.
fn with_place(name: &str, head: &Head, text: &str) -> String {
    let unit = ["tỉnh", "thành phố", "huyện", "thị xã"].iter().find(|unit| name.ends_with(*unit));
    let named = |place: &&str| {
        let whole = format!("{} {place}", unit.copied().unwrap_or(""));
        text.contains(&whole) || text.contains(&whole.to_uppercase())
    };
    match head.place.as_deref().filter(|_| unit.is_some()).filter(named) {
        Some(place) => format!("{name} {place}"),
        None => name.to_owned(),
    }
}

/// Adds the unit to a committee or council whose second line a copy lost: "ỦY BAN NHÂN DÂN" of "Tỉnh Nam Lĩnh".
///
/// The facts above the copy name the unit, else the place where the text names it as a province or city.
fn with_unit(name: String, head: &Head, text: &str) -> String {
    if !matches!(name.as_str(), "Ủy ban nhân dân" | "Hội đồng nhân dân") {
        return name;
    }
    let unit = head.unit.as_deref().map(with_small_letter);
    let place = || {
        let place = head.place.as_deref()?;
        let named = |unit: &&&str| {
            let whole = format!("{unit} {place}");
            text.contains(&whole) || text.contains(&whole.to_uppercase())
        };
        let unit = ["tỉnh", "thành phố"].iter().find(named)?;
        Some(format!("{unit} {place}"))
    };
    match unit.or_else(place) {
        Some(unit) => format!("{name} {unit}"),
        None => name,
    }
}

fn with_small_letter(unit: &str) -> String {
    let mut chars = unit.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}

/// Returns the body that the symbol of the number names, where text or symbol leave no doubt.
fn by_symbol(text: &str, head: &Head) -> Option<String> {
    let number = head.number.as_deref().or(head.symbol.as_deref())?;
    let body = number.rsplit(['-', '/']).next()?;
    match body {
        "TTg" => return Some("Thủ tướng Chính phủ".to_owned()),
        "CP" => return Some("Chính phủ".to_owned()),
        _ => {}
    }
    let long = match body {
        "UBND" => "Ủy ban nhân dân",
        "HĐND" => "Hội đồng nhân dân",
        _ => return None,
    };
    let place = head.place.as_deref()?;
    let unit = ["tỉnh", "thành phố"].iter().find(|unit| text.contains(&format!("{unit} {place}")))?;
    Some(format!("{long} {unit} {place}"))
}
