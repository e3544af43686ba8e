//! In which part of a document a clause stands, as far as targets are concerned.

use std::sync::LazyLock;

use dongho_base::YearSpan;

use dongho_vietnamese::fold;

use crate::words::{Lexicon, Word, WordKind, words};

use super::cue::{CUES, Cue};
use super::time;

/// What a part of a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// "Mục tiêu cụ thể", "Chỉ tiêu".
    Objectives,
    /// "Mục tiêu tổng quát": prose, though it may hold a number.
    General,
    /// Tasks, solutions, orientations and whatever is not named below.
    Elsewhere,
    /// What was or is: "Thực trạng", "Kết quả", "Sự cần thiết".
    Description,
    /// "Kinh phí".
    Budget,
    /// "Tổ chức thực hiện".
    Implementation,
}

/// What a clause takes over from the headings above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Setting {
    pub(crate) place: Place,
    pub(crate) phase: Option<YearSpan>,
    /// Whether a heading or an introduction above says "phấn đấu".
    pub(crate) aims: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Setting { place: Place::Elsewhere, phase: None, aims: false }
    }
}

impl Setting {
    /// Returns the setting behind words that introduce the rest of a paragraph: "Mục tiêu: ...".
    pub(crate) fn within(self, introduction: &str) -> Self {
        Setting { phase: self.phase, ..self.below(introduction) }
    }

    /// Returns the setting below a heading or an introduction.
    pub(crate) fn below(self, heading: &str) -> Self {
        let words = words(heading, 0);
        Setting {
            place: place(&words).map_or(self.place, |place| place.within(self.place, &words)),
            phase: phase(&words).or(self.phase),
            aims: self.aims || (0..words.len()).any(|at| matches!(CUES.at(&words, at), Some((Cue::Aim, _)))),
        }
    }
}

impl Place {
    /// Objectives named in an account of the past are past ones, and a group of objectives may be called after
    /// activities; only a short "Nhiệm vụ", "Giải pháp" below objectives opens something else.
    fn within(self, above: Place, heading: &[Word<'_>]) -> Place {
        let opens = heading.len() <= 8
            && heading.first().is_some_and(|word| matches!(word.key.as_ref(), "nhiệm" | "giải" | "nội"));
        match (above, self) {
            (Place::Description, Place::Objectives | Place::General) => Place::Description,
            (Place::Objectives | Place::General, Place::Elsewhere) if !opens => above,
            (_, own) => own,
        }
    }
}

/// Phrases that tell what a part is about; the first in a heading decides.
static PARTS: LazyLock<Lexicon<Place>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "mục tiêu|chỉ tiêu|các mốc|kết quả cần đạt|kết quả dự kiến|dự kiến kết quả|kết quả mong đợi",
            Place::Objectives,
        ),
        (
            "mục tiêu tổng quát|mục tiêu chung|tầm nhìn|mục đích|phương hướng chung|phương hướng tổng quát|phương hướng",
            Place::General,
        ),
        (
            "thực trạng|hiện trạng|tình hình|kết quả đạt được|kết quả thực hiện|kết quả triển khai|đánh giá",
            Place::Description,
        ),
        (
            "tồn tại|hạn chế|nguyên nhân|sự cần thiết|bối cảnh|căn cứ|đặt vấn đề|thành tựu|bài học|cơ sở pháp lý",
            Place::Description,
        ),
        ("kinh phí|dự toán|khái toán|nguồn vốn|nguồn kinh phí", Place::Budget),
        (
            "tổ chức thực hiện|tổ chức triển khai|tổ chức chỉ đạo|chỉ đạo thực hiện|tổ chức , thực hiện|tổ chức và thực hiện|phân công|trách nhiệm|trách nhiệm thực hiện",
            Place::Implementation,
        ),
        (
            "chương trình mục tiêu|nhiệm vụ|giải pháp|nội dung|định hướng|phạm vi|đối tượng|yêu cầu|lộ trình|hoạt động",
            Place::Elsewhere,
        ),
    ])
});

/// The same without marks, for headings in capitals that a scan has misread.
static UNMARKED: LazyLock<Lexicon<Place>> = LazyLock::new(|| {
    Lexicon::new(&[
        ("muc tieu|chi tieu", Place::Objectives),
        ("muc tieu tong quat|muc tieu chung|tam nhin|muc dich", Place::General),
        ("thuc trang|hien trang|tinh hinh|ket qua dat duoc|quan diem|nguyen tac", Place::Description),
        ("kinh phi|du toan|nguon luc", Place::Budget),
        ("to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem", Place::Implementation),
        ("nhiem vu|giai phap|noi dung|dinh huong", Place::Elsewhere),
    ])
});

/// "TO CHỨC THỰC HIỆN": the part that a heading in capitals opens by its letters alone.
fn misread(words: &[Word<'_>]) -> Option<Place> {
    let letters = || words.iter().filter(|word| word.kind == WordKind::Letters);
    if letters().count() < 2 || !letters().all(|word| word.capital) {
        return None;
    }
    let plain = |word: &Word<'_>| Word { key: fold(&word.key).into(), ..word.clone() };
    let plain: Vec<Word<'_>> = words.iter().map(plain).collect();
    UNMARKED.find(&plain).map(|(_, place)| place)
}

/// Words of a heading under which principles stand, which nobody is held to.
static PRINCIPLES: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(&[("quan điểm|nguyên tắc|phương châm", ())]));

/// Returns the part that a heading opens. Principles alone are description; "Quan điểm, mục tiêu" opens both.
fn place(words: &[Word<'_>]) -> Option<Place> {
    let part = PARTS.find(words).map(|(_, place)| place).or_else(|| misread(words));
    // "Nhiệm vụ và chỉ tiêu cụ thể": objectives named beside tasks make it a list of objectives.
    let beside = words.windows(3).any(|three| match three {
        [joins, first, second] => {
            (joins.is(",") || joins.key == "và")
                && matches!((first.key.as_ref(), second.key.as_ref()), ("chỉ" | "mục", "tiêu"))
        }
        _ => false,
    });
    let part = part.map(|part| if part == Place::Elsewhere && beside { Place::Objectives } else { part });
    part.or_else(|| PRINCIPLES.find(words).map(|_| Place::Description))
}

/// "Mục tiêu tổng quát của kế hoạch là ...": a paragraph that is the general objective itself.
pub(crate) fn opens_general(words: &[Word<'_>]) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    (key(0), key(1)) == ("mục", "tiêu") && matches!((key(2), key(3)), ("tổng", "quát") | ("chung", _))
}

/// Returns the years a heading names.
pub(crate) fn phase(words: &[Word<'_>]) -> Option<YearSpan> {
    let mut at = 0;
    while at < words.len() {
        match time::at(words, at) {
            Some((when, len)) => match when.years() {
                Some(years) => return Some(years),
                None => at += len,
            },
            None => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tell_where_targets_stand() {
        for (heading, place) in [
            ("MỤC TIÊU PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ", Place::Objectives),
            ("QUAN ĐIỂM, MỤC TIÊU", Place::Objectives),
            ("QUAN ĐIỂM", Place::Description),
            ("Mục tiêu cụ thể đến năm 2025", Place::Objectives),
            ("Một số chỉ tiêu chủ yếu", Place::Objectives),
            ("Mục tiêu tổng quát", Place::General),
            ("Mục tiêu chung", Place::General),
            ("NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN MỤC TIÊU", Place::Elsewhere),
            ("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", Place::Description),
            ("Thực trạng và mục tiêu", Place::Description),
            ("KINH PHÍ THỰC HIỆN", Place::Budget),
            ("TỔ CHỨC THỰC HIỆN", Place::Implementation),
            ("TO CHỨC THỰC HIỆN", Place::Implementation),
            ("Phân công trách nhiệm", Place::Implementation),
            ("Về phát triển hạ tầng", Place::Elsewhere),
            ("Nhiệm vụ và chỉ tiêu cụ thể", Place::Objectives),
        ] {
            assert_eq!(Setting::default().below(heading).place, place, "{heading}");
        }
        let objectives = Setting::default().below("II. MỤC TIÊU");
        assert_eq!(
            objectives.below("2.1. Giai đoạn 2023-2025").phase,
            Some(YearSpan { from: 2023, to: 2025 })
        );
        assert_eq!(objectives.below("2.1. Giai đoạn 2023-2025").place, Place::Objectives);
        assert!(objectives.below("Phấn đấu đến năm 2030:").aims);
        assert_eq!(objectives.below("Các tổ chức khoa học").place, Place::Objectives);
    }
}
