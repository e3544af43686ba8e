//! `dongho rebuild`: derives state and search index again from the journal.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use dongho_app::{App, Location, Rebuilt, Refusal, Settings, SystemClock, SystemEntropy};
use dongho_base::Localized;
use dongho_store::Store;
use tokio::runtime::Runtime;

use crate::place::Place;
use crate::{bundled, output};

/// Dựng lại trạng thái từ nhật ký / derive the state again from the journal
#[derive(Debug, Args)]
pub(crate) struct Rebuild {
    #[command(flatten)]
    place: Place,
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
        let location = self.place.location()?;
        check_there_is_something(&location).await?;
        let settings = Settings { data: location, programme: bundled::programme() };
        let app = App::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy)).await;
        let app = app.map_err(|error| error.message())?;
        let rebuilt = app.rebuild().await.map_err(|refusal| refusal.message());
        app.close().await;
        rebuilt
    }
}

/// A place that holds nothing is more likely the wrong one than a programme without entries.
async fn check_there_is_something(location: &Location) -> Result<(), Localized> {
    let there = location.database.is_some() || location.file().is_file();
    if there && entries(location).await? > 0 {
        return Ok(());
    }
    Err(Localized::new(
        format!("Không có dữ liệu trong {location}. Hãy chỉ đúng nơi bằng --data và --database."),
        format!("There are no data in {location}. Name the right place with --data and --database."),
    ))
}

async fn entries(location: &Location) -> Result<u64, Localized> {
    let store = Store::open_beside(location.clone()).await.map_err(|error| error.message())?;
    let entries = store.count_entries().await.map_err(|error| Refusal::from(error).message());
    store.close().await;
    entries
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
