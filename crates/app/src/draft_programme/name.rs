//! The name of a programme, from the title of its document.

use dongho_decision::Document;
use dongho_vietnamese::fold;

/// What is done to a programme in the title of the document that sets it.
const ACTS: [&str; 8] =
    ["về việc ", "v/v ", "về ", "phê duyệt ", "ban hành ", "thông qua ", "đề nghị thông qua ", "công bố "];

/// What a programme may call itself, with folded letters.
const KINDS: [&str; 9] = [
    "chuong trinh",
    "de an",
    "ke hoach",
    "chien luoc",
    "quy hoach",
    "du an",
    "nghi quyet",
    "quy che",
    "chi thi",
];

/// Returns a name that begins with what the programme is: "Chương trình phát triển ...".
///
/// A title all in capitals is set in small letters but for the territory's name.
pub(super) fn programme_name(document: &Document, territory: &str) -> String {
    let attached = document.attached.as_ref().filter(|it| !it.title.trim().is_empty());
    let (kind, title) = match attached {
        Some(attached) => (attached.kind.as_str(), attached.title.as_str()),
        None => (document.kind.as_deref().unwrap_or(""), document.title.as_deref().unwrap_or("")),
    };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = small_letters(&title, territory);
    let bare = without_acts(&title);
    let names_itself = |text: &str| KINDS.iter().any(|kind| fold(text).to_lowercase().starts_with(kind));
    let name = if names_itself(bare) {
        bare.to_owned()
    } else {
        format!("{} {}", small_letters(kind, ""), lower_first(&title)).trim().to_owned()
    };
    if name.is_empty() { "Chương trình chưa có tên".to_owned() } else { upper_first(&name) }
}

/// Takes "Về việc phê duyệt" and the like off the front.
fn without_acts(title: &str) -> &str {
    let mut rest = title;
    while let Some(shorter) = ACTS.iter().find_map(|act| strip_front(rest, act)) {
        rest = shorter;
    }
    rest
}

/// Strips `front` off without minding case.
fn strip_front<'t>(text: &'t str, front: &str) -> Option<&'t str> {
    let end: usize = text.chars().take(front.chars().count()).map(char::len_utf8).sum();
    let (head, rest) = text.split_at(end);
    (head.to_lowercase() == front && !rest.is_empty()).then_some(rest)
}

fn small_letters(text: &str, territory: &str) -> String {
    if text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase) {
        return text.to_owned();
    }
    let small = text.to_lowercase();
    if territory.is_empty() { small } else { small.replace(&territory.to_lowercase(), territory) }
}

/// Returns the text with its first letter in capitals.
pub(super) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// An abbreviation or a number in front stays as it is.
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use dongho_decision::Attached;

    use super::*;

    fn named(kind: &str, title: &str) -> String {
        let document = Document { kind: Some(kind.into()), title: Some(title.into()), ..Document::default() };
        programme_name(&document, "Lam Kinh")
    }

    #[test]
    fn a_name_begins_with_what_the_programme_is() {
        assert_eq!(named("Quyết định", "Về việc phê duyệt Kế hoạch A"), "Kế hoạch A");
        assert_eq!(named("Kế hoạch", "Phát triển kinh tế số"), "Kế hoạch phát triển kinh tế số");
        assert_eq!(named("Nghị quyết", "về phát triển nông nghiệp"), "Nghị quyết về phát triển nông nghiệp");
        assert_eq!(named("", ""), "Chương trình chưa có tên");
    }

    #[test]
    fn capitals_become_small_letters_but_for_the_territory() {
        assert_eq!(named("KẾ HOẠCH", "PHÁT TRIỂN TỈNH LAM KINH"), "Kế hoạch phát triển tỉnh Lam Kinh");
    }

    #[test]
    fn an_attached_programme_gives_the_name() {
        let attached = Attached { kind: "Chương trình".into(), title: "Phát triển\nkhoa học".into() };
        let document = Document { attached: Some(attached), ..Document::default() };
        assert_eq!(programme_name(&document, ""), "Chương trình phát triển khoa học");
    }
}
