use super::*;

fn found(text: &str) -> Vec<(String, String)> {
    doubts(text).into_iter().map(|doubt| (doubt.found, doubt.suggestion)).collect()
}

fn pair(found: &str, suggestion: &str) -> Vec<(String, String)> {
    vec![(found.to_owned(), suggestion.to_owned())]
}

#[test]
fn words_that_lost_their_marks_are_doubted() {
    for (text, printed, right) in [
        ("b) Phân đầu chi thường xuyên", "Phân đầu", "Phấn đấu"),
        ("ứng dụng tiên bộ khoa học", "tiên bộ", "tiến bộ"),
        ("đổi mới sáng tạo, chuyên đổi số", "chuyên đổi", "chuyển đổi"),
        ("các doanh nghiệp FDI chuyên giao công nghệ", "chuyên giao", "chuyển giao"),
        ("theo để nghị của Sở Tài chính", "để nghị", "đề nghị"),
        ("TỐ CHỨC THỰC HIỆN", "TỐ CHỨC", "TỔ CHỨC"),
        ("sự dụng đất", "sự dụng", "sử dụng"),
        ("hỗ\ntrơ kinh phí", "hỗ\ntrơ", "hỗ\ntrợ"),
    ] {
        assert_eq!(found(text), pair(printed, right), "{text}");
    }
}

#[test]
fn decomposed_text_is_read_alike() {
    let text = crate::normal::nfd("ứng dụng tiên bộ khoa học");
    let doubt = doubts(&text).remove(0);
    assert_eq!(crate::nfc(doubt.span.of(&text)), "tiên bộ");
    assert_eq!(doubt.suggestion, "tiến bộ");
}

#[test]
fn compounds_that_only_meet_by_chance_are_left_alone() {
    for text in [
        "đầu tư phát triển khoa học",
        "sản phẩm, dịch vụ; tái sản xuất",
        "phần đầu của chương trình",
        "thành công đồng thời",
        "cơ chế tạo điều kiện",
        "chi tiêu và chỉ tiêu",
        "phường An Khánh",
        "bắt đầu từ năm 2023",
        "sóng điện từ",
        "số tiền bỏ ra",
        "cán bộ, công chức",
        "Hoà bình, hòa bình, HÒA BÌNH, uỷ ban, Ủy ban",
        "các mạng xã hội",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_tone_on_the_wrong_vowel_is_doubted() {
    assert_eq!(found("đạt kết qủa tốt"), pair("qủa", "quả"));
    assert_eq!(found("từng bước tíên tới"), pair("tíên", "tiến"));
    let decomposed = doubts(&crate::normal::nfd("đạt kết qủa tốt"));
    assert_eq!(decomposed.first().map(|doubt| doubt.suggestion.as_str()), Some("quả"));
    assert_eq!(found("hoà, thuỷ, khoẻ, quý, Krông Pắc, Đắk Lắk, pôlyme"), []);
}

#[test]
fn compounds_are_known_whatever_their_case() {
    assert!(is_compound("Khoa", "HỌC"));
    assert!(!is_compound("khoa", "hóc"));
}

#[test]
fn phrases_do_not_reach_over_blank_lines_and_table_cells() {
    assert_eq!(found("việc phân\n\nđầu năm"), []);
    assert_eq!(found("việc phân\tđầu năm"), []);
}

#[test]
fn what_a_text_prints_again_and_again_is_meant() {
    assert_eq!(
        found("bô trí một, bô trí hai"),
        [pair("bô trí", "bố trí"), pair("bô trí", "bố trí")].concat()
    );
    assert_eq!(found("bô trí một, bô trí hai, bô trí ba"), []);
    assert_eq!(found("bô trí một, bô trí hai, bô trí ba, bố trí").len(), 3);
}

/// 26,000 words of a decree and its appendices, typed by people: at most 5 doubts in 10,000 words are allowed.
#[test]
fn clean_text_raises_hardly_any_doubt() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/gazetteer/nd30");
    let Ok(files) = std::fs::read_dir(folder) else {
        println!("left out: {folder} is not there");
        return;
    };
    let (mut count, mut alarms) = (0, Vec::new());
    for path in
        files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "md"))
    {
        let text = std::fs::read_to_string(path).unwrap();
        count += text.split_whitespace().count();
        alarms.extend(found(&text));
    }
    println!("{} doubts in {count} words: {alarms:?}", alarms.len());
    assert!(count > 20_000, "only {count} words were read");
    assert!(alarms.len() * 10_000 < count * 5, "{alarms:?}");
}
