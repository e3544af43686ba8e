//! The reviewed programme of Bắc Ninh.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dongho_base::NaiveDate;
use dongho_programme::{Programme, Responsible, TargetKind, load, name_on, responsible, write};

/// The reviewed files, texts by name.
pub fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/bac-ninh");
    fs::read_dir(folder)
        .expect("programmes/bac-ninh is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .map(|(name, path)| (name, fs::read_to_string(path).expect("UTF-8")))
        .collect()
}

/// The reviewed programme, sound.
pub fn programme() -> Programme {
    load(&files()).0.expect("programmes/bac-ninh has no errors")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn answers(party: &str, item: &str, date: &str) -> Vec<String> {
    let programme = programme();
    responsible(&programme, party, Some(item), day(date))
        .into_iter()
        .map(|it| match it {
            Responsible::Party(id) => id,
            Responsible::Open(_) => "?".to_owned(),
        })
        .collect()
}

#[test]
fn the_files_are_sound_complete_and_as_the_writer_writes_them() {
    let files = files();
    let (programme, diagnostics) = load(&files);
    assert_eq!(diagnostics, []);
    let programme = programme.expect("sound");
    assert_eq!(write(&programme), files, "run the files through load and write once");
    let numeric = |kind| !matches!(kind, TargetKind::Milestone | TargetKind::Rank);
    let (numbers, deliverables): (Vec<_>, Vec<_>) = programme.targets.iter().partition(|it| numeric(it.kind));
    assert_eq!((numbers.len(), deliverables.len()), (25, 19));
    assert_eq!((programme.tasks.len(), programme.duties.len(), programme.sources.len()), (11, 19, 20));
    assert_eq!((programme.orientations.len(), programme.solutions.len()), (4 + 17 + 50, 9 + 29 + 1));
    assert!(numbers.iter().all(|it| it.indicator.is_some() && it.base_value.is_none()));
    let named = programme.parties.iter().filter(|it| !it.as_printed.is_empty());
    assert_eq!(named.count(), 23);
}

#[test]
fn targets_are_named_not_quoted() {
    for target in programme().targets {
        let words = target.as_printed.split_whitespace().count();
        assert!(words <= 17, "{}: {words} syllables are more than a name", target.id);
    }
}

#[test]
fn the_planning_department_hands_everything_to_finance_and_the_merged_province_goes_on() {
    let task = |date| answers("so-ke-hoach-va-dau-tu", "PL.6", date);
    assert_eq!(task("2025-02-28"), ["so-ke-hoach-va-dau-tu"]);
    assert_eq!(task("2025-03-01"), ["so-tai-chinh"]);
    assert_eq!(task("2025-07-01"), ["so-tai-chinh-2025"]);
    assert_eq!(answers("so-tai-chinh", "PL.6", "2026-11-23"), ["so-tai-chinh-2025"]);
}

#[test]
fn the_duties_of_information_and_communications_are_split() {
    assert_eq!(
        answers("so-thong-tin-va-truyen-thong", "V.8.-1", "2025-03-01"),
        ["so-van-hoa-the-thao-va-du-lich"]
    );
    assert_eq!(answers("so-thong-tin-va-truyen-thong", "V.8.-2", "2025-03-01"), ["so-khoa-hoc-va-cong-nghe"]);
    assert_eq!(
        answers("so-thong-tin-va-truyen-thong", "V.8.-2", "2026-01-01"),
        ["so-khoa-hoc-va-cong-nghe-2025"]
    );
}

#[test]
fn vocational_training_goes_to_education_and_skills_tasks_have_two_heirs() {
    let labour = "so-lao-dong-thuong-binh-va-xa-hoi";
    assert_eq!(answers(labour, "V.5.p1", "2025-03-01"), ["so-giao-duc-va-dao-tao"]);
    assert_eq!(answers(labour, "PL.7", "2026-01-01"), ["so-giao-duc-va-dao-tao-2025", "so-noi-vu-2025"]);
}

#[test]
fn what_the_districts_owed_is_an_open_question_since_july_2025() {
    assert_eq!(answers("ubnd-cac-huyen-thanh-pho", "PL.2", "2025-06-30"), ["ubnd-cac-huyen-thanh-pho"]);
    assert_eq!(answers("ubnd-cac-huyen-thanh-pho", "PL.2", "2025-07-01"), ["?"]);
    assert_eq!(answers("cac-so-ban-nganh-va-ubnd-huyen", "V.10.-2", "2025-07-01"), ["cac-so-ban-nganh", "?"]);
}

#[test]
fn every_body_that_ended_has_an_heir_or_a_question() {
    let programme = programme();
    for party in programme.parties.iter().filter(|party| party.valid_to.is_some()) {
        let heirs = responsible(&programme, &party.id, None, day("2026-11-23"));
        assert!(!heirs.contains(&Responsible::Party(party.id.clone())), "{}: {heirs:?}", party.id);
    }
}

#[test]
fn old_names_say_who_it_is_today() {
    let programme = programme();
    let party = programme.party("so-ke-hoach-va-dau-tu").expect("there");
    let name = name_on(&programme, party, None, day("2025-04-01"));
    assert_eq!(name.vi, "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)");
    let committee = programme.party("uy-ban-nhan-dan-tinh").expect("there");
    assert_eq!(name_on(&programme, committee, None, day("2026-01-01")).vi, committee.name.vi);
}

#[test]
fn the_files_hold_no_sentence_of_the_decision() {
    let decision =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/decisions/123-qd-ubnd-bac-ninh.txt");
    let Ok(text) = fs::read_to_string(decision) else {
        return println!(
            "left out: ../shared/decisions is absent, so nothing was compared with the document itself"
        );
    };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let text = words(&text);
    let official = ["title", "issuer"];
    for (file, content) in files() {
        let table: toml::Table = content.parse().expect("TOML");
        let mut texts = Vec::new();
        gather(&toml::Value::Table(table), &official, &mut texts);
        for found in texts.iter().filter(|it| it.split_whitespace().count() > 17) {
            assert!(!text.contains(&words(found)), "{file} holds the decision's own words: {found}");
        }
    }
}

/// Gathers all texts but those under keys that hold official names.
fn gather(value: &toml::Value, but: &[&str], texts: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => texts.push(text.clone()),
        toml::Value::Array(items) => items.iter().for_each(|item| gather(item, but, texts)),
        toml::Value::Table(table) => {
            table
                .iter()
                .filter(|(key, _)| !but.contains(&key.as_str()))
                .for_each(|(_, it)| gather(it, but, texts));
        }
        _ => {}
    }
}
