use dongho_base::{DateTime, Utc};
use serde_json::{Map, Value};

use super::{Signed, signed};
use crate::sql::{self, Row};
use crate::{Change, Entry, ReadError, Store, stamp};

/// A record of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordRow {
    /// Its id.
    pub id: u64,
    /// The register.
    pub register: String,
    /// Its number.
    pub number: Option<String>,
    /// Its state.
    pub state: Option<String>,
    /// The entry that changed it last.
    pub version: u64,
    /// The fields that are filled.
    pub data: Map<String, Value>,
    /// Whether it is an illustration and no fact.
    pub sample: bool,
    /// Whether it was taken out of its register.
    pub removed: bool,
    /// The record it was found to be the same as.
    pub merged_into: Option<u64>,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// Who changed it last, and when.
    pub signed: Signed,
}

impl Store {
    /// Returns a record, in use or not.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn record(&self, id: u64) -> Result<Option<RecordRow>, ReadError> {
        let sql = format!("SELECT {} FROM record r WHERE r.id = $1", record_columns("r"));
        let row =
            sql::query(sqlx::AssertSqlSafe(sql)).bind(stamp::whole(id)).fetch_optional(&self.pool).await?;
        row.as_ref().map(record_row).transpose()
    }

    /// Returns records of a register in the order they were entered, behind the record `after`, those not in use too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn records_after(
        &self,
        register: &str,
        after: u64,
        limit: u32,
    ) -> Result<Vec<RecordRow>, ReadError> {
        let sql = format!(
            "SELECT {} FROM record r WHERE r.register = $1 AND r.id > $2 ORDER BY r.id LIMIT $3",
            record_columns("r")
        );
        let rows = sql::query(sqlx::AssertSqlSafe(sql))
            .bind(register)
            .bind(stamp::whole(after))
            .bind(i64::from(limit))
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(record_row).collect()
    }

    /// Returns the illustrations that are in use.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn sample_records(&self) -> Result<Vec<RecordRow>, ReadError> {
        let sql = format!(
            "SELECT {} FROM record r WHERE r.sample = 1 AND r.removed = 0 ORDER BY r.id",
            record_columns("r")
        );
        let rows = sql::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.pool).await?;
        rows.iter().map(record_row).collect()
    }

    /// Returns a record as it was known at an instant; `None` where it was not known yet.
    ///
    /// # Errors
    /// Where the database fails or an entry does not read.
    pub async fn record_at(&self, id: u64, at: DateTime<Utc>) -> Result<Option<RecordRow>, ReadError> {
        let entries = self.entries_until("record", &id.to_string(), at).await?;
        Ok(entries.iter().fold(None, next))
    }
}

/// Returns what is known of a record after one more entry.
fn next(known: Option<RecordRow>, entry: &Entry) -> Option<RecordRow> {
    let signed = Signed { by: entry.by.name.clone(), at: entry.at };
    let mut row = match (known, &entry.change) {
        (Some(row), _) => row,
        (None, Change::RecordSaved(change)) => RecordRow {
            id: entry.seq,
            register: change.register.clone(),
            number: change.number.as_ref().map(|number| number.text()),
            state: None,
            version: entry.seq,
            data: Map::new(),
            sample: change.sample,
            removed: false,
            merged_into: None,
            entered_at: entry.at,
            signed: signed.clone(),
        },
        (None, _) => return None,
    };
    (row.version, row.signed) = (entry.seq, signed);
    match &entry.change {
        Change::RecordSaved(change) => {
            row.state.clone_from(&change.state);
            row.data.clone_from(&change.data);
            row.sample = change.sample;
        }
        Change::RecordRemoved(_) => row.removed = true,
        Change::RecordRestored(_) => row.removed = false,
        Change::RecordMerged(change) => row.merged_into = Some(change.keep),
        Change::RecordSeparated(_) => row.merged_into = None,
        _ => {}
    }
    Some(row)
}

/// Returns the columns that [`record_row`] reads, of the table or alias.
pub(crate) fn record_columns(of: &str) -> String {
    [
        "id",
        "register",
        "number",
        "state",
        "version",
        "data",
        "sample",
        "removed",
        "merged_into",
        "entered_at",
        "actor_name",
        "at",
    ]
    .map(|column| format!("{of}.{column} AS {column}"))
    .join(", ")
}

pub(crate) fn record_row(row: &Row) -> Result<RecordRow, ReadError> {
    let data: &str = row.try_get("data")?;
    Ok(RecordRow {
        id: stamp::natural(row.try_get("id")?),
        register: row.try_get("register")?,
        number: row.try_get("number")?,
        state: row.try_get("state")?,
        version: stamp::natural(row.try_get("version")?),
        data: serde_json::from_str(data).map_err(|_| ReadError::Value("record.data"))?,
        sample: row.try_get::<i64>("sample")? != 0,
        removed: row.try_get::<i64>("removed")? != 0,
        merged_into: row.try_get::<Option<i64>>("merged_into")?.map(stamp::natural),
        entered_at: stamp::instant(row.try_get("entered_at")?, "record.entered_at")?,
        signed: signed(row.try_get("actor_name")?, row.try_get("at")?)?,
    })
}
