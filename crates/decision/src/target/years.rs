//! The years that statements hold for.

use dongho_base::YearSpan;

use crate::words::Word;

use super::judge;
use super::metric;
use super::place::{Place, Setting};
use super::quantity::{Piece, What};
use super::segment::Segment;

/// Years named so far in a passage and above it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Years {
    /// The one stretch of years the title of the document names.
    pub(crate) title: Option<YearSpan>,
    /// Named last; they go on holding until others are named.
    pub(crate) carried: Option<YearSpan>,
    /// The same within the sentence.
    pub(crate) sentence: Option<YearSpan>,
}

impl Years {
    /// Takes years that hold for what follows.
    pub(crate) fn remember(&mut self, years: YearSpan) {
        self.carried = Some(years);
        self.sentence = Some(years);
    }

    /// Takes the years in front of a statement: "Đến năm 2025, ...".
    pub(crate) fn carry(&mut self, words: &[Word<'_>], pieces: &[Piece]) {
        let front = pieces.iter().find_map(|piece| Some((piece.at.start, years_of(piece)?)));
        if let Some((_, years)) = front.filter(|(start, _)| metric::trimmed(words, 0..*start).is_empty()) {
            self.remember(years);
        }
    }

    /// Takes the years at the end of a measure that introduces its parts: "Cơ cấu kinh tế đến năm 2025: ...".
    pub(crate) fn introduce(&mut self, words: &[Word<'_>], pieces: &[Piece]) {
        let last = pieces.last().filter(|piece| piece.at.end == words.len());
        if let Some(years) = last.and_then(years_of).filter(|_| metric::names_measure(words)) {
            self.sentence = Some(years);
        }
    }

    /// Returns the phase a statement holds for that itself names `own`: a year that ends the phase of the heading above
    /// means that phase.
    pub(crate) fn phase(self, own: Option<YearSpan>, setting: Setting) -> Option<YearSpan> {
        let above = setting.phase;
        let year = own.or(self.sentence).or(self.carried.filter(|_| above.is_none()));
        let one = |years: YearSpan| years.from == years.to;
        match (year, above) {
            (Some(own), Some(above)) if one(own) && own.to == above.to => Some(above),
            (Some(own), _) => Some(self.title.filter(|title| one(own) && title.to == own.to).unwrap_or(own)),
            (None, Some(above)) => Some(above),
            (None, None) => {
                self.title.filter(|_| matches!(setting.place, Place::Objectives | Place::General))
            }
        }
    }
}

/// Returns the years that a segment itself names, those behind its number first.
pub(crate) fn of_segment(words: &[Word<'_>], pieces: &[Piece], segment: &Segment<'_>) -> Option<YearSpan> {
    let base = segment.base.and_then(|(_, year)| year);
    let own = |piece: &Piece| {
        let inside = segment.at.contains(&piece.at.start) && !judge::in_document_name(words, piece.at.start);
        years_of(piece).filter(|years| inside && (base != Some(years.to) || years.from != years.to))
    };
    let behind = |piece: &&Piece| piece.at.start >= segment.number.end && piece.depth == segment.depth;
    let front = |piece: &&Piece| piece.at.start < segment.number.start;
    pieces.iter().filter(behind).find_map(own).or_else(|| pieces.iter().rev().filter(front).find_map(own))
}

/// Returns the years that a statement without a number of its own names last.
pub(crate) fn of_statement(words: &[Word<'_>], pieces: &[Piece]) -> Option<YearSpan> {
    let own = |piece: &&Piece| piece.depth == 0 && !judge::in_document_name(words, piece.at.start);
    pieces.iter().rev().filter(own).find_map(years_of)
}

/// Returns whether a segment names its years in front of its number, so that they hold for the next ones too.
pub(crate) fn stand_in_front(pieces: &[Piece], segment: &Segment<'_>) -> bool {
    let front = segment.at.start..segment.number.start;
    pieces.iter().any(|piece| front.contains(&piece.at.start) && years_of(piece).is_some())
}

fn years_of(piece: &Piece) -> Option<YearSpan> {
    match piece.what {
        What::Time(when) => when.years(),
        _ => None,
    }
}
