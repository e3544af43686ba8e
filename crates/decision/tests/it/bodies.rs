//! Who has to do what, and under which name.

use dongho_decision::{Reading, Role, read_text};

const HEAD: &str = "ỦY BAN NHÂN DÂN TỈNH AN HẢI\nSố: 55/KH-UBND\nAn Hải, ngày 10 tháng 3 năm 2023\n\nKẾ HOẠCH\nTriển khai Chương trình\n\n";

fn read(body: &str) -> Reading {
    read_text(&format!("{HEAD}{body}"))
}

fn duties(body: &str) -> Vec<(String, Option<Role>, String)> {
    let duties = read(body).duties.into_iter();
    duties.map(|duty| (duty.party, duty.role, duty.text)).collect()
}

#[test]
fn points_below_an_introduction_have_its_role() {
    let body = "I. TỔ CHỨC CHỈ ĐẠO THỰC HIỆN\n\n\
        1. Sở Tài chính chủ trì, phối hợp với các sở, ngành:\n\n\
        - Xây dựng khung theo dõi.\n\n\
        - Phối hợp Sở Nội vụ lập danh mục.\n\n\
        2. Các sở, ngành tiến hành xây dựng kế hoạch hằng năm.\n";
    let lead = |text: &str| ("Sở Tài chính".to_owned(), Some(Role::Lead), text.to_owned());
    assert_eq!(
        duties(body),
        [
            lead("Xây dựng khung theo dõi"),
            ("Sở Tài chính".to_owned(), Some(Role::Coordinate), "Phối hợp Sở Nội vụ lập danh mục".to_owned()),
            ("Các sở, ngành".to_owned(), None, "tiến hành xây dựng kế hoạch hằng năm".to_owned()),
        ]
    );
}

#[test]
fn a_body_and_a_colon_charge_it_where_a_copy_has_lost_the_heading() {
    let body = "1. Hoàn thiện thể chế\n2. Nâng cao nhân lực\n\
        1. Sở Y tế: Xây dựng kế hoạch đào tạo hằng năm.\n\
        2. Đảng bộ xã hằng năm đạt: hoàn thành tốt nhiệm vụ.\n";
    assert_eq!(duties(body), [("Sở Y tế".to_owned(), None, "Xây dựng kế hoạch đào tạo hằng năm".to_owned())]);
}

#[test]
fn a_body_is_called_as_printed_where_its_known_name_stands_nowhere() {
    let body = "I. TỔ CHỨC THỰC HIỆN\n\n1. Thống kê tỉnh: tổng hợp số liệu hằng năm.\n\n\
        2. Sở KH&CN: theo dõi, đôn đốc.\n";
    let names: Vec<String> = read(body).parties.into_iter().map(|party| party.name).collect();
    assert!(names.contains(&"Thống kê tỉnh".to_owned()), "{names:?}");
    assert!(names.contains(&"Sở Khoa học và Công nghệ".to_owned()), "{names:?}");
}
