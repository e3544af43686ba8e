//! Bounds before and after: what old values still fit.

use dongho_base::Decimal;
use dongho_programme::{Audience, FieldType, Limit};

use super::Found;

/// Returns whether values of the old type have the form of the new.
pub(super) fn same_form(old: &FieldType, new: &FieldType) -> bool {
    use FieldType as T;
    let text = |kind: &T| matches!(kind, T::Text { .. } | T::LongText { .. });
    let whole = |kind: &T| matches!(kind, T::Integer { .. } | T::Money { .. } | T::Year { .. });
    old.word() == new.word() || (text(old) && text(new)) || (whole(old) && whole(new))
}

/// Returns whether some values of the old type keep the bounds no more.
pub(super) fn is_narrower(old: &FieldType, new: &FieldType) -> bool {
    let (Some(before), Some(after)) = (bounds(old), bounds(new)) else { return limits_differ(old, new) };
    let below = |(least, _): (Option<Decimal>, Option<Decimal>)| least.unwrap_or(Decimal::MIN);
    let above = |(_, most): (Option<Decimal>, Option<Decimal>)| most.unwrap_or(Decimal::MAX);
    let scale = |kind: &FieldType| match kind {
        FieldType::Decimal { scale, .. } => *scale,
        _ => 0,
    };
    below(after) > below(before) || above(after) < above(before) || scale(new) < scale(old)
}

fn bounds(kind: &FieldType) -> Option<(Option<Decimal>, Option<Decimal>)> {
    match kind {
        FieldType::Text { max_length }
        | FieldType::LongText { max_length }
        | FieldType::Localized { max_length } => Some((None, Some(Decimal::from(*max_length)))),
        FieldType::Integer { min, max, .. }
        | FieldType::Money { min, max }
        | FieldType::Year { min, max } => Some((Some(Decimal::from(*min)), Some(Decimal::from(*max)))),
        FieldType::Decimal { min, max, .. } => Some((*min, *max)),
        FieldType::File { max_megabytes, .. } => Some((None, Some(Decimal::from(*max_megabytes)))),
        _ => None,
    }
}

/// Returns whether dates have other limits; those that move with the day cannot be compared, so any change counts.
fn limits_differ(old: &FieldType, new: &FieldType) -> bool {
    let (FieldType::Date { min, max }, FieldType::Date { min: new_min, max: new_max }) = (old, new) else {
        return false;
    };
    let earlier = |a: &Option<Limit>, b: &Option<Limit>| match (a, b) {
        (_, None) => false,
        (Some(Limit::Day(a)), Some(Limit::Day(b))) => b > a,
        (a, b) => a != b,
    };
    let later = |a: &Option<Limit>, b: &Option<Limit>| match (a, b) {
        (Some(Limit::Day(a)), Some(Limit::Day(b))) => b < a,
        _ => earlier(a, b),
    };
    earlier(min, new_min) || later(max, new_max)
}

pub(super) fn bound(subject: &str, found: &mut Found) {
    found.care(
        subject,
        "giới hạn chặt hơn: giá trị cũ ngoài giới hạn phải sửa khi bản ghi được sửa",
        "the bounds are narrower: old values beyond them have to be mended when their record is changed",
    );
}

pub(super) fn rules(subject: &str, added: usize, found: &mut Found) {
    found.care(
        subject,
        format!("{added} quy tắc mới hoặc đã sửa: bản ghi không đáp ứng vẫn đọc được, nhưng phải sửa khi được thay đổi"),
        format!("{added} new or changed rules: records that do not meet them stay readable, but have to be mended when they are changed"),
    );
}

pub(super) fn audience(subject: &str, old: Audience, new: Audience, found: &mut Found) {
    if new < old {
        found.care(
            subject,
            "nhiều người xem được hơn, kể cả giá trị đã nhập",
            "more people can see it, also what was entered before",
        );
    } else if new > old {
        found.safe(subject, "ít người xem được hơn", "fewer people can see it");
    }
}
