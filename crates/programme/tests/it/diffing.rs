//! Differences between two versions, in words.

use dongho_base::Decimal;
use dongho_programme::{ChangeKind, Comparator, Programme, Subject, diff};

use crate::bac_ninh;

/// Returns the changes that `edit` makes, in Vietnamese and English.
fn changes(edit: impl FnOnce(&mut Programme)) -> Vec<(String, String)> {
    let old = bac_ninh::programme();
    let mut new = old.clone();
    edit(&mut new);
    diff(&old, &new).into_iter().map(|it| (it.text.vi, it.text.en)).collect()
}

fn one(edit: impl FnOnce(&mut Programme)) -> (String, String) {
    let changes = changes(edit);
    assert_eq!(changes.len(), 1, "{changes:#?}");
    changes.into_iter().next().expect("one")
}

#[test]
fn nothing_changed_says_nothing() {
    assert_eq!(changes(|_| ()), []);
}

#[test]
fn a_raised_target_is_told_with_both_levels() {
    let (vi, en) = one(|programme| {
        let target = programme.targets.iter_mut().find(|it| it.id == "II.2.1.c").expect("there");
        (target.comparator, target.low, target.high) =
            (Some(Comparator::MoreThan), Some(Decimal::from(50)), None);
    });
    assert_eq!(
        vi,
        "Chỉ tiêu II.2.1.c (Đóng góp của TFP vào tăng trưởng GRDP, 2023-2025): mức từ 45-47% thành trên 50%."
    );
    assert_eq!(
        en,
        "Target II.2.1.c (TFP contribution to GRDP growth, 2023-2025): level from 45-47% to more than 50%."
    );
}

#[test]
fn a_new_lead_and_a_new_time_are_two_changes_with_names() {
    let changes = changes(|programme| {
        let task = programme.tasks.iter_mut().find(|it| it.id == "PL.5").expect("there");
        task.lead = vec!["so-tai-chinh".into()];
        task.time.text = Some("Năm 2027".into());
        (task.time.from, task.time.to) = (None, Some("2027".into()));
    });
    let vi: Vec<_> = changes.iter().map(|(vi, _)| vi.split("): ").nth(1).expect("a change")).collect();
    assert_eq!(vi[0], "chủ trì từ Sở Khoa học và Công nghệ thành Sở Tài chính.");
    assert_eq!(vi[1], "thời gian từ Năm 2025-2030 (2025-2030) thành Năm 2027 (2027).");
}

#[test]
fn added_and_removed_items_are_told_with_what_matters() {
    let (vi, en) = one(|programme| {
        programme.targets.retain(|it| it.id != "II.2.2.c");
    });
    assert_eq!(
        vi,
        "Chỉ tiêu II.2.2.c (Đóng góp của TFP vào tăng trưởng GRDP, 2026-2030): bỏ; mức trên 50%; giai đoạn 2026-2030."
    );
    assert!(en.contains("removed; level more than 50%; phase 2026-2030"), "{en}");
    let (old, mut new) = (bac_ninh::programme(), bac_ninh::programme());
    new.duties.truncate(18);
    let added = diff(&new, &old);
    assert_eq!((added[0].kind, added[0].subject), (ChangeKind::Added, Subject::Duty));
    assert!(added[0].text.vi.contains("thêm mới; cơ quan Các tổ chức khoa học"), "{}", added[0].text.vi);
}

#[test]
fn a_renumbered_item_is_the_same_item() {
    let (vi, _) = one(|programme| {
        let duty = programme.duties.iter_mut().find(|it| it.id == "V.3.p1").expect("there");
        duty.id = "V.3.1".into();
    });
    assert!(vi.ends_with("trước đây là V.3.p1."), "{vi}");
}

#[test]
fn header_phases_parties_and_heirs_are_compared_too() {
    let changes = changes(|programme| {
        programme.head.decision.number = "124/QĐ-UBND".into();
        programme.head.phases[1].years.to = 2031;
        programme.parties[0].valid_to = None;
        let open =
            programme.successions.iter_mut().find(|it| it.from == "ubnd-cac-huyen-thanh-pho").expect("there");
        (open.to, open.question) = (Some("so-noi-vu-2025".into()), None);
    });
    let vi = changes.iter().map(|(vi, _)| vi.as_str()).collect::<Vec<_>>().join("\n");
    for told in [
        "số, ký hiệu từ 123/QĐ-UBND thành 124/QĐ-UBND",
        "các năm từ 2026-2030 thành 2026-2031",
        "Cơ quan Ủy ban nhân dân tỉnh Bắc Ninh: kết thúc: bỏ 30/06/2025",
        "Chuyển giao từ Ủy ban nhân dân các huyện, thành phố: bên nhận từ chưa rõ thành Sở Nội vụ tỉnh Bắc Ninh",
    ] {
        assert!(vi.contains(told), "{told:?} is missing in\n{vi}");
    }
}

#[test]
fn a_change_of_the_english_alone_is_told_as_such() {
    let (vi, en) = one(|programme| programme.tasks[0].name.en = "Tell people".into());
    assert!(vi.ends_with("bản tiếng Anh của tên đã thay đổi."), "{vi}");
    assert!(en.ends_with("English wording of name changed."), "{en}");
}

#[test]
fn a_body_under_another_id_and_name_is_known_by_how_it_is_printed() {
    let changes = changes(|programme| {
        let bodies = &mut programme.parties;
        let newspaper = bodies.iter_mut().find(|it| it.id == "bao-bac-ninh").expect("there");
        (newspaper.id, newspaper.name.vi) = ("bao".into(), "Tờ báo".into());
        newspaper.as_printed.reverse();
    });
    let about: Vec<_> =
        changes.iter().filter(|(vi, _)| vi.starts_with("Cơ quan")).map(|(vi, _)| vi).collect();
    assert_eq!(about, ["Cơ quan Tờ báo: tên từ Báo Bắc Ninh thành Tờ báo."]);
}
