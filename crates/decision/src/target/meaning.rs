//! What a number asks for: a level, a change, a growth rate, and how it compares.

use dongho_base::Decimal;

use crate::words::Word;
use crate::{Comparator, TargetKind};

use super::cue::Cue;
use super::quantity::{Amount, Piece, What};
use super::segment::Segment;
use super::time::When;
use super::unit::Unit;

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) kind: TargetKind,
    pub(crate) comparator: Comparator,
    /// Whether it is an average over the phase.
    pub(crate) averaged: bool,
}

/// Returns how the number of a segment is meant.
pub(crate) fn of(words: &[Word<'_>], pieces: &[Piece], segment: &Segment<'_>, metric: &str) -> Meaning {
    let view = View { words, pieces, segment };
    let averages = view.averages();
    let kind = view.kind(averages, metric);
    let averaged = averages && (kind == TargetKind::GrowthPerYear || view.average_is_over_years());
    Meaning { kind, comparator: view.comparator(metric), averaged }
}

/// Returns the lower and upper numbers for a comparator: the number of an upper bound is `high`.
pub(crate) fn bounds(comparator: Comparator, amount: &Amount) -> (Option<Decimal>, Option<Decimal>) {
    match comparator {
        Comparator::AtMost | Comparator::LessThan => (None, Some(amount.high.unwrap_or(amount.low))),
        _ => (Some(amount.low), amount.high),
    }
}

struct View<'a, 'p> {
    words: &'a [Word<'a>],
    pieces: &'p [Piece],
    segment: &'a Segment<'p>,
}

impl View<'_, '_> {
    fn unit_keys(&self) -> Vec<&str> {
        let at = self.segment.amount.unit.as_ref().map(|(_, at)| at.clone()).unwrap_or_default();
        self.words.get(at).unwrap_or_default().iter().map(|word| word.key.as_ref()).collect()
    }

    fn percent(&self) -> bool {
        matches!(self.segment.amount.unit, Some((Unit::Percent, _)))
    }

    fn before(&self) -> impl Iterator<Item = &Piece> {
        let (start, end) = (self.segment.at.start, self.segment.number.start);
        self.pieces.iter().filter(move |piece| piece.at.start >= start && piece.at.start < end)
    }

    /// "bình quân" of the years, not "bình quân đầu người".
    fn averages(&self) -> bool {
        self.before().any(|piece| piece.what == What::Cue(Cue::Average) && !self.is_per_head(piece.at.end))
            || self.average_behind()
    }

    fn is_per_head(&self, at: usize) -> bool {
        let key = |at: usize| self.words.get(at).map_or("", |word| word.key.as_ref());
        matches!(
            (key(at), key(at + 1)),
            ("đầu", _)
                | ("chung", _)
                | ("của", _)
                | ("cả", "nước")
                | ("một" | "1" | "mỗi", "người" | "lao" | "hộ" | "ha")
        )
    }

    /// "tăng 10% bình quân mỗi năm".
    fn average_behind(&self) -> bool {
        self.pieces.iter().any(|piece| {
            piece.what == What::Cue(Cue::Average)
                && piece.at.start == self.segment.number.end
                && !self.is_per_head(piece.at.end)
        })
    }

    fn average_is_over_years(&self) -> bool {
        let timed = |at: usize| {
            self.pieces.iter().any(|piece| {
                piece.at.start >= at
                    && piece.at.start <= at + 1
                    && matches!(piece.what, What::Time(When::Phase(_) | When::Yearly))
            })
        };
        self.segment.has(Cue::Average)
            || self.before().any(|piece| piece.what == What::Cue(Cue::Average) && timed(piece.at.end))
            || self.average_behind()
    }

    fn per_year_in_unit(&self) -> bool {
        let unit = self.unit_keys();
        unit.last() == Some(&"năm") && unit.len() > 1
    }

    fn per_year(&self) -> bool {
        let in_unit = self.per_year_in_unit();
        let yearly = |piece: &Piece| piece.what == What::Time(When::Yearly);
        let behind =
            self.pieces.iter().any(|piece| yearly(piece) && piece.at.start == self.segment.number.end);
        in_unit || behind || self.segment.chain.contains(&What::Time(When::Yearly))
    }

    fn kind(&self, averages: bool, metric: &str) -> TargetKind {
        let segment = self.segment;
        let keeps = segment.has(Cue::Keep)
            || self.before().next().is_some_and(|piece| piece.what == What::Cue(Cue::Keep));
        let verb = segment.has(Cue::Rise) || segment.has(Cue::Fall) || self.begins_with_change();
        let moves = verb && !segment.reaches();
        let growth = segment.names_growth(self.words) || is_growth(metric) || self.grows_per_year();
        let growth = growth || (self.per_year_in_unit() && is_output(metric));
        if growth && self.percent() && !self.in_points() {
            return TargetKind::GrowthPerYear;
        }
        if moves && self.percent() && !self.in_points() && (self.per_year() || averages) {
            return TargetKind::GrowthPerYear;
        }
        let moves = moves || self.measures_change();
        let times = self.unit_keys().first() == Some(&"lần") && self.starts_from_base();
        if moves || times || segment.amount.doubled {
            return TargetKind::Change;
        }
        if keeps {
            return TargetKind::Maintain;
        }
        TargetKind::Value
    }

    /// "Giảm phát thải khí nhà kính ít nhất 7%": the verb stands in front of what is measured.
    fn begins_with_change(&self) -> bool {
        let segment = self.segment;
        let verb = self.before().find(|piece| !matches!(piece.what, What::Time(_) | What::Cue(Cue::Aim)));
        let first = verb.is_some_and(|piece| {
            matches!(piece.what, What::Cue(Cue::Rise | Cue::Fall))
                && super::metric::trimmed(self.words, segment.at.start..piece.at.start).is_empty()
        });
        first && !segment.has(Cue::Reach) && !segment.has(Cue::Is) && !segment.has(Cue::Keep)
    }

    /// "Giá trị sản xuất đạt mức tăng trưởng cao, bình quân không thấp hơn 12%/năm".
    fn grows_per_year(&self) -> bool {
        let words = self.words.get(self.segment.at.start..self.segment.number.start).unwrap_or_default();
        let named = words.windows(3).any(|three| match three {
            [first, second, third] => {
                matches!(first.key.as_ref(), "mức" | "độ" | "đạt")
                    && second.key == "tăng"
                    && third.key == "trưởng"
            }
            _ => false,
        });
        named && self.per_year()
    }

    /// "Mức giảm tỷ suất sinh 0,1‰".
    fn measures_change(&self) -> bool {
        let words = self.words.get(self.segment.at.start..self.segment.chain_start).unwrap_or_default();
        let mut keys = words.iter().map(|word| word.key.as_ref());
        matches!((keys.next(), keys.next()), (Some("mức"), Some("tăng" | "giảm")))
    }

    fn in_points(&self) -> bool {
        self.unit_keys().first() == Some(&"điểm")
    }

    fn starts_from_base(&self) -> bool {
        self.pieces.iter().any(|piece| {
            matches!(piece.what, What::Time(When::Base(_))) && self.segment.at.contains(&piece.at.start)
        })
    }

    fn comparator(&self, metric: &str) -> Comparator {
        let segment = self.segment;
        if segment.amount.high.is_some() {
            return Comparator::Between;
        }
        match segment.amount.bound {
            Some(Cue::AtMost) => return Comparator::AtMost,
            Some(_) => return Comparator::AtLeast,
            None => {}
        }
        let printed = segment.chain.iter().find_map(|what| match what {
            What::Cue(Cue::AtLeast) => Some(Comparator::AtLeast),
            What::Cue(Cue::MoreThan | Cue::Exceed) => Some(Comparator::MoreThan),
            What::Cue(Cue::AtMost) => Some(Comparator::AtMost),
            What::Cue(Cue::LessThan) => Some(Comparator::LessThan),
            What::Cue(Cue::About) => Some(Comparator::About),
            _ => None,
        });
        printed.unwrap_or_else(|| self.unprinted(metric))
    }

    /// All of something is exactly that. A level to be reached is a lower bound, one to fall to an upper bound, and
    /// a bare count of what is to be done is that count.
    fn unprinted(&self, metric: &str) -> Comparator {
        let segment = self.segment;
        let whole = self.percent() && segment.amount.low == Decimal::ONE_HUNDRED;
        let falls =
            segment.has(Cue::DownTo) || (falls(metric) && !segment.has(Cue::Fall) && !segment.has(Cue::Rise));
        if whole {
            Comparator::Equal
        } else if falls && !self.unit_keys().is_empty() {
            Comparator::AtMost
        } else if segment.has_level()
            || segment.has(Cue::Have)
            || segment.has(Cue::From)
            || self.percent()
            || segment.begins_with_measure(self.words)
        {
            Comparator::AtLeast
        } else {
            Comparator::Equal
        }
    }
}

/// "Giá trị sản xuất công nghiệp 11%/năm": what an economy yields is no share.
fn is_output(metric: &str) -> bool {
    let metric = metric.to_lowercase();
    [
        "giá trị ",
        "tổng giá trị",
        "kim ngạch",
        "doanh thu",
        "sản lượng",
        "tổng sản phẩm",
        "năng suất",
        "thu ngân sách",
    ]
    .into_iter()
    .any(|begin| metric.starts_with(begin))
}

/// Returns whether a measure is a rate of growth, for numbers that take it over from the one before.
fn is_growth(metric: &str) -> bool {
    let metric = metric.to_lowercase();
    let rate = metric.starts_with("tỷ lệ tăng thu") || metric.starts_with("mức tăng trưởng");
    rate || metric.starts_with("tốc độ tăng") || metric.starts_with("tăng trưởng")
}

/// Returns whether less of a measure is better.
pub(crate) fn falls(metric: &str) -> bool {
    const FALLING: [&str; 16] = [
        "hộ nghèo",
        "nghèo đa chiều",
        "thất nghiệp",
        "suy dinh dưỡng",
        "tử vong",
        "tử suất",
        "tai nạn",
        "thất thoát",
        "sinh con thứ",
        "tảo hôn",
        "thời gian giải quyết",
        "thời gian xử lý",
        "bỏ học",
        "thấp còi",
        "sản phẩm lỗi",
        "phát thải",
    ];
    let metric = metric.to_lowercase();
    FALLING.iter().any(|phrase| metric.contains(phrase))
}
