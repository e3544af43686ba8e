use std::path::Path;

use dongho_base::{DateTime, Digest, Localized, TimeDelta, Utc};
use dongho_store::change::*;
use dongho_store::{
    About, Author, Change, ColumnKind, Effect, Expected, FileRef, KeyField, Location, NewEntry, RecordIndex,
    RecordRef, RecordWords, RegisterShape, Store, ViewColumn, Write,
};
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
    let first = entries.len() as u64 + 1;
    entries.extend(records(first));
    entries.into_iter().map(Write::of).collect()
}

/// Two records entered, merged, told apart, one removed and put back.
fn records(first: u64) -> Vec<NewEntry> {
    let saved = |count| {
        let number = RecordNumber { before: "TB-".to_owned(), digits: 4, after: String::new(), count };
        RecordSaved { number: Some(number), ..device(serde_json::json!({ "name": "Kính hiển vi" })) }
    };
    let register = saved(1).register;
    let merged = RecordMerged { register: register.clone(), keep: first, why: "trùng".to_owned() };
    let removed = RecordRemoved { register, why: "thanh lý".to_owned() };
    let about = |id: u64, change| entry("record", &id.to_string(), change);
    vec![
        entry("record", "", Change::RecordSaved(saved(1))),
        entry("record", "", Change::RecordSaved(saved(2))),
        about(first + 1, Change::RecordMerged(merged.clone())),
        about(first + 1, Change::RecordSeparated(merged)),
        about(first, Change::RecordRemoved(removed.clone())),
        about(first, Change::RecordRestored(removed)),
    ]
}

/// A register of devices: a name, a kind, a year, tags and an owner.
pub fn devices() -> RegisterShape {
    let key = |field: &str, counted| KeyField { field: field.to_owned(), indexed: true, counted };
    let column = |field: &str, kind| ViewColumn { field: field.to_owned(), formerly: Vec::new(), kind };
    RegisterShape {
        register: "lab-device".to_owned(),
        made: "1".to_owned(),
        keys: vec![key("name", false), key("kind", true), key("state", true), key("year", false)],
        columns: vec![
            column("name", ColumnKind::Text),
            ViewColumn { formerly: vec!["bought".to_owned()], ..column("year", ColumnKind::Whole) },
            column("price", ColumnKind::Exact),
            column("shared", ColumnKind::YesNo),
            column("since", ColumnKind::Day),
            column("tags", ColumnKind::Json),
        ],
    }
}

/// Returns what makes a register's records findable.
pub async fn with_devices(fixture: &Fixture) {
    let shape = devices();
    fixture.store.write(Effect::ShapeRegister(shape.clone())).await.unwrap();
    fixture.store.write(Effect::RegisterReady(shape.register)).await.unwrap();
}

/// What a device says: `data` with its `name`, `kind`, `year`, `tags` and `owner`.
pub fn device(data: serde_json::Value) -> RecordSaved {
    let serde_json::Value::Object(data) = data else { panic!("a record is an object") };
    RecordSaved {
        register: "lab-device".to_owned(),
        number: None,
        state: None,
        data,
        why: String::new(),
        source: String::new(),
        definition: Digest::of(b"d"),
        sample: false,
        origin: None,
    }
}

/// Returns what a device is found by.
pub fn device_index(record: RecordRef, change: &RecordSaved) -> RecordIndex {
    let text = |field: &str| match change.data.get(field) {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let keys = ["name", "kind", "year"].map(|field| (field.to_owned(), text(field)));
    let tags = change.data.get("tags").and_then(|tags| tags.as_array()).cloned().unwrap_or_default();
    let tags = tags.iter().filter_map(|tag| tag.as_str());
    let unique = change.data.get("serial").map(|_| ("serial".to_owned(), text("serial")));
    let owner = change.data.get("owner").and_then(serde_json::Value::as_u64);
    RecordIndex {
        record,
        register: change.register.clone(),
        label: text("name"),
        keys: keys.into_iter().filter(|(_, key)| !key.is_empty()).collect(),
        many: tags.map(|tag| ("tags".to_owned(), tag.to_owned())).collect(),
        unique: unique.into_iter().collect(),
        links: owner.map(|owner| ("owner".to_owned(), owner)).into_iter().collect(),
        words: RecordWords { label: text("name"), body: text("about"), marks: text("marks") },
    }
}

/// Enters a device.
pub fn enter(change: RecordSaved) -> Write {
    let index = device_index(RecordRef::Entered(0), &change);
    Write::of(entry("record", "", Change::RecordSaved(change))).with(Effect::IndexRecords(vec![index]))
}

/// Changes a device that was read in a version.
pub fn change(id: u64, version: u64, change: RecordSaved) -> Write {
    let index = device_index(RecordRef::Known(id), &change);
    Write::of(on_record(id, version, Change::RecordSaved(change))).with(Effect::IndexRecords(vec![index]))
}

/// An entry about a record that was read in a version.
pub fn on_record(id: u64, version: u64, change: Change) -> NewEntry {
    let expected = Some(Expected { of: format!("record {id}"), version });
    NewEntry { expected, ..entry("record", &id.to_string(), change) }
}
