use super::Applied;
use crate::change::{RecordMerged, RecordNumber, RecordSaved};
use crate::sql::{self, Connection};
use crate::{Entry, WriteError, stamp};

pub(super) async fn saved(conn: &mut Connection, entry: &Entry, change: &RecordSaved) -> Applied {
    let data = serde_json::to_string(&change.data)?;
    if entry.about.id != entry.seq.to_string() {
        return rewritten(conn, entry, change, data).await;
    }
    sql::query(
        "INSERT INTO record (id, register, number, state, version, data, sample, removed, entered_at, actor_name, at)
         VALUES ($1, $2, $3, $4, $1, $5, $6, 0, $7, $8, $7)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&change.register)
    .bind(change.number.as_ref().map(RecordNumber::text))
    .bind(&change.state)
    .bind(data)
    .bind(i64::from(change.sample))
    .bind(stamp::text(entry.at))
    .bind(&entry.by.name)
    .execute(&mut *conn)
    .await?;
    match &change.number {
        Some(number) => count_on(conn, &change.register, number).await,
        None => Ok(()),
    }
}

async fn rewritten(conn: &mut Connection, entry: &Entry, change: &RecordSaved, data: String) -> Applied {
    let done = sql::query(
        "UPDATE record SET state = $2, data = $3, sample = $4, version = $5, actor_name = $6, at = $7
         WHERE id = $1 AND register = $8 AND removed = 0 AND merged_into IS NULL",
    )
    .bind(id(entry)?)
    .bind(&change.state)
    .bind(data)
    .bind(i64::from(change.sample))
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .bind(&change.register)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { refuse(conn, entry).await }
}

/// The next number follows the highest one that was given.
async fn count_on(conn: &mut Connection, register: &str, number: &RecordNumber) -> Applied {
    sql::query(
        "INSERT INTO record_series (register, before, after, last) VALUES ($1, $2, $3, $4)
         ON CONFLICT (register, before, after) DO UPDATE SET last = excluded.last
         WHERE excluded.last > record_series.last",
    )
    .bind(register)
    .bind(&number.before)
    .bind(&number.after)
    .bind(stamp::whole(number.count))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn removed(conn: &mut Connection, entry: &Entry, removed: bool) -> Applied {
    let done = sql::query(
        "UPDATE record SET removed = $2, version = $3, actor_name = $4, at = $5
         WHERE id = $1 AND removed <> $2 AND merged_into IS NULL",
    )
    .bind(id(entry)?)
    .bind(i64::from(removed))
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { refuse(conn, entry).await }
}

/// The record that stays is one of the same register, in use, and another one.
pub(super) async fn merged(conn: &mut Connection, entry: &Entry, change: &RecordMerged) -> Applied {
    let done = sql::query(
        "UPDATE record SET merged_into = $2, version = $3, actor_name = $4, at = $5
         WHERE id = $1 AND id <> $2 AND register = $6 AND removed = 0 AND merged_into IS NULL
           AND EXISTS (SELECT 1 FROM record k
                       WHERE k.id = $2 AND k.register = $6 AND k.removed = 0 AND k.merged_into IS NULL)",
    )
    .bind(id(entry)?)
    .bind(stamp::whole(change.keep))
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .bind(&change.register)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { refuse(conn, entry).await }
}

pub(super) async fn separated(conn: &mut Connection, entry: &Entry, change: &RecordMerged) -> Applied {
    let done = sql::query(
        "UPDATE record SET merged_into = NULL, version = $3, actor_name = $4, at = $5
         WHERE id = $1 AND merged_into = $2",
    )
    .bind(id(entry)?)
    .bind(stamp::whole(change.keep))
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { refuse(conn, entry).await }
}

/// Returns why a record does not take a change: it is not there, or it is not in use.
async fn refuse(conn: &mut Connection, entry: &Entry) -> Applied {
    let found =
        sql::query("SELECT id FROM record WHERE id = $1").bind(id(entry)?).fetch_optional(conn).await?;
    Err(if found.is_some() { WriteError::Settled } else { WriteError::Missing })
}

fn id(entry: &Entry) -> Result<i64, WriteError> {
    entry.about.id.parse().map_err(|_| WriteError::Missing)
}
