//! `dongho check DIR`: is this programme sound?

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dongho_base::{Diagnostic, Language, Severity};
use dongho_programme::{Programme, load, render};

use crate::{folder, output};

/// Kiểm tra các tệp của một chương trình / check the files of a programme
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Thư mục của chương trình / the programme's folder
    folder: PathBuf,

    /// In bằng tiếng Anh / print in English
    #[arg(long)]
    english: bool,
}

impl Check {
    /// Prints every problem and a last line that sums up; fails where there is an error.
    pub(crate) fn run(&self) -> ExitCode {
        let language = if self.english { Language::En } else { Language::Vi };
        let files = match folder::read(&self.folder) {
            Ok(files) => files,
            Err(problem) => return output::refuse(&problem.told(language)),
        };
        let (programme, diagnostics) = load(&files);
        let mut text = render(&diagnostics, &files, language);
        text.push_str(&summary(programme.as_ref(), &diagnostics, language));
        let printed = output::print(text.as_bytes());
        if programme.is_some() { printed } else { ExitCode::FAILURE }
    }
}

fn summary(programme: Option<&Programme>, diagnostics: &[Diagnostic], language: Language) -> String {
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let vietnamese = language == Language::Vi;
    let found = if vietnamese {
        format!("{errors} lỗi, {warnings} cảnh báo.\n")
    } else {
        format!("Errors: {errors}, warnings: {warnings}.\n")
    };
    let Some(programme) = programme else { return found };
    let (targets, tasks) = (programme.targets.len(), programme.tasks.len());
    let (duties, parties) = (programme.duties.len(), programme.parties.len());
    let name = programme.head.name.get(language);
    if vietnamese {
        format!(
            "{name}: {targets} chỉ tiêu, {tasks} nhiệm vụ, {duties} trách nhiệm, {parties} cơ quan; {found}"
        )
    } else {
        format!("{name}. Targets: {targets}, tasks: {tasks}, duties: {duties}, parties: {parties}. {found}")
    }
}
