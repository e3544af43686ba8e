use super::Applied;
use crate::change::{ProgrammePublished, QuestionAnswered};
use crate::sql::{self, Connection};
use crate::{Entry, WriteError, stamp};

pub(super) async fn published(conn: &mut Connection, entry: &Entry, change: &ProgrammePublished) -> Applied {
    let (version,) = sql::query_as::<(i64,)>(
        "INSERT INTO programme_version
           (version, seq, digest, files, name_vi, name_en, import_id, note, actor_name, at)
         SELECT coalesce(max(version), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9 FROM programme_version
         RETURNING version",
    )
    .bind(stamp::whole(entry.seq))
    .bind(change.digest.to_string())
    .bind(serde_json::to_string(&change.files)?)
    .bind(&change.name.vi)
    .bind(&change.name.en)
    .bind(change.import.map(stamp::whole))
    .bind(&change.note)
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .fetch_one(&mut *conn)
    .await?;
    match change.import {
        Some(import) => close_import(conn, import, version).await,
        None => Ok(()),
    }
}

/// An import is published once; two people who press the button together publish it once.
async fn close_import(conn: &mut Connection, import: u64, version: i64) -> Applied {
    let done = sql::query(
        "UPDATE import SET state = 'published', published = $2 WHERE id = $1 AND state = 'review'",
    )
    .bind(stamp::whole(import))
    .bind(version)
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 { Err(WriteError::Settled) } else { Ok(()) }
}

pub(super) async fn question_answered(
    conn: &mut Connection,
    entry: &Entry,
    change: &QuestionAnswered,
) -> Applied {
    sql::query(
        "INSERT INTO answer (question, answer, decided_by, seq, actor_name, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, decided_by = excluded.decided_by,
           seq = excluded.seq, actor_name = excluded.actor_name, at = excluded.at",
    )
    .bind(&entry.about.id)
    .bind(&change.answer)
    .bind(&change.decided_by)
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}
