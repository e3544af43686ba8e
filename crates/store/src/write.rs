//! One write: journal entries with the state they change, and what lies outside the journal.

mod number;

use crate::entry::{self, NewEntry};
use crate::sql::{self, Connection};
use crate::{
    Author, Entry, RecordIndex, RegisterShape, SearchItem, SessionRow, WriteError, apply, desk, index,
    rebuild, search, session, stamp, version,
};

/// What is more than this takes its time.
const MANY: usize = 1_000;

/// A write: all of it happens, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Write {
    /// The entries, which follow each other in the journal.
    pub entries: Vec<NewEntry>,
    /// What else is to be done with them.
    pub effects: Vec<Effect>,
}

impl Write {
    /// Makes a write of one entry.
    pub fn of(entry: NewEntry) -> Self {
        Write { entries: vec![entry], effects: Vec::new() }
    }

    /// Adds something outside the journal.
    #[must_use]
    pub fn with(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Returns whether this takes as long as the journal is.
    pub(crate) fn takes_long(&self) -> bool {
        let long = |effect: &Effect| match effect {
            Effect::Rebuild | Effect::ReplaceSearch(_) | Effect::ShapeRegister(_) => true,
            Effect::IndexRecords(records) => records.len() > MANY,
            _ => false,
        };
        self.entries.len() > MANY || self.effects.iter().any(long)
    }
}

impl From<Effect> for Write {
    fn from(effect: Effect) -> Self {
        Write { entries: Vec::new(), effects: vec![effect] }
    }
}

/// What lies outside the journal: secrets, and what can be made again.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keeps the hash of an account's password.
    SetCredential {
        /// The account.
        account: String,
        /// The hash, in PHC form.
        hash: String,
        /// When.
        at: dongho_base::DateTime<dongho_base::Utc>,
    },
    /// Keeps a session.
    OpenSession(SessionRow),
    /// Notes that a session is in use.
    TouchSession {
        /// Digest of its token.
        token: dongho_base::Digest,
        /// When.
        at: dongho_base::DateTime<dongho_base::Utc>,
    },
    /// Ends a session.
    CloseSession(dongho_base::Digest),
    /// Ends all sessions of an account.
    CloseSessionsOf(String),
    /// Drops sessions that ended before this instant.
    DropSessionsBefore(dongho_base::DateTime<dongho_base::Utc>),
    /// Replaces the search index.
    ReplaceSearch(Vec<SearchItem>),
    /// Makes what a register's records are found by; its records are then to be indexed anew, unless all stays as it is.
    ShapeRegister(RegisterShape),
    /// Says that all records of a register are indexed.
    RegisterReady(String),
    /// Keeps what records are found by.
    IndexRecords(Vec<RecordIndex>),
    /// Drops what a record is found by, but for its name.
    UnindexRecord(u64),
    /// Keeps a form that was not sent yet, in place of an earlier one.
    KeepDraft(crate::DraftRow),
    /// Drops such a form.
    DropDraft {
        /// Whose.
        account: String,
        /// Which.
        form: String,
    },
    /// Keeps a way to look at a register, in place of one of the same name.
    KeepView(crate::SavedViewRow),
    /// Drops such a way.
    DropView {
        /// Whose.
        account: String,
        /// The register.
        register: String,
        /// Its name.
        name: String,
    },
    /// Drops the state and derives it again from the journal.
    Rebuild,
}

/// A write that is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// The first entry's place in the journal, which the others follow; 0 where there was none.
    pub seq: u64,
    /// Whether the same form had been written before, so that nothing changed now.
    pub repeated: bool,
}

/// Performs a write inside the running transaction.
pub(crate) async fn perform(conn: &mut Connection, write: &Write) -> Result<Written, WriteError> {
    let mut written = Written::default();
    for (place, entry) in write.entries.iter().enumerate() {
        if let Some(seq) = repeated(conn, entry).await? {
            return Ok(Written { seq, repeated: true });
        }
        version::check(conn, entry.expected.as_ref()).await?;
        let entry = append(conn, entry).await?;
        apply::apply(conn, &entry).await?;
        if place == 0 {
            written.seq = entry.seq;
        }
    }
    for effect in &write.effects {
        take_effect(conn, effect, written.seq).await?;
    }
    Ok(written)
}

/// Returns where the same form of the same person stands in the journal already.
async fn repeated(conn: &mut Connection, entry: &NewEntry) -> Result<Option<u64>, WriteError> {
    let Some(once) = &entry.once else {
        return Ok(None);
    };
    let found = sql::query_as::<(i64,)>("SELECT seq FROM journal WHERE actor = $1 AND once = $2")
        .bind(&entry.by.account)
        .bind(once)
        .fetch_optional(conn)
        .await?;
    Ok(found.map(|(seq,)| stamp::natural(seq)))
}

async fn append(conn: &mut Connection, new: &NewEntry) -> Result<Entry, WriteError> {
    let change = number::given(conn, &new.change).await?;
    let (kind, body) = entry::columns(&change)?;
    let version_of = new.expected.as_ref().map(|expected| expected.of.clone());
    let (seq, id) = sql::query_as::<(i64, String)>(
        "INSERT INTO journal (seq, at, actor, actor_name, kind, subject_kind, subject_id, once, version_of, body)
         SELECT coalesce(max(seq), 0) + 1, $1, $2, $3, $4, $5,
                CASE WHEN $6 = '' THEN CAST(coalesce(max(seq), 0) + 1 AS TEXT) ELSE $6 END, $7, $8, $9
         FROM journal RETURNING seq, subject_id",
    )
    .bind(stamp::text(new.at))
    .bind(&new.by.account)
    .bind(&new.by.name)
    .bind(kind)
    .bind(&new.about.kind)
    .bind(&new.about.id)
    .bind(&new.once)
    .bind(&version_of)
    .bind(body)
    .fetch_one(conn)
    .await?;
    Ok(Entry {
        seq: stamp::natural(seq),
        at: new.at,
        by: Author::clone(&new.by),
        about: crate::About { kind: new.about.kind.clone(), id },
        version_of,
        change,
    })
}

async fn take_effect(conn: &mut Connection, effect: &Effect, first: u64) -> Result<(), WriteError> {
    match effect {
        Effect::SetCredential { account, hash, at } => {
            session::set_credential(conn, account, hash, *at).await
        }
        Effect::OpenSession(row) => session::open(conn, row).await,
        Effect::TouchSession { token, at } => session::touch(conn, token, *at).await,
        Effect::CloseSession(token) => session::close(conn, token).await,
        Effect::CloseSessionsOf(account) => session::close_all(conn, account).await,
        Effect::DropSessionsBefore(at) => session::drop_before(conn, *at).await,
        Effect::ReplaceSearch(items) => search::replace(conn, items).await,
        Effect::ShapeRegister(shape) => index::shape(conn, shape).await,
        Effect::RegisterReady(register) => index::ready(conn, register).await,
        Effect::IndexRecords(records) => index::write(conn, records, first).await,
        Effect::UnindexRecord(id) => index::remove(conn, *id).await,
        Effect::KeepDraft(draft) => desk::keep_draft(conn, draft).await,
        Effect::DropDraft { account, form } => desk::drop_draft(conn, account, form).await,
        Effect::KeepView(view) => desk::keep_view(conn, view).await,
        Effect::DropView { account, register, name } => desk::drop_view(conn, account, register, name).await,
        Effect::Rebuild => rebuild::rebuild(conn).await,
    }
}
