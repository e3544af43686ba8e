//! From a journal entry to the state it changes. The same entries always give the same state: nothing here reads a
//! clock or anything outside the entry and the tables.

mod account;
mod document;
mod import;
mod programme;
mod record;
mod target;
mod task;

use crate::sql::{self, Connection};
use crate::{Change, Entry, WriteError, stamp, version};

type Applied = Result<(), WriteError>;

/// Changes the state as the entry says.
pub(crate) async fn apply(conn: &mut Connection, entry: &Entry) -> Applied {
    // A record carries its version itself.
    if let Some(of) = entry.version_of.as_deref().filter(|of| version::record(of).is_none()) {
        move_version(conn, entry, of).await?;
    }
    match &entry.change {
        Change::ProgrammePublished(change) => programme::published(conn, entry, change).await,
        Change::DocumentAttached(change) => document::attached(conn, entry, change).await,
        Change::ValueRecorded(change) => target::value_recorded(conn, entry, change).await,
        Change::ProgressRecorded(change) => task::progress_recorded(conn, entry, change).await,
        Change::MilestoneAdded(change) => task::milestone_added(conn, entry, change).await,
        Change::MilestoneCompleted(change) => task::milestone_completed(conn, entry, change).await,
        Change::NoteAdded(change) => document::note_added(conn, entry, change).await,
        Change::EvidenceAttached(change) => document::evidence_attached(conn, entry, change).await,
        Change::FindingResolved(change) => document::finding_resolved(conn, entry, change).await,
        Change::QuestionAnswered(change) => programme::question_answered(conn, entry, change).await,
        Change::ImportStarted(change) => import::started(conn, entry, change).await,
        Change::ImportRetried(change) => import::retried(conn, change).await,
        Change::ImportResumed(change) => import::resumed(conn, change).await,
        Change::ImportRead(change) => import::read(conn, entry, change).await,
        Change::ImportFailed(change) => import::failed(conn, change).await,
        Change::ItemDecided(change) => import::item_decided(conn, entry, change).await,
        Change::ItemsAccepted(change) => import::items_accepted(conn, entry, change).await,
        Change::AccountAdded(change) => account::added(conn, entry, change).await,
        Change::PasswordSet(change) => account::password_set(conn, change).await,
        Change::RecordSaved(change) => record::saved(conn, entry, change).await,
        Change::RecordRemoved(_) => record::removed(conn, entry, true).await,
        Change::RecordRestored(_) => record::removed(conn, entry, false).await,
        Change::RecordMerged(change) => record::merged(conn, entry, change).await,
        Change::RecordSeparated(change) => record::separated(conn, entry, change).await,
    }
}

/// Moves a version on to this entry.
async fn move_version(conn: &mut Connection, entry: &Entry, of: &str) -> Applied {
    sql::query(
        "INSERT INTO version (of, seq, actor_name, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (of) DO UPDATE SET seq = excluded.seq, actor_name = excluded.actor_name, at = excluded.at",
    )
    .bind(of)
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}
