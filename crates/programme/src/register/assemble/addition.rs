//! What a programme adds to a shared register. Nothing may get looser by it: what is in use elsewhere stays true.

use crate::expression::Expression;
use crate::register::build::Builder;
use crate::register::draft::{Draft, Role, Source};
use crate::register::file::RawChange;
use crate::register::load::ReadFile;
use crate::register::{Condition, RawRegister};
use crate::report::{Report, nearest};

pub(super) fn apply<'a>(
    draft: &mut Draft<'a>,
    raw: &'a RawRegister,
    file: &'a ReadFile<'_, RawRegister>,
    report: &mut Report,
) {
    let source = file.source();
    if file.shared || raw.extends.as_deref() != Some(&raw.id) {
        let vi = "Tệp bổ sung thuộc về một chương trình và mang mã của sổ đăng ký mà nó bổ sung.".to_owned();
        let en = "An addition belongs to a programme and bears the id of the register it adds to.".to_owned();
        report.error("PRG-0430", source.place("extends"), vi, en);
    }
    note_fixed_keys(raw, source, report);
    add_sections(draft, raw, source, report);
    draft.add_fields(raw, source, report);
    draft.add_named(raw, source);
    let register = &mut draft.register;
    register.clauses.extend(raw.clauses.iter().cloned());
    register.list.extend(raw.list.iter().cloned());
    register.unique.extend(raw.unique.iter().cloned());
    register.similar.extend(raw.similar.iter().cloned());
    if let Some(numbering) = super::numbering(raw, source, report) {
        register.numbering = Some(numbering);
    }
    let mut builder = Builder::new(source, register.audience, report);
    register.rules.extend(builder.rules(&raw.rules, Role::RecordRule, "", "rules"));
    for (index, change) in raw.changes.iter().enumerate() {
        apply_change(draft, change, &format!("change.{index}"), &mut builder);
    }
    draft.uses.append(&mut builder.uses);
}

/// Notes keys that the shared register alone may have.
fn note_fixed_keys(raw: &RawRegister, source: Source<'_>, report: &mut Report) {
    let keys = [
        ("title", raw.title.is_some()),
        ("item", raw.item.is_some()),
        ("about", raw.about.is_some()),
        ("source", raw.source.is_some()),
        ("audience", raw.audience.is_some()),
        ("label", !raw.label.is_empty()),
        ("states", !raw.states.is_empty()),
    ];
    for (key, _) in keys.iter().filter(|(_, present)| *present) {
        let vi = format!("Tệp bổ sung không đổi được `{key}` của sổ đăng ký dùng chung.");
        let en = format!("An addition cannot change `{key}` of the shared register.");
        report.error("PRG-0430", source.place(key), vi, en);
    }
}

fn add_sections<'a>(draft: &mut Draft<'a>, raw: &'a RawRegister, source: Source<'a>, report: &mut Report) {
    for (index, section) in raw.sections.iter().enumerate() {
        if draft.register.sections.iter().any(|it| it.id == section.id) {
            let id = &section.id;
            let (vi, en) = (format!("Đã có phần `{id}`."), format!("There is a section `{id}` already."));
            report.error("PRG-0432", source.place(&format!("section.{index}.id")), vi, en);
        } else {
            draft.register.sections.push(section.clone());
        }
    }
}

fn apply_change<'a>(draft: &mut Draft<'a>, change: &'a RawChange, path: &str, builder: &mut Builder<'a, '_>) {
    let source = builder.source;
    let ids: Vec<String> = draft.register.fields.iter().map(|field| field.id.clone()).collect();
    let Some(field) = draft.register.fields.iter_mut().find(|field| field.id == change.field) else {
        let id = &change.field;
        let (vi, en) = (format!("Không có trường `{id}`."), format!("There is no field `{id}`."));
        let place = source.place(&format!("{path}.field"));
        let near = nearest(id, ids.iter().map(String::as_str));
        return builder.report.error("PRG-0406", place, vi, en).did_you_mean(near);
    };
    let id = field.id.clone();
    if let Some(label) = &change.label {
        field.label = label.clone();
    }
    field.help = change.help.clone().or_else(|| field.help.take());
    field.rules.extend(builder.rules(&change.rules, Role::FieldRule, &id, &format!("{path}.rules")));
    if let Some(audience) = change.audience {
        if audience < field.audience {
            looser(builder, path, "audience");
        }
        field.audience = audience;
    }
    if change.required.is_some() {
        let place = format!("{path}.required");
        let also = builder.condition(change.required.as_ref(), Condition::Never, &id, &place);
        match either(&field.required, &also) {
            Some(required) if required != Condition::Never => field.required = required,
            _ => looser(builder, path, "required"),
        }
    }
    if change.visible.is_some() {
        let also = builder.visible(change.visible.as_deref(), &id, &format!("{path}.visible"));
        match both(&field.visible, &also) {
            Some(visible) => field.visible = visible,
            None => looser(builder, path, "visible"),
        }
    }
}

fn looser(builder: &mut Builder<'_, '_>, path: &str, key: &str) {
    let vi = format!("`{key}` ở đây sẽ nới lỏng sổ đăng ký dùng chung.");
    let en = format!("`{key}` here would make the shared register looser.");
    let place = builder.source.place(&format!("{path}.{key}"));
    builder.report.error("PRG-0431", place, vi, en).hint(
        "Tệp bổ sung chỉ được chặt chẽ hơn: bắt buộc thêm, ẩn bớt, ít người xem hơn.",
        "An addition can only be stricter: require more, hide more, show to fewer.",
    );
}

/// Returns when at least one of two conditions holds; `None` where they cannot be put together.
fn either(old: &Condition, new: &Condition) -> Option<Condition> {
    Some(match (old, new) {
        (_, Condition::Always) => Condition::Always,
        // What was required always stays so; saying less would look as if it did not.
        (Condition::Always, _) => return None,
        (Condition::Never, new) => new.clone(),
        (Condition::When(_), Condition::Never) => return None,
        (Condition::When(old), Condition::When(new)) => joined(old, "||", new)?,
    })
}

/// Returns when both of two conditions hold; `None` where they cannot be put together.
fn both(old: &Condition, new: &Condition) -> Option<Condition> {
    Some(match (old, new) {
        (Condition::Never, _) | (_, Condition::Never) => Condition::Never,
        (Condition::Always, other) | (other, Condition::Always) => other.clone(),
        (Condition::When(old), Condition::When(new)) => joined(old, "&&", new)?,
    })
}

fn joined(old: &Expression, operator: &str, new: &Expression) -> Option<Condition> {
    Expression::parse(&format!("({}) {operator} ({})", old.text(), new.text())).ok().map(Condition::When)
}
