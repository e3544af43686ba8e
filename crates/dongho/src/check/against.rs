//! `dongho check NEW --against OLD`: what the changes mean for the records that are there.

use std::path::Path;
use std::process::ExitCode;

use dongho_base::Language;
use dongho_programme::render;
use dongho_registers::{Difference, Effect, differences};

use super::{Check, Checked};
use crate::output;

impl Check {
    /// Prints a line for each change; fails where old values could no longer be read.
    pub(super) fn compare(&self, old: &Path, new: &Checked, language: Language) -> ExitCode {
        let before = match self.checked(old) {
            Ok(before) => before,
            Err(problem) => return output::refuse(&problem.told(language)),
        };
        let (Some(was), Some(is)) = (&before.registers, &new.registers) else {
            return output::refuse(&render(&before.diagnostics, &before.files, language));
        };
        let found = differences(was, is);
        let printed = output::print(told(&found, language).as_bytes());
        let is_unsafe = found.iter().any(|it| it.effect == Effect::Unsafe);
        if is_unsafe { ExitCode::FAILURE } else { printed }
    }
}

fn told(found: &[Difference], language: Language) -> String {
    if found.is_empty() {
        let same = match language {
            Language::Vi => "Không có thay đổi nào liên quan tới các bản ghi.\n",
            Language::En => "Nothing changed as far as records are concerned.\n",
        };
        return same.to_owned();
    }
    let line = |it: &Difference| {
        let effect = effect(it.effect, language);
        format!("[{effect}] {}: {}\n", it.subject, it.message.get(language))
    };
    found.iter().map(line).collect()
}

fn effect(effect: Effect, language: Language) -> &'static str {
    match (effect, language) {
        (Effect::Safe, Language::Vi) => "an toàn",
        (Effect::Care, Language::Vi) => "cần lưu ý",
        (Effect::Unsafe, Language::Vi) => "không an toàn",
        (Effect::Safe, Language::En) => "safe",
        (Effect::Care, Language::En) => "care",
        (Effect::Unsafe, Language::En) => "unsafe",
    }
}
