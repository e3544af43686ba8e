//! Lines of a document that a copy put on one line: the spaces where they began become line ends again.
//!
//! Only a very long line with the national heading and bases on it is taken for such a copy; no byte is added or lost.

use memchr::memmem;

use crate::citation::number_at;

/// Shortest line that may hold a document, in bytes.
const LONG: usize = 600;

const BASES: &[&str] = &["Căn cứ ", "Theo đề nghị ", "Xét ", "Thực hiện "];
const ENACTMENTS: &[&str] = &["QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "NGHỊ ĐỊNH:"];
const KINDS: &[&str] =
    &["QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ", "THÔNG TƯ", "NGHỊ ĐỊNH", "KẾ HOẠCH", "QUY CHẾ"];
const AUTHORITIES: &[&str] =
    &["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "BỘ TRƯỞNG", "CHÍNH PHỦ", "GIÁM ĐỐC"];
const CLOSINGS: &[&str] = &["Nơi nhận:", "TM. ", "KT. ", "TL. ", "TUQ. "];

/// Returns the text with its lines parted; `None` where no line holds a whole document.
pub(super) fn unfold(text: &str) -> Option<String> {
    let escaped = memmem::find_iter(text.as_bytes(), b"\\r\\n").take(4).count() > 3;
    let plain = escaped.then(|| text.replace("\\r\\n", "   \n"));
    let text = plain.as_deref().unwrap_or(text);
    let (mut breaks, mut pages) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.len() >= LONG && is_folded(line) {
            parts(line, &mut |at| breaks.push(start + at));
            pages.extend(page_number(line).map(|(from, to)| start + from..start + to));
        }
        start += line.len();
    }
    if breaks.is_empty() {
        return plain;
    }
    let mut bytes = text.as_bytes().to_vec();
    for page in pages {
        bytes.get_mut(page).unwrap_or_default().fill(b' ');
    }
    for at in breaks {
        if let Some(byte) = bytes.get_mut(at).filter(|byte| **byte == b' ') {
            *byte = b'\n';
        }
    }
    String::from_utf8(bytes).ok()
}

/// Returns whether a line holds heading and bases of a document.
fn is_folded(line: &str) -> bool {
    let find = |word: &str| memmem::find(line.as_bytes(), word.as_bytes());
    let basis = BASES.iter().filter_map(|word| find(word)).min();
    let heading = find("CHỦ NGHĨA VIỆT NAM");
    heading.zip(basis).is_some_and(|(heading, basis)| heading < basis && heading < 400)
}

/// Returns where the number of a page stands that a copy begins with: "1. BỘ ...".
fn page_number(line: &str) -> Option<(usize, usize)> {
    let printed = line.trim_start();
    let from = line.len() - printed.len();
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    let dotted = digits > 0 && printed.get(digits..).is_some_and(|rest| rest.starts_with(". "));
    dotted.then_some((from, from + digits + 1))
}

/// Gives the places of the spaces that part lines.
fn parts(line: &str, found: &mut impl FnMut(usize)) {
    let begin = |at: usize, found: &mut dyn FnMut(usize)| {
        if let Some(space) = at.checked_sub(1) {
            found(space);
        }
    };
    let bases = head(line, &mut |at| begin(at, found));
    let mut preamble = true;
    for (space, _) in line.match_indices(' ').filter(|(at, _)| *at >= bases) {
        let rest = line.get(space + 1..).unwrap_or("");
        if preamble && let Some(words) = ENACTMENTS.iter().find(|words| rest.starts_with(**words)) {
            preamble = false;
            found(space);
            found(space + 1 + words.len());
            continue;
        }
        let before = line.get(..space).unwrap_or("").trim_end();
        let ended = before.ends_with(['.', ';', ':', ',', '”', '"', ')', '/']);
        let begins =
            if preamble { BASES.iter().any(|word| rest.starts_with(word)) } else { is_label(rest, before) };
        if ended && begins || is_article(rest, before) || CLOSINGS.iter().any(|word| rest.starts_with(word)) {
            found(space);
        }
    }
}

/// Parts what stands before the first basis and returns where that begins.
fn head(line: &str, begin: &mut dyn FnMut(usize)) -> usize {
    let bases = BASES.iter().filter_map(|word| line.find(word)).min().unwrap_or(line.len());
    begin(bases);
    let head = line.get(..bases).unwrap_or("");
    let heading = head.find("CHỦ NGHĨA VIỆT NAM").unwrap_or(0);
    let mut at = heading;
    ["CỘNG H", "ĐỘC LẬP", "Độc lập", "Số:", "Số "]
        .iter()
        .filter_map(|word| head.find(word))
        .for_each(&mut *begin);
    if let Some(number) = head.get(at..).and_then(|rest| rest.find("Số")).map(|n| at + n) {
        let behind = head.get(number + "Số".len()..).unwrap_or("");
        let printed = behind.trim_start_matches([' ', ':']);
        at = head.len() - printed.len() + number_at(printed, true).map_or(0, |n| n.len);
        begin(at + 1);
    }
    if let Some(year) = head.get(at..).and_then(|rest| rest.find(" năm ")).map(|n| at + n + " năm ".len()) {
        let digits = head.get(year..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        at = year + digits;
        begin(at + 1);
    }
    let first = |word: &&str| head.get(at..).and_then(|rest| rest.find(*word)).map(|n| (at + n, word.len()));
    if let Some((kind, len)) = KINDS.iter().filter_map(first).min() {
        at = kind + len;
        begin(kind);
        begin(at + 1);
    }
    let last = |word: &&str| head.get(at..).and_then(|rest| rest.rfind(*word)).map(|n| at + n);
    if let Some(body) = AUTHORITIES.iter().filter_map(last).max().filter(|b| *b > at + 1) {
        let before = head.get(..body).unwrap_or("");
        let lead = ["CHỦ TỊCH ", "THỦ TƯỚNG "].iter().find(|lead| before.ends_with(**lead));
        begin(body - lead.map_or(0, |lead| lead.len()));
    }
    bases
}

/// Returns whether `rest` begins an article: "Điều 2. ...".
fn is_article(rest: &str, before: &str) -> bool {
    let number = rest.strip_prefix("Điều ").unwrap_or("");
    let behind = number.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < number.len() && behind.starts_with(['.', ':']) && !before.ends_with("tại")
}

/// Returns whether `rest` begins with the label of a point: "1. Mục", "II. MỤC", "a) Số", "- Xây".
fn is_label(rest: &str, before: &str) -> bool {
    let word = rest.split(' ').next().unwrap_or("");
    let behind = rest.get(word.len()..).unwrap_or("").trim_start();
    let capital = behind.starts_with(|c: char| c.is_uppercase() || c == '“');
    let label = word.strip_suffix(['.', ')']).unwrap_or("");
    let number = (1..=2).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_digit());
    let roman = !label.is_empty() && label.bytes().all(|b| b"IVX".contains(&b));
    let letter = label.chars().count() == 1 && word.ends_with(')');
    capital && !before.ends_with(',') && (number || roman || letter || matches!(word, "-" | "+" | "–"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_on_one_line_is_parted_without_a_byte_moved() {
        let folded = "1. ỦY BAN NHÂN DÂN TỈNH NAM LĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc \
            Số: 12/2013/QĐ-UBND Nam Lĩnh, ngày 05 tháng 4 năm 2013 QUYẾT ĐỊNH BAN HÀNH QUY ĐỊNH VỀ BẾN ĐÒ ỦY BAN NHÂN \
            DÂN TỈNH NAM LĨNH Căn cứ Luật Bến đò ngày 26/11/2003; Căn cứ Nghị định số 9/2006/NĐ-CP ngày 16/01/2006 của \
            Chính phủ về bến đò; Theo đề nghị của Giám đốc Sở Bến đò, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định \
            này Quy định về bến đò. Điều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký: 1. Mục đầu; 2. Mục sau.";
        let parted = unfold(folded).unwrap();
        assert_eq!(parted.len(), folded.len());
        let lines: Vec<&str> = parted.lines().map(|l| l.split_whitespace().next().unwrap()).collect();
        let begins = [
            "ỦY", "CỘNG", "Độc", "Số:", "Nam", "QUYẾT", "BAN", "ỦY", "Căn", "Căn", "Theo", "QUYẾT", "Điều",
            "Điều", "1.", "2.",
        ];
        assert_eq!(lines, begins, "{parted}");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert_eq!(unfold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Căn cứ Luật Bến đò"), None);
        assert_eq!(unfold(&"Căn cứ Luật Bến đò; ".repeat(80)), None);
    }

    #[test]
    fn line_ends_printed_as_letters_are_line_ends() {
        let text = "\\r\\nSố: 5/KH-UBND\\r\\nNam Lĩnh\\r\\nThực hiện\\r\\n";
        let parted = unfold(text).unwrap();
        assert_eq!((parted.len(), parted.lines().count()), (text.len(), 4));
    }
}
