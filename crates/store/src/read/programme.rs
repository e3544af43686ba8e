use std::collections::BTreeMap;

use dongho_base::{Digest, Localized};

use super::{Signed, digest, signed};
use crate::sql;
use crate::{ReadError, Store, stamp};

/// A version of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// From 1.
    pub version: u64,
    /// Its place in the journal.
    pub seq: u64,
    /// Digest of its files.
    pub digest: Digest,
    /// Name of the programme.
    pub name: Localized,
    /// The import it came from.
    pub import: Option<u64>,
    /// What was said.
    pub note: String,
    /// Who published it, and when.
    pub signed: Signed,
}

/// A version of the programme with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// The version.
    pub version: VersionRow,
    /// The definition files by name.
    pub files: BTreeMap<String, String>,
}

/// An answer to an open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Who decided it.
    pub decided_by: String,
    /// Its version.
    pub seq: u64,
    /// Who recorded it, and when.
    pub signed: Signed,
}

type Row = (i64, i64, String, String, String, Option<i64>, String, String, String);

impl Store {
    /// Returns the programme in force; `None` before the first start is over.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn programme(&self) -> Result<Option<ProgrammeRow>, ReadError> {
        let Some(version) = self.programme_versions().await?.into_iter().next() else {
            return Ok(None);
        };
        let (files,) = sql::query_as::<(String,)>("SELECT files FROM programme_version WHERE version = $1")
            .bind(stamp::whole(version.version))
            .fetch_one(&self.pool)
            .await?;
        let files = serde_json::from_str(&files).map_err(|_| ReadError::Value("programme_version.files"))?;
        Ok(Some(ProgrammeRow { version, files }))
    }

    /// Returns all versions of the programme, newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn programme_versions(&self) -> Result<Vec<VersionRow>, ReadError> {
        let rows = sql::query_as::<Row>(
            "SELECT version, seq, digest, name_vi, name_en, import_id, note, actor_name, at
             FROM programme_version ORDER BY version DESC",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(version_row).collect()
    }

    /// Returns all answers.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn answers(&self) -> Result<Vec<AnswerRow>, ReadError> {
        let rows = sql::query_as::<(String, String, String, i64, String, String)>(
            "SELECT question, answer, decided_by, seq, actor_name, at FROM answer ORDER BY question",
        )
        .fetch_all(&self.pool)
        .await?;
        let answer = |(question, answer, decided_by, seq, by, at): (_, _, _, i64, _, String)| {
            let signed = signed(by, &at)?;
            Ok(AnswerRow { question, answer, decided_by, seq: stamp::natural(seq), signed })
        };
        rows.into_iter().map(answer).collect()
    }

    /// Returns the version of something, 0 where nothing was written yet.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn version(&self, of: &str) -> Result<u64, ReadError> {
        let found = sql::query_as::<(i64,)>("SELECT seq FROM version WHERE of = $1")
            .bind(of)
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.map_or(0, |(seq,)| stamp::natural(seq)))
    }
}

fn version_row((version, seq, hex, vi, en, import, note, by, at): Row) -> Result<VersionRow, ReadError> {
    Ok(VersionRow {
        version: stamp::natural(version),
        seq: stamp::natural(seq),
        digest: digest(&hex, "programme_version.digest")?,
        name: Localized { vi, en },
        import: import.map(stamp::natural),
        note,
        signed: signed(by, &at)?,
    })
}
