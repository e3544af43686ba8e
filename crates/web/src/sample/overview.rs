use dongho_app::{
    DoubtCounts, DueItem, Lateness, Overview, PhaseSummary, StateCount, SubjectKind, TargetState, TaskState,
};
use dongho_base::{Period, YearSpan};

use super::{HOSTILE, LONG, both, day, history, link, planning, programme, science};

fn targets(counts: [usize; 6]) -> Vec<StateCount<TargetState>> {
    TargetState::ALL.into_iter().zip(counts).map(|(state, count)| StateCount { state, count }).collect()
}

fn tasks(counts: [usize; 6]) -> Vec<StateCount<TaskState>> {
    TaskState::ALL.into_iter().zip(counts).map(|(state, count)| StateCount { state, count }).collect()
}

fn phase(years: YearSpan, current: bool, counts: [usize; 6]) -> PhaseSummary {
    let name = format!("{}–{}", years.from, years.to);
    PhaseSummary {
        id: format!("{}-{}", years.from, years.to),
        name: both(&format!("Giai đoạn {name}"), &format!("Phase {name}")),
        years,
        current,
        targets: targets(counts),
    }
}

fn due(name: &str, late: bool) -> DueItem {
    DueItem {
        link: link(SubjectKind::Task, "PL.3", name, name),
        label: both("Năm 2026", "2026"),
        period: Some(Period::Year(2026)),
        lead: vec![science(), planning()],
        due: if late { day(2025, 12, 31) } else { day(2026, 12, 31) },
        lateness: late.then_some(Lateness { days: 327, working_days: 224 }),
        working_days_left: (!late).then_some(28),
    }
}

pub(crate) fn filled() -> Overview {
    Overview {
        today: day(2026, 11, 23),
        programme: programme::reference(),
        phases: vec![
            phase(YearSpan { from: 2023, to: 2025 }, false, [1, 0, 0, 3, 3, 0]),
            phase(YearSpan { from: 2026, to: 2030 }, true, [0, 2, 4, 0, 9, 2]),
        ],
        targets: targets([1, 2, 4, 3, 13, 2]),
        tasks: tasks([4, 9, 3, 12, 0, 22]),
        late: vec![due("Rà soát, hoàn thiện chính sách hỗ trợ đổi mới công nghệ", true)],
        due_soon: vec![
            due("Truyền thông về đổi mới sáng tạo", false),
            due("Đào tạo STEM trong trường phổ thông", false),
        ],
        doubts: DoubtCounts { open_findings: 12, findings: 19, open_questions: 8, questions: 8 },
        recent: history(),
    }
}

pub(crate) fn empty() -> Overview {
    Overview {
        phases: vec![],
        targets: targets([0; 6]),
        tasks: tasks([0; 6]),
        late: vec![],
        due_soon: vec![],
        doubts: DoubtCounts::default(),
        recent: vec![],
        ..filled()
    }
}

pub(crate) fn long() -> Overview {
    let mut hostile = due(HOSTILE, true);
    hostile.label = both(HOSTILE, HOSTILE);
    Overview { late: vec![due(LONG, true), hostile, due(LONG, true)], ..filled() }
}
