//! Reading and writing the folder of a programme.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use dongho_base::{Language, Localized};

/// A file beyond this is cut off: the loader refuses what is larger than its own bound.
const MOST_BYTES: u64 = 16 << 20;

/// The folder cannot be read or written.
#[derive(Debug)]
pub(crate) struct FolderProblem {
    message: Localized,
    hint: Localized,
}

impl FolderProblem {
    /// Returns what is wrong and what to do.
    pub(crate) fn into_parts(self) -> (Localized, Localized) {
        (self.message, self.hint)
    }

    /// Returns the reason and what to do, on two lines.
    pub(crate) fn told(&self, language: Language) -> String {
        let label = if language == Language::Vi { "gợi ý" } else { "hint" };
        format!("{}\n  = {label}: {}\n", self.message.get(language), self.hint.get(language))
    }
}

/// Returns the texts of the definition files in `folder` by file name.
///
/// Everything that ends in `.toml` counts; what else stands in the folder is nobody's business here.
pub(crate) fn read(folder: &Path) -> Result<BTreeMap<String, String>, FolderProblem> {
    let shown = folder.display();
    let entries = fs::read_dir(folder).map_err(|error| FolderProblem {
        message: Localized::new(
            format!("Không mở được thư mục {shown}: {}.", reason(&error).vi),
            format!("Cannot open the folder {shown}: {}.", reason(&error).en),
        ),
        hint: Localized::new(
            "Ghi đường dẫn tới thư mục có tệp programme.toml.",
            "Give the path of the folder that holds programme.toml.",
        ),
    })?;
    let mut files = BTreeMap::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.ends_with(".toml") {
            files.insert(name.to_owned(), read_text(&path)?);
        }
    }
    Ok(files)
}

/// Returns the texts of the register and code list files below `folder`, by name with `prefix` in front:
/// `registers/<id>.toml`. Folders that are missing hold none.
pub(crate) fn read_registers(folder: &Path, prefix: &str) -> Result<BTreeMap<String, String>, FolderProblem> {
    let mut files = BTreeMap::new();
    for part in ["registers", "codes"] {
        let below = folder.join(part);
        if below.is_dir() {
            files.extend(
                read(&below)?.into_iter().map(|(name, text)| (format!("{prefix}{part}/{name}"), text)),
            );
        }
    }
    Ok(files)
}

fn read_text(path: &Path) -> Result<String, FolderProblem> {
    let shown = path.display();
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes));
    read.map_err(|error| FolderProblem {
        message: Localized::new(
            format!("Không đọc được tệp {shown}: {}.", reason(&error).vi),
            format!("Cannot read the file {shown}: {}.", reason(&error).en),
        ),
        hint: Localized::new("Kiểm tra quyền đọc của tệp.", "Check that the file may be read."),
    })?;
    String::from_utf8(bytes).map_err(|error| FolderProblem {
        message: Localized::new(
            format!(
                "Tệp {shown} không phải văn bản UTF-8 (byte thứ {}).",
                error.utf8_error().valid_up_to() + 1
            ),
            format!("The file {shown} is not UTF-8 text (byte {}).", error.utf8_error().valid_up_to() + 1),
        ),
        hint: Localized::new(
            "Mở tệp bằng trình soạn thảo và lưu lại với mã hóa UTF-8.",
            "Open it in an editor and save it in UTF-8.",
        ),
    })
}

/// Writes the definition files of a programme to `folder`, which is made where it is missing.
///
/// A folder that holds something already is refused without `force`; with it, files of the same names are replaced and
/// all others stay.
pub(crate) fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    force: bool,
) -> Result<(), FolderProblem> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken && !force {
        let shown = folder.display();
        return Err(FolderProblem {
            message: Localized::new(
                format!("Thư mục {shown} đã có tệp; không ghi gì."),
                format!("The folder {shown} is not empty; nothing was written."),
            ),
            hint: Localized::new(
                "Chọn thư mục mới, hoặc thêm --force để ghi đè các tệp cùng tên.",
                "Choose a new folder, or add --force to replace the files of the same names.",
            ),
        });
    }
    let written = fs::create_dir_all(folder)
        .and_then(|()| files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text)));
    written.map_err(|error| FolderProblem {
        message: Localized::new(
            format!("Không ghi được vào thư mục {}: {}.", folder.display(), reason(&error).vi),
            format!("Cannot write to the folder {}: {}.", folder.display(), reason(&error).en),
        ),
        hint: Localized::new(
            "Kiểm tra quyền ghi và chỗ trống trên đĩa.",
            "Check that it may be written to and that the disk has room.",
        ),
    })
}

fn reason(error: &io::Error) -> Localized {
    match error.kind() {
        io::ErrorKind::NotFound => Localized::new("không tìm thấy", "not found"),
        io::ErrorKind::PermissionDenied => Localized::new("không có quyền", "permission denied"),
        io::ErrorKind::NotADirectory => Localized::new("đây không phải là thư mục", "not a folder"),
        io::ErrorKind::IsADirectory => Localized::new("đây là một thư mục", "is a folder"),
        _ => Localized::new(error.to_string(), error.to_string()),
    }
}
