//! Targets and phases: numbers that fit the comparator, years that fit the phases.

use dongho_base::YearSpan;
use rust_decimal::Decimal;

use crate::load::parts::{Item, Parts};
use crate::report::Report;
use crate::{Comparator, Head, Target, TargetKind};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    let head = parts.head.as_ref().and_then(|item| Some((item, item.value.as_ref()?)));
    let years = head.and_then(|(item, head)| check_phases(item, head, report));
    for item in &parts.targets {
        let Some(target) = &item.value else { continue };
        check_numbers(item, target, report);
        check_kind(item, target, report);
        check_years(item, target, years, report);
    }
}

/// Checks the phases and returns the years from the first to the last of them.
fn check_phases(item: &Item<Head>, head: &Head, report: &mut Report) -> Option<YearSpan> {
    for (index, phase) in head.phases.iter().enumerate() {
        check_order(item, &format!("phase.{index}.years"), phase.years, report);
        if head.phases.iter().take(index).any(|earlier| earlier.id == phase.id) {
            let vi = format!("Giai đoạn `{}` đã có ở trên.", phase.id);
            let en = format!("The phase `{}` already stands above.", phase.id);
            report.error("PRG-0020", item.place(&format!("phase.{index}.id")), vi, en);
        }
    }
    if head.phases.iter().any(|phase| phase.years.from > phase.years.to) {
        return None;
    }
    let from = head.phases.iter().map(|phase| phase.years.from).min()?;
    let to = head.phases.iter().map(|phase| phase.years.to).max()?;
    Some(YearSpan { from, to })
}

fn check_order<T>(item: &Item<T>, path: &str, years: YearSpan, report: &mut Report) {
    if years.from > years.to {
        let vi = format!("Năm đầu {} sau năm cuối {}.", years.from, years.to);
        let en = format!("The first year {} is after the last, {}.", years.from, years.to);
        report
            .error("PRG-0030", item.place(path), vi, en)
            .hint("Đổi chỗ hai năm hoặc sửa năm gõ nhầm.", "Swap the years or mend the one mistyped.");
    }
}

fn check_years(item: &Item<Target>, target: &Target, years: Option<YearSpan>, report: &mut Report) {
    let Some(phase) = target.phase else { return };
    check_order(item, "phase", phase, report);
    if let Some(years) = years.filter(|years| !years.contains(phase.from) || !years.contains(phase.to)) {
        let vi = format!("Giai đoạn {}-{} nằm ngoài các giai đoạn của chương trình.", phase.from, phase.to);
        let en = format!("{}-{} lies outside the phases of the programme.", phase.from, phase.to);
        report.error("PRG-0036", item.place("phase"), vi, en).hint(
            format!("Các giai đoạn trong programme.toml trải từ {} đến {}.", years.from, years.to),
            format!("The phases in programme.toml run from {} to {}.", years.from, years.to),
        );
    }
    if let Some(base) = target.base_year.filter(|base| *base > phase.to) {
        let vi = format!("Năm gốc {base} sau giai đoạn {}-{}.", phase.from, phase.to);
        let en = format!("The base year {base} is after the phase {}-{}.", phase.from, phase.to);
        report.error("PRG-0037", item.place("base_year"), vi, en);
    }
}

fn check_kind(item: &Item<Target>, target: &Target, report: &mut Report) {
    let numbers = target.low.is_some() || target.high.is_some() || target.base_value.is_some();
    match target.kind {
        TargetKind::Milestone if numbers || target.comparator.is_some() => {
            let (vi, en) = ("Mốc không có con số để so sánh.", "A milestone has no numbers to compare.");
            report.error("PRG-0034", item.place("kind"), vi.into(), en.into()).hint(
                "Bỏ comparator, low, high, base_value hoặc chọn kind khác.",
                "Remove comparator, low, high and base_value, or choose another kind.",
            );
        }
        TargetKind::Reference if target.reference.is_none() => {
            let (vi, en) =
                ("Thiếu `reference`: so với mức nào?", "`reference` is missing: compared with what?");
            report.error("PRG-0035", item.place("kind"), vi.into(), en.into());
        }
        TargetKind::Milestone | TargetKind::Rank | TargetKind::Reference => {}
        _ if target.comparator.is_none() => {
            let (vi, en) =
                ("Chưa có cách so sánh, nên chưa đánh giá được.", "Cannot be judged: no comparator yet.");
            report.warning("PRG-0035", item.place("kind"), vi.into(), en.into()).hint(
                "Thêm comparator và con số, ví dụ comparator = \"at_least\", low = 12.",
                "Add a comparator and its number, such as comparator = \"at_least\", low = 12.",
            );
        }
        _ => {}
    }
}

fn check_numbers(item: &Item<Target>, target: &Target, report: &mut Report) {
    let Some(comparator) = target.comparator else {
        if target.low.is_some() || target.high.is_some() {
            let (vi, en) = ("Có con số nhưng thiếu `comparator`.", "There are numbers but no `comparator`.");
            report.error("PRG-0033", item.place("low"), vi.into(), en.into());
        }
        return;
    };
    let (low, high) = needs(comparator);
    // A level that another authority sets has no number of its own.
    if target.kind != TargetKind::Reference {
        missing(item, "low", low && target.low.is_none(), report);
        missing(item, "high", high && target.high.is_none(), report);
    }
    superfluous(item, "low", !low, target.low, report);
    superfluous(item, "high", !high, target.high, report);
    if let (Some(low), Some(high)) = (target.low, target.high)
        && low > high
    {
        let (vi, en) = (
            format!("Số dưới {low} lớn hơn số trên {high}."),
            format!("`low` {low} is above `high` {high}."),
        );
        report.error("PRG-0031", item.place("low"), vi, en).hint("Đổi chỗ hai số.", "Swap the two numbers.");
    }
}

/// Which of `low` and `high` a comparator uses.
fn needs(comparator: Comparator) -> (bool, bool) {
    match comparator {
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Equal | Comparator::About => (true, false),
        Comparator::AtMost | Comparator::LessThan => (false, true),
        Comparator::Between => (true, true),
    }
}

fn missing(item: &Item<Target>, key: &str, is_missing: bool, report: &mut Report) {
    if is_missing {
        let (vi, en) = (format!("Cách so sánh này cần `{key}`."), format!("This comparator needs `{key}`."));
        report.error("PRG-0032", item.place("comparator"), vi, en).hint(
            "at_most và less_than dùng high; between dùng cả hai; còn lại dùng low.",
            "at_most and less_than use high; between uses both; the others use low.",
        );
    }
}

fn superfluous(item: &Item<Target>, key: &str, unused: bool, number: Option<Decimal>, report: &mut Report) {
    if let Some(number) = number.filter(|_| unused) {
        let vi = format!("Cách so sánh này không dùng `{key}` = {number}.");
        let en = format!("This comparator does not use `{key}` = {number}.");
        report.error("PRG-0033", item.place(key), vi, en).hint(
            "at_most và less_than dùng high; between dùng cả hai; còn lại dùng low.",
            "at_most and less_than use high; between uses both; the others use low.",
        );
    }
}
