//! Records that are probably the same, and those that are not.

use std::collections::BTreeSet;

use dongho_registers::{Duplicates, Likeness, Record, groups};
use serde_json::json;

use crate::invented::{apiary, day, record, registers};

const WORDS: [&str; 12] =
    ["Sao", "Mai", "Hồng", "Hà", "Kinh", "Bắc", "Đông", "Á", "Minh", "Quang", "Tân", "Việt"];

/// Apiaries that are all different, with some that are the same written otherwise.
fn apiaries() -> Vec<(i64, Record)> {
    let word = |index: usize| WORDS[index % WORDS.len()];
    let mut all: Vec<(i64, Record)> = (0..120_usize)
        .map(|at| {
            let name = format!("Công ty TNHH {} {} {}", word(at), word(at / 12), word(at * 5 + at / 7));
            let record = json!({ "name": name, "kind": "01", "owner_code": format!("{:010}", 2_300_000_000_u64 + 977 * at as u64) });
            (at as i64, self::record(record))
        })
        .collect();
    let others = [
        json!({ "name": "CTY TNHH Ong Vàng Lục Ngạn", "kind": "01" }),
        json!({ "name": "Công ty trách nhiệm hữu hạn Ong Vàng Lục Ngạn", "kind": "01", "owner_code": "0100233488" }),
        json!({ "name": "Cong ty TNHH Ong Vang Lcu Ngan", "kind": "01" }),
        json!({ "name": "Trại ong Yên Thế", "owner_code": "0100109071" }),
        json!({ "name": "Hợp tác xã mật ong", "owner_code": "0100109071" }),
    ];
    all.extend(others.into_iter().enumerate().map(|(at, value)| (1000 + at as i64, record(value))));
    all
}

fn duplicates(all: &[(i64, Record)]) -> Duplicates {
    let registers = registers();
    Duplicates::new(apiary(&registers), all.iter().map(|(id, record)| (*id, record)))
}

#[test]
fn other_writings_of_a_name_are_found_with_the_evidence() {
    let all = apiaries();
    let pairs = duplicates(&all).pairs();
    let found: BTreeSet<(i64, i64)> = pairs.iter().map(|pair| (pair.one, pair.other)).collect();
    assert_eq!(found, BTreeSet::from([(1000, 1001), (1000, 1002), (1001, 1002), (1003, 1004)]));
    let certain = pairs.iter().find(|pair| pair.one == 1003).unwrap();
    assert!(certain.is_certain && certain.evidence[0].field == "owner_code");
    let slip = pairs.iter().find(|pair| (pair.one, pair.other) == (1000, 1002)).unwrap();
    assert!(!slip.is_certain && slip.probability >= 0.5);
    assert_eq!((slip.evidence[0].field.as_str(), slip.evidence[0].likeness), ("name", Likeness::Alike));
    assert_eq!(groups(&pairs), [vec![1000, 1001, 1002], vec![1003, 1004]]);
}

#[test]
fn a_record_that_is_being_entered_finds_what_the_list_finds() {
    let all = apiaries();
    let duplicates = duplicates(&all);
    let pairs = duplicates.pairs();
    for (id, record) in &all {
        let listed: BTreeSet<i64> = pairs
            .iter()
            .filter(|pair| pair.one == *id || pair.other == *id)
            .map(|pair| if pair.one == *id { pair.other } else { pair.one })
            .collect();
        let entered: BTreeSet<i64> =
            duplicates.find(record, Some(*id)).iter().map(|pair| pair.other).collect();
        assert_eq!(entered, listed, "{id}");
    }
    let new = record(json!({ "name": "công ty tnhh ong vàng lục ngạn" }));
    let found = duplicates.find(&new, None);
    assert!(found.len() >= 2 && found[0].probability >= found[1].probability, "{found:?}");
    assert!(duplicates.find(&record(json!({ "name": "Trạm khí tượng" })), None).is_empty());
}

#[test]
fn few_records_and_none_are_no_trouble() {
    assert!(duplicates(&[]).pairs().is_empty());
    let one = [(7, record(json!({ "name": "Ong" })))];
    assert!(duplicates(&one).pairs().is_empty());
    assert!(
        duplicates(&one)
            .find(&record(json!({ "name": 5, "opened": day("2020-01-01").to_string() })), None)
            .is_empty()
    );
    let same = [
        (7, record(json!({ "owner_code": "0100233488" }))),
        (9, record(json!({ "owner_code": "0100233488" }))),
    ];
    assert!(duplicates(&same).pairs()[0].is_certain);
}
