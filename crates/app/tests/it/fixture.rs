use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use dongho_app::{Actor, App, FormStamp, Location, ProgrammeFiles, Role, Settings};
use dongho_base::{Entropy, FixedClock};

use crate::postgres;

/// Bytes that are never the same twice and always the same in every run.
#[derive(Default)]
pub struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
            chunk.copy_from_slice(&number[..chunk.len()]);
        }
    }
}

/// An application on the programme of Bắc Ninh, on a day.
pub struct Fixture {
    pub app: App,
    pub folder: tempfile::TempDir,
    database: Option<String>,
}

pub const TODAY: &str = "2026-11-23";

impl Fixture {
    pub async fn new() -> Self {
        Fixture::on(TODAY, tempfile::tempdir().unwrap()).await
    }

    /// Returns `None` where PostgreSQL is not installed.
    pub async fn on_postgres() -> Option<Self> {
        let database = Some(postgres::shared()?.database());
        Some(Fixture::start(TODAY, tempfile::tempdir().unwrap(), database, bac_ninh()).await)
    }

    /// Starts on another programme.
    pub async fn with(programme: ProgrammeFiles) -> Self {
        Fixture::start(TODAY, tempfile::tempdir().unwrap(), None, programme).await
    }

    pub async fn on(day: &str, folder: tempfile::TempDir) -> Self {
        Fixture::start(day, folder, None, bac_ninh()).await
    }

    pub async fn start(
        day: &str,
        folder: tempfile::TempDir,
        database: Option<String>,
        programme: ProgrammeFiles,
    ) -> Self {
        let now = format!("{day}T02:00:00Z").parse().unwrap();
        let data = folder.path().to_owned();
        let url = database.as_ref().map(|url| url.parse().unwrap());
        let settings = Settings { data: Location { data, database: url }, programme };
        let app =
            App::open(settings, Arc::new(FixedClock(now)), Arc::new(Counting::default())).await.unwrap();
        Fixture { app, folder, database }
    }

    /// Stops the application and starts it on another day.
    pub async fn restarted_on(self, day: &str) -> Self {
        self.app.close().await;
        drop(self.app);
        Fixture::start(day, self.folder, self.database, bac_ninh()).await
    }

    /// Returns what a fresh form for something of this version carries.
    pub fn form(&self, version: u64) -> FormStamp {
        FormStamp { once: self.app.form_id(), version }
    }
}

pub fn lan() -> Actor {
    Actor { account: "lan".to_owned(), name: "Nguyễn Thị Lan".to_owned(), role: Role::Officer }
}

pub fn reader() -> Actor {
    Actor { account: "an".to_owned(), name: "Lê An".to_owned(), role: Role::Reader }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn bac_ninh() -> ProgrammeFiles {
    let folder = root().join("programmes/bac-ninh");
    let mut files = ProgrammeFiles::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".toml") {
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    files
}

/// Returns the decision's own text where the shared folder is there; says what is left out where it is not.
pub fn decision_text() -> Option<Vec<u8>> {
    let file = root().join("../shared/decisions/123-qd-ubnd-bac-ninh.txt");
    let text = fs::read(&file).ok();
    if text.is_none() {
        eprintln!("left out: {} is not there, so nothing is attached", file.display());
    }
    text
}
