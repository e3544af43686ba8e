//! What fields refer to, who may see them, when they are asked for.

use std::collections::BTreeSet;

use super::Known;
use crate::register::draft::Draft;
use crate::register::load::Read;
use crate::register::{ChoiceSource, CodeForm, Field, FieldType};
use crate::report::Report;

pub(super) fn check(draft: &Draft<'_>, read: &Read<'_>, report: &mut Report) {
    let known = References {
        sections: Known::new(
            "PRG-0405",
            ("phần", "section"),
            draft.register.sections.iter().map(|section| section.id.as_str()),
        ),
        registers: Known::new(
            "PRG-0407",
            ("sổ đăng ký", "register"),
            read.registers.iter().filter_map(|file| file.item.id.as_deref()),
        ),
        lists: Known::new(
            "PRG-0408",
            ("danh mục mã", "code list"),
            read.code_lists.iter().filter_map(|file| file.item.id.as_deref()),
        ),
    };
    for field in &draft.register.fields {
        let place = draft.field_place(&field.id, "section");
        known.sections.require(&field.section, place, report);
        known.field(draft, field, &field.id, report);
        if let FieldType::Group { fields, .. } = &field.kind {
            fields.iter().for_each(|row| known.row(draft, row, &format!("{}.{}", field.id, row.id), report));
        }
    }
    check_states(draft, report);
}

struct References<'k> {
    sections: Known<'k>,
    registers: Known<'k>,
    lists: Known<'k>,
}

impl References<'_> {
    fn row(&self, draft: &Draft<'_>, row: &Field, path: &str, report: &mut Report) {
        if !row.section.is_empty() {
            let vi = "Trường trong nhóm không có phần riêng.".to_owned();
            let en = "A field of a group has no section of its own.".to_owned();
            report.error("PRG-0403", draft.field_place(path, "section"), vi, en);
        }
        self.field(draft, row, path, report);
    }

    fn field(&self, draft: &Draft<'_>, field: &Field, path: &str, report: &mut Report) {
        match &field.kind {
            FieldType::Link { register, .. } => {
                self.registers.require(register, draft.field_place(path, "register"), report);
            }
            FieldType::Choice(ChoiceSource::List(list)) | FieldType::Choices(ChoiceSource::List(list)) => {
                self.lists.require(list, draft.field_place(path, "codes"), report);
            }
            FieldType::Address => {
                let list = field.kind.code_list().unwrap_or_default();
                self.lists.require(list, draft.field_place(path, "type"), report);
            }
            FieldType::Code(CodeForm::CitizenId) if field.personal.is_none() => {
                let vi = "Số căn cước là dữ liệu cá nhân nhưng chưa được đánh dấu.".to_owned();
                let en = "A citizen id is personal data, but is not marked as such.".to_owned();
                report.error("PRG-0437", draft.field_place(path, "id"), vi, en).hint(
                    "Thêm personal = { purpose = { vi = ..., en = ... }, keep_years = ... }.",
                    "Add personal = { purpose = { vi = ..., en = ... }, keep_years = ... }.",
                );
            }
            _ => {}
        }
        if field.audience < draft.register.audience {
            let vi = "Trường không thể mở rộng hơn cả sổ đăng ký.".to_owned();
            let en = "A field cannot be open to more people than its register.".to_owned();
            report.error("PRG-0418", draft.field_place(path, "audience"), vi, en);
        }
        if field.since.zip(field.until).is_some_and(|(since, until)| since > until) {
            let (vi, en) = ("Ngày đầu sau ngày cuối.", "It begins after it ends.");
            report.error("PRG-0030", draft.field_place(path, "until"), vi.into(), en.into());
        }
    }
}

fn check_states(draft: &Draft<'_>, report: &mut Report) {
    let states = &draft.register.states;
    let known = Known::new("PRG-0416", ("trạng thái", "state"), states.iter().map(|state| state.id.as_str()));
    for (index, state) in states.iter().enumerate() {
        for (step, next) in state.next.iter().enumerate() {
            known.require(next, draft.base.place(&format!("states.{index}.next.{step}")), report);
        }
    }
    // Where a way leads nowhere, the state it should lead to is no second mistake.
    let all_known =
        states.iter().flat_map(|state| &state.next).all(|next| draft.register.state(next).is_some());
    let Some(first) = states.first().filter(|_| all_known) else { return };
    let mut reached = BTreeSet::from([first.id.as_str()]);
    let mut open = vec![first];
    while let Some(state) = open.pop() {
        for next in state.next.iter().filter_map(|next| draft.register.state(next)) {
            if reached.insert(&next.id) {
                open.push(next);
            }
        }
    }
    for (index, state) in states.iter().enumerate().filter(|(_, state)| !reached.contains(state.id.as_str()))
    {
        let vi = format!("Không có đường nào dẫn tới trạng thái `{}`.", state.id);
        let en = format!("No way leads to the state `{}`.", state.id);
        report.warning("PRG-0417", draft.base.place(&format!("states.{index}.id")), vi, en);
    }
}
