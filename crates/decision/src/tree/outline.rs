//! Which labels are open: decides whether a possible label is one, and below which clause it stands.
//!
//! There is no table of levels. A label that goes on with an open sequence stands beside it; one that begins a new
//! sequence stands below what is open, as far as that may hold it.

mod order;

use super::label::{Family, Label, Numbers, Shape};
use order::{allowed_skip, follows, len, parts, rank, rank_of, same_kind};

/// Deeper nesting than any document has; what goes deeper stands beside the deepest.
const DEEPEST: usize = 24;

/// An open clause.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) family: Family,
    pub(crate) shape: Shape,
    pub(crate) numbers: Numbers,
    /// Index of its clause.
    pub(crate) clause: usize,
    /// Whether its text ends with a colon, so that any list may follow.
    pub(crate) colon: bool,
    pub(crate) count: Count,
}

/// How many unlabelled things stand below a clause.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) bullets: usize,
    pub(crate) paragraphs: usize,
    pub(crate) rows: usize,
    pub(crate) headers: usize,
    /// Lines of the last row and of the last header so far.
    pub(crate) row_parts: usize,
    pub(crate) header_parts: usize,
}

/// How a line stands to the text before it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context {
    /// Whether the line before it is finished, so that this one begins something.
    pub(crate) begins: bool,
    /// Whether the text behind the label, or the next line where there is none, begins with a capital.
    pub(crate) capital: bool,
    /// Whether the text behind the label is all capitals.
    pub(crate) capitals: bool,
}

/// Where a label belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// How many of the open clauses stay open.
    pub(crate) depth: usize,
    /// The label, in the reading that was chosen.
    pub(crate) label: Label,
}

/// The open clauses, outermost first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outline {
    frames: Vec<Frame>,
    root: Count,
}

impl Outline {
    /// Closes everything.
    pub(crate) fn clear(&mut self) {
        self.frames.clear();
    }

    /// Closes all but the first `depth` clauses and opens `frame`.
    pub(crate) fn open(&mut self, depth: usize, frame: Frame) {
        self.frames.truncate(depth);
        self.frames.push(frame);
    }

    /// Closes all but the first `depth` clauses.
    pub(crate) fn keep(&mut self, depth: usize) {
        self.frames.truncate(depth);
    }

    /// Returns the open clause at `depth`, counted from one; none for the root.
    pub(crate) fn frame(&self, depth: usize) -> Option<&Frame> {
        depth.checked_sub(1).and_then(|at| self.frames.get(at))
    }

    /// Returns whether the innermost open clause is of the family.
    pub(crate) fn is_last(&self, family: Family) -> bool {
        self.frames.last().is_some_and(|f| f.family == family)
    }

    /// Returns the innermost open clause.
    pub(crate) fn last_mut(&mut self) -> Option<&mut Frame> {
        self.frames.last_mut()
    }

    /// Returns the counts below the clause at `depth`.
    pub(crate) fn count(&mut self, depth: usize) -> &mut Count {
        match depth.checked_sub(1).and_then(|at| self.frames.get_mut(at)) {
            Some(frame) => &mut frame.count,
            None => &mut self.root,
        }
    }

    /// Returns how many clauses are open without the bullets at the end.
    pub(crate) fn depth_without_bullets(&self) -> usize {
        self.frames.iter().rposition(|f| f.family != Family::Bullet).map_or(0, |at| at + 1)
    }

    /// Returns where `label` belongs, `None` where the line is no labelled one.
    pub(crate) fn place(&self, label: Label, context: Context) -> Option<Place> {
        if label.family == Family::Bullet {
            return (context.begins || context.capital).then(|| self.place_bullet(label));
        }
        if let Some(place) = self.place_next(label) {
            let mid_sentence = !context.begins && !context.capital;
            return (!mid_sentence).then_some(place);
        }
        if !context.begins || !context.capital && label.shape == Shape::Bare {
            return None;
        }
        let label = self.likely_reading(label);
        if label.numbers.all().len() > 1 {
            return self.place_parts(label);
        }
        let first = label.ordinal() <= 1;
        match self.find(|f| same_kind(f, label)) {
            Some(at) if first => Some(self.place_restart(label, at)),
            Some(at) => {
                allowed_skip(label, context, self.frames.get(at)).then_some(Place { depth: at, label })
            }
            None if first || allowed_skip(label, context, None) => Some(self.place_below(label, first)),
            None => None,
        }
    }

    fn find(&self, test: impl Fn(&Frame) -> bool) -> Option<usize> {
        self.frames.iter().rposition(test)
    }

    fn place_bullet(&self, label: Label) -> Place {
        let same = self.find(|f| f.family == Family::Bullet && f.shape == label.shape);
        Place { depth: same.unwrap_or(self.frames.len()).min(DEEPEST), label }
    }

    /// Returns the place beside the open clause whose sequence the label goes on with.
    fn place_next(&self, label: Label) -> Option<Place> {
        let readings = [Some(label), label.as_roman()];
        for reading in readings.into_iter().flatten() {
            let next = self.find(|f| f.shape == reading.shape && follows(f, reading));
            let next = next.or_else(|| self.find_other_shape(reading));
            if let Some(depth) = next {
                return Some(Place { depth, label: reading });
            }
        }
        None
    }

    /// Takes "2)" behind "1." where no "1)" is open.
    fn find_other_shape(&self, label: Label) -> Option<usize> {
        let known = self.find(|f| f.family == label.family && f.shape == label.shape);
        if known.is_some() || label.ordinal() < 2 || label.shape == Shape::Parens {
            return None;
        }
        self.find(|f| f.shape != Shape::Parens && follows(f, label))
    }

    /// Returns the reading of a letter that is a Roman number too, where no sequence is open that it goes on with.
    fn likely_reading(&self, label: Label) -> Label {
        let Some(roman) = label.as_roman() else {
            return label;
        };
        let letters = self.find(|f| f.family == label.family && f.shape == label.shape).is_some();
        let first = roman.ordinal() == 1;
        if first || label.family == Family::Upper || !letters { roman } else { label }
    }

    /// Places a label of several numbers: beside its siblings, or below the clause its first numbers name.
    fn place_parts(&self, label: Label) -> Option<Place> {
        let numbers = label.numbers;
        let decimal = |f: &Frame| f.family == Family::Decimal;
        let sibling =
            self.find(|f| decimal(f) && f.numbers.prefix() == numbers.prefix() && len(f) == parts(label));
        if let Some(depth) = sibling {
            return Some(Place { depth, label });
        }
        if let Some(parent) = self.find(|f| decimal(f) && f.numbers.all() == numbers.prefix()) {
            return Some(Place { depth: parent + 1, label });
        }
        if label.shape == Shape::Bare && numbers.last() != 1 {
            return None;
        }
        let named =
            self.find(|f| !decimal(f) && f.family != Family::Bullet && f.numbers.all() == numbers.prefix());
        if let Some(parent) = named.filter(|_| parts(label) == 2) {
            return Some(Place { depth: parent + 1, label });
        }
        if let Some(depth) = self.find(|f| decimal(f) && len(f) == parts(label)) {
            return Some(Place { depth, label });
        }
        (label.shape != Shape::Bare).then(|| self.place_below(label, false))
    }

    /// Places the first label of a sequence whose style is open already: a list inside a deeper clause that announces
    /// one, else the same level again.
    fn place_restart(&self, label: Label, same: usize) -> Place {
        let announced = self.frames.last().is_some_and(|f| f.colon);
        let nested = announced && same + 1 < self.frames.len() && self.frames.len() < DEEPEST;
        Place { depth: if nested { self.frames.len() } else { same }, label }
    }

    /// Places a label of a new style below the innermost clause that may hold it.
    fn place_below(&self, label: Label, first: bool) -> Place {
        let own = rank(label.family, label.shape, parts(label));
        let holds = |f: &Frame| {
            rank_of(f) < own
                || rank_of(f) == own && !same_kind(f, label)
                || f.colon && first && (f.family != Family::Bullet || own >= 80)
        };
        let depth = self.find(holds).map_or(0, |at| at + 1);
        Place { depth: depth.min(DEEPEST), label }
    }
}
