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
        match self {
            Self::Empty => Localized::new("Tệp rỗng.", "The file is empty."),
            Self::TooLarge { bytes, limit } => sizes(
                *bytes,
                *limit,
                "Tệp quá lớn: {} MB, giới hạn là {} MB.",
                "The file is too large: {} MB, the limit is {} MB.",
            ),
            Self::TooMuchText { limit } => sizes(
                *limit as u64,
                *limit,
                "Tệp chứa hơn {} MB văn bản.",
                "The file holds more than {} MB of text.",
            ),
            Self::NotADocument => Localized::new(
                "Tệp không phải là văn bản thuộc định dạng nào đọc được.",
                "The file is not a document of any format that can be read.",
            ),
            Self::OtherKind { what } => {
                Localized::new(format!("Tệp là {}.", what.vi), format!("The file is {}.", what.en))
            }
            Self::Encrypted { format } => Localized::new(
                format!("Tệp .{format} bị khóa bằng mật khẩu."),
                format!("The .{format} file is locked with a password."),
            ),
            Self::Damaged { format, detail } => Localized::new(
                format!("Tệp .{format} bị hỏng hoặc chưa đầy đủ ({detail})."),
                format!("The .{format} file is damaged or incomplete ({detail})."),
            ),
            Self::Bomb { format } => Localized::new(
                format!("Tệp .{format} nhỏ nhưng bung ra lớn bất thường."),
                format!("The small .{format} file unpacks into an abnormally large one."),
            ),
            Self::TooDeep { format } => Localized::new(
                format!("Tệp .{format} lồng quá nhiều tầng."),
                format!("The .{format} file is nested too deeply."),
            ),
            Self::NoText => Localized::new("Tệp không có chữ nào.", "The file holds no text."),
            Self::HelperMissing { program, .. } => Localized::new(
                format!("Để đọc tệp này cần chương trình {program}, máy chưa cài."),
                format!("Reading this file takes the program {program}, which is not installed."),
            ),
            Self::HelperFailed { program, detail } => Localized::new(
                format!("Chương trình {program} không đọc được tệp ({detail})."),
                format!("The program {program} could not read the file ({detail})."),
            ),
            Self::TimedOut { program, seconds } => Localized::new(
                format!("Chương trình {program} chạy quá {seconds} giây."),
                format!("The program {program} ran for more than {seconds} seconds."),
            ),
            Self::NoRoom { detail } => Localized::new(
                format!("Máy không ghi được tệp tạm ({detail})."),
                format!("The computer could not write a temporary file ({detail})."),
            ),
        }
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

fn sizes(bytes: u64, limit: usize, vi: &str, en: &str) -> Localized {
    let megabytes = |bytes: u64| bytes.div_ceil(1 << 20).to_string();
    let fill =
        |text: &str| text.replacen("{}", &megabytes(bytes), 1).replacen("{}", &megabytes(limit as u64), 1);
    Localized::new(fill(vi), fill(en))
}

impl fmt::Display for ReadDocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Localized { vi, en } = self.message();
        write!(f, "{vi} / {en}")
    }
}
