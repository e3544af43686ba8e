//! A document that amends points of another: it is read beside it, and is no new version of it.

use std::collections::BTreeSet;

use dongho_base::Localized;
use dongho_decision::{Clause, Document, Level, Reading};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::normal::one_line;
use dongho_vietnamese::word_key;

use super::wording::quoted;
use super::{ReadDocument, place};

/// What a sentence that amends begins with, and the title of a document that does nothing else.
const ACTS: [&str; 8] =
    ["sửa đổi", "bổ sung", "điều chỉnh", "thay thế", "thay cụm từ", "bãi bỏ", "hủy bỏ", "đính chính"];

/// Returns what `new` orders to be changed in `old`, where it is a document that amends.
pub(super) fn of(old: ReadDocument<'_>, new: ReadDocument<'_>) -> Option<Vec<Localized>> {
    if !amends(&new.reading.document)
        || amends(&old.reading.document)
        || holds_it_all(old.reading, new.reading)
    {
        return None;
    }
    let mut told = vec![announced(&old.reading.document, &new.reading.document)];
    let orders = orders(new.reading);
    if orders.is_empty() {
        let vi = "Không đọc được từng điểm sửa đổi; hãy đọc hai văn bản cạnh nhau.";
        told.push(Localized::new(
            vi,
            "Its points could not be read one by one; read both documents side by side.",
        ));
    }
    // How a place reads today is told only of the document that is amended.
    let amended = Some(old.reading).filter(|old| names(&new.reading.document, &old.document));
    told.extend(orders.iter().map(|order| told_of(order, amended, new)));
    Some(told)
}

/// Whether the title says that points of another document are amended.
fn amends(document: &Document) -> bool {
    let title = document.title.as_deref().unwrap_or("").to_lowercase();
    let title = title.strip_prefix("về việc ").or(title.strip_prefix("về ")).unwrap_or(&title);
    ACTS.iter().any(|act| title.starts_with(act)) && !title.starts_with("thay thế")
}

/// A document may amend by printing the whole programme anew; then most headings of the old one stand in it.
fn holds_it_all(old: &Reading, new: &Reading) -> bool {
    let headings = |reading: &Reading| -> BTreeSet<String> {
        let parts = |clause: &&Clause| matches!(clause.level, Level::Part | Level::Chapter | Level::Section);
        reading
            .clauses
            .iter()
            .filter(parts)
            .filter_map(|clause| clause.heading.as_deref())
            .map(word_key)
            .collect()
    };
    let (old, new) = (headings(old), headings(new));
    !old.is_empty() && old.intersection(&new).count() * 2 > old.len()
}

/// Says that the document amends, and whether it names the one it is compared with.
fn announced(old: &Document, new: &Document) -> Localized {
    let (vi, en) = if names(new, old) {
        (
            "nó sửa đổi, bổ sung một số điểm và không thay thế toàn bộ: hãy đọc cùng văn bản cũ.",
            "it amends some points of it and does not replace the rest: read it beside the old document.",
        )
    } else {
        (
            "nó sửa đổi, bổ sung một văn bản khác, nhưng tên không nêu số của văn bản đang so sánh: hãy kiểm tra lại.",
            "it amends another document, but its title does not name the one compared here: check which it is.",
        )
    };
    let (old, new) = (name(old), name(new));
    Localized::new(format!("{new} so với {old}: {vi}"), format!("{new} against {old}: {en}"))
}

/// Whether the title of one document names the number of the other.
fn names(document: &Document, other: &Document) -> bool {
    let title = document.title.as_deref().unwrap_or("").to_lowercase();
    other.number.as_deref().is_some_and(|number| title.contains(&number.to_lowercase()))
}

fn name(document: &Document) -> String {
    let mut name = document.kind.clone().unwrap_or_else(|| "Văn bản".to_owned());
    if let Some(number) = &document.number {
        name.push_str(&format!(" {number}"));
    }
    if let Some(date) = document.date {
        name.push_str(&format!(" ({})", format_date(date)));
    }
    name
}

/// The clauses that order a change; one whose points order changes only announces them.
fn orders(reading: &Reading) -> Vec<&Clause> {
    let body = |clause: &&Clause| {
        use Level::{Article, Bullet, Paragraph, Point, Section, Subsection};
        matches!(clause.level, Article | Section | Subsection | Point | Bullet | Paragraph)
    };
    let ordering: Vec<&Clause> =
        reading.clauses.iter().filter(body).filter(|clause| orders_a_change(&clause.text)).collect();
    let above: BTreeSet<&str> = ordering.iter().filter_map(|clause| clause.parent.as_deref()).collect();
    ordering.into_iter().filter(|clause| !above.contains(clause.id.as_str())).collect()
}

fn orders_a_change(text: &str) -> bool {
    let start: String = text.chars().take(20).collect::<String>().to_lowercase();
    ACTS.iter().any(|act| start.starts_with(act))
}

/// One order: what is to be changed, how it reads today where the place is found, and the new words.
fn told_of(order: &Clause, amended: Option<&Reading>, new: ReadDocument<'_>) -> Localized {
    let (instruction, new_words) = parted(order, new);
    let instruction = instruction.trim_end_matches([':', '.', ';', ' ']).trim_end_matches(" như sau");
    let today = amended.and_then(|old| place::text(instruction, old));
    let mut told =
        Localized::new(format!("{}: {instruction}.", order.id), format!("{}: {instruction}.", order.id));
    if let Some((clause, text)) = today {
        let text = quoted(text);
        told.vi.push_str(&format!(" Hiện nay tại {clause}: “{text}”."));
        told.en.push_str(&format!(" Today at {clause}: “{text}”."));
    }
    if let Some(words) = new_words {
        told.vi.push_str(&format!(" Nội dung mới: “{words}”."));
        told.en.push_str(&format!(" New words: “{words}”."));
    }
    told
}

/// Parts what is ordered from the new words: those in quotation marks behind a colon, in the clause or below it.
fn parted(order: &Clause, new: ReadDocument<'_>) -> (String, Option<String>) {
    let below =
        |clause: &&Clause| clause.start >= order.end && !clause.id.starts_with(&format!("{}.", order.id));
    let end = new.reading.clauses.iter().find(below).map_or(new.text.len(), |clause| clause.start);
    let rest = new.text.get(order.end..end).unwrap_or("");
    let whole = one_line(&format!("{} {rest}", order.text));
    let Some((instruction, words)) = whole.split_once(':') else { return (whole, None) };
    let words = words.trim().trim_end_matches(['.', ';']);
    let opened = words.strip_prefix(['“', '"', '«']);
    let words = opened.map(|it| it.trim_end_matches(['”', '"', '»']).trim_end_matches('.'));
    match words {
        Some(words) => (instruction.to_owned(), Some(quoted(words))),
        None => (whole, None),
    }
}
