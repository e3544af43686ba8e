//! Whom a heading or a sentence is about, and what it asks.

use dongho_vietnamese::normal::one_line;

use crate::Role;
use crate::party::head::{bodies_in_front, is_verb};
use crate::words::{Gap, Word, span, words};

/// A party and what is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Assigned<'t> {
    /// The party as printed.
    pub(crate) party: String,
    /// What it has to do.
    pub(crate) duty: &'t str,
}

/// Returns the party that a heading names, where it names bodies and nothing else.
pub(crate) fn party_of_heading(heading: &str) -> Option<String> {
    let words = words(heading, 0);
    let at = bodies_in_front(&words, true)?;
    let rest = words.get(at.end..)?;
    let only = rest.iter().all(|word| word.is(":") || word.is(".") || word.is("*") || word.is(")"));
    only.then(|| printed(heading, words.get(at).unwrap_or_default()))
}

/// Returns the party with which a sentence begins and what it asks of it. Outside the section on implementation only a
/// party on a line of its own counts.
pub(crate) fn assigned(text: &str, implements: bool, below_party: bool) -> Option<Assigned<'_>> {
    if !implements && !text.contains('\n') && !text.contains(':') {
        return None;
    }
    let words = words(text, 0);
    // A copy may have lost the heading of the section: then one body, a colon and what it does say enough.
    let does = |found: &Assigned<'_>| {
        let named = crate::words::words(&found.party, 0);
        is_verb(&crate::words::words(found.duty, 0), 0)
            && bodies_in_front(&named, false).is_some_and(|at| at.end == named.len())
            && !named.iter().any(|word| word.key == "đạt")
    };
    if let Some(assigned) = before_colon(text, &words).filter(|found| implements || does(found)) {
        return Some(assigned);
    }
    let at = bodies_in_front(&words, false)?;
    let next = words.get(at.end)?;
    let headed = next.gap >= Gap::Line && next.capital;
    let verb = is_verb(&words, at.end) || (next.is(",") && is_verb(&words, at.end + 1)) || !next.capital;
    let charged = implements && !below_party && verb;
    (headed || charged).then(|| Assigned {
        party: printed(text, words.get(at).unwrap_or_default()),
        duty: text.get(next.start..).unwrap_or("").trim_start_matches([',', ' ']),
    })
}

/// "Sở Tài chính: bố trí kinh phí".
fn before_colon<'t>(text: &'t str, words: &[Word<'_>]) -> Option<Assigned<'t>> {
    let colon = words.iter().take(30).position(|word| word.is(":"))?;
    let front = words.get(..colon)?;
    let party = party_of_heading(span(front).of(text))?;
    Some(Assigned { party, duty: text.get(words.get(colon)?.end..)? })
}

fn printed(text: &str, words: &[Word<'_>]) -> String {
    one_line(span(words).of(text))
}

/// Returns whether a duty only announces what follows it: "có trách nhiệm:".
pub(crate) fn only_announces(duty: &str) -> bool {
    let said = duty.to_lowercase();
    ["có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có trách nhiệm sau", "có trách nhiệm như sau"]
        .contains(&said.trim_matches(|c: char| c.is_whitespace() || c == ':'))
}

/// Returns whether a sentence closes the document instead of charging the party named before it.
pub(crate) fn closes(duty: &str) -> bool {
    const OPENINGS: [&str; 10] = [
        "trên đây là",
        "trong quá trình tổ chức",
        "trong quá trình thực hiện",
        "trong quá trình triển khai",
        "yêu cầu ",
        "nghị quyết này",
        "kế hoạch này",
        "chương trình này",
        "chỉ thị này",
        "quyết định này",
    ];
    let said = duty.to_lowercase();
    OPENINGS.iter().any(|opening| said.starts_with(opening))
}

/// Returns the role that the words of a duty give: who leads or is the standing body, or who joins another's lead.
/// Other duties have none: the decision only says that the party does them.
pub(crate) fn role(duty: &str) -> Option<Role> {
    let words = words(duty, 0);
    let pair = |at: usize| {
        let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
        (key(at), key(at + 1))
    };
    let leads = |at: usize| matches!(pair(at), ("chủ", "trì") | ("đầu", "mối") | ("thường", "trực"));
    if (0..8).any(leads) {
        return Some(Role::Lead);
    }
    let joins = (0..2).any(|at| pair(at) == ("phối", "hợp"));
    joins.then_some(Role::Coordinate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_name_bodies_are_told_from_others() {
        for (heading, party) in [
            ("Sở Khoa học và Công nghệ", Some("Sở Khoa học và Công nghệ")),
            ("Sở Tài chính, Sở Kế hoạch và Đầu tư:", Some("Sở Tài chính, Sở Kế hoạch và Đầu tư")),
            (
                "Các Sở, ban, ngành, UBND các huyện, thành phố",
                Some("Các Sở, ban, ngành, UBND các huyện, thành phố"),
            ),
            ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Some("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")),
            ("Các tổ chức KH&CN và doanh nghiệp KH&CN", Some("Các tổ chức KH&CN và doanh nghiệp KH&CN")),
            ("Trách nhiệm của Sở Y tế", Some("Sở Y tế")),
            ("Ủy ban nhân dân tỉnh Đại Ngàn", Some("Ủy ban nhân dân tỉnh Đại Ngàn")),
            ("Viện Hàn lâm Nông học Quốc gia", Some("Viện Hàn lâm Nông học Quốc gia")),
            ("Ban hành cơ chế, chính sách", None),
            ("Hội nhập quốc tế về khoa học", None),
            ("Tổ chức thực hiện", None),
            ("Phát triển nguồn nhân lực", None),
            ("Sở Khoa học và Công nghệ chủ trì triển khai Chương trình", None),
        ] {
            assert_eq!(party_of_heading(heading).as_deref(), party, "{heading}");
        }
    }

    #[test]
    fn sentences_of_implementation_begin_with_whom_they_charge() {
        for (text, party, duty) in [
            ("Sở Tài chính: Bố trí kinh phí.", "Sở Tài chính", "Bố trí kinh phí."),
            (
                "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ xây dựng đề án.",
                "Sở Y tế",
                "chủ trì, phối hợp với Sở Nội vụ xây dựng đề án.",
            ),
            (
                "Sở Tài chính thẩm định dự toán, trình UBND tỉnh.",
                "Sở Tài chính",
                "thẩm định dự toán, trình UBND tỉnh.",
            ),
            (
                "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố lồng ghép nhiệm vụ.",
                "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố",
                "lồng ghép nhiệm vụ.",
            ),
            ("Vụ Tổ chức cán bộ chủ trì theo dõi.", "Vụ Tổ chức cán bộ", "chủ trì theo dõi."),
            (
                "Đề nghị Hội Nông dân tỉnh tuyên truyền, vận động hội viên.",
                "Hội Nông dân tỉnh",
                "tuyên truyền, vận động hội viên.",
            ),
            (
                "Các phòng, đơn vị cụ thể hóa Chương trình thành kế hoạch năm.",
                "Các phòng, đơn vị",
                "cụ thể hóa Chương trình thành kế hoạch năm.",
            ),
        ] {
            let read = assigned(text, true, false).map(|read| (read.party, read.duty.trim()));
            assert_eq!(read, Some((party.to_owned(), duty)), "{text}");
        }
        assert_eq!(assigned("Chủ trì, phối hợp với Sở Y tế triển khai.", true, false), None);
        assert_eq!(assigned("Sở Tài chính thẩm định dự toán.", false, false), None);
    }

    #[test]
    fn closing_sentences_and_announcements_are_told_from_duties() {
        assert!(
            closes("Trên đây là Kế hoạch phát triển kinh tế số")
                && closes("Yêu cầu các phòng, ban thực hiện")
        );
        assert!(!closes("Tham mưu trên cơ sở Kế hoạch này"));
        assert!(only_announces("có trách nhiệm:") && !only_announces("có trách nhiệm bố trí kinh phí"));
    }

    #[test]
    fn the_words_give_the_role() {
        assert_eq!(role("Chủ trì, phối hợp với các sở triển khai"), Some(Role::Lead));
        assert_eq!(role("Là cơ quan thường trực, tham mưu giúp UBND tỉnh"), Some(Role::Lead));
        assert_eq!(role("Phối hợp Sở Tài chính hướng dẫn"), Some(Role::Coordinate));
        assert_eq!(role("Hướng dẫn các tổ chức, cá nhân"), None);
    }
}
