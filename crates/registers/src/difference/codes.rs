//! Code lists before and after.

use dongho_programme::{Code, CodeList, Registers};
use dongho_vietnamese::date::format_date;

use super::Found;

pub(super) fn compare(old: &Registers, new: &Registers, found: &mut Found) {
    for list in &old.code_lists {
        match new.code_list(&list.id) {
            Some(after) => compare_list(list, after, found),
            None => found.unsafe_change(
                &list.id,
                "danh mục mã bị bỏ: các giá trị đã chọn mất tên; hãy giữ tệp lại",
                "the code list is gone: what was chosen loses its name; keep the file",
            ),
        }
    }
    for list in new.code_lists.iter().filter(|list| old.code_list(&list.id).is_none()) {
        found.safe(&list.id, "danh mục mã mới", "a new code list");
    }
}

fn compare_list(old: &CodeList, new: &CodeList, found: &mut Found) {
    for code in &old.codes {
        let subject = format!("{}.{}", new.id, code.id);
        match new.code(&code.id) {
            Some(after) => compare_code(code, after, &subject, found),
            None => found.unsafe_change(
                &subject,
                "mã bị bỏ: các giá trị đã chọn mất tên; hãy đặt ngày cuối `to` và mã thay thế `becomes`",
                "the code is gone: what was chosen loses its name; end it with `to` and name what it `becomes`",
            ),
        }
    }
    let added = new.codes.iter().filter(|code| old.code(&code.id).is_none()).count();
    if added > 0 {
        found.safe(&new.id, format!("thêm {added} mã"), format!("{added} codes more"));
    }
}

fn compare_code(old: &Code, new: &Code, subject: &str, found: &mut Found) {
    if old.name != new.name {
        let (before, after) = (&old.name, &new.name);
        found.care(
            subject,
            format!("“{}” nay gọi là “{}”, kể cả trên bản ghi cũ", before.vi, after.vi),
            format!("“{}” is called “{}” now, also on old records", before.en, after.en),
        );
    }
    if old.to != new.to
        && let Some(to) = new.to
    {
        let day = format_date(to);
        let (vi, en) = if new.becomes.is_empty() {
            ("chưa có mã thay thế".to_owned(), "nothing takes its place".to_owned())
        } else {
            let next = new.becomes.join(", ");
            (format!("sau đó dùng {next}"), format!("then {next}"))
        };
        found.safe(
            subject,
            format!("dùng được đến ngày {day}, {vi}; giá trị cũ vẫn đọc được"),
            format!("it can be chosen until {day}, {en}; old values stay readable"),
        );
    }
}
