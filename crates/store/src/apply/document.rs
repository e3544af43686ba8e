use super::Applied;
use crate::change::{DocumentAttached, EvidenceAttached, FileRef, FindingResolved, FoundDoubt, NoteAdded};
use crate::sql::{self, Connection};
use crate::{Entry, stamp};

pub(super) async fn attached(conn: &mut Connection, entry: &Entry, change: &DocumentAttached) -> Applied {
    sql::query(
        "INSERT INTO document (seq, name, bytes, sha256, text_sha256, format, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&change.file.name)
    .bind(stamp::whole(change.file.bytes))
    .bind(change.file.sha256.to_string())
    .bind(change.text_sha256.to_string())
    .bind(&change.format)
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(&mut *conn)
    .await?;
    // What was decided about a finding lies in another table and holds for the same finding of the new document.
    sql::query("DELETE FROM finding").execute(&mut *conn).await?;
    for (ordinal, doubt) in (0..).zip(&change.findings) {
        keep_finding(conn, ordinal, doubt).await?;
    }
    Ok(())
}

async fn keep_finding(conn: &mut Connection, ordinal: i64, doubt: &FoundDoubt) -> Applied {
    sql::query(
        "INSERT INTO finding
           (id, ordinal, code, severity, clause, first_byte, end_byte, found, suggestion, message_vi, message_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&doubt.id)
    .bind(ordinal)
    .bind(&doubt.code)
    .bind(&doubt.severity)
    .bind(&doubt.clause)
    .bind(stamp::whole(doubt.start))
    .bind(stamp::whole(doubt.end))
    .bind(&doubt.found)
    .bind(&doubt.suggestion)
    .bind(&doubt.message.vi)
    .bind(&doubt.message.en)
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn finding_resolved(
    conn: &mut Connection,
    entry: &Entry,
    change: &FindingResolved,
) -> Applied {
    sql::query(
        "INSERT INTO resolution (finding, resolution, corrected_to, note, seq, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (finding) DO UPDATE SET resolution = excluded.resolution, corrected_to = excluded.corrected_to,
           note = excluded.note, seq = excluded.seq, actor_name = excluded.actor_name, at = excluded.at",
    )
    .bind(&entry.about.id)
    .bind(&change.resolution)
    .bind(&change.corrected_to)
    .bind(&change.note)
    .bind(stamp::whole(entry.seq))
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn note_added(conn: &mut Connection, entry: &Entry, change: &NoteAdded) -> Applied {
    sql::query(
        "INSERT INTO note (id, subject_kind, subject_id, text, actor_name, at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&entry.about.kind)
    .bind(&entry.about.id)
    .bind(&change.text)
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn evidence_attached(
    conn: &mut Connection,
    entry: &Entry,
    change: &EvidenceAttached,
) -> Applied {
    keep_evidence(conn, entry, &change.title, &change.file).await
}

/// Keeps a file under the entry that brought it.
pub(super) async fn keep_evidence(
    conn: &mut Connection,
    entry: &Entry,
    title: &str,
    file: &FileRef,
) -> Applied {
    sql::query(
        "INSERT INTO evidence (id, subject_kind, subject_id, title, name, bytes, sha256, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(stamp::whole(entry.seq))
    .bind(&entry.about.kind)
    .bind(&entry.about.id)
    .bind(title)
    .bind(&file.name)
    .bind(stamp::whole(file.bytes))
    .bind(file.sha256.to_string())
    .bind(&entry.by.name)
    .bind(stamp::text(entry.at))
    .execute(conn)
    .await?;
    Ok(())
}
