//! Parts of a programme in plain words, Vietnamese and English.

use chrono::NaiveDate;
use dongho_base::{Localized, YearSpan};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;
use rust_decimal::Decimal;

use crate::{Comparator, Target, TargetKind, TaskTime};

/// Returns what a target demands in words: "45-47%", "trên 50%", "từ 12 người trở lên"; empty for plain milestones.
pub fn target_level(target: &Target) -> Localized {
    let (low, high) = (amount(target.low, target), amount(target.high, target));
    match target.comparator {
        None => Localized::default(),
        Some(Comparator::AtLeast) => both(&low, |it| (format!("từ {it} trở lên"), format!("{it} or more"))),
        Some(Comparator::MoreThan) => both(&low, |it| (format!("trên {it}"), format!("more than {it}"))),
        Some(Comparator::AtMost) => both(&high, |it| (format!("không quá {it}"), format!("at most {it}"))),
        Some(Comparator::LessThan) => both(&high, |it| (format!("dưới {it}"), format!("less than {it}"))),
        Some(Comparator::Equal) => both(&low, |it| (format!("đúng {it}"), format!("exactly {it}"))),
        Some(Comparator::About) => both(&low, |it| (format!("khoảng {it}"), format!("about {it}"))),
        Some(Comparator::Between) => {
            let from = |format: fn(Decimal) -> String| target.low.map(format).unwrap_or_default();
            Localized::new(
                format!("{}-{}", from(|it| format_number(it.normalize())), high.vi),
                format!("{}-{}", from(|it| it.normalize().to_string()), high.en),
            )
        }
    }
}

/// Each language gets its own amount: 1.234,5 in Vietnamese, 1234.5 in English.
fn both(amount: &Localized, words: fn(&str) -> (String, String)) -> Localized {
    Localized::new(words(&amount.vi).0, words(&amount.en).1)
}

fn amount(number: Option<Decimal>, target: &Target) -> Localized {
    let Some(number) = number else {
        let reference = target.reference.as_deref().unwrap_or("?");
        return Localized::new(reference, reference);
    };
    let unit = match target.unit.as_deref() {
        Some(unit) if unit.starts_with('%') => unit.to_owned(),
        Some(unit) => format!(" {unit}"),
        None => String::new(),
    };
    Localized::new(
        format!("{}{unit}", format_number(number.normalize())),
        format!("{}{unit}", number.normalize()),
    )
}

/// Returns the kind of a target in words.
pub(crate) fn target_kind(kind: TargetKind) -> Localized {
    let (vi, en) = match kind {
        TargetKind::Value => ("mức phải đạt", "a level to be reached"),
        TargetKind::GrowthPerYear => ("tốc độ tăng bình quân năm", "average growth a year"),
        TargetKind::Change => ("mức tăng, giảm so với gốc", "a change against the base"),
        TargetKind::Maintain => ("mức phải giữ hằng năm", "a level to be kept every year"),
        TargetKind::Milestone => ("mốc, sản phẩm", "a milestone"),
        TargetKind::Rank => ("thứ hạng", "a rank"),
        TargetKind::Reference => ("so với mức cơ quan khác giao", "against a level set elsewhere"),
    };
    Localized::new(vi, en)
}

/// Returns years in words: "2023-2025", "2030".
pub(crate) fn years(years: YearSpan) -> Localized {
    let text =
        if years.from == years.to { years.to.to_string() } else { format!("{}-{}", years.from, years.to) };
    same(&text)
}

/// Returns the time of a task, as printed where it is.
pub(crate) fn time(time: &TaskTime) -> Localized {
    let ends = [&time.from, &time.to].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("-");
    match (&time.text, ends.is_empty()) {
        (Some(text), true) => same(text),
        (Some(text), false) => same(&format!("{text} ({ends})")),
        (None, _) => same(&ends),
    }
}

/// Returns a day as each language writes it.
pub(crate) fn day(date: NaiveDate) -> Localized {
    Localized::new(format_date(date), date.format("%-d %B %Y").to_string())
}

/// Returns a number as each language writes it.
pub(crate) fn number(number: Decimal) -> Localized {
    Localized::new(format_number(number), number.normalize().to_string())
}

/// Returns a text that both languages share.
pub(crate) fn same(text: &str) -> Localized {
    Localized::new(text, text)
}
