//! The last lines of a check: what there is, and how many problems.

use dongho_base::{Language, Severity};
use dongho_programme::{FieldType, Programme, Registers};

use super::Checked;

impl Checked {
    /// Returns a line on the programme, a line on the registers, and the number of problems.
    pub(super) fn summary(&self, language: Language) -> String {
        let count = |severity| self.diagnostics.iter().filter(|it| it.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let found = match language {
            Language::Vi => format!("{errors} lỗi, {warnings} cảnh báo.\n"),
            Language::En => format!("Errors: {errors}, warnings: {warnings}.\n"),
        };
        let registers =
            self.registers.as_ref().filter(|it| !it.registers.is_empty() || !it.code_lists.is_empty());
        let registers = registers.map(|registers| of_registers(registers, language)).unwrap_or_default();
        match &self.programme {
            Some(programme) => registers + &of_programme(programme, language) + &found,
            None => registers + &found,
        }
    }
}

fn of_programme(programme: &Programme, language: Language) -> String {
    let (targets, tasks) = (programme.targets.len(), programme.tasks.len());
    let (duties, parties) = (programme.duties.len(), programme.parties.len());
    let name = programme.head.name.get(language);
    match language {
        Language::Vi => {
            format!("{name}: {targets} chỉ tiêu, {tasks} nhiệm vụ, {duties} trách nhiệm, {parties} cơ quan; ")
        }
        Language::En => {
            format!("{name}. Targets: {targets}, tasks: {tasks}, duties: {duties}, parties: {parties}. ")
        }
    }
}

fn of_registers(registers: &Registers, language: Language) -> String {
    let inside = |kind: &FieldType| match kind {
        FieldType::Group { fields, .. } => fields.len(),
        _ => 0,
    };
    let fields = registers.registers.iter().flat_map(|register| &register.fields);
    let fields: usize = fields.map(|field| 1 + inside(&field.kind)).sum();
    let (count, lists) = (registers.registers.len(), registers.code_lists.len());
    let codes: usize = registers.code_lists.iter().map(|list| list.codes.len()).sum();
    match language {
        Language::Vi => format!("{count} sổ đăng ký, {fields} trường, {lists} danh mục mã với {codes} mã.\n"),
        Language::En => {
            format!("Registers: {count}, fields: {fields}, code lists: {lists} with {codes} codes.\n")
        }
    }
}
