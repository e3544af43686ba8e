use dongho_app::{Link, SearchHit, SearchResults, SubjectKind};

use super::{HOSTILE, link};

/// What a search finds.
pub(crate) fn results(query: &str) -> SearchResults {
    let hit = |link: Link, excerpt: &str| SearchHit { link, excerpt: excerpt.to_owned(), exact: false };
    let target = link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu", "Research personnel");
    SearchResults {
        query: query.to_owned(),
        hits: vec![
            hit(target, "nhân lực nghiên cứu khoa học đạt 14-16 người"),
            hit(link(SubjectKind::Party, "so-khcn", "Sở Khoa học và Công nghệ", "Department of S&T"), ""),
            hit(link(SubjectKind::Clause, "II.1", HOSTILE, HOSTILE), HOSTILE),
        ],
        more: true,
    }
}
