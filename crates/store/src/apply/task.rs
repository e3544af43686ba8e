use super::Applied;
use crate::change::{MilestoneAdded, MilestoneCompleted, ProgressRecorded};
use crate::sql::{self, Connection};
use crate::{Entry, WriteError, stamp};

pub(super) async fn progress_recorded(
    conn: &mut Connection,
    entry: &Entry,
    change: &ProgressRecorded,
) -> Applied {
    sql::query(
        "INSERT INTO progress (id, instance, percent, state, result, note, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&entry.about.id)
    .bind(i64::from(change.percent))
    .bind(&change.state)
    .bind(&change.result)
    .bind(&change.note)
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(&mut *conn)
    .await?;
    keep_instance(conn, entry, change).await
}

async fn keep_instance(conn: &mut Connection, entry: &Entry, change: &ProgressRecorded) -> Applied {
    sql::query(
        "INSERT INTO instance (id, task, year, percent, state, result, seq, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET percent = excluded.percent, state = excluded.state, result = excluded.result,
           seq = excluded.seq, at = excluded.at",
    )
    .bind(&entry.about.id)
    .bind(&change.task)
    .bind(change.year.map(i64::from))
    .bind(i64::from(change.percent))
    .bind(&change.state)
    .bind(&change.result)
    .bind(stamp::whole(entry.seq))
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn milestone_added(
    conn: &mut Connection,
    entry: &Entry,
    change: &MilestoneAdded,
) -> Applied {
    sql::query(
        "INSERT INTO milestone (id, instance, title, due, done_note, seq, actor_name, at)
         VALUES ($1, $2, $3, $4, '', 0, $5, $6)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&entry.about.id)
    .bind(&change.title)
    .bind(change.due.to_string())
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn milestone_completed(
    conn: &mut Connection,
    entry: &Entry,
    change: &MilestoneCompleted,
) -> Applied {
    let done = sql::query("UPDATE milestone SET done_on = $2, done_note = $3, seq = $4 WHERE id = $1")
        .bind(stamp::whole(change.milestone))
        .bind(change.done_on.to_string())
        .bind(&change.note)
        .bind(stamp::whole(entry.seq))
        .execute(conn)
        .await?;
    if done.rows_affected() == 0 { Err(WriteError::Missing) } else { Ok(()) }
}
