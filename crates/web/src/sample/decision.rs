use dongho_app::{
    AttachedDocument, ClauseView, ContentsLine, DecisionView, Link, Mark, MarkKind, MatchReport, MatchRow,
    Segment, SubjectKind,
};
use dongho_base::Digest;

use super::{HOSTILE, at, both, link, programme};

fn target() -> Link {
    link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu trên một vạn dân", "Research personnel")
}

fn finding() -> Link {
    link(SubjectKind::Finding, "f1", "“Phân đầu”, có lẽ là “Phấn đấu”", "“Phân đầu”, perhaps “Phấn đấu”")
}

fn task() -> Link {
    link(SubjectKind::Task, "PL.3", "Rà soát chính sách", "Review of policies")
}

fn duty() -> Link {
    link(SubjectKind::Duty, "V.1.1", "Là cơ quan thường trực", "Is the standing body")
}

fn mark(kind: MarkKind, link: Link, first: bool) -> Mark {
    Mark { kind, link, first }
}

fn plain(text: &str) -> Segment {
    Segment { text: text.to_owned(), marks: vec![] }
}

fn clause(id: &str, level: &str, depth: usize, label: &str, heading: Option<&str>) -> ClauseView {
    ClauseView {
        id: id.to_owned(),
        level: level.to_owned(),
        depth,
        label: label.to_owned(),
        heading: heading.map(str::to_owned),
        segments: vec![],
        gist: None,
        items: vec![],
    }
}

fn with(mut clause: ClauseView, segments: Vec<Segment>, items: Vec<Link>) -> ClauseView {
    clause.segments = segments;
    clause.items = items;
    clause
}

fn row(id: &str, text: &str, items: Vec<Link>) -> ClauseView {
    let marks = items.iter().map(|item| mark(MarkKind::Task, item.clone(), true)).collect();
    with(clause(id, "row", 2, "", None), vec![Segment { text: text.to_owned(), marks }], items)
}

fn point() -> ClauseView {
    let both_marks = vec![mark(MarkKind::Target, target(), true), mark(MarkKind::Finding, finding(), true)];
    let segments = vec![
        plain("Nâng cao tiềm lực khoa học của tỉnh. "),
        Segment { text: "Phân đầu".to_owned(), marks: both_marks },
        Segment {
            text: " đến năm 2030 nhân lực nghiên cứu đạt 14-16 người trên một vạn dân.".to_owned(),
            marks: vec![mark(MarkKind::Target, target(), false)],
        },
        plain(" Chú trọng khu vực doanh nghiệp."),
    ];
    with(clause("II.1.a", "point", 2, "a)", None), segments, vec![target()])
}

fn clauses() -> Vec<ClauseView> {
    let lead = "Theo dõi, đôn đốc, kiểm tra việc thực hiện Chương trình; là cơ quan thường trực.";
    let duty_marks = vec![mark(MarkKind::Duty, duty(), true)];
    vec![
        clause("II", "section", 0, "II.", Some("MỤC TIÊU")),
        clause("II.1", "subsection", 1, "1.", Some("Mục tiêu cụ thể")),
        point(),
        clause("V", "section", 0, "V.", Some("TỔ CHỨC THỰC HIỆN")),
        clause("V.1", "subsection", 1, "1.", Some("Sở Khoa học và Công nghệ")),
        with(
            clause("V.1.1", "bullet", 2, "-", None),
            vec![Segment { text: lead.to_owned(), marks: duty_marks }],
            vec![duty()],
        ),
        clause("Phụ lục", "appendix", 0, "", Some("Phụ lục. NHIỆM VỤ TRIỂN KHAI")),
        row("Phụ lục.0", "STT\tNhiệm vụ\tCơ quan chủ trì", vec![]),
        row("Phụ lục.3", "3\tRà soát, hoàn thiện chính sách\tSở Khoa học và Công nghệ", vec![task()]),
        row("Phụ lục.0b", "STT\tNhiệm vụ\tCơ quan chủ trì", vec![]),
        row("Phụ lục.4", "4\tTruyền thông\tSở Khoa học và Công nghệ", vec![]),
    ]
}

fn contents() -> Vec<ContentsLine> {
    let line = |clause: &str, text: &str, depth| ContentsLine {
        clause: clause.to_owned(),
        text: text.to_owned(),
        depth,
    };
    vec![
        line("II", "II. Mục tiêu", 0),
        line("II.1", "1. Mục tiêu cụ thể", 1),
        line("V", "V. Tổ chức thực hiện", 0),
        line("V.1", "1. Sở Khoa học và Công nghệ", 1),
        line("Phụ lục", "Phụ lục. Nhiệm vụ triển khai", 0),
    ]
}

fn document(same: bool) -> AttachedDocument {
    let missing = MatchRow { item: target(), clause: "II.1.a".to_owned(), found_in: None };
    AttachedDocument {
        file: "07-qđ-ubnd.docx".to_owned(),
        sha256: Digest::of(b"sample"),
        bytes: 88_000,
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 11, 2),
        report: MatchReport {
            same_text: same,
            matched: 61,
            unmatched: if same { vec![] } else { vec![missing] },
        },
    }
}

pub(crate) fn readable() -> DecisionView {
    DecisionView {
        decision: programme::decision(),
        document: Some(document(true)),
        readable: true,
        contents: contents(),
        clauses: clauses(),
    }
}

pub(crate) fn outline() -> DecisionView {
    let bare = |mut clause: ClauseView| {
        clause.segments = vec![];
        clause.gist = clause
            .heading
            .is_none()
            .then(|| both("Mức phải đạt về nhân lực nghiên cứu", "The level of personnel"));
        clause
    };
    let clauses = clauses().into_iter().map(bare).collect();
    DecisionView { document: None, readable: false, clauses, ..readable() }
}

pub(crate) fn mismatch() -> DecisionView {
    DecisionView { document: Some(document(false)), ..outline() }
}

pub(crate) fn empty() -> DecisionView {
    DecisionView { document: None, readable: false, contents: vec![], clauses: vec![], ..readable() }
}

pub(crate) fn hostile() -> DecisionView {
    let mut view = readable();
    let thing = link(SubjectKind::Finding, HOSTILE, HOSTILE, HOSTILE);
    let marks = vec![mark(MarkKind::Finding, thing.clone(), true)];
    let segments = vec![Segment { text: HOSTILE.to_owned(), marks }];
    view.clauses.push(with(clause(HOSTILE, "point", 3, HOSTILE, Some(HOSTILE)), segments, vec![thing]));
    view.contents.push(ContentsLine { clause: HOSTILE.to_owned(), text: HOSTILE.to_owned(), depth: 2 });
    view
}
