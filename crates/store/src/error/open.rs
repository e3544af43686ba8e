use std::error::Error;
use std::io;
use std::path::PathBuf;

use dongho_base::Localized;

/// The store cannot be used.
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
    /// The tables were made by a newer program.
    #[error(
        "the data were written by a newer version of this program (schema {found}, known {known}); use that version"
    )]
    Newer {
        /// Its schema.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// The data file says no.
    #[error("the data file cannot be opened")]
    Database(#[from] sqlx::Error),
    /// The address of a database server does not read.
    #[error("the database address does not read ({why}); write it as postgres://user@host:5432/name")]
    Address {
        /// What is wrong with it.
        why: String,
    },
    /// The server does not answer.
    #[error("the database server of {database} cannot be reached; check the address and whether it runs")]
    Unreachable {
        /// Whose.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The server is not known to be the one it should be, or speaks no TLS.
    #[error(
        "no encrypted connection to the database server of {database}; name the authority of its certificate with ?sslrootcert=FILE in the address, and the host as the certificate does"
    )]
    Certificate {
        /// Whose.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The server does not let this user in.
    #[error(
        "the database server refuses the sign-in to {database}; check user and password (PGPASSWORD or ~/.pgpass keep it off the command line)"
    )]
    SignIn {
        /// To what.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The server has no such database.
    #[error("there is no database {database}; make it with createdb, empty and owned by that user")]
    NoDatabase {
        /// Which.
        database: String,
    },
    /// The user may not make tables.
    #[error(
        "the user of {database} may not make or use its tables; make that user the owner of the database"
    )]
    NotAllowed {
        /// Which.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The database holds something else.
    #[error("the database {database} holds tables of another program; name an empty one")]
    Foreign {
        /// Which.
        database: String,
        /// What stands in the way.
        #[source]
        source: sqlx::Error,
    },
    /// The server is too old.
    #[error("the database server is PostgreSQL {found}; this program needs {needed} or newer")]
    OldServer {
        /// Its version.
        found: i64,
        /// The oldest that will do.
        needed: i64,
    },
    /// The database cannot hold Vietnamese text.
    #[error("the database {database} is encoded in {found}; make one with --encoding=UTF8")]
    Encoding {
        /// Which.
        database: String,
        /// Its encoding.
        found: String,
    },
    /// Another server works on the database.
    #[error("another process is using the database {0}; stop it first, or name another database")]
    DatabaseInUse(String),
    /// The server says no.
    #[error("the database {database} cannot be used")]
    Server {
        /// Which.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
}

impl OpenStoreError {
    /// Returns what to tell a person.
    pub fn message(&self) -> Localized {
        let cause = self.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        let vi = self.of_folder(&cause).unwrap_or_else(|| self.of_server(&cause));
        Localized::new(format!("{vi}."), format!("{self}{cause}."))
    }

    fn of_folder(&self, cause: &str) -> Option<String> {
        Some(match self {
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
                "Dữ liệu được ghi bởi phiên bản mới hơn của chương trình. Hãy dùng phiên bản đó".to_owned()
            }
            OpenStoreError::Database(_) => format!("Không mở được tệp dữ liệu{cause}"),
            _ => return None,
        })
    }

    fn of_server(&self, cause: &str) -> String {
        match self {
            OpenStoreError::Address { .. } => {
                "Không đọc được địa chỉ cơ sở dữ liệu. Hãy viết theo dạng postgres://tài-khoản@máy-chủ:5432/tên"
                    .to_owned()
            }
            OpenStoreError::Unreachable { database, .. } => format!(
                "Không kết nối được máy chủ cơ sở dữ liệu {database}{cause}. Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không"
            ),
            OpenStoreError::Certificate { database, .. } => format!(
                "Không lập được kết nối mã hóa tới máy chủ cơ sở dữ liệu {database}{cause}. Hãy chỉ chứng thư gốc bằng ?sslrootcert=TỆP trong địa chỉ và ghi tên máy chủ đúng như trong chứng thư"
            ),
            OpenStoreError::SignIn { database, .. } => format!(
                "Máy chủ cơ sở dữ liệu từ chối đăng nhập vào {database}{cause}. Hãy kiểm tra tài khoản và mật khẩu (nên đặt trong PGPASSWORD hoặc ~/.pgpass)"
            ),
            OpenStoreError::NoDatabase { database } => format!(
                "Không có cơ sở dữ liệu {database}. Hãy tạo bằng createdb, để trống và thuộc sở hữu của tài khoản đó"
            ),
            OpenStoreError::NotAllowed { database, .. } => format!(
                "Tài khoản của {database} không được tạo hoặc dùng bảng{cause}. Hãy giao cơ sở dữ liệu cho tài khoản đó làm chủ sở hữu"
            ),
            OpenStoreError::Foreign { database, .. } => format!(
                "Cơ sở dữ liệu {database} đã có bảng của chương trình khác{cause}. Hãy chọn cơ sở dữ liệu trống"
            ),
            OpenStoreError::OldServer { found, needed } => {
                format!("Máy chủ cơ sở dữ liệu là PostgreSQL {found}; chương trình cần bản {needed} trở lên")
            }
            OpenStoreError::Encoding { database, found } => format!(
                "Cơ sở dữ liệu {database} dùng bảng mã {found}. Hãy tạo cơ sở dữ liệu với --encoding=UTF8"
            ),
            OpenStoreError::DatabaseInUse(database) => format!(
                "Cơ sở dữ liệu {database} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó hoặc chọn cơ sở dữ liệu khác"
            ),
            _ => format!("Không dùng được cơ sở dữ liệu{cause}"),
        }
    }
}
