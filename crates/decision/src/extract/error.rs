use std::fmt;

use dongho_base::Localized;

use super::{Limits, program::Helper};

/// The file cannot be read as a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadDocumentError {
    /// Nothing in it.
    Empty,
    /// Larger than the limit, in bytes.
    TooLarge {
        /// Size of the file.
        bytes: u64,
        /// The limit.
        limit: usize,
    },
    /// The text in it is larger than the limit, in bytes.
    TooMuchText {
        /// The limit.
        limit: usize,
    },
    /// Neither text nor a format that is known.
    NotADocument,
    /// A known format that holds no running text.
    OtherKind {
        /// What the file is.
        what: Localized,
    },
    /// Locked with a password.
    Encrypted {
        /// `docx`, `doc`, `pdf`.
        format: &'static str,
    },
    /// Cut short or broken inside.
    Damaged {
        /// `docx`, `pdf`, `html`, ...
        format: &'static str,
        /// Where or how, in technical words.
        detail: String,
    },
    /// A small file that unpacks into a huge one.
    Bomb {
        /// `docx`.
        format: &'static str,
    },
    /// Elements inside each other beyond what any real document has.
    TooDeep {
        /// `docx`, `html`.
        format: &'static str,
    },
    /// A document without any text.
    NoText,
    /// A program that is needed is not installed.
    HelperMissing {
        /// Name of the program.
        program: &'static str,
        /// Debian packages that bring it.
        package: &'static str,
    },
    /// A helper program gave up.
    HelperFailed {
        /// Name of the program.
        program: &'static str,
        /// What it said.
        detail: String,
    },
    /// A helper program ran longer than the limit.
    TimedOut {
        /// Name of the program.
        program: &'static str,
        /// The limit.
        seconds: u64,
    },
    /// The computer could not keep a file for the time of reading.
    NoRoom {
        /// What the system said.
        detail: String,
    },
}

impl ReadDocumentError {
    /// Makes the refusal of a file of `bytes` bytes, for callers that know the size before they read it.
    pub fn too_large(bytes: u64, limits: &Limits) -> Self {
        ReadDocumentError::TooLarge { bytes, limit: limits.file_bytes }
    }

    pub(super) fn damaged(format: &'static str, detail: impl fmt::Display) -> Self {
        ReadDocumentError::Damaged { format, detail: detail.to_string() }
    }

    pub(super) fn missing(helper: &Helper) -> Self {
        ReadDocumentError::HelperMissing { program: helper.program, package: helper.package }
    }

    /// Returns what is wrong, in one sentence.
    pub fn message(&self) -> Localized {
        let (vi, en) = match self {
            Self::Empty => ("Tệp rỗng.".to_owned(), "The file is empty.".to_owned()),
            Self::NoText => ("Tệp không có chữ nào.".to_owned(), "The file holds no text.".to_owned()),
            Self::NotADocument => (
                "Tệp không phải là văn bản thuộc định dạng nào đọc được.".to_owned(),
                "The file is not a document of any format that can be read.".to_owned(),
            ),
            Self::OtherKind { what } => (format!("Tệp là {}.", what.vi), format!("The file is {}.", what.en)),
            Self::TooLarge { bytes, limit } => {
                let (size, most) = (megabytes(*bytes), megabytes(*limit as u64));
                let vi = format!("Tệp quá lớn: {size} MB, giới hạn là {most} MB.");
                (vi, format!("The file is too large: {size} MB, the limit is {most} MB."))
            }
            Self::TooMuchText { limit } => {
                let most = megabytes(*limit as u64);
                (
                    format!("Tệp chứa hơn {most} MB văn bản."),
                    format!("The file holds more than {most} MB of text."),
                )
            }
            Self::Encrypted { format } => {
                of_file(format, "bị khóa bằng mật khẩu", "is locked with a password")
            }
            Self::Damaged { format, detail } => of_file(
                format,
                &format!("bị hỏng hoặc chưa đầy đủ ({detail})"),
                &format!("is damaged or incomplete ({detail})"),
            ),
            Self::Bomb { format } => {
                of_file(format, "bung ra lớn bất thường", "unpacks into an abnormally large one")
            }
            Self::TooDeep { format } => of_file(format, "lồng quá nhiều tầng", "is nested too deeply"),
            Self::HelperMissing { program, .. } => of_program(program, "chưa được cài", "is not installed"),
            Self::HelperFailed { program, detail } => of_program(
                program,
                &format!("không đọc được tệp ({detail})"),
                &format!("could not read the file ({detail})"),
            ),
            Self::TimedOut { program, seconds } => of_program(
                program,
                &format!("chạy quá {seconds} giây"),
                &format!("ran for more than {seconds} seconds"),
            ),
            Self::NoRoom { detail } => (
                format!("Máy không ghi được tệp tạm ({detail})."),
                format!("The computer could not write a temporary file ({detail})."),
            ),
        };
        Localized { vi, en }
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Localized {
        match self {
            Self::Empty | Self::NoText => Localized::new(
                "Hãy chọn lại tệp; nếu tải về từ mạng, hãy tải lại.",
                "Choose the file again; if it was downloaded, download it again.",
            ),
            Self::TooLarge { .. } | Self::TooMuchText { .. } => Localized::new(
                "Hãy tách riêng phần văn bản quyết định thành một tệp.",
                "Save the decision itself as a file of its own.",
            ),
            Self::NotADocument | Self::OtherKind { .. } => Localized::new(
                "Đọc được: .docx, .doc, .pdf, .html, .txt, .md, ảnh chụp .png và .jpg.",
                "These can be read: .docx, .doc, .pdf, .html, .txt, .md, pictures as .png and .jpg.",
            ),
            Self::Encrypted { .. } => Localized::new(
                "Hãy mở tệp bằng mật khẩu, lưu lại không đặt mật khẩu rồi nhập lại.",
                "Open it with the password, save it without one and import that.",
            ),
            Self::Damaged { .. } | Self::Bomb { .. } | Self::TooDeep { .. } | Self::HelperFailed { .. } => {
                Localized::new(
                    "Hãy mở tệp bằng trình soạn thảo, lưu thành .docx hoặc .pdf mới rồi nhập lại.",
                    "Open it in a word processor, save it as a new .docx or .pdf and import that.",
                )
            }
            Self::HelperMissing { package, .. } => Localized::new(
                format!("Trên Debian: sudo apt-get install {package}"),
                format!("On Debian: sudo apt-get install {package}"),
            ),
            Self::TimedOut { .. } => Localized::new(
                "Hãy thử lại khi máy rảnh, hoặc lưu tệp thành .docx hay .txt.",
                "Try again when the computer is idle, or save the file as .docx or .txt.",
            ),
            Self::NoRoom { .. } => Localized::new(
                "Hãy giải phóng chỗ trong thư mục tạm (/tmp) rồi thử lại.",
                "Free some space in the temporary folder (/tmp) and try again.",
            ),
        }
    }
}

fn of_file(format: &str, vi: &str, en: &str) -> (String, String) {
    (format!("Tệp .{format} {vi}."), format!("The .{format} file {en}."))
}

fn of_program(program: &str, vi: &str, en: &str) -> (String, String) {
    let vi = format!("Chương trình {program}, cần để đọc tệp này, {vi}.");
    (vi, format!("The program {program}, which reading this file takes, {en}."))
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}

impl fmt::Display for ReadDocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Localized { vi, en } = self.message();
        write!(f, "{vi} / {en}")
    }
}
