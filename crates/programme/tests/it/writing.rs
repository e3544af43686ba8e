//! Writing: what is written loads as the same programme.

use dongho_base::{Decimal, Localized};
use dongho_programme::{Comparator, Programme, Question, load, write};
use proptest::prelude::*;

use crate::sample;

fn sound() -> Programme {
    load(&sample::files()).0.expect("the sample is sound")
}

#[track_caller]
fn comes_back(programme: &Programme) {
    let files = write(programme);
    let (back, diagnostics) = load(&files);
    assert_eq!(back.as_ref(), Some(programme), "{diagnostics:#?}\n{}", files["targets.toml"]);
}

#[test]
fn a_programme_that_is_written_loads_as_the_same() {
    comes_back(&sound());
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let files = write(&sound());
    assert_eq!(write(&load(&files).0.expect("sound")), files);
}

#[test]
fn a_file_says_what_it_is_and_long_texts_are_folded() {
    let mut programme = sound();
    programme.targets[0].name.vi = "một câu khá dài ".repeat(20).trim().to_owned();
    let files = write(&programme);
    let targets = &files["targets.toml"];
    assert!(
        targets.starts_with("#:schema ../../docs/schema/targets.schema.json\n# Các chỉ tiêu"),
        "{targets}"
    );
    assert!(targets.lines().all(|line| line.chars().count() <= 120), "{targets}");
    assert!(targets.contains("\nlow = 45\nhigh = 47.5\n"), "{targets}");
    comes_back(&programme);
}

fn text() -> impl Strategy<Value = String> {
    "[a-zđưừ \"\\\\\n\t\r\u{0}\u{7f}\u{301}#=\\[\\]{}']{1,200}x"
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u32..=12)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_text_and_number_comes_back(
        texts in proptest::collection::vec(text(), 6),
        low in decimal(),
        base in proptest::option::of(decimal()),
        flags in any::<(bool, bool)>(),
        printed in proptest::collection::vec(text(), 0..5),
    ) {
        let mut programme = sound();
        let target = &mut programme.targets[0];
        target.name = Localized::new(&texts[0], &texts[1]);
        target.as_printed.clone_from(&texts[2]);
        target.unit = Some(texts[3].clone());
        target.comparator = Some(Comparator::AtLeast);
        (target.low, target.high, target.base_value) = (Some(low), None, base);
        (target.averaged_over_phase, target.aspirational) = flags;
        let assumed = flags.0.then(|| Localized::new(&texts[5], ""));
        target.questions = vec![Question { text: Localized::new(&texts[4], &texts[3]), assumed }];
        programme.tasks[0].product = Some(texts[5].clone());
        programme.parties[0].as_printed = printed;
        comes_back(&programme);
    }
}
