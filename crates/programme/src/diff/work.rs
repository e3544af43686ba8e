//! The facts of indicators, targets, tasks and duties.

use dongho_base::Localized;

use super::Subject;
use super::facts::{Fact, Kind, first_words, list, parties, party, questions, text, yes};
use crate::words::{number, same, target_kind, target_level, time, years};
use crate::{Duty, Indicator, Programme, Role, Target, Task};

pub(super) const INDICATOR: Kind<Indicator> = Kind {
    subject: Subject::Indicator,
    noun: ("Chỉ số", "Indicator"),
    known_by_id: false,
    list: |programme| &programme.indicators,
    id: |indicator| indicator.id.clone(),
    name: |indicator, _| indicator.name.clone(),
    keys: &[|indicator| Some(indicator.name.vi.clone())],
    facts: |indicator, _| {
        vec![
            Fact::told("tên", "name", indicator.name.clone()),
            Fact::told("đơn vị", "unit", indicator.unit.clone()),
            Fact::told("định nghĩa", "definition", indicator.definition.clone()),
            Fact::told("tử số", "numerator", indicator.numerator.clone().unwrap_or_default()),
            Fact::told("mẫu số", "denominator", indicator.denominator.clone().unwrap_or_default()),
            Fact::told("nguồn số liệu", "source", indicator.source.clone().unwrap_or_default()),
            Fact::told("kỳ số liệu", "frequency", indicator.frequency.clone().unwrap_or_default()),
            Fact::silent("chiều tốt", "direction", format!("{:?}", indicator.direction)),
            Fact::told("số chữ số thập phân", "decimals", same(&indicator.decimals.to_string())),
            questions(&indicator.questions),
        ]
    },
};

pub(super) const TARGET: Kind<Target> = Kind {
    subject: Subject::Target,
    noun: ("Chỉ tiêu", "Target"),
    known_by_id: true,
    list: |programme| &programme.targets,
    id: |target| target.id.clone(),
    name: |target, _| target.name.clone(),
    keys: &[
        |target| Some(format!("{} {}", target.sentence, target.name.vi)),
        |target| Some(format!("{} {:?}", target.name.vi, target.phase)),
        |target| Some(target.sentence.clone()),
    ],
    facts: target_facts,
};

fn target_facts(target: &Target, programme: &Programme) -> Vec<Fact> {
    let indicator = target
        .indicator
        .as_deref()
        .map(|id| programme.indicator(id).map_or_else(|| same(id), |indicator| indicator.name.clone()));
    vec![
        Fact::told("tên", "name", target.name.clone()),
        Fact::told("mức", "level", target_level(target)).first(),
        Fact::told("giai đoạn", "phase", target.phase.map(years).unwrap_or_default()).first(),
        Fact::told("loại", "kind", target_kind(target.kind)),
        Fact::told("năm gốc", "base year", text(target.base_year.map(|year| year.to_string()).as_deref())),
        Fact::told("số liệu gốc", "base value", target.base_value.map(number).unwrap_or_default()),
        Fact::told("mức so sánh", "reference", text(target.reference.as_deref())),
        Fact::told(
            "bình quân giai đoạn",
            "average of the phase",
            yes(target.averaged_over_phase, "có", "yes"),
        ),
        Fact::told("chỉ phấn đấu", "an aim only", yes(target.aspirational, "có", "yes")),
        Fact::told("chỉ số", "indicator", indicator.unwrap_or_default()),
        Fact::told("chủ trì", "lead", parties(&target.lead, programme)),
        Fact::told("tên trong văn bản", "printed name", same(&target.as_printed)),
        Fact::told("vị trí", "clause", same(&target.clause)),
        Fact::silent("câu trong văn bản", "sentence of the document", &target.sentence),
        questions(&target.questions),
    ]
}

pub(super) const TASK: Kind<Task> = Kind {
    subject: Subject::Task,
    noun: ("Nhiệm vụ", "Task"),
    known_by_id: true,
    list: |programme| &programme.tasks,
    id: |task| task.id.clone(),
    name: |task, _| task.name.clone(),
    keys: &[
        |task| Some(task.sentence.clone()),
        |task| Some(task.name.vi.clone()),
        |task| first_words(&task.name.vi),
    ],
    facts: |task, programme| {
        vec![
            Fact::told("tên", "name", task.name.clone()),
            Fact::told("chủ trì", "lead", parties(&task.lead, programme)).first(),
            Fact::told("phối hợp", "coordinating", parties(&task.coordinating, programme)),
            Fact::told("thời gian", "time", time(&task.time)).first(),
            Fact::silent("loại thời gian", "kind of time", format!("{:?}", task.time.kind)),
            Fact::told("sản phẩm", "product", text(task.product.as_deref())),
            Fact::told("nhóm", "group", text(task.group.as_deref())),
            Fact::told("phục vụ", "serves", list(&task.serves)),
            Fact::told("số thứ tự", "number", same(&task.no)),
            Fact::told("vị trí", "clause", same(&task.clause)),
            Fact::silent("câu trong văn bản", "sentence of the document", &task.sentence),
            questions(&task.questions),
        ]
    },
};

pub(super) const DUTY: Kind<Duty> = Kind {
    subject: Subject::Duty,
    noun: ("Trách nhiệm", "Duty"),
    known_by_id: true,
    list: |programme| &programme.duties,
    id: |duty| duty.id.clone(),
    name: |duty, _| duty.name.clone(),
    keys: &[
        |duty| Some(duty.sentence.clone()),
        |duty| Some(format!("{} {}", duty.party, duty.name.vi)),
        |duty| first_words(&duty.name.vi).map(|words| format!("{} {words}", duty.party)),
    ],
    facts: |duty, programme| {
        let role = match duty.role {
            Some(Role::Lead) => Localized::new("chủ trì", "lead"),
            Some(Role::Coordinate) => Localized::new("phối hợp", "coordinating"),
            None => Localized::default(),
        };
        vec![
            Fact::told("nội dung", "gist", duty.name.clone()),
            Fact::told("cơ quan", "party", party(&duty.party, programme)).first(),
            Fact::told("vai trò", "role", role),
            Fact::told("kỳ", "frequency", text(duty.frequency.as_deref())),
            Fact::told("vị trí", "clause", same(&duty.clause)),
            Fact::silent("câu trong văn bản", "sentence of the document", &duty.sentence),
            questions(&duty.questions),
        ]
    },
};
