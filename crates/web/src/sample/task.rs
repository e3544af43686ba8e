use dongho_app::{
    InstanceRow, InstanceView, Lateness, MilestoneView, NoteView, ProgressView, SubjectKind, TaskRow,
    TaskState, TaskView, TimeKind,
};
use dongho_base::Period;

use super::{HOSTILE, LONG, at, both, day, doubt, link, party, planning, science, target};

fn instance(year: Option<i32>, state: TaskState, percent: Option<u8>) -> InstanceRow {
    let label = year.map_or(both("Năm 2025–2030", "2025–2030"), |year| {
        both(&format!("Năm {year}"), &year.to_string())
    });
    InstanceRow {
        period: year.map(Period::Year),
        label,
        from: day(year.unwrap_or(2025), 1, 1).into(),
        due: day(year.unwrap_or(2030), 12, 31).into(),
        state,
        percent,
        lateness: (state == TaskState::Late).then_some(Lateness { days: 327, working_days: 224 }),
        version: 5,
    }
}

fn yearly() -> Vec<InstanceRow> {
    let states = [
        (2023, TaskState::NotRecorded, None),
        (2024, TaskState::Done, Some(100)),
        (2025, TaskState::Late, Some(70)),
        (2026, TaskState::InProgress, Some(60)),
        (2027, TaskState::NotDue, None),
        (2028, TaskState::NotDue, None),
        (2029, TaskState::NotDue, None),
        (2030, TaskState::NotDue, None),
    ];
    states.map(|(year, state, percent)| instance(Some(year), state, percent)).to_vec()
}

pub(crate) fn row() -> TaskRow {
    TaskRow {
        id: "PL.3".to_owned(),
        no: "3".to_owned(),
        group: Some("Cơ chế, chính sách".to_owned()),
        clause: "Phụ lục.3".to_owned(),
        name: both(
            "Rà soát, hoàn thiện chính sách hỗ trợ đổi mới công nghệ",
            "Review of policies on technology",
        ),
        lead: vec![science()],
        coordinating: vec![planning(), party("so-tu-phap", "Sở Tư pháp", "Department of Justice")],
        time_text: Some("Hằng năm".to_owned()),
        time_kind: Some(TimeKind::Yearly),
        state: TaskState::Late,
        current_period: Some(Period::Year(2026)),
        instances: yearly(),
    }
}

fn ranged() -> TaskRow {
    TaskRow {
        id: "PL.5".to_owned(),
        no: "5".to_owned(),
        name: both("Nghiên cứu hình thành trung tâm đổi mới sáng tạo", "Study of an innovation centre"),
        time_text: Some("Năm 2025-2030".to_owned()),
        time_kind: Some(TimeKind::Range),
        state: TaskState::NotStarted,
        current_period: None,
        lead: vec![],
        group: None,
        instances: vec![instance(None, TaskState::NotStarted, None)],
        ..row()
    }
}

/// A task that comes back every quarter.
pub(crate) fn quarterly() -> TaskView {
    let quarter = |year: i32, quarter: u32, state| InstanceRow {
        period: Some(Period::Quarter(year, quarter)),
        label: both(&format!("Quý {quarter}/{year}"), &format!("Q{quarter} {year}")),
        from: day(year, quarter * 3 - 2, 1).into(),
        due: day(year, quarter * 3, 28).into(),
        ..instance(Some(year), state, None)
    };
    let of = |year: i32, state| (1..=4).map(move |number| quarter(year, number, state));
    let instances = of(2025, TaskState::NotRecorded).chain(of(2026, TaskState::NotStarted)).collect();
    let row = TaskRow {
        time_text: Some("Hằng quý".to_owned()),
        time_kind: Some(TimeKind::Quarterly),
        state: TaskState::NotStarted,
        current_period: Some(Period::Quarter(2025, 4)),
        instances,
        ..row()
    };
    view(row, "Đã gửi báo cáo của quý.")
}

pub(crate) fn rows() -> Vec<TaskRow> {
    vec![
        row(),
        ranged(),
        TaskRow { id: "PL.6".to_owned(), no: "6".to_owned(), state: TaskState::Done, ..row() },
    ]
}

pub(crate) fn long() -> TaskRow {
    TaskRow { name: both(LONG, LONG), group: Some(LONG.to_owned()), ..row() }
}

pub(crate) fn hostile() -> TaskRow {
    TaskRow {
        id: HOSTILE.to_owned(),
        no: HOSTILE.to_owned(),
        group: Some(HOSTILE.to_owned()),
        clause: HOSTILE.to_owned(),
        name: both(HOSTILE, HOSTILE),
        lead: vec![party(HOSTILE, HOSTILE, HOSTILE)],
        time_text: Some(HOSTILE.to_owned()),
        ..row()
    }
}

pub(crate) fn milestone(id: u64, title: &str, done: bool) -> MilestoneView {
    MilestoneView {
        id,
        title: title.to_owned(),
        due: day(2026, 6, 30),
        done_on: done.then(|| day(2026, 6, 28)),
        note: if done { "Đã trình dự thảo".to_owned() } else { String::new() },
        lateness: (!done).then_some(Lateness { days: 146, working_days: 103 }),
        by: "Nguyễn Thị Ánh".to_owned(),
        version: 9,
    }
}

fn view_of(row: InstanceRow, text: &str) -> InstanceView {
    let by = || "Nguyễn Thị Ánh".to_owned();
    InstanceView {
        row,
        result: text.to_owned(),
        progress: vec![ProgressView {
            id: 12,
            percent: 60,
            state: TaskState::InProgress,
            note: text.to_owned(),
            by: by(),
            at: at(2026, 11, 20),
        }],
        milestones: vec![milestone(8, "Lấy ý kiến các sở", true), milestone(9, text, false)],
        notes: vec![NoteView { id: 14, text: text.to_owned(), by: by(), at: at(2026, 10, 2) }],
        evidence: vec![target::evidence()],
    }
}

fn view(row: TaskRow, text: &str) -> TaskView {
    TaskView {
        instances: row.instances.iter().map(|instance| view_of(instance.clone(), text)).collect(),
        row,
        sentence: Some(doubt::sentence()),
        product: Some("Nghị quyết của Hội đồng nhân dân tỉnh".to_owned()),
        serves: vec![link(SubjectKind::Target, "II.1.a", "Nhân lực nghiên cứu", "Research personnel")],
        questions: doubt::questions(),
        findings: doubt::findings(),
        remarks: vec![both(
            "Cơ quan chủ trì và cơ quan phối hợp nay là một: Sở Tài chính.",
            "The lead and the coordinating party are now one: Department of Finance.",
        )],
    }
}

pub(crate) fn filled() -> TaskView {
    view(row(), "Đã có dự thảo nghị quyết và tờ trình.\nChờ thẩm định.")
}

pub(crate) fn empty() -> TaskView {
    let row = ranged();
    let bare = |row: &InstanceRow| InstanceView {
        row: row.clone(),
        result: String::new(),
        progress: vec![],
        milestones: vec![],
        notes: vec![],
        evidence: vec![],
    };
    TaskView {
        instances: row.instances.iter().map(bare).collect(),
        sentence: None,
        product: None,
        serves: vec![],
        questions: vec![],
        findings: vec![],
        remarks: vec![],
        ..view(row, "")
    }
}

pub(crate) fn long_view() -> TaskView {
    view(long(), LONG)
}

pub(crate) fn hostile_view() -> TaskView {
    let mut view = view(hostile(), HOSTILE);
    view.product = Some(HOSTILE.to_owned());
    view.serves = vec![link(SubjectKind::Target, HOSTILE, HOSTILE, HOSTILE)];
    view.remarks = vec![both(HOSTILE, HOSTILE)];
    view
}
