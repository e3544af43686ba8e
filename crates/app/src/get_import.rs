use dongho_base::Localized;
use dongho_store::{ImportRow as Row, ItemDecisionRow};

use crate::attached::ReadText;
use crate::failure::failed;
use crate::import::{Decided, Draft, Item, decided_programme, fields};
use crate::{
    App, FindingView, ImportItem, ImportRow, ImportState, ImportView, ItemDecision, ItemDecisionView,
    ItemKind, Refusal,
};

impl App {
    /// Returns the imports, newest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_imports(&self) -> Result<Vec<ImportRow>, Refusal> {
        Ok(self.store.imports().await?.into_iter().map(|row| self.import_row(row)).collect())
    }

    /// Returns where an import stands, cheaply, for polling.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_import_state(&self, id: u64) -> Result<ImportState, Refusal> {
        let row = self.store.import(id).await?.ok_or(Refusal::NotFound)?;
        Ok(self.import_state(&row))
    }

    /// Returns one import with its items.
    ///
    /// # Errors
    /// Where there is none with this id, or the store fails.
    pub async fn get_import(&self, id: u64) -> Result<ImportView, Refusal> {
        let row = self.store.import(id).await?.ok_or(Refusal::NotFound)?;
        let version = self.store.version(&version_of(id)).await?;
        let Some((draft, text)) = self.draft_of(&row).await? else {
            let row = self.import_row(row);
            return Ok(ImportView {
                row,
                items: Vec::new(),
                findings: Vec::new(),
                hindrances: Vec::new(),
                version,
            });
        };
        let decided = Decided::new(self.store.item_decisions(id).await?);
        let items = items(&draft, &text, &decided);
        let hindrances = hindrances(&draft, &decided, &items);
        Ok(ImportView {
            row: self.import_row(row),
            findings: findings(&draft, &text),
            items,
            hindrances,
            version,
        })
    }

    /// Returns the draft of an import and its text; `None` while there is none.
    pub(crate) async fn draft_of(&self, row: &Row) -> Result<Option<(Draft, ReadText)>, Refusal> {
        let Some(digest) = row.draft else {
            return Ok(None);
        };
        let (draft, text) = Draft::from_json(&self.store.read_file(digest).await?)?;
        let text = String::from_utf8(self.store.read_file(text).await?).map_err(|error| failed(&error))?;
        let read = tokio::task::spawn_blocking(move || ReadText::clauses_of(text)).await;
        Ok(Some((draft, read.map_err(|error| failed(&error))?)))
    }

    fn import_row(&self, row: Row) -> ImportRow {
        ImportRow {
            id: row.id,
            state: self.import_state(&row),
            file: row.file.name,
            bytes: row.file.bytes,
            by: row.signed.by,
            at: row.signed.at,
            title: row.title,
            items: row.items as usize,
            doubtful: row.doubtful as usize,
            decided: row.decided as usize,
        }
    }

    fn import_state(&self, row: &Row) -> ImportState {
        match (row.state.as_str(), row.published) {
            ("published", version) => ImportState::Published(version.unwrap_or(0)),
            ("failed", _) => ImportState::Failed(row.reason.clone()),
            ("review", _) => ImportState::Review,
            _ => self.jobs.state(row.id),
        }
    }
}

/// Names what carries the version of an import.
pub(crate) fn version_of(import: u64) -> String {
    format!("import {import}")
}

/// Doubtful items nobody has decided on come first, then the rest in document order.
fn items(draft: &Draft, text: &ReadText, decided: &Decided) -> Vec<ImportItem> {
    let corrected = decided_programme(draft, decided);
    let mut items: Vec<_> =
        draft.items().iter().map(|item| view(item, draft, text, decided, &corrected)).collect();
    items.sort_by_key(|item| item.doubts.is_empty() || item.decision.is_some());
    items
}

fn view(
    item: &Item,
    draft: &Draft,
    text: &ReadText,
    decided: &Decided,
    corrected: &dongho_programme::Programme,
) -> ImportItem {
    let row = decided.of(&item.id);
    let mut read = fields(item, &draft.programme);
    let now = fields(item, corrected);
    for field in &mut read {
        if let Some(now) = now.iter().find(|now| now.name == field.name) {
            field.value.clone_from(&now.value);
        }
    }
    ImportItem {
        id: item.id.clone(),
        kind: item.kind,
        clause: item.clause.clone(),
        title: item.title.clone(),
        sentence: draft.places.get(&item.id).map(|span| text.sentence(*span)),
        doubts: draft.doubts(item),
        fields: read,
        decision: row.and_then(decision_view),
        version: row.map_or(0, |row| row.seq),
    }
}

fn decision_view(row: &ItemDecisionRow) -> Option<ItemDecisionView> {
    Some(ItemDecisionView {
        decision: ItemDecision::from_key(&row.decision)?,
        note: row.note.clone(),
        by: row.signed.by.clone(),
        at: row.signed.at,
    })
}

fn findings(draft: &Draft, text: &ReadText) -> Vec<FindingView> {
    let view = |doubt: &dongho_store::change::FoundDoubt| FindingView {
        id: doubt.id.clone(),
        code: doubt.code.clone(),
        severity: crate::book::severity(&doubt.severity),
        clause: doubt.clause.clone(),
        found: doubt.found.clone(),
        suggestion: doubt.suggestion.clone(),
        message: doubt.message.clone(),
        sentence: Some(text.sentence(dongho_base::Span::new(doubt.start as usize, doubt.end as usize))),
        items: Vec::new(),
        resolution: None,
        version: 0,
    };
    draft.findings.iter().map(view).collect()
}

/// What hinders publishing: items nobody decided on, a draft without head, files that do not check.
pub(crate) fn hindrances(draft: &Draft, decided: &Decided, items: &[ImportItem]) -> Vec<Localized> {
    let mut hindrances = Vec::new();
    let open = items.iter().filter(|item| item.decision.is_none()).count();
    if open > 0 {
        let vi = format!("Còn {open} mục chưa quyết định.");
        hindrances.push(Localized::new(vi, format!("{open} items have not been decided on.")));
    }
    if items.iter().any(|item| item.kind == ItemKind::Head && decided.is(&item.id, ItemDecision::Drop)) {
        let vi = "Phần thông tin về quyết định không thể loại bỏ; hãy sửa cho đúng.";
        hindrances.push(Localized::new(vi, "The decision itself cannot be dropped; correct it."));
    }
    let files = dongho_programme::write(&decided_programme(draft, decided));
    let (programme, problems) = dongho_programme::load(&files);
    if programme.is_none() {
        let errors = problems.into_iter().filter(|problem| problem.severity == dongho_base::Severity::Error);
        hindrances.extend(errors.map(|problem| problem.message));
    }
    hindrances
}
