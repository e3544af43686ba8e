use dongho_store::Entry;

use crate::in_force::Present;
use crate::words::describe;
use crate::{App, HistoryLine, Refusal, Subject, SubjectKind};

/// Entries shown in a history.
const SHOWN: u32 = 200;

impl App {
    /// Returns what was done to a thing, newest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_history(&self, subject: &Subject) -> Result<Vec<HistoryLine>, Refusal> {
        let entries = self.store.entries_about(subject.kind.key(), &subject.id, SHOWN).await?;
        let present = self.present();
        Ok(entries.into_iter().map(|entry| line(entry, &present)).collect())
    }

    /// Returns the latest changes.
    pub(crate) async fn recent_history(
        &self,
        present: &Present,
        limit: u32,
    ) -> Result<Vec<HistoryLine>, Refusal> {
        let entries = self.store.recent_entries(limit).await?;
        Ok(entries.into_iter().map(|entry| line(entry, present)).collect())
    }
}

fn line(entry: Entry, present: &Present) -> HistoryLine {
    let kind = SubjectKind::from_key(&entry.about.kind).unwrap_or(SubjectKind::Programme);
    HistoryLine {
        seq: entry.seq,
        at: entry.at,
        what: describe(&entry.change),
        about: present.link(Subject::new(kind, entry.about.id)),
        by: entry.by.name,
    }
}
