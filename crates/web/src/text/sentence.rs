//! Sentences that hold numbers or names.

use dongho_base::Language;

use super::Texts;
use crate::format;

impl Texts {
    /// Picks one of two sentences.
    pub(super) fn pick(&self, vi: String, en: String) -> String {
        match self.language {
            Language::Vi => vi,
            Language::En => en,
        }
    }

    /// "7 trong 25 chỉ tiêu".
    pub(crate) fn targets_shown(&self, shown: usize, all: &usize) -> String {
        self.pick(format!("Hiện {shown} trong {all} chỉ tiêu"), format!("Showing {shown} of {all} targets"))
    }

    /// "3 trong 11 nhiệm vụ".
    pub(crate) fn tasks_shown(&self, shown: usize, all: &usize) -> String {
        self.pick(format!("Hiện {shown} trong {all} nhiệm vụ"), format!("Showing {shown} of {all} tasks"))
    }

    /// "3 trong 11 điểm".
    pub(crate) fn rows_shown(&self, shown: usize, all: &usize) -> String {
        self.pick(format!("Hiện {shown} trong {all}"), format!("Showing {shown} of {all}"))
    }

    /// How late something is, in working days and in calendar days.
    pub(crate) fn late_by(&self, days: i64, working_days: i64) -> String {
        let (day, working) =
            (if days == 1 { "day" } else { "days" }, if working_days == 1 { "day" } else { "days" });
        let count = |days: i64| format::number(days.into(), self.language);
        self.pick(
            format!("Quá hạn {} ngày ({} ngày làm việc)", count(days), count(working_days)),
            format!("{} {day} overdue ({} working {working})", count(days), count(working_days)),
        )
    }

    /// How late something is, in calendar days.
    pub(crate) fn late_days(&self, days: i64) -> String {
        let count = format::number(days.into(), self.language);
        let noun = if days == 1 { "day" } else { "days" };
        self.pick(format!("Quá hạn {count} ngày"), format!("{count} {noun} overdue"))
    }

    /// How many working days.
    pub(crate) fn working_days(&self, days: &i64) -> String {
        let count = format::number((*days).into(), self.language);
        let noun = if *days == 1 { "day" } else { "days" };
        self.pick(format!("{count} ngày làm việc"), format!("{count} working {noun}"))
    }

    /// Why something that is over is not called late.
    pub(crate) fn not_recorded(&self, taken_in: &str) -> String {
        self.pick(
            format!(
                "Kỳ này đã hết trước khi chương trình được đưa vào hệ thống ({taken_in}) và chưa ai ghi nhận kết quả, \
                 nên không tính là quá hạn."
            ),
            format!(
                "It was over before the programme was taken into the system ({taken_in}) and nobody recorded anything, \
                 so it is not called late."
            ),
        )
    }

    /// How much is not recorded, and why it is not called late.
    pub(crate) fn not_recorded_count(&self, count: usize, taken_in: &str) -> String {
        self.pick(
            format!(
                "{count} kỳ đã hết trước khi chương trình được đưa vào hệ thống ({taken_in}) và chưa ai ghi nhận kết \
                 quả; không tính là quá hạn."
            ),
            format!(
                "{count} that were over before the programme was taken into the system ({taken_in}) and of which nobody \
                 recorded anything; they are not called late."
            ),
        )
    }

    /// How many working days are left.
    pub(crate) fn left(&self, working_days: &i64) -> String {
        match working_days {
            0 => self.pick("Đến hạn hôm nay".to_owned(), "Due today".to_owned()),
            1 => self.pick("Còn 1 ngày làm việc".to_owned(), "1 working day left".to_owned()),
            n => self.pick(format!("Còn {n} ngày làm việc"), format!("{n} working days left")),
        }
    }

    /// The heading of a party's page: what the decision asks of it.
    pub(crate) fn asked_of(&self, number: &str) -> String {
        self.pick(
            format!("Quyết định {number} giao gì cho cơ quan này"),
            format!("What Decision {number} asks of this party"),
        )
    }

    /// "Quyết định 123/QĐ-UBND ngày 05/04/2023".
    pub(crate) fn decision_line(&self, kind: &str, number: &str, day: Option<&str>, issuer: &str) -> String {
        let day = day.map_or(String::new(), |day| self.pick(format!(" ngày {day}"), format!(" of {day}")));
        let by = if issuer.is_empty() {
            String::new()
        } else {
            self.pick(format!(" của {issuer}"), format!(", {issuer}"))
        };
        let kind = match (self.language, kind) {
            (Language::En, "Quyết định") => "Decision",
            (Language::En, "Kế hoạch") => "Plan",
            (Language::En, "Nghị quyết") => "Resolution",
            (_, kind) => kind,
        };
        format!("{kind} {number}{day}{by}")
    }

    /// "Số liệu tính đến 23/11/2026 14:05".
    pub(crate) fn as_of(&self, moment: &str) -> String {
        self.pick(format!("Trang lập lúc {moment}"), format!("Page made at {moment}"))
    }

    /// How many open questions.
    pub(crate) fn open_questions(&self, count: &usize) -> String {
        let noun = if *count == 1 { "open question" } else { "open questions" };
        self.pick(format!("{count} điều bỏ ngỏ"), format!("{count} {noun}"))
    }

    /// How many findings wait.
    pub(crate) fn open_findings(&self, open: &usize, all: &usize) -> String {
        self.pick(
            format!("{open} trong {all} điểm nghi ngờ chưa xử lý"),
            format!("{open} of {all} findings are open"),
        )
    }

    /// How many questions wait.
    pub(crate) fn unanswered(&self, open: &usize, all: &usize) -> String {
        self.pick(
            format!("{open} trong {all} điều bỏ ngỏ chưa có câu trả lời"),
            format!("{open} of {all} open questions are unanswered"),
        )
    }

    /// How long to wait after too many tries.
    pub(crate) fn wait_seconds(&self, seconds: u64) -> String {
        let noun = if seconds == 1 { "second" } else { "seconds" };
        self.pick(format!("Hãy thử lại sau {seconds} giây."), format!("Try again in {seconds} {noun}."))
    }

    /// How much of a file or form is taken.
    pub(crate) fn at_most(&self, size: &str) -> String {
        self.pick(format!("Tối đa {size}"), format!("At most {size}"))
    }

    /// The state of the programme in a sentence: how many targets in which state, how much is late.
    pub(crate) fn overview_summary(&self, all: usize, states: &str, late: usize) -> String {
        let late_vi = if late == 0 {
            "Không có việc nào quá hạn.".to_owned()
        } else {
            format!("{late} việc đang quá hạn.")
        };
        let late_en = match late {
            0 => "Nothing is overdue.".to_owned(),
            1 => "1 item is overdue.".to_owned(),
            n => format!("{n} items are overdue."),
        };
        self.pick(
            format!("Trong {all} chỉ tiêu: {states}. {late_vi}"),
            format!("Of {all} targets: {states}. {late_en}"),
        )
    }

    /// What a chart shows, for those who do not see it.
    pub(crate) fn chart_label(&self, from: i32, to: i32, goal: &str, seen: &str) -> String {
        let seen_vi =
            if seen.is_empty() { "Chưa ghi số liệu".to_owned() } else { format!("Đã ghi: {seen}") };
        let seen_en =
            if seen.is_empty() { "Nothing recorded".to_owned() } else { format!("Recorded: {seen}") };
        self.pick(
            format!("Biểu đồ từ năm {from} đến năm {to}. Đích: {goal}. {seen_vi}."),
            format!("Chart from {from} to {to}. Goal: {goal}. {seen_en}."),
        )
    }

    /// From whom something came, since when and by which document.
    pub(crate) fn inherited_from(&self, from: &str, day: &str, instrument: Option<&str>) -> String {
        let by = |word: &str| instrument.map_or(String::new(), |instrument| format!(", {word} {instrument}"));
        self.pick(
            format!("Tiếp nhận từ {from}, từ ngày {day}{}", by("theo")),
            format!("Taken over from {from} on {day}{}", by("by")),
        )
    }

    /// How many tasks are late.
    pub(crate) fn late_tasks(&self, count: usize) -> String {
        let noun = if count == 1 { "task" } else { "tasks" };
        self.pick(format!("{count} nhiệm vụ quá hạn"), format!("{count} {noun} overdue"))
    }

    /// How many items found their sentence in the document.
    pub(crate) fn matched(&self, count: &usize) -> String {
        let noun = if *count == 1 { "item" } else { "items" };
        self.pick(
            format!("{count} mục tìm thấy câu của mình."),
            format!("{count} {noun} found their sentence."),
        )
    }
}
