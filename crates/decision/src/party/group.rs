//! Open sets of bodies: "các sở, ban, ngành", "UBND các huyện, thành phố", "các đơn vị liên quan".

use std::sync::LazyLock;

use crate::words::{Gap, Lexicon, Word, WordKind};

use super::gazetteer::BODIES;

/// What an open set may be made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// "các", "toàn thể".
    All,
    /// "UBND", "Chủ tịch UBND": goes on with the places.
    Committee,
    /// "sở", "đơn vị", "huyện".
    Member,
    /// "liên quan", "trực thuộc tỉnh": what sort of members.
    Sort,
}

static PARTS: LazyLock<Lexicon<Part>> = LazyLock::new(|| {
    Lexicon::new(&[
        ("các|những|toàn thể|tất cả các|một số|các cấp|mọi|từng", Part::All),
        (
            "ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân|hđnd và ubnd|hđnd , ubnd",
            Part::Committee,
        ),
        (
            "thị , thành|thị , thành phố|hộ|sở|ban|ngành|bộ|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|đoàn thể|hội|hiệp hội|viện|trường|huyện|thị xã|thành phố|tp|xã|phường|thị trấn|đặc khu|quận|tỉnh|phòng|trung tâm|hợp tác xã|htx|hội đoàn thể|mặt trận|viện nghiên cứu|trường đại học|trường cao đẳng|đại học|cao đẳng|trung cấp|học viện|cơ sở|bệnh viện|chi cục|cục|vụ|tổng cục|tập đoàn|tổng công ty|nhà khoa học|chuyên gia|chủ đầu tư|ủy viên|hộ gia đình|thành viên|ban đảng|huyện ủy|thành ủy|thị ủy|đảng ủy|đoàn thể chính trị|cấp ủy|lực lượng|phòng ban|cơ quan báo chí|cơ quan truyền thông|báo|đài|quỹ|khu công nghiệp|ngân hàng|tổ chức tín dụng|đối tượng|công ty|thôn|bản|tổ dân phố|cơ quan ngang bộ",
            Part::Member,
        ),
        (
            "liên quan|có liên quan|trực thuộc|thuộc|tỉnh|của tỉnh|cấp tỉnh|cấp huyện|cấp xã|trên địa bàn|khác|nêu trên|chức năng|chuyên môn|chính trị|xã hội|nghề nghiệp|trung ương|ở trung ương|thuộc tỉnh|thuộc trung ương|cấp|thuộc chính phủ",
            Part::Sort,
        ),
    ])
});

/// Returns the number of words of the open set that begins at `at`.
pub(crate) fn at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (first, len) = PARTS.at(words, at)?;
    let next = at + len;
    let opens = match first {
        Part::All => {
            // "Các Sở Khoa học và Công nghệ": one department of every province.
            if let Some((_, len)) = BODIES.at(words, next) {
                return Some(end(words, next + len) - at);
            }
            member_at(words, next).is_some() || committee_at(words, next)
        }
        Part::Committee => {
            matches!(PARTS.at(words, next), Some((Part::All, _))) && member_at(words, next + 1).is_some()
                || level_at(words, next)
        }
        Part::Member => is_bare_member(words, at, next),
        Part::Sort => false,
    };
    opens.then(|| end(words, next) - at)
}

/// "UBND cấp huyện", "UBND huyện, TP".
fn level_at(words: &[Word<'_>], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let level = key(at) == "cấp";
    let bare = matches!(key(at), "huyện" | "xã" | "quận")
        && words.get(at + 1).is_none_or(|word| word.kind == WordKind::Mark);
    level || bare
}

fn committee_at(words: &[Word<'_>], at: usize) -> bool {
    matches!(PARTS.at(words, at), Some((Part::Committee, _)))
}

/// "Sở, ban, ngành" without "các": a member that a comma, another member or a sort follows, not a name.
fn is_bare_member(words: &[Word<'_>], at: usize, next: usize) -> bool {
    if BODIES.at(words, at).is_some() {
        return false;
    }
    let follows = words.get(next);
    let capital = words.get(at).is_some_and(|word| word.capital);
    let listed = follows.is_some_and(|word| word.is(",")) && lower_member_at(words, next + 1);
    let sorted =
        matches!(PARTS.at(words, next), Some((Part::Sort, _))) && !follows.is_some_and(|word| word.capital);
    listed || (sorted && !capital)
}

fn lower_member_at(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| !word.capital) && member_at(words, at).is_some()
}

/// Returns the number of words of a member; "Sở" before a capital is a name.
fn member_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (part, len) = PARTS.at(words, at)?;
    let named = words.get(at + len).is_some_and(|word| word.capital && word.kind == WordKind::Letters);
    let member = part == Part::Member && !(named && words.get(at).is_some_and(|word| word.capital));
    (member && BODIES.at(words, at).is_none()).then_some(len)
}

/// Returns where an open set ends that has begun before `at`: members may follow behind a comma or "và".
fn end(words: &[Word<'_>], at: usize) -> usize {
    let mut end = at;
    let mut next = at;
    while let Some(word) = words.get(next) {
        if word.gap == Gap::Blank || (word.gap == Gap::Line && word.capital) {
            break;
        }
        let joins = word.is(",") || word.key == "và" || word.is("/");
        if joins {
            match lower_member(words, next + 1) {
                Some(len) => next += 1 + len,
                None => break,
            }
        } else if word.kind == WordKind::Letters || word.is("-") || word.is("–") || word.is("&") {
            next += 1;
        } else {
            break;
        }
        end = next;
    }
    end
}

/// A member behind a comma; not one that begins a set of its own ("các ...").
fn lower_member(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (part, len) = PARTS.at(words, at)?;
    let name = words.get(at)?.capital
        && words.get(at + len).is_some_and(|word| word.kind == WordKind::Letters && word.key != "và");
    let member = (part == Part::Member && BODIES.at(words, at).is_none()) || part == Part::Sort;
    (member && !name).then_some(len)
}

/// Returns the number of words of an open set in running text: its members and what sort they are, no more.
pub(crate) fn open_set(words: &[Word<'_>], from: usize) -> Option<usize> {
    let whole = at(words, from)?;
    let mut len = 0;
    while len < whole {
        let joins = words.get(from + len).is_some_and(|word| word.is(",") || word.key == "và");
        match PARTS.at(words, from + len + usize::from(joins)) {
            Some((_, part)) => len += usize::from(joins) + part,
            None => break,
        }
    }
    set_of(words.get(from..from + len)?).map(|_| len)
}

/// Returns the usual name of an open set: departments, committees of districts or communes, whoever is concerned.
pub(crate) fn set_of(words: &[Word<'_>]) -> Option<&'static str> {
    at(words, 0).filter(|len| *len >= words.len())?;
    let has = |key: &str| words.iter().any(|word| word.key == key);
    let committee = has("ubnd") || (has("ủy") && has("nhân")) || has("hđnd");
    let districts =
        has("huyện") || has("quận") || (has("thị") && has("xã")) || (has("thành") && has("phố")) || has("tp");
    let communes = has("phường")
        || (has("thị") && has("trấn"))
        || (has("xã") && !has("thị"))
        || (has("cấp") && has("xã"));
    let departments = (has("sở") || has("bộ")) && (has("ngành") || has("ban"));
    let concerned = has("liên") && has("quan");
    if committee && departments {
        return None;
    }
    let provinces = has("các") && has("tỉnh") && !has("huyện") && !has("thuộc");
    match (committee, districts, communes) {
        (true, _, false) if provinces => Some("UBND các tỉnh, thành phố"),
        (true, true, false) => Some("UBND các huyện, thành phố"),
        (true, false, true) => Some("UBND các xã, phường"),
        (true, true, true) => Some("UBND các huyện và các xã"),
        (true, false, false) => None,
        _ if departments && has("sở") => Some("Các sở, ban, ngành"),
        _ if departments => Some("Các bộ, ngành, địa phương"),
        _ if concerned && (has("cơ") || has("đơn")) => Some("Các cơ quan, đơn vị liên quan"),
        _ => None,
    }
}
