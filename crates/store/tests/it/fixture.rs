use std::path::Path;

use dongho_base::{DateTime, Digest, Localized, TimeDelta, Utc};
use dongho_store::change::*;
use dongho_store::{About, Author, Change, Expected, FileRef, Location, NewEntry, Store, Write};
use sqlx::{ConnectOptions, Connection, Executor};

use crate::postgres;

/// A store in a folder of its own, and in a database of its own where it runs on a server.
pub struct Fixture {
    pub store: Store,
    pub folder: tempfile::TempDir,
    database: Option<String>,
}

impl Fixture {
    pub async fn on_sqlite() -> Option<Self> {
        Some(Fixture::at(tempfile::tempdir().unwrap(), None).await)
    }

    /// Returns `None` where PostgreSQL is not installed.
    pub async fn on_postgres() -> Option<Self> {
        let server = postgres::shared()?;
        Some(Fixture::at(tempfile::tempdir().unwrap(), Some(server.database())).await)
    }

    pub async fn at(folder: tempfile::TempDir, database: Option<String>) -> Self {
        let store = Store::open(location(folder.path(), database.as_deref())).await.unwrap();
        Fixture { store, folder, database }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn location(&self) -> Location {
        location(self.path(), self.database.as_deref())
    }

    /// Closes the store and opens it again.
    pub async fn reopened(self) -> Self {
        self.store.close().await;
        drop(self.store);
        Fixture::at(self.folder, self.database).await
    }

    /// Runs SQL behind the store's back.
    pub async fn run(&self, sql: &'static str) -> sqlx::Result<()> {
        match &self.database {
            None => {
                let file = self.path().join("dongho.db");
                let mut conn = sqlx::sqlite::SqliteConnectOptions::new().filename(file).connect().await?;
                conn.execute(sqlx::raw_sql(sql)).await.map(|_| ())
            }
            Some(url) => {
                let mut conn = sqlx::PgConnection::connect(url).await?;
                conn.execute(sqlx::raw_sql(sql)).await.map(|_| ())
            }
        }
    }
}

pub fn location(data: &Path, database: Option<&str>) -> Location {
    Location { data: data.to_owned(), database: database.map(|url| url.parse().unwrap()) }
}

pub fn at(minute: i64) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-11-23T01:00:00Z".parse().unwrap();
    start + TimeDelta::minutes(minute)
}

pub fn entry(kind: &str, id: &str, change: Change) -> NewEntry {
    NewEntry {
        at: at(0),
        by: Author { account: "lan".to_owned(), name: "Nguyễn Thị Lan".to_owned() },
        about: About { kind: kind.to_owned(), id: id.to_owned() },
        once: None,
        expected: None,
        change,
    }
}

pub fn note(text: &str) -> NewEntry {
    entry("target", "II.1", Change::NoteAdded(NoteAdded { text: text.to_owned() }))
}

pub fn progress(percent: u8, version: u64) -> NewEntry {
    let change = ProgressRecorded {
        task: "PL.1".to_owned(),
        year: Some(2026),
        percent,
        state: "in_progress".to_owned(),
        result: String::new(),
        note: String::new(),
    };
    let of = "task PL.1@2026".to_owned();
    NewEntry {
        expected: Some(Expected { of, version }),
        ..entry("task", "PL.1@2026", Change::ProgressRecorded(change))
    }
}

pub fn value(target: &str, period: &str, number: &str) -> NewEntry {
    let change = ValueRecorded {
        target: target.to_owned(),
        period: period.parse().unwrap(),
        value: number.parse().unwrap(),
        numerator: None,
        denominator: None,
        source: "Thống kê tỉnh".to_owned(),
        vintage: "official".to_owned(),
        note: String::new(),
        evidence: None,
    };
    entry("target", target, Change::ValueRecorded(change))
}

pub fn file(name: &str) -> FileRef {
    FileRef { name: name.to_owned(), bytes: 3, sha256: Digest::of(name.as_bytes()) }
}

pub fn text(text: &str) -> Localized {
    Localized::new(text, text)
}

/// Entries of every kind, each with something to change.
pub fn a_bit_of_everything() -> Vec<Write> {
    let day = |text: &str| text.parse().unwrap();
    let programme = ProgrammePublished {
        digest: Digest::of(b"p"),
        files: [("programme.toml".to_owned(), "id = \"a\"".to_owned())].into(),
        name: text("Chương trình"),
        import: None,
        note: String::new(),
    };
    let doubt = FoundDoubt {
        id: "f1".to_owned(),
        code: "DEC-0001".to_owned(),
        severity: "warning".to_owned(),
        clause: Some("I".to_owned()),
        start: 3,
        end: 9,
        found: "tiên bộ".to_owned(),
        suggestion: Some("tiến bộ".to_owned()),
        message: text("Có thể sai dấu."),
    };
    let document = DocumentAttached {
        file: file("a.txt"),
        text_sha256: Digest::of(b"text"),
        format: "txt".to_owned(),
        findings: vec![doubt],
    };
    let resolved = FindingResolved {
        resolution: "corrected".to_owned(),
        corrected_to: Some("tiến bộ".to_owned()),
        note: String::new(),
    };
    let answered =
        QuestionAnswered { answer: "Sở Tài chính".to_owned(), decided_by: "UBND tỉnh".to_owned() };
    let evidence = EvidenceAttached { title: "Báo cáo".to_owned(), file: file("b.pdf") };
    let milestone = MilestoneAdded { title: "Dự thảo".to_owned(), due: day("2026-06-30") };
    let account =
        AccountAdded { account: "lan".to_owned(), name: "Lan".to_owned(), role: "officer".to_owned() };
    let mut entries = vec![
        entry("programme", "a", Change::ProgrammePublished(programme.clone())),
        entry("document", "", Change::DocumentAttached(document)),
        entry("account", "lan", Change::AccountAdded(account)),
        entry("task", "PL.1@2026", Change::MilestoneAdded(milestone)),
        value("II.1", "2025", "45.5"),
        value("II.1", "2025", "46.25"),
        progress(40, 0),
        note("Đã họp"),
        entry("target", "II.1", Change::EvidenceAttached(evidence)),
        entry("finding", "f1", Change::FindingResolved(resolved)),
        entry("question", "q1", Change::QuestionAnswered(answered)),
        entry("import", "", Change::ImportStarted(ImportStarted { file: file("c.docx") })),
    ];
    let import = entries.len() as u64;
    let milestone =
        MilestoneCompleted { milestone: 4, done_on: day("2026-07-02"), note: "trễ hai ngày".to_owned() };
    let id = import.to_string();
    let about = |change| entry("import", &id, change);
    let read =
        ImportRead {
            import, draft: Digest::of(b"d"), title: "Quyết định".to_owned(), items: 3, doubtful: 1
        };
    let decided = ItemDecided {
        import,
        item: "target:II.1".to_owned(),
        decision: "correct".to_owned(),
        fields: [("low".to_owned(), "45".to_owned())].into(),
        note: "theo bản ký".to_owned(),
    };
    let accepted = ItemsAccepted { import, items: vec!["target:II.1".to_owned(), "task:1".to_owned()] };
    entries.extend([
        entry("task", "PL.1@2026", Change::MilestoneCompleted(milestone)),
        about(Change::ImportFailed(ImportFailed { import, reason: text("Tệp hỏng.") })),
        about(Change::ImportRetried(ImportRetried { import })),
        about(Change::ImportResumed(ImportResumed { import })),
        about(Change::ImportRead(read)),
        about(Change::ItemDecided(decided)),
        about(Change::ItemsAccepted(accepted)),
        entry(
            "programme",
            "a",
            Change::ProgrammePublished(ProgrammePublished { import: Some(import), ..programme }),
        ),
        entry("account", "lan", Change::PasswordSet(PasswordSet { account: "lan".to_owned() })),
    ]);
    entries.into_iter().map(Write::of).collect()
}
