//! Texts: nothing blank, digests and clauses well formed, both languages.

use dongho_base::Localized;

use super::ids::is_path;
use crate::load::parts::{Item, Parts};
use crate::report::{Place, Report};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    let mut check = Check { report, untranslated: Vec::new() };
    check.head(parts);
    for item in &parts.parties {
        let Some(party) = &item.value else { continue };
        check.name(item, "name", &party.name);
    }
    for item in &parts.indicators {
        let Some(indicator) = &item.value else { continue };
        check.name(item, "name", &indicator.name);
        check.name(item, "definition", &indicator.definition);
    }
    for item in &parts.targets {
        let Some(target) = &item.value else { continue };
        check.tied(item, &target.name, &target.clause, &target.sentence);
    }
    for item in &parts.tasks {
        let Some(task) = &item.value else { continue };
        check.tied(item, &task.name, &task.clause, &task.sentence);
    }
    for item in &parts.duties {
        let Some(duty) = &item.value else { continue };
        check.tied(item, &duty.name, &duty.clause, &duty.sentence);
    }
    for item in parts.orientations.iter().chain(&parts.solutions) {
        let Some(point) = &item.value else { continue };
        check.tied(item, &point.name, &point.clause, &point.sentence);
    }
    for item in &parts.sources {
        let Some(source) = &item.value else { continue };
        for (index, clause) in source.clauses.iter().enumerate() {
            check.clause(item, &format!("clauses.{index}"), clause);
        }
    }
    check.note_untranslated();
}

struct Check<'p, 'r> {
    report: &'r mut Report,
    /// The first untranslated name of each file and how many there are.
    untranslated: Vec<(Place<'p>, usize)>,
}

impl<'p> Check<'p, '_> {
    fn head(&mut self, parts: &'p Parts) {
        let Some(item) = &parts.head else { return };
        let Some(head) = &item.value else { return };
        self.name(item, "name", &head.name);
        self.name(item, "territory", &head.territory);
        for (index, phase) in head.phases.iter().enumerate() {
            self.name(item, &format!("phase.{index}.name"), &phase.name);
            if let Some(clause) = &phase.clause {
                self.clause(item, &format!("phase.{index}.clause"), clause);
            }
        }
    }

    /// Checks what ties an item to the decision.
    fn tied<T>(&mut self, item: &'p Item<T>, name: &Localized, clause: &str, sentence: &str) {
        self.name(item, "name", name);
        self.clause(item, "clause", clause);
        let hexadecimal = sentence.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if !hexadecimal || sentence.len() != 16 {
            let (vi, en) = ("Mã băm của câu viết sai.", "The digest of the sentence is malformed.");
            self.report.error("PRG-0026", item.place("sentence"), vi.into(), en.into()).hint(
                "Mã băm gồm 16 chữ số thập lục phân; `dongho import` tính ra nó.",
                "A digest has 16 hexadecimal digits; `dongho import` computes it.",
            );
        }
    }

    fn name<T>(&mut self, item: &'p Item<T>, path: &str, name: &Localized) {
        if name.vi.trim().is_empty() {
            let (vi, en) = ("Tên tiếng Việt để trống.", "The Vietnamese text is blank.");
            self.report.error("PRG-0016", item.place(&format!("{path}.vi")), vi.into(), en.into());
        } else if name.en.trim().is_empty() {
            let place = item.place(&format!("{path}.en"));
            match self.untranslated.iter_mut().find(|(first, _)| first.file == place.file) {
                Some((_, count)) => *count += 1,
                None => self.untranslated.push((place, 1)),
            }
        }
    }

    fn clause<T>(&mut self, item: &Item<T>, path: &str, clause: &str) {
        if !is_path(clause) {
            let (vi, en) =
                (format!("`{clause}` không phải là một điểm."), format!("`{clause}` is not a clause."));
            self.report.error("PRG-0024", item.place(path), vi, en).hint(
                "Viết các nhãn nối nhau bằng dấu chấm, ví dụ `II.2.1.c`.",
                "Write the labels joined by full stops, such as `II.2.1.c`.",
            );
        }
    }

    /// A draft has no English yet: worth one line a file, not one a name.
    fn note_untranslated(self) {
        for (place, count) in self.untranslated {
            let vi = format!(
                "{count} tên trong tệp này chưa có tiếng Anh; trang tiếng Anh dùng tạm tên tiếng Việt."
            );
            let en =
                format!("{count} names of this file have no English yet; English pages show the Vietnamese.");
            self.report.info("PRG-0050", place, vi, en);
        }
    }
}
