//! The lines of a head, put together again where a copy broke them: "Số:" / "40/2024/QĐ-UBND", "ngày 20" / "tháng 9".

use dongho_vietnamese::fold;

use super::dateline::is_place_word;

/// Returns the lines of the head; blank ones are kept, they part title and authority.
pub(super) fn lines<'t>(printed: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let all = printed.flat_map(str::lines).flat_map(|l| l.split('\u{2028}'));
    for line in all.filter(|l| l.trim() != "|") {
        match lines.last_mut().filter(|before| goes_on(before, line)) {
            Some(before) => {
                before.truncate(before.trim_end().len());
                before.push(' ');
                before.push_str(line.trim_start());
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Returns whether `line` is the rest of number, date or place on the line before.
fn goes_on(before: &str, line: &str) -> bool {
    let (was, is) = (before.trim_end(), line.trim_start());
    let digit = is.starts_with(|c: char| c.is_ascii_digit());
    if matches!(was.trim(), "Số:" | "Số" | "Số :" | "SỐ:") {
        return digit || is.starts_with('/');
    }
    let mut words = was.rsplit(char::is_whitespace);
    let (last, second) =
        (words.next().unwrap_or("").to_lowercase(), words.next().unwrap_or("").to_lowercase());
    // "Kính" / "gửi: ...", and "Nam Lĩnh," / "ngày 10 tháng 10".
    if matches!(was.trim(), "Kính" | "V/v" | "V/V") {
        return was.trim() != "Kính" || is.starts_with("gửi");
    }
    let place = was.trim().strip_suffix(',').unwrap_or("");
    if is.starts_with("ngày ") && !place.is_empty() && place.split(' ').all(is_place_word) {
        return place.split(' ').count() <= 6;
    }
    if matches!(last.as_str(), "ngày" | "tháng" | "năm") && was.contains(',') {
        return digit;
    }
    let numbered = last.bytes().all(|b| b.is_ascii_digit()) && matches!(second.as_str(), "ngày" | "tháng");
    if numbered {
        return is.starts_with("tháng") || is.starts_with("năm");
    }
    is_broken_place(was.trim(), is) || is_broken_heading(was, is)
}

/// Returns whether the national heading was broken: "CỘNG HÒA XÃ" / "HỘI CHỦ NGHĨA VIỆT NAM".
fn is_broken_heading(was: &str, is: &str) -> bool {
    const HEADING: &[&str] = &["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"];
    if was.len() > 120 || is.len() > 120 {
        return false;
    }
    let (was, is) = (fold(was), fold(is));
    let (was, is): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), is.split_whitespace().take(2).collect());
    let parts = (1..HEADING.len()).filter_map(|at| HEADING.split_at_checked(at));
    let goes_on = |tail: &[&str]| !is.is_empty() && tail.iter().zip(&is).all(|(wanted, word)| wanted == word);
    parts.filter(|(head, _)| was.ends_with(head)).any(|(_, tail)| goes_on(tail))
}

/// Returns whether a place was broken before its date: "Bà Rịa - Vũng" / "Tàu, ngày 01 tháng 8 năm 2022".
fn is_broken_place(was: &str, is: &str) -> bool {
    let rest = is.find(", ngày").and_then(|at| is.get(..at)).unwrap_or("");
    let words = |part: &str| {
        part.split_whitespace().all(is_place_word) && (1..=4).contains(&part.split_whitespace().count())
    };
    let small = was.chars().any(char::is_lowercase) && rest.chars().any(char::is_lowercase);
    !rest.is_empty() && small && words(was) && words(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_numbers_dates_and_places_are_put_together() {
        let printed = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n|\nSố:\n40/2024/QĐ-UBND\n|\nSông Lam, ngày 20\ntháng 9 năm 2024\n|\n";
        let wanted =
            ["ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "Số: 40/2024/QĐ-UBND", "Sông Lam, ngày 20 tháng 9 năm 2024"];
        assert_eq!(lines(std::iter::once(printed)), wanted);
        let place = "Độc lập - Tự do - Hạnh phúc\nBà Rịa - Vũng\nTàu, ngày 01 tháng 8 năm 2022";
        let wanted = ["Độc lập - Tự do - Hạnh phúc", "Bà Rịa - Vũng Tàu, ngày 01 tháng 8 năm 2022"];
        assert_eq!(lines(std::iter::once(place)), wanted);
        let heading = "SỞ Y TẾ | CỘNG\nHÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM |\nSở Y tế";
        let wanted = ["SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |", "Sở Y tế"];
        assert_eq!(lines(std::iter::once(heading)), wanted);
    }
}
