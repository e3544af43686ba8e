//! `dongho copy`: everything into another store, from SQLite to PostgreSQL or back.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dongho_app::Location;
use dongho_base::Localized;
use dongho_store::{Copied, Store};
use tokio::runtime::Runtime;

use crate::output;
use crate::place::location;

/// Sao chép toàn bộ dữ liệu sang nơi trống / copy everything to an empty place
///
/// Nhật ký, tài khoản và tệp được chép nguyên văn, trạng thái được dựng lại từ nhật ký, rồi hai bên được đối chiếu bằng mã
/// băm. Máy chủ phải dừng trước.
///
/// The journal, the accounts and the files are copied word for word, the state is derived again, and both sides are
/// compared by digest. Stop the server first.
///
/// dongho copy data data-pg --to-database postgres://dongho@localhost/dongho
#[derive(Debug, Args)]
pub(crate) struct Copy {
    /// Thư mục dữ liệu nguồn / the data folder to copy from
    from: PathBuf,

    /// Thư mục dữ liệu đích, trống hoặc chưa có / the data folder to copy to, empty or not there yet
    to: PathBuf,

    /// Cơ sở dữ liệu PostgreSQL của nguồn / the PostgreSQL database of the source
    #[arg(long, value_name = "URL")]
    from_database: Option<String>,

    /// Cơ sở dữ liệu PostgreSQL của đích / the PostgreSQL database of the destination
    #[arg(long, value_name = "URL")]
    to_database: Option<String>,
}

impl Copy {
    /// Says what was copied and the digests of both sides; fails where they differ.
    pub(crate) fn run(&self) -> ExitCode {
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        match runtime.block_on(self.work()) {
            Ok(copied) => report(&copied),
            Err(message) => output::refuse(&format!("{}\n{}\n", message.vi, message.en)),
        }
    }

    async fn work(&self) -> Result<Copied, Localized> {
        let from = location(&self.from, self.from_database.as_deref())?;
        let to = location(&self.to, self.to_database.as_deref())?;
        let source = open_source(from).await?;
        let copied = copy(&source, to).await;
        source.close().await;
        copied
    }
}

/// Opening makes what is not there; a source that is not there is a slip of the keyboard.
async fn open_source(from: Location) -> Result<Store, Localized> {
    if from.database.is_none() && !from.file().is_file() {
        return Err(Localized::new(
            format!("Không có dữ liệu trong {from}."),
            format!("There are no data in {from}."),
        ));
    }
    Store::open(from).await.map_err(|error| error.message())
}

async fn copy(source: &Store, to: Location) -> Result<Copied, Localized> {
    let target = Store::open(to).await.map_err(|error| error.message())?;
    let copied = target.copy_from(source).await.map_err(|error| error.message());
    target.close().await;
    copied
}

fn report(copied: &Copied) -> ExitCode {
    let Copied { entries, files, journal, state } = copied;
    let (vi, en) = if copied.is_equal() {
        ("hai bên giống hệt nhau", "both are identical")
    } else {
        (
            "hai bên khác nhau: hãy chạy `dongho rebuild` trên nguồn rồi chép lại sang một nơi trống khác",
            "the two differ: run `dongho rebuild` on the source and copy again to another empty place",
        )
    };
    let text = format!(
        "{entries} mục nhật ký / journal entries, {files} tệp / files\n\
         nhật ký / journal   {}\n                    {}\n\
         trạng thái / state  {}\n                    {}\n{vi} / {en}\n",
        journal[0], journal[1], state[0], state[1]
    );
    let printed = output::print(text.as_bytes());
    if copied.is_equal() { printed } else { ExitCode::FAILURE }
}
