//! Texts: no Vietnamese name is blank, English is there; clauses are clauses of the programme.

use dongho_base::Localized;

use crate::Programme;
use crate::register::draft::Draft;
use crate::register::load::Read;
use crate::register::{Field, FieldType};
use crate::report::{Place, Report};

pub(super) fn check(draft: &Draft<'_>, report: &mut Report) {
    let register = &draft.register;
    let mut words = Words { report, untranslated: None };
    words.name(&register.title, draft.base.place("title"));
    words.name(&register.item, draft.base.place("item"));
    words.name(&register.about, draft.base.place("about"));
    for (index, section) in register.sections.iter().enumerate() {
        words.name(&section.title, draft.base.place(&format!("section.{index}.title")));
    }
    for field in &register.fields {
        words.field(draft, field, &field.id);
        if let FieldType::Group { fields, .. } = &field.kind {
            fields.iter().for_each(|row| words.field(draft, row, &format!("{}.{}", field.id, row.id)));
        }
    }
    if let Some((place, count)) = words.untranslated {
        let vi = format!(
            "{count} tên trong sổ đăng ký này chưa có tiếng Anh; trang tiếng Anh dùng tạm tiếng Việt."
        );
        let en =
            format!("{count} names of this register have no English yet; English pages show the Vietnamese.");
        report.info("PRG-0050", place, vi, en);
    }
}

struct Words<'r, 'p> {
    report: &'r mut Report,
    /// The first name without English and how many there are.
    untranslated: Option<(Place<'p>, usize)>,
}

impl<'p> Words<'_, 'p> {
    fn field(&mut self, draft: &Draft<'p>, field: &Field, path: &str) {
        self.name(&field.label, draft.field_place(path, "label"));
        for (index, rule) in field.rules.iter().enumerate() {
            self.name(&rule.message, draft.field_place(path, &format!("rules.{index}.message")));
        }
    }

    fn name(&mut self, name: &Localized, place: Place<'p>) {
        if name.vi.trim().is_empty() {
            let (vi, en) = ("Tên tiếng Việt để trống.", "The Vietnamese text is blank.");
            self.report.error("PRG-0016", place, vi.into(), en.into());
        } else if name.en.trim().is_empty() {
            self.untranslated =
                Some(self.untranslated.map_or((place, 1), |(first, count)| (first, count + 1)));
        }
    }
}

/// Notes clauses in shared files, malformed ones, and those in which nothing of the programme stands.
pub(super) fn check_clauses(read: &Read<'_>, programme: Option<&Programme>, report: &mut Report) {
    for file in &read.registers {
        let Some(raw) = &file.item.value else { continue };
        for (index, clause) in raw.clauses.iter().enumerate() {
            let place = file.item.place(&format!("clauses.{index}"));
            let Some(programme) = programme.filter(|_| !file.shared) else {
                let vi = "Chỉ sổ đăng ký của một chương trình mới ghi điểm của quyết định.".to_owned();
                let en = "Only a programme's own files name clauses of a decision.".to_owned();
                report.error("PRG-0419", place, vi, en);
                continue;
            };
            if !programme.has_clause(clause) {
                let vi = format!("Chương trình không có mục nào ở điểm `{clause}`.");
                let en = format!("Nothing of the programme stands in the clause `{clause}`.");
                report.warning("PRG-0440", place, vi, en);
            }
        }
    }
}
