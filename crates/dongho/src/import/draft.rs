//! `dongho import FILE --to DIR`: the draft of a programme, written as files.

use std::path::Path;

use dongho_app::draft_programme;
use dongho_base::Language;
use dongho_decision::Reading;
use dongho_programme::{self as files, Programme};

use crate::folder::{self, FolderProblem};

/// Writes the draft of the programme that was read in `text` and returns what to tell about it.
pub(super) fn write(
    reading: &Reading,
    text: &str,
    folder: &Path,
    force: bool,
    language: Language,
) -> Result<String, FolderProblem> {
    let programme = draft_programme(reading, text);
    folder::write(folder, &files::write(&programme), force)?;
    Ok(told(&programme, reading, folder, language))
}

/// What was found, what is open, what to do next.
fn told(programme: &Programme, reading: &Reading, folder: &Path, language: Language) -> String {
    let (targets, tasks) = (programme.targets.len(), programme.tasks.len());
    let (duties, parties) = (programme.duties.len(), programme.parties.len());
    let (open, doubts, folder) = (questions(programme), reading.findings.len(), folder.display());
    match language {
        Language::Vi => format!(
            "Đã ghi dự thảo chương trình vào {folder}: {targets} chỉ tiêu, {tasks} nhiệm vụ, {duties} trách nhiệm, \
             {parties} cơ quan.\nCòn {open} câu hỏi mở và {doubts} điểm cần xem lại trong văn bản.\n\
             Tiếp theo: sửa các tệp, rồi chạy: dongho check {folder}\n"
        ),
        Language::En => format!(
            "The draft programme is in {folder}. Targets: {targets}, tasks: {tasks}, duties: {duties}, parties: \
             {parties}.\nOpen questions: {open}, doubts about the document: {doubts}.\n\
             Next: edit the files, then run: dongho check {folder}\n"
        ),
    }
}

fn questions(programme: &Programme) -> usize {
    let targets: usize = programme.targets.iter().map(|it| it.questions.len()).sum();
    let tasks: usize = programme.tasks.iter().map(|it| it.questions.len()).sum();
    let parties: usize = programme.parties.iter().map(|it| it.questions.len()).sum();
    programme.head.questions.len() + targets + tasks + parties
}
