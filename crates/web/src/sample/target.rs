use dongho_app::{
    Comparator, Direction, EvidenceView, Goal, IndicatorView, ObservedPoint, PathPoint, SubjectKind,
    TargetKind, TargetPath, TargetRow, TargetState, TargetView, ValueView, Vintage,
};
use dongho_base::{Decimal, Digest, Period, YearSpan};

use super::{HOSTILE, LONG, at, both, day, doubt, link, party, planning, science};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn evidence() -> EvidenceView {
    EvidenceView {
        id: 17,
        title: "Báo cáo thống kê 2025".to_owned(),
        file: "báo cáo thống kê 2025.pdf".to_owned(),
        bytes: 482_113,
        sha256: Digest::of(b"sample"),
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 3, 2),
    }
}

pub(crate) fn value(year: i32, amount: &str, vintage: Vintage) -> ValueView {
    ValueView {
        id: 10,
        period: Period::Year(year),
        value: number(amount),
        numerator: Some(number("4810.5")),
        denominator: Some(number("364431")),
        source: format!("Niên giám thống kê tỉnh {year}"),
        vintage,
        note: "Quy đổi toàn thời gian".to_owned(),
        evidence: Some(evidence()),
        by: "Nguyễn Thị Ánh".to_owned(),
        at: at(2026, 3, 2),
        superseded_by: None,
    }
}

pub(crate) fn row() -> TargetRow {
    TargetRow {
        id: "II.1.a".to_owned(),
        clause: "II.1.a".to_owned(),
        name: both("Nhân lực nghiên cứu trên một vạn dân", "Research personnel per 10,000 people"),
        kind: TargetKind::Value,
        aspirational: true,
        goal: Goal {
            comparator: Some(Comparator::Between),
            low: Some(number("14")),
            high: Some(number("16")),
            unit: both("người trên một vạn dân", "per 10,000 people"),
            words: both("từ 14 đến 16 người trên một vạn dân", "14 to 16 per 10,000 people"),
        },
        phase: Some(YearSpan { from: 2026, to: 2030 }),
        lead: vec![science(), planning()],
        state: TargetState::OnCourse,
        why: both("Năm 2025 đạt 13,2; để đúng đường cần 12,8.", "13.2 in 2025; the path needs 12.8."),
        latest: Some(value(2025, "13.2", Vintage::Preliminary)),
        open_questions: 2,
    }
}

fn other(id: &str, vi: &str, goal: &str, state: TargetState) -> TargetRow {
    let mut row = row();
    row.id = id.to_owned();
    row.clause = id.to_owned();
    row.name = both(vi, vi);
    row.goal.words = both(goal, goal);
    row.state = state;
    row.latest = None;
    row.open_questions = 0;
    row
}

pub(crate) fn rows() -> Vec<TargetRow> {
    vec![
        row(),
        other(
            "II.1.b",
            "Chi ngân sách cho khoa học và công nghệ",
            "bằng mức Trung ương giao",
            TargetState::NoData,
        ),
        other("II.1.c", "Đóng góp của năng suất tổng hợp vào tăng trưởng", "trên 50 %", TargetState::AtRisk),
        other(
            "II.1.d",
            "Hình thành trung tâm đổi mới sáng tạo",
            "có trong giai đoạn 2026–2030",
            TargetState::Reached,
        ),
        other("II.1.đ", "Số đơn đăng ký nhãn hiệu", "tăng 20–25 %/năm", TargetState::OffCourse),
        other("II.1.e", "Chỉ số phát triển con người", "duy trì trên 0,78", TargetState::NotApplicable),
    ]
}

pub(crate) fn long() -> TargetRow {
    other("II.2.2.đ.7", LONG, LONG, TargetState::NotApplicable)
}

pub(crate) fn hostile() -> TargetRow {
    let mut row = other(HOSTILE, HOSTILE, HOSTILE, TargetState::NoData);
    row.lead = vec![party(HOSTILE, HOSTILE, HOSTILE)];
    row.why = both(HOSTILE, HOSTILE);
    row
}

pub(crate) fn path() -> TargetPath {
    let needed =
        [(2025, "12.8"), (2026, "13.04"), (2027, "13.28"), (2028, "13.52"), (2029, "13.76"), (2030, "14")];
    let seen = [(2022, "10.9"), (2023, "11.4"), (2024, "12.6"), (2025, "13.2")];
    TargetPath {
        from: 2022,
        to: 2030,
        due: 2030,
        goal_low: Some(number("14")),
        goal_high: Some(number("16")),
        needed: needed.map(|(year, needed)| PathPoint { year, needed: number(needed) }).to_vec(),
        observed: seen
            .map(|(year, value)| ObservedPoint {
                day: day(year, 12, 31),
                period: Period::Year(year),
                value: number(value),
                vintage: if year == 2025 { Vintage::Preliminary } else { Vintage::Official },
            })
            .to_vec(),
        start: both("Đường cần đi bắt đầu từ số năm 2025.", "The path starts from the value of 2025."),
    }
}

pub(crate) fn indicator() -> IndicatorView {
    IndicatorView {
        id: "rd-fte".to_owned(),
        name: both("Nhân lực NC&PT quy đổi toàn thời gian", "R&D personnel, full-time equivalent"),
        unit: both("người trên một vạn dân", "per 10,000 people"),
        definition: both(
            "Tổng thời gian làm nghiên cứu và phát triển trong năm, quy đổi ra số người làm toàn thời gian.",
            "Time spent on research and development in the year, as full-time persons.",
        ),
        numerator: Some(both("Số người quy đổi", "Full-time persons")),
        denominator: Some(both("Dân số trung bình, vạn người", "Mean population, 10,000 persons")),
        source: Some(both("Điều tra NC&PT", "R&D survey")),
        frequency: Some(both("Hai năm một lần", "Every two years")),
        direction: Direction::Up,
        decimals: 1,
    }
}

pub(crate) fn filled() -> TargetView {
    let mut old = value(2024, "12.9", Vintage::Estimate);
    old.superseded_by = Some(10);
    TargetView {
        row: row(),
        as_printed: "nhân lực nghiên cứu và phát triển trên một vạn dân".to_owned(),
        sentence: Some(doubt::sentence()),
        indicator: Some(indicator()),
        base_year: Some(2020),
        base_value: None,
        reference: Some("mức Trung ương giao".to_owned()),
        averaged_over_phase: true,
        path: Some(path()),
        values: vec![value(2025, "13.2", Vintage::Preliminary), value(2024, "12.6", Vintage::Official), old],
        evidence: vec![evidence()],
        tasks: vec![link(SubjectKind::Task, "PL.7", "Phát triển nguồn nhân lực", "Development of personnel")],
        questions: doubt::questions(),
        findings: doubt::findings(),
        version: 41,
    }
}

pub(crate) fn empty() -> TargetView {
    TargetView {
        row: other(
            "II.1.d",
            "Hình thành trung tâm đổi mới sáng tạo",
            "có trong giai đoạn",
            TargetState::NoData,
        ),
        sentence: None,
        indicator: None,
        base_year: None,
        reference: None,
        averaged_over_phase: false,
        path: None,
        values: vec![],
        evidence: vec![],
        tasks: vec![],
        questions: vec![],
        findings: vec![],
        ..filled()
    }
}

pub(crate) fn long_view() -> TargetView {
    let mut view = filled();
    view.row = long();
    view.as_printed = LONG.to_owned();
    for value in &mut view.values {
        value.source = LONG.to_owned();
        value.note = LONG.to_owned();
    }
    view
}

pub(crate) fn hostile_view() -> TargetView {
    let mut view = filled();
    view.row = hostile();
    view.as_printed = HOSTILE.to_owned();
    view.reference = Some(HOSTILE.to_owned());
    view.tasks = vec![link(SubjectKind::Task, HOSTILE, HOSTILE, HOSTILE)];
    for value in &mut view.values {
        value.source = HOSTILE.to_owned();
        value.note = HOSTILE.to_owned();
        value.by = HOSTILE.to_owned();
        if let Some(file) = &mut value.evidence {
            file.title = HOSTILE.to_owned();
            file.file = HOSTILE.to_owned();
        }
    }
    view
}
