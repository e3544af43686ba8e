//! Units: what is counted behind a number.

use std::sync::LazyLock;

use crate::words::{Gap, Lexicon, Word, WordKind};

use super::cue::CUES;
use super::time;

/// What follows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// "%".
    Percent,
    /// A measure or a multiple: "ha", "tỷ đồng", "lần", "điểm".
    Measure,
    /// Something counted: "doanh nghiệp".
    Noun,
    /// "năm", "tháng", "ngày": a length of time.
    Duration,
    /// "mục tiêu", "giải pháp": parts of the document itself.
    Part,
}

const PERCENT: &str = "% 0|% o|%o|%|phần trăm|điểm phần trăm|điểm %|‰|phần nghìn|% / năm|% mỗi năm|% hằng năm|% hàng năm|% một năm|% / quý|điểm % / năm|điểm phần trăm / năm|phần trăm mỗi năm|phần trăm / năm";
const MEASURES: &str = "tháng / lần|năm / lần|ngày / lần|quý / lần|tuần / lần|đồng|vnđ|vnd|usd|đô la|đô la mỹ|eur|tỷ usd|tỉ usd|triệu usd|tỷ đô la mỹ|triệu đô la mỹ|tỷ|tỉ|tỷ đồng|tỉ đồng|triệu|triệu đồng|nghìn|ngàn|vạn|nghìn tỷ|nghìn tỷ đồng|ngàn tỷ đồng|nghìn tỉ đồng|nghìn đồng|trăm triệu đồng|ha|héc ta|hecta|km|km2|m|m2|m3|tấn|nghìn tấn|triệu tấn|kg|g|lít|tạ|kw|mw|gw|kwh|triệu kwh|gwh|kva|điểm|lần|bậc|hạng|tuổi|độ|mbps|gbps|gb|tb|dặm|giường|giường bệnh|tr . đ|tr . đồng|tỷ . đ|tỷ . đồng|tỉ . đ|tỷ đ|triệu đ|quintal|tạ / ha|tấn / ha|trđ|phân";
const NOUNS: &str = "khách sạn|buồng|buồng phòng|nhà hàng|làng|làng văn hóa|nhà văn hóa|trạm y tế|lễ hội|di tích|chi bộ|đảng viên|hội viên|đoàn viên|cơ sở sản xuất|hồ chứa|công trình cấp nước|nhà|nhà ở|điểm trường|lớp học|nông dân|ngư dân|phụ nữ|trẻ em|trẻ|thanh niên|lượt hộ|nhân lực|giường bệnh|bon|buôn|khu dân cư|cụm dân cư|điểm phục vụ|mạng lưới|thư viện|trường phổ thông|người|lao động|cán bộ|công chức|viên chức|cán bộ quản lý|học sinh|sinh viên|học viên|giảng viên|giáo viên|chuyên gia|nhà khoa học|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|giáo sư|bác sĩ|bác sỹ|kỹ sư|hộ|hộ dân|hộ gia đình|hộ nghèo|doanh nghiệp|hợp tác xã|htx|tổ hợp tác|trang trại|cơ sở|tổ chức|đơn vị|cơ quan|trường|trường học|trường đại học|bệnh viện|trung tâm|viện|viện nghiên cứu|phòng thí nghiệm|phòng|vườn ươm|quỹ|hội|hiệp hội|câu lạc bộ|dự án|đề tài|đề án|nhiệm vụ|chương trình|kế hoạch|mô hình|sản phẩm|dịch vụ|dịch vụ công|nhãn hiệu|nhãn hiệu tập thể|nhãn hiệu chứng nhận|sáng chế|giải pháp|giải pháp hữu ích|kiểu dáng công nghiệp|chỉ dẫn địa lý|đơn|đơn đăng ký|văn bằng|văn bằng bảo hộ|bằng độc quyền|bằng sáng chế|giấy chứng nhận|giống|giống cây trồng|quy trình|công nghệ|hệ thống|nền tảng|nền tảng số|cơ sở dữ liệu|phần mềm|ứng dụng|bài báo|bài|công bố|công trình|sáng kiến|hội nghị|hội thảo|lớp|lớp tập huấn|lớp đào tạo|khóa|khóa đào tạo|khóa tập huấn|cuộc|cuộc thi|lượt|lượt người|lượt khách|lượt doanh nghiệp|lượt cán bộ|lượt hộ|lượt học viên|khu|khu công nghiệp|khu công nghệ cao|cụm|cụm công nghiệp|cụm liên kết ngành|vùng|vùng sản xuất|vùng nguyên liệu|chuỗi|chuỗi liên kết|chuỗi giá trị|chuỗi cung ứng|tiêu chuẩn|quy chuẩn|quy chuẩn kỹ thuật|hợp đồng|ý tưởng|xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|địa phương|thôn|bản|ấp|tổ|làng nghề|khu dân cư|con|cây|chiếc|bộ|cái|thiết bị|máy|trạm|điểm cầu|điểm bán hàng|tiêu chí|thủ tục|thủ tục hành chính|hồ sơ|hồ sơ công việc|bộ dữ liệu|tài sản trí tuệ|nhóm nghiên cứu|không gian|không gian làm việc chung|đối tác|nhà đầu tư|chợ công nghệ|sàn giao dịch|phiên|kỳ|số|tin|chuyên mục|phóng sự|ấn phẩm|cuốn|đầu sách|bộ tài liệu|giải thưởng|giải|tác phẩm|cửa hàng|siêu thị|chợ|nhà máy|phòng học|công trình nghiên cứu|nguồn gen|tàu|phương tiện|lĩnh vực|ngành|tập thể|cá nhân|thương hiệu|tài khoản|thành viên|chủ thể|vụ|ca|công ty|tập đoàn|startup|chứng chỉ|chứng nhận|khách|khách du lịch|dân|đại biểu|điểm du lịch|điểm đến|thuê bao|camera|tuyến|tuyến đường|cảng|sân bay|căn hộ|căn|khu đô thị|đô thị|hộ kinh doanh";
const DURATIONS: &str =
    "năm|tháng|ngày|ngày làm việc|giờ|phút|giây|tuần|quý|nhiệm kỳ|thập kỷ|giờ làm việc|tiếng";
const PARTS: &str = "buổi / ngày|buổi|rõ|cửa|cùng|tại chỗ|sạch|không|dân tộc|tại|mục tiêu|chỉ tiêu|nhóm|nhóm nhiệm vụ|nhóm giải pháp|nhóm mục tiêu|khâu|khâu đột phá|trụ cột|nội dung|phần|chương|điều|khoản|giai đoạn|bước|cấp|phía|bên|mặt|quan điểm|nguyên tắc|phương châm|hợp phần|tiểu dự án|nhà|đột phá|trọng tâm|hướng|nghị quyết|quyết định";

static UNITS: LazyLock<Lexicon<Unit>> = LazyLock::new(|| {
    Lexicon::new(&[
        (PERCENT, Unit::Percent),
        (NOUNS, Unit::Noun),
        (MEASURES, Unit::Measure),
        (DURATIONS, Unit::Duration),
        (PARTS, Unit::Part),
    ])
});

/// Returns the unit that begins at `at` and the number of words it takes, "/năm" and "trên một vạn dân" included.
pub(crate) fn at(words: &[Word<'_>], at: usize) -> Option<(Unit, usize)> {
    let first = words.get(at)?;
    if first.gap == Gap::Blank && at > 0 {
        return None;
    }
    let (unit, mut len) = UNITS.at(words, at).or_else(|| unknown_noun(words, at))?;
    if unit == Unit::Measure && is_multiple(words, at, len) {
        len += counted(words, at + len);
    }
    if unit != Unit::Duration {
        len += per(words, at + len);
    }
    // In "45% năm 2025" the year is no part of the unit.
    let year_behind = words.get(at + len).is_some_and(|word| time::year(word).is_some());
    let named = len > 1 && year_behind && words.get(at + len - 1).is_some_and(|word| word.key == "năm");
    Some((unit, len - usize::from(named)))
}

/// "triệu", "vạn" and "nghìn" go on with what they multiply: "triệu lượt khách".
fn is_multiple(words: &[Word<'_>], at: usize, len: usize) -> bool {
    words
        .get(at + len - 1)
        .is_some_and(|word| matches!(word.key.as_ref(), "triệu" | "nghìn" | "ngàn" | "vạn" | "tỷ" | "tỉ"))
}

fn counted(words: &[Word<'_>], at: usize) -> usize {
    match UNITS.at(words, at) {
        Some((Unit::Noun | Unit::Measure, len)) => len,
        _ => 0,
    }
}

/// "/năm", "/người/năm", "trên một vạn dân", "trên 10.000 dân".
fn per(words: &[Word<'_>], at: usize) -> usize {
    let mut len = 0;
    while words.get(at + len).is_some_and(|word| word.is("/")) {
        let multiple =
            usize::from(words.get(at + len + 1).is_some_and(|word| {
                word.kind == WordKind::Number || matches!(word.key.as_ref(), "vạn" | "một")
            }));
        let multiple = multiple
            + usize::from(
                multiple > 0
                    && words
                        .get(at + len + 2)
                        .is_some_and(|word| matches!(word.key.as_ref(), "vạn" | "triệu" | "nghìn")),
            );
        match UNITS.at(words, at + len + 1 + multiple) {
            Some((_, unit)) => len += 1 + multiple + unit,
            None => break,
        }
    }
    len + per_head(words, at + len)
}

fn per_head(words: &[Word<'_>], at: usize) -> usize {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    if !matches!(key(at), "trên" | "cho" | "mỗi") {
        return 0;
    }
    let many = words
        .get(at + 1)
        .is_some_and(|word| word.kind == WordKind::Number || word.key == "một" || word.key == "mỗi");
    if !many {
        return 0;
    }
    let multiple = usize::from(matches!(key(at + 2), "vạn" | "triệu" | "nghìn" | "ngàn"));
    let head = at + 2 + multiple;
    match UNITS.at(words, head) {
        Some((Unit::Noun, len)) if matches!(key(head), "dân" | "người" | "lao" | "hộ") => {
            2 + multiple + len
        }
        _ => 0,
    }
}

/// One or two syllables of a noun that is not in the list, such as "nghệ nhân".
fn unknown_noun(words: &[Word<'_>], at: usize) -> Option<(Unit, usize)> {
    let noun = |at: usize| {
        words.get(at).is_some_and(|word| word.kind == WordKind::Letters && word.gap != Gap::Blank)
            && CUES.at(words, at).is_none()
            && time::at(words, at).is_none()
            && !is_function_word(words.get(at).map_or("", |word| word.key.as_ref()))
    };
    match (noun(at), noun(at + 1)) {
        (true, true) => Some((Unit::Noun, 2)),
        (true, false) => Some((Unit::Noun, 1)),
        _ => None,
    }
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "và" | "hoặc"
            | "với"
            | "được"
            | "để"
            | "cho"
            | "thì"
            | "mà"
            | "nhằm"
            | "vào"
            | "khi"
            | "nếu"
            | "do"
            | "bởi"
            | "so"
            | "đến"
            | "tới"
            | "trở"
            | "các"
            | "những"
            | "này"
            | "đó"
            | "trên"
            | "tổng"
            | "như"
            | "nhưng"
            | "đồng"
            | "theo"
            | "bình"
            | "đối"
            | "góp"
            | "mỗi"
            | "năm"
            | "thứ"
            | "tăng"
            | "giảm"
            | "chủ"
            | "trong"
            | "tại"
            | "ngoài"
    )
}
