//! Words with which names of bodies begin, and what they tell of the body.

use std::ops::Range;
use std::sync::LazyLock;

use crate::PartyKind;
use crate::words::{Gap, Lexicon, Word, WordKind};

use super::gazetteer::BODIES;
use super::group;

/// First words of names and what the body is; `None` for words that only begin like one ("ban hành").
static HEADS: LazyLock<Lexicon<Option<PartyKind>>> = LazyLock::new(|| {
    Lexicon::new(&[
        ("sở|sớ|sỡ|sờ", Some(PartyKind::Department)),
        ("văn phòng|vp|chánh văn phòng", Some(PartyKind::Office)),
        ("ủy ban nhân dân|ubnd|chủ tịch ubnd|chủ tịch ủy ban nhân dân", Some(PartyKind::PeoplesCommittee)),
        (
            "hội đồng nhân dân|hđnd|thường trực hđnd|thường trực hội đồng nhân dân",
            Some(PartyKind::PeoplesCouncil),
        ),
        ("bộ|thanh tra chính phủ", Some(PartyKind::Ministry)),
        (
            "tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|chi bộ|đảng đoàn|ban cán sự đảng|ban thường vụ|thường trực|ban tuyên giáo|ban tổ chức|ban dân vận|ban nội chính|ủy ban kiểm tra|ban chấp hành|các cấp ủy",
            Some(PartyKind::Party),
        ),
        (
            "ủy ban mặt trận tổ quốc|ủy ban mttq|ubmttq|mttq|mặt trận tổ quốc|hội|hiệp hội|liên hiệp|liên đoàn|liên minh|đoàn|tỉnh đoàn|thành đoàn|câu lạc bộ|công đoàn",
            Some(PartyKind::Association),
        ),
        ("báo|đài|cổng thông tin|cổng ttđt|tạp chí|thông tấn xã", Some(PartyKind::Press)),
        (
            "ban quản lý|bql|viện|trường|đại học|học viện|trung tâm|quỹ|kho bạc|bệnh viện|vườn ươm|nhà xuất bản|bảo tàng|thư viện|ban điều hành|ban chỉ đạo|hội đồng|khu công nghệ cao",
            Some(PartyKind::Institution),
        ),
        (
            "công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|ngân hàng|vnpt|viettel|fpt|mobifone|điện lực",
            Some(PartyKind::Enterprise),
        ),
        (
            "thành viên|cục|chi cục|tổng cục|vụ|thanh tra|công an|bộ chỉ huy|bộ tư lệnh|tòa án|bảo hiểm xã hội|thống kê|thuế|hải quan|phòng|ban|trạm|đội|thủ tướng|chính phủ|ủy ban|cơ quan|đoàn đại biểu|trưởng|giám đốc|thủ trưởng|chủ tịch|quân khu|tổ",
            Some(PartyKind::Other),
        ),
        (
            "ban hành|ban đầu|hội nhập|hội nghị|hội thảo|hội chợ|báo cáo|đoàn kết|trường hợp|phòng chống|phòng ngừa|phòng , chống|phòng cháy|bộ máy|bộ phận|bộ tiêu chí|bộ chỉ số|bộ tài liệu|bộ dữ liệu|quỹ đất|viện dẫn|trưởng thành|thống kê số|đại hội|đội ngũ|vụ việc|cục bộ|học viên|hội viên|cơ quan hóa|thuế suất|tổ chức|tổ hợp|đoàn viên|báo chí|viện trợ|trường học|vụ mùa|phòng thí nghiệm|trung tâm hóa|quỹ tích|bộ giống|hội tụ|phòng bệnh|trung tâm đổi mới",
            None,
        ),
    ])
});

/// Returns whether a name of a body begins at `at`: a first word with a capital.
pub(crate) fn is_head(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.capital) && matches!(HEADS.at(words, at), Some((Some(_), _)))
}

/// Returns what a body is by the first words of its name.
pub(crate) fn kind(words: &[Word<'_>]) -> Option<PartyKind> {
    HEADS.at(words, 0).and_then(|(kind, _)| kind)
}

/// What may stand in front of the bodies that a sentence is about.
static LEADS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        "giao|giao cho|đề nghị|kính đề nghị|yêu cầu|trách nhiệm của|nhiệm vụ của|đối với|về phía|các đồng chí|đồng chí|các ông|ông|bà|,|:|-|–|+|*",
        (),
    )])
});

/// Words with which begins what bodies have to do.
static VERBS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "tuân thủ|chấp hành|chủ trì|phối hợp|tham mưu|xây dựng|tổ chức|triển khai|thực hiện|có trách nhiệm|chịu trách nhiệm|căn cứ|trên cơ sở|theo dõi|đôn đốc|là|hướng dẫn|bố trí",
            (),
        ),
        (
            "thẩm định|lồng ghép|chỉ đạo|lãnh đạo|cụ thể hóa|tăng cường|đẩy mạnh|tuyên truyền|vận động|ban hành|rà soát|đề xuất|nghiên cứu|cân đối|đảm bảo|bảo đảm|giám sát",
            (),
        ),
        (
            "kiểm tra|cung cấp|báo cáo|tổng hợp|quán triệt|đưa|ưu tiên|chủ động|hằng năm|hàng năm|định kỳ|trong phạm vi|theo chức năng|theo|tiếp tục|khuyến khích|phát huy|huy động",
            (),
        ),
        (
            "hỗ trợ|quản lý|đào tạo|công bố|phát triển|thường xuyên|tích cực|kịp thời|phổ biến|cử|thí điểm|nghiêm túc|khẩn trương|đổi mới|tiếp nhận|làm đầu mối|giúp|tham gia|quan tâm|dành",
            (),
        ),
        (
            "tiến hành|thống nhất|nắm|duy trì|ưu tiên|xác định|chuẩn bị|phát động|công khai|giám sát|bảo vệ|thống kê|kêu gọi|xem xét|phê duyệt|quyết định|thành lập|kiện toàn|hoàn thiện|đăng ký|sử dụng|trình|cho ý kiến|lập|điều phối|đánh giá|sơ kết|tổng kết|hoàn thành|gửi|thông tin|nâng cao|mở|trước",
            (),
        ),
    ])
});

/// Returns whether what bodies have to do begins at `at`.
pub(crate) fn is_verb(words: &[Word<'_>], at: usize) -> bool {
    VERBS.at(words, at).is_some()
}

/// Returns the words with which a text names the bodies it is about, "Giao" and the like left out: where they begin and
/// end; `None` where it does not begin with bodies. The name of an unknown body ends at a colon or a verb; in a heading
/// only at a verb that says who leads or joins, for names hold other verbs too ("Tư vấn phát triển công nghiệp").
pub(crate) fn bodies_in_front(words: &[Word<'_>], heading: bool) -> Option<Range<usize>> {
    let mut start = 0;
    while let Some((_, len)) = LEADS.at(words, start) {
        start += len;
    }
    let mut end = start;
    let mut at = start;
    while let Some(len) = body_at(words, at, heading) {
        end = at + len;
        let divided = words.get(end).filter(|word| word.is(",") || word.is(";") || word.key == "và");
        if divided.is_none() {
            break;
        }
        at = end + 1;
    }
    (end > start).then_some(start..end)
}

/// Returns the number of words of the body at `at`, its place behind it included ("tỉnh Bắc Ninh").
fn body_at(words: &[Word<'_>], at: usize, heading: bool) -> Option<usize> {
    if let Some(len) = group::at(words, at) {
        return Some(len.min(before_verb(words, at, len)));
    }
    if let Some((_, len)) = BODIES.at(words, at) {
        return Some(len + place_behind(words, at + len));
    }
    is_head(words, at).then(|| name_len(words, at, heading))
}

fn before_verb(words: &[Word<'_>], at: usize, len: usize) -> usize {
    (1..len)
        .find(|offset| is_verb(words, at + offset) && !is_verb_inside_name(words, at + offset))
        .unwrap_or(len)
}

/// "các tổ chức", "thông tin đại chúng": words that are verbs elsewhere.
fn is_verb_inside_name(words: &[Word<'_>], at: usize) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    matches!(key(at), "tổ" | "là" | "theo") || (key(at), key(at + 2)) == ("thông", "đại")
}

/// "tỉnh", "tỉnh Bắc Ninh", "thành phố Hồ Chí Minh".
pub(crate) fn place_behind(words: &[Word<'_>], at: usize) -> usize {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let named = |at: usize| words.get(at).is_some_and(|word| word.capital && word.kind == WordKind::Letters);
    if !same_line(words, at) {
        return 0;
    }
    let before = at.checked_sub(1).map_or("", key);
    let mut len = match (key(at), key(at + 1)) {
        ("tỉnh" | "huyện" | "xã" | "phường", _) => 1,
        ("thành", "phố") => 2,
        _ if matches!(before, "tỉnh" | "phố" | "huyện") && named(at) => 0,
        _ => return 0,
    };
    while len < 6 && named(at + len) && !is_head(words, at + len) && same_line(words, at + len) {
        len += 1;
    }
    len
}

fn same_line(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.gap < Gap::Line || !word.capital)
}

/// Returns the number of words of a name that is not in the list: up to a mark or a verb.
fn name_len(words: &[Word<'_>], at: usize, heading: bool) -> usize {
    let ends = |offset: usize| {
        let Some(word) = words.get(at + offset) else { return true };
        if word.gap == Gap::Blank || !same_line(words, at + offset) {
            return true;
        }
        let joins = word.key == "và" || word.is(",");
        let new = joins && (body_begins(words, at + offset + 1) || is_verb(words, at + offset + 1));
        let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
        let strong = matches!(
            (key(at + offset), key(at + offset + 1)),
            ("chủ", "trì") | ("phối", "hợp") | ("có" | "chịu", "trách") | ("tham", "mưu") | ("là", "cơ")
        );
        let verb = if heading { strong } else { is_verb(words, at + offset) };
        let lower_verb = !word.capital && verb && offset > 1;
        new || lower_verb
            || (word.kind == WordKind::Mark
                && !matches!(word.key.as_ref(), "-" | "–" | "," | "(" | ")" | "&"))
    };
    (1..40).find(|offset| ends(*offset)).unwrap_or(40)
}

fn body_begins(words: &[Word<'_>], at: usize) -> bool {
    BODIES.at(words, at).is_some() || group::at(words, at).is_some() || is_head(words, at)
}
