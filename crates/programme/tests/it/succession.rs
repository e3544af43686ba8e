//! Succession: who answers for what on which day.

use dongho_base::{Localized, NaiveDate};
use dongho_programme::{
    Programme, Question, Responsible, Succession, SuccessionKind, load, name_on, responsible,
};

use crate::sample;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn act(from: &str, to: Option<&str>, date: &str, items: &[&str]) -> Succession {
    Succession {
        from: from.into(),
        to: to.map(str::to_owned),
        date: day(date),
        kind: SuccessionKind::Split,
        function: None,
        items: items.iter().map(|it| (*it).to_owned()).collect(),
        instrument: None,
        confirmed: true,
        question: to.is_none().then(question),
    }
}

fn question() -> Question {
    Question { text: Localized::new("Ai nhận?", "Who takes it?"), assumed: None }
}

fn programme(acts: Vec<Succession>) -> Programme {
    let mut programme = load(&sample::files()).0.expect("sound");
    for party in &mut programme.parties {
        party.valid_to = None;
    }
    programme.successions = acts;
    programme
}

fn answers(programme: &Programme, party: &str, item: &str, date: &str) -> Vec<String> {
    responsible(programme, party, Some(item), day(date))
        .into_iter()
        .map(|it| match it {
            Responsible::Party(id) => id,
            Responsible::Open(question) => question.text.en,
        })
        .collect()
}

#[test]
fn before_the_day_the_old_body_answers_and_from_the_day_on_the_new_one() {
    let programme =
        programme(vec![act("a", Some("b"), "2025-03-01", &[]), act("b", Some("c"), "2025-07-01", &[])]);
    assert_eq!(answers(&programme, "a", "PL.1", "2025-02-28"), ["a"]);
    assert_eq!(answers(&programme, "a", "PL.1", "2025-03-01"), ["b"]);
    assert_eq!(answers(&programme, "a", "PL.1", "2025-07-01"), ["c"]);
}

#[test]
fn an_act_that_names_the_item_wins_over_one_that_takes_the_rest() {
    let acts = vec![
        act("a", Some("b"), "2025-03-01", &[]),
        act("a", Some("c"), "2025-03-01", &["V.1"]),
        act("a", Some("d"), "2025-03-01", &["V.1"]),
    ];
    let programme = programme(acts);
    assert_eq!(answers(&programme, "a", "V.1", "2026-01-01"), ["c", "d"]);
    assert_eq!(answers(&programme, "a", "V.2", "2026-01-01"), ["b"]);
}

#[test]
fn an_undecided_heir_is_an_open_question() {
    let programme = programme(vec![act("a", None, "2025-07-01", &[])]);
    assert_eq!(answers(&programme, "a", "V.1", "2025-07-01"), ["Who takes it?"]);
}

#[test]
fn a_body_that_ended_without_any_act_leaves_a_question_too() {
    let mut programme = programme(vec![]);
    programme.parties[0].valid_to = Some(day("2025-02-28"));
    let open = responsible(&programme, "so-a", None, day("2025-03-01"));
    assert!(matches!(open.as_slice(), [Responsible::Open(_)]), "{open:?}");
    assert_eq!(responsible(&programme, "so-a", None, day("2025-02-28")), [Responsible::Party("so-a".into())]);
}

#[test]
fn acts_in_a_circle_come_to_an_end() {
    let acts = vec![act("a", Some("b"), "2025-01-01", &[]), act("b", Some("a"), "2025-01-01", &[])];
    assert_eq!(answers(&programme(acts), "a", "V.1", "2026-01-01"), ["a has ended; who inherits?"]);
}

#[test]
fn what_an_heir_gave_away_earlier_does_not_carry_along_what_it_got_later() {
    let acts = vec![act("b", Some("c"), "2024-01-01", &[]), act("a", Some("b"), "2025-01-01", &[])];
    assert_eq!(answers(&programme(acts), "a", "V.1", "2026-01-01"), ["b"]);
}

#[test]
fn names_tell_who_a_body_is_today() {
    let programme = load(&sample::files()).0.expect("sound");
    let party = programme.party("so-a").expect("there");
    assert_eq!(name_on(&programme, party, None, day("2025-02-28")).vi, "Sở A");
    let now = name_on(&programme, party, None, day("2026-01-01"));
    assert_eq!(now, Localized::new("Sở A (nay là Sở B)", "Department A (now Department B)"));
}
