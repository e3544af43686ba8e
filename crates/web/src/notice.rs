//! What has just been done, told once on the page people come back to.
//!
//! The address carries a key from a closed list, so nobody can put words of their own on a page.

use dongho_base::Language;

use crate::text::Texts;

/// Key, Vietnamese, English.
const NOTICES: [(&str, &str, &str); 24] = [
    ("value", "Đã ghi số liệu.", "The value is recorded."),
    ("progress", "Đã ghi tiến độ.", "Progress is recorded."),
    ("milestone", "Đã thêm mốc.", "The milestone is added."),
    ("milestone_done", "Đã ghi mốc hoàn thành.", "The milestone is marked as done."),
    ("note", "Đã thêm ghi chú.", "The note is added."),
    ("evidence", "Đã thêm minh chứng.", "The evidence is added."),
    ("finding", "Đã ghi kết luận.", "The conclusion is recorded."),
    ("answer", "Đã ghi câu trả lời.", "The answer is recorded."),
    (
        "document",
        "Đã đính kèm văn bản và đối chiếu với chương trình.",
        "The document is attached and checked against the programme.",
    ),
    ("item", "Đã ghi kết luận về mục này.", "The decision on the item is recorded."),
    ("rest", "Đã chấp nhận các mục đọc rõ.", "The clear items are accepted."),
    (
        "published",
        "Đã ban hành. Chương trình này đang có hiệu lực.",
        "Published. This programme is now in force.",
    ),
    ("retry", "Đang đọc lại tệp.", "The file is being read again."),
    (
        "password",
        "Đã đổi mật khẩu. Các phiên khác của tài khoản đã kết thúc.",
        "The password is changed. Other sessions of the account have ended.",
    ),
    ("record", "Đã ghi bản ghi.", "The record is saved."),
    ("remove", "Đã đưa bản ghi ra khỏi sổ.", "The record is taken out of its register."),
    ("restore", "Đã đưa bản ghi trở lại sổ.", "The record is back in its register."),
    ("merge", "Đã gộp bản ghi.", "The record is merged."),
    ("separate", "Đã hủy việc gộp.", "The merge is undone."),
    ("session", "Phiên đó đã kết thúc.", "That session has ended."),
    ("sessions", "Mọi phiên khác của bạn đã kết thúc.", "All your other sessions have ended."),
    ("user", "Đã thêm tài khoản.", "The account is added."),
    ("signed_out", "Bạn đã đăng xuất.", "You are signed out."),
    (
        "repeated",
        "Biểu mẫu này đã được gửi trước đó; không có gì bị ghi hai lần.",
        "This form had been sent before; nothing was recorded twice.",
    ),
];

const KEY: &str = "done=";

/// Returns the sentence that an address asks for.
pub(crate) fn read(here: &str, t: &Texts) -> Option<&'static str> {
    let (_, query) = here.split_once('?')?;
    let key = query.split('&').find_map(|pair| pair.strip_prefix(KEY))?;
    let (_, vi, en) = NOTICES.iter().find(|(name, _, _)| *name == key)?;
    Some(match t.language {
        Language::Vi => vi,
        Language::En => en,
    })
}

/// Returns the address without the key, so that the notice does not follow into the other language.
pub(crate) fn without(here: &str) -> String {
    let Some((path, query)) = here.split_once('?') else {
        return here.to_owned();
    };
    let rest: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with(KEY)).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

/// Adds a key to an address.
pub(crate) fn with(path: &str, key: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{KEY}{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sentences_of_the_list_are_told() {
        let t = Texts::of(Language::Vi);
        assert_eq!(read("/tasks/PL.1?period=2026&done=note", t), Some("Đã thêm ghi chú."));
        assert_eq!(read("/?done=<b>", t), None);
        assert_eq!(read("/", t), None);
    }

    #[test]
    fn a_key_comes_off_as_it_was_put_on() {
        assert_eq!(with("/tasks/PL.1?period=2026", "note"), "/tasks/PL.1?period=2026&done=note");
        assert_eq!(without(&with("/tasks/PL.1?period=2026", "note")), "/tasks/PL.1?period=2026");
        assert_eq!(without(&with("/", "note")), "/");
    }
}
