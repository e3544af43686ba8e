//! Which words of a statement belong to which of its numbers.

use std::ops::Range;

use dongho_base::Decimal;

use crate::words::Word;

use super::cue::{CUES, Cue, is_filler, measure_at};
use super::metric;
use super::quantity::{Amount, Piece, What};
use super::time::{self, When};
use super::unit::Unit;

static NOTHING: Amount = Amount { low: Decimal::ZERO, high: None, unit: None, bound: None, doubled: false };

/// A number of a statement with the words around it that are its own.
#[derive(Debug, Clone)]
pub(crate) struct Segment<'p> {
    /// All its words.
    pub(crate) at: Range<usize>,
    /// The words of number and unit.
    pub(crate) number: Range<usize>,
    /// Where the cues directly in front of the number begin.
    pub(crate) chain_start: usize,
    /// These cues, the nearest first.
    pub(crate) chain: Vec<What>,
    /// The end of a "bình quân" in front of them that belongs to what is measured.
    pub(crate) measure_end: usize,
    pub(crate) amount: &'p Amount,
    /// How deep in parentheses the number stands.
    pub(crate) depth: usize,
    /// Whether no comma and no "và" divides it from the number before.
    pub(crate) joined: bool,
    /// The amount it starts from ("từ 7 triệu lên 14 triệu") and the year of that.
    pub(crate) base: Option<(&'p Amount, Option<i32>)>,
}

impl<'p> Segment<'p> {
    /// Returns whether one of the cues directly in front of the number is `cue`.
    pub(crate) fn has(&self, cue: Cue) -> bool {
        self.chain.contains(&What::Cue(cue))
    }

    /// Returns whether a verb in front of the number makes it a level or a change of what was named before.
    pub(crate) fn has_level(&self) -> bool {
        const LEVELS: [Cue; 8] =
            [Cue::Reach, Cue::Is, Cue::Keep, Cue::Rise, Cue::Fall, Cue::UpTo, Cue::DownTo, Cue::Exceed];
        LEVELS.into_iter().any(|cue| self.has(cue))
    }

    /// Returns whether the next number only describes what this one counts ("60% sản phẩm đạt 3 sao") or says where it
    /// starts from ("đạt 60%, tăng từ 28% năm 2020"); takes over the latter.
    fn takes_in(&mut self, words: &[Word<'_>], pieces: &'p [Piece], next: &Segment<'p>) -> bool {
        let own = words.get(next.at.start..next.chain_start).unwrap_or_default();
        let named = metric::trimmed(own, 0..own.len()).len();
        let moves = next.has(Cue::Rise) || next.has(Cue::Fall);
        let start = next.has(Cue::From) && !next.reaches() && next.amount.high.is_none();
        if moves && start && named == 0 && self.base.is_none() {
            let year = pieces.iter().find_map(|piece| match piece.what {
                What::Time(When::In(year) | When::By(year)) if piece.at.start >= next.number.end => {
                    Some(year)
                }
                _ => None,
            });
            self.base = Some((next.amount, year));
            return true;
        }
        next.joined && !self.has_level() && !self.begins_with_measure(words) && !next.reaches()
    }

    /// Returns whether the number before only describes what this one measures: "tỷ lệ dân số từ 15 tuổi trở lên có tài
    /// khoản đạt 75%".
    fn is_qualified_by(&self, words: &[Word<'_>], pieces: &[Piece], before: &Segment<'_>) -> bool {
        let between = before.number.end..self.number.start;
        let timed = pieces
            .iter()
            .any(|piece| between.contains(&piece.at.start) && matches!(piece.what, What::Time(_)));
        let level = [Cue::Reach, Cue::Is, Cue::Keep].into_iter().any(|cue| self.has(cue));
        let moved = !before.has_level() && before.base.is_none() && self.has_level();
        let beside = self.joined && self.depth == before.depth && before.begins_with_measure(words);
        beside && (moved || (level && !(before.has_level() && timed) && !self.reaches()))
    }

    fn only_describes(&self, words: &[Word<'_>]) -> bool {
        let unit = self.amount.unit.as_ref();
        let age = unit.is_some_and(|(_, at)| words.get(at.start).is_some_and(|word| word.key == "tuổi"));
        let time = matches!(unit, Some((Unit::Duration | Unit::Part, _)));
        let life =
            words.get(self.at.start..self.chain_start).unwrap_or_default().windows(2).any(
                |pair| match pair {
                    [first, second] => first.key == "tuổi" && second.key == "thọ",
                    _ => false,
                },
            );
        (time && !(self.has_level() || self.compares())) || (age && !self.has_level() && !life)
    }

    /// Returns whether what is measured stands in front of the number.
    pub(crate) fn begins_with_measure(&self, words: &[Word<'_>]) -> bool {
        words.get(self.at.start..self.chain_start).is_some_and(metric::names_measure)
    }

    /// Returns whether the number is the level after a change.
    pub(crate) fn reaches(&self) -> bool {
        self.has(Cue::UpTo) || self.has(Cue::DownTo) || self.base.is_some()
    }

    /// "Tốc độ tăng trưởng GRDP", "Tăng trưởng năng suất": the phrase itself is a rate of growth.
    pub(crate) fn names_growth(&self, words: &[Word<'_>]) -> bool {
        let words = words.get(self.at.start..self.chain_start).unwrap_or_default();
        let phrase = metric::trimmed(words, 0..words.len());
        let mut keys = words.get(phrase).unwrap_or_default().iter().map(|word| word.key.as_ref());
        matches!(
            (keys.next(), keys.next(), keys.next()),
            (Some("tốc"), Some("độ"), Some("tăng" | "giảm" | "phát"))
                | (Some("tăng"), Some("trưởng"), _)
                | (Some("mức"), Some("tăng"), Some("trưởng"))
        )
    }

    /// Returns whether a word in front of the number compares.
    pub(crate) fn compares(&self) -> bool {
        [Cue::AtLeast, Cue::MoreThan, Cue::AtMost, Cue::LessThan, Cue::About]
            .into_iter()
            .any(|cue| self.has(cue))
            || self.amount.bound.is_some()
    }
}

/// Returns the segments of a statement, in order; together they cover its words.
pub(crate) fn segments<'p>(words: &[Word<'_>], pieces: &'p [Piece]) -> Vec<Segment<'p>> {
    let mut segments: Vec<Segment<'p>> = Vec::new();
    let mut base = None;
    for (index, piece) in pieces.iter().enumerate() {
        let What::Amount(amount) = &piece.what else { continue };
        if let Some(year) = starts_change(words, pieces, index) {
            base = Some((amount, year, piece.at.start));
            continue;
        }
        // What stands in parentheses divides nothing outside them.
        let outer = segments.iter().rposition(|last| last.depth <= piece.depth);
        let before = outer.and_then(|at| segments.get(at));
        let segment = segment(words, pieces, index, before, base.take());
        // "vốn đầu tư 5 năm khoảng 120 tỷ đồng", "trẻ em dưới 5 tuổi": a length of time or an age only describes.
        if segment.only_describes(words) && segment.base.is_none() {
            continue;
        }
        if before.is_some_and(|before| before.depth < piece.depth) {
            segments.push(inside(words, segment));
            continue;
        }
        if let Some(last) = outer.and_then(|at| segments.get_mut(at)) {
            last.at.end = segment.at.start;
            if last.takes_in(words, pieces, &segment) {
                last.at.end = segment.at.end;
                continue;
            }
        }
        let inner = segments.pop_if(|last| segment.is_qualified_by(words, pieces, last));
        let start = inner.map_or(segment.at.start, |inner| inner.at.start);
        segments.push(Segment { at: start..segment.at.end, ..segment });
    }
    segments
}

/// Returns a segment with the words of its parentheses alone.
fn inside<'p>(words: &[Word<'_>], segment: Segment<'p>) -> Segment<'p> {
    let number = segment.number.clone();
    let is = |at: usize, mark: &str| words.get(at).is_some_and(|word| word.is(mark));
    let open = (0..number.start).rev().find(|at| is(*at, "(")).map_or(segment.at.start, |at| at + 1);
    let close = (number.end..words.len()).find(|at| is(*at, ")")).unwrap_or(words.len());
    Segment { at: open..close, joined: false, ..segment }
}

/// A base amount, its year, and where it stands.
type Base<'p> = (&'p Amount, Option<i32>, usize);

fn segment<'p>(
    words: &[Word<'_>],
    pieces: &'p [Piece],
    index: usize,
    before: Option<&Segment<'p>>,
    base: Option<Base<'p>>,
) -> Segment<'p> {
    let taken = before.map_or(0, |before| before.number.end);
    let (mut chain_start, mut chain) = chain(words, pieces, index, taken);
    let measure_end = average_of_measure(pieces, chain_start, &mut chain);
    chain_start = chain_start.max(measure_end);
    if let Some((_, _, start)) = base {
        chain_start = chain_of_base(words, pieces, start, taken).min(chain_start);
    }
    let divided = before.and_then(|_| boundary(words, taken, chain_start));
    let start = if before.is_some() { divided.unwrap_or(chain_start.max(taken)) } else { 0 };
    let piece = pieces.get(index);
    let amount = piece.and_then(|piece| match &piece.what {
        What::Amount(amount) => Some(amount),
        _ => None,
    });
    Segment {
        at: start..words.len(),
        number: piece.map(|piece| piece.at.clone()).unwrap_or_default(),
        chain_start,
        chain,
        measure_end,
        amount: amount.unwrap_or(&NOTHING),
        depth: piece.map_or(0, |piece| piece.depth),
        joined: before.is_some() && divided.is_none(),
        base: base.map(|(amount, year, _)| (amount, year)),
    }
}

/// Returns the year of a number that another one starts from: "từ 45% năm 2020 lên 60%".
fn starts_change(words: &[Word<'_>], pieces: &[Piece], index: usize) -> Option<Option<i32>> {
    let mut at = pieces.get(index)?.at.end;
    // "trẻ em dưới 5 tuổi còn dưới 16%": an age is nothing to start from.
    if let What::Amount(Amount { unit: Some((_, unit)), .. }) = &pieces.get(index)?.what
        && words.get(unit.clone())?.iter().any(|word| word.key == "tuổi")
    {
        return None;
    }
    let (mut year, mut up) = (None, false);
    let from = index
        .checked_sub(1)
        .and_then(|before| pieces.get(before))
        .is_some_and(|piece| piece.what == What::Cue(Cue::From));
    for piece in pieces.get(index + 1..)? {
        let between = words.get(at..piece.at.start)?;
        let open = |word: &Word<'_>| {
            matches!(word.key.as_ref(), "(" | ")" | "," | "đến" | "và" | "mức") || is_filler(&word.key)
        };
        // "giảm 3% (còn 7%)" tells the change and the level once more.
        let opened = between.iter().filter(|word| word.is("(")).count();
        if !between.iter().all(open) || (opened > 0 && matches!(piece.what, What::Cue(_))) {
            return None;
        }
        let reaches = between.iter().any(|word| word.key == "đến");
        match piece.what {
            What::Time(When::In(then) | When::By(then)) if year.is_none() && !up => year = Some(then),
            What::Time(_) => {}
            What::Cue(Cue::UpTo | Cue::DownTo) => up = true,
            What::Cue(
                Cue::Reach | Cue::MoreThan | Cue::LessThan | Cue::About | Cue::AtLeast | Cue::AtMost,
            ) => {}
            What::Cue(_) => return None,
            What::Amount(_) => return (up || (from && reaches && year.is_some())).then_some(year),
        }
        at = piece.at.end;
    }
    None
}

/// Returns where the cues in front of a number begin, and the cues, the nearest first.
fn chain(words: &[Word<'_>], pieces: &[Piece], index: usize, floor: usize) -> (usize, Vec<What>) {
    let mut chain = Vec::new();
    let mut start = pieces.get(index).map_or(0, |piece| piece.at.start);
    for piece in pieces.get(..index).unwrap_or_default().iter().rev() {
        let between = words.get(piece.at.end..start).unwrap_or_default();
        let timed = matches!(piece.what, What::Time(_)) || matches!(chain.last(), Some(What::Time(_)));
        let close = between.len() <= 3
            && (between.iter().all(|word| is_filler(&word.key) || (timed && word.is(",")))
                || is_per_year(between));
        let belongs = match &piece.what {
            What::Cue(Cue::Aim | Cue::Within | Cue::Past | Cue::Scope | Cue::Plain) | What::Amount(_) => {
                false
            }
            What::Cue(_) => true,
            What::Time(When::Base(_) | When::Date) => false,
            What::Time(_) => true,
        };
        // A year right behind the number before belongs to that: "45% năm 2025, trên 50% năm 2030".
        let taken = floor > 0 && piece.at.start == floor && matches!(piece.what, What::Time(_));
        if piece.at.start < floor || taken || !close || !belongs || measures(words, piece) {
            break;
        }
        chain.push(piece.what.clone());
        start = piece.at.start;
    }
    (start, chain)
}

/// "Tuổi thọ trung bình đạt 75": an average that no years and no growth explain belongs to what is measured. Takes it
/// off the chain and returns where it ends, `0` where there is none.
fn average_of_measure(pieces: &[Piece], chain_start: usize, chain: &mut Vec<What>) -> usize {
    let farthest = pieces.iter().find(|piece| piece.at.start == chain_start);
    let explained = chain.iter().any(|what| {
        matches!(what, What::Cue(Cue::Rise | Cue::Fall) | What::Time(When::Phase(_) | When::Yearly))
    });
    match farthest {
        Some(piece) if piece.what == What::Cue(Cue::Average) && !explained && chain.len() > 1 => {
            chain.pop();
            piece.at.end
        }
        _ => 0,
    }
}

/// A verb inside the name of a measure is no cue: "tốc độ tăng đạt 8%", "đóng góp vào tăng trưởng: 52%".
fn measures(words: &[Word<'_>], piece: &Piece) -> bool {
    let before =
        piece.at.start.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.key.as_ref());
    let growth =
        words.get(piece.at.clone()).is_some_and(|words| words.iter().any(|word| word.key == "trưởng"));
    let moves = matches!(piece.what, What::Cue(Cue::Rise | Cue::Fall));
    moves && (matches!(before, "độ" | "mức" | "vào" | "của" | "về") || (growth && piece.at.start == 0))
}

/// "giảm bình quân/năm: 2%".
fn is_per_year(between: &[Word<'_>]) -> bool {
    matches!(between, [slash, year] if slash.is("/") && year.key == "năm")
}

fn chain_of_base(words: &[Word<'_>], pieces: &[Piece], base: usize, floor: usize) -> usize {
    let index = pieces.iter().position(|piece| piece.at.start == base);
    index.map_or(base, |index| chain(words, pieces, index, floor).0)
}

/// Returns where the words of the next number begin, between the end of one number and the cues of the next; `None`
/// where nothing divides them.
fn boundary(words: &[Word<'_>], end: usize, chain_start: usize) -> Option<usize> {
    let mut last_comma = None;
    let mut last_and = None;
    let mut depth = 0usize;
    for at in end..chain_start {
        let word = words.get(at)?;
        match word.key.as_ref() {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            "trong" if matches!(CUES.at(words, at), Some((Cue::Within, _))) => return Some(at),
            "," | "và" | "với" | "còn" | "đồng" => {
                let named = words.get(at + 1..chain_start).is_some_and(names_measure_or_fall);
                if named || measure_at(words, skip_times(words, at + 1)).is_some() {
                    return Some(at);
                }
                if word.is(",") {
                    last_comma = Some(at);
                } else if word.key == "và" {
                    last_and = Some(at);
                }
            }
            _ => {}
        }
    }
    // Behind a comma "và" joins the parts of what is measured, unless the number follows it at once.
    let empty = |at: &usize| metric::trimmed(words, at + 1..chain_start).is_empty();
    last_and.filter(empty).or(last_comma).or(last_and)
}

/// "tỷ lệ X", "giảm tỷ lệ X".
fn names_measure_or_fall(words: &[Word<'_>]) -> bool {
    let fall = match CUES.at(words, 0) {
        Some((Cue::Fall, len)) => len,
        _ => 0,
    };
    metric::names_measure(words.get(fall..).unwrap_or_default())
}

fn skip_times(words: &[Word<'_>], mut at: usize) -> usize {
    loop {
        let time = time::at(words, at).map(|(_, len)| len);
        let cue = match CUES.at(words, at) {
            Some((Cue::Aim | Cue::Have, len)) => Some(len),
            _ => None,
        };
        let mark = words.get(at).filter(|word| word.is(",")).map(|_| 1);
        match time.or(cue).or(mark) {
            Some(len) => at += len,
            None => return at,
        }
    }
}
