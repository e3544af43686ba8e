//! Ids: well formed, and unique within their kind.

use std::collections::BTreeMap;

use crate::load::parts::{Item, Parts};
use crate::report::Report;

/// What an id may look like.
#[derive(Clone, Copy)]
enum Form {
    /// Lower-case letters without marks, digits and hyphens.
    Slug,
    /// A path of labels, as clauses have.
    Path,
}

pub(super) fn check(parts: &Parts, report: &mut Report) {
    if let Some(head) = &parts.head {
        check_list(std::slice::from_ref(head), Form::Slug, report);
    }
    check_list(&parts.parties, Form::Slug, report);
    check_list(&parts.indicators, Form::Slug, report);
    check_list(&parts.sources, Form::Slug, report);
    check_list(&parts.targets, Form::Path, report);
    check_list(&parts.tasks, Form::Path, report);
    check_list(&parts.duties, Form::Path, report);
    check_list(&parts.orientations, Form::Path, report);
    check_list(&parts.solutions, Form::Path, report);
}

fn check_list<T>(items: &[Item<T>], form: Form, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for item in items {
        let Some(id) = &item.id else { continue };
        let place = item.place("id");
        if !form.fits(id) {
            let (vi, en) = (format!("Mã `{id}` viết sai quy tắc."), format!("The id `{id}` is malformed."));
            let (hint_vi, hint_en) = form.hint();
            report.error("PRG-0025", place, vi, en).hint(hint_vi, hint_en);
        }
        if seen.insert(id, place).is_some() {
            let (vi, en) =
                (format!("Mã `{id}` đã dùng ở trên."), format!("The id `{id}` is already taken above."));
            report
                .error("PRG-0020", place, vi, en)
                .hint("Mỗi mục trong tệp cần một mã riêng.", "Each item of a file needs an id of its own.");
        }
    }
}

impl Form {
    fn fits(self, id: &str) -> bool {
        match self {
            Form::Slug => is_slug(id),
            Form::Path => is_path(id),
        }
    }

    fn hint(self) -> (&'static str, &'static str) {
        match self {
            Form::Slug => (
                "Dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `so-tai-chinh`.",
                "Use lower-case letters without marks, digits and hyphens, such as `so-tai-chinh`.",
            ),
            Form::Path => (
                "Viết các nhãn nối nhau bằng dấu chấm, ví dụ `II.2.1.c`.",
                "Write the labels joined by full stops, such as `II.2.1.c`.",
            ),
        }
    }
}

fn is_slug(id: &str) -> bool {
    let inner = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    inner && !id.is_empty() && id.len() <= 120 && !id.starts_with('-') && !id.ends_with('-')
}

/// Returns whether `id` is a path of labels: no label is empty, has white space around it or marks of control.
pub(super) fn is_path(id: &str) -> bool {
    id.chars().count() <= 120
        && id.split('.').all(|label| !label.is_empty() && label.trim() == label)
        && !id.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clause_paths_keep_vietnamese_letters_and_words() {
        for good in ["II.2.1.c", "II.2.2.đ.3", "Phụ lục", "Điều 1", "PL.7"] {
            assert!(is_path(good), "{good}");
        }
        for bad in ["", ".", "II.", "II..1", " II", "II. 1", "a\tb"] {
            assert!(!is_path(bad), "{bad:?}");
        }
    }

    #[test]
    fn slugs_are_plain() {
        assert!(is_slug("so-khoa-hoc-va-cong-nghe") && is_slug("569-qd-ttg"));
        assert!(!is_slug("Sở-KHCN") && !is_slug("-a") && !is_slug(""));
    }
}
