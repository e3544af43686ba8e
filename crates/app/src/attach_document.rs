use std::collections::BTreeMap;

use dongho_base::{Digest, Localized};
use dongho_decision::{Finding, ReadDocumentError, extract};
use dongho_store::change::{DocumentAttached, FoundDoubt};
use dongho_store::{Change, Effect, FileRef};

use crate::attached::{ReadText, severity_key};
use crate::failure::failed;
use crate::field::Fields;
use crate::{Actor, App, FormStamp, MatchReport, Refusal, Subject, SubjectKind, Upload, record};

/// A file whose text was read.
struct ReadFile {
    read: ReadText,
    format: String,
    doubts: Vec<FoundDoubt>,
}

impl App {
    /// Attaches the decision's document; says which items match. The same file again changes nothing.
    ///
    /// # Errors
    /// Where the person may not, the file is no document or too large, or the store fails.
    pub async fn attach_document(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        file: Upload,
    ) -> Result<MatchReport, Refusal> {
        record::permit(actor)?;
        let mut fields = Fields::default();
        let file = fields.file("file", file, self.upload_limit())?;
        fields.finish()?;
        if self.attached_already(&file).await? {
            return self.match_report().await;
        }
        let (file, read) = self.read_upload(file).await?;
        let text_sha256 = self.store.keep_file(read.read.text.clone().into_bytes()).await?;
        let file = self.keep(Some(file)).await?.ok_or(Refusal::NotFound)?;
        self.record_document(actor, stamp, file, text_sha256, read).await?;
        *self.attached.lock().await = None;
        self.match_report().await
    }

    async fn record_document(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        file: FileRef,
        text_sha256: Digest,
        read: ReadFile,
    ) -> Result<(), Refusal> {
        let items = crate::search::index(self.present().programme(), Some(&read.read));
        let change = DocumentAttached { file, text_sha256, format: read.format, findings: read.doubts };
        let about = Subject::new(SubjectKind::Document, self.present().programme().head.id.clone());
        let effects = vec![Effect::ReplaceSearch(items)];
        self.record_with(actor, stamp, &about, None, Change::DocumentAttached(change), effects).await?;
        Ok(())
    }

    async fn attached_already(&self, file: &Upload) -> Result<bool, Refusal> {
        let row = self.store.document().await?;
        Ok(row.is_some_and(|row| row.sha256 == Digest::of(&file.bytes)))
    }

    async fn match_report(&self) -> Result<MatchReport, Refusal> {
        Ok(self.attached().await?.ok_or(Refusal::NotFound)?.report.clone())
    }

    /// Reads a file away from the threads that answer pages. A reader that fails takes nothing else down.
    async fn read_upload(&self, file: Upload) -> Result<(Upload, ReadFile), Refusal> {
        let limits = self.limits.clone();
        let work = tokio::task::spawn_blocking(move || {
            let read = read(&file, &limits);
            (file, read)
        });
        let (file, read) = work.await.map_err(|error| failed(&error))?;
        let read = read.map_err(|error| {
            Refusal::Invalid(vec![crate::FieldProblem {
                field: "file",
                message: crate::attached::reading_problem(&error),
            }])
        })?;
        Ok((file, read))
    }
}

fn read(file: &Upload, limits: &dongho_decision::Limits) -> Result<ReadFile, ReadDocumentError> {
    let extracted = extract(&file.bytes, &file.name, limits)?;
    let read = ReadText::new(extracted.text);
    let findings = extracted.findings.iter().chain(&read.reading.findings);
    Ok(ReadFile { doubts: doubts(findings), format: extracted.format, read })
}

/// Returns findings under ids that the same finding keeps when the document is attached again.
pub(crate) fn doubts<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<FoundDoubt> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    findings
        .map(|finding| {
            let clause = finding.clause.clone().unwrap_or_default();
            let key = format!("{}\n{clause}\n{}\n{}", finding.code, finding.found, finding.message.vi);
            let number = seen.entry(key.clone()).and_modify(|number| *number += 1).or_insert(1);
            doubt(finding, &Digest::of(format!("{key}\n{number}").as_bytes()).short())
        })
        .collect()
}

fn doubt(finding: &Finding, id: &str) -> FoundDoubt {
    FoundDoubt {
        id: id.to_owned(),
        code: finding.code.to_owned(),
        severity: severity_key(finding.severity).to_owned(),
        clause: finding.clause.clone(),
        start: finding.start as u64,
        end: finding.end as u64,
        found: finding.found.clone(),
        suggestion: finding.suggestion.clone(),
        message: Localized::clone(&finding.message),
    }
}
