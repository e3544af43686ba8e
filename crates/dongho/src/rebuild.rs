//! `dongho rebuild`: derives state and search index again from the journal.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use dongho_app::{App, Rebuilt, Settings, SystemClock, SystemEntropy};
use dongho_base::Localized;
use tokio::runtime::Runtime;

use crate::{bundled, output};

/// Dựng lại trạng thái từ nhật ký / derive the state again from the journal
#[derive(Debug, Args)]
pub(crate) struct Rebuild {
    /// Thư mục dữ liệu / the data folder
    #[arg(long, default_value = "data")]
    data: PathBuf,
}

impl Rebuild {
    /// Says how many entries were applied and whether the state was as it should be; fails where it was not.
    pub(crate) fn run(&self) -> ExitCode {
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        match runtime.block_on(self.work()) {
            Ok(rebuilt) => report(&rebuilt),
            Err(message) => output::refuse(&format!("{}\n{}\n", message.vi, message.en)),
        }
    }

    async fn work(&self) -> Result<Rebuilt, Localized> {
        if !self.data.join("dongho.db").is_file() {
            let folder = self.data.display();
            return Err(Localized::new(
                format!("Không có dữ liệu trong {folder}. Hãy chỉ đúng thư mục bằng --data."),
                format!("There are no data in {folder}. Name the right folder with --data."),
            ));
        }
        let settings = Settings { data: self.data.clone(), programme: bundled::programme() };
        let app = App::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy)).await;
        let app = app.map_err(|error| error.message())?;
        let rebuilt = app.rebuild().await.map_err(|refusal| refusal.message());
        app.close().await;
        rebuilt
    }
}

fn report(rebuilt: &Rebuilt) -> ExitCode {
    let Rebuilt { entries, before, after } = rebuilt;
    let (vi, en) = if before == after {
        ("giống hệt trước đó", "identical to what it was")
    } else {
        (
            "khác trước đó: trạng thái cũ đã hỏng và được dựng lại",
            "not what it was: it had been damaged and is mended",
        )
    };
    let text = format!("{entries} mục nhật ký / journal entries\n{before}\n{after}\n{vi} / {en}\n");
    let printed = output::print(text.as_bytes());
    if before == after { printed } else { ExitCode::FAILURE }
}
