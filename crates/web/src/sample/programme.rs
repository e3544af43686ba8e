use dongho_app::{DecisionRef, ProgrammeRef};
use dongho_base::YearSpan;

use super::{both, day};

pub(crate) fn decision() -> DecisionRef {
    DecisionRef {
        kind: "Quyết định".to_owned(),
        number: "07/QĐ-UBND".to_owned(),
        date: Some(day(2023, 4, 5)),
        issuer: "Ủy ban nhân dân tỉnh Sông Hồ".to_owned(),
        title: both(
            "Ban hành Chương trình phát triển khoa học, công nghệ và đổi mới sáng tạo tỉnh Sông Hồ",
            "Promulgating the science, technology and innovation programme of Sông Hồ",
        ),
    }
}

pub(crate) fn reference() -> ProgrammeRef {
    ProgrammeRef {
        taken_in: day(2026, 11, 2),
        id: "song-ho".to_owned(),
        name: both(
            "Chương trình khoa học, công nghệ và đổi mới sáng tạo tỉnh Sông Hồ 2023–2030",
            "Science, technology and innovation programme of Sông Hồ 2023–2030",
        ),
        territory: both("Sông Hồ", "Sông Hồ"),
        sample: true,
        decision: decision(),
        version: 2,
        document_attached: true,
        years: Some(YearSpan { from: 2023, to: 2030 }),
    }
}
