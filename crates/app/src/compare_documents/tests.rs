//! An invented decision and what may be done to it.

use std::fs;
use std::path::Path;

use dongho_decision::read_text;

use super::{ReadDocument, compare_documents};

const DECISION: &str = include_str!("tests/decision.txt");
const AMENDING: &str = include_str!("tests/amending.txt");

fn told(old: &str, new: &str) -> Vec<(String, String)> {
    let (before, after) = (read_text(old), read_text(new));
    let old = ReadDocument { reading: &before, text: old };
    let new = ReadDocument { reading: &after, text: new };
    compare_documents(old, new).into_iter().map(|it| (it.vi, it.en)).collect()
}

/// The decision with some words replaced; each has to stand there exactly once.
fn amended(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(DECISION.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from:?} stands once");
        text.replace(from, to)
    })
}

/// Asserts that the edits are told in exactly these sentences.
#[track_caller]
fn assert_told(edits: &[(&str, &str)], wanted: &[&str]) {
    let told = told(DECISION, &amended(edits));
    assert_eq!(told.iter().map(|(vi, _)| vi.as_str()).collect::<Vec<_>>(), wanted);
}

#[test]
fn a_document_compared_with_itself_says_nothing() {
    assert_eq!(told(DECISION, DECISION), []);
    assert_eq!(told(AMENDING, AMENDING), []);
}

#[test]
fn the_head_articles_and_recipients_are_compared() {
    assert_told(
        &[
            ("77/QĐ-UBND", "78/QĐ-UBND"),
            ("kể từ ngày ký.", "từ ngày 01 tháng 02 năm 2026."),
            ("- Lưu: VT.", "- Cổng thông tin điện tử tỉnh;\n- Lưu: VT."),
            ("2. Sở Tài chính\n", "2. Sở Tài chính  \n"),
        ],
        &[
            "Chương trình: số, ký hiệu từ 77/QĐ-UBND thành 78/QĐ-UBND.",
            "Chương trình: ngày có hiệu lực từ 12/01/2026 thành 01/02/2026.",
            "Điều 2: từ “… hiệu lực thi hành kể từ ngày ký.” thành “… hiệu lực thi hành từ ngày 01 tháng 02 năm 2026.”.",
            "Nơi nhận: thêm Cổng thông tin điện tử tỉnh.",
            "Cơ quan Cổng Thông tin điện tử tỉnh: thêm mới.",
        ],
    );
}

#[test]
fn a_raised_target_and_one_put_in_front_are_told_with_their_levels() {
    let target = "Chỉ tiêu Điều 1.II.1";
    assert_told(
        &[
            ("đạt 30%", "đạt trên 35%"),
            ("b) Số đơn", "b) Có 3 sàn giao dịch công nghệ.\n\nc) Số đơn"),
            ("c) Có từ", "d) Có từ"),
        ],
        &[
            &format!(
                "{target}.a (Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo): mức trước là từ 30% trở lên, nay là trên 35%."
            ),
            &format!(
                "{target}.b (sàn giao dịch công nghệ): thêm mới; mức từ 3 sàn giao dịch trở lên; giai đoạn 2030."
            ),
            &format!("{target}.c (Số đơn đăng ký sáng chế): trước đây là Điều 1.II.1.b."),
            &format!("{target}.d (doanh nghiệp khoa học và công nghệ): trước đây là Điều 1.II.1.c."),
        ],
    );
}

#[test]
fn tasks_parties_and_duties_are_told_with_what_differs() {
    let task = "Nhiệm vụ Điều-1.III.1.a.a (Xây dựng phòng thí nghiệm dùng chung của tỉnh)";
    let duty = "Trách nhiệm Điều 1.IV.1";
    assert_told(
        &[
            ("2026 - 2028", "2026 - 2029"),
            ("phối hợp: Sở Tài chính", "phối hợp: Sở Tài chính, Sở Nội vụ"),
            ("triển khai Chương trình;", "triển khai, đôn đốc Chương trình;"),
            ("b) Tổ chức sơ kết vào năm 2028 và tổng kết vào năm 2030.\n\n", ""),
        ],
        &[
            "Cơ quan Sở Nội vụ: thêm mới.",
            &format!("{task}: phối hợp từ Sở Tài chính thành Sở Tài chính, Sở Nội vụ."),
            &format!("{task}: thời gian từ Năm 2026 - 2028 (2026-2028) thành Năm 2026 - 2029 (2026-2029)."),
            &format!(
                "{duty}.b (Tổ chức sơ kết vào năm 2028 và tổng kết vào năm 2030): bỏ; cơ quan Sở Khoa học và Công nghệ."
            ),
            &format!(
                "{duty}.a: câu chữ đổi từ “… các sở, ngành triển khai Chương trình; định kỳ …” thành “… các sở, ngành triển khai, đôn đốc Chương trình; định kỳ …”."
            ),
        ],
    );
}

#[test]
fn a_new_section_is_told_once_and_what_follows_keeps_its_identity() {
    assert_told(
        &[
            ("IV. TỔ CHỨC", "IV. KINH PHÍ\n\nKinh phí do ngân sách tỉnh bảo đảm.\n\nV. TỔ CHỨC"),
            ("doanh nghiệp là trung tâm", "người dân là trung tâm"),
        ],
        &[
            "Đoạn Điều 1.I.1: từ “… phát triển của tỉnh, doanh nghiệp là trung tâm.” thành “… phát triển của tỉnh, người dân là trung tâm.”.",
            "Mục Điều 1.IV thêm mới: “KINH PHÍ”.",
            "Đoạn Điều 1.IV.p1 thêm mới: “Kinh phí do ngân sách tỉnh bảo đảm.”.",
            "Mục Điều 1.V (TỔ CHỨC THỰC HIỆN): trước đây là Điều 1.IV.",
        ],
    );
}

#[test]
fn a_decision_that_amends_points_is_told_as_such_and_claims_nothing_removed() {
    let told = told(DECISION, AMENDING);
    assert!(
        told[0].0.contains("hãy đọc cùng văn bản cũ") && told[0].1.contains("read it beside"),
        "{told:?}"
    );
    let orders: Vec<_> = told[1..].iter().map(|(_, en)| en.as_str()).collect();
    assert_eq!(
        orders,
        [
            "Điều 1.1: Sửa đổi điểm a khoản 1 Mục II. Today at Điều 1.II.1.a: “Tỷ lệ doanh nghiệp có hoạt động đổi mới \
             sáng tạo đạt 30%.”. New words: “a) Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt 40%”.",
            "Điều 1.2: Bổ sung điểm d vào khoản 1 Mục II. New words: “d) Có 5 phòng thí nghiệm được công nhận”.",
            "Điều 1.3: Bãi bỏ điểm b khoản 1 Mục III. Today at Điều 1.III.1.b: “Xây dựng cơ sở dữ liệu chuyên gia”.",
        ]
    );
}

#[test]
fn an_amendment_of_something_else_or_without_readable_points_says_so() {
    let other = AMENDING.replace("77/QĐ-UBND", "55/QĐ-UBND");
    let of_another = told(DECISION, &other);
    assert!(of_another[0].0.contains("hãy kiểm tra lại"), "{of_another:?}");
    assert!(of_another.iter().all(|(vi, _)| !vi.contains("Hiện nay tại")), "{of_another:?}");
    let points = AMENDING.find("Điều 1.").expect("there")..AMENDING.find("Điều 2.").expect("there");
    let silent = AMENDING.replace(&AMENDING[points], "Điều 1. Các nội dung nêu tại phụ lục kèm theo.\n\n");
    let told = told(DECISION, &silent);
    assert!(told.len() == 2 && told[1].0.contains("đọc hai văn bản cạnh nhau"), "{told:?}");
}

#[test]
fn an_amendment_that_prints_the_whole_programme_anew_is_compared_in_full() {
    let anew = DECISION
        .replace(
            "Phê duyệt Chương trình phát triển khoa học và công nghệ\n",
            "Sửa đổi, bổ sung Chương trình phát triển khoa học và công nghệ\n",
        )
        .replace("đạt 30%", "đạt 35%");
    let told = told(DECISION, &anew);
    assert!(told.iter().any(|(_, en)| en.contains("level from 30% or more to 35% or more")), "{told:?}");
}

#[test]
fn every_document_of_the_corpus_is_the_same_as_itself_and_differs_from_the_next() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../decision/tests/corpus");
    let paths =
        fs::read_dir(folder).expect("the corpus is there").map(|entry| entry.expect("readable").path());
    let mut texts: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .map(|path| (path.clone(), fs::read_to_string(path).expect("UTF-8")))
        .collect();
    texts.sort();
    assert!(texts.len() > 20, "only {} documents were found", texts.len());
    for (path, text) in &texts {
        assert_eq!(told(text, text), [], "{}", path.display());
    }
    for pair in texts.windows(2) {
        let [(old, before), (_, after)] = pair else { continue };
        assert_ne!(told(before, after), [], "{} and the next", old.display());
    }
}
