use dongho_app::{AnswerView, FindingView, QuestionView, Resolution, ResolutionView, Sentence, SubjectKind};
use dongho_base::Severity;

use super::{HOSTILE, LONG, at, both, link};

pub(crate) fn sentence() -> Sentence {
    Sentence {
        clause: "II.1.a".to_owned(),
        before: "Nâng cao tiềm lực khoa học của tỉnh.".to_owned(),
        text: "Phân đầu đến năm 2030 nhân lực nghiên cứu đạt 14-16 người trên một vạn dân.".to_owned(),
        after: "Chú trọng khu vực doanh nghiệp.".to_owned(),
    }
}

pub(crate) fn question(id: &str, answered: bool) -> QuestionView {
    QuestionView {
        id: id.to_owned(),
        about: link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu", "Research personnel"),
        text: both("Dân số tính theo năm nào?", "Population of which year?"),
        assumed: Some(both(
            "Dân số trung bình của năm số liệu.",
            "Mean population of the year of the value.",
        )),
        answer: answered.then(|| AnswerView {
            text: "Dùng dân số trung bình do Thống kê tỉnh công bố.".to_owned(),
            decided_by: "Sở Khoa học và Công nghệ, công văn 215/SKHCN-VP".to_owned(),
            by: "Nguyễn Thị Ánh".to_owned(),
            at: at(2026, 5, 4),
        }),
        version: 3,
    }
}

pub(crate) fn questions() -> Vec<QuestionView> {
    vec![question("q1", false), question("q2", true)]
}

pub(crate) fn finding(id: &str, severity: Severity, settled: bool) -> FindingView {
    FindingView {
        id: id.to_owned(),
        code: "DEC-0001".to_owned(),
        severity,
        clause: Some("II.1.a".to_owned()),
        found: "Phân đầu".to_owned(),
        suggestion: Some("Phấn đấu".to_owned()),
        message: both(
            "Có thể là lỗi nhận dạng chữ: “Phân đầu”, có lẽ là “Phấn đấu”.",
            "Probably a fault of character recognition: “Phân đầu”, perhaps “Phấn đấu”.",
        ),
        sentence: Some(sentence()),
        items: vec![link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu", "Research personnel")],
        resolution: settled.then(|| ResolutionView {
            resolution: Resolution::Corrected { to: "Phấn đấu".to_owned() },
            note: "Đối chiếu bản giấy.".to_owned(),
            by: "Nguyễn Thị Ánh".to_owned(),
            at: at(2026, 5, 4),
        }),
        version: 7,
    }
}

pub(crate) fn findings() -> Vec<FindingView> {
    vec![
        finding("f1", Severity::Error, false),
        finding("f2", Severity::Warning, false),
        finding("f3", Severity::Info, true),
    ]
}

pub(crate) fn long_finding() -> FindingView {
    let mut finding = finding("f4", Severity::Warning, true);
    finding.message = both(LONG, LONG);
    finding.found = LONG.to_owned();
    finding
}

pub(crate) fn hostile_finding() -> FindingView {
    let mut finding = finding(HOSTILE, Severity::Warning, true);
    finding.message = both(HOSTILE, HOSTILE);
    finding.found = HOSTILE.to_owned();
    finding.suggestion = Some(HOSTILE.to_owned());
    finding.items = vec![link(SubjectKind::Party, HOSTILE, HOSTILE, HOSTILE)];
    if let Some(sentence) = &mut finding.sentence {
        sentence.text = HOSTILE.to_owned();
    }
    finding
}
