use super::*;

const SENTENCE: &str = "Phấn đấu đến năm 2030, nhân lực nghiên cứu khoa học và phát triển công nghệ đạt 15 người trên \
    một vạn dân; đẩy mạnh chuyển giao công nghệ, hỗ trợ doanh nghiệp khởi nghiệp sáng tạo trên địa bàn tỉnh.";
const HEADING: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nỦY BAN NHÂN DÂN";
const LEGACY: [Encoding; 3] = [Encoding::Tcvn3, Encoding::Vni, Encoding::Windows1258];

/// Every Vietnamese letter, small and capital.
fn letters() -> String {
    let vowels = "aăâeêioôơuưy".chars();
    let toned = vowels.flat_map(|vowel| {
        let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
        tones.map(|tone| nfc(&format!("{vowel}{tone}")).into_owned())
    });
    let small: String = toned.collect::<String>() + "đbcghklmnpqrstvx";
    format!("{small}{}", small.to_uppercase())
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Tcvn3 => tcvn3::decode(bytes),
        Encoding::Vni => vni::decode(bytes),
        _ => windows(encoding_rs::WINDOWS_1258, bytes),
    }
}

#[test]
fn every_vietnamese_letter_survives_every_encoding() {
    let letters = letters();
    assert_eq!(letters.chars().count(), 2 * (72 + 17 - 1));
    for encoding in LEGACY {
        for letter in letters.chars() {
            let bytes = encode(&letter.to_string(), encoding).unwrap();
            if encoding == Encoding::Tcvn3 && (0x80..0xa0).contains(&bytes[0]) {
                continue; // Alone it may be a Windows quote; the next test has it in a word.
            }
            assert_eq!(decode_as(&bytes, encoding), letter.to_string(), "{encoding} {bytes:x?}");
        }
    }
}

#[test]
fn capitals_of_tcvn_come_out_in_capital_words() {
    let mut word = String::new();
    for letter in letters().chars().filter(|c| c.is_uppercase() && !c.is_ascii()) {
        word.clear();
        word.extend(['T', letter]);
        if matches!(letter, 'Ă' | 'Â' | 'Đ' | 'Ắ' | 'Ằ' | 'Ẳ' | 'Ẵ' | 'Ặ' | 'Ấ' | 'Ầ' | 'Ẩ' | 'Ẫ' | 'Ậ')
        {
            word.push('N');
        }
        let bytes = encode(&word, Encoding::Tcvn3).unwrap();
        assert_eq!(tcvn3::decode(&bytes), word, "{bytes:x?}");
    }
}

#[test]
fn whole_sentences_are_recognised_and_converted() {
    for encoding in LEGACY {
        for text in [SENTENCE, HEADING] {
            let decoded = decode(&encode(text, encoding).unwrap());
            assert_eq!((decoded.encoding, decoded.confident), (encoding, true));
            assert_eq!(decoded.text, text, "{encoding}");
        }
    }
}

#[test]
fn known_bytes_give_known_text() {
    let bytes = |western: &str| encode(western, Encoding::Windows1252).unwrap();
    assert_eq!(
        tcvn3::decode(&bytes("QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh")),
        "Quyết định của Uỷ ban nhân dân tỉnh"
    );
    assert_eq!(
        vni::decode(&bytes("Quyeát ñònh cuûa UÛy ban nhaân daân tænh")),
        "Quyết định của Ủy ban nhân dân tỉnh"
    );
    let combining = [b'V', b'i', 0xea, 0xf2, b't', b' ', b'N', b'a', b'm'];
    assert_eq!(windows(encoding_rs::WINDOWS_1258, &combining), "Việt Nam");
}

#[test]
fn headings_typed_in_a_capital_font_become_capitals() {
    let bytes = encode(
        "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do\nSè: 05/Q§-UB\n\u{201c}ý\u{201d}",
        Encoding::Windows1252,
    );
    let expected = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\nSố: 05/QĐ-UB\n\u{201c}ý\u{201d}";
    assert_eq!(tcvn3::decode(&bytes.unwrap()), expected);
}

#[test]
fn unicode_is_recognised_with_and_without_a_mark() {
    let marked = |mark: &[u8], encoding| [mark, &encode(SENTENCE, encoding).unwrap()].concat();
    for (bytes, encoding) in [
        (marked(b"", Encoding::Utf8), Encoding::Utf8),
        (marked(b"\xef\xbb\xbf", Encoding::Utf8), Encoding::Utf8),
        (marked(b"\xff\xfe", Encoding::Utf16Le), Encoding::Utf16Le),
        (marked(b"\xfe\xff", Encoding::Utf16Be), Encoding::Utf16Be),
        (marked(b"", Encoding::Utf16Le), Encoding::Utf16Le),
        (marked(b"", Encoding::Utf16Be), Encoding::Utf16Be),
    ] {
        let decoded = decode(&bytes);
        assert_eq!((decoded.text.as_str(), decoded.encoding, decoded.confident), (SENTENCE, encoding, true));
    }
}

#[test]
fn utf8_is_left_as_it_stands() {
    let decomposed = crate::normal::nfd(SENTENCE);
    assert_eq!(decode(decomposed.as_bytes()).text, decomposed);
    assert_eq!(decode(b"plain ASCII, 2025").encoding, Encoding::Utf8);
    assert!(decode(b"").confident);
}

#[test]
fn a_few_broken_bytes_do_not_make_a_file_legacy() {
    let mut bytes = SENTENCE.as_bytes().to_vec();
    bytes.insert(20, 0xff);
    let decoded = decode(&bytes);
    assert_eq!((decoded.encoding, decoded.confident), (Encoding::Utf8, false));
    assert!(decoded.text.contains("chuyển giao"));
}

#[test]
fn western_text_and_junk_are_not_taken_for_vietnamese() {
    let western =
        encode("Café à la crème, naïve façade, Größe, señor, déjà vu, œuvre", Encoding::Windows1252).unwrap();
    assert_eq!((decode(&western).encoding, decode(&western).confident), (Encoding::Windows1252, false));
    let junk: Vec<u8> = (0..4001_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
    assert!(!decode(&junk).confident);
}

#[test]
fn text_read_in_the_wrong_encoding_is_repaired() {
    let mangled = |encoding| windows(encoding_rs::WINDOWS_1252, &encode(SENTENCE, encoding).unwrap());
    for encoding in [Encoding::Tcvn3, Encoding::Vni, Encoding::Utf8] {
        let repaired = repair(&mangled(encoding)).unwrap();
        assert_eq!((repaired.text.as_str(), repaired.encoding), (SENTENCE, encoding));
    }
    for text in [SENTENCE, "plain", "Café à la crème", "Hà Nội", ""] {
        assert_eq!(repair(text), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_decoder_fall_over(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let decoded = decode(&bytes);
        let _ = repair(&decoded.text);
    }
}

#[test]
fn a_run_in_an_old_font_is_read_again() {
    assert_eq!(reread("Céng hoµ x· héi", Encoding::Tcvn3).as_deref(), Some("Cộng hoà xã hội"));
    assert_eq!(reread("đã đúng", Encoding::Tcvn3), None);
    assert_eq!(reread("Céng", Encoding::Utf8), None);
}
