//! Sentences that count: items of an import, hits of a search.

use super::Texts;

impl Texts {
    /// How many items were decided on.
    pub(crate) fn reviewed(&self, decided: &usize, all: &usize) -> String {
        self.pick(
            format!("Đã rà soát {decided} trong {all} mục."),
            format!("{decided} of {all} items are reviewed."),
        )
    }

    /// How many items wait for a close look.
    pub(crate) fn to_look_at(&self, count: usize) -> String {
        let are = if count == 1 { "item needs" } else { "items need" };
        self.pick(format!("Còn {count} mục cần xem kỹ."), format!("{count} {are} a close look."))
    }

    /// How many records a list shows.
    pub(crate) fn records_found(&self, count: &u64, at_least: &bool) -> String {
        let number = crate::format::number((*count).into(), self.language);
        let records = if *count == 1 { "record" } else { "records" };
        match at_least {
            true => self.pick(format!("Hơn {number} bản ghi"), format!("More than {number} records")),
            false => self.pick(format!("{number} bản ghi"), format!("{number} {records}")),
        }
    }

    /// How much was found.
    pub(crate) fn found(&self, count: usize, more: &bool) -> String {
        let results = if count == 1 { "result" } else { "results" };
        match (count, more) {
            (0, _) => self.pick(
                "Không tìm thấy gì. Hãy thử ít từ hơn, có dấu hoặc không dấu đều được.".to_owned(),
                "Nothing was found. Try fewer words, with or without diacritics.".to_owned(),
            ),
            (n, false) => self.pick(format!("Tìm thấy {n} kết quả."), format!("{n} {results} found.")),
            (n, true) => self.pick(format!("{n} kết quả đầu tiên."), format!("The first {n} {results}.")),
        }
    }
}
