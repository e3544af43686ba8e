//! `dongho samples`: illustrative records of every register, loaded and removed together.

use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand};
use dongho_app::{App, SampleRecord, SaveRefusal, Settings, SystemClock, SystemEntropy};
use dongho_base::Localized;
use serde::Deserialize;
use serde_json::{Map, Value};
use tokio::runtime::Runtime;

use crate::place::Place;
use crate::{bundled, output};

/// Bản ghi minh họa của các sổ đăng ký / illustrative records of the registers
#[derive(Debug, Args)]
pub(crate) struct Samples {
    #[command(flatten)]
    place: Place,

    #[command(subcommand)]
    deed: Deed,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum Deed {
    /// Nạp bản ghi minh họa / load them
    Load,
    /// Đưa mọi bản ghi minh họa ra khỏi sổ / remove them all
    Remove,
}

/// A file of the library.
#[derive(Deserialize)]
struct File {
    register: String,
    record: Vec<Map<String, Value>>,
}

impl Samples {
    /// Says how many records were loaded or removed. The server must not be running.
    pub(crate) fn run(&self) -> ExitCode {
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        match runtime.block_on(self.work()) {
            Ok(count) => {
                let text = match self.deed {
                    Deed::Load => format!("{count} bản ghi minh họa đã nạp / illustrative records loaded\n"),
                    Deed::Remove => {
                        format!("{count} bản ghi minh họa đã bỏ / illustrative records removed\n")
                    }
                };
                output::print(text.as_bytes());
                ExitCode::SUCCESS
            }
            Err(message) => output::refuse(&format!("{}\n{}\n", message.vi, message.en)),
        }
    }

    async fn work(&self) -> Result<u64, Localized> {
        let settings = Settings { data: self.place.location()?, programme: bundled::programme() };
        let app = App::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy)).await;
        let app = app.map_err(|error| error.message())?;
        let done = match self.deed {
            Deed::Load => app.load_samples(samples()?).await.map_err(told),
            Deed::Remove => app.remove_samples().await.map_err(|refusal| refusal.message()),
        };
        app.close().await;
        done
    }
}

/// Reads the records inside the binary.
fn samples() -> Result<Vec<SampleRecord>, Localized> {
    let mut all = Vec::new();
    for (name, text) in bundled::SAMPLES {
        let file: File = toml::from_str(text).map_err(|error| {
            Localized::new(
                format!("Tệp {name} không đọc được: {error}"),
                format!("{name} cannot be read: {error}"),
            )
        })?;
        for mut data in file.record {
            let mut text = |name: &str| data.remove(name).and_then(|value| value.as_str().map(str::to_owned));
            let (key, state) = (text("key").unwrap_or_default(), text("state"));
            all.push(SampleRecord { register: file.register.clone(), key, state, data });
        }
    }
    Ok(all)
}

fn told(refusal: SaveRefusal) -> Localized {
    match refusal {
        SaveRefusal::Refused(refusal) => refusal.message(),
        SaveRefusal::Problems(problems) => {
            let line = |pick: fn(&Localized) -> &str| {
                let lines = problems.iter().map(|one| format!("{}: {}", one.path, pick(&one.message)));
                lines.collect::<Vec<_>>().join("\n")
            };
            Localized::new(line(|message| &message.vi), line(|message| &message.en))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_records_of_the_library_are_sound_and_go_with_one_command() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { data: folder.path().into(), programme: bundled::programme() };
        let app = App::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy)).await.unwrap();
        let all = samples().unwrap();
        let loaded = app.load_samples(all.clone()).await.map_err(told).unwrap();
        assert_eq!(loaded, all.len() as u64);
        let again = app.load_samples(all).await;
        assert!(matches!(again, Err(SaveRefusal::Refused(_))), "they are not loaded twice");
        let full = app.list_registers(None).await.unwrap().iter().map(|row| row.records).sum::<u64>();
        assert!(full > 0 && full <= loaded);
        assert_eq!(app.remove_samples().await.unwrap(), loaded);
        let empty = app.list_registers(None).await.unwrap().iter().map(|row| row.records).sum::<u64>();
        assert_eq!(empty, 0);
    }
}
