use dongho_base::{DateTime, Localized, Utc};

/// Why something was not done. A closed list: pages and the command render each case.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// There is no such thing.
    NotFound,
    /// The person may not do this.
    Forbidden,
    /// Somebody else changed it since the form was shown.
    Conflict {
        /// Who changed it.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// Something typed is wrong; all problems at once.
    Invalid(Vec<FieldProblem>),
    /// The file is larger than this number of bytes.
    TooLarge {
        /// The most that is taken.
        limit: u64,
    },
    /// Too many tries; try again after so many seconds.
    Throttled {
        /// Seconds to wait.
        seconds: u64,
    },
    /// Not possible in the present state, with the reason and what to do.
    Locked(Localized),
    /// The server cannot do it now (stopping, disk full, read-only), with what to do; nothing was changed.
    Unavailable(Localized),
    /// Something failed here; the log tells more under this number.
    Failed {
        /// The number under which the log has the cause.
        incident: String,
    },
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name, as the form calls it.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub message: Localized,
}

impl FieldProblem {
    /// Makes a problem.
    pub fn new(field: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Self {
        FieldProblem { field, message: Localized::new(vi, en) }
    }
}

/// What every form carries so that it works once, on what its reader saw.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormStamp {
    /// The one-time id from [`crate::App::form_id`]; sending it twice changes nothing twice.
    pub once: String,
    /// The version of the thing the form was shown for; 0 for something that has not been changed yet.
    pub version: u64,
}

/// A change that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the journal; also the new version of what was changed.
    pub seq: u64,
    /// Whether this form had been sent before and nothing changed now.
    pub repeated: bool,
}

impl Refusal {
    /// Returns what to tell a person, in a sentence or two.
    pub fn message(&self) -> Localized {
        match self {
            Refusal::NotFound => Localized::new("Không tìm thấy mục này.", "There is no such thing."),
            Refusal::Forbidden => {
                Localized::new("Tài khoản này không được làm việc đó.", "This account may not do that.")
            }
            Refusal::Conflict { by, .. } => Localized::new(
                format!("{by} đã thay đổi mục này sau khi bạn mở trang. Hãy tải lại trang rồi gửi lại."),
                format!("{by} changed this after you opened the page. Reload the page and send again."),
            ),
            Refusal::Invalid(problems) => all(problems),
            Refusal::TooLarge { limit } => {
                let megabytes = limit >> 20;
                Localized::new(
                    format!("Tệp lớn hơn {megabytes} MB. Hãy gửi tệp nhỏ hơn."),
                    format!("The file is larger than {megabytes} MB. Send a smaller one."),
                )
            }
            Refusal::Throttled { seconds } => {
                let minutes = seconds.div_ceil(60);
                Localized::new(
                    format!("Đã thử quá nhiều lần. Hãy thử lại sau {minutes} phút."),
                    format!("Too many tries. Try again in {minutes} minutes."),
                )
            }
            Refusal::Locked(message) | Refusal::Unavailable(message) => message.clone(),
            Refusal::Failed { incident } => Localized::new(
                format!("Máy chủ gặp lỗi. Hãy báo quản trị số sự cố {incident}."),
                format!("The server failed. Give the administrator the incident number {incident}."),
            ),
        }
    }
}

fn all(problems: &[FieldProblem]) -> Localized {
    let join = |pick: fn(&Localized) -> &str| {
        problems.iter().map(|problem| pick(&problem.message)).collect::<Vec<_>>().join(" ")
    };
    Localized::new(join(|message| &message.vi), join(|message| &message.en))
}
