use super::*;

/// What is expected of a mention: kind, number, date, whether nested.
type Expected<'a> = (&'a str, Option<&'a str>, Option<&'a str>, bool);

fn check(passage: &str, basis: bool, expect: &[Expected<'_>]) {
    let found = mentions(passage, Span::new(0, passage.len()), basis);
    let dates: Vec<Option<String>> = found.iter().map(|m| m.date.map(|d| d.to_string())).collect();
    let found: Vec<Expected<'_>> = found
        .iter()
        .zip(&dates)
        .map(|(m, date)| (m.kind.as_str(), m.number.as_deref(), date.as_deref(), m.nested))
        .collect();
    assert_eq!(found, expect, "in {passage:?}");
}

#[test]
fn numbers_of_every_shape_are_read() {
    for (passage, kind, number, date) in [
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
            "Nghị định",
            "30/2020/NĐ-CP",
            Some("2020-03-05"),
        ),
        (
            "Nghị quyết số 29-NQ/TW ngày 17/11/2022 Hội nghị lần thứ sáu",
            "Nghị quyết",
            "29-NQ/TW",
            Some("2022-11-17"),
        ),
        ("Nghị quyết số 29 - NQ/TW ngày 17 tháng 11 năm 2022", "Nghị quyết", "29-NQ/TW", Some("2022-11-17")),
        (
            "Chương trình hành động số 04-CTr/TU ngày 20/11/2020",
            "Chương trình hành động",
            "04-CTr/TU",
            Some("2020-11-20"),
        ),
        ("theo Kế hoạch 432/KH-UBND ngày 12/9/2022", "Kế hoạch", "432/KH-UBND", Some("2022-09-12")),
        ("Kế hoạch số 313/UBND ngày 08/6/2022", "Kế hoạch", "313/UBND", Some("2022-06-08")),
        (
            "(Kèm theo Quyết định số/23/QĐ-UBND ngày 05 tháng 4 năm 2023)",
            "Quyết định",
            "/23/QĐ-UBND",
            Some("2023-04-05"),
        ),
        ("Tờ trình số 15/TTr-\nSKHCN ngày 03/3/2017,", "Tờ trình", "15/TTr-SKHCN", Some("2017-03-03")),
        ("Nghị quyết 49/CP ngày 4/8/1993 của Chính phủ", "Nghị quyết", "49/CP", Some("1993-08-04")),
        ("tại tờ trình số 142/TT-KCM ngày 10/7/1998", "Tờ trình", "142/TT-KCM", Some("1998-07-10")),
        (
            "Thông tư liên tịch số 27/2015/TTLT-BKHCN-BTC ngày 30/12/2015",
            "Thông tư liên tịch",
            "27/2015/TTLT-BKHCN-BTC",
            Some("2015-12-30"),
        ),
        ("Nghị quyết số 66.18/2026/NQ-CP của Chính phủ", "Nghị quyết", "66.18/2026/NQ-CP", None),
        ("Quyết định số 123 /QĐ-UBND ngày 05/4/2023", "Quyết định", "123/QĐ-UBND", Some("2023-04-05")),
        (
            "Nghị quyết của Bộ Chính trị số 57-NQ/TW ngày 22/12/2024",
            "Nghị quyết",
            "57-NQ/TW",
            Some("2024-12-22"),
        ),
        (
            "Nghị quyết số 05/NQ-HĐND của HĐND tỉnh ngày 12/3/2020 về kinh tế",
            "Nghị quyết",
            "05/NQ-HĐND",
            Some("2020-03-12"),
        ),
        ("Nghị quyết số 57 của Bộ Chính trị", "Nghị quyết", "57", None),
        ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 05/4/2023", "Quyết định", "12/QĐ-UBND", Some("2023-04-05")),
        ("theo QĐ số 99/QĐ-TTg ngày 01/02/2021", "Quyết định", "99/QĐ-TTg", Some("2021-02-01")),
        (
            "Công văn số 215/UBND-NC ngày 3/2/2023 của UBND tỉnh",
            "Công văn",
            "215/UBND-NC",
            Some("2023-02-03"),
        ),
    ] {
        check(passage, false, &[(kind, Some(number), date, false)]);
    }
}

#[test]
fn laws_are_cited_by_name() {
    check(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        true,
        &[("Luật", None, Some("2015-06-19"), false), ("Luật", None, Some("2019-11-22"), false)],
    );
    check(
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015 và Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;",
        true,
        &[("Luật", None, Some("2015-06-22"), false), ("Luật", None, Some("2020-06-18"), false)],
    );
    check(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;",
        true,
        &[("Luật", Some("77/2015/QH13"), Some("2015-06-19"), false)],
    );
    check(
        "Luật số 93/2025/QH15 ngày 27/6/2025",
        false,
        &[("Luật", Some("93/2025/QH15"), Some("2025-06-27"), false)],
    );
    check("quy định của Luật Đầu tư công và các văn bản hướng dẫn.", false, &[("Luật", None, None, false)]);
    check(
        "theo Luật Đầu tư, Luật Đấu thầu và pháp luật khác",
        false,
        &[("Luật", None, None, false), ("Luật", None, None, false)],
    );
    check(
        "Căn cứ Luật số 47/2019/QH14 sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        true,
        &[("Luật", Some("47/2019/QH14"), Some("2019-11-22"), false)],
    );
    check("theo quy định của pháp luật; các luật có liên quan; Luật này", false, &[]);
    let title = |passage: &str| mentions(passage, Span::new(0, passage.len()), false).remove(0).title;
    assert_eq!(
        title("theo Luật Ngân sách Nhà nước và các quy định").as_deref(),
        Some("Luật Ngân sách Nhà nước")
    );
    assert_eq!(
        title("Luật Khoa học, công nghệ và đổi mới sáng tạo, các").as_deref(),
        Some("Luật Khoa học, công nghệ và đổi mới sáng tạo")
    );
}

#[test]
fn instruments_joined_in_a_line_are_counted_apart() {
    check(
        "Căn cứ Quyết định số 844/QĐ-TTg ngày 18/5/2016 và Quyết định số 188/QĐ-TTg ngày 09/02/2021 của Thủ tướng Chính phủ;",
        true,
        &[
            ("Quyết định", Some("844/QĐ-TTg"), Some("2016-05-18"), false),
            ("Quyết định", Some("188/QĐ-TTg"), Some("2021-02-09"), false),
        ],
    );
    check(
        "Căn cứ các Nghị định số 1/2020/NĐ-CP ngày 01/01/2020, số 2/2021/NĐ-CP ngày 02/02/2021 của Chính phủ;",
        true,
        &[
            ("Nghị định", Some("1/2020/NĐ-CP"), Some("2020-01-01"), false),
            ("Nghị định", Some("2/2021/NĐ-CP"), Some("2021-02-02"), false),
        ],
    );
    check(
        "Căn cứ Nghị định số 76/2018/NĐ-CP ngày 15/5/2018 của Chính phủ hướng dẫn thi hành một số điều của Luật Chuyển giao công nghệ;",
        true,
        &[("Nghị định", Some("76/2018/NĐ-CP"), Some("2018-05-15"), false), ("Luật", None, None, true)],
    );
    check(
        "Căn cứ Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ quy định chi tiết Luật Hỗ trợ doanh nghiệp nhỏ và vừa và Thông tư số 06/2022/TT-BKHĐT ngày 10/5/2022;",
        true,
        &[
            ("Nghị định", Some("80/2021/NĐ-CP"), Some("2021-08-26"), false),
            ("Luật", None, None, true),
            ("Thông tư", Some("06/2022/TT-BKHĐT"), Some("2022-05-10"), false),
        ],
    );
}

#[test]
fn named_instruments_without_number_are_cited() {
    check(
        "phù hợp với Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025.",
        false,
        &[("Nghị quyết", None, None, false)],
    );
    check(
        "Đề án ‘Tăng cường đo lường đến năm 2025’; Kế hoạch tổng thể nâng cao năng suất giai đoạn 2021-2030 trên địa bàn tỉnh",
        false,
        &[("Đề án", None, None, false), ("Kế hoạch tổng thể", None, None, false)],
    );
}

#[test]
fn words_and_numbers_of_the_text_are_no_instruments() {
    for passage in [
        "Xây dựng kế hoạch thực hiện, chương trình, đề án; quyết định của cấp có thẩm quyền.",
        "đạt 12/15 chỉ tiêu; 24/7; 05/4/2023; 45-47%; 1/2 số xã; đạt 100%/năm",
        "Ban hành Chương trình phát triển khoa học và công nghệ giai đoạn 2023-2025",
        "Kế hoạch này; Quyết định này có hiệu lực; Nghị quyết này",
        "Luật sư, luật gia trong tỉnh",
        "thuê bao 4G/5G, chuẩn ISO 9001, TCVN 11930, 50 km/h",
        "Báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 15/12",
    ] {
        check(passage, false, &[]);
    }
}
