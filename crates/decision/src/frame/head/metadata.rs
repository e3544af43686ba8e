//! Facts about the document that a site prints above its copy: "Số hiệu: 35/2016/QĐ-UBND | Người ký: ...".

use chrono::NaiveDate;
use dongho_vietnamese::date::parse_date;

use crate::citation::number_at;
use crate::tree::mark::KINDS;

/// The facts, where they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Metadata {
    pub(super) kind: Option<String>,
    pub(super) number: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) title: Option<String>,
    pub(super) signer: Option<String>,
    pub(super) effective: Option<NaiveDate>,
}

/// The names of facts.
const KEYS: &[&str] = &[
    "Số hiệu",
    "Số ký hiệu",
    "Loại văn bản",
    "Nơi ban hành",
    "Cơ quan ban hành",
    "Người ký",
    "Ngày ban hành",
    "Ngày hiệu lực",
    "Ngày có hiệu lực",
    "Ngày công báo",
    "Số công báo",
    "Tình trạng",
    "Lĩnh vực",
    "Trích yếu",
    "Ngày hết hiệu lực",
    "Trạng thái",
    "Chức vụ",
];

impl Metadata {
    /// Reads the facts in what is printed above the bases.
    pub(super) fn of(printed: &str) -> Self {
        let value = |keys: &[&str]| keys.iter().find_map(|key| value_of(printed, key));
        let kind = value(&["Loại văn bản"]).filter(|k| KINDS.iter().any(|(_, phrase)| phrase == k));
        Metadata {
            kind: kind.map(str::to_owned),
            number: value(&["Số hiệu", "Số ký hiệu"])
                .and_then(|v| number_at(v, false))
                .and_then(|n| n.printed),
            date: value(&["Ngày ban hành"]).and_then(parse_date),
            title: value(&["Trích yếu"]).map(str::to_owned).or_else(|| named_title(printed)),
            signer: value(&["Người ký"]).filter(|v| is_name(v)).map(str::to_owned),
            effective: value(&["Ngày có hiệu lực", "Ngày hiệu lực"]).and_then(parse_date),
        }
    }
}

/// Returns the value behind a key, up to the next key, pipe or line.
fn value_of<'t>(printed: &'t str, key: &str) -> Option<&'t str> {
    let (at, _) = printed.match_indices(key).find(|(at, _)| {
        let before = printed.get(..*at).and_then(|b| b.chars().next_back());
        let behind = printed.get(at + key.len()..).map(str::trim_start);
        let marked = behind.is_some_and(|b| b.starts_with([':', '|', '\n']));
        marked && before.is_none_or(|c| !c.is_alphanumeric())
    })?;
    let behind = printed.get(at + key.len()..)?.trim_start_matches([' ', ':', '|', '\n', '\t', '*']);
    let line = behind.split(['\n', '|', '\t']).next()?;
    let end = KEYS.iter().filter_map(|key| line.find(key)).min().unwrap_or(line.len());
    let value = line.get(..end)?.trim().trim_matches('*').trim();
    (!value.is_empty()).then_some(value)
}

fn is_name(value: &str) -> bool {
    let words = value.split_whitespace();
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    (2..=6).contains(&words.clone().count())
        && words.clone().all(capital)
        && value.chars().any(char::is_lowercase)
}

/// Reads the name of the page: "Quyết định 706/QĐ-UBND năm 2020 về Kế hoạch ... do Ủy ban nhân dân tỉnh ban hành".
fn named_title(printed: &str) -> Option<String> {
    let lines: Vec<&str> = printed.lines().map(str::trim).filter(|l| !l.is_empty()).take(12).collect();
    lines.iter().find_map(|line| {
        let (_, phrase) =
            KINDS.iter().filter(|(_, phrase)| line.starts_with(phrase)).max_by_key(|(_, p)| p.len())?;
        let rest = line.get(phrase.len()..)?.trim_start();
        let number = number_at(rest, false)?;
        let rest = rest.get(number.len..)?.trim_start();
        let year = rest.strip_prefix("năm ").map(|r| r.trim_start_matches(|c: char| c.is_ascii_digit()));
        let rest = year.unwrap_or(rest).trim_start_matches([' ', ',', '-', '–', ':']);
        let end = rest
            .rfind(" do ")
            .filter(|at| rest.get(*at..).is_some_and(|r| r.trim_end().ends_with("ban hành")));
        let title = rest.get(..end.unwrap_or(rest.len()))?.trim();
        (title.split_whitespace().count() > 2).then(|| title.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_above_a_copy_are_read_in_cells_and_on_one_line() {
        let cells = "Số hiệu | 35/2016/QĐ-UBND |\nNgày ban hành | 09/09/2016 |\nNgày có hiệu lực | 19/09/2016 |\nLoại văn bản | Quyết định |\nNgười ký | Phạm Đình Nghiêm |";
        let line = "Số hiệu: 35/2016/QĐ-UBND Loại văn bản: Quyết định\nNơi ban hành: Tỉnh Nam Lĩnh Người ký: Phạm Đình Nghiêm\nNgày ban hành: 09/09/2016 Ngày hiệu lực: 19/09/2016";
        for printed in [cells, line] {
            let facts = Metadata::of(printed);
            assert_eq!(facts.number.as_deref(), Some("35/2016/QĐ-UBND"), "{printed}");
            assert_eq!(facts.kind.as_deref(), Some("Quyết định"), "{printed}");
            assert_eq!(facts.signer.as_deref(), Some("Phạm Đình Nghiêm"), "{printed}");
            assert_eq!(facts.date, NaiveDate::from_ymd_opt(2016, 9, 9), "{printed}");
            assert_eq!(facts.effective, NaiveDate::from_ymd_opt(2016, 9, 19), "{printed}");
        }
    }

    #[test]
    fn the_name_of_a_page_holds_the_title() {
        let page = "Quyết định 981/2009/QĐ-UBND về chức năng của Sở Khoa học và Công nghệ do Ủy ban nhân dân tỉnh ban hành";
        assert_eq!(Metadata::of(page).title.as_deref(), Some("về chức năng của Sở Khoa học và Công nghệ"));
        assert_eq!(Metadata::of("Số: 12/QĐ-UBND\nNgười ký tên: ai đó").signer, None);
    }
}
