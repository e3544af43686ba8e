//! "Bắc Ninh, ngày 05 tháng 4 năm 2023".

use chrono::NaiveDate;
use dongho_vietnamese::date::{Reading, date_at_start};

/// A place and date of issue on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateLine<'t> {
    /// `None` where days or months were left blank.
    pub(super) date: Option<NaiveDate>,
    pub(super) place: Option<String>,
    pub(super) before: &'t str,
    pub(super) behind: &'t str,
}

/// Returns the place and date of a line, `None` where a date only stands in a sentence.
pub(super) fn find(line: &str) -> Option<DateLine<'_>> {
    let at = ["ngày", "Ngày", "NGÀY"].iter().filter_map(|word| line.find(word)).min()?;
    let (reading, len) = date_at_start(line.get(at..)?).or_else(|| misread(line.get(at..)?))?;
    let printed = line.get(at..at + len)?;
    let long = printed.to_lowercase().contains("tháng");
    let before = line.get(..at)?;
    let comma = before.trim_end().ends_with(',');
    let place_at = if comma && long && is_half_capital(before) { 0 } else { place_start(before) };
    let place = before.get(place_at..)?.trim().trim_end_matches([',', '.']).trim_end();
    let alone = before.trim().is_empty();
    // Without a comma only the long form behind a name is the line of place and date.
    let fits = if alone { long } else { !place.is_empty() && (comma || long) };
    fits.then(|| DateLine {
        date: if let Reading::Day(date) = reading { Some(date) } else { None },
        place: (!place.is_empty()).then(|| super::super::piece::one_line(place)),
        before: before.get(..place_at).unwrap_or(""),
        behind: line.get(at + len..).unwrap_or(""),
    })
}

/// Reads "ngày 2O tháng 3 năm 2017", where a scan took digits for letters: a date that is not known.
fn misread(rest: &str) -> Option<(Reading, usize)> {
    let month = rest.find("tháng").filter(|at| *at < 24)?;
    let year = rest.get(month..)?.find("năm").filter(|at| *at < 24)? + month + "năm".len();
    let word = rest.get(year..)?.trim_start();
    let digits = word.find(char::is_whitespace).unwrap_or(word.len());
    let plain = word.get(..digits)?.chars().any(|c| c.is_ascii_digit());
    let len = rest.len() - word.len() + digits;
    plain.then_some((Reading::Blank { month: None, year: None }, len))
}

/// Returns whether only a place is printed that lacks a capital: "Nam lĩnh,".
fn is_half_capital(before: &str) -> bool {
    let mut words = before.trim().trim_end_matches(',').split(' ');
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let small = !second.is_empty() && second.chars().all(char::is_lowercase);
    is_place_word(first) && small && words.next().is_none()
}

/// Returns where the capitalised words at the end of `before` begin.
fn place_start(before: &str) -> usize {
    let trimmed = before.trim_end().trim_end_matches(',').trim_end();
    let mut start = trimmed.len();
    let mut words = 0;
    let mut shouted = None;
    while words < 6 {
        let head = trimmed.get(..start).unwrap_or("").trim_end();
        let gap = trimmed.get(head.len()..start).unwrap_or("");
        if head.is_empty() || words > 0 && (gap.chars().count() > 2 || gap.contains('\t')) {
            break;
        }
        let at = head
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + head.get(at..).and_then(|w| w.chars().next()).map_or(1, char::len_utf8));
        let word = head.get(at..).unwrap_or("");
        let capitals =
            word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase);
        if !is_place_word(word) || *shouted.get_or_insert(capitals) != capitals && word != "-" {
            break;
        }
        start = at;
        words += 1;
    }
    let found = trimmed.get(start..).unwrap_or("");
    let noise = |c: char| matches!(c, '-' | ' ' | '*' | '_') || c.is_ascii_digit();
    start + (found.len() - found.trim_start_matches(noise).len())
}

/// Returns whether a word can stand in the name of a place: "Bà Rịa - Vũng Tàu", "TP. Hồ Chí Minh", "Thành phố Huế".
pub(super) fn is_place_word(word: &str) -> bool {
    let bare = word.trim_matches(['*', '_', '.', ',', '\'', '’']);
    if matches!(bare, "-" | "–" | "phố" | "xã" | "tỉnh" | "huyện" | "trấn") {
        return true;
    }
    // "Quận 3".
    if (1..=2).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    bare.chars().next().is_some_and(char::is_uppercase)
        && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expect: Option<(Option<&str>, Option<&str>)>) {
        let found = find(line);
        let date = found.as_ref().and_then(|f| f.date).map(|d| d.to_string());
        let found = found.as_ref().map(|f| (f.place.as_deref(), date.as_deref()));
        assert_eq!(found, expect, "in {line:?}");
    }

    #[test]
    fn lines_of_place_and_date_are_read() {
        let day = Some("2023-04-05");
        check("Bắc Ninh, ngày 05 tháng 4 năm 2023", Some((Some("Bắc Ninh"), day)));
        check("Bắc Ninh, ngày 05/4/2023", Some((Some("Bắc Ninh"), day)));
        check("Bắc ninh, ngày 05 tháng 4 năm 2023", Some((Some("Bắc ninh"), day)));
        check("*Bắc Ninh, ngày 05 tháng 4 năm 2023*", Some((Some("Bắc Ninh"), day)));
        check("TP. Hồ Chí Minh, ngày 05 tháng 4 năm 2023", Some((Some("TP. Hồ Chí Minh"), day)));
        check("Bà Rịa - Vũng Tàu, ngày 05 tháng 4 năm 2023", Some((Some("Bà Rịa - Vũng Tàu"), day)));
        check("Số: 123/QĐ-UBND Bắc Ninh, ngày 05 tháng 4 năm 2023", Some((Some("Bắc Ninh"), day)));
        check("TỈNH SÔNG LAM Sông Lam, ngày 05 tháng 4 năm 2023", Some((Some("Sông Lam"), day)));
        check("Sông Lam, ngày     tháng 6 năm 2024", Some((Some("Sông Lam"), None)));
        check("Sông Lam, ngày … tháng … năm 2024", Some((Some("Sông Lam"), None)));
        check("Hà Nội ngày 05 tháng 4 năm 2023", Some((Some("Hà Nội"), day)));
        check("ngày 05 tháng 4 năm 2023", Some((None, day)));
        check("Quận 3, ngày 05 tháng 4 năm 2023", Some((Some("Quận 3"), day)));
    }

    #[test]
    fn dates_in_sentences_are_not() {
        check("thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", None);
        check("của Bộ Chính trị ngày càng cao", None);
        check("thực hiện Kết luận ngày 05 tháng 4 năm 2023", None);
    }
}
