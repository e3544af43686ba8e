//! How labels follow each other, and how far in a style usually stands.

use super::{Context, Frame};
use crate::tree::label::{Family, Label, Shape, may_be_skipped};

pub(super) fn len(frame: &Frame) -> usize {
    frame.numbers.all().len()
}

pub(super) fn parts(label: Label) -> usize {
    label.numbers.all().len()
}

pub(super) fn same_kind(frame: &Frame, label: Label) -> bool {
    frame.family == label.family && len(frame) == parts(label) && frame.shape == label.shape
}

/// Returns whether `label` is the next of the frame's sequence, whatever its closing mark.
pub(super) fn follows(frame: &Frame, label: Label) -> bool {
    if frame.family != label.family
        || len(frame) != parts(label)
        || frame.numbers.prefix() != label.numbers.prefix()
    {
        return false;
    }
    let (last, next) = (frame.numbers.last(), label.numbers.last());
    match label.family {
        Family::Lower | Family::Upper => next > last && (last + 1..next).all(may_be_skipped),
        _ => next == last + 1,
    }
}

/// Returns whether a label that neither begins nor continues a sequence may be one: lists do skip numbers and begin in
/// the middle, but a sentence may begin with a number or a letter too.
pub(super) fn allowed_skip(label: Label, context: Context, open: Option<&Frame>) -> bool {
    let gap = open.map_or(label.ordinal(), |f| label.ordinal().abs_diff(f.numbers.last()));
    match label.family {
        Family::Part | Family::Chapter | Family::Heading | Family::Subheading => true,
        Family::Article | Family::Appendix => true,
        Family::Roman => label.shape != Shape::Bare && context.capital,
        Family::Upper => context.capitals && label.shape != Shape::Bare,
        Family::Decimal => context.capital && gap <= 30,
        Family::Lower => label.shape == Shape::Paren && gap <= 12 || gap <= 3 && open.is_some(),
        Family::LowerRoman => label.shape != Shape::Open && gap <= 5,
        Family::Bullet => true,
    }
}

/// Returns how far in a style usually stands; only styles that are not open yet are compared by it.
pub(super) fn rank(family: Family, shape: Shape, parts: usize) -> usize {
    let level = match family {
        Family::Appendix => 0,
        Family::Part => 1,
        Family::Chapter => 2,
        Family::Heading => 3,
        Family::Subheading => 4,
        Family::Article => 5,
        Family::Roman | Family::Upper => 6,
        Family::Decimal if shape != Shape::Paren && shape != Shape::Parens => 7,
        Family::Decimal | Family::Lower | Family::LowerRoman => 8,
        Family::Bullet => 9,
    };
    level * 10 + parts
}

pub(super) fn rank_of(frame: &Frame) -> usize {
    rank(frame.family, frame.shape, len(frame))
}
