//! Made-up views for every template: filled, empty, long, and hostile. No line of a real decision stands here.

mod check;
pub(crate) mod decision;
pub(crate) mod doubt;
pub(crate) mod form;
pub(crate) mod import;
pub(crate) mod overview;
pub(crate) mod party;
mod programme;
pub(crate) mod record;
pub(crate) mod search;
pub(crate) mod target;
pub(crate) mod task;

use chrono::TimeZone as _;
use dongho_app::{HistoryLine, Link, PartyRef, Subject, SubjectKind};
use dongho_base::{DateTime, Language, Localized, NaiveDate, Utc};

use crate::shell::{Person, Section, Shell};
use crate::text::Texts;

/// What a hostile person would put where a name is asked for.
pub(crate) const HOSTILE: &str = "</script><img src=x onerror=alert(1)>\"'&{{ x }}";

/// A long Vietnamese name, as real decisions have them.
pub(crate) const LONG: &str = "Nghiên cứu, cụ thể hóa các quy định, chính sách về chuyển giao, ứng dụng và phát triển \
    công nghệ trong nông nghiệp sinh thái, chế biến thủy sản, nghề thủ công truyền thống và du lịch cộng đồng theo hướng \
    tháo gỡ vướng mắc, khuyến khích doanh nghiệp nhỏ và vừa đầu tư cho nghiên cứu trên địa bàn tỉnh";

pub(crate) fn both(vi: &str, en: &str) -> Localized {
    Localized::new(vi, en)
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn at(year: i32, month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, 2, 15, 0).unwrap()
}

pub(crate) fn link(kind: SubjectKind, id: &str, vi: &str, en: &str) -> Link {
    Link { subject: Subject::new(kind, id), name: both(vi, en) }
}

pub(crate) fn party(id: &str, vi: &str, en: &str) -> PartyRef {
    PartyRef { id: id.to_owned(), name: both(vi, en), short: both(vi, en), ended: None, now: vec![] }
}

pub(crate) fn science() -> PartyRef {
    party("so-khcn", "Sở Khoa học và Công nghệ", "Department of Science and Technology")
}

/// A party that was merged into another.
pub(crate) fn planning() -> PartyRef {
    PartyRef {
        ended: Some(day(2025, 2, 28)),
        now: vec![("so-tai-chinh".to_owned(), both("Sở Tài chính", "Department of Finance"))],
        ..party("so-khdt", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment")
    }
}

pub(crate) fn history() -> Vec<HistoryLine> {
    let line =
        |seq, at, what, about| HistoryLine { seq, at, by: "Nguyễn Thị Ánh".to_owned(), what, about };
    vec![
        line(
            41,
            at(2026, 11, 20),
            both("ghi tiến độ 60 %: đã có dự thảo", "recorded progress of 60 %: a draft exists"),
            link(SubjectKind::Task, "PL.3@2026", "Rà soát chính sách", "Review of policies"),
        ),
        line(
            40,
            at(2026, 11, 18),
            both("ghi 13,2 cho năm 2025", "recorded 13.2 for 2025"),
            link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu", "Research personnel"),
        ),
    ]
}

/// The frame of a page.
pub(crate) fn shell(language: Language, person: Option<Person>) -> Shell {
    Shell {
        t: Texts::of(language),
        title: "Trang mẫu".to_owned(),
        section: Section::Overview,
        crumbs: vec![],
        programme: Some(programme::reference()),
        person,
        here: "/".to_owned(),
        token: "a1b2c3".to_owned(),
        made_at: at(2026, 11, 23),
        notice: None,
        wrong: false,
        waiting: false,
    }
}

/// Somebody who may do everything.
pub(crate) fn officer() -> Person {
    Person { name: "Nguyễn Thị Ánh".to_owned(), may_record: true, may_administer: true }
}
