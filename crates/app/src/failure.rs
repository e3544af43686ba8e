//! What fails below becomes a refusal: outages say what to do, everything else gets a number to look up in the log.

use std::error::Error;
use std::sync::atomic::{AtomicU64, Ordering};

use dongho_base::Localized;
use dongho_store::{ReadError, WriteError};

use crate::Refusal;

static INCIDENTS: AtomicU64 = AtomicU64::new(1);

impl From<WriteError> for Refusal {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Stale { by, at } => Refusal::Conflict { by, at },
            WriteError::Missing => Refusal::NotFound,
            WriteError::Exists => {
                Refusal::Locked(Localized::new("Mục này đã có rồi.", "This exists already."))
            }
            WriteError::Taken { record, .. } => Refusal::Locked(Localized::new(
                format!(
                    "Bản ghi số {record} đã có giá trị mà mỗi bản ghi phải khác nhau. Hãy mở bản ghi đó để so sánh."
                ),
                format!(
                    "The record {record} has a value already that only one may have. Open that record to compare."
                ),
            )),
            WriteError::Settled => Refusal::Locked(Localized::new(
                "Mục này đã kết thúc nên không thay đổi được nữa. Hãy tải lại trang để xem hiện trạng.",
                "This is settled and cannot be changed any more. Reload the page to see how things stand.",
            )),
            WriteError::Unavailable(outage) => Refusal::Unavailable(outage.message()),
            error @ (WriteError::Body(_) | WriteError::Database(_)) => failed(&error),
        }
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Unavailable(outage) => {
                tracing::error!(?outage, "the store cannot be read");
                Refusal::Unavailable(Localized::new(
                    "Cơ sở dữ liệu tạm thời không trả lời nên chưa mở được trang này. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo quản trị.",
                    "The database does not answer at the moment, so this page cannot be shown. Try again in a few minutes; if that does not help, tell the administrator.",
                ))
            }
            error => failed(&error),
        }
    }
}

/// Logs a failure with all its causes under a number, and returns the refusal that names only the number.
pub(crate) fn failed(error: &dyn Error) -> Refusal {
    let number = INCIDENTS.fetch_add(1, Ordering::Relaxed);
    let incident = format!("{:x}-{number}", std::process::id());
    tracing::error!(incident, causes = causes(error), "a use case failed");
    Refusal::Failed { incident }
}

fn causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}
