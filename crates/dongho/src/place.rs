//! Where the data lie, as the commands that work on them are told.

use std::path::{Path, PathBuf};

use clap::Args;
use dongho_app::Location;
use dongho_base::Localized;

/// Where the data lie.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// Thư mục dữ liệu / the folder that holds everything people enter
    #[arg(long, default_value = "data", global = true)]
    pub(crate) data: PathBuf,

    /// Cơ sở dữ liệu PostgreSQL thay cho SQLite / a PostgreSQL database instead of SQLite
    ///
    /// postgres://tài-khoản@máy-chủ:5432/tên, PostgreSQL 15 trở lên, cơ sở dữ liệu trống thuộc tài khoản đó; tệp đính kèm
    /// vẫn ở thư mục dữ liệu; mật khẩu nên đặt trong PGPASSWORD hoặc ~/.pgpass, vì dòng lệnh ai cũng đọc được.
    ///
    /// postgres://user@host:5432/name, PostgreSQL 15 or newer, an empty database owned by that user; files stay in the data
    /// folder; the password is best kept in PGPASSWORD or ~/.pgpass, since everybody on the machine can read a command line.
    #[arg(long, value_name = "URL", global = true)]
    pub(crate) database: Option<String>,
}

impl Place {
    pub(crate) fn location(&self) -> Result<Location, Localized> {
        location(&self.data, self.database.as_deref())
    }
}

/// Returns the place a folder and perhaps an address name.
pub(crate) fn location(data: &Path, database: Option<&str>) -> Result<Location, Localized> {
    let database = database.map(str::parse).transpose();
    let database = database.map_err(|error: dongho_store::OpenStoreError| error.message())?;
    Ok(Location { data: data.to_owned(), database })
}
