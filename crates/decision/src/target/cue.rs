//! Phrases that say how a number is meant.

use std::sync::LazyLock;

use crate::words::{Lexicon, Word};

/// What a phrase in front of a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// "phấn đấu", with the ways it is misread.
    Aim,
    /// "tối thiểu".
    AtLeast,
    /// "trên".
    MoreThan,
    /// "không quá".
    AtMost,
    /// "dưới".
    LessThan,
    /// "khoảng".
    About,
    /// "đạt".
    Reach,
    /// "là", "bằng".
    Is,
    /// "duy trì".
    Keep,
    /// "tăng".
    Rise,
    /// "giảm".
    Fall,
    /// "lên": the level after a rise.
    UpTo,
    /// "còn", "xuống": the level after a fall.
    DownTo,
    /// "vượt".
    Exceed,
    /// "có".
    Have,
    /// "từ" in front of a number.
    From,
    /// "bình quân".
    Average,
    /// "trong đó".
    Within,
    /// "đã", "hiện có": it is so already.
    Past,
    /// A word that only looks like one of the others: "hình thành", "tăng cường".
    Plain,
    /// "tại", "ở", "gồm": the number says where or of what, not how much.
    Scope,
}

/// Phrases in front of numbers.
pub(crate) static CUES: LazyLock<Lexicon<Cue>> = LazyLock::new(|| {
    Lexicon::new(&[
        ("phấn đấu|phân đầu|phấn đầu|phân đấu|phẩn đấu|quyết tâm|nỗ lực phấn đấu|cố gắng", Cue::Aim),
        (
            "tối thiểu|ít nhất|tối thiểu là|ít nhất là|không dưới|không thấp hơn|không ít hơn|≥|> =|chí ít",
            Cue::AtLeast,
        ),
        (
            "thấp nhất là|thấp nhất|không kém|bằng hoặc cao hơn|bằng hoặc lớn hơn|lớn hơn hoặc bằng",
            Cue::AtLeast,
        ),
        ("trên|hơn|cao hơn|lớn hơn|nhiều hơn|>|trên mức", Cue::MoreThan),
        (
            "không quá|không vượt quá|tối đa|không cao hơn|không lớn hơn|không nhiều hơn|≤|< =|tối đa là|nhiều nhất|nhiều nhất là",
            Cue::AtMost,
        ),
        ("nhỏ hơn hoặc bằng|thấp hơn hoặc bằng|tối đa không quá|không hơn", Cue::AtMost),
        ("dưới|đưới|dưói|thấp hơn|nhỏ hơn|ít hơn|<|dưới mức|chưa đến", Cue::LessThan),
        (
            "khoảng|xấp xỉ|trên dưới|gần|chừng|khoảng chừng|vào khoảng|≈|~|tương đương|tương đương khoảng|khoảng từ|cỡ",
            Cue::About,
        ),
        (
            "đạt|dat|đat|đạt được|đạt mức|chiếm|chiếm tỷ trọng|chiếm tỷ lệ|đóng góp|đạt tỷ lệ|đạt từ|đạt tỉ lệ|ước đạt|dự kiến đạt|hoàn thành",
            Cue::Reach,
        ),
        ("là|bằng|ở mức|với mức|ở ngưỡng|:", Cue::Is),
        (
            "duy trì|duy trì ở mức|duy trì mức|giữ|giữ ở mức|giữ mức|giữ vững|giữ ổn định|ổn định|ổn định ở mức|duy trì ổn định|luôn đạt|luôn ở mức",
            Cue::Keep,
        ),
        ("tăng|tăng thêm|tăng trưởng|gia tăng|tăng lên thêm|gấp|nhân rộng thêm|phát triển thêm", Cue::Rise),
        ("giảm|giảm bớt|giảm thiểu|cắt giảm|tiết giảm|rút ngắn|kéo giảm|giảm thêm", Cue::Fall),
        ("lên|lên mức|lên đến|lên tới|thành|lên thành|tăng lên|nâng lên|tăng lên thành|đưa lên", Cue::UpTo),
        ("còn|xuống|xuống còn|giảm còn|giảm xuống|giảm xuống còn|chỉ còn|xuống mức", Cue::DownTo),
        ("vượt|vượt mức|vượt trên|đạt vượt", Cue::Exceed),
        ("có|có được|sẽ có|phải có|có thêm|hình thành được", Cue::Have),
        ("từ", Cue::From),
        ("bình quân|trung bình|bình quân chung|tính bình quân|tính trung bình", Cue::Average),
        ("trong đó|trong đó có|bao gồm cả", Cue::Within),
        ("đã|hiện có|hiện nay|hiện tại|hiện đạt|trước đây|vừa qua|thời gian qua|những năm qua", Cue::Past),
        (
            "thực hiện|thể hiện|phát hiện|xuất hiện|mặt bằng|văn bằng|công bằng|cân bằng|đồng bằng|bằng cấp|bằng chứng|bằng sáng chế|bằng độc quyền|dưới sự|dưới hình thức|hơn nữa|tốt hơn|gần đây|từ đó|từ nguồn|từ ngân sách|từng bước|giữ gìn|lên kế hoạch|vươn lên|xuống cấp|vượt trội|vượt bậc|khoảng cách|thành thị|còn thiếu|bằng hình thức|trở lên|trở xuống|hình thành|thành lập|thành phố|thành viên|thành công|thành tựu|thành phần|thành phẩm|thành tích|trưởng thành|còn lại|tăng cường|có liên quan|có hiệu quả",
            Cue::Plain,
        ),
        (
            "trên địa bàn|trên cơ sở|trên nền tảng|trên môi trường|dưới dạng|hiện đại|hiện thực|là cơ quan|đã qua đào tạo|từ xa|có thể|có khả năng|giữa các|giảm nghèo|về đích",
            Cue::Plain,
        ),
        (
            "tại|ở|của|gồm|bao gồm|thuộc|giữa|trong số|trong tổng số|trong|theo|qua|gồm có|trong vòng|sau|cả|cùng|kể từ|về",
            Cue::Scope,
        ),
    ])
});

/// Phrases with which the name of something measured begins, and some that only look like them.
static MEASURES: LazyLock<Lexicon<bool>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|tỉ suất|hệ số|chỉ số|tốc độ|mức độ|số lượng|tổng số|số|mức|giá trị|tổng giá trị|năng suất",
            true,
        ),
        (
            "sản lượng|doanh thu|tổng doanh thu|thu nhập|thu ngân sách|tổng thu|tổng mức|tổng chi|chi ngân sách|tổng kinh phí|tổng vốn|tổng đầu tư",
            true,
        ),
        (
            "kim ngạch|diện tích|độ che phủ|tổng diện tích|tổng sản phẩm|grdp|gdp|quy mô|nhân lực|mật độ|tuổi thọ|thời gian|vốn đầu tư",
            true,
        ),
        (
            "tổng vốn đầu tư|chi cho|đầu tư cho|kinh phí|đóng góp của|tăng trưởng|bình quân thu nhập|số đơn|số doanh nghiệp|lượng|lượt",
            true,
        ),
        (
            "điểm số|xếp hạng|mức tăng|tổng lượng|chi phí|công suất|lượng khách|tổng lượt|chỉ tiêu|kinh tế số|xuất khẩu|nhập khẩu|cơ cấu",
            true,
        ),
        ("số hóa|số liệu|số này|tăng trưởng xanh|thời gian qua|thời gian tới|lượng giá|chỉ số hóa", false),
    ])
});

/// Returns the number of words of the measure whose name begins at `at`.
pub(crate) fn measure_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    MEASURES.at(words, at).filter(|(measures, _)| *measures).map(|(_, len)| len)
}

/// Words that may stand between such a phrase and its number.
pub(crate) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "mức"
            | "được"
            | "thêm"
            | "mới"
            | "cho"
            | "số"
            | "lượng"
            | "tỷ"
            | "tỉ"
            | "lệ"
            | "tổng"
            | "trị"
            | "giá"
            | "quy"
            | "mô"
            | "đều"
            | "phải"
            | "sẽ"
            | "cả"
            | "toàn"
            | "bộ"
            | "ra"
            | "("
    )
}
