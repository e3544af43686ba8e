use super::{Applied, move_version};
use crate::change::{
    ImportFailed, ImportRead, ImportResumed, ImportRetried, ImportStarted, ItemDecided, ItemsAccepted,
};
use crate::sql::{self, Connection};
use crate::{Entry, WriteError, stamp};

pub(super) async fn started(conn: &mut Connection, entry: &Entry, change: &ImportStarted) -> Applied {
    sql::query(
        "INSERT INTO import
           (id, name, bytes, sha256, state, reason_vi, reason_en, title, items, doubtful, actor_name, at)
         VALUES ($1, $2, $3, $4, 'queued', '', '', '', 0, 0, $5, $6)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&change.file.name)
    .bind(stamp::whole(change.file.bytes))
    .bind(change.file.sha256.to_string())
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn retried(conn: &mut Connection, change: &ImportRetried) -> Applied {
    let sql = "UPDATE import SET state = 'queued', reason_vi = '', reason_en = '' WHERE id = $1 AND state = 'failed'";
    let done = sql::query(sql).bind(stamp::whole(change.import)).execute(conn).await?;
    moved(done.rows_affected())
}

/// The import waits as it did; the journal alone knows that its reading was cut off.
pub(super) async fn resumed(conn: &mut Connection, change: &ImportResumed) -> Applied {
    let sql = "UPDATE import SET state = 'queued' WHERE id = $1 AND state = 'queued'";
    let done = sql::query(sql).bind(stamp::whole(change.import)).execute(conn).await?;
    moved(done.rows_affected())
}

pub(super) async fn read(conn: &mut Connection, entry: &Entry, change: &ImportRead) -> Applied {
    let done = sql::query(
        "UPDATE import SET state = 'review', draft = $2, title = $3, items = $4, doubtful = $5
         WHERE id = $1 AND state = 'queued'",
    )
    .bind(stamp::whole(change.import))
    .bind(change.draft.to_string())
    .bind(&change.title)
    .bind(stamp::whole(change.items))
    .bind(stamp::whole(change.doubtful))
    .execute(&mut *conn)
    .await?;
    moved(done.rows_affected())?;
    move_version(conn, entry, &version_of(change.import)).await
}

pub(super) async fn failed(conn: &mut Connection, change: &ImportFailed) -> Applied {
    let sql = "UPDATE import SET state = 'failed', reason_vi = $2, reason_en = $3 WHERE id = $1 AND state = 'queued'";
    let done = sql::query(sql)
        .bind(stamp::whole(change.import))
        .bind(&change.reason.vi)
        .bind(&change.reason.en)
        .execute(conn)
        .await?;
    moved(done.rows_affected())
}

pub(super) async fn item_decided(conn: &mut Connection, entry: &Entry, change: &ItemDecided) -> Applied {
    check_in_review(conn, change.import).await?;
    decide(conn, entry, change).await?;
    move_version(conn, entry, &version_of(change.import)).await
}

/// Items that somebody decided on in the meantime keep that decision.
pub(super) async fn items_accepted(conn: &mut Connection, entry: &Entry, change: &ItemsAccepted) -> Applied {
    check_in_review(conn, change.import).await?;
    for item in &change.items {
        if accept(conn, entry, change.import, item).await? {
            move_version(conn, entry, &format!("{}/{item}", version_of(change.import))).await?;
        }
    }
    move_version(conn, entry, &version_of(change.import)).await
}

/// Accepts an item; returns false where somebody has decided on it.
async fn accept(conn: &mut Connection, entry: &Entry, import: u64, item: &str) -> Result<bool, WriteError> {
    let done = sql::query(
        "INSERT INTO item_decision (import_id, item, decision, fields, note, seq, actor_name, at)
         VALUES ($1, $2, 'accept', '{}', '', $3, $4, $5) ON CONFLICT (import_id, item) DO NOTHING",
    )
    .bind(stamp::whole(import))
    .bind(item)
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

async fn decide(conn: &mut Connection, entry: &Entry, change: &ItemDecided) -> Applied {
    sql::query(
        "INSERT INTO item_decision (import_id, item, decision, fields, note, seq, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (import_id, item) DO UPDATE SET decision = excluded.decision, fields = excluded.fields,
           note = excluded.note, seq = excluded.seq, actor_name = excluded.actor_name, at = excluded.at",
    )
    .bind(stamp::whole(change.import))
    .bind(&change.item)
    .bind(&change.decision)
    .bind(serde_json::to_string(&change.fields)?)
    .bind(&change.note)
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

async fn check_in_review(conn: &mut Connection, import: u64) -> Applied {
    let state = sql::query_as::<(String,)>("SELECT state FROM import WHERE id = $1")
        .bind(stamp::whole(import))
        .fetch_optional(conn)
        .await?;
    match state {
        Some((state,)) if state == "review" => Ok(()),
        Some(_) => Err(WriteError::Settled),
        None => Err(WriteError::Missing),
    }
}

/// A step that found no import in the state it starts from changes nothing.
fn moved(rows: u64) -> Applied {
    if rows == 0 { Err(WriteError::Settled) } else { Ok(()) }
}

/// Names what carries the version of an import; every decision on one of its items moves it on.
fn version_of(import: u64) -> String {
    format!("import {import}")
}
