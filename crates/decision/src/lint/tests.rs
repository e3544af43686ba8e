use chrono::NaiveDate;
use dongho_base::{Decimal, YearSpan};

use super::lint;
use crate::{
    Clause, Document, Duty, Finding, Level, Reading, Source, Target, TargetKind, Task, TaskTime, TimeKind,
};

/// A reading of `text` as one paragraph.
fn reading(text: &str) -> Reading {
    let clause = clause("I", "", Level::Paragraph, None, 0, text.len(), text);
    Reading {
        document: Document::default(),
        bases: Vec::new(),
        proposal: None,
        citations: Vec::new(),
        clauses: vec![clause],
        targets: Vec::new(),
        tasks: Vec::new(),
        duties: Vec::new(),
        parties: Vec::new(),
        findings: Vec::new(),
        source: Source::default(),
    }
}

fn clause(
    id: &str,
    label: &str,
    level: Level,
    parent: Option<&str>,
    start: usize,
    end: usize,
    text: &str,
) -> Clause {
    Clause {
        id: id.to_owned(),
        label: label.to_owned(),
        level,
        parent: parent.map(str::to_owned),
        heading: None,
        text: text.to_owned(),
        start,
        end,
    }
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

fn of_text(text: &str) -> Vec<&'static str> {
    codes(&lint(text, &reading(text)))
}

/// Lints labels as siblings of one level; gives the labels that are doubted with their codes.
fn of_labels(level: Level, labels: &[&str]) -> Vec<(String, &'static str)> {
    let text = labels.join("\n") + "\n";
    let mut at = 0;
    let mut reading = reading(&text);
    reading.clauses.clear();
    for label in labels {
        let end = at + label.len() + 1;
        reading.clauses.push(clause(&format!("I.{label}.{at}"), label, level, Some("I"), at, end, ""));
        at = end;
    }
    lint(&text, &reading).into_iter().map(|finding| (finding.found, finding.code)).collect()
}

fn target(clause: &str, metric: &str, kind: TargetKind, low: i64, unit: Option<&str>) -> Target {
    Target {
        id: clause.to_owned(),
        clause: clause.to_owned(),
        metric: metric.to_owned(),
        kind,
        comparator: None,
        low: Some(Decimal::from(low)),
        high: None,
        unit: unit.map(str::to_owned),
        phase: Some(YearSpan { from: 2026, to: 2030 }),
        base_year: None,
        base_value: None,
        reference: None,
        lead: Vec::new(),
        averaged_over_phase: false,
        aspirational: false,
        start: 0,
        end: 0,
    }
}

fn of_targets(targets: Vec<Target>) -> Vec<&'static str> {
    let mut reading = reading("");
    // Findings at one place would count once; in a real text the targets stand apart.
    reading.targets = targets;
    for (at, target) in reading.targets.iter_mut().enumerate() {
        (target.start, target.end) = (at, at);
    }
    codes(&lint("", &reading))
}

fn task(no: &str, lead: &[&str], coordinating: &[&str], kind: TimeKind) -> Task {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Task {
        no: no.to_owned(),
        group: None,
        text: "Xây dựng cơ sở dữ liệu".to_owned(),
        lead: names(lead),
        coordinating: names(coordinating),
        product: None,
        time: TaskTime { text: Some("2026".to_owned()), kind: Some(kind), from: None, to: None },
        clause: "Phụ lục".to_owned(),
        start: 0,
        end: 0,
    }
}

fn of_tasks(tasks: Vec<Task>) -> Vec<&'static str> {
    let mut reading = reading("");
    reading.tasks = tasks;
    codes(&lint("", &reading))
}

#[test]
fn faults_of_recognition_are_found_with_their_place_and_suggestion() {
    let text = "ứng dụng tiên bộ khoa học";
    let finding = lint(text, &reading(text)).remove(0);
    assert_eq!((finding.code, finding.clause.as_deref()), ("DEC-0101", Some("I")));
    assert_eq!((finding.found.as_str(), finding.suggestion.as_deref()), ("tiên bộ", Some("tiến bộ")));
    assert_eq!(text.get(finding.start..finding.end), Some("tiên bộ"));
    assert!(finding.message.vi.contains("tiến bộ") && finding.message.en.contains("tiến bộ"));
}

#[test]
fn decomposed_text_is_doubted_at_its_own_bytes() {
    let text =
        dongho_vietnamese::normal::nfd("Phấn đấu; lĩnh vực khoa học công và công nghệ của Sở Tài Chính");
    let findings = lint(&text, &reading(&text));
    assert_eq!(codes(&findings), ["DEC-0102", "DEC-0106"]);
    let printed = text.get(findings[1].start..findings[1].end).unwrap();
    assert_eq!(dongho_vietnamese::nfc(printed), "Sở Tài Chính");
}

#[test]
fn marks_that_do_not_belong_are_found() {
    assert_eq!(of_text("**TM. ỦY BAN**"), ["DEC-0103"]);
    assert_eq!(of_text("*(Kèm theo Quyết định)*\n* Ghi chú\n(*) số liệu"), ["DEC-0103"]);
    assert_eq!(of_text("giai đoạn 2023 -2025; kinh tế- xã hội"), ["DEC-0104", "DEC-0104"]);
    assert_eq!(
        of_text("giai đoạn 2023-2025, 2026 - 2030\n- Sở Tài chính\nI- MỤC TIÊU\nLưu: VT -KT"),
        [] as [&str; 0]
    );
    assert_eq!(of_text("Đề án ‘Hỗ trợ doanh nghiệp’ và ‘a’"), ["DEC-0105", "DEC-0105"]);
}

#[test]
fn names_are_compared_with_their_official_form() {
    for text in [
        "Sở Tài Chính",
        "sở tài chính",
        "Sở Lao động, Thương binh và Xã hội",
        "Luật Ngân sách Nhà nước",
        "Việt nam",
    ] {
        assert_eq!(of_text(text), ["DEC-0106"], "{text}");
    }
    for text in [
        "SỞ TÀI CHÍNH",
        "Sở Tài chính",
        "Sở Lao động – Thương binh và Xã hội",
        "các cơ sở xây dựng",
        "cơ sở y tế",
        "tiến bộ khoa học và công nghệ",
        "Sở Văn hoá, Thể thao và Du lịch",
        "cán bộ y tế",
    ] {
        assert_eq!(of_text(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn figures_words_ranges_and_days_are_checked() {
    assert_eq!(of_text("trong 05 (bốn) ngày"), ["DEC-0501"]);
    assert_eq!(of_text("giai đoạn 2025-2023"), ["DEC-0502"]);
    assert_eq!(of_text("từ năm 2027 đến năm 2025"), ["DEC-0502"]);
    assert_eq!(of_text("đạt 47-45%"), ["DEC-0502"]);
    assert_eq!(of_text("ngày 31/02/2023"), ["DEC-0208"]);
    let fine =
        "05 (năm) ngày, 45-47%, 2023-2025, số 0222.3822-1234, ngày 29/02/2024, Luật 67/2025 (sửa đổi), 5G-4%";
    assert_eq!(of_text(fine), [] as [&str; 0]);
}

#[test]
fn numbers_of_instruments_are_checked() {
    for (text, code) in [
        ("Kèm theo Quyết định số/23/QĐ-UBND", "DEC-0201"),
        ("Kế hoạch số 313/UBND ngày 08/6/2022", "DEC-0202"),
        ("Quyết định số 12/KH-UBND", "DEC-0203"),
        ("Tờ trình số 32/TTr-SKHCCN", "DEC-0204"),
        ("Nghị định số 01/2021/NĐ-CP ngày 04/01/2022", "DEC-0205"),
        ("theo Kế hoạch 432/KH-UBND", "DEC-0209"),
    ] {
        assert_eq!(of_text(text), [code], "{text}");
    }
    for text in [
        "Nghị định số 01/2021/NĐ-CP ngày 04/01/2021",
        "Nghị quyết số 29-NQ/TW ngày 17/11/2022",
        "Công văn số 215/UBND-NC; Quyết định số 49/CP; Luật số 93/2025/QH15",
        "Nghị quyết số 1658/NQ-UBTVQH15; Thông tư số 20/2023/TT-BKHCN; Kế hoạch số:   /KH-UBND",
        "TCVN ISO/IEC 17025; 24/7; km/h; người/vạn dân; 15/12/2025",
    ] {
        assert_eq!(of_text(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn dates_of_instruments_fit_each_other_and_the_decision() {
    let two = "Quyết định số 569/QĐ-TTg ngày 11/5/2022; Quyết định số 569/QĐ-TTg ngày 12/5/2022";
    assert_eq!(of_text(two), ["DEC-0206"]);
    let later = "Tờ trình số 32/TTr-SKHCN ngày 08/3/2024";
    let mut reading = reading(later);
    reading.document.date = NaiveDate::from_ymd_opt(2023, 4, 5);
    assert_eq!(codes(&lint(later, &reading)), ["DEC-0207"]);
}

#[test]
fn a_lost_digit_is_restored_from_the_header() {
    let text = "(Kèm theo Quyết định số/23/QĐ-UBND ngày 05 tháng 4 năm 2023)";
    let mut reading = reading(text);
    reading.document.number = Some("123/QĐ-UBND".to_owned());
    let finding = lint(text, &reading).remove(0);
    assert_eq!((finding.code, finding.suggestion.as_deref()), ("DEC-0201", Some("số 123/QĐ-UBND")));
}

#[test]
fn numbering_that_skips_or_restarts_is_found() {
    let found = |level, labels: &[&str]| of_labels(level, labels);
    let one = |label: &str, code| vec![(label.to_owned(), code)];
    assert_eq!(found(Level::Article, &["Điều 1.", "Điều 2.", "Điều 4."]), one("Điều 4.", "DEC-0301"));
    assert_eq!(found(Level::Section, &["I.", "II.", "IV."]), one("IV.", "DEC-0301"));
    assert_eq!(found(Level::Section, &["I.", "II.", "II."]), one("II.", "DEC-0302"));
    assert_eq!(found(Level::Section, &["I.", "I."]), one("I.", "DEC-0302"));
    assert_eq!(found(Level::Point, &["a)", "(i)", "(ii)", "b)"]), []);
    assert_eq!(found(Level::Subsection, &["1.", "2.", "3.", "1."]), one("1.", "DEC-0303"));
    assert_eq!(found(Level::Point, &["a)", "b)", "đ)"]), one("đ)", "DEC-0301"));
}

#[test]
fn points_follow_the_vietnamese_alphabet() {
    let fine = ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)"];
    assert_eq!(of_labels(Level::Point, &fine), []);
    let latin = of_labels(Level::Point, &["a)", "b)", "c)", "d)", "e)", "f)", "g)", "h)"]);
    assert_eq!(latin, [("e)".to_owned(), "DEC-0304")]);
    let mixed = of_labels(Level::Point, &["a)", "b)", "c)", "d)", "đ)", "e)", "f)", "g)"]);
    assert_eq!(mixed, [("f)".to_owned(), "DEC-0304")]);
    assert_eq!(of_labels(Level::Section, &["A.", "B.", "C.", "D."]), []);
}

#[test]
fn captions_that_contradict_the_header_are_found_and_blank_ones_are_no_error() {
    let lint_caption = |text: &str| {
        let mut reading = reading(text);
        reading.clauses[0].level = Level::Appendix;
        reading.document.number = Some("123/QĐ-UBND".to_owned());
        reading.document.date = NaiveDate::from_ymd_opt(2023, 4, 5);
        codes(&lint(text, &reading))
    };
    let wrong = "Phụ lục\n(Kèm theo Quyết định số 132/QĐ-UBND ngày 06 tháng 4 năm 2023 của UBND tỉnh)";
    assert_eq!(lint_caption(wrong), ["DEC-0401", "DEC-0402"]);
    for fine in [
        "Phụ lục\n(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2023 của UBND tỉnh)",
        "Phụ lục\n(Kèm theo Quyết định số 0123/QĐ-UBND ngày 05/4/2023 của UBND tỉnh)",
        "Phụ lục II",
    ] {
        assert_eq!(lint_caption(fine), [] as [&str; 0], "{fine}");
    }
}

#[test]
fn targets_that_are_repeated_or_clash_are_found() {
    let index = "Chỉ số phát triển con người (HDI)";
    let longer = "đóng góp vào chỉ số phát triển con người (HDI)";
    let twice = vec![
        target("II.d", longer, TargetKind::Maintain, 1, None),
        target("II.i", index, TargetKind::Maintain, 1, None),
    ];
    assert_eq!(of_targets(twice), ["DEC-0601"]);
    let staff = "nhân lực nghiên cứu khoa học và phát triển công nghệ";
    let clash = vec![
        target("II.a", staff, TargetKind::Value, 12, Some("người")),
        target("II.b", staff, TargetKind::Value, 15, Some("người")),
    ];
    assert_eq!(of_targets(clash.clone()), ["DEC-0602"]);
    let mut phases = clash;
    phases[0].phase = Some(YearSpan { from: 2023, to: 2025 });
    assert_eq!(of_targets(phases), [] as [&str; 0]);
}

#[test]
fn targets_that_leave_something_open_are_found() {
    let growth = target("II.a", "số đơn đăng ký nhãn hiệu", TargetKind::GrowthPerYear, 20, Some("%/năm"));
    assert_eq!(of_targets(vec![growth.clone()]), ["DEC-0605"]);
    let based = Target { base_year: Some(2025), ..growth };
    assert_eq!(of_targets(vec![based]), [] as [&str; 0]);
    let no_unit = target("II.a", "nhân lực nghiên cứu khoa học", TargetKind::Value, 45, None);
    assert_eq!(of_targets(vec![no_unit]), ["DEC-0607"]);
    let share = target("II.a", "Tỷ trọng sản phẩm công nghệ cao", TargetKind::Value, 45, Some("%"));
    assert_eq!(of_targets(vec![share]), ["DEC-0608"]);
}

#[test]
fn a_share_of_a_narrower_whole_is_found() {
    let text = "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt 40% trong tổng số doanh nghiệp khoa học và công nghệ.";
    let metric = "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo";
    let mut reading = reading(text);
    let whole = target("I", metric, TargetKind::Value, 40, Some("%"));
    reading.targets = vec![Target { end: text.len(), ..whole }];
    let findings = lint(text, &reading);
    assert_eq!(codes(&findings), ["DEC-0603"]);
    assert!(
        findings[0].message.vi.contains("“doanh nghiệp khoa học và công nghệ”"),
        "{}",
        findings[0].message.vi
    );
}

#[test]
fn tasks_without_one_lead_or_an_end_are_found() {
    let by = TimeKind::By;
    assert_eq!(of_tasks(vec![task("1", &["Sở Tài chính"], &[], by)]), [] as [&str; 0]);
    assert_eq!(of_tasks(vec![task("1", &["Sở, ban, ngành"], &["Sở A", "Sở B"], by)]), ["DEC-0701"]);
    assert_eq!(of_tasks(vec![task("1", &["Các sở, ngành"], &["Sở A"], by)]), ["DEC-0701", "DEC-0706"]);
    assert_eq!(of_tasks(vec![task("1", &["Sở A", "Sở B"], &[], by)]), ["DEC-0702"]);
    assert_eq!(of_tasks(vec![task("1", &["Sở A"], &[], TimeKind::Yearly)]), ["DEC-0703"]);
    assert_eq!(
        of_tasks(vec![task("1", &["Sở A"], &[], by), task("3", &[], &[], by)]),
        ["DEC-0301", "DEC-0704"]
    );
    let mut backwards = task("1", &["Sở A"], &[], TimeKind::Range);
    (backwards.time.from, backwards.time.to) = (Some("2026-06".to_owned()), Some("2025".to_owned()));
    assert_eq!(of_tasks(vec![backwards]), ["DEC-0502"]);
}

#[test]
fn duties_and_tasks_name_the_same_bodies() {
    let mut reading = reading("");
    reading.tasks = vec![
        task("1", &["Sở KH&CN"], &["Ủy ban nhân dân các huyện, thành phố"], TimeKind::By),
        task("2", &["Sở Công Thương"], &[], TimeKind::By),
    ];
    let duty = |party: &str, at| Duty {
        clause: "V".to_owned(),
        party: party.to_owned(),
        role: None,
        text: "Thực hiện".to_owned(),
        start: at,
        end: at,
    };
    reading.duties = vec![
        duty("Sở Khoa học và Công nghệ", 0),
        duty("Các sở, ban, ngành, UBND các huyện, thành phố", 0),
        duty("Sở Nội vụ", 0),
    ];
    let findings = lint("", &reading);
    assert_eq!(codes(&findings), ["DEC-0801", "DEC-0802"]);
    assert!(
        findings[0].message.vi.contains("Sở Nội vụ") && findings[1].message.vi.contains("Sở Công Thương")
    );
}

/// Junk that makes a rule look far ahead or report without end must cost no more than its length.
#[test]
fn hostile_texts_are_linted_in_bounded_work() {
    let units = [
        "(",
        "05 (",
        "‘",
        "**a",
        "*a ",
        "Sở ",
        "Phân đầu. ",
        "a/",
        "của của ",
        "2025-",
        "Sở Tài Chính; ",
        "điều 1, ",
    ];
    for unit in units {
        let text = unit.repeat(150_000 / unit.len());
        let findings = lint(&text, &reading(&text));
        assert!(findings.len() <= 20_000, "{unit}: {} findings", findings.len());
    }
}
