//! `dongho diff OLD NEW`: what changed between two versions of a programme, or between two documents?

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use dongho_app::{ReadDocument, compare_documents, draft_programme};
use dongho_base::{Language, Localized};
use dongho_decision::{Limits, Reading, extract, read_text};
use dongho_programme::{Programme, diff, load, render};

use crate::import::file;
use crate::{folder, output};

/// So sánh hai phiên bản của một chương trình hoặc hai văn bản / tell what changed between two versions or documents
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Bản cũ: thư mục của chương trình, hoặc tệp văn bản / the old version: a programme's folder, or a document
    old: PathBuf,

    /// Bản mới: thư mục của chương trình, hoặc tệp văn bản / the new version: a programme's folder, or a document
    new: PathBuf,

    /// In bằng tiếng Anh / print in English
    #[arg(long)]
    english: bool,
}

/// One side of the comparison.
enum Version {
    Folder(Box<Programme>),
    Document { reading: Box<Reading>, text: String },
}

impl Diff {
    /// Prints one line for each change.
    pub(crate) fn run(&self) -> ExitCode {
        let language = if self.english { Language::En } else { Language::Vi };
        let versions = version(&self.old, language).and_then(|old| Ok((old, version(&self.new, language)?)));
        match versions {
            Ok((old, new)) => output::print(told(&changes(old, new), language).as_bytes()),
            Err(reason) => output::refuse(&reason),
        }
    }
}

/// Returns one side, or why there is none.
fn version(path: &Path, language: Language) -> Result<Version, String> {
    if path.is_file() {
        return document(path).map_err(|refusal| refusal.about(path));
    }
    let files = folder::read(path).map_err(|problem| problem.told(language))?;
    let (programme, diagnostics) = load(&files);
    let programme = programme.ok_or_else(|| render(&diagnostics, &files, language))?;
    Ok(Version::Folder(Box::new(programme)))
}

fn document(path: &Path) -> Result<Version, file::Refusal> {
    let limits = Limits::default();
    let bytes = file::read(path, &limits)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = extract(&bytes, &name, &limits)?.text;
    Ok(Version::Document { reading: Box::new(read_text(&text)), text })
}

/// Documents are compared as documents; a document and a folder by the draft of the document.
fn changes(old: Version, new: Version) -> Vec<Localized> {
    if let (Version::Document { reading: a, text: old }, Version::Document { reading: b, text: new }) =
        (&old, &new)
    {
        let (old, new) = (ReadDocument { reading: a, text: old }, ReadDocument { reading: b, text: new });
        return compare_documents(old, new);
    }
    diff(&old.programme(), &new.programme()).into_iter().map(|change| change.text).collect()
}

impl Version {
    fn programme(self) -> Programme {
        match self {
            Version::Folder(programme) => *programme,
            Version::Document { reading, text } => draft_programme(&reading, &text),
        }
    }
}

fn told(changes: &[Localized], language: Language) -> String {
    if changes.is_empty() {
        return if language == Language::Vi { "Không có gì thay đổi.\n" } else { "Nothing changed.\n" }
            .to_owned();
    }
    changes.iter().map(|change| format!("{}\n", change.get(language))).collect()
}
