//! Every kind of finding: its code, weight and meaning.

use dongho_base::Severity;

/// A kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingKind {
    /// `DEC-nnnn`; never given to another kind.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it means, in Vietnamese.
    pub vi: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    /// What it looks like.
    pub example: &'static str,
}

/// Returns every kind of finding, by code.
pub fn finding_kinds() -> &'static [&'static FindingKind] {
    &KINDS
}

const fn kind(
    code: &'static str,
    severity: Severity,
    vi: &'static str,
    en: &'static str,
    example: &'static str,
) -> FindingKind {
    FindingKind { code, severity, vi, en, example }
}

pub(super) static LEGACY_ENCODING: FindingKind = kind(
    "DEC-0001",
    Severity::Info,
    "Tệp ở bảng mã cũ hoặc có ký tự hỏng, đã được chuyển sang Unicode.",
    "The file is in an old encoding or has broken characters; it was converted to Unicode.",
    "TCVN3",
);
pub(super) static RECOGNISED_SCAN: FindingKind = kind(
    "DEC-0002",
    Severity::Warning,
    "Văn bản được nhận dạng từ ảnh quét; cần đối chiếu với bản gốc.",
    "The text was recognised from a scan; compare it with the original.",
    "bản quét PDF",
);
pub(super) static MISREAD: FindingKind = kind(
    "DEC-0101",
    Severity::Warning,
    "Từ có thể bị nhận dạng hoặc gõ sai dấu.",
    "A word was probably misread or mistyped.",
    "Phân đầu → Phấn đấu",
);
pub(super) static REPEATED_WORD: FindingKind =
    kind("DEC-0102", Severity::Warning, "Từ bị lặp.", "A word stands twice.", "khoa học công và công nghệ");
pub(super) static MARKDOWN: FindingKind = kind(
    "DEC-0103",
    Severity::Info,
    "Còn sót dấu định dạng Markdown.",
    "Formatting marks of Markdown are left over.",
    "**TM. ỦY BAN NHÂN DÂN",
);
pub(super) static DASH_SPACING: FindingKind = kind(
    "DEC-0104",
    Severity::Info,
    "Dấu nối chỉ có khoảng trắng ở một bên.",
    "A dash has a space on one side only.",
    "2023 -2025",
);
pub(super) static QUOTE_MARK: FindingKind = kind(
    "DEC-0105",
    Severity::Info,
    "Dùng sai dấu ngoặc kép.",
    "The wrong quotation marks are used.",
    "‘Tăng cường ...’",
);
pub(super) static NAME_FORM: FindingKind = kind(
    "DEC-0106",
    Severity::Info,
    "Tên cơ quan, văn bản viết khác cách viết chính thức hoặc khác nơi khác trong văn bản.",
    "The name of a body or law is printed differently from its official form or from elsewhere in the text.",
    "Sở Tài Chính → Sở Tài chính",
);
pub(super) static ARTICLE_FORM: FindingKind = kind(
    "DEC-0107",
    Severity::Info,
    "Viện dẫn điều của văn bản phải viết hoa, không có dấu phẩy.",
    "A cited article is written with a capital and without a comma.",
    "điều 19, Nghị định",
);
pub(super) static NO_COMMA: FindingKind = kind(
    "DEC-0108",
    Severity::Info,
    "Thiếu dấu phẩy giữa hai cơ quan.",
    "A comma is missing between two bodies.",
    "Sở Nội vụ Sở Tài chính",
);
pub(super) static MALFORMED_NUMBER: FindingKind = kind(
    "DEC-0201",
    Severity::Warning,
    "Số, ký hiệu văn bản không đúng dạng.",
    "The number of an instrument is malformed.",
    "số/23/QĐ-UBND",
);
pub(super) static NO_TYPE_CODE: FindingKind = kind(
    "DEC-0202",
    Severity::Warning,
    "Ký hiệu văn bản thiếu chữ viết tắt tên loại.",
    "The number of an instrument lacks the code of its kind.",
    "Kế hoạch số 313/UBND",
);
pub(super) static WRONG_TYPE_CODE: FindingKind = kind(
    "DEC-0203",
    Severity::Warning,
    "Chữ viết tắt tên loại không khớp với tên loại văn bản.",
    "The code in the number belongs to another kind of instrument.",
    "Quyết định số 12/KH-UBND",
);
pub(super) static UNKNOWN_BODY_CODE: FindingKind = kind(
    "DEC-0204",
    Severity::Warning,
    "Chữ viết tắt tên cơ quan có thể sai.",
    "The code of the issuing body is probably mistyped.",
    "32/TTr-SKHCCN",
);
pub(super) static YEAR_MISMATCH: FindingKind = kind(
    "DEC-0205",
    Severity::Warning,
    "Năm trong số văn bản khác năm ban hành.",
    "The year in the number is not the year of the date.",
    "01/2021/NĐ-CP ngày 04/01/2022",
);
pub(super) static TWO_DATES: FindingKind = kind(
    "DEC-0206",
    Severity::Warning,
    "Cùng một văn bản nhưng ghi hai ngày khác nhau.",
    "One instrument is given two dates.",
    "569/QĐ-TTg ngày 11/5/2022 và 12/5/2022",
);
pub(super) static LATER_THAN_DECISION: FindingKind = kind(
    "DEC-0207",
    Severity::Warning,
    "Văn bản viện dẫn có ngày sau ngày của văn bản này.",
    "A cited instrument is dated after this document.",
    "ngày 08/3/2024 trong văn bản ngày 05/4/2023",
);
pub(super) static IMPOSSIBLE_DATE: FindingKind =
    kind("DEC-0208", Severity::Warning, "Ngày không có trong lịch.", "There is no such day.", "31/02/2023");
pub(super) static NO_NUMBER_WORD: FindingKind = kind(
    "DEC-0209",
    Severity::Info,
    "Thiếu chữ “số” trước số, ký hiệu văn bản.",
    "The word “số” is missing before the number of an instrument.",
    "Kế hoạch 432/KH-UBND",
);
pub(super) static NUMBER_GAP: FindingKind =
    kind("DEC-0301", Severity::Warning, "Đánh số bị nhảy.", "The numbering skips.", "Điều 2, Điều 4");
pub(super) static NUMBER_AGAIN: FindingKind = kind(
    "DEC-0302",
    Severity::Warning,
    "Đánh số bị lặp hoặc đi lùi.",
    "A number stands twice or the numbering goes back.",
    "1., 2., 2.",
);
pub(super) static NUMBER_RESTART: FindingKind = kind(
    "DEC-0303",
    Severity::Info,
    "Đánh số bắt đầu lại giữa chừng.",
    "The numbering starts anew half-way.",
    "1., 2., 1.",
);
pub(super) static POINT_ALPHABET: FindingKind = kind(
    "DEC-0304",
    Severity::Info,
    "Điểm không theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h...).",
    "The points do not follow the Vietnamese alphabet (a, b, c, d, đ, e, g, h...).",
    "d), e), f)",
);
pub(super) static CAPTION_NUMBER: FindingKind = kind(
    "DEC-0401",
    Severity::Warning,
    "Số ghi ở phần kèm theo khác số của văn bản.",
    "The caption of an attachment gives another number than the header.",
    "Kèm theo Quyết định số 132/QĐ-UBND",
);
pub(super) static CAPTION_DATE: FindingKind = kind(
    "DEC-0402",
    Severity::Warning,
    "Ngày ghi ở phần kèm theo khác ngày của văn bản.",
    "The caption of an attachment gives another date than the header.",
    "ngày 06 tháng 4 năm 2023",
);
pub(super) static WORD_AND_FIGURE: FindingKind = kind(
    "DEC-0501",
    Severity::Warning,
    "Số viết bằng chữ số và bằng chữ khác nhau.",
    "Figure and word disagree.",
    "05 (bốn)",
);
pub(super) static RANGE_BACKWARDS: FindingKind = kind(
    "DEC-0502",
    Severity::Warning,
    "Khoảng kết thúc trước khi bắt đầu.",
    "A range ends before it begins.",
    "2025-2023",
);
pub(super) static TARGET_TWICE: FindingKind = kind(
    "DEC-0601",
    Severity::Info,
    "Cùng một chỉ tiêu được nêu hai lần.",
    "The same target is stated twice.",
    "HDI trên 0,78 ở hai điểm",
);
pub(super) static TARGET_CLASH: FindingKind = kind(
    "DEC-0602",
    Severity::Warning,
    "Cùng một chỉ tiêu nhưng con số khác nhau trong cùng giai đoạn.",
    "One metric has different numbers in the same phase.",
    "đạt 12 người; đạt 15 người",
);
pub(super) static TARGET_SCOPE: FindingKind = kind(
    "DEC-0603",
    Severity::Info,
    "Phạm vi tính của chỉ tiêu hẹp hơn tên gọi.",
    "A share is taken of a narrower whole than its name says.",
    "tỷ lệ doanh nghiệp ... trong tổng số doanh nghiệp khoa học và công nghệ",
);
pub(super) static TARGET_COUNTS: FindingKind = kind(
    "DEC-0604",
    Severity::Info,
    "Cùng một đối tượng có hai con số khác nhau trong cùng giai đoạn.",
    "Two different counts of the same thing stand in the same phase.",
    "tăng thêm 6 doanh nghiệp; hỗ trợ 12 doanh nghiệp",
);
pub(super) static NO_BASE_YEAR: FindingKind = kind(
    "DEC-0605",
    Severity::Info,
    "Chỉ tiêu tăng, giảm nhưng không nêu năm gốc.",
    "A change or growth is asked for, but no base year is given.",
    "tăng 20%",
);
pub(super) static NO_TARGET_LEAD: FindingKind = kind(
    "DEC-0606",
    Severity::Info,
    "Không rõ cơ quan nào chịu trách nhiệm về chỉ tiêu.",
    "No task or duty shows who answers for the target.",
    "chỉ số EPI đạt trên 55",
);
pub(super) static NO_UNIT: FindingKind =
    kind("DEC-0607", Severity::Warning, "Chỉ tiêu không có đơn vị tính.", "A target has no unit.", "đạt 45");
pub(super) static NO_DEFINITION: FindingKind = kind(
    "DEC-0608",
    Severity::Info,
    "Chưa rõ cách tính: tỷ trọng không nêu tính trên tổng nào, hoặc thứ hạng không nêu ngưỡng.",
    "How to measure is open: a share without its whole, or a rank without a threshold.",
    "thuộc nhóm dẫn đầu",
);
pub(super) static FOUNDED_LATER: FindingKind = kind(
    "DEC-0609",
    Severity::Warning,
    "Việc hẹn xong trong giai đoạn này, nhưng nhiệm vụ để làm việc đó kéo dài quá giai đoạn.",
    "Something is promised for a phase, but the task that brings it about ends after it.",
    "hình thành Trung tâm đến năm 2025; đề xuất hình thành Trung tâm 2025-2030",
);
pub(super) static OPEN_LEAD: FindingKind = kind(
    "DEC-0701",
    Severity::Warning,
    "Cơ quan chủ trì là một nhóm không xác định.",
    "An open set of bodies leads a task.",
    "Sở, ban, ngành",
);
pub(super) static TWO_LEADS: FindingKind = kind(
    "DEC-0702",
    Severity::Info,
    "Có hơn một cơ quan chủ trì.",
    "More than one body leads a task.",
    "Sở A, Sở B",
);
pub(super) static NO_END: FindingKind = kind(
    "DEC-0703",
    Severity::Info,
    "Nhiệm vụ không có thời hạn kết thúc.",
    "A task never ends.",
    "Hằng năm",
);
pub(super) static NO_LEAD: FindingKind = kind(
    "DEC-0704",
    Severity::Warning,
    "Nhiệm vụ không có cơ quan chủ trì.",
    "A task has no lead.",
    "(để trống)",
);
pub(super) static NO_TIME: FindingKind = kind(
    "DEC-0705",
    Severity::Info,
    "Nhiệm vụ không có thời gian thực hiện.",
    "A task has no time.",
    "(để trống)",
);
pub(super) static LEAD_REVERSED: FindingKind = kind(
    "DEC-0706",
    Severity::Warning,
    "Chủ trì và phối hợp có thể bị đảo.",
    "Lead and coordinator look reversed.",
    "chủ trì: sở, ban, ngành; phối hợp: Sở A",
);
pub(super) static DUTY_WITHOUT_TASK: FindingKind = kind(
    "DEC-0801",
    Severity::Info,
    "Cơ quan có trách nhiệm nhưng không có nhiệm vụ trong danh mục.",
    "A body has duties but no task.",
    "Sở B",
);
pub(super) static TASK_WITHOUT_DUTY: FindingKind = kind(
    "DEC-0802",
    Severity::Info,
    "Cơ quan chủ trì nhiệm vụ nhưng không có mục trách nhiệm.",
    "A body leads a task but has no duties.",
    "Sở C",
);

static KINDS: [&FindingKind; 44] = [
    &LEGACY_ENCODING,
    &RECOGNISED_SCAN,
    &MISREAD,
    &REPEATED_WORD,
    &MARKDOWN,
    &DASH_SPACING,
    &QUOTE_MARK,
    &NAME_FORM,
    &ARTICLE_FORM,
    &NO_COMMA,
    &MALFORMED_NUMBER,
    &NO_TYPE_CODE,
    &WRONG_TYPE_CODE,
    &UNKNOWN_BODY_CODE,
    &YEAR_MISMATCH,
    &TWO_DATES,
    &LATER_THAN_DECISION,
    &IMPOSSIBLE_DATE,
    &NO_NUMBER_WORD,
    &NUMBER_GAP,
    &NUMBER_AGAIN,
    &NUMBER_RESTART,
    &POINT_ALPHABET,
    &CAPTION_NUMBER,
    &CAPTION_DATE,
    &WORD_AND_FIGURE,
    &RANGE_BACKWARDS,
    &TARGET_TWICE,
    &TARGET_CLASH,
    &TARGET_SCOPE,
    &TARGET_COUNTS,
    &NO_BASE_YEAR,
    &NO_TARGET_LEAD,
    &NO_UNIT,
    &NO_DEFINITION,
    &FOUNDED_LATER,
    &OPEN_LEAD,
    &TWO_LEADS,
    &NO_END,
    &NO_LEAD,
    &NO_TIME,
    &LEAD_REVERSED,
    &DUTY_WITHOUT_TASK,
    &TASK_WITHOUT_DUTY,
];
