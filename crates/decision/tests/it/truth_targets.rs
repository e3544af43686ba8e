//! Targets and milestones of the real decision, field by field.

use std::collections::BTreeSet;

use dongho_decision::{Comparator, Reading, Target, TargetKind, read_text};
use serde_json::Value;

use crate::truth::truth;

/// Words that the printed metric must hold, by the key of the metric in the truth.
const KEY_WORDS: [(&str, &[&str]); 20] = [
    ("st_recurrent_budget_vs_central", &["chi thường xuyên", "ngân sách cấp tỉnh"]),
    ("tfp_share_of_grdp_growth", &["Tỷ trọng đóng góp", "(TFP)", "tăng trưởng GRDP"]),
    ("tech_appraisal_coverage", &["dự án đầu tư mới", "được thẩm định"]),
    ("rd_fte_per_10k", &["nhân lực nghiên cứu", "quy đổi toàn thời gian"]),
    ("innovative_startup_projects_supported", &["Hỗ trợ", "dự án khởi nghiệp đổi mới sáng tạo"]),
    ("st_enterprises_supported", &["Hỗ trợ", "doanh nghiệp khoa học và công nghệ"]),
    (
        "st_and_startup_enterprises_increase",
        &["doanh nghiệp khoa học và công nghệ", "doanh nghiệp khởi nghiệp đổi mới sáng tạo"],
    ),
    ("hightech_share_of_manufacturing", &["tỉ trọng giá trị sản phẩm công nghiệp công nghệ cao", "chế tạo"]),
    ("hdi", &["phát triển con người (HDI)"]),
    ("patent_applications_growth", &["Số lượng đơn đăng ký sáng chế"]),
    ("patents_granted_growth", &["Số lượng", "văn bằng bảo hộ sáng chế"]),
    ("design_applications_growth", &["đơn đăng ký kiểu dáng công nghiệp"]),
    ("trademark_applications_growth", &["đơn đăng ký nhãn hiệu"]),
    ("plant_variety_applications_growth", &["đơn đăng ký bảo hộ giống cây trồng"]),
    ("patents_commercialised_share", &["tỷ lệ sáng chế được khai thác thương mại"]),
    ("st_orgs_ranked", &["tổ chức khoa học và công nghệ được xếp hạng"]),
    ("innovation_active_share_of_st_enterprises", &["Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo"]),
    ("digital_economy_share", &["Tỷ trọng kinh tế số"]),
    ("epi", &["chỉ số hiệu quả môi trường (EPI)"]),
    ("sti_budget_vs_central", &["kinh phí ngân sách cấp tỉnh"]),
];

/// Units as printed, by the key of the metric; a metric that is not here has none.
const UNITS: [(&str, &str); 16] = [
    ("tfp_share_of_grdp_growth", "%"),
    ("tech_appraisal_coverage", "%"),
    ("rd_fte_per_10k", "người trên một vạn dân"),
    ("innovative_startup_projects_supported", "dự án"),
    ("st_enterprises_supported", "doanh nghiệp"),
    ("st_and_startup_enterprises_increase", "doanh nghiệp"),
    ("hightech_share_of_manufacturing", "%"),
    ("patent_applications_growth", "%/năm"),
    ("patents_granted_growth", "%/năm"),
    ("design_applications_growth", "%/năm"),
    ("trademark_applications_growth", "%/năm"),
    ("plant_variety_applications_growth", "%/năm"),
    ("patents_commercialised_share", "%"),
    ("st_orgs_ranked", "tổ chức"),
    ("innovation_active_share_of_st_enterprises", "%"),
    ("digital_economy_share", "%"),
];

#[test]
fn every_quantitative_target_of_the_decision_is_read_right() {
    let Some(truth) = truth("the quantitative targets") else { return };
    let reading = read_text(&truth.text);
    let wanted = truth.facts["quantitative_targets"].as_array().unwrap();
    let mut wrong = Vec::new();
    for fact in wanted {
        let id = fact["id"].as_str().unwrap();
        match by_id(&reading, id) {
            Some(target) => {
                wrong.extend(differences(fact, target).into_iter().map(|what| format!("{id}: {what}")))
            }
            None => wrong.push(format!("{id} is missing: {}", fact["vi"])),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(wanted.len(), 25);
}

#[test]
fn nothing_else_in_the_decision_is_reported_as_a_numeric_target() {
    let Some(truth) = truth("the numbers that are no targets") else { return };
    let reading = read_text(&truth.text);
    let wanted: Vec<&str> = ids(&truth.facts["quantitative_targets"]).collect();
    let others: Vec<String> = reading
        .targets
        .iter()
        .filter(|target| !matches!(target.kind, TargetKind::Milestone | TargetKind::Rank))
        .filter(|target| !wanted.iter().any(|id| is_named(target, id)))
        .map(|target| format!("{} {}", target.id, target.metric))
        .collect();
    assert!(others.is_empty(), "{}", others.join("\n"));
}

#[test]
fn every_deliverable_of_the_decision_is_a_milestone_or_a_rank() {
    let Some(truth) = truth("the qualitative deliverables") else { return };
    let reading = read_text(&truth.text);
    let mut wrong = Vec::new();
    for fact in truth.facts["qualitative_deliverables"].as_array().unwrap() {
        let id = fact["id"].as_str().unwrap();
        let kind = if fact["kind"] == "ranking" { TargetKind::Rank } else { TargetKind::Milestone };
        let Some(target) = by_id(&reading, id) else {
            wrong.push(format!("{id} is missing: {}", fact["vi"]));
            continue;
        };
        let printed = fact["vi"].as_str().unwrap();
        if target.kind != kind || !target.metric.contains(printed) || !same_phase(fact, target) {
            wrong.push(format!("{id}: {kind:?} \"{printed}\" {} read as {target:?}", fact["phase"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_place_of_a_target_holds_its_words() {
    let Some(truth) = truth("the places of the targets") else { return };
    let reading = read_text(&truth.text);
    for target in &reading.targets {
        let place = truth.text[target.start..target.end].split_whitespace().collect::<Vec<_>>().join(" ");
        let clause = reading.clauses.iter().find(|clause| clause.id == target.clause).unwrap();
        assert!(
            clause.start <= target.start && target.end <= clause.end,
            "{} lies outside its clause",
            target.id
        );
        let last = target.metric.split(' ').next_back().unwrap();
        assert!(place.contains(last), "{}: \"{}\" is not in \"{place}\"", target.id, target.metric);
    }
    let ids: BTreeSet<&str> = reading.targets.iter().map(|target| target.id.as_str()).collect();
    assert_eq!(ids.len(), reading.targets.len(), "an id is used twice");
}

/// A clause with one statement may carry its number or not.
fn is_named(target: &Target, id: &str) -> bool {
    target.id == id || (target.id == target.clause && format!("{}.1", target.id) == id)
}

fn by_id<'r>(reading: &'r Reading, id: &str) -> Option<&'r Target> {
    reading.targets.iter().find(|target| is_named(target, id))
}

fn ids(facts: &Value) -> impl Iterator<Item = &str> {
    facts.as_array().into_iter().flatten().filter_map(|fact| fact["id"].as_str())
}

fn same_phase(fact: &Value, target: &Target) -> bool {
    let read = target.phase.map(|phase| format!("{}-{}", phase.from, phase.to));
    fact["phase"].as_str() == read.as_deref()
}

fn differences(fact: &Value, target: &Target) -> Vec<String> {
    let key = fact["metric_key"].as_str().unwrap();
    let mut wrong = Vec::new();
    let mut check = |what: &str, wanted: String, read: String| {
        if wanted != read {
            wrong.push(format!("{what} is {wanted}, read {read}"));
        }
    };
    let (kind, comparator) = asked(fact);
    check("kind", format!("{kind:?}"), format!("{:?}", target.kind));
    check("comparator", format!("{:?}", Some(comparator)), format!("{:?}", target.comparator));
    let number = |value: &Value| value.as_f64();
    let low = number(&fact["value"]).or_else(|| number(&fact["value_min"]));
    let read =
        |value: Option<dongho_base::Decimal>| value.map(|value| value.to_string().parse::<f64>().unwrap());
    check("low", format!("{low:?}"), format!("{:?}", read(target.low)));
    check("high", format!("{:?}", number(&fact["value_max"])), format!("{:?}", read(target.high)));
    let unit = UNITS.iter().find(|(metric, _)| *metric == key).map(|(_, unit)| *unit);
    check("unit", format!("{unit:?}"), format!("{:?}", target.unit.as_deref()));
    let stated = fact["base_year_stated"] != false;
    let base = fact["base_year"].as_i64().filter(|_| stated);
    check("base year", format!("{base:?}"), format!("{:?}", target.base_year.map(i64::from)));
    check("aim", (fact["aspirational"] == true).to_string(), target.aspirational.to_string());
    check(
        "reference",
        format!("{:?}", fact["reference_vi"].as_str()),
        format!("{:?}", target.reference.as_deref()),
    );
    let averaged = fact["time_basis"].as_str().is_some_and(|basis| basis.contains("average"));
    check("average", averaged.to_string(), target.averaged_over_phase.to_string());
    if !same_phase(fact, target) {
        wrong.push(format!("phase is {}, read {:?}", fact["phase"], target.phase));
    }
    let words = KEY_WORDS.iter().find(|(metric, _)| *metric == key).map_or(&[][..], |(_, words)| *words);
    assert!(!words.is_empty(), "no key words for {key}");
    for word in words.iter().filter(|word| !target.metric.to_lowercase().contains(&word.to_lowercase())) {
        wrong.push(format!("metric lacks \"{word}\": {}", target.metric));
    }
    wrong
}

/// The truth's operators in the words of the import contract.
fn asked(fact: &Value) -> (TargetKind, Comparator) {
    match fact["comparator"].as_str().unwrap() {
        ">=" if fact["value"].is_null() => (TargetKind::Reference, Comparator::AtLeast),
        ">=" => (TargetKind::Value, Comparator::AtLeast),
        ">" => (TargetKind::Value, Comparator::MoreThan),
        "=" => (TargetKind::Value, Comparator::Equal),
        "between" => (TargetKind::Value, Comparator::Between),
        "approx" => (TargetKind::Value, Comparator::About),
        "growth_pa_between" => (TargetKind::GrowthPerYear, Comparator::Between),
        "increase_by" => (TargetKind::Change, Comparator::AtLeast),
        "maintain_>" => (TargetKind::Maintain, Comparator::MoreThan),
        other => panic!("the truth has an operator that this test does not know: {other}"),
    }
}
