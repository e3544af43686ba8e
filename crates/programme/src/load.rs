//! From the texts of the definition files to a checked programme, or to everything that is wrong with them.

pub(crate) mod parts;
pub(crate) mod syntax;
mod value;

use std::collections::BTreeMap;

use dongho_base::Diagnostic;

use crate::Programme;
use crate::check;
use crate::files::{self, FILES, FileKind};
use crate::report::{Report, nearest};
use parts::{Parsed, Parts};

/// Returns the programme that `files` (texts by file name) define, and every problem in them.
///
/// There is a programme exactly where no problem is an error. The first pass reads each file against the schema of the
/// model, the second checks what the items say about each other; both go on after a problem.
pub fn load(files: &BTreeMap<String, String>) -> (Option<Programme>, Vec<Diagnostic>) {
    let mut report = Report::default();
    note_strange_files(files, &mut report);
    let parts = read(files, &mut report);
    check::check(&parts, &mut report);
    let programme = if report.has_errors() { None } else { parts.into_programme() };
    (programme, report.finish())
}

fn note_strange_files(files: &BTreeMap<String, String>, report: &mut Report) {
    if !files.contains_key(files::HEAD) {
        let (vi, en) =
            (format!("Thiếu tệp `{}`.", files::HEAD), format!("The file `{}` is missing.", files::HEAD));
        report.file_error("PRG-0004", files::HEAD, vi, en).hint(
            "Mỗi chương trình là một thư mục có tệp programme.toml; kiểm tra lại đường dẫn.",
            "A programme is a folder with a file programme.toml; check the path.",
        );
    }
    let names = || FILES.iter().map(|file| file.name);
    for name in files.keys().filter(|name| files::kind(name).is_none()) {
        let vi = format!("`{name}` không phải là tệp của một chương trình.");
        let en = format!("`{name}` is no file of a programme.");
        let note = report.file_error("PRG-0005", name, vi, en);
        match nearest(name, names()) {
            Some(near) => note.did_you_mean(Some(near)),
            None => {
                let all = names().collect::<Vec<_>>().join(", ");
                note.hint(format!("Các tệp dùng được: {all}."), format!("Files that may stand here: {all}."));
            }
        }
    }
}

fn read(files: &BTreeMap<String, String>, report: &mut Report) -> Parts {
    let mut parts = Parts::default();
    for file in FILES {
        if let Some(root) = files.get(file.name).and_then(|text| syntax::parse(file.name, text, report)) {
            read_file(file, Parsed { file, root }, &mut parts, report);
        }
    }
    parts
}

fn read_file(file: &FileKind, parsed: Parsed<'_>, parts: &mut Parts, report: &mut Report) {
    if file.name == files::HEAD {
        parts.head = Some(parsed.single(report));
        return;
    }
    parsed.note_unknown_lists(report);
    match file.name {
        files::PARTIES => {
            parts.parties = parsed.list("party", report);
            parts.successions = parsed.list("succession", report);
        }
        files::INDICATORS => parts.indicators = parsed.list("indicator", report),
        files::TARGETS => parts.targets = parsed.list("target", report),
        files::TASKS => parts.tasks = parsed.list("task", report),
        files::DUTIES => parts.duties = parsed.list("duty", report),
        files::ORIENTATION => parts.orientations = parsed.list("orientation", report),
        files::SOLUTIONS => parts.solutions = parsed.list("solution", report),
        files::SOURCES => parts.sources = parsed.list("instrument", report),
        _ => {}
    }
}
