//! Facts about the document that a site prints above its copy: "Số hiệu: 35/2016/QĐ-UBND | Người ký: ...".

use chrono::NaiveDate;
use dongho_vietnamese::date::{Reading, date_at_start, parse_date};

use crate::citation::{kind_of_number, number_at};
use crate::tree::mark::{self, KINDS};

/// The facts, where they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Metadata {
    pub(super) kind: Option<String>,
    pub(super) number: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) title: Option<String>,
    pub(super) signer: Option<String>,
    pub(super) effective: Option<NaiveDate>,
    /// The province or city: "Tỉnh Nam Lĩnh".
    pub(super) unit: Option<String>,
    /// The issuing body where the facts name one.
    pub(super) issuer: Option<String>,
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
    "Áp dụng",
    "Ngày áp dụng",
    "Ngày đăng công báo",
    "Hết hiệu lực",
    "Ngày ký",
    "Ngày cập nhật",
];

impl Metadata {
    /// Reads the facts in what is printed above the bases of a document of this kind.
    pub(super) fn of(printed: &str, of_kind: Option<&str>) -> Self {
        let value = |keys: &[&str]| keys.iter().find_map(|key| value_of(printed, key));
        let issuer = value(&["Cơ quan ban hành", "Nơi ban hành"]);
        let is_unit = |v: &&str| mark::starts(v, &["Tỉnh ", "tỉnh ", "Thành phố ", "thành phố ", "TP"]);
        let kind = value(&["Loại văn bản"]).filter(|k| KINDS.iter().any(|(_, phrase)| phrase == k));
        let number = value(&["Số hiệu", "Số ký hiệu", "Số hiệu văn bản"]).and_then(|v| number_at(v, false));
        let (announced, day) = of_kind.and_then(|kind| announced(printed, kind)).unwrap_or_default();
        Metadata {
            kind: kind.map(str::to_owned),
            number: number.and_then(|n| n.printed).or(announced),
            date: value(&["Ngày ban hành"]).and_then(parse_date).or(day).or_else(|| issued(printed)),
            title: value(&["Trích yếu"]).map(str::to_owned).or_else(|| named_title(printed)),
            signer: value(&["Người ký"]).filter(|v| is_name(v)).map(str::to_owned),
            effective: value(&["Ngày có hiệu lực", "Ngày hiệu lực", "Ngày áp dụng", "Áp dụng"])
                .and_then(parse_date),
            unit: issuer.filter(is_unit).map(str::to_owned),
            issuer: issuer.filter(|v| !is_unit(v)).map(str::to_owned),
        }
    }
}

/// Reads the number and date in a line that announces a document without head: "... toàn văn Nghị quyết số 9-NQ/HU,
/// ngày 12/3/2020 của ...".
fn announced(printed: &str, of_kind: &str) -> Option<(Option<String>, Option<NaiveDate>)> {
    let above = printed.lines().take_while(|line| mark::kind(line.trim()).is_none()).take(12);
    above.filter(|line| line.len() < 400).find_map(|line| {
        let (at, _) = line.match_indices(of_kind).next()?;
        let rest = line.get(at + of_kind.len()..)?.trim_start();
        let rest = rest.strip_prefix("số").unwrap_or(rest).trim_start_matches([':', ' ']);
        let number = number_at(rest, false)?;
        let own = number.printed.as_deref().and_then(kind_of_number) == Some(of_kind);
        let behind = rest.get(number.len..)?.trim_start_matches([',', ' ']);
        let day = match date_at_start(behind) {
            Some((Reading::Day(day), _)) => Some(day),
            _ => None,
        };
        own.then_some((number.printed, day))
    })
}

/// Reads "Nghị quyết được ban hành ngày 29 tháng 12 năm 1987." above a copy without a line of date.
fn issued(printed: &str) -> Option<NaiveDate> {
    let (_, rest) = printed.split_once("được ban hành ")?;
    match date_at_start(rest)? {
        (Reading::Day(day), _) => Some(day),
        _ => None,
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
            let facts = Metadata::of(printed, None);
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
        assert_eq!(
            Metadata::of(page, None).title.as_deref(),
            Some("về chức năng của Sở Khoa học và Công nghệ")
        );
        assert_eq!(Metadata::of("Số: 12/QĐ-UBND\nNgười ký tên: ai đó", None).signer, None);
    }
}
