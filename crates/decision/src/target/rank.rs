//! Places in a ranking.

use std::sync::LazyLock;

use crate::words::{Lexicon, Word, WordKind};

/// How a place is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Among the members of a group; a word behind it says that the group leads.
    Group,
    /// By its number.
    Order,
    /// At the top.
    Top,
}

static PLACES: LazyLock<Lexicon<Place>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "nhóm|thuộc nhóm|nằm trong nhóm|trong nhóm|vào nhóm|lên nhóm|nằm trong số|nằm trong|xếp trong|đứng trong|thuộc các tỉnh|thuộc các địa phương",
            Place::Group,
        ),
        ("trở thành một trong|là một trong|thuộc một trong", Place::Group),
        (
            "xếp hạng|xếp thứ|đứng thứ|xếp hạng thứ|xếp vị trí thứ|vị trí thứ|đứng ở vị trí|đứng vị trí|đạt vị trí",
            Place::Order,
        ),
        (
            "top|tốp|thuộc top|thuộc tốp|nằm trong top|nằm trong tốp|trong top|trong tốp|vào top|vào tốp|lọt top",
            Place::Top,
        ),
        ("dẫn đầu cả nước|đứng đầu cả nước|dẫn đầu toàn quốc|đứng đầu toàn quốc|thứ hạng cao", Place::Top),
    ])
});

/// Returns whether a place in a ranking is asked for at `at`.
pub(crate) fn at(words: &[Word<'_>], at: usize) -> bool {
    let Some((place, len)) = PLACES.at(words, at) else { return false };
    let behind = words.get(at + len..).unwrap_or_default();
    let numbered = behind.first().is_some_and(|word| word.kind == WordKind::Number);
    match place {
        Place::Top => true,
        Place::Order => numbered,
        Place::Group if len == 1 => at == 0 && counts_places(words, at + len),
        Place::Group => leads(behind) || counts_places(words, at + len),
    }
}

/// "vào nhóm 30 nước": a group counted in places is the top of a ranking.
fn counts_places(words: &[Word<'_>], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let numbered = words.get(at).is_some_and(|word| word.kind == WordKind::Number);
    let group = at.checked_sub(1).map_or("", key) == "nhóm";
    let places = matches!(
        (key(at + 1), key(at + 2)),
        ("nước" | "tỉnh", _) | ("quốc", "gia") | ("địa", "phương") | ("thành", "phố")
    );
    group && numbered && places
}

/// Returns whether the group that follows is one that leads.
fn leads(behind: &[Word<'_>]) -> bool {
    let near = behind.iter().take(10).take_while(|word| !(word.is(";") || word.is(".")));
    let mut keys = near.map(|word| word.key.as_ref()).peekable();
    while let Some(key) = keys.next() {
        let next = keys.peek().copied().unwrap_or("");
        if matches!(
            (key, next),
            ("dẫn" | "đứng" | "hàng" | "tốp" | "top" | "nhóm", "đầu")
                | ("phát", "triển")
                | ("tốt" | "cao" | "lớn" | "mạnh", "nhất")
                | ("hạng" | "loại", "tốt" | "khá" | "cao")
        ) {
            return key != "phát" || keys.any(|key| matches!(key, "khá" | "hàng" | "nhất"));
        }
    }
    false
}

/// Returns where in the words a rank is asked for.
pub(crate) fn find(words: &[Word<'_>]) -> Option<usize> {
    (0..words.len()).find(|from| at(words, *from))
}

/// Returns the number of the place: "top 10", "nhóm 15 địa phương dẫn đầu", "xếp thứ 20".
pub(crate) fn number<'w>(words: &'w [Word<'_>], from: usize) -> Option<&'w str> {
    let near = words.get(from..)?.iter().take(8);
    let number = near.into_iter().find(|word| word.kind == WordKind::Number)?;
    super::time::year(number).is_none().then_some(number.key.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn places_in_a_ranking_are_told_from_other_groups() {
        for text in [
            "Bắc Ninh thuộc nhóm các tỉnh dẫn đầu về trình độ sáng tạo",
            "thuộc nhóm địa phương đứng top đầu cả nước về chính phủ điện tử",
            "chỉ số PCI nằm trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước",
            "chỉ số PII xếp thứ 15/63",
            "nằm trong top 20",
            "trở thành một trong 5 địa phương hàng đầu về chuyển đổi số",
            "vào nhóm 30 nước có công nghiệp vật liệu",
        ] {
            assert!(find(&words(text, 0)).is_some(), "{text}");
        }
        for text in [
            "có 1-3 tổ chức được xếp hạng trong nước",
            "là một trong những động lực tăng trưởng",
            "thuộc nhóm ngành công nghiệp chế biến",
            "nằm trong khu công nghiệp",
        ] {
            assert!(find(&words(text, 0)).is_none(), "{text}");
        }
        let top = words("thuộc nhóm 10 tỉnh dẫn đầu năm 2030", 0);
        assert_eq!(number(&top, 0), Some("10"));
    }
}
