use dongho_base::Localized;
use memchr::memmem;

use super::kind::NO_COMMA;
use super::name::{is_whole_word, name_at};
use super::report::{Doubt, Doubts, Report};

/// Lists of departments or ministries with no comma between two of them: "Sở Nội vụ Sở Tài chính".
pub(super) fn check(report: &mut Report<'_>) {
    report.over_text(|text, doubts| {
        for head in ["Sở", "Bộ"] {
            beside(text, head, doubts);
        }
    });
}

/// Finds official names on one line that only a space parts. Lines of a list need no comma, and a heading of capitals
/// is no list.
fn beside(text: &str, head: &str, doubts: &mut Doubts) {
    for start in memmem::find_iter(text.as_bytes(), head.as_bytes()) {
        if !is_whole_word(text, start, start + head.len()) {
            continue;
        }
        let Some((end, _)) = name_at(text, start) else {
            continue;
        };
        let next = end + 1;
        let behind = text.get(end..).unwrap_or("");
        let listed = behind.strip_prefix(' ').is_some_and(|b| b.starts_with("Sở ") || b.starts_with("Bộ "));
        let Some((last, _)) = name_at(text, next).filter(|_| listed) else {
            continue;
        };
        let (first, second) = (text.get(start..end).unwrap_or(""), text.get(next..last).unwrap_or(""));
        let suggestion = format!("{first}, {second}");
        let message = Localized::new(
            format!("Thiếu dấu phẩy giữa “{first}” và “{second}”."),
            format!("A comma is missing between “{first}” and “{second}”."),
        );
        doubts.push(Doubt::new(&NO_COMMA, start..last, Some(suggestion), message));
    }
}
