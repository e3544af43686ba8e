//! What people type, read in one place: every problem is noted, none ends the reading.

use dongho_base::{Decimal, Localized, NaiveDate, Period};
use dongho_vietnamese::date::{parse_date, parse_period};
use dongho_vietnamese::nfc;
use dongho_vietnamese::number::{Expect, ParseNumberError, parse_number};

use crate::{FieldProblem, Refusal, Upload};

/// Longest line.
pub(crate) const LINE: usize = 500;
/// Longest text of several lines.
pub(crate) const TEXT: usize = 10_000;
/// Longest file name.
const FILE_NAME: usize = 200;

/// The fields of one form.
#[derive(Default)]
pub(crate) struct Fields {
    problems: Vec<FieldProblem>,
}

impl Fields {
    /// Returns all problems as one refusal, if there are any.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self.problems)) }
    }

    /// Notes a problem.
    pub(crate) fn problem(&mut self, field: &'static str, message: Localized) {
        self.problems.push(FieldProblem { field, message });
    }

    /// Returns a text that may be empty.
    pub(crate) fn text(&mut self, field: &'static str, typed: &str, longest: usize) -> String {
        let text = nfc(typed.trim()).replace("\r\n", "\n");
        let length = text.chars().count();
        if length > longest {
            let vi = format!("Dài {length} ký tự; hãy rút gọn còn tối đa {longest} ký tự.");
            self.problem(
                field,
                Localized::new(vi, format!("{length} characters; shorten it to {longest} at most.")),
            );
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            let vi = "Có ký tự điều khiển không hiển thị được; hãy gõ lại.";
            self.problem(field, Localized::new(vi, "It holds control characters; type it again."));
        }
        text
    }

    /// Returns a text that must be there; `what` names it in a sentence.
    pub(crate) fn required(
        &mut self,
        field: &'static str,
        typed: &str,
        longest: usize,
        what: (&str, &str),
    ) -> String {
        let text = self.text(field, typed, longest);
        if text.is_empty() {
            self.problem(
                field,
                Localized::new(format!("Hãy nhập {}.", what.0), format!("Enter {}.", what.1)),
            );
        }
        text
    }

    /// Returns a number that must be there.
    pub(crate) fn number(&mut self, field: &'static str, typed: &str) -> Option<Decimal> {
        match parse_number(typed, Expect::Any) {
            Ok(number) => Some(number),
            Err(error) => {
                self.problem(field, error.message());
                None
            }
        }
    }

    /// Returns a number that may be left out.
    pub(crate) fn optional_number(&mut self, field: &'static str, typed: &str) -> Option<Decimal> {
        match parse_number(typed, Expect::Any) {
            Err(ParseNumberError::Empty) => None,
            _ => self.number(field, typed),
        }
    }

    /// Returns a whole percentage from 0 to 100.
    pub(crate) fn percent(&mut self, field: &'static str, typed: &str) -> u8 {
        let percent = typed
            .trim()
            .trim_end_matches('%')
            .trim_end()
            .parse::<u8>()
            .ok()
            .filter(|percent| *percent <= 100);
        if percent.is_none() {
            let vi = "Hãy nhập một số nguyên từ 0 đến 100.";
            self.problem(field, Localized::new(vi, "Enter a whole number from 0 to 100."));
        }
        percent.unwrap_or(0)
    }

    /// Returns a day.
    pub(crate) fn day(&mut self, field: &'static str, typed: &str) -> Option<NaiveDate> {
        // Browsers send dates as 2026-06-30, people type 30/06/2026.
        let day = typed.trim().parse().ok().or_else(|| parse_date(typed));
        if day.is_none() {
            let vi = "Hãy nhập ngày theo dạng 30/06/2026.";
            self.problem(field, Localized::new(vi, "Enter a date like 30/06/2026."));
        }
        day
    }

    /// Returns a stretch of time, in the short or the Vietnamese form.
    pub(crate) fn period(&mut self, field: &'static str, typed: &str) -> Option<Period> {
        let period = typed.parse().ok().or_else(|| parse_period(typed));
        if period.is_none() {
            let vi = "Hãy nhập kỳ số liệu như 2025, quý III/2025, tháng 6/2025 hoặc giai đoạn 2023-2025.";
            self.problem(
                field,
                Localized::new(vi, "Enter a period like 2025, 2025-Q3, 2025-06 or 2023/2025."),
            );
        }
        period
    }

    /// Returns a file that must not be empty nor larger than `limit`, under a name that is safe to show and to save.
    pub(crate) fn file(&mut self, field: &'static str, file: Upload, limit: u64) -> Result<Upload, Refusal> {
        if u64::try_from(file.bytes.len()).is_ok_and(|length| length > limit) {
            return Err(Refusal::TooLarge { limit });
        }
        if file.bytes.is_empty() {
            let vi = "Tệp rỗng; hãy chọn lại tệp.";
            self.problem(field, Localized::new(vi, "The file is empty; choose it again."));
        }
        Ok(Upload { name: safe_name(&file.name), bytes: file.bytes })
    }
}

/// Returns a file name without folders, control characters and characters that turn text around.
fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = nfc(last).chars().filter(|c| !c.is_control() && !turns(*c)).take(FILE_NAME).collect();
    let kept = kept.trim();
    if kept.is_empty() || kept.chars().all(|c| c == '.') { "tep".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_of_a_form_is_told_at_once() {
        let mut fields = Fields::default();
        fields.number("value", "abc");
        fields.period("period", "25");
        fields.day("due", "31/02/2026");
        fields.percent("percent", "101");
        fields.required("source", "  ", LINE, ("nguồn", "the source"));
        let Err(Refusal::Invalid(problems)) = fields.finish() else {
            panic!("five wrong fields must be refused");
        };
        let names: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(names, ["value", "period", "due", "percent", "source"]);
    }

    #[test]
    fn names_of_files_lose_folders_and_tricks() {
        assert_eq!(safe_name("../../etc/báo cáo.pdf"), "báo cáo.pdf");
        assert_eq!(safe_name("C:\\tmp\\a.docx"), "a.docx");
        assert_eq!(safe_name("x\u{202e}fdp.exe\n"), "xfdp.exe");
        assert_eq!(safe_name(".."), "tep");
    }

    #[test]
    fn days_are_read_as_people_and_as_browsers_write_them() {
        let mut fields = Fields::default();
        assert_eq!(fields.day("due", "30/06/2026"), fields.day("due", "2026-06-30"));
        assert!(fields.finish().is_ok());
    }
}
