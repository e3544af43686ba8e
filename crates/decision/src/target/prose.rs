//! Targets stated in prose.

use dongho_base::{Decimal, Span, YearSpan};

use crate::words::{Gap, Word, WordKind, span, words};
use crate::{Comparator, TargetKind};

use super::cue::{CUES, Cue};
use super::judge;
use super::meaning;
use super::metric;
use super::phrase::{self, Context, Print};
use super::place::{self, Place, Setting};
use super::qualitative;
use super::quantity::{Piece, What, pieces};
use super::segment::{Segment, segments};
use super::statement::{Statement, statements};
use super::years::{self, Years};

/// What the document says about itself that its statements lean on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// The year of issue: what held before is no target.
    pub(crate) issued: Option<i32>,
    /// The one stretch of years its title names.
    pub(crate) title_phase: Option<YearSpan>,
}

/// A target without the clause it stands in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// Which of the clause's statements it is, from 1; an introduction has the number before it and a `b`.
    pub(crate) order: String,
    pub(crate) metric: String,
    pub(crate) kind: TargetKind,
    pub(crate) comparator: Option<Comparator>,
    pub(crate) low: Option<Decimal>,
    pub(crate) high: Option<Decimal>,
    pub(crate) unit: Option<String>,
    pub(crate) phase: Option<YearSpan>,
    pub(crate) base_year: Option<i32>,
    pub(crate) base_value: Option<Decimal>,
    pub(crate) reference: Option<String>,
    pub(crate) averaged: bool,
    pub(crate) aspirational: bool,
    /// The bodies that answer for it.
    pub(crate) lead: Vec<String>,
    pub(crate) span: Span,
}

impl Found {
    /// Returns a statement without numbers.
    pub(crate) fn plain(kind: TargetKind, metric: String, span: Span) -> Self {
        Found {
            order: String::new(),
            metric,
            kind,
            comparator: None,
            low: None,
            high: None,
            unit: None,
            phase: None,
            base_year: None,
            base_value: None,
            reference: None,
            averaged: false,
            aspirational: false,
            lead: Vec::new(),
            span,
        }
    }
}

/// Returns the targets of a passage and the number of its atomic statements. Offsets are counted from `base`.
pub(crate) fn read(text: &str, base: usize, setting: Setting, frame: Frame) -> (Vec<Found>, usize) {
    let words = without_page_numbers(words(text, base));
    let setting =
        if place::opens_general(&words) { Setting { place: Place::General, ..setting } } else { setting };
    let mut passage = Passage {
        print: Print { text, base },
        words: &words,
        setting,
        issued: frame.issued,
        found: Vec::new(),
        order: 0,
        years: Years { title: frame.title_phase, ..Years::default() },
        aims: setting.aims,
        context: Context::default(),
    };
    for statement in statements(&words) {
        passage.read(&statement);
    }
    (passage.found, passage.order)
}

/// Drops the numbers that stand alone on a line between two halves of a sentence.
fn without_page_numbers(words: Vec<Word<'_>>) -> Vec<Word<'_>> {
    let alone = |at: usize| {
        let word = words.get(at)?;
        let next = words.get(at + 1)?;
        let short = word.kind == WordKind::Number && word.key.len() <= 3;
        Some(at > 0 && short && word.gap >= Gap::Line && next.gap == Gap::Blank)
    };
    if !(0..words.len()).any(|at| alone(at) == Some(true)) {
        return words;
    }
    let kept: Vec<bool> = (0..words.len()).map(|at| alone(at) != Some(true)).collect();
    words.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(word, _)| word).collect()
}

/// A passage while it is read.
struct Passage<'t> {
    print: Print<'t>,
    words: &'t [Word<'t>],
    setting: Setting,
    issued: Option<i32>,
    found: Vec<Found>,
    /// Atomic statements so far.
    order: usize,
    years: Years,
    /// Whether the sentence says "phấn đấu".
    aims: bool,
    context: Context,
}

impl<'t> Passage<'t> {
    fn read(&mut self, statement: &Statement) {
        let Some(words) = self.words.get(statement.at.clone()) else { return };
        let parts = matches!(CUES.at(words, 0), Some((Cue::Within, _)));
        if statement.leaves_parts {
            self.context.topic = None;
        }
        // "trong đó A 5%; B 7%" is about parts once, "trong đó: A 5%; B 7%" to the end.
        let once = parts && !statement.begins && !statement.introduces && self.context.topic.is_none();
        if parts && !statement.begins && self.context.topic.is_none() {
            self.context.topic.clone_from(&self.context.metric);
        }
        if statement.begins {
            self.aims = self.setting.aims;
            self.years.sentence = None;
            let topic = self.context.metric.take().filter(|_| parts);
            let rate = self.context.rate.take().filter(|_| parts);
            self.context = Context { topic, rate, ..Context::default() };
        }
        let pieces = pieces(words);
        self.aims |= pieces.iter().any(|piece| piece.what == What::Cue(Cue::Aim));
        let rank = super::rank::find(words);
        let before = self.order;
        if rank.is_none() {
            self.quantities(words, &pieces);
        }
        if self.order == before {
            let divided = statement.at.start.checked_sub(1).and_then(|at| self.words.get(at));
            let own = rank.is_some() && divided.is_some_and(|word| word.is(","));
            self.qualitative(words, &pieces, statement.introduces, rank, own);
        }
        self.years.carry(words, &pieces);
        if statement.introduces {
            self.years.introduce(words, &pieces);
        }
        if statement.introduces && metric::names_measure(words) {
            let named = self.print.range(words, metric::trimmed(words, 0..words.len()));
            self.context.topic = self.context.metric.clone().filter(|_| self.order > before).or(Some(named));
        }
        if once {
            self.context.topic = None;
        }
        if statement.introduces && words.len() <= 8 {
            self.setting = self.setting.within(&self.print.words(words));
        }
    }

    fn quantities(&mut self, words: &[Word<'t>], pieces: &[Piece]) {
        let mut follows = false;
        let mut outer: (Option<String>, Option<YearSpan>) = (None, None);
        for segment in &segments(words, pieces) {
            let own = years::of_segment(words, pieces, segment);
            follows = self.is_target(words, pieces, segment, own, follows);
            if !follows {
                // What is no target may still name what the next number is about.
                if segment.begins_with_measure(words) {
                    let named = phrase::measured(self.print, words, segment, &mut self.context);
                    self.context.metric = named.into_iter().next();
                }
                continue;
            }
            let part = segment.depth > 0;
            let own = own.or(outer.1.filter(|_| part));
            let named = phrase::measured(self.print, words, segment, &mut self.context);
            let named = match outer.0.as_ref().filter(|_| part) {
                Some(whole) => named.iter().map(|part| format!("{whole}: {part}")).collect(),
                None => named,
            };
            for metric in named {
                self.order += 1;
                let again = self.context.metric.as_ref() == Some(&metric);
                let rate = self.context.rate.clone().filter(|_| again);
                if !part {
                    self.context.metric = Some(metric.clone());
                    outer = (Some(metric.clone()), own);
                }
                let printed = phrase::with_fall(self.print, words, pieces, segment, metric);
                let found = self.target(words, pieces, segment, printed);
                // "đạt 17%/năm, giai đoạn 2016-2020 đạt 20%/năm": the same rate in other years.
                let part = self.context.topic.is_some() && self.context.rate.is_some();
                let rate = rate.or(self.context.rate.clone().filter(|_| part));
                let grows = found.kind == TargetKind::GrowthPerYear || (rate.is_some() && rate == found.unit);
                let kind = if grows { TargetKind::GrowthPerYear } else { found.kind };
                self.context.rate = found.unit.clone().filter(|_| grows);
                self.found.push(Found { kind, phase: self.years.phase(own, self.setting), ..found });
            }
            if let Some(years) = own.filter(|_| years::stand_in_front(pieces, segment)) {
                self.years.remember(years);
            }
        }
    }

    fn is_target(
        &self,
        words: &[Word<'t>],
        pieces: &[Piece],
        segment: &Segment<'_>,
        own: Option<YearSpan>,
        follows: bool,
    ) -> bool {
        judge::is_target(&judge::Stated {
            words,
            pieces,
            segment,
            aims: self.aims,
            years: own,
            carried: self.years.carried,
            place: self.setting.place,
            issued: self.issued,
            follows,
        })
    }

    fn target(&self, words: &[Word<'t>], pieces: &[Piece], segment: &Segment<'_>, metric: String) -> Found {
        let meaning = meaning::of(words, pieces, segment, &metric);
        let (low, high) = meaning::bounds(meaning.comparator, segment.amount);
        let stated_base = judge::base_year(words, pieces, segment);
        let reference = qualitative::reference_behind(words, segment.number.end..segment.at.end);
        Found {
            order: self.order.to_string(),
            comparator: Some(meaning.comparator),
            low,
            high,
            unit: self.unit(words, segment),
            base_year: segment.base.and_then(|(_, year)| year).or(stated_base.0),
            base_value: segment.base.map(|(amount, _)| amount.low).or(stated_base.1),
            reference: reference.map(|at| self.print.range(words, at)),
            averaged: meaning.averaged,
            aspirational: self.aims,
            ..Found::plain(meaning.kind, metric, span(words.get(segment.at.clone()).unwrap_or_default()))
        }
    }

    fn unit(&self, words: &[Word<'t>], segment: &Segment<'_>) -> Option<String> {
        if segment.amount.doubled {
            return Some("lần".to_owned());
        }
        let unit = self.print.range(words, segment.amount.unit.as_ref()?.1.clone());
        // "% mỗi năm", "% hằng năm" are one unit.
        Some(if unit.starts_with("% ") && unit.ends_with("năm") { "%/năm".to_owned() } else { unit })
    }

    /// `joined` says that a comma divides the statement from the one before, whose subject it has.
    fn qualitative(
        &mut self,
        words: &[Word<'t>],
        pieces: &[Piece],
        introduces: bool,
        rank: Option<usize>,
        joined: bool,
    ) {
        let context = qualitative::Context {
            words,
            pieces,
            rank,
            aims: self.aims,
            place: self.setting.place,
            introduces,
        };
        let found = qualitative::read(&context, self.print);
        // The subject of "..., xếp trong 7 huyện dẫn đầu" is that of the number before.
        let subject = self.context.metric.clone().filter(|_| rank == Some(0) && joined);
        let found = found.map(|found| match subject {
            Some(metric) if found.high.is_some() => Found { metric, ..found },
            _ => found,
        });
        let before = self.order;
        self.order += usize::from(!introduces);
        let order = if introduces { format!("{before}b") } else { self.order.to_string() };
        let phase = self.years.phase(years::of_statement(words, pieces), self.setting);
        let found = found.filter(|_| !introduces || before > 0);
        self.found.extend(found.map(|found| Found { order, phase, aspirational: self.aims, ..found }));
    }
}

/// Returns whether a passage outside the objectives can hold anything to be reached: a number, or an aim.
pub(crate) fn is_worth_reading(text: &str) -> bool {
    const AIMS: [&str; 6] = ["hấn đấu", "hân đầu", "hấn đầu", "hân đấu", "uyết tâm", "\u{301}"];
    text.bytes().any(|byte| byte.is_ascii_digit()) || AIMS.iter().any(|aim| text.contains(aim))
}
