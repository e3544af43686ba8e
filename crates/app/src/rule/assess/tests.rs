use dongho_base::{Localized, Period};
use dongho_programme::Comparator;

use super::*;

fn target(kind: TargetKind, comparator: Comparator, low: &str) -> Target {
    Target {
        id: "II.1".to_owned(),
        clause: "II.1".to_owned(),
        sentence: String::new(),
        as_printed: String::new(),
        name: Localized::default(),
        kind,
        comparator: Some(comparator),
        low: low.parse().ok(),
        high: None,
        unit: None,
        phase: Some(YearSpan { from: 2026, to: 2030 }),
        base_year: None,
        base_value: None,
        reference: None,
        averaged_over_phase: false,
        aspirational: false,
        indicator: None,
        lead: Vec::new(),
        questions: Vec::new(),
    }
}

fn on(target: &Target, values: &[(i32, &str)], day: &str) -> TargetState {
    assessed(target, values, day).0
}

fn assessed(target: &Target, values: &[(i32, &str)], day: &str) -> Assessment {
    let points: Vec<_> = values
        .iter()
        .map(|(year, value)| Point { period: Period::Year(*year), value: value.parse().unwrap() })
        .collect();
    let ratios = vec![None; points.len()];
    let known = Known { points: &points, ratios: &ratios, proven: false, direction: None, years: None };
    let (state, why) = assess(target, &known, day.parse().unwrap());
    assert!(why.vi.ends_with('.') && why.en.ends_with('.'), "{why:?}");
    (state, why)
}

#[test]
fn values_from_before_the_phase_are_named_where_the_phase_has_none() {
    let target = target(TargetKind::Value, Comparator::AtLeast, "40");
    let values = [(2023, "10"), (2025, "12.5")];
    let (state, why) = assessed(&target, &values, "2026-06-01");
    assert_eq!(state, TargetState::NoData);
    assert_eq!(why.vi, "Chưa ghi giá trị nào của giai đoạn. Giá trị gần nhất trước đó là 12,5 (năm 2025).");
    assert_eq!(why.en, "No value of the phase has been recorded. The latest value before it is 12.5 (2025).");
    let (state, why) = assessed(&target, &values[..1], "2025-06-01");
    assert_eq!(state, TargetState::NotApplicable);
    assert_eq!(why.vi, "Giai đoạn bắt đầu từ năm 2026. Giá trị gần nhất trước đó là 10 (năm 2023).");
    assert_eq!(assessed(&target, &[], "2026-06-01").1.vi, "Chưa ghi giá trị nào.");
}

#[test]
fn nothing_recorded_is_neither_zero_nor_failure() {
    let target = target(TargetKind::Value, Comparator::AtLeast, "40");
    assert_eq!(on(&target, &[], "2025-06-01"), TargetState::NotApplicable, "its phase has not begun");
    assert_eq!(on(&target, &[], "2026-06-01"), TargetState::NoData);
    assert_eq!(on(&target, &[], "2031-06-01"), TargetState::NoData);
    assert_eq!(on(&target, &[(2028, "0")], "2029-01-01"), TargetState::NotApplicable, "one value, no line");
}

#[test]
fn a_level_is_compared_with_the_straight_line_from_its_base() {
    let target = Target {
        base_year: Some(2025),
        base_value: Some(20.into()),
        ..target(TargetKind::Value, Comparator::AtLeast, "40")
    };
    // The line asks for 28 at the end of 2027.
    assert_eq!(on(&target, &[(2027, "28")], "2028-01-01"), TargetState::OnCourse);
    assert_eq!(on(&target, &[(2027, "25.2")], "2028-01-01"), TargetState::AtRisk);
    assert_eq!(on(&target, &[(2027, "25.1")], "2028-01-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2027, "40")], "2028-01-01"), TargetState::Reached);
}

#[test]
fn without_a_base_the_first_value_starts_the_line() {
    let target = target(TargetKind::Value, Comparator::AtLeast, "40");
    assert_eq!(
        on(&target, &[(2024, "10"), (2027, "26")], "2028-01-01"),
        TargetState::OnCourse,
        "25 would do"
    );
    assert_eq!(on(&target, &[(2024, "10"), (2027, "20")], "2028-01-01"), TargetState::OffCourse);
}

#[test]
fn after_the_due_year_only_its_own_value_decides() {
    let target = target(TargetKind::Value, Comparator::AtLeast, "40");
    assert_eq!(on(&target, &[(2029, "30")], "2031-02-01"), TargetState::NoData);
    assert_eq!(on(&target, &[(2029, "30"), (2030, "39.9")], "2031-02-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2029, "30"), (2030, "40")], "2031-02-01"), TargetState::Reached);
}

#[test]
fn more_than_is_not_met_by_the_number_itself() {
    let target = target(TargetKind::Value, Comparator::MoreThan, "50");
    assert_eq!(on(&target, &[(2030, "50")], "2031-01-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2030, "50.01")], "2031-01-01"), TargetState::Reached);
}

#[test]
fn between_is_met_from_its_near_number_on() {
    let target = Target { high: Some(47.into()), ..target(TargetKind::Value, Comparator::Between, "45") };
    assert_eq!(on(&target, &[(2030, "45")], "2031-01-01"), TargetState::Reached);
    assert_eq!(on(&target, &[(2030, "60")], "2031-01-01"), TargetState::Reached, "over the top is success");
    assert_eq!(on(&target, &[(2030, "44.9")], "2031-01-01"), TargetState::OffCourse);
}

#[test]
fn about_allows_a_twentieth() {
    let target = target(TargetKind::Value, Comparator::About, "30");
    assert_eq!(on(&target, &[(2030, "28.5")], "2031-01-01"), TargetState::Reached);
    assert_eq!(on(&target, &[(2030, "28.4")], "2031-01-01"), TargetState::OffCourse);
}

#[test]
fn less_is_better_where_the_goal_is_a_ceiling() {
    let ceiling = Target {
        low: None,
        high: Some(10.into()),
        base_year: Some(2025),
        base_value: Some(20.into()),
        ..target(TargetKind::Value, Comparator::AtMost, "")
    };
    assert_eq!(on(&ceiling, &[(2027, "16")], "2028-01-01"), TargetState::OnCourse);
    assert_eq!(on(&ceiling, &[(2027, "17")], "2028-01-01"), TargetState::AtRisk);
    assert_eq!(on(&ceiling, &[(2027, "10")], "2028-01-01"), TargetState::Reached);
}

#[test]
fn a_level_to_be_kept_has_to_hold_in_every_year() {
    let target = target(TargetKind::Maintain, Comparator::MoreThan, "0.78");
    assert_eq!(on(&target, &[(2020, "0.5"), (2026, "0.79")], "2027-01-01"), TargetState::OnCourse);
    assert_eq!(on(&target, &[(2026, "0.79"), (2027, "0.78")], "2028-01-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2026, "0.79"), (2030, "0.8")], "2031-01-01"), TargetState::Reached);
}

#[test]
fn growth_is_the_mean_of_the_years_recorded() {
    let target = target(TargetKind::GrowthPerYear, Comparator::AtLeast, "25");
    assert_eq!(on(&target, &[(2026, "20"), (2027, "30")], "2028-01-01"), TargetState::OnCourse);
    assert_eq!(on(&target, &[(2026, "20"), (2027, "25")], "2028-01-01"), TargetState::AtRisk);
    assert_eq!(on(&target, &[(2026, "20"), (2030, "29")], "2031-01-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2026, "20"), (2027, "25")], "2031-01-01"), TargetState::NoData);
}

#[test]
fn a_value_for_the_whole_phase_wins_over_the_mean() {
    let target = Target { averaged_over_phase: true, ..target(TargetKind::Value, Comparator::AtLeast, "45") };
    let whole = Period::Years(YearSpan { from: 2026, to: 2030 });
    let points =
        [Point { period: Period::Year(2026), value: 10.into() }, Point { period: whole, value: 46.into() }];
    let known = Known { points: &points, ratios: &[None, None], proven: false, direction: None, years: None };
    assert_eq!(assess(&target, &known, "2031-01-01".parse().unwrap()).0, TargetState::Reached);
}

#[test]
fn a_change_starts_from_nothing() {
    let target = Target { base_year: Some(2025), ..target(TargetKind::Change, Comparator::Equal, "6") };
    assert_eq!(on(&target, &[(2026, "2")], "2027-01-01"), TargetState::OnCourse);
    assert_eq!(on(&target, &[(2028, "2")], "2029-01-01"), TargetState::OffCourse);
    assert_eq!(on(&target, &[(2028, "6")], "2029-01-01"), TargetState::Reached);
}

#[test]
fn a_milestone_is_reached_by_proof_and_its_silence_is_no_failure() {
    let target =
        Target { comparator: None, low: None, ..target(TargetKind::Milestone, Comparator::Equal, "") };
    let state = |proven, day: &str| {
        let known = Known { points: &[], ratios: &[], proven, direction: None, years: None };
        assess(&target, &known, day.parse().unwrap()).0
    };
    assert_eq!(state(false, "2025-12-31"), TargetState::NotApplicable);
    assert_eq!(state(false, "2030-12-31"), TargetState::NoData);
    assert_eq!(state(false, "2031-01-01"), TargetState::NoData);
    assert_eq!(state(true, "2031-01-01"), TargetState::Reached);
}

#[test]
fn a_level_set_by_others_needs_what_was_set() {
    let target = Target {
        comparator: Some(Comparator::AtLeast),
        low: None,
        ..target(TargetKind::Reference, Comparator::AtLeast, "")
    };
    let points = [Point { period: Period::Year(2026), value: 100.into() }];
    let state = |ratio| {
        let known = Known { points: &points, ratios: &[ratio], proven: false, direction: None, years: None };
        assess(&target, &known, "2027-01-01".parse().unwrap()).0
    };
    assert_eq!(state(None), TargetState::NotApplicable);
    assert_eq!(state(Some((100.into(), 100.into()))), TargetState::OnCourse);
    assert_eq!(state(Some((99.into(), 100.into()))), TargetState::OffCourse);
}
