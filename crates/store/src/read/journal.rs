use super::instances_of;
use crate::sql::{self, Connection, Pool};
use crate::{About, Author, Entry, ReadError, Store, entry, stamp};

type Row = (i64, String, String, String, String, String, String, Option<String>, String);

impl Store {
    /// Returns the newest entries about a thing, newest first; for a task those about its yearly instances too.
    ///
    /// # Errors
    /// Where the database fails or an entry does not read.
    pub async fn entries_about(&self, kind: &str, id: &str, limit: u32) -> Result<Vec<Entry>, ReadError> {
        let (from, to) = instances_of(id);
        let rows = sql::query_as::<Row>(
            "SELECT seq, at, actor, actor_name, kind, subject_kind, subject_id, version_of, body FROM journal
             WHERE subject_kind = $1 AND (subject_id = $2 OR (subject_id >= $3 AND subject_id < $4))
             ORDER BY seq DESC LIMIT $5",
        )
        .bind(kind)
        .bind(id)
        .bind(from)
        .bind(to)
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(entry_of).collect()
    }

    /// Returns all entries about a thing until an instant, oldest first.
    ///
    /// # Errors
    /// Where the database fails or an entry does not read.
    pub async fn entries_until(
        &self,
        kind: &str,
        id: &str,
        at: dongho_base::DateTime<dongho_base::Utc>,
    ) -> Result<Vec<Entry>, ReadError> {
        let rows = sql::query_as::<Row>(
            "SELECT seq, at, actor, actor_name, kind, subject_kind, subject_id, version_of, body FROM journal
             WHERE subject_kind = $1 AND subject_id = $2 AND at <= $3 ORDER BY seq",
        )
        .bind(kind)
        .bind(id)
        .bind(stamp::text(at))
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(entry_of).collect()
    }

    /// Returns the newest entries, newest first.
    ///
    /// # Errors
    /// Where the database fails or an entry does not read.
    pub async fn recent_entries(&self, limit: u32) -> Result<Vec<Entry>, ReadError> {
        let rows = sql::query_as::<Row>(
            "SELECT seq, at, actor, actor_name, kind, subject_kind, subject_id, version_of, body FROM journal
             ORDER BY seq DESC LIMIT $1",
        )
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(entry_of).collect()
    }

    /// Returns how many entries the journal has.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_entries(&self) -> Result<u64, ReadError> {
        count(&self.pool).await
    }
}

/// Entries are numbered without gaps from 1, so the last number is their count.
async fn count(pool: &Pool) -> Result<u64, ReadError> {
    let (last,) =
        sql::query_as::<(i64,)>("SELECT coalesce(max(seq), 0) FROM journal").fetch_one(pool).await?;
    Ok(stamp::natural(last))
}

/// Returns the entries that follow a place in the journal, in order.
pub(crate) async fn entries_after(
    conn: &mut Connection,
    after: u64,
    limit: i64,
) -> Result<Vec<Entry>, ReadError> {
    let rows = sql::query_as::<Row>(
        "SELECT seq, at, actor, actor_name, kind, subject_kind, subject_id, version_of, body FROM journal
         WHERE seq > $1 ORDER BY seq LIMIT $2",
    )
    .bind(stamp::whole(after))
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(entry_of).collect()
}

fn entry_of(
    (seq, at, account, name, kind, about_kind, id, version_of, body): Row,
) -> Result<Entry, ReadError> {
    let seq = stamp::natural(seq);
    Ok(Entry {
        seq,
        at: stamp::instant(&at, "journal.at")?,
        by: Author { account, name },
        about: About { kind: about_kind, id },
        version_of,
        change: entry::change(&kind, &body).map_err(|source| ReadError::Entry { seq, source })?,
    })
}
