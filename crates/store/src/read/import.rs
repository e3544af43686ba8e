use std::collections::BTreeMap;

use dongho_base::{Digest, Localized};

use super::{Signed, digest, signed};
use crate::sql::{self, Row};
use crate::{FileRef, ReadError, Store, stamp};

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Its id.
    pub id: u64,
    /// The file.
    pub file: FileRef,
    /// `queued`, `review`, `failed` or `published`.
    pub state: String,
    /// Why it failed.
    pub reason: Localized,
    /// Digest under which the draft is stored, once there is one.
    pub draft: Option<Digest>,
    /// Kind, number and title of what was read.
    pub title: String,
    /// Items found.
    pub items: u64,
    /// Items with doubts.
    pub doubtful: u64,
    /// Items decided on.
    pub decided: u64,
    /// The version of the programme it became.
    pub published: Option<u64>,
    /// Who began it, and when.
    pub signed: Signed,
}

/// A decision on an extracted item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDecisionRow {
    /// The item.
    pub item: String,
    /// `accept`, `correct` or `drop`.
    pub decision: String,
    /// Corrected fields by name.
    pub fields: BTreeMap<String, String>,
    /// Why.
    pub note: String,
    /// Its version.
    pub seq: u64,
    /// Who, and when.
    pub signed: Signed,
}

const COLUMNS: &str =
    "id, name, bytes, sha256, state, reason_vi, reason_en, draft, title, items, doubtful, published,
                       actor_name, at,
                       (SELECT count(*) FROM item_decision d WHERE d.import_id = i.id) AS decided";

impl Store {
    /// Returns all imports, newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn imports(&self) -> Result<Vec<ImportRow>, ReadError> {
        let sql = format!("SELECT {COLUMNS} FROM import i ORDER BY id DESC");
        let rows = sql::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.pool).await?;
        rows.iter().map(import).collect()
    }

    /// Returns one import.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn import(&self, id: u64) -> Result<Option<ImportRow>, ReadError> {
        let sql = format!("SELECT {COLUMNS} FROM import i WHERE id = $1");
        let row =
            sql::query(sqlx::AssertSqlSafe(sql)).bind(stamp::whole(id)).fetch_optional(&self.pool).await?;
        row.as_ref().map(import).transpose()
    }

    /// Returns what was decided about the items of an import.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn item_decisions(&self, import: u64) -> Result<Vec<ItemDecisionRow>, ReadError> {
        let rows = sql::query_as::<(String, String, String, String, i64, String, String)>(
            "SELECT item, decision, fields, note, seq, actor_name, at FROM item_decision
             WHERE import_id = $1 ORDER BY item",
        )
        .bind(stamp::whole(import))
        .fetch_all(&self.pool)
        .await?;
        let row = |(item, decision, fields, note, seq, by, at): (_, _, String, _, _, _, String)| {
            let fields =
                serde_json::from_str(&fields).map_err(|_| ReadError::Value("item_decision.fields"))?;
            let signed = signed(by, &at)?;
            Ok(ItemDecisionRow { item, decision, fields, note, seq: stamp::natural(seq), signed })
        };
        rows.into_iter().map(row).collect()
    }
}

fn import(row: &Row) -> Result<ImportRow, ReadError> {
    let number = |column| row.try_get::<i64>(column).map(stamp::natural);
    let draft: Option<String> = row.try_get("draft")?;
    let published: Option<i64> = row.try_get("published")?;
    Ok(ImportRow {
        id: number("id")?,
        file: FileRef {
            name: row.try_get("name")?,
            bytes: number("bytes")?,
            sha256: digest(row.try_get("sha256")?, "import.sha256")?,
        },
        state: row.try_get("state")?,
        reason: Localized { vi: row.try_get("reason_vi")?, en: row.try_get("reason_en")? },
        draft: draft.map(|hex| digest(&hex, "import.draft")).transpose()?,
        title: row.try_get("title")?,
        items: number("items")?,
        doubtful: number("doubtful")?,
        decided: number("decided")?,
        published: published.map(stamp::natural),
        signed: signed(row.try_get("actor_name")?, row.try_get("at")?)?,
    })
}
