//! Which numbers are targets. Most numbers of a document are not.

use dongho_base::{Decimal, YearSpan};

use crate::words::{Word, WordKind};

use super::cue::{Cue, measure_at};
use super::metric;
use super::place::Place;
use super::quantity::{Piece, What};
use super::segment::Segment;
use super::time::When;
use super::unit::Unit;

/// A number and what is known about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stated<'a, 'p> {
    pub(crate) words: &'a [Word<'a>],
    pub(crate) pieces: &'p [Piece],
    pub(crate) segment: &'a Segment<'p>,
    /// Whether the sentence, or an introduction above it, says "phấn đấu".
    pub(crate) aims: bool,
    /// The years its own segment names.
    pub(crate) years: Option<YearSpan>,
    /// The years that statements before it named.
    pub(crate) carried: Option<YearSpan>,
    pub(crate) place: Place,
    /// The year in which the document was issued.
    pub(crate) issued: Option<i32>,
    /// Whether the number before in the same statement is a target.
    pub(crate) follows: bool,
}

/// Returns whether a number is something to be reached.
pub(crate) fn is_target(stated: &Stated<'_, '_>) -> bool {
    stated.measures_something()
        && !stated.is_past()
        && !stated.only_says_where()
        && !stated.is_cost()
        && (stated.segment.depth == 0 || stated.aims_in_parentheses() || stated.is_of_part())
        && stated.may_aim_here()
}

impl Stated<'_, '_> {
    fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.key.as_ref())
    }

    fn before(&self) -> impl DoubleEndedIterator<Item = &Piece> {
        let (start, end) = (self.segment.at.start, self.segment.number.start);
        self.pieces.iter().filter(move |piece| piece.at.start >= start && piece.at.start < end)
    }

    fn names_measure(&self) -> bool {
        let before = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        metric::names_measure(before)
    }

    fn measures_something(&self) -> bool {
        let segment = self.segment;
        match &segment.amount.unit {
            Some((Unit::Part, _)) => false,
            Some((Unit::Duration, _)) => (segment.has_level() || segment.compares()) && self.is_about_time(),
            Some((Unit::Noun, at)) if self.key(at.start) == "dân" => segment.has_level(),
            Some(_) => true,
            None => {
                (segment.has_level() || segment.compares())
                    && (self.names_measure() || segment.base.is_some() || self.follows_measure())
            }
        }
    }

    /// "đạt 45 điểm, năm 2030 đạt 50": the measure was named by the number before.
    fn follows_measure(&self) -> bool {
        let before = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        let named = metric::trimmed(before, 0..before.len());
        segment_is_short(named.len()) || before.iter().any(|word| word.is(")")) || self.has_index(before)
    }

    fn has_index(&self, before: &[Word<'_>]) -> bool {
        (0..before.len()).any(|at| measure_at(before, at).is_some())
    }

    fn is_about_time(&self) -> bool {
        let before = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        before.windows(2).any(|pair| match pair {
            [first, second] => matches!(
                (first.key.as_ref(), second.key.as_ref()),
                ("thời", "gian" | "hạn") | ("tuổi", "thọ") | ("số", "năm" | "ngày")
            ),
            _ => false,
        })
    }

    /// "đã hỗ trợ 12 doanh nghiệp", "năm 2022 đạt 45%" in a document of 2023.
    fn is_past(&self) -> bool {
        let over = self.issued.zip(self.years).is_some_and(|(issued, years)| years.to < issued);
        let chain_start = self.segment.chain_start;
        let strict = !matches!(self.place, Place::Objectives | Place::General);
        let done = self.before().any(|piece| {
            let verb = chain_start.saturating_sub(piece.at.end);
            piece.what == What::Cue(Cue::Past) && (strict || verb <= 2 || self.key(piece.at.start) != "đã")
        });
        over || done
    }

    /// "tại 05 huyện", "gồm 3 phòng": the number says where or of what.
    fn only_says_where(&self) -> bool {
        let segment = self.segment;
        let scope = self
            .before()
            .next_back()
            .is_some_and(|piece| piece.what == What::Cue(Cue::Scope) && piece.at.end == segment.number.start);
        let denominator = segment.at.start == segment.chain_start
            && matches!(self.key(segment.number.start.wrapping_sub(1)), "/");
        scope || denominator
    }

    /// "Tổng kinh phí thực hiện khoảng 400 tỷ đồng": what the programme costs.
    fn is_cost(&self) -> bool {
        let before = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        let named = metric::trimmed(before, 0..before.len());
        let key = |at: usize| before.get(named.start + at).map_or("", |word| word.key.as_ref());
        let total = usize::from(key(0) == "tổng") + usize::from((key(0), key(1)) == ("nhu", "cầu")) * 2;
        (key(total), key(total + 1)) == ("kinh", "phí")
            && matches!(key(total + 2), "thực" | "dự" | "" | "để" | "là")
    }

    /// "(đến năm 2030 đạt 80%)".
    fn aims_in_parentheses(&self) -> bool {
        let inside = |piece: &&Piece| piece.depth == self.segment.depth;
        let timed = self.before().filter(inside).any(|piece| match piece.what {
            What::Time(When::By(year) | When::In(year)) => self.issued.is_none_or(|issued| year > issued),
            _ => false,
        });
        timed && (self.segment.has_level() || self.segment.compares())
    }

    /// "dưới 17% (khu vực miền núi dưới 28%)": the same for a part.
    fn is_of_part(&self) -> bool {
        let before = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        let named = metric::trimmed(before, 0..before.len()).len() >= 2;
        let percent = matches!(self.segment.amount.unit, Some((Unit::Percent, _)));
        let past = before.iter().any(|word| super::time::year(word).is_some());
        named && percent && !past && self.segment.compares() && self.place == Place::Objectives
    }

    fn may_aim_here(&self) -> bool {
        match self.place {
            Place::Objectives | Place::General => true,
            Place::Elsewhere => {
                self.follows
                    || self.sets_aside()
                    || self.ensures()
                    || self.aims_outside()
                    || (self.is_dated() && self.asks())
                    || self.asks_regularly()
            }
            Place::Implementation => self.aims_outside() || self.ensures(),
            Place::Budget => self.ensures() || (self.aims_outside() && self.is_dated()),
            Place::Description => self.aims_outside() && self.is_dated(),
        }
    }

    /// Outside the objectives "phấn đấu" must stand in the same sentence, and the number must be asked for.
    fn aims_outside(&self) -> bool {
        self.aims && (self.asks() || self.segment.amount.unit.is_some())
    }

    /// "Đảm bảo tỷ lệ chi cho khoa học từ 1% trở lên".
    fn ensures(&self) -> bool {
        let measured = matches!(self.key(0), "đảm" | "bảo") && measure_at(self.words, 2).is_some();
        let bound = self.segment.has(Cue::AtLeast) || self.segment.amount.bound == Some(Cue::AtLeast);
        let percent = matches!(self.segment.amount.unit, Some((Unit::Percent, _)));
        measured && bound && percent
    }

    /// "Bố trí ít nhất 15% chi sự nghiệp cho nghiên cứu".
    fn sets_aside(&self) -> bool {
        let start = self.words.get(self.segment.at.start..).unwrap_or_default();
        let key = |at: usize| start.get(at).map_or("", |word| word.key.as_ref());
        let verb = matches!((key(0), key(1)), ("bố", "trí") | ("dành", _));
        verb && self.segment.has(Cue::AtLeast) && matches!(self.segment.amount.unit, Some((Unit::Percent, _)))
    }

    /// "Hằng năm dành tối thiểu 2% chi ngân sách", "mỗi huyện có ít nhất 2 mô hình"; not how often people meet.
    fn asks_regularly(&self) -> bool {
        let yearly = self.pieces.iter().any(|piece| piece.what == What::Time(When::Yearly));
        let each = self
            .words
            .get(self.segment.at.start..self.segment.chain_start)
            .is_some_and(|words| words.iter().any(|word| word.key == "mỗi"));
        let meets = self.segment.amount.unit.as_ref().is_some_and(|(_, at)| {
            matches!(
                self.key(at.start),
                "lần" | "lớp" | "cuộc" | "hội" | "đợt" | "kỳ" | "buổi" | "đồng" | "triệu"
            )
        });
        self.segment.has(Cue::AtLeast) && (yearly || each) && !meets
    }

    fn asks(&self) -> bool {
        self.segment.has_level() || self.segment.compares() || self.segment.has(Cue::Have)
    }

    /// Returns whether a year to come is named: "đến năm 2025".
    fn is_dated(&self) -> bool {
        let future = |years: YearSpan| self.issued.is_none_or(|issued| years.to >= issued);
        let by = self.pieces.iter().any(|piece| matches!(piece.what, What::Time(When::By(year)) if self.issued.is_none_or(|issued| year >= issued)));
        by && self.years.or(self.carried).is_some_and(future)
    }
}

fn segment_is_short(words: usize) -> bool {
    words == 0
}

/// Returns whether a year stands in the name of a plan or a decision rather than in the statement.
pub(crate) fn in_document_name(words: &[Word<'_>], at: usize) -> bool {
    let from = at.saturating_sub(40);
    let before = words.get(from..at).unwrap_or_default();
    let since = before.iter().rposition(|word| word.is(";") || word.is(":")).map_or(0, |stop| stop + 1);
    let before = before.get(since..).unwrap_or_default();
    let stage = words.get(at).is_some_and(|word| matches!(word.key.as_ref(), "giai" | "thời"));
    (stage && follows_criteria(before))
        || before.windows(2).any(|pair| match pair {
            [first, second] => {
                matches!(
                    (first.key.as_ref(), second.key.as_ref()),
                    ("quyết", "định")
                        | ("nghị", "quyết" | "định")
                        | ("kế", "hoạch")
                        | ("đề", "án")
                        | ("chiến", "lược")
                        | ("chương", "trình")
                        | ("quy", "hoạch")
                        | ("chỉ", "thị")
                ) && (first.capital || second.capital)
            }
            _ => false,
        })
}

/// "đạt bộ tiêu chí quốc gia về y tế giai đoạn 2011-2020", "chuẩn nghèo đa chiều giai đoạn 2021-2025".
fn follows_criteria(before: &[Word<'_>]) -> bool {
    let near = before.rsplit(|word| word.kind == WordKind::Mark).next().unwrap_or_default();
    near.windows(2).any(|pair| match pair {
        [first, second] => {
            matches!((first.key.as_ref(), second.key.as_ref()), ("tiêu", "chí") | ("tiêu", "chuẩn"))
        }
        _ => false,
    })
}

/// Returns the base year and base value that a segment states beside its number: "so với năm 2020", "(năm 2020 là 45%)".
pub(crate) fn base_year(
    words: &[Word<'_>],
    pieces: &[Piece],
    segment: &Segment<'_>,
) -> (Option<i32>, Option<Decimal>) {
    let near = |piece: &&Piece| segment.at.contains(&piece.at.start);
    let stated = pieces.iter().filter(near).find_map(|piece| match piece.what {
        What::Time(When::Base(year)) => year,
        _ => None,
    });
    if stated.is_some() {
        return (stated, None);
    }
    let behind = words.get(segment.number.end..segment.at.end).unwrap_or_default();
    let opens = behind
        .iter()
        .find(|word| word.is("(") || word.is(",") || word.is(";"))
        .is_some_and(|word| word.is("("));
    if !opens || segment.depth > 0 {
        return (None, None);
    }
    let mut inside = pieces
        .iter()
        .skip_while(|piece| piece.at.start < segment.number.end || piece.depth <= segment.depth)
        .take_while(|piece| piece.depth > segment.depth);
    let year = inside.find_map(|piece| match piece.what {
        What::Time(When::In(year)) => Some(year),
        _ => None,
    });
    let value = inside.find_map(|piece| match &piece.what {
        What::Amount(amount) => Some(amount.low),
        _ => None,
    });
    match (year, value) {
        (Some(year), Some(value)) => (Some(year), Some(value)),
        _ => (None, None),
    }
}
