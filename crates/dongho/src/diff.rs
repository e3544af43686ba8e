//! `dongho diff OLD NEW`: what changed between two versions of a programme?

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dongho_base::Language;
use dongho_programme::{Change, Programme, diff, load, render};

use crate::{folder, output};

/// So sánh hai phiên bản của một chương trình / tell what changed between two versions
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Phiên bản cũ / the old version
    old: PathBuf,

    /// Phiên bản mới / the new version
    new: PathBuf,

    /// In bằng tiếng Anh / print in English
    #[arg(long)]
    english: bool,
}

impl Diff {
    /// Prints one line for each change.
    pub(crate) fn run(&self) -> ExitCode {
        let language = if self.english { Language::En } else { Language::Vi };
        let changes = version(&self.old, language)
            .and_then(|old| Ok((old, version(&self.new, language)?)))
            .map(|(old, new)| diff(&old, &new));
        match changes {
            Ok(changes) => output::print(told(&changes, language).as_bytes()),
            Err(reason) => output::refuse(&reason),
        }
    }
}

/// Returns a version of the programme, or why there is none.
fn version(path: &Path, language: Language) -> Result<Programme, String> {
    let files = folder::read(path).map_err(|problem| problem.told(language))?;
    let (programme, diagnostics) = load(&files);
    programme.ok_or_else(|| render(&diagnostics, &files, language))
}

fn told(changes: &[Change], language: Language) -> String {
    if changes.is_empty() {
        return if language == Language::Vi { "Không có gì thay đổi.\n" } else { "Nothing changed.\n" }
            .to_owned();
    }
    changes.iter().map(|change| format!("{}\n", change.text.get(language))).collect()
}
