use dongho_app::{
    DutyRole, DutyView, Inherited, PartyKind, PartyRow, PartyTarget, PartyTask, PartyView, Passage,
    SuccessionKind,
};

use super::{HOSTILE, LONG, both, day, doubt, party, planning, science, target, task};

fn row() -> PartyRow {
    PartyRow {
        party: science(),
        kind: PartyKind::Department,
        leads: 8,
        coordinates: 1,
        duties: 7,
        targets: 12,
        late: 2,
    }
}

pub(crate) fn rows() -> Vec<PartyRow> {
    let late = 0;
    vec![
        PartyRow { party: planning(), leads: 1, targets: 0, late, ..row() },
        row(),
        PartyRow {
            party: party("doanh-nghiep", "Doanh nghiệp KH&CN", "S&T enterprises"),
            kind: PartyKind::Enterprise,
            late,
            ..row()
        },
    ]
}

pub(crate) fn long() -> PartyRow {
    PartyRow { party: party("x", LONG, LONG), kind: PartyKind::Group, ..row() }
}

pub(crate) fn hostile() -> PartyRow {
    let mut hostile = party(HOSTILE, HOSTILE, HOSTILE);
    hostile.now = vec![(HOSTILE.to_owned(), both(HOSTILE, HOSTILE))];
    hostile.ended = Some(day(2025, 3, 1));
    PartyRow { party: hostile, ..row() }
}

fn inherited(confirmed: bool) -> Inherited {
    let instrument = Some("Nghị quyết 66/NQ-HĐND ngày 20/02/2025".to_owned());
    Inherited { from: planning(), date: day(2025, 3, 1), instrument, confirmed }
}

fn passage(known: bool) -> Passage {
    Passage {
        party: known.then(planning),
        date: day(2025, 3, 1),
        kind: if known { SuccessionKind::Merge } else { SuccessionKind::Abolish },
        function: (!known).then(|| both("Quản lý báo chí, xuất bản", "Press and publishing")),
        instrument: known.then(|| "Nghị quyết 66/NQ-HĐND".to_owned()),
        confirmed: known,
    }
}

fn duty(id: &str, name: &str, inherited: Option<Inherited>) -> DutyView {
    DutyView {
        id: id.to_owned(),
        clause: id.to_owned(),
        name: both(name, name),
        role: Some(DutyRole::Lead),
        frequency: Some("hằng năm".to_owned()),
        sentence: Some(doubt::sentence()),
        inherited,
        questions: doubt::questions(),
    }
}

pub(crate) fn filled() -> PartyView {
    let name = "Là cơ quan thường trực; theo dõi, đôn đốc, kiểm tra việc thực hiện";
    PartyView {
        row: row(),
        as_printed: vec!["Sở Khoa học và Công nghệ".to_owned(), "Sở KH&CN".to_owned()],
        valid_from: Some(day(2025, 3, 1)),
        took_over: vec![passage(true)],
        passed_on: vec![passage(false)],
        duties: vec![duty("V.1.1", name, None), duty("V.8.1", name, Some(inherited(false)))],
        tasks: vec![
            PartyTask { task: task::row(), role: DutyRole::Lead, inherited: None },
            PartyTask { task: task::row(), role: DutyRole::Coordinate, inherited: Some(inherited(true)) },
        ],
        targets: vec![PartyTarget { target: target::row(), inherited: Some(inherited(true)) }],
        questions: doubt::questions(),
    }
}

pub(crate) fn empty() -> PartyView {
    PartyView {
        row: PartyRow { party: planning(), ..row() },
        as_printed: vec![],
        valid_from: None,
        took_over: vec![],
        passed_on: vec![],
        duties: vec![],
        tasks: vec![],
        targets: vec![],
        questions: vec![],
    }
}

pub(crate) fn long_view() -> PartyView {
    PartyView {
        row: long(),
        duties: vec![duty("V.1.1", LONG, None)],
        tasks: vec![PartyTask { task: task::long(), role: DutyRole::Lead, inherited: None }],
        targets: vec![PartyTarget { target: target::long(), inherited: None }],
        as_printed: vec![LONG.to_owned()],
        ..filled()
    }
}

pub(crate) fn hostile_view() -> PartyView {
    let mut from = inherited(true);
    from.from = party(HOSTILE, HOSTILE, HOSTILE);
    from.instrument = Some(HOSTILE.to_owned());
    PartyView {
        row: hostile(),
        duties: vec![duty(HOSTILE, HOSTILE, Some(from))],
        tasks: vec![PartyTask { task: task::hostile(), role: DutyRole::Lead, inherited: None }],
        targets: vec![PartyTarget { target: target::hostile(), inherited: None }],
        as_printed: vec![HOSTILE.to_owned()],
        ..filled()
    }
}
