use dongho_base::Localized;
use dongho_store::change::ImportFailed;
use dongho_store::{Change, ImportRow, Write};

use crate::start_import::{Attempt, by_system};
use crate::{App, Refusal, SubjectKind};

impl App {
    /// Takes up again what a stop of the server cut off. A file that was being read at two stops may be the reason for
    /// them, so it is given up with a sentence; people can still try it again.
    pub(crate) async fn resume_imports(&self) -> Result<(), Refusal> {
        let mut queued = self.store.imports().await?;
        queued.retain(|row| row.state == "queued");
        queued.sort_by_key(|row| row.id);
        for row in queued {
            if self.was_resumed(&row).await? {
                self.give_up(row.id).await?;
            } else {
                self.set_to_work(row.id, row.file, Attempt::Resumed);
            }
        }
        Ok(())
    }

    /// Whether the reading was taken up before, since somebody last asked for it.
    async fn was_resumed(&self, row: &ImportRow) -> Result<bool, Refusal> {
        let entries =
            self.store.entries_about(SubjectKind::Import.key(), &row.id.to_string(), u32::MAX).await?;
        let asked = |change: &Change| matches!(change, Change::ImportStarted(_) | Change::ImportRetried(_));
        let mut since = entries.iter().map(|entry| &entry.change).take_while(|change| !asked(change));
        Ok(since.any(|change| matches!(change, Change::ImportResumed(_))))
    }

    async fn give_up(&self, import: u64) -> Result<(), Refusal> {
        let reason = Localized::new(
            "Máy chủ đã dừng hai lần khi đang đọc tệp này nên không tự đọc lại nữa. Hãy thử nhập lại, hoặc lưu tệp sang \
             định dạng khác (.docx, .txt) rồi nhập.",
            "The server stopped twice while it read this file, so it is not read again by itself. Try again, or save the \
             file in another format (.docx, .txt) and import that.",
        );
        let change = Change::ImportFailed(ImportFailed { import, reason });
        self.store.write(Write::of(by_system(&*self.clock, import, change))).await?;
        Ok(())
    }
}
