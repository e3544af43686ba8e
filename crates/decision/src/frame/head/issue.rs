//! Number, date and issuer in front of the subject of a title: "CỦA CHÍNH PHỦ SỐ 12/1999/NĐ-CP NGÀY 29 THÁNG 5 NĂM 1999
//! QUY ĐỊNH ...", as copies of older documents print them.

use chrono::NaiveDate;
use dongho_vietnamese::date::{Reading, date_at_start};

use crate::citation::{number_at, prefix_in_any_case};
use crate::frame::issuer::names_body;

/// What stands in front of a subject.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Issue<'t> {
    pub(super) body: Option<&'t str>,
    pub(super) number: Option<String>,
    pub(super) date: Option<NaiveDate>,
    /// What is left of the title.
    pub(super) subject: &'t str,
}

/// Words that begin a subject behind the issuer.
const SUBJECTS: &[&str] = &[
    "về",
    "v/v",
    "ban hành",
    "phê duyệt",
    "quy định",
    "qui định",
    "hướng dẫn",
    "thành lập",
    "giao",
    "sửa đổi",
    "bổ sung",
    "điều chỉnh",
    "thực hiện",
    "công bố",
    "thông qua",
    "tăng cường",
    "triển khai",
    "số",
    "ngày",
];

/// Returns what a title begins with in front of its subject; `None` where it is the subject at once.
pub(super) fn of(title: &str) -> Option<Issue<'_>> {
    let mut found = Issue { subject: title, ..Issue::default() };
    while let Some(rest) = step(&mut found) {
        found.subject = rest.trim_start_matches([' ', ',', '-', '–', ':']);
    }
    (found.subject.len() < title.len()).then_some(found)
}

/// Takes one part and returns what stands behind it.
fn step<'t>(found: &mut Issue<'t>) -> Option<&'t str> {
    let rest = found.subject;
    if found.body.is_none()
        && let Some(len) = ["của ", "ban hành bởi ", "do "].iter().find_map(|w| prefix_in_any_case(rest, w))
    {
        let name = rest.get(len..).filter(|name| names_body(name))?;
        let (body, behind) = name.split_at_checked(body_len(name))?;
        found.body = Some(body.trim_end_matches([' ', ',', '-']));
        return Some(behind);
    }
    if found.number.is_none()
        && let Some(len) = prefix_in_any_case(rest, "số")
    {
        let behind = rest.get(len..)?.trim_start_matches([' ', ':']);
        let number = number_at(behind, true).filter(|_| behind.starts_with(|c: char| c.is_ascii_digit()))?;
        found.number = number.printed;
        return behind.get(number.len..);
    }
    if found.date.is_none()
        && prefix_in_any_case(rest, "ngày").is_some()
        && let Some((Reading::Day(date), len)) = date_at_start(rest)
    {
        found.date = Some(date);
        return rest.get(len..);
    }
    None
}

/// Returns the length of a body's name that a subject, a number or a date may follow.
fn body_len(name: &str) -> usize {
    let begins = |at: &usize| {
        let rest = name.get(at + 1..).unwrap_or("");
        SUBJECTS.iter().any(|word| {
            let behind = prefix_in_any_case(rest, word).and_then(|len| rest.get(len..));
            behind.is_some_and(|b| b.starts_with([' ', ':']) && (!is_counted(word) || holds_digit(b)))
        })
    };
    name.match_indices(' ').map(|(at, _)| at).find(begins).unwrap_or(name.len())
}

fn is_counted(word: &str) -> bool {
    matches!(word, "số" | "ngày")
}

fn holds_digit(behind: &str) -> bool {
    behind.trim_start_matches([' ', ':']).starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_date_and_issuer_are_taken_off_a_title() {
        let day = NaiveDate::from_ymd_opt(1999, 5, 29);
        let number = Some("58/1999/NĐ-CP".to_owned());
        let title = "CỦA CHÍNH PHỦ SỐ 58/1999/NĐ-CP NGÀY 29 THÁNG 5 NĂM 1999 QUY ĐỊNH VỀ HÀNG MẪU";
        let subject = "QUY ĐỊNH VỀ HÀNG MẪU";
        assert_eq!(of(title), Some(Issue { body: Some("CHÍNH PHỦ"), number, date: day, subject }));
        let title = "NGÀY 29-5-1999 CỦA BỘ TRƯỞNG BỘ THỦY LỢI VỀ HỒ CHỨA";
        let subject = "VỀ HỒ CHỨA";
        assert_eq!(
            of(title),
            Some(Issue { body: Some("BỘ TRƯỞNG BỘ THỦY LỢI"), number: None, date: day, subject })
        );
    }

    #[test]
    fn a_subject_alone_is_left_as_it_is() {
        for title in ["SỐ HÓA KHO LƯU TRỮ", "NGÀY HỘI VĂN HÓA", "CỦA CẢI CỦA BIỂN", "Về ngày 20 tháng 11"]
        {
            assert_eq!(of(title), None, "{title}");
        }
    }
}
