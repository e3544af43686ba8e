//! Drafts of every document in the corpus are sound, and silence becomes a question.

use std::fs;
use std::path::Path;

use dongho_base::{Decimal, Language, Severity, YearSpan};
use dongho_decision::{
    Comparator, Party, PartyKind, Reading, Target, TargetKind, Task, TaskTime, TimeKind, read_text,
};
use dongho_programme::{Programme, Question, load, render, write};

use super::draft_programme;

/// Returns the draft of a text, written to files and loaded again.
#[track_caller]
fn draft(text: &str) -> Programme {
    draft_of(&read_text(text), text)
}

#[track_caller]
fn draft_of(reading: &Reading, text: &str) -> Programme {
    let drafted = draft_programme(reading, text);
    let files = write(&drafted);
    let (loaded, diagnostics) = load(&files);
    let errors: Vec<_> = diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{}", render(&errors, &files, Language::En));
    assert_eq!(loaded.as_ref(), Some(&drafted), "what is written loads as the same");
    drafted
}

#[test]
fn the_draft_of_every_document_of_the_corpus_is_sound() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../decision/tests/corpus");
    let mut read = 0;
    for entry in fs::read_dir(corpus).expect("the corpus is there") {
        let path = entry.expect("readable").path();
        if path.extension().is_some_and(|it| it == "txt")
            && let Ok(text) = fs::read_to_string(&path)
        {
            draft(&text);
            read += 1;
        }
    }
    assert!(read >= 10, "only {read} documents were found");
}

#[test]
fn a_text_that_is_no_decision_gives_a_draft_that_only_asks() {
    for text in ["", "không có gì ở đây", "a)\n\n- \n1.\n\u{0}\u{1}"] {
        let programme = draft(text);
        assert_eq!(programme.head.id, "muc");
        assert!(programme.head.questions.iter().any(|it| it.text.vi.contains("số, ký hiệu")), "{text:?}");
    }
}

/// A reading with one target and one task that leave much open.
fn silent_reading() -> Reading {
    let mut reading = read_text("a) Số đơn sáng chế tăng 25-30%/năm.");
    reading.targets = vec![Target {
        id: "a".into(),
        clause: "a".into(),
        metric: "Số đơn sáng chế".into(),
        kind: TargetKind::GrowthPerYear,
        comparator: Some(Comparator::Between),
        low: Some(Decimal::from(25)),
        high: Some(Decimal::from(30)),
        unit: None,
        phase: None,
        base_year: None,
        base_value: None,
        reference: None,
        averaged_over_phase: true,
        aspirational: false,
        lead: Vec::new(),
        start: 3,
        end: 20,
    }];
    reading.parties = vec![Party {
        name: "Các sở, ban, ngành".into(),
        kind: PartyKind::Group,
        as_printed: vec!["Sở, ban, ngành".into()],
    }];
    reading.tasks = vec![Task {
        no: "1".into(),
        group: None,
        text: "Xây dựng cơ sở dữ liệu".into(),
        lead: vec!["sở, ban,  ngành".into()],
        coordinating: vec!["Sở Tài chính".into(), "sở Tài Chính".into()],
        product: None,
        time: TaskTime {
            text: Some("Hằng năm".into()), kind: Some(TimeKind::Yearly), from: None, to: None
        },
        clause: "Phụ lục II".into(),
        start: 0,
        end: 0,
    }];
    reading
}

#[test]
fn silence_of_the_decision_becomes_a_question() {
    let programme = draft_of(&silent_reading(), "a) Số đơn sáng chế tăng 25-30%/năm.");
    let asked =
        |questions: &[Question]| questions.iter().map(|it| it.text.vi.as_str()).collect::<Vec<_>>().join(" ");
    let target = asked(&programme.targets[0].questions);
    for silence in ["Đơn vị tính", "Thời hạn", "Năm gốc", "Số liệu gốc", "Cơ quan chịu trách nhiệm"]
    {
        assert!(target.contains(silence), "{silence} is not asked: {target}");
    }
    let task = asked(&programme.tasks[0].questions);
    assert!(task.contains("tập hợp mở") && task.contains("Năm cuối"), "{task}");
}

#[test]
fn bodies_are_found_again_however_they_are_printed() {
    let programme = draft_of(&silent_reading(), "a) Số đơn sáng chế tăng 25-30%/năm.");
    assert_eq!(programme.tasks[0].id, "PL-II.1");
    assert_eq!(programme.tasks[0].lead, ["cac-so-ban-nganh"]);
    assert_eq!(programme.tasks[0].coordinating, ["so-tai-chinh"]);
    assert_eq!(programme.parties[1].as_printed, ["Sở Tài chính", "sở Tài Chính"]);
}

#[test]
fn numbers_that_contradict_themselves_are_asked_about_and_stop_nothing() {
    let mut reading = silent_reading();
    reading.targets[0].low = Some(Decimal::from(300));
    reading.targets[0].phase = Some(YearSpan { from: 2030, to: 2026 });
    let programme = draft_of(&reading, "");
    let target = &programme.targets[0];
    assert_eq!((target.low, target.comparator, target.phase), (None, None, None));
    let asked: Vec<_> = target.questions.iter().map(|it| it.text.en.as_str()).collect();
    assert!(asked.contains(&"The numbers need reading again: 300; 30."), "{asked:?}");
    assert!(asked.contains(&"The phase is printed 2030-2026."), "{asked:?}");
}

#[test]
fn solutions_stand_under_their_headings_and_targets_do_not() {
    let text = "Phần thứ hai\nMỤC TIÊU, NHIỆM VỤ\n\nI. MỤC TIÊU\n\n1. Định hướng đến năm 2030\n\na) Đạt 45%.\n\n\
                II. NHIỆM VỤ VÀ GIẢI PHÁP\n\n1. Hoàn thiện cơ chế, chính sách\n\na) Rà soát các quy định.\n\n\
                III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính\n\n- Bố trí kinh phí.\n";
    let programme = draft(text);
    let names: Vec<_> = programme.solutions.iter().map(|it| it.name.vi.as_str()).collect();
    assert_eq!(names, ["Hoàn thiện cơ chế, chính sách", "Rà soát các quy định"]);
    assert_eq!(programme.solutions[1].parent.as_ref(), Some(&programme.solutions[0].id));
    assert_eq!(programme.orientations, []);
}
