use dongho_store::{PageOf, Sort};

use crate::list_records::visible;
use crate::search::words;
use crate::{Actor, App, LinkOption, Refusal};

/// Records offered at a time.
const OFFERED: u32 = 12;

impl App {
    /// Returns records of a register whose names hold what was typed so far, the best matches first.
    ///
    /// # Errors
    /// Where there is no such register, the person may not see it, or the store fails.
    pub async fn find_links(
        &self,
        actor: Option<&Actor>,
        register: &str,
        typed: &str,
    ) -> Result<Vec<LinkOption>, Refusal> {
        let present = self.present();
        let register = visible(&present, actor, register)?;
        let words = words(typed);
        let sort = words.folded.is_empty().then(|| Sort { field: "number".to_owned(), descending: true });
        let words = (!words.folded.is_empty()).then_some(words);
        let of = PageOf { register: register.id.clone(), words, sort, limit: OFFERED, ..PageOf::default() };
        let page = self.store.record_page(&of).await?;
        let option = |row: dongho_store::PageRow| LinkOption {
            id: row.record.id,
            label: row.label,
            number: row.record.number,
        };
        Ok(page.rows.into_iter().map(option).collect())
    }
}
