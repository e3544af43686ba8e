use super::{Applied, document};
use crate::change::ValueRecorded;
use crate::sql::{self, Connection};
use crate::{Entry, stamp};

pub(super) async fn value_recorded(conn: &mut Connection, entry: &Entry, change: &ValueRecorded) -> Applied {
    let last_day = change.period.last_day().unwrap_or_default();
    sql::query(
        "INSERT INTO observation
           (id, target, period, last_day, value, numerator, denominator, source, vintage, note, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&change.target)
    .bind(change.period.to_string())
    .bind(last_day.to_string())
    .bind(change.value.to_string())
    .bind(change.numerator.map(|number| number.to_string()))
    .bind(change.denominator.map(|number| number.to_string()))
    .bind(&change.source)
    .bind(&change.vintage)
    .bind(&change.note)
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(&mut *conn)
    .await?;
    supersede(conn, entry.seq, change).await?;
    match &change.evidence {
        Some(file) => document::keep_evidence(conn, entry, &file.name, file).await,
        None => Ok(()),
    }
}

/// The value in force for a period is the one recorded last; earlier ones stay and say which took their place.
async fn supersede(conn: &mut Connection, seq: u64, change: &ValueRecorded) -> Applied {
    sql::query(
        "UPDATE observation SET superseded_by = $1
         WHERE target = $2 AND period = $3 AND id <> $1 AND superseded_by IS NULL",
    )
    .bind(stamp::whole(seq))
    .bind(&change.target)
    .bind(change.period.to_string())
    .execute(conn)
    .await?;
    Ok(())
}
