//! Puts a register together from its file and what a programme adds to it.

mod addition;

use std::collections::BTreeMap;

use dongho_base::{Digest, Localized};

use super::build::Builder;
use super::draft::{Draft, Named, Purpose, Role, Source};
use super::load::{Read, ReadFile};
use super::{Audience, Numbering, RawRegister, Register, State};
use crate::report::{Report, nearest};

/// Returns the registers of all readable files, by id, each with what was added to it.
pub(super) fn drafts<'a>(read: &'a Read<'_>, report: &mut Report) -> Vec<Draft<'a>> {
    let mut drafts: BTreeMap<&str, Draft<'a>> = BTreeMap::new();
    for file in whole(read) {
        let (Some(raw), Some(id)) = (&file.item.value, file.item.id.as_deref()) else { continue };
        if drafts.contains_key(id) {
            note_second(file, id, report);
            continue;
        }
        if let Some(draft) = base(raw, file.source(), report) {
            drafts.insert(id, draft);
        }
    }
    for file in &read.registers {
        let Some(raw) = &file.item.value else { continue };
        let Some(extended) = raw.extends.as_deref() else { continue };
        let known = || whole(read).filter_map(|file| file.item.id.as_deref());
        match drafts.get_mut(extended) {
            Some(draft) => addition::apply(draft, raw, file, report),
            None if known().any(|id| id == extended) => {}
            None => {
                let vi = format!("Không có sổ đăng ký nào mang mã `{extended}`.");
                let en = format!("There is no register with the id `{extended}`.");
                let place = file.item.place("extends");
                report.error("PRG-0407", place, vi, en).did_you_mean(nearest(extended, known()));
            }
        }
    }
    drafts.into_values().collect()
}

/// Returns the files that define a register, those of the library first.
fn whole<'a, 't>(read: &'a Read<'t>) -> impl Iterator<Item = &'a ReadFile<'t, RawRegister>> {
    let is_whole =
        |file: &&ReadFile<'t, RawRegister>| file.item.value.as_ref().is_none_or(|raw| raw.extends.is_none());
    let shared = read.registers.iter().filter(|file| file.shared);
    shared.chain(read.registers.iter().filter(|file| !file.shared)).filter(is_whole)
}

fn note_second(file: &ReadFile<'_, RawRegister>, id: &str, report: &mut Report) {
    let vi = format!("Thư viện dùng chung đã có sổ đăng ký `{id}`.");
    let en = format!("The shared library has a register `{id}` already.");
    report.error("PRG-0434", file.item.place("id"), vi, en).hint(
        format!("Thêm dòng extends = \"{id}\" để bổ sung cho nó, hoặc đặt mã khác."),
        format!("Add extends = \"{id}\" to add to it, or choose another id."),
    );
}

fn base<'a>(raw: &'a RawRegister, source: Source<'a>, report: &mut Report) -> Option<Draft<'a>> {
    note_missing(raw, source, report);
    note_changes(raw, source, report);
    let audience = raw.audience.unwrap_or(Audience::Restricted);
    let numbering = numbering(raw, source, report);
    let mut builder = Builder::new(source, audience, report);
    let rules = builder.rules(&raw.rules, Role::RecordRule, "", "rules");
    let uses = std::mem::take(&mut builder.uses);
    let register = Register {
        id: raw.id.clone(),
        title: raw.title.clone()?,
        item: raw.item.clone()?,
        about: raw.about.clone()?,
        source: raw.source.clone(),
        audience,
        label: raw.label.clone(),
        unique: raw.unique.clone(),
        numbering,
        clauses: raw.clauses.clone(),
        list: if raw.list.is_empty() { raw.label.clone() } else { raw.list.clone() },
        states: raw.states.iter().map(state).collect(),
        similar: raw.similar.clone(),
        rules,
        sections: raw.sections.clone(),
        fields: Vec::new(),
        derived: Vec::new(),
        definition: Digest::of(&[]),
    };
    let mut draft = Draft { base: source, register, uses, named: Vec::new(), fields: BTreeMap::new() };
    draft.add_fields(raw, source, report);
    draft.add_named(raw, source);
    Some(draft)
}

fn state(raw: &super::file::RawState) -> State {
    State { id: raw.id.clone(), name: Localized::new(&raw.vi, &raw.en), next: raw.next.clone() }
}

fn note_missing(raw: &RawRegister, source: Source<'_>, report: &mut Report) {
    let keys = [
        ("title", raw.title.is_some()),
        ("item", raw.item.is_some()),
        ("about", raw.about.is_some()),
        ("audience", raw.audience.is_some()),
        ("label", !raw.label.is_empty()),
        ("[[section]]", !raw.sections.is_empty()),
        ("[[field]]", !raw.fields.is_empty()),
    ];
    for (key, _) in keys.iter().filter(|(_, present)| !present) {
        let (vi, en) = (format!("Sổ đăng ký thiếu `{key}`."), format!("The register lacks `{key}`."));
        report.error("PRG-0404", source.place("id"), vi, en);
    }
}

fn note_changes(raw: &RawRegister, source: Source<'_>, report: &mut Report) {
    if !raw.changes.is_empty() {
        let vi =
            "[[change]] chỉ dùng trong tệp bổ sung cho một sổ đăng ký dùng chung (có `extends`).".to_owned();
        let en = "[[change]] belongs to files that add to a shared register (with `extends`).".to_owned();
        report.error("PRG-0430", source.place("change.0"), vi, en);
    }
}

fn numbering(raw: &RawRegister, source: Source<'_>, report: &mut Report) -> Option<Numbering> {
    let text = raw.numbering.as_ref()?;
    let numbering = Numbering::parse(text);
    if numbering.is_none() {
        let (vi, en) = ("Mẫu số hiệu viết sai.", "The pattern of numbers is malformed.");
        report.error("PRG-0415", source.place("numbering"), vi.into(), en.into()).hint(
            "Viết như `TC-{year}-{number:4}`: có {number} đúng một lần, {year} nếu cần.",
            "Write it like `TC-{year}-{number:4}`: {number} exactly once, {year} where wanted.",
        );
    }
    numbering
}

impl<'a> Draft<'a> {
    /// Adds the fields of a file.
    fn add_fields(&mut self, raw: &'a RawRegister, source: Source<'a>, report: &mut Report) {
        let mut builder = Builder::new(source, self.register.audience, report);
        for (index, raw) in raw.fields.iter().enumerate() {
            let path = format!("field.{index}");
            let field = builder.field(raw, &path);
            note_taken(&self.fields, &raw.id, source, &path, builder.report);
            self.fields.entry(raw.id.clone()).or_insert_with(|| (source, path.clone()));
            for (row, inner) in raw.fields.iter().enumerate() {
                let (id, path) = (format!("{}.{}", raw.id, inner.id), format!("{path}.field.{row}"));
                note_taken(&self.fields, &id, source, &path, builder.report);
                self.fields.entry(id).or_insert((source, path));
            }
            self.register.fields.extend(field);
        }
        self.uses.append(&mut builder.uses);
    }

    /// Notes which fields a file names and what for.
    fn add_named(&mut self, raw: &'a RawRegister, source: Source<'a>) {
        let mut name = |path: String, id: &str, purpose| {
            self.named.push(Named { source, path, id: id.to_owned(), purpose });
        };
        for (key, ids, purpose) in [
            ("label", &raw.label, Purpose::Label),
            ("list", &raw.list, Purpose::List),
            ("similar", &raw.similar, Purpose::Similar),
        ] {
            ids.iter().enumerate().for_each(|(index, id)| name(format!("{key}.{index}"), id, purpose));
        }
        for (row, ids) in raw.unique.iter().enumerate() {
            ids.iter()
                .enumerate()
                .for_each(|(index, id)| name(format!("unique.{row}.{index}"), id, Purpose::Unique));
        }
    }
}

fn note_taken(
    fields: &BTreeMap<String, (Source<'_>, String)>,
    id: &str,
    source: Source<'_>,
    path: &str,
    report: &mut Report,
) {
    if fields.contains_key(id) {
        let (vi, en) = (format!("Đã có trường `{id}`."), format!("There is a field `{id}` already."));
        report
            .error("PRG-0432", source.place(&format!("{path}.id")), vi, en)
            .hint("Mỗi trường cần một mã riêng.", "Each field needs an id of its own.");
    }
}
