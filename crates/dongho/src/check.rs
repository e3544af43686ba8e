//! `dongho check DIR`: is this programme, or this library of registers, sound?

mod against;
mod summary;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dongho_base::{Diagnostic, Language};
use dongho_programme::{Programme, Registers, load, load_registers, render};

use crate::folder::{self, FolderProblem};
use crate::{bundled, output};

/// Kiểm tra các tệp của một chương trình hoặc thư viện sổ đăng ký / check the files of a programme or of a library
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Thư mục của chương trình hoặc thư viện / the folder of the programme or the library
    folder: PathBuf,

    /// Thư viện dùng chung, thay cho thư viện có sẵn / the shared library, in place of the one inside
    #[arg(long)]
    library: Option<PathBuf>,

    /// Phiên bản đang dùng: nói mỗi thay đổi có nghĩa gì với các bản ghi / the version in use: say what each change means
    /// for the records
    #[arg(long, value_name = "OLD")]
    against: Option<PathBuf>,

    /// In bằng tiếng Anh / print in English
    #[arg(long)]
    english: bool,
}

impl Check {
    /// Prints every problem and a last line that sums up; fails where there is an error.
    pub(crate) fn run(&self) -> ExitCode {
        let language = if self.english { Language::En } else { Language::Vi };
        match self.checked(&self.folder) {
            Ok(checked) => {
                let text =
                    render(&checked.diagnostics, &checked.files, language) + &checked.summary(language);
                let printed = output::print(text.as_bytes());
                match (checked.is_sound(), &self.against) {
                    (false, _) => ExitCode::FAILURE,
                    (true, None) => printed,
                    (true, Some(old)) => self.compare(old, &checked, language),
                }
            }
            Err(problem) => output::refuse(&problem.told(language)),
        }
    }

    fn checked(&self, folder: &Path) -> Result<Checked, FolderProblem> {
        let mut files = folder::read(folder)?;
        let own = folder::read_registers(folder, "")?;
        if files.is_empty() && !own.is_empty() {
            let (registers, diagnostics) = load_registers(&own, None);
            return Ok(Checked { files: own, programme: None, registers, diagnostics });
        }
        let (programme, mut diagnostics) = load(&files);
        let mut register_files = shared(self.library.as_deref())?;
        register_files.extend(own);
        let (registers, more) = load_registers(&register_files, programme.as_ref());
        // Without a programme its clauses cannot be told right from wrong; what is wrong with it is said already.
        let unknown = |it: &Diagnostic| programme.is_none() && it.code == "PRG-0419";
        diagnostics.extend(more.into_iter().filter(|it| !unknown(it)));
        files.extend(register_files);
        Ok(Checked { files, programme, registers, diagnostics })
    }
}

/// Returns the files of the shared library: those of a folder where one is named, else those inside.
fn shared(library: Option<&Path>) -> Result<BTreeMap<String, String>, FolderProblem> {
    let Some(folder) = library else { return Ok(bundled::library()) };
    folder::read(folder)?;
    folder::read_registers(folder, bundled::SHARED)
}

/// What was checked and what came out.
struct Checked {
    files: BTreeMap<String, String>,
    programme: Option<Programme>,
    registers: Option<Registers>,
    diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Returns whether what was checked can be used.
    fn is_sound(&self) -> bool {
        self.registers.is_some() && (self.programme.is_some() || !self.has_programme())
    }

    fn has_programme(&self) -> bool {
        self.files.keys().any(|name| !name.contains('/')) || self.files.is_empty()
    }
}
