use dongho_base::{Digest, Localized, Span};
use sqlx::Error;

use super::{Signed, digest, instances_of, signed};
use crate::sql::{self, Row};
use crate::{ReadError, Store, stamp};

/// The attached document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its place in the journal.
    pub seq: u64,
    /// File name.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Digest of the file.
    pub sha256: Digest,
    /// Digest of the text, under which it is stored.
    pub text_sha256: Digest,
    /// `txt`, `docx`, `pdf` and so on.
    pub format: String,
    /// Who attached it, and when.
    pub signed: Signed,
}

/// A decision on a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionRow {
    /// `accepted`, `corrected` or `dismissed`.
    pub resolution: String,
    /// What the text should read.
    pub corrected_to: Option<String>,
    /// Why.
    pub note: String,
    /// Its version.
    pub seq: u64,
    /// Who, and when.
    pub signed: Signed,
}

/// A doubt about the attached document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRow {
    /// Stable id.
    pub id: String,
    /// `DEC-nnnn`.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// The clause.
    pub clause: Option<String>,
    /// Where in the text.
    pub span: Span,
    /// As printed.
    pub found: String,
    /// What it probably should be.
    pub suggestion: Option<String>,
    /// In plain words.
    pub message: Localized,
    /// What was decided.
    pub resolution: Option<ResolutionRow>,
}

/// A file that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its id.
    pub id: u64,
    /// What it is about.
    pub subject: String,
    /// What it is.
    pub title: String,
    /// File name.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Digest.
    pub sha256: Digest,
    /// Who added it, and when.
    pub signed: Signed,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// Its id.
    pub id: u64,
    /// What it is about.
    pub subject: String,
    /// The note.
    pub text: String,
    /// Who wrote it, and when.
    pub signed: Signed,
}

type Evidence = (i64, String, String, String, i64, String, String, String);

impl Store {
    /// Returns the document attached last.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn document(&self) -> Result<Option<DocumentRow>, ReadError> {
        let row = sql::query_as::<(i64, String, i64, String, String, String, String, String)>(
            "SELECT seq, name, bytes, sha256, text_sha256, format, actor_name, at
             FROM document ORDER BY seq DESC LIMIT 1",
        )
        .fetch_optional(&self.pool)
        .await?;
        let Some((seq, name, bytes, sha256, text, format, by, at)) = row else {
            return Ok(None);
        };
        Ok(Some(DocumentRow {
            seq: stamp::natural(seq),
            name,
            bytes: stamp::natural(bytes),
            sha256: digest(&sha256, "document.sha256")?,
            text_sha256: digest(&text, "document.text_sha256")?,
            format,
            signed: signed(by, &at)?,
        }))
    }

    /// Returns the findings of the attached document in its order, with what was decided about each.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn findings(&self) -> Result<Vec<FindingRow>, ReadError> {
        let rows = sql::query(
            "SELECT f.id, f.code, f.severity, f.clause, f.first_byte, f.end_byte, f.found, f.suggestion,
                    f.message_vi, f.message_en, r.resolution, r.corrected_to, r.note, r.seq, r.actor_name, r.at
             FROM finding f LEFT JOIN resolution r ON r.finding = f.id ORDER BY f.ordinal",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(finding).collect()
    }

    /// Returns the files about a thing; for a task those of its yearly instances too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn evidence_about(&self, kind: &str, id: &str) -> Result<Vec<EvidenceRow>, ReadError> {
        let (from, to) = instances_of(id);
        let rows = sql::query_as::<Evidence>(
            "SELECT id, subject_id, title, name, bytes, sha256, actor_name, at FROM evidence
             WHERE subject_kind = $1 AND (subject_id = $2 OR (subject_id >= $3 AND subject_id < $4))
             ORDER BY id DESC",
        )
        .bind(kind)
        .bind(id)
        .bind(from)
        .bind(to)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(evidence).collect()
    }

    /// Returns all files about things of a kind, newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn evidence_of_kind(&self, kind: &str) -> Result<Vec<EvidenceRow>, ReadError> {
        let rows = sql::query_as::<Evidence>(
            "SELECT id, subject_id, title, name, bytes, sha256, actor_name, at FROM evidence
             WHERE subject_kind = $1 ORDER BY id DESC",
        )
        .bind(kind)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(evidence).collect()
    }

    /// Returns one file's particulars.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn evidence(&self, id: u64) -> Result<Option<EvidenceRow>, ReadError> {
        let row = sql::query_as::<Evidence>(
            "SELECT id, subject_id, title, name, bytes, sha256, actor_name, at FROM evidence WHERE id = $1",
        )
        .bind(stamp::whole(id))
        .fetch_optional(&self.pool)
        .await?;
        row.map(evidence).transpose()
    }

    /// Returns the notes about a thing, newest first; for a task those of its yearly instances too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn notes_about(&self, kind: &str, id: &str) -> Result<Vec<NoteRow>, ReadError> {
        let (from, to) = instances_of(id);
        let rows = sql::query_as::<(i64, String, String, String, String)>(
            "SELECT id, subject_id, text, actor_name, at FROM note
             WHERE subject_kind = $1 AND (subject_id = $2 OR (subject_id >= $3 AND subject_id < $4))
             ORDER BY id DESC",
        )
        .bind(kind)
        .bind(id)
        .bind(from)
        .bind(to)
        .fetch_all(&self.pool)
        .await?;
        let note = |(id, subject, text, by, at): (i64, _, _, _, String)| {
            Ok(NoteRow { id: stamp::natural(id), subject, text, signed: signed(by, &at)? })
        };
        rows.into_iter().map(note).collect()
    }
}

fn evidence((id, subject, title, name, bytes, sha256, by, at): Evidence) -> Result<EvidenceRow, ReadError> {
    Ok(EvidenceRow {
        id: stamp::natural(id),
        subject,
        title,
        name,
        bytes: stamp::natural(bytes),
        sha256: digest(&sha256, "evidence.sha256")?,
        signed: signed(by, &at)?,
    })
}

fn finding(row: &Row) -> Result<FindingRow, ReadError> {
    let byte = |column: &str| Ok::<_, Error>(usize::try_from(row.try_get::<i64>(column)?).unwrap_or(0));
    Ok(FindingRow {
        id: row.try_get("id")?,
        code: row.try_get("code")?,
        severity: row.try_get("severity")?,
        clause: row.try_get("clause")?,
        span: Span::new(byte("first_byte")?, byte("end_byte")?),
        found: row.try_get("found")?,
        suggestion: row.try_get("suggestion")?,
        message: Localized { vi: row.try_get("message_vi")?, en: row.try_get("message_en")? },
        resolution: resolution(row)?,
    })
}

fn resolution(row: &Row) -> Result<Option<ResolutionRow>, ReadError> {
    let Some(resolution) = row.try_get("resolution")? else {
        return Ok(None);
    };
    Ok(Some(ResolutionRow {
        resolution,
        corrected_to: row.try_get("corrected_to")?,
        note: row.try_get("note")?,
        seq: stamp::natural(row.try_get("seq")?),
        signed: signed(row.try_get("actor_name")?, row.try_get("at")?)?,
    }))
}
