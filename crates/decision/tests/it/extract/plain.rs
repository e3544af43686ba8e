use super::read;

const TEXT: &str =
    "QUYẾT ĐỊNH\r\nĐiều 1.\tBan hành Chương trình phát triển khoa học.\r\n\r\nCăn cứ Luật; đã xử lý 45%\n";

#[test]
fn a_text_in_utf_8_is_its_own_text_byte_for_byte() {
    for file in ["a.txt", "a.md", "khong-duoi"] {
        let extracted = read(TEXT.as_bytes(), file);
        assert_eq!(extracted.text, TEXT);
        assert_eq!(extracted.encoding.as_deref(), Some("utf-8"));
        assert!(extracted.findings.is_empty());
    }
    assert_eq!(read(TEXT.as_bytes(), "a.md").format, "md");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    assert_eq!(read(format!("\u{feff}{TEXT}").as_bytes(), "a.txt").text, TEXT);
}

#[test]
fn utf_16_is_converted_with_or_without_a_mark() {
    let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let files = [
        ("utf-16le", little.clone()),
        ("utf-16le", [vec![0xff, 0xfe], little].concat()),
        ("utf-16be", [vec![0xfe, 0xff], big].concat()),
    ];
    for (encoding, bytes) in files {
        let extracted = read(&bytes, "a.txt");
        assert_eq!((extracted.text.as_str(), extracted.encoding.as_deref()), (TEXT, Some(encoding)));
        assert_eq!(extracted.findings[0].code, "DEC-0001");
    }
}

#[test]
fn an_old_encoding_is_converted_with_a_finding() {
    // "Cộng hòa xã hội chủ nghĩa Việt Nam", "Căn cứ Luật Tổ chức" in TCVN3.
    let bytes = b"C\xe9ng ho\xb5 x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam\nC\xa8n c\xf8 Lu\xcbt T\xe6 ch\xf8c ch\xddnh quy\xd2n\n";
    let extracted = read(bytes, "1998.txt");
    assert_eq!(extracted.text, "Cộng hoà xã hội chủ nghĩa Việt Nam\nCăn cứ Luật Tổ chức chính quyền\n");
    assert_eq!(extracted.encoding.as_deref(), Some("tcvn3"));
    let finding = &extracted.findings[0];
    assert_eq!((finding.code, finding.found.as_str()), ("DEC-0001", "tcvn3"));
    assert!(finding.message.vi.contains("tcvn3") && finding.message.en.contains("tcvn3"));
}

#[test]
fn broken_utf_8_is_read_with_a_warning() {
    let mut bytes = TEXT.repeat(3).into_bytes();
    bytes.insert(0, 0xff);
    let extracted = read(&bytes, "a.txt");
    assert!(extracted.text.contains('\u{fffd}'));
    assert_eq!(extracted.findings.len(), 1);
}
