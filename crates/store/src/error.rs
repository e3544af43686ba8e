use std::io;
use std::path::PathBuf;

use dongho_base::{DateTime, Localized, Utc};

/// The data folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenStoreError {
    /// The folder or a file in it cannot be made or opened.
    #[error("the data folder {folder} cannot be used")]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// Another process works on it.
    #[error(
        "another process is using the data folder {0}; stop it first, or name another folder with --data"
    )]
    InUse(PathBuf),
    /// The SQLite library is one that can lose data.
    #[error(
        "SQLite {found} can damage the data file; this program needs {needed} or newer: build it with its bundled library"
    )]
    OldSqlite {
        /// The version linked in.
        found: String,
        /// The oldest that will do.
        needed: &'static str,
    },
    /// The file was written by a newer program.
    #[error(
        "the data folder was written by a newer version of this program (schema {found}, known {known}); use that version"
    )]
    Newer {
        /// Its schema.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// The database says no.
    #[error("the data file cannot be opened")]
    Database(#[from] sqlx::Error),
}

impl OpenStoreError {
    /// Returns what to tell a person.
    pub fn message(&self) -> Localized {
        let cause = std::error::Error::source(self).map(|cause| format!(": {cause}")).unwrap_or_default();
        let vi = match self {
            OpenStoreError::Folder { folder, .. } => {
                format!(
                    "Không dùng được thư mục dữ liệu {}{cause}. Hãy kiểm tra quyền ghi và đường dẫn",
                    folder.display()
                )
            }
            OpenStoreError::InUse(folder) => format!(
                "Thư mục dữ liệu {} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng --data",
                folder.display()
            ),
            OpenStoreError::OldSqlite { found, needed } => {
                format!("SQLite {found} có thể làm hỏng tệp dữ liệu; chương trình cần bản {needed} trở lên")
            }
            OpenStoreError::Newer { .. } => {
                "Thư mục dữ liệu được ghi bởi phiên bản mới hơn của chương trình. Hãy dùng phiên bản đó"
                    .to_owned()
            }
            OpenStoreError::Database(_) => format!("Không mở được tệp dữ liệu{cause}"),
        };
        Localized::new(format!("{vi}."), format!("{self}{cause}."))
    }
}

/// Why the store cannot write at the moment. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// No space left.
    DiskFull,
    /// The file or its disk is read-only.
    ReadOnly,
    /// The disk reports an error.
    Disk,
    /// Another program holds the file.
    Busy,
    /// The store is being closed.
    Closing,
}

impl Outage {
    /// Returns what to tell a person.
    pub fn message(self) -> Localized {
        let (vi, en) = match self {
            Outage::DiskFull => (
                "Ổ đĩa của máy chủ đã đầy nên chưa ghi được. Hãy báo quản trị giải phóng dung lượng rồi gửi lại; dữ liệu đã ghi trước đó vẫn nguyên vẹn.",
                "The server's disk is full, so nothing was written. Ask the administrator to free space and send again; what was recorded before is safe.",
            ),
            Outage::ReadOnly => (
                "Ổ đĩa của máy chủ đang ở chế độ chỉ đọc nên chưa ghi được. Hãy báo quản trị; dữ liệu đã ghi trước đó vẫn nguyên vẹn.",
                "The server's disk is read-only, so nothing was written. Tell the administrator; what was recorded before is safe.",
            ),
            Outage::Disk => (
                "Ổ đĩa của máy chủ báo lỗi nên chưa ghi được. Hãy báo quản trị; dữ liệu đã ghi trước đó vẫn nguyên vẹn.",
                "The server's disk reports an error, so nothing was written. Tell the administrator; what was recorded before is safe.",
            ),
            Outage::Busy => (
                "Tệp dữ liệu đang bận nên chưa ghi được. Hãy gửi lại sau ít phút.",
                "The data file is busy, so nothing was written. Send again in a few minutes.",
            ),
            Outage::Closing => (
                "Máy chủ đang dừng nên chưa ghi được. Hãy gửi lại khi máy chủ hoạt động trở lại.",
                "The server is stopping, so nothing was written. Send again when it is back.",
            ),
        };
        Localized::new(vi, en)
    }

    /// Returns the outage behind an input or output error.
    pub fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Outage::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Outage::ReadOnly,
            _ => Outage::Disk,
        }
    }

    /// Returns the outage behind a database error, `None` where the error is something else.
    pub(crate) fn of_database(error: &sqlx::Error) -> Option<Self> {
        match error {
            sqlx::Error::Database(error) => match primary_code(error.code().as_deref()?)? {
                5 | 6 => Some(Outage::Busy),
                8 => Some(Outage::ReadOnly),
                10 | 14 => Some(Outage::Disk),
                13 => Some(Outage::DiskFull),
                _ => None,
            },
            sqlx::Error::Io(error) => Some(Outage::of_io(error)),
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Some(Outage::Closing),
            sqlx::Error::PoolTimedOut => Some(Outage::Busy),
            _ => None,
        }
    }
}

/// Returns SQLite's primary result code, the low byte of an extended one.
fn primary_code(code: &str) -> Option<i64> {
    Some(code.parse::<i64>().ok()? & 0xff)
}

/// A write was not done. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody else wrote since.
    #[error("changed by {by} since it was read")]
    Stale {
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// What it changes is not there.
    #[error("there is no such thing")]
    Missing,
    /// What it adds is there already.
    #[error("it exists already")]
    Exists,
    /// What it changes is settled.
    #[error("it is settled and cannot be changed any more")]
    Settled,
    /// The store cannot write at the moment.
    #[error("the store cannot write now ({0:?})")]
    Unavailable(Outage),
    /// The entry cannot be put in words.
    #[error("the entry cannot be written as JSON")]
    Body(#[from] serde_json::Error),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for WriteError {
    fn from(error: sqlx::Error) -> Self {
        Outage::of_database(&error).map_or(WriteError::Database(error), WriteError::Unavailable)
    }
}

/// Something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// A stored value does not read; the column is named.
    #[error("the stored value of {0} does not read")]
    Value(&'static str),
    /// An entry of the journal does not read.
    #[error("journal entry {seq} does not read")]
    Entry {
        /// Which.
        seq: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// A stored file cannot be read.
    #[error("the stored file {0} cannot be read")]
    File(dongho_base::Digest, #[source] io::Error),
    /// A stored file is not what was stored.
    #[error("the stored file {0} has been altered")]
    Altered(dongho_base::Digest),
}
