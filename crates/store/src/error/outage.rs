use std::io;

use dongho_base::Localized;

use crate::server;

/// Why the store cannot write at the moment. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// No space left.
    DiskFull,
    /// The database or its disk is read-only.
    ReadOnly,
    /// The disk reports an error.
    Disk,
    /// Another program holds the file or the database.
    Busy,
    /// The database server is not there.
    Server,
    /// The database server was lost while it was committing, so that nobody knows whether it did.
    Unsure,
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
                "Dữ liệu đang bận nên chưa ghi được. Hãy gửi lại sau ít phút.",
                "The data are busy, so nothing was written. Send again in a few minutes.",
            ),
            Outage::Server => (
                "Không kết nối được máy chủ cơ sở dữ liệu nên chưa ghi được. Hãy báo quản trị rồi gửi lại; dữ liệu đã ghi trước đó vẫn nguyên vẹn.",
                "The database server cannot be reached, so nothing was written. Tell the administrator and send again; what was recorded before is safe.",
            ),
            Outage::Unsure => (
                "Mất kết nối với máy chủ cơ sở dữ liệu trong lúc ghi nên chưa rõ đã ghi hay chưa. Hãy gửi lại biểu mẫu này: nếu đã ghi rồi thì hệ thống không ghi lần thứ hai.",
                "The database server was lost while writing, so it is not known whether this was recorded. Send this form again: what was recorded is not recorded twice.",
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
            sqlx::Error::Database(said) => match server::state(error) {
                Some(state) => Outage::of_state(&state),
                None => Outage::of_code(primary_code(said.code().as_deref()?)?),
            },
            error if server::is_lost(error) => Some(Outage::Server),
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Some(Outage::Closing),
            sqlx::Error::PoolTimedOut => Some(Outage::Busy),
            _ => None,
        }
    }

    fn of_code(code: i64) -> Option<Self> {
        match code {
            5 | 6 => Some(Outage::Busy),
            8 => Some(Outage::ReadOnly),
            10 | 14 => Some(Outage::Disk),
            13 => Some(Outage::DiskFull),
            _ => None,
        }
    }

    /// Returns the outage behind what a PostgreSQL server reports.
    fn of_state(state: &str) -> Option<Self> {
        match state {
            "53100" => Some(Outage::DiskFull),
            "25006" => Some(Outage::ReadOnly),
            "58030" => Some(Outage::Disk),
            "40001" | "40P01" | "55P03" | "53200" | "53300" | "57014" => Some(Outage::Busy),
            _ if state.starts_with("08") || state.starts_with("57P") => Some(Outage::Server),
            _ => None,
        }
    }
}

/// Returns SQLite's primary result code, the low byte of an extended one.
fn primary_code(code: &str) -> Option<i64> {
    Some(code.parse::<i64>().ok()? & 0xff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_reports_is_told_apart() {
        let told = [
            ("53100", Outage::DiskFull),
            ("58030", Outage::Disk),
            ("25006", Outage::ReadOnly),
            ("55P03", Outage::Busy),
            ("57P01", Outage::Server),
            ("08006", Outage::Server),
        ];
        for (state, outage) in told {
            assert_eq!(Outage::of_state(state), Some(outage), "{state}");
        }
        assert_eq!(Outage::of_state("23505"), None, "a row that is there already is no outage");
    }
}
