//! `dongho bench writes`: entries through the real writer, one line for each acknowledgement.
//!
//! The power-cut simulator and the tests that kill the process read these lines: whatever was acknowledged has to be
//! on the disk afterwards.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use dongho_app::SystemClock;
use dongho_base::Clock;
use dongho_store::change::NoteAdded;
use dongho_store::{About, Author, Change, Durability, NewEntry, Store, Write, WriteError, Written};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use crate::output;
use crate::place::location;

/// Ghi COUNT mục vào nhật ký / write COUNT entries to the journal
#[derive(Debug, Args)]
pub(super) struct Writes {
    /// Thư mục dữ liệu riêng cho phép đo / a data folder of its own
    #[arg(long)]
    data: PathBuf,

    /// Cơ sở dữ liệu PostgreSQL riêng cho phép đo / a PostgreSQL database of its own
    #[arg(long, value_name = "URL")]
    database: Option<String>,

    /// Số mục / how many
    #[arg(long, default_value_t = 1000)]
    count: u32,

    /// Số mục chờ cùng lúc / how many wait at the same time
    #[arg(long, default_value_t = 1)]
    waiting: u32,

    /// `normal` chỉ để đo xem sẽ mất gì / `normal` only shows what it would lose
    #[arg(long, value_enum, default_value = "full")]
    synchronous: Synchronous,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Synchronous {
    Full,
    Normal,
}

impl Writes {
    pub(super) fn run(&self) -> ExitCode {
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        match runtime.block_on(self.work()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => output::refuse(&format!("{why}\n")),
        }
    }

    async fn work(&self) -> Result<(), String> {
        let durability = match self.synchronous {
            Synchronous::Full => Durability::Full,
            Synchronous::Normal => Durability::Normal,
        };
        let location = location(&self.data, self.database.as_deref()).map_err(|why| why.en)?;
        let store = Store::open_with(location, durability).await.map_err(|error| error.message().en)?;
        let store = Arc::new(store);
        let done = self.write(&store).await;
        store.close().await;
        done
    }

    async fn write(&self, store: &Arc<Store>) -> Result<(), String> {
        let mut waiting: VecDeque<JoinHandle<Result<Written, WriteError>>> = VecDeque::new();
        for number in 1..=self.count {
            let (store, entry) = (Arc::clone(store), note(number));
            waiting.push_back(tokio::spawn(async move { store.write(Write::of(entry)).await }));
            if waiting.len() >= self.waiting.max(1) as usize {
                acknowledge(&mut waiting).await?;
            }
        }
        while !waiting.is_empty() {
            acknowledge(&mut waiting).await?;
        }
        Ok(())
    }
}

/// Prints the acknowledgement of the write that waits longest.
async fn acknowledge(waiting: &mut VecDeque<JoinHandle<Result<Written, WriteError>>>) -> Result<(), String> {
    let Some(write) = waiting.pop_front() else {
        return Ok(());
    };
    let written = write.await.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
    output::print(format!("ACK {}\n", written.seq).as_bytes());
    Ok(())
}

fn note(number: u32) -> NewEntry {
    let text = format!("{number} {}", "khoa học và công nghệ ".repeat(20));
    NewEntry {
        at: SystemClock.now(),
        by: Author { account: "bench".to_owned(), name: "bench".to_owned() },
        about: About { kind: "target".to_owned(), id: "bench".to_owned() },
        once: None,
        expected: None,
        change: Change::NoteAdded(NoteAdded { text }),
    }
}
